#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Layerscope authors
# SPDX-License-Identifier: Apache-2.0

# run.sh [--quick] [--window] [FOLDER]: builds the preset `bench`, makes images in a temporary folder (in FOLDER, which
# keeps them for the next time, where one is given) and prints what Layerscope takes for them as one table, beside what the
# same bytes cost at least and what each number ought to be. --quick makes the images a tenth as large, --window measures
# the window too (needs Qt). Where dive is on PATH it opens the same image. Needs about 10 GB on disk, --quick 1 GB.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
scale=1 window=OFF folder=''
for argument; do
    case $argument in
    --quick) scale=10 ;;
    --window) window=ON ;;
    -*) echo "usage: run.sh [--quick] [--window] [FOLDER]" >&2; exit 2 ;;
    *) folder=$argument ;;
    esac
done
if [ -z "$folder" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
fi
mkdir -p "$folder"
bin=$root/build/bench/bin

"$root/packaging/install-packages.sh" build >&2
"$root/cmake/build.sh" bench "-DLAYERSCOPE_GUI=$window"

line() { printf '| %-46s | %-52s | %-21s | %-3s |\n' "$1" "$2" "${3:-}" "${4:-}"; }

# image NAME ENTRIES BYTES LAYERS COMPRESSION
image() {
    [ -f "$folder/$1" ] || {
        "$bin/bench_generate" --entries $(($2 / scale)) --bytes $(($3 / scale)) --layers "$4" --compression "$5" \
            "$folder/$1.part"
        mv "$folder/$1.part" "$folder/$1"
    }
}
large=1500000000 files=60000
for packing in none gzip zstd; do
    image $packing-one.tar $files $large 1 $packing
    image $packing-many.tar $files $large 24 $packing
done
image small-files.tar 1000000 200000000 5 none
image small-files-b.tar 1000000 200000000 6 none
[ -f "$folder/whole.tar.gz" ] || gzip -1 -c "$folder/none-many.tar" >"$folder/whole.tar.gz"

# Files count as settled a moment after they were written.
sleep 4

printf 'Measured on %s: %s, %s cores, %s; %s.\n' "$(date -u +%Y-%m-%d)" \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
    "$(awk '/MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)" \
    "$(git -C "$root" describe --always --dirty 2>/dev/null || echo 'no commit')"
printf 'load when it began: %s\n\n' "$(cut -d ' ' -f 1 /proc/loadavg)"
line What Measured Target Met
printf '| --- | --- | --- | --- |\n'
cd "$folder"
"$bin/bench_inspect" --runs 9 {none,gzip,zstd}-{one,many}.tar small-files.tar whole.tar.gz
"$bin/bench_reopen" "$folder/cache" {none,gzip,zstd}-many.tar small-files.tar whole.tar.gz
"$bin/bench_compare" small-files.tar small-files-b.tar
"$bin/bench_views" $((1000000 / scale))

# seconds COMMAND...: the faster of two runs.
seconds() {
    local best='' begin end
    for _ in 1 2; do
        begin=$(date +%s.%N)
        "$@" >/dev/null 2>&1 || return
        end=$(date +%s.%N)
        best=$(printf '%s\n' "$best" "$(echo "$end $begin" | awk '{ printf "%.2f", $1 - $2 }')" | grep . | sort -n | head -n 1)
    done
    echo "$best"
}
for name in none-many.tar small-files.tar; do
    ours=$(seconds "$bin/layerscope-cli" inspect --no-cache --format json "$name")
    if command -v dive >/dev/null && theirs=$(CI=true seconds dive --source docker-archive --json /dev/null "$name"); then
        line "$name: dive" "$theirs s; layerscope-cli $ours s"
    else
        line "$name: layerscope-cli" "$ours s; there is no dive that opens it"
    fi
done
if [ $window = ON ]; then
    echo
    "$bin/bench_stall" small-files.tar small-files-b.tar
fi
