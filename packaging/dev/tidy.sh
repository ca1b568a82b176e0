#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh [FILE...]: clang-tidy over the given sources, or over what differs from the last commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(git diff --name-only HEAD -- '*.cpp')
[ ${#files[@]} -gt 0 ] || { echo "nothing changed"; exit 0; }
exec clang-tidy-14 -p build/release --quiet "${files[@]}"
