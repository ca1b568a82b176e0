#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update_translations.sh          brings resources/translations/travetwin_de.ts up to the sources
# update_translations.sh --check  changes nothing; fails where a text has no German or the file is behind the sources
#
# tr() and translate() of app/ are lupdate's own business. The templates of core, data and render are marked with TWIN_MSG,
# which takes the text only: they are collected into a scratch file under the context "messages" that app/messages.cpp asks.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
ts=$root/resources/translations/travetwin_de.ts
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

find "$root"/{core,data,render,app} -name '*.cpp' -o -name '*.h' | LC_ALL=C sort | xargs perl -0777 -ne '
    s{^\s*#define TWIN_MSG.*$}{}m;
    while (/TWIN_MSG\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)/g) {
        print "static const char* t = QT_TRANSLATE_NOOP(\"messages\", $1);\n";
    }
    while (/TWIN_MSG\(\s*([^"\s])/g) { warn "$ARGV: TWIN_MSG without a plain literal\n"; }
' > "$scratch/messages.cpp"

work=$scratch/travetwin_de.ts
[ -f "$ts" ] && cp "$ts" "$work"
"$lupdate" -silent "$root/app" "$scratch/messages.cpp" -I "$root" -locations none -no-obsolete \
    -source-language en_GB -target-language de_DE -ts "$work" 2> "$scratch/log" || { cat "$scratch/log" >&2; exit 1; }

if [ "${1:-}" = --check ]; then
    perl -0777 -ne '
        my $missing = 0;
        for my $context (split m{</context>}) {
            my ($name) = $context =~ m{<name>(.*?)</name>}s;
            while ($context =~ m{<message[^>]*>(.*?)</message>}gs) {
                my $message = $1;
                next unless $message =~ m{type="unfinished"} || $message =~ m{<translation>\s*</translation>};
                my ($source) = $message =~ m{<source>(.*?)</source>}s;
                print "no German: [$name] $source\n";
                ++$missing;
            }
        }
        exit($missing ? 1 : 0);
    ' "$work"
    cmp -s "$work" "$ts" || { echo "travetwin_de.ts is behind the sources: run packaging/dev/update_translations.sh" >&2; exit 1; }
    echo "every text has its German"
else
    cp "$work" "$ts"
    echo "$(grep -c '<message' "$ts") texts, $(grep -c 'type="unfinished"' "$ts" || true) without German: $ts"
fi
