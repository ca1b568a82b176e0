#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh [--check]: clang-format 14 over every source (Debian 12's version; others lay out differently).
set -euo pipefail
cd "$(dirname "$0")/../.."
mode=(-i)
[ "${1:-}" = --check ] && mode=(--dry-run --Werror)
command -v clang-format-14 > /dev/null || { echo "clang-format-14 is missing: apt-get install clang-format-14" >&2; exit 1; }
find app core data render tests -name '*.h' -print0 -o -name '*.cpp' -print0 | xargs -0 -n 40 clang-format-14 "${mode[@]}"
