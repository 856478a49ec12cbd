#!/usr/bin/env bash
# The gates of the rotation solver on generated alliances, against the exact solver where its native library is present.
# Usage: rotation.sh [cases] [first seed]
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,activities-service -Dtest=RotationBench \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=rotation -Dsa.bench.cases="${1:-200}" -Dsa.bench.first="${2:-1}" \
  -Dtest.jit= 2>&1 | sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
