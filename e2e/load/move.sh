#!/usr/bin/env bash
# Pricing a manual move of a grouping proposal as its user has it: through the gateway, one at a time, every unit to every
# other group. Needs a running platform with its demo.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
exec node e2e/load/move.mjs
