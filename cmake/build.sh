#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# build.sh PRESET [-DNAME=VALUE...] [TARGET...]: configures a preset when that is needed and builds it. Talks on
# standard error only, so that callers may print a report on standard output.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
preset=$1
shift
build=$root/build/$preset
settings=() targets=()
for argument; do
    case $argument in
    -D*) settings+=("$argument") ;;
    *) targets+=("$argument") ;;
    esac
done

is_configured() {
    [ -f "$build/build.ninja" ] && [ ${#settings[@]} = 0 ] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"
}

configure() {
    local fresh=()
    # A cache from another place (a moved or copied checkout) is of no use.
    if [ -f "$build/CMakeCache.txt" ] \
        && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    mkdir -p "$build"
    if ! cmake -S "$root" --preset "$preset" "${fresh[@]}" "${settings[@]}" >"$build/configure.log" 2>&1; then
        cat "$build/configure.log" >&2
        return 1
    fi
}

if ! is_configured && ! configure; then
    echo "build: cannot configure preset $preset; see $build/configure.log" >&2
    exit 70
fi
# Ninja has a word to say even when there is nothing to do.
if cmake --build "$build" ${targets:+--target "${targets[@]}"} -- -n | grep -qx 'ninja: no work to do.'; then
    exit 0
fi
if ! cmake --build "$build" ${targets:+--target "${targets[@]}"} >&2; then
    echo "build: preset $preset does not build" >&2
    exit 70
fi
