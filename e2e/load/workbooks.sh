#!/usr/bin/env bash
# Workbooks of the corpus changed at random, by the byte and by the tag: each is read or refused in words within two seconds; then
# ledgers of 100,000 and 1,000,000 rows in a heap of 256 MB.
# Needs no platform. Usage: workbooks.sh [--seed N] [--files N]; the seeds of broken ones are told, --seed N --files 1 repeats one.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
seed=
files=5000
while [ $# -gt 0 ]; do
  case "$1" in
    --seed) seed="-Dsa.bench.seed=$2" ;;
    --files) files="$2" ;;
    *) echo "workbooks.sh [--seed N] [--files N]" >&2; exit 2 ;;
  esac
  shift 2
done
# shellcheck disable=SC2086
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,members-service -Dtest=WorkbookFuzz,WorkbookScale \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=workbooks -Dsa.bench.files="$files" $seed -Dtest.heap=-Xmx256m 2>&1 |
  sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
