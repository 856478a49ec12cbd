#!/usr/bin/env bash
# The member list (20 rows, scoped, row-level security on, bearer token) with 16 connections, straight and through the gateway,
# against the same SQL over raw JDBC from 16 threads. Needs a running platform with its demo, and wrk.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
state=${SA_STATE:-.local}
if ! command -v wrk > /dev/null; then apt-get install -y -qq wrk > /dev/null 2>&1 || { echo "The list benchmark needs wrk." >&2; exit 1; }; fi
token=$(curl -s -d 'grant_type=password&client_id=demo-cli&username=committee&password=demo-committee' \
  "${SA_KEYCLOAK:-http://127.0.0.1:8180}/realms/silver-alliance/protocol/openid-connect/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
driver=$(ls members-service/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)
members=${SA_MEMBERS_URL:-http://127.0.0.1:${SA_MEMBERS_PORT:-8081}}
# A gateway of its own without the limit that keeps one caller from asking this much.
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
SA_HTTP_PORT=8099 SA_RATE_PER_SECOND=1000000 SA_RATE_BURST=1000000 SA_DB_PORT=${SA_DB_PORT:-5433} \
  SA_DB_PASSWORD=$(cat "$state/secrets/db-gateway-app") SA_DB_OWNER_PASSWORD=$(cat "$state/secrets/db-gateway-owner") \
  SA_GATEWAY_SECRET=$(cat "$state/secrets/client-gateway") \
  "$java" -Xmx192m -XX:+UseSerialGC -jar gateway/target/quarkus-app/quarkus-run.jar > /dev/null 2>&1 &
gateway=$!
trap 'kill $gateway' EXIT
for _ in $(seq 60); do curl -sf -o /dev/null http://127.0.0.1:8099/q/health/ready && break; sleep 1; done
rate() {
  wrk -t2 -c16 -d4s -H "Authorization: Bearer $token" "$1" > /dev/null
  wrk -t2 -c16 -d8s -H "Authorization: Bearer $token" "$1" | awk '/Non-2xx/ {bad=1} /Requests\/sec/ {rate=$2} END {if (bad) exit 1; print rate}'
}
direct=$(rate "$members/api/v1/members?limit=20")
through=$(rate "http://127.0.0.1:8099/api/v1/members?limit=20")
raw=$("$java" -Xmx256m -cp "$driver" e2e/load/RawList.java "jdbc:postgresql://127.0.0.1:${SA_DB_PORT:-5433}/members" "$(cat "$state/secrets/db-members-app")" 8)
awk -v d="$direct" -v t="$through" -v r="$raw" 'BEGIN {
  printf "{\"name\":\"list.raw-jdbc\",\"value\":%.0f,\"unit\":\"requests/s\",\"target\":null,\"met\":true}\n", r
  printf "{\"name\":\"list.service\",\"value\":%.0f,\"unit\":\"requests/s\",\"target\":null,\"met\":true}\n", d
  printf "{\"name\":\"list.service-of-raw\",\"value\":%.3f,\"unit\":\"ratio\",\"target\":0.20,\"met\":%s}\n", d / r, (d / r >= 0.2 ? "true" : "false")
  printf "{\"name\":\"list.gateway-of-raw\",\"value\":%.3f,\"unit\":\"ratio\",\"target\":0.10,\"met\":%s}\n", t / r, (t / r >= 0.1 ? "true" : "false") }'
