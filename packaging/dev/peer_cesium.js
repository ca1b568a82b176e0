// SPDX-License-Identifier: GPL-3.0-or-later
// The work of peer_cesium.sh: a static server for CesiumJS and the package, and the page that opens it.
const fs = require('fs'), http = require('http'), path = require('path'), {execFileSync} = require('child_process');
const puppeteer = require('puppeteer-core');
const [cesium, folder, chromium, picture, size] = process.argv.slice(2);
const [width, height] = size.split('x').map(Number);
const types = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css',
               '.glb': 'model/gltf-binary', '.wasm': 'application/wasm', '.jpg': 'image/jpeg', '.png': 'image/png'};

const page = `<!doctype html><html><head><meta charset="utf-8"><script>window.CESIUM_BASE_URL = '/cesium/';</script>
<script src="/cesium/Cesium.js"></script><style>html, body, #view { width: 100%; height: 100%; margin: 0; overflow: hidden }
.cesium-widget, .cesium-widget canvas { width: 100%; height: 100% }</style>
</head><body><div id="view"></div><script>
(async () => {
  const begun = performance.now();
  Cesium.Ion.defaultAccessToken = '';
  const viewer = new Cesium.CesiumWidget('view', { baseLayer: false, globe: false, skyBox: false, skyAtmosphere: false,
    scene3DOnly: true, contextOptions: { webgl: { preserveDrawingBuffer: true } }, creditContainer: document.createElement('div') });
  viewer.scene.backgroundColor = Cesium.Color.fromCssColorString('#dfe7ee');
  const tileset = await Cesium.Cesium3DTileset.fromUrl('/package/tileset.json');
  const listed = performance.now();
  viewer.scene.primitives.add(tileset);
  const asked = new URLSearchParams(location.search), sphere = tileset.boundingSphere.clone();
  const place = (asked.get('at') || '').split(',').map(Number);
  if (place.length === 2) sphere.center = Cesium.Cartesian3.fromDegrees(place[0], place[1], 45);
  viewer.camera.viewBoundingSphere(sphere, new Cesium.HeadingPitchRange(0, -0.6, Number(asked.get('range')) || sphere.radius));
  viewer.camera.lookAtTransform(Cesium.Matrix4.IDENTITY);
  const failed = [];
  tileset.tileFailed.addEventListener(f => failed.push(f.url + ': ' + f.message));
  await new Promise(done => tileset.initialTilesLoaded.addEventListener(done));
  await new Promise(done => { const off = viewer.scene.postRender.addEventListener(() => { off(); done(); }); });
  const complete = performance.now();
  const result = { cesium: Cesium.VERSION, listMs: listed - begun, firstCompleteFrameMs: complete - begun, fromNavigationMs: complete,
    tiles: tileset.statistics ? tileset.statistics.numberOfTilesWithContentReady : undefined,
    triangles: tileset.statistics ? tileset.statistics.numberOfTrianglesSelected : undefined,
    tilesetBytes: tileset.totalMemoryUsageInBytes, failed,
    heapMb: performance.memory ? performance.memory.usedJSHeapSize / 1048576 : undefined, picked: null };
  // The first thing hit on a grid from the middle outwards.
  const w = viewer.canvas.clientWidth, h = viewer.canvas.clientHeight, spots = [];
  for (let x = 1; x < 12; ++x) for (let y = 1; y < 12; ++y) spots.push([x / 12 * w, y / 12 * h]);
  spots.sort((a, b) => Math.hypot(a[0] - w / 2, a[1] - h / 2) - Math.hypot(b[0] - w / 2, b[1] - h / 2));
  for (const [x, y] of spots) {
    const hit = viewer.scene.pick(new Cesium.Cartesian2(x, y));
    if (!hit || !hit.getPropertyIds) continue;
    result.picked = { at: [Math.round(x), Math.round(y)] };
    for (const name of hit.getPropertyIds()) {
      const value = hit.getProperty(name);
      result.picked[name] = typeof value === 'bigint' ? Number(value) : value;
    }
    break;
  }
  const centre = Cesium.Cartographic.fromCartesian(sphere.center);
  result.centre = [Cesium.Math.toDegrees(centre.longitude), Cesium.Math.toDegrees(centre.latitude), centre.height];
  window.result = result;
})().catch(fault => { window.result = { error: String(fault && fault.stack || fault) }; });
</script></body></html>`;

function serve(request, response) {
    const url = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const base = url.startsWith('/cesium/') ? [cesium, url.slice(8)] : url.startsWith('/package/') ? [folder, url.slice(9)] : null;
    if (url === '/') return response.writeHead(200, {'Content-Type': 'text/html'}).end(page);
    const file = base && path.join(base[0], path.normalize('/' + base[1]));
    if (url === '/favicon.ico') return response.writeHead(204).end();
    if (!file || !fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, {'Content-Type': types[path.extname(file)] || 'application/octet-stream'});
    fs.createReadStream(file).pipe(response);
}

/// Resident memory of the browser's own processes, found as its descendants.
function residentMb(root) {
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=']).toString().trim().split('\n').map(row => row.trim().split(/\s+/).map(Number));
    const family = new Set([root]);
    for (let grown = true; grown;) {
        grown = false;
        for (const [pid, parent] of rows) if (family.has(parent) && !family.has(pid)) grown = !!family.add(pid);
    }
    return rows.filter(([pid]) => family.has(pid)).reduce((sum, [, , rss]) => sum + rss, 0) / 1024;
}

(async () => {
    const server = http.createServer(serve).listen(0, '127.0.0.1');
    await new Promise(done => server.once('listening', done));
    const browser = await puppeteer.launch({executablePath: chromium, headless: true, protocolTimeout: 600000,
        args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
               '--enable-precise-memory-info', `--window-size=${width},${height}`]});
    try {
        const tab = await browser.newPage();
        await tab.setViewport({width, height});
        tab.on('pageerror', fault => console.error('page:', String(fault)));
        tab.on('console', line => { if (line.type() === 'error') console.error('page:', line.text()); });
        await tab.goto(`http://127.0.0.1:${server.address().port}/?range=${process.env.RANGE || ''}&at=${process.env.AT || ''}`);
        await tab.waitForFunction('window.result', {timeout: 590000, polling: 200});
        const result = await tab.evaluate('window.result');
        result.residentMb = residentMb(browser.process().pid);
        if (picture) {
            const data = await tab.evaluate("document.querySelector('canvas').toDataURL('image/png')");
            fs.writeFileSync(picture, Buffer.from(data.split(',')[1], 'base64'));
        }
        console.log(JSON.stringify(result, null, 2));
        process.exitCode = result.error || (result.failed || []).length > 0 ? 1 : 0;
    } finally {
        await browser.close();
        server.close();
    }
})().catch(fault => { console.error(fault); process.exit(1); });
