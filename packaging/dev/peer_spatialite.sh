#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peer_spatialite.sh: installs what `travetwin bench indicators` is compared with (Debian's SpatiaLite as a module of SQLite).
set -euo pipefail
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=900 libsqlite3-mod-spatialite
