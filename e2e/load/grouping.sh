#!/usr/bin/env bash
# The gates of the grouping solver, or with a folder one JSON line per capacitated p-median instance in it; what is no instance
# is skipped with a message, what cannot be solved is a line with its error.
# Usage: grouping.sh [DIR]
set -euo pipefail
given=""
if [ $# -gt 0 ]; then given=$(cd "$1" && pwd); fi
cd "${SA_ROOT:-$(dirname "$0")/../..}"
classes=alliance-service/target/classes
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# The exact solver comes with the built service; without it the gates that need proofs are not met.
libraries() {
  find alliance-service/target/quarkus-app/lib/main .local/apps/alliance-service/lib/main \
    \( -name '*ortools*' -o -name '*protobuf*' -o -name '*jna*' \) -name '*.jar' 2> /dev/null | tr '\n' ':' || true
}
if [ ! -e $classes/org/silveralliance/alliance/grouping/bench/GroupingBench.class ] || [ -z "$(libraries)" ]; then
  ./mvnw -q package -Dmaven.test.skip=true -pl platform/contracts,platform/token-kit,platform/service-kit,platform/test-kit,alliance-service >&2
fi
# The gates keep to the memory they promise; somebody else's instances may be larger.
heap=256m
if [ -n "$given" ]; then heap=768m; fi
run=("$java" -Xmx$heap --enable-native-access=ALL-UNNAMED -cp "$classes:$(libraries)" org.silveralliance.alliance.grouping.bench.GroupingBench)
if [ -n "$given" ]; then
  exec "${run[@]}" "$given" 2> >(grep -v '^WARNING' >&2)
fi
exec "${run[@]}" --gates e2e/load/pmedcap 2> >(grep -v '^WARNING' >&2)
