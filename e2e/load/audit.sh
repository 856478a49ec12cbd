#!/usr/bin/env bash
# The trail at 200 refusals a second: one append with its commit, the connections that refusals hold, what is lost.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,platform/kit-tests -Dtest=AuditBench -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsa.bench=audit -Dtest.jit= 2>&1 | sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
