#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_package.sh PACKAGE: lets others judge a city package: npm's gltf-validator over every tile, GDAL's own checks of
# GeoPackage and COG, and check_tileset.py for the tileset. Needs node, npm and python3-gdal; the validator is fetched once
# into build/peers. TILES_VALIDATOR=FOLDER names a built checkout of CesiumGS/3d-tiles-validator (build/main.js in it), which
# judges the tileset as well. Exit code 1 where one of them found an error.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
package=$(realpath "${1:?usage: check_package.sh PACKAGE}")
peers=${TWIN_PEERS:-$root/build/peers}
failed=0
if [ ! -d "$peers/node_modules/gltf-validator" ]; then
    mkdir -p "$peers"
    (cd "$peers" && npm install --silent --no-fund --no-audit gltf-validator@2.0.0-dev.3.10 >&2)
fi
(cd "$peers" && node - "$package" <<'JS'
const fs = require('fs'), path = require('path'), validator = require('gltf-validator');
const folders = ['tiles', 'outlines'].map(name => path.join(process.argv[2], name)).filter(folder => fs.existsSync(folder));
const files = folders.flatMap(folder => fs.readdirSync(folder).map(name => path.join(folder, name)));
(async () => {
    const sum = {files: 0, errors: 0, warnings: 0, infos: 0}, codes = {};
    for (const file of files.filter(name => name.endsWith('.glb')).sort()) {
        const report = await validator.validateBytes(new Uint8Array(fs.readFileSync(file)), {uri: path.basename(file)});
        sum.files += 1;
        sum.errors += report.issues.numErrors;
        sum.warnings += report.issues.numWarnings;
        sum.infos += report.issues.numInfos;
        for (const issue of report.issues.messages) codes[issue.code] = (codes[issue.code] || 0) + 1;
    }
    console.log('gltf-validator:', JSON.stringify(sum), JSON.stringify(codes));
    process.exit(sum.errors > 0 ? 1 : 0);
})();
JS
) || failed=1
/usr/bin/python3 -m osgeo_utils.samples.validate_gpkg "$package/city.gpkg" || failed=1
for raster in terrain.tif ground.tif; do
    [ ! -f "$package/$raster" ] || /usr/bin/python3 -m osgeo_utils.samples.validate_cloud_optimized_geotiff "$package/$raster" || failed=1
done
/usr/bin/python3 "$root/packaging/dev/check_tileset.py" "$package" || failed=1
if [ -n "${TILES_VALIDATOR:-}" ]; then
    report=$(mktemp)
    node "$TILES_VALIDATOR/build/main.js" --tilesetFile "$package/tileset.json" --reportFile "$report" >&2 || failed=1
    node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
        console.log("3d-tiles-validator:", JSON.stringify({errors: r.numErrors, warnings: r.numWarnings}));
        process.exit(r.numErrors > 0 ? 1 : 0);' "$report" || failed=1
    rm -f "$report"
fi
exit $failed
