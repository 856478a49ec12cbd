#!/usr/bin/env bash
# A warm start, from nothing running to the county's dashboard for somebody who has logged in, and the memory of all processes
# then. Stops the platform of this state first; trains the start-up caches when there are none (that takes minutes).
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
dashboard() {
  local token
  token=$(curl -sf -d 'grant_type=password&client_id=demo-cli&username=committee&password=demo-committee' \
    "${SA_KEYCLOAK:-http://127.0.0.1:8180}/realms/silver-alliance/protocol/openid-connect/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
  curl -sf -o /dev/null -H "Authorization: Bearer $token" "${SA_GATEWAY_URL:-http://127.0.0.1:8080}/api/v1/dashboard/county?month=2026-03"
}
figure() { # name value unit target
  awk -v n="$1" -v v="$2" -v u="$3" -v t="$4" 'BEGIN { printf "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"target\":%s,\"met\":%s}\n", n, v, u, t, (v <= t ? "true" : "false") }'
}
./alliance down >&2
for part in kafka keycloak members-service alliance-service activities-service notification-service gateway; do
  if [ -z "$(find .local/aot -name "$part-*.aot" 2> /dev/null)" ]; then
    echo "training the start-up caches first ($part has none)" >&2
    ./alliance up --detach >&2
    ./alliance down >&2
    break
  fi
done
start=$(date +%s.%N)
./alliance up --detach >&2
dashboard
end=$(date +%s.%N)
figure up.warm "$(awk -v a="$start" -v b="$end" 'BEGIN { print b - a }')" s 25
resident=$(./alliance status | sed -n 's/^together *\([0-9]*\) MB.*/\1/p')
figure up.resident "$resident" MB 2867
