#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peer_cesium.sh PACKAGE [PICTURE.png] [WIDTHxHEIGHT]: opens a city package in CesiumJS, unchanged and over HTTP, in a headless
# Chromium with software GL. Prints JSON: milliseconds to the first complete frame, memory, what a pick in the middle of the
# picture tells. AT=LON,LAT and RANGE=METRES choose the view (else the whole city). The peer of `bench open`. CesiumJS comes from npm into build/peers; chromium and node from Debian:
# apt-get install chromium nodejs npm
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
package=$(realpath "${1:?usage: peer_cesium.sh PACKAGE [PICTURE.png] [WIDTHxHEIGHT]}")
peers=${TWIN_PEERS:-$root/build/peers}/cesium
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
    echo "peer_cesium.sh: there is no chromium; apt-get install chromium" >&2
    exit 77
fi
if [ ! -d "$peers/node_modules/puppeteer-core" ] || [ ! -d "$peers/node_modules/cesium" ]; then
    mkdir -p "$peers"
    (cd "$peers" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-fund --no-audit cesium@1.145.0 puppeteer-core@24 >&2)
fi
NODE_PATH=$peers/node_modules exec node "$root/packaging/dev/peer_cesium.js" "$peers/node_modules/cesium/Build/Cesium" "$package" \
    "$chromium" "${2:-}" "${3:-1280x720}"
