#!/usr/bin/env bash
# The keys change under 100,000 members: how long until all are sealed and indexed anew, and what a list waits meanwhile as a multiple
# of what it waits at rest. The built members-service, a database of its own; nothing else need run, and nothing else should.
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
kit=platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit
./mvnw -q -o package -Dmaven.test.skip=true -pl $kit,members-service >&2
./mvnw -q -o test -pl $kit,platform/kit-tests -Dtest=ResealBench -Dsurefire.failIfNoSpecifiedTests=false -Dsa.bench=reseal -Dtest.jit= 2>&1 |
  sed -u -n -e 's/^BENCH //p' -e '/^\[ERROR\]/w /dev/stderr'
