#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peer_libcitygml.sh: builds build/peers/libcitygml_parse, which `travetwin bench import` then compares itself with.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
dpkg -s libcitygml-dev > /dev/null 2>&1 || {
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends libcitygml-dev
}
mkdir -p "$root/build/peers"
# Optimised as Debian builds the library itself.
g++ -O2 -std=c++17 "$root/packaging/dev/peer_libcitygml.cpp" -o "$root/build/peers/libcitygml_parse" -lcitygml
echo "$root/build/peers/libcitygml_parse"
