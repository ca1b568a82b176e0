#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update_translations.sh          brings resources/translations/*.ts up to the sources
# update_translations.sh --check  changes nothing; fails where a text has no German or a file is behind the sources
#
# tr() and translate() of app/ are lupdate's own business. The templates of core, data and render are marked with TWIN_MSG,
# which takes the text only: they are collected into a scratch file under the context "messages" that app/messages.cpp asks.
# The sources are English, so travetwin_en.ts holds nothing but the plural forms.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/resources/translations
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

update() { # language, options
    local file=$scratch/travetwin_$1.ts
    [ -f "$folder/travetwin_$1.ts" ] && cp "$folder/travetwin_$1.ts" "$file"
    "$lupdate" -silent "$root/app" "$scratch/messages.cpp" -I "$root" -locations none -no-obsolete \
        -source-language en_GB -target-language "$1" "${@:2}" -ts "$file" 2> "$scratch/log" || { cat "$scratch/log" >&2; exit 1; }
}
update de
update en -pluralonly

if [ "${1:-}" = --check ]; then
    failed=0
    for language in de en; do
        perl -0777 -ne '
            my $missing = 0;
            for my $context (split m{</context>}) {
                my ($name) = $context =~ m{<name>(.*?)</name>}s;
                while ($context =~ m{<message[^>]*>(.*?)</message>}gs) {
                    my $message = $1;
                    next unless $message =~ m{type="unfinished"} || $message =~ m{<translation>\s*</translation>};
                    my ($source) = $message =~ m{<source>(.*?)</source>}s;
                    print "not translated: [$name] $source\n";
                    ++$missing;
                }
            }
            exit($missing ? 1 : 0);
        ' "$scratch/travetwin_$language.ts" || failed=1
        cmp -s "$scratch/travetwin_$language.ts" "$folder/travetwin_$language.ts" || {
            echo "travetwin_$language.ts is behind the sources: run packaging/dev/update_translations.sh" >&2
            failed=1
        }
    done
    [ "$failed" = 0 ] && echo "every text is translated"
    exit "$failed"
fi
cp "$scratch"/travetwin_{de,en}.ts "$folder/"
echo "$(grep -c '<message' "$folder/travetwin_de.ts") texts, $(grep -c 'type="unfinished"' "$folder/travetwin_de.ts" || true) without German"
