#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_tileset.py PACKAGE: our reading of the 3D Tiles 1.1 specification, written apart from the program: members and their
types, geometric errors that never grow downwards, content and children inside their volumes, content that exists in the folder."""
import json
import math
import pathlib
import struct
import sys

A, F = 6378137.0, 1 / 298.257222101
E2 = F * (2 - F)
problems = []


def problem(where, text):
    problems.append(f"{where}: {text}")


def numbers(value, count):
    return isinstance(value, list) and len(value) == count and all(
        isinstance(n, (int, float)) and not isinstance(n, bool) and math.isfinite(n) for n in value)


def geodetic(x, y, z):
    lon, p = math.atan2(y, x), math.hypot(x, y)
    lat = math.atan2(z, p * (1 - E2))
    for _ in range(6):
        n = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
        height = p / math.cos(lat) - n
        lat = math.atan2(z, p * (1 - E2 * n / (n + height)))
    return lon, lat, height


def apply(m, p):
    return [m[0 + k] * p[0] + m[4 + k] * p[1] + m[8 + k] * p[2] + m[12 + k] for k in range(3)]


def multiply(a, b):
    return [sum(a[4 * k + r] * b[4 * c + k] for k in range(4)) for c in range(4) for r in range(4)]


def corners(box):
    c, axes = box[:3], [box[3:6], box[6:9], box[9:12]]
    for i in range(8):
        signs = [1 if i >> k & 1 else -1 for k in range(3)]
        yield [c[k] + sum(s * a[k] for s, a in zip(signs, axes)) for k in range(3)]


def in_region(region, point, slack):
    lon, lat, height = geodetic(*point)
    angle = slack / A
    return (region[0] - angle <= lon <= region[2] + angle and region[1] - angle <= lat <= region[3] + angle
            and region[4] - slack <= height <= region[5] + slack)


def glb_corners(path):
    """Corners of the content in the tile's own axes: glTF is y-up, tiles are z-up."""
    data = path.read_bytes()
    magic, version, length, chunk = struct.unpack_from("<4sIII", data)
    if magic != b"glTF" or version != 2 or length != len(data):
        problem(path.name, "no glTF 2.0 binary of its stated length")
        return []
    gltf = json.loads(data[20:20 + chunk])
    result = []
    for mesh in gltf.get("meshes", []):
        for primitive in mesh["primitives"]:
            accessor = gltf["accessors"][primitive["attributes"]["POSITION"]]
            low, high = accessor["min"], accessor["max"]
            for i in range(8):
                x, y, z = [(high if i >> k & 1 else low)[k] for k in range(3)]
                result.append([x, -z, y])
    if any("matrix" in n or "translation" in n or "scale" in n or "rotation" in n for n in gltf.get("nodes", [])):
        problem(path.name, "nodes with transforms are not understood by this check")
    return result


def check_volume(where, volume):
    sizes = {"box": 12, "region": 6, "sphere": 4}
    if not isinstance(volume, dict) or not any(numbers(volume.get(k), n) for k, n in sizes.items() if k in volume):
        problem(where, "no valid bounding volume")
        return
    region = volume.get("region")
    if region and not (region[1] <= region[3] and region[4] <= region[5] and abs(region[1]) <= math.pi / 2):
        problem(where, "a region that is inside out")


def check_tile(folder, where, tile, parent_error, parent, matrix, counts):
    counts["tiles"] += 1
    check_volume(where, tile.get("boundingVolume"))
    error = tile.get("geometricError")
    if not isinstance(error, (int, float)) or error < 0:
        problem(where, "geometricError is missing or negative")
    elif error > parent_error:
        problem(where, f"geometricError {error} is larger than that of its parent, {parent_error}")
    if "transform" in tile:
        m = tile["transform"]
        if not numbers(m, 16) or m[3] or m[7] or m[11] or m[15] != 1:
            problem(where, "transform is not affine")
        else:
            matrix = multiply(matrix, m)
    if tile.get("refine") not in (None, "ADD", "REPLACE"):
        problem(where, "refine is neither ADD nor REPLACE")
    box = tile.get("boundingVolume", {}).get("box")
    if box and parent and not all(in_region(parent, apply(matrix, p), 0.01) for p in corners(box)):
        problem(where, "the volume leaves that of its parent")
    content = tile.get("content")
    if content:
        counts["contents"] += 1
        path = (folder / content["uri"]).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            problem(where, f"content {content['uri']} is not in the package")
        elif box:
            half = [max(abs(box[3 + 3 * a + k]) for a in range(3)) for k in range(3)]
            for p in glb_corners(path):
                if any(abs(p[k] - box[k]) > half[k] + 1e-3 for k in range(3)):
                    problem(where, "content leaves its volume")
                    break
    children = tile.get("children", [])
    if "children" in tile and not children:
        problem(where, "children is empty")
    region = tile.get("boundingVolume", {}).get("region")
    for i, child in enumerate(children):
        check_tile(folder, f"{where}/{i}", child, error, region, matrix, counts)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    tileset = json.loads((folder / "tileset.json").read_text())
    counts = {"tiles": 0, "contents": 0}
    if tileset.get("asset", {}).get("version") != "1.1":
        problem("asset", "version is not 1.1")
    error = tileset.get("geometricError")
    if not isinstance(error, (int, float)) or error < 0:
        problem("tileset", "geometricError is missing or negative")
    known = {"asset", "properties", "schema", "schemaUri", "statistics", "groups", "metadata", "geometricError", "root",
             "extensionsUsed", "extensionsRequired", "extensions", "extras"}
    for name in set(tileset) - known:
        problem("tileset", f"unknown member {name}")
    if "refine" not in tileset["root"]:
        problem("root", "refine is missing")
    identity = [float(i % 5 == 0) for i in range(16)]
    check_tile(folder, "root", tileset["root"], error, None, identity, counts)
    for text in problems[:50]:
        print("check_tileset:", text)
    print(f"check_tileset: {counts['tiles']} tiles, {counts['contents']} contents, {len(problems)} errors")
    sys.exit(1 if problems else 0)


main()
