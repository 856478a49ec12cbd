#!/usr/bin/env bash
# The console as the county committee has it: what a first visit loads and when its largest part is seen, on a processor a quarter as
# fast; how long other pages take to their content; how soon the search answers. Needs a running platform with its demo, and Chromium.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
[ -d e2e/journeys/node_modules ] || npm ci --prefix e2e/journeys >&2
exec node e2e/load/console.mjs
