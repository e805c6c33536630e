#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# check-hardening.sh PROGRAM...: says which of the protections of an optimised build a program lacks; exit code 1 then.
set -euo pipefail
export LC_ALL=C

# lacks FILE: a line for each protection that is not there.
lacks() {
    [ -f "$1" ] || { echo 'everything: there is no such file'; return; }
    local header dynamic segments symbols
    header=$(readelf -hW "$1") dynamic=$(readelf -dW "$1") segments=$(readelf -lW "$1")
    symbols=$(readelf -W --dyn-syms "$1")
    grep -q 'Type:.*DYN' <<<"$header" && grep -q 'FLAGS_1.*PIE' <<<"$dynamic" || echo 'position-independent executable'
    grep -q 'GNU_RELRO' <<<"$segments" || echo 'read-only relocations'
    grep -qE 'FLAGS.*(BIND_NOW|NOW)' <<<"$dynamic" || echo 'full RELRO: binding at start'
    grep -qE 'GNU_STACK.* RW +0x' <<<"$segments" || echo 'stack that is not executable'
    grep -q '__stack_chk_fail' <<<"$symbols" || echo 'stack protector'
    grep -qE '__[a-z]+_chk(@|$)' <<<"$symbols" || echo 'FORTIFY_SOURCE'
    grep -q '__glibcxx_assert_fail\|__glibcxx_assert_failv' <<<"$symbols" || echo 'assertions of the standard library'
    # The linker drops the mark of CET where the start files of the system lack it, as Debian's do; the code shows it too.
    ! grep -q 'X86-64' <<<"$header" || [ "$(objdump -d --no-show-raw-insn "$1" | grep -c endbr64)" -gt 100 ] \
        || echo 'control-flow protection'
}

[ $# -gt 0 ] || { echo "usage: check-hardening.sh PROGRAM..." >&2; exit 64; }
code=0
for program in "$@"; do
    missing=$(lacks "$program")
    [ -z "$missing" ] || { sed "s|^|$program lacks: |" <<<"$missing" >&2; code=1; }
done
exit $code
