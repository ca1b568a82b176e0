#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets with clang and runs each for some seconds over its seeds and, where it is there, the broken files of
# the shared trial data.
#   tests/fuzz/run.sh SECONDS [NAME...]    as long as you like, from a corpus that grows in build/fuzz/corpus
#   tests/fuzz/run.sh --build              builds only
#   tests/fuzz/run.sh --once NAME SECONDS  runs what is built, from the seeds alone and a fixed random seed: what ctest does
# Exit code 1 if one of them crashed, hung or broke a rule; 77 where clang or its runtime is missing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
build=${TWIN_FUZZ_BUILD:-build/fuzz}
shared=$root/../shared/data/formate

runtime=$(clang++ --print-file-name=libclang_rt.fuzzer-x86_64.a 2>/dev/null || true)
case $(clang++ -dumpmachine 2>/dev/null) in
    x86_64*) ;;
    *) runtime=$(clang++ --print-runtime-dir 2>/dev/null || true) ;;
esac
if [ ! -e "$runtime" ]; then
    echo "fuzz: clang++ or its runtime (clang, libclang-rt-14-dev) is not installed; nothing was run" >&2
    exit 77
fi

build() {
    [ -f build/release/data/libtwin_data.a ] || packaging/dev/build.sh twin_data twin_core
    # A folder that another project was configured in would build that one.
    grep -qs "^CMAKE_HOME_DIRECTORY:INTERNAL=$root/tests/fuzz$" "$build/CMakeCache.txt" || rm -rf "$build/CMakeCache.txt" "$build/build.ninja"
    [ -f "$build/build.ninja" ] || cmake -S tests/fuzz -B "$build" -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=RelWithDebInfo \
        -DCMAKE_CXX_COMPILER=clang++ ${TWIN_LIBRARIES:+-DTWIN_LIBRARIES="$TWIN_LIBRARIES"} >"$build.configure.log" 2>&1 || {
        cat "$build.configure.log" >&2
        exit 1
    }
    ninja -C "$build" >"$build/build.log" 2>&1 || {
        tail -60 "$build/build.log" >&2
        exit 1
    }
}

# fuzz NAME SECONDS CORPUS [OPTION...]
fuzz() {
    name=$1 seconds=$2 corpus=$3
    shift 3
    mkdir -p "$corpus" "$build/crashes"
    dirs=
    for folder in "$root/tests/fuzz/seeds/$name" $(shared_folders "$name"); do
        if [ -d "$folder" ]; then dirs="$dirs $folder"; fi
    done
    echo "fuzz: $name for $seconds s"
    # Leaks are not looked for: GDAL and PROJ keep caches until the end.
    # shellcheck disable=SC2086
    ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 "$build/bin/fuzz_$name" \
        -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=65536 -verbosity=0 -print_funcs=0 \
        -print_final_stats=1 -artifact_prefix="$build/crashes/$name-" "$@" "$corpus" $dirs >"$build/$name.log" 2>&1 || {
        tail -60 "$build/$name.log" >&2
        echo "fuzz: $name FAILED; the input lies in $build/crashes" >&2
        return 1
    }
    grep number_of_executed_units "$build/$name.log" || true
}

shared_folders() {
    case $1 in
        citygml) echo "$shared/citygml/fehlerhaft $shared/citygml/ogc-2.0" ;;
        cityjson) echo "$shared/cityjson/fehlerhaft" ;;
        tiles) echo "$shared/3dtiles/ungueltig $shared/3dtiles/TilesetOfTilesets" ;;
        vector) echo "$shared/vektor" ;;
    esac
}

case ${1:-} in
    --build)
        build
        exit 0
        ;;
    --once)
        corpus=$(mktemp -d)
        trap 'rm -rf "$corpus"' EXIT
        fuzz "$2" "$3" "$corpus" -seed=20261124
        exit 0
        ;;
esac
seconds=${1:-20}
[ $# -gt 0 ] && shift
build
failed=0
for program in "$build"/bin/fuzz_*; do
    name=$(basename "$program" | sed 's/^fuzz_//')
    if [ $# -gt 0 ] && ! echo " $* " | grep -q " $name "; then continue; fi
    fuzz "$name" "$seconds" "$build/corpus/$name" || failed=1
done
exit $failed
