#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [TARGET...]: configures build/release once and builds; quiet when there is nothing to do.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/release
options=()
[ "${CI:-}" = true ] && options+=(-DTWIN_WERROR=ON)
cd "$root"
if [ ! -f "$build/build.ninja" ] || [ ${#options[@]} -gt 0 ]; then
    cmake --preset release "${options[@]}" > "$root/build/configure.log" 2>&1 || {
        cat "$root/build/configure.log" >&2
        exit 1
    }
fi
# Plain output for logs, one moving line for people.
if [ -t 2 ]; then
    ninja -C "$build" "$@" >&2
else
    ninja -C "$build" "$@" > "$root/build/build.log" 2>&1 || {
        grep -E "error|FAILED|undefined" -A6 "$root/build/build.log" >&2 || tail -60 "$root/build/build.log" >&2
        exit 1
    }
fi
