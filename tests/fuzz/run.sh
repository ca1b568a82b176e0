#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets with clang and runs each for some seconds over its seeds and, where it is there, the broken files of
# the shared trial data. Usage: tests/fuzz/run.sh SECONDS [NAME...]. Exit code 1 if one of them crashed, hung or leaked memory.
set -eu
seconds=${1:-20}
[ $# -gt 0 ] && shift
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
command -v clang++ >/dev/null || { echo "fuzz: clang++ is not installed; nothing was run" >&2; exit 77; }
build=${TWIN_FUZZ_BUILD:-build/fuzz}
cmake --preset fuzz -B "$build" -Wno-dev >/dev/null
cmake --build "$build" --target fuzzers
shared=$root/../shared/data/formate
failed=0
for program in "$build"/tests/fuzz/fuzz_*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    name=$(basename "$program" | sed 's/^fuzz_//')
    if [ $# -gt 0 ] && ! echo " $* " | grep -q " $name "; then continue; fi
    corpus=$build/corpus/$name
    mkdir -p "$corpus" "$build/crashes"
    dirs=$root/tests/fuzz/seeds/$name
    [ -d "$dirs" ] || dirs=
    case $name in
        citygml) extra="$shared/citygml/fehlerhaft $shared/citygml/ogc-2.0" ;;
        vector) extra="$shared/vektor" ;;
        glb) extra="$shared/3dtiles/ungueltig" ;;
        *) extra= ;;
    esac
    for folder in $extra; do
        if [ -d "$folder" ]; then dirs="$dirs $folder"; fi
    done
    echo "fuzz: $name for $seconds s"
    # shellcheck disable=SC2086
    if ! ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -max_len=65536 -print_final_stats=0 -verbosity=0 -print_funcs=0 -artifact_prefix="$build/crashes/$name-" "$corpus" $dirs >"$build/$name.log" 2>&1; then
        tail -60 "$build/$name.log" >&2
        echo "fuzz: $name FAILED; the input lies in $build/crashes" >&2
        failed=1
    fi
done
exit $failed
