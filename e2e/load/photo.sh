#!/usr/bin/env bash
# A photograph of nearly 5 MB: what it takes to strip it of its metadata, and to turn it as well.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,activities-service -Dtest=PhotoBench \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=photo -Dtest.jit= 2>&1 | sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
