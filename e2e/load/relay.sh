#!/usr/bin/env bash
# The outbox relay against a bare producer on the same broker, and the time from commit to consumer at 300 events a second.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,platform/kit-tests -Dtest=RelayBench -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsa.bench=relay -Dtest.jit= 2>&1 | sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
