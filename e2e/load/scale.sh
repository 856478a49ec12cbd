#!/usr/bin/env bash
# What a county waits for as 2 thousand to 1 million invented members are loaded around it, over HTTP: lists, searches, the ledger,
# alliances, the dashboard and an activity's messages, for a county of 727 and for the largest. The databases are the run's own;
# nothing else need run, and nothing else should.
# Usage: scale.sh [folder of another clone whose built services are measured]; SA_SCALE_SIZES=2k,1M leaves the other sizes out
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
kit=platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit
if [ $# -gt 0 ]; then clone=$(cd "$1" && pwd); else
  clone=$PWD
  ./mvnw -q -o package -Dmaven.test.skip=true -pl $kit,members-service,alliance-service,notification-service >&2
fi
./mvnw -q -o test -pl $kit,platform/kit-tests -Dtest=ScaleBench -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=scale -Dsa.bench.clone="$clone" \
  -Dsa.bench.sizes="${SA_SCALE_SIZES:-}" \
  -Dtest.jit= 2>&1 | sed -u -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
