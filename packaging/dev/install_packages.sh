#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install_packages.sh SECTION...: installs what is missing of the sections of packaging/packages.txt (Debian 12).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
list=$root/packaging/packages.txt
stamp=$root/build/.packages

wanted=()
for section in "$@"; do
    mapfile -t found < <(awk -v s="[$section]" '/^\[/ {on = ($0 == s); next} on && NF && !/^#/ {print $1}' "$list")
    wanted+=("${found[@]}")
done
key="$* $(sha256sum < "$list")"
[ -f "$stamp" ] && grep -qxF "$key" "$stamp" && exit 0

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "TraveTwin: installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
    sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo > /dev/null || {
            echo "TraveTwin: packages are missing and neither root nor sudo is at hand. As root: apt-get install ${missing[*]}" >&2
            exit 1
        }
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=900 "${missing[@]}" > /dev/null
fi
mkdir -p "$root/build"
echo "$key" >> "$stamp"
