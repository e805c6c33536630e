#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# install-packages.sh SECTION...: installs what is missing of the named sections of debian-packages.txt.
# Says nothing when nothing is missing; on a system without dpkg it leaves finding the libraries to CMake.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
list=$here/debian-packages.txt

say() { printf 'packages: %s\n' "$*" >&2; }

packages_of() {
    awk -v section="[$1]" '
        /^\[/ { wanted = ($0 == section); found = found || wanted; next }
        wanted && NF && !/^#/ { print $1 }
        END { exit !found }' "$list" || { say "no section [$1] in $list"; exit 64; }
}

is_installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

missing_of() {
    local package all
    all=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$all" || is_installed "$package" || printf '%s\n' "$package"
    done
}

# sudo may ask for a password on a terminal only: a script must not hang at a prompt.
can_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

main() {
    local -a wanted missing
    local section names log
    [ $# -gt 0 ] || { say "usage: install-packages.sh SECTION..."; exit 64; }
    if ! command -v dpkg-query >/dev/null; then
        say "not a Debian system; see $list for what is needed"
        return
    fi
    names=$(for section in "$@"; do packages_of "$section" || exit; done)
    mapfile -t wanted <<<"$names"
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! can_be_root; then
        say "missing, and only root can install them: ${missing[*]}"
        exit 69
    fi
    say "installing ${#missing[@]}: ${missing[*]}"
    log=$(mktemp)
    # Lists that are absent or too old for the mirror make the first attempt fail.
    if ! apt install --no-install-recommends "${missing[@]}" >"$log" 2>&1 \
        && ! { apt update && apt install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        say "could not install: ${missing[*]}"
        exit 69
    fi
    rm -f "$log"
}

main "$@"
