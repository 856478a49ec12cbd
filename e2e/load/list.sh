#!/usr/bin/env bash
# The member list (20 rows, scoped, row-level security on, bearer token) with 16 connections, straight and through the gateway,
# against the same SQL over raw JDBC from 16 threads. Needs a running platform with its demo, and wrk.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
state=${SA_STATE:-.local}
keycloak=${SA_KEYCLOAK:-http://127.0.0.1:8180}
members=${SA_MEMBERS_URL:-http://127.0.0.1:${SA_MEMBERS_PORT:-8081}}
port=8099
management=9099
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
fail() { echo "list: $*" >&2; exit 1; }

if ! command -v wrk > /dev/null; then apt-get install -y -qq wrk > /dev/null 2>&1 || fail "wrk is needed and cannot be installed"; fi
token() {
  curl -sf -d 'grant_type=password&client_id=demo-cli&username=committee&password=demo-committee' \
    "$keycloak/realms/silver-alliance/protocol/openid-connect/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
bearer=$(token) || fail "the platform is not up: ./alliance up --detach"

# A gateway of its own, run as the launcher runs it but without the limit that keeps one caller from asking this much.
(
  eval "$(./alliance env gateway)"
  export SA_HTTP_PORT=$port SA_MANAGEMENT_PORT=$management SA_RATE_PER_SECOND=1000000 SA_RATE_BURST=1000000
  exec "$java" -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar .local/apps/gateway/quarkus-run.jar
) > "$state/log/bench-gateway.log" 2>&1 &
gateway=$!
trap 'kill $gateway; wait $gateway || true' EXIT
for _ in $(seq 90); do curl -sf -o /dev/null "http://127.0.0.1:$management/q/health/ready" && break; sleep 1; done
curl -sf -o /dev/null "http://127.0.0.1:$management/q/health/ready" || fail "the gateway does not start, see $state/log/bench-gateway.log"

# Prints requests per second; an answer that is no success spoils the measurement.
rate() {
  local out
  wrk -t2 -c16 -d6s -H "Authorization: Bearer $bearer" "$1" > /dev/null
  out=$(wrk -t2 -c16 -d8s -H "Authorization: Bearer $bearer" "$1")
  case $out in *Non-2xx* | *"Socket errors"*) fail "$1 does not answer as it should: $(curl -s -H "Authorization: Bearer $bearer" "$1" | head -c 300) $out" ;; esac
  printf '%s\n' "$out" | awk '/Requests\/sec/ {print $2}'
}
direct=$(rate "$members/api/v1/members?limit=20")
through=$(rate "http://127.0.0.1:$port/api/v1/members?limit=20")
driver=$(find .local/apps/members-service/lib/main -name 'org.postgresql.postgresql-*.jar')
raw=$("$java" -Xmx256m -cp "$driver" e2e/load/RawList.java "jdbc:postgresql://127.0.0.1:${SA_DB_PORT:-5433}/members?options=-c%20plan_cache_mode=force_custom_plan" "$(cat "$state/secrets/db-members-app")" 8)
awk -v d="$direct" -v t="$through" -v r="$raw" 'BEGIN {
  printf "{\"name\":\"list.raw-jdbc\",\"value\":%.0f,\"unit\":\"requests/s\",\"target\":null,\"met\":true}\n", r
  printf "{\"name\":\"list.service\",\"value\":%.0f,\"unit\":\"requests/s\",\"target\":null,\"met\":true}\n", d
  printf "{\"name\":\"list.gateway\",\"value\":%.0f,\"unit\":\"requests/s\",\"target\":null,\"met\":true}\n", t
  printf "{\"name\":\"list.service-of-raw\",\"value\":%.3f,\"unit\":\"ratio\",\"target\":0.45,\"met\":%s}\n", d / r, (d / r >= 0.45 ? "true" : "false")
  printf "{\"name\":\"list.gateway-of-raw\",\"value\":%.3f,\"unit\":\"ratio\",\"target\":0.28,\"met\":%s}\n", t / r, (t / r >= 0.28 ? "true" : "false") }'
