#!/usr/bin/env bash
# What the interface answers to whoever means it ill: every endpoint of the documents, as each demo account, with bodies, addresses
# and headers changed by type, size, depth, signs and others' ids; then connections that say nothing, half or nothing more.
# Needs a running platform with its demo, and changes its county. Usage: hostile.sh [--seed N] [--seconds N] [--calls N]
set -euo pipefail
cd "${SA_ROOT:-$(dirname "$0")/../..}"
ulimit -n "$(ulimit -H -n)"
exec node e2e/load/hostile.mjs "$@"
