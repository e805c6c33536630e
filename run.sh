#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

usage() {
    cat <<'EOF'
usage: ./run.sh [IMAGE...]

Installs what is missing (Debian 12), builds Layerscope and opens the images: saved archives or OCI layout folders.
Without IMAGE it opens the bundled sample. Without a display it prints the report of each image instead.

Exit codes: 0 done, 2 wrong usage, 3 an image cannot be read, 69 packages are missing, 70 the build failed.
EOF
}

# A display is one that answers: a left-over DISPLAY of a closed session is none.
has_display() {
    [ -n "${QT_QPA_PLATFORM:-}" ] && return
    [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ] && return
    case ${DISPLAY:-} in
    '') return 1 ;;
    :*) local number=${DISPLAY#:}
        [ -S "/tmp/.X11-unix/X${number%%.*}" ] || grep -qs "@/tmp/.X11-unix/X${number%%.*}\$" /proc/net/unix ;;
    *) true ;;
    esac
}

check_images() {
    local image
    for image; do
        case $image in
        -) [ $# = 1 ] || { echo "run.sh: -: standard input cannot be combined with other images" >&2; exit 2; } ;;
        -*) echo "run.sh: $image: unknown option; see ./run.sh --help" >&2; exit 2 ;;
        *) [ -r "$image" ] || { echo "run.sh: $image: no such file, or not readable" >&2; exit 3; } ;;
        esac
    done
}

report() {
    local image code=0
    for image; do
        "$root/build/cli/bin/layerscope-cli" inspect "$image" || code=$?
    done
    exit "$code"
}

main() {
    case ${1:-} in
    -h | --help) usage; exit ;;
    esac
    check_images "$@"
    local sample=share/layerscope/samples/tide-clock-three-stage.docker.tar
    if [ "${1:-}" != - ] && has_display; then
        "$root/packaging/install-packages.sh" build gui
        "$root/cmake/build.sh" release
        [ $# -gt 0 ] || set -- "$root/build/release/$sample"
        exec "$root/build/release/bin/layerscope" "$@"
    fi
    "$root/packaging/install-packages.sh" build
    "$root/cmake/build.sh" cli
    [ $# -gt 0 ] || set -- "$root/build/cli/$sample"
    [ "$1" = - ] || echo "run.sh: no display, so here is the report instead of the window" >&2
    report "$@"
}

main "$@"
