#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

usage() {
    cat <<'EOF'
usage: ./test.sh [-p PRESET] [-DNAME=VALUE...] [CTEST OPTION...]

Installs what is missing (Debian 12), builds everything and runs every test, without a display.
PRESET is dev (the default), core-only, dev-asan or dev-tsan; -D options go to CMake, others such as
-R tst_ to CTest.

Exit codes: 0 all tests passed, 8 some did not, 2 wrong usage, 69 packages are missing, 70 the build failed.
EOF
}

preset=dev
case ${1:-} in
-h | --help) usage; exit ;;
-p) preset=${2:-}; shift $(( $# > 1 ? 2 : 1 )) ;;
esac
settings=()
# Warnings are errors where nobody reads them.
[ -z "${CI:-}" ] || settings+=(-DLAYERSCOPE_WERROR=ON)
while [[ ${1:-} == -D* ]]; do
    settings+=("$1")
    shift
done
sections=(build gui test)
case $preset in
core-only) sections=(build test) ;;
dev | dev-asan | dev-tsan) ;;
*) echo "test.sh: '$preset': no such preset; see ./test.sh --help" >&2; exit 2 ;;
esac

"$root/packaging/install-packages.sh" "${sections[@]}"
"$root/cmake/build.sh" "$preset" "${settings[@]}"
cd "$root"
exec ctest --preset "$preset" -j "$(nproc)" "$@"
