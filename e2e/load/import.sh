#!/usr/bin/env bash
# A workbook of 100,000 members through the built members-service in a heap of 256 MB, against COPY of the same rows; a check
# that changes 5,000 of them; the import undone.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
./mvnw -q -o package -DskipTests -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,members-service
./mvnw -q -o test -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,members-service -Dtest=ImportBench \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=import -Dtest.heap=-Xmx768m 2>&1 | sed -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
