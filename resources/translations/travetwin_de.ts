<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>CardBuilder</name>
    <message>
        <source>Opens in the browser: %1</source>
        <translation>Öffnet sich im Browser: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Frames to take the median of at each camera (15).</source>
        <translation>Bilder je Kamera, aus denen der Median gebildet wird (15).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Pixels, WIDTHxHEIGHT (1600x900).</source>
        <translation>Pixel, BREITExHÖHE (1600x900).</translation>
    </message>
    <message>
        <source>Without the start of a second process.</source>
        <translation>Ohne den Start eines zweiten Prozesses.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Median ms</source>
        <translation>Median ms</translation>
    </message>
    <message>
        <source>times the full-screen quad</source>
        <translation>mal das bildfüllende Rechteck</translation>
    </message>
    <message>
        <source>Full-screen textured quad: %1 ms (%2)</source>
        <translation>Bildfüllendes Rechteck mit Textur: %1 ms (%2)</translation>
    </message>
    <message>
        <source>From start to first complete frame: %1 ms</source>
        <translation>Vom Start bis zum ersten vollständigen Bild: %1 ms</translation>
    </message>
    <message>
        <source>Memory: %1 MB</source>
        <translation>Speicher: %1 MB</translation>
    </message>
    <message>
        <source>--frames takes a number from 1 to 1000, not &quot;%1&quot;.</source>
        <translation>--frames erwartet eine Zahl von 1 bis 1000, nicht „%1“.</translation>
    </message>
    <message>
        <source>TraveTwin, a 3D twin of Lübeck and of the measures of its Digitale Strategie.</source>
        <translation>TraveTwin, ein 3D-Zwilling von Lübeck und den Maßnahmen seiner Digitalen Strategie.</translation>
    </message>
    <message>
        <source>  travetwin [FILE…]          opens the window, with a project or with data to import</source>
        <translation>  travetwin [DATEI…]         öffnet das Fenster, mit einem Projekt oder mit Daten zum Import</translation>
    </message>
    <message>
        <source>  travetwin VERB [OPTIONS]   works without a window</source>
        <translation>  travetwin VERB [OPTIONEN]  arbeitet ohne Fenster</translation>
    </message>
    <message>
        <source>Every verb knows --json, --help, --progress and --lang de|en. Exit code 0: all of it worked; 1: the work failed in part or whole; 2: wrong usage.</source>
        <translation>Jedes Verb kennt --json, --help, --progress und --lang de|en. Rückgabewert 0: alles gelang; 1: die Arbeit misslang ganz oder zum Teil; 2: falscher Aufruf.</translation>
    </message>
    <message>
        <source> [OPTIONS]</source>
        <translation> [OPTIONEN]</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keine Option „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Dieser Text.</translation>
    </message>
    <message>
        <source>The result as JSON on standard output.</source>
        <translation>Das Ergebnis als JSON auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>Progress on standard error even where it is no terminal.</source>
        <translation>Fortschritt auf der Fehlerausgabe, auch wo sie kein Terminal ist.</translation>
    </message>
    <message>
        <source>Language of words and numbers.</source>
        <translation>Sprache der Wörter und Zahlen.</translation>
    </message>
    <message>
        <source>%1 takes no argument &quot;%2&quot;. Its options: travetwin %1 --help</source>
        <translation>%1 kennt kein Argument „%2“. Die Optionen: travetwin %1 --help</translation>
    </message>
    <message>
        <source>There is no display, so the opening view is rendered to %1 instead of a window.</source>
        <translation>Es gibt keinen Bildschirm; die Anfangsansicht wird deshalb statt in einem Fenster in %1 gezeichnet.</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not there. Known ones: de, en.</source>
        <translation>Die Sprache „%1“ gibt es nicht. Bekannt: de, en.</translation>
    </message>
    <message>
        <source>There is neither a verb nor a file &quot;%1&quot;. The nearest verbs: %2.</source>
        <translation>Es gibt weder ein Verb noch eine Datei „%1“. Die nächsten Verben: %2.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Terrain cells</source>
        <translation>Geländezellen</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>Waters</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Other features</source>
        <translation>Weitere Objekte</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Reads files or folders into a city package that can be viewed</source>
        <translation>Liest Dateien oder Ordner in ein Stadtpaket, das sich ansehen lässt</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Files, or folders whose files are read in order.</source>
        <translation>Dateien, oder Ordner, deren Dateien der Reihe nach gelesen werden.</translation>
    </message>
    <message>
        <source>FILE…</source>
        <translation>DATEI…</translation>
    </message>
    <message>
        <source>Folder of the package; made, or added to.</source>
        <translation>Ordner des Pakets; wird angelegt oder ergänzt.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Licence and source to keep with the data.</source>
        <translation>Lizenz und Quelle, die bei den Daten stehen sollen.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>import needs files and a folder to write to. Example: travetwin import city.gml --out package</source>
        <translation>import braucht Dateien und einen Ordner zum Schreiben. Beispiel: travetwin import stadt.gml --out paket</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Extent (EPSG:25832)</source>
        <translation>Ausdehnung (EPSG:25832)</translation>
    </message>
    <message>
        <source>Fields of %1: %2</source>
        <translation>Felder von %1: %2</translation>
    </message>
    <message>
        <source>Says what files are: format, layers, coordinate system, extent, counts, problems</source>
        <translation>Sagt, was Dateien sind: Format, Ebenen, Koordinatensystem, Ausdehnung, Anzahl, Probleme</translation>
    </message>
    <message>
        <source>Files to look into.</source>
        <translation>Dateien, in die geschaut wird.</translation>
    </message>
    <message>
        <source>info needs at least one file. Example: travetwin info city.gml</source>
        <translation>info braucht mindestens eine Datei. Beispiel: travetwin info stadt.gml</translation>
    </message>
    <message>
        <source>Lists the measures of the strategy with their status on a day</source>
        <translation>Listet die Maßnahmen der Strategie mit ihrem Status an einem Tag</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>WORT</translation>
    </message>
    <message>
        <source>Only measures that act in this Stadtteil, and the citywide ones.</source>
        <translation>Nur Maßnahmen, die in diesem Stadtteil wirken, und die stadtweiten.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Without the citywide measures.</source>
        <translation>Ohne die stadtweiten Maßnahmen.</translation>
    </message>
    <message>
        <source>Only this status: planned, running, live, done, stopped …</source>
        <translation>Nur dieser Status: planned, running, live, done, stopped oder das deutsche Wort.</translation>
    </message>
    <message>
        <source>Only this field of action, by number or name.</source>
        <translation>Nur dieses Handlungsfeld, nach Nummer oder Name.</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>Only this goal: quality_of_life, administration …</source>
        <translation>Nur dieses Ziel: quality_of_life, administration …</translation>
    </message>
    <message>
        <source>Only measures with these words.</source>
        <translation>Nur Maßnahmen mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>WÖRTER</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>Sample catalogue from public sources; dates of states follow from start, end and present state.</source>
        <translation>Beispielkatalog aus öffentlichen Quellen; die Daten der Zustände folgen aus Beginn, Ende und jetzigem Stand.</translation>
    </message>
    <message>
        <source>… and %1 more messages of this kind.</source>
        <translation>… und %1 weitere Meldungen dieser Art.</translation>
    </message>
    <message>
        <source>Coordinate system to assume where a source states none, such as EPSG:25832.</source>
        <translation>Koordinatensystem, das gilt, wo eine Quelle keines angibt, etwa EPSG:25832.</translation>
    </message>
    <message>
        <source>Only the layer of this name.</source>
        <translation>Nur die Ebene dieses Namens.</translation>
    </message>
    <message>
        <source>Field with the height of a building in metres.</source>
        <translation>Feld mit der Höhe eines Gebäudes in Metern.</translation>
    </message>
    <message>
        <source>Field with the number of storeys.</source>
        <translation>Feld mit der Zahl der Geschosse.</translation>
    </message>
    <message>
        <source>Height of one storey in metres where storeys are extruded (3.0).</source>
        <translation>Höhe eines Geschosses in Metern, wo Geschosse aufgezogen werden (3.0).</translation>
    </message>
    <message>
        <source>METRES</source>
        <translation>METER</translation>
    </message>
    <message>
        <source>Generates and imports the sample city once</source>
        <translation>Erzeugt und liest die Beispielstadt einmal</translation>
    </message>
    <message>
        <source>Folder to prepare it in, in place of the cache.</source>
        <translation>Ordner, in dem sie vorbereitet wird, statt im Zwischenspeicher.</translation>
    </message>
    <message>
        <source>Sample city prepared in %1 s: %2</source>
        <translation>Beispielstadt in %1 s vorbereitet: %2</translation>
    </message>
    <message>
        <source>Renders a view to a PNG, without display or graphics card</source>
        <translation>Zeichnet eine Ansicht in ein PNG, ohne Bildschirm und Grafikkarte</translation>
    </message>
    <message>
        <source>The PNG to write.</source>
        <translation>Das PNG, das geschrieben wird.</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Instead: one PNG for each saved view of the project, into this folder.</source>
        <translation>Stattdessen: ein PNG für jede gespeicherte Ansicht des Projekts, in diesen Ordner.</translation>
    </message>
    <message>
        <source>Dark, for a projector.</source>
        <translation>Dunkel, für den Beamer.</translation>
    </message>
    <message>
        <source>Without names, pills and legend; the badge for sample data stays.</source>
        <translation>Ohne Namen, Schilder und Legende; der Hinweis auf Beispieldaten bleibt.</translation>
    </message>
    <message>
        <source>Measures with a place or district</source>
        <translation>Maßnahmen mit Ort oder Stadtteil</translation>
    </message>
    <message>
        <source>Citywide measures</source>
        <translation>Stadtweite Maßnahmen</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>%1 (%2 x %3 pixels), frame in %4 ms, %5</source>
        <translation>%1 (%2 x %3 Pixel), Bild in %4 ms, %5</translation>
    </message>
    <message>
        <source>render needs either --out PNG or --storyboard DIR. Example: travetwin render --out luebeck.png --size 1600x900</source>
        <translation>render braucht entweder --out PNG oder --storyboard ORDNER. Beispiel: travetwin render --out luebeck.png --size 1600x900</translation>
    </message>
    <message>
        <source>City package written by import, in place of the sample city.</source>
        <translation>Stadtpaket aus import, anstelle der Beispielstadt.</translation>
    </message>
    <message>
        <source>Project file (*.travetwin), in place of the sample project.</source>
        <translation>Projektdatei (*.travetwin), anstelle des Beispielprojekts.</translation>
    </message>
    <message>
        <source>The day to show: 2026-11-24, 24.11.2026, 2026-11, 2026 or today.</source>
        <translation>Der gezeigte Tag: 2026-11-24, 24.11.2026, 2026-11, 2026 oder heute.</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>A what-if of the project in place of the plan.</source>
        <translation>Ein Szenario des Projekts anstelle des Plans.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>KENNUNG</translation>
    </message>
    <message>
        <source>Where the camera stands: metres in EPSG:25832 and above NHN.</source>
        <translation>Wo die Kamera steht: Meter in EPSG:25832 und über NHN.</translation>
    </message>
    <message>
        <source>Where the camera looks.</source>
        <translation>Wohin die Kamera blickt.</translation>
    </message>
    <message>
        <source>What is picked out: district:NAME, measure:ID or building:ID.</source>
        <translation>Was hervorgehoben wird: district:NAME, measure:KENNUNG oder building:KENNUNG.</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>%1 districts</source>
        <translation>%1 Stadtteile</translation>
    </message>
    <message>
        <source>known since</source>
        <translation>bekannt seit</translation>
    </message>
    <message>
        <source>Land cover areas</source>
        <translation>Flächen der Bodenbedeckung</translation>
    </message>
    <message>
        <source>Pixels of ground imagery</source>
        <translation>Bildpunkte der Bodenbilder</translation>
    </message>
    <message numerus="yes">
        <source>%n tile(s) in %1, %2 s, at most %3 MB of memory</source>
        <translation>
            <numerusform>%n Kachel in %1, %2 s, höchstens %3 MB Speicher</numerusform>
            <numerusform>%n Kacheln in %1, %2 s, höchstens %3 MB Speicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer or file that holds the city&apos;s districts, where its name does not say so.</source>
        <translation>Ebene oder Datei mit den Stadtteilen, wo ihr Name das nicht sagt.</translation>
    </message>
    <message>
        <source>LAYER</source>
        <translation>EBENE</translation>
    </message>
    <message>
        <source>Field with the names of the districts.</source>
        <translation>Feld mit den Namen der Stadtteile.</translation>
    </message>
    <message>
        <source>%1: %2 measures, %3 with a place or district, %4 citywide, %5 without a place</source>
        <translation>%1: %2 Maßnahmen, %3 mit Ort oder Stadtteil, %4 stadtweit, %5 ohne Ortsangabe</translation>
    </message>
    <message>
        <source>A saved view of the project, or one of start, city, mid, near, street; in Lübeck also altstadt, hafen, travemuende, moisling, buntekuh.</source>
        <translation>Eine gespeicherte Ansicht des Projekts oder start, city, mid, near, street; in Lübeck auch altstadt, hafen, travemuende, moisling, buntekuh.</translation>
    </message>
    <message>
        <source>What the heights of buildings mean: nhn (metres above NHN, kept as they are), ellipsoid (lowered by the geoid), feet, or ground (each building is put on the terrain). Recorded with the source.</source>
        <translation>Was die Höhen der Gebäude bedeuten: nhn (Meter über NHN, bleiben wie sie sind), ellipsoid (um das Geoid gesenkt), feet (Fuß) oder ground (jedes Gebäude wird auf das Gelände gestellt). Wird mit der Quelle festgehalten.</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>import: a CityGML file or a folder of them (the sample city, generated).</source>
        <translation>import: eine CityGML-Datei oder ein Ordner davon (die Beispielstadt, erzeugt).</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>import: how much of the folder to take (100).</source>
        <translation>import: wie viel aus dem Ordner zu nehmen ist (100).</translation>
    </message>
    <message>
        <source>import: a CityJSONSeq file to measure as well.</source>
        <translation>import: eine CityJSONSeq-Datei, die auch gemessen wird.</translation>
    </message>
    <message>
        <source>Footprints</source>
        <translation>Grundrisse</translation>
    </message>
    <message>
        <source>Import of</source>
        <translation>Import von</translation>
    </message>
    <message>
        <source>from start to package</source>
        <translation>vom Start bis zum Paket</translation>
    </message>
    <message>
        <source>against a bare pass of</source>
        <translation>gegen den bloßen Durchgang von</translation>
    </message>
    <message>
        <source>that reaches</source>
        <translation>der erreicht</translation>
    </message>
    <message>
        <source>our share</source>
        <translation>unser Anteil</translation>
    </message>
    <message>
        <source>Most memory of the CityGML import: %1 MB</source>
        <translation>Größter Speicher des CityGML-Imports: %1 MB</translation>
    </message>
    <message>
        <source>libcitygml was not measured: packaging/dev/peer_libcitygml.sh sets it up.</source>
        <translation>libcitygml wurde nicht gemessen: packaging/dev/peer_libcitygml.sh richtet es ein.</translation>
    </message>
    <message>
        <source>--megabytes takes a number above 0.</source>
        <translation>--megabytes erwartet eine Zahl über 0.</translation>
    </message>
    <message>
        <source>There are no files in %1.</source>
        <translation>In %1 liegen keine Dateien.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Blocks of outlines</source>
        <translation>Blöcke mit Umrissen</translation>
    </message>
    <message>
        <source>Exact surfaces</source>
        <translation>Genaue Flächen</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1 is in order.</source>
        <translation>%1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1 has faults; see the messages.</source>
        <translation>%1 hat Fehler; siehe die Meldungen.</translation>
    </message>
    <message>
        <source> DIR</source>
        <translation> ORDNER</translation>
    </message>
    <message>
        <source>Verifies every part of a city package and names what is wrong</source>
        <translation>Prüft alle Teile eines Stadtpakets und nennt, was nicht stimmt</translation>
    </message>
    <message>
        <source>Folder of the package.</source>
        <translation>Ordner des Pakets.</translation>
    </message>
    <message>
        <source>check needs one package folder. Example: travetwin check package</source>
        <translation>check braucht einen Paketordner. Beispiel: travetwin check paket</translation>
    </message>
    <message>
        <source> OUT</source>
        <translation> AUSGABE</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>AUSGABE</translation>
    </message>
    <message>
        <source>File to write.</source>
        <translation>Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>cityjson (2.0), cityjsonseq (2.0) or citygml (2.0).</source>
        <translation>cityjson (2.0), cityjsonseq (2.0) oder citygml (2.0).</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Only this tile, by the name of its file.</source>
        <translation>Nur diese Kachel, nach dem Namen ihrer Datei.</translation>
    </message>
    <message>
        <source>Only this district, by its name.</source>
        <translation>Nur dieser Stadtteil, nach seinem Namen.</translation>
    </message>
    <message>
        <source>Only what reaches into this box: west,south,east,north in EPSG:25832.</source>
        <translation>Nur was in dieses Rechteck reicht: West,Süd,Ost,Nord in EPSG:25832.</translation>
    </message>
    <message>
        <source>BOX</source>
        <translation>RECHTECK</translation>
    </message>
    <message>
        <source>export needs a package, a format (cityjson, cityjsonseq, citygml) and a file. Example: travetwin export --package DIR --format cityjson city.json</source>
        <translation>export braucht ein Paket, ein Format (cityjson, cityjsonseq, citygml) und eine Datei. Beispiel: travetwin export --package ORDNER --format cityjson stadt.json</translation>
    </message>
    <message>
        <source>--bbox needs four numbers in EPSG:25832, west,south,east,north. Example: --bbox 611000,5969000,612000,5970000</source>
        <translation>--bbox braucht vier Zahlen in EPSG:25832: West,Süd,Ost,Nord. Beispiel: --bbox 611000,5969000,612000,5970000</translation>
    </message>
    <message>
        <source>%1 objects with %2 surfaces in %3, %4 s</source>
        <translation>%1 Objekte mit %2 Flächen in %3, %4 s</translation>
    </message>
    <message>
        <source>Bridges and other constructions</source>
        <translation>Brücken und andere Bauwerke</translation>
    </message>
    <message>
        <source> FILE…</source>
        <translation> DATEI…</translation>
    </message>
    <message>
        <source>Where a single model (glTF, OBJ) stands that has no coordinates of its own, in EPSG:25832; without a height it stands on the terrain.</source>
        <translation>Wo ein einzelnes Modell (glTF, OBJ) ohne eigene Koordinaten steht, in EPSG:25832; ohne Höhe steht es auf dem Gelände.</translation>
    </message>
    <message>
        <source>EASTING,NORTHING[,HEIGHT]</source>
        <translation>RECHTSWERT,HOCHWERT[,HÖHE]</translation>
    </message>
    <message>
        <source>Turns the placed model clockwise, seen from above.</source>
        <translation>Dreht das gesetzte Modell im Uhrzeigersinn, von oben gesehen.</translation>
    </message>
    <message>
        <source>DEGREES</source>
        <translation>GRAD</translation>
    </message>
    <message>
        <source>Metres per unit of the placed model, such as 0.001.</source>
        <translation>Meter je Einheit des gesetzten Modells, etwa 0.001.</translation>
    </message>
    <message>
        <source>FACTOR</source>
        <translation>FAKTOR</translation>
    </message>
    <message>
        <source>The axis of an OBJ model that points up: y or z.</source>
        <translation>Die Achse eines OBJ-Modells, die nach oben zeigt: y oder z.</translation>
    </message>
    <message>
        <source>AXIS</source>
        <translation>ACHSE</translation>
    </message>
    <message>
        <source>Measures start, frame times at four cameras and memory; imports; opening; indicators</source>
        <translation>Misst Start, Bildzeiten an vier Kameras und Speicher; Importe; Öffnen; Indikatoren</translation>
    </message>
    <message>
        <source>Nothing for frames, or import, open or indicators.</source>
        <translation>Nichts für Bildzeiten, oder import, open oder indicators.</translation>
    </message>
    <message>
        <source>[import|open|indicators]</source>
        <translation>[import|open|indicators]</translation>
    </message>
    <message>
        <source>with shadows</source>
        <translation>mit Schatten</translation>
    </message>
    <message>
        <source>pixels lost in %</source>
        <translation>verlorene Pixel in %</translation>
    </message>
    <message>
        <source>bench measures frames, or with one of these words: import, open, indicators; not &quot;%1&quot;.</source>
        <translation>bench misst Bildzeiten oder mit einem dieser Wörter: import, open, indicators; nicht „%1“.</translation>
    </message>
    <message>
        <source>All indicators from cold: %1 ms (%2 addresses, %3 districts, %4 measures)</source>
        <translation>Alle Indikatoren aus dem Stand: %1 ms (%2 Adressen, %3 Bezirke, %4 Maßnahmen)</translation>
    </message>
    <message>
        <source>After one measure moved: %1 ms (%2 indicators computed again)</source>
        <translation>Nach dem Verschieben einer Maßnahme: %1 ms (%2 Indikatoren neu berechnet)</translation>
    </message>
    <message>
        <source>The same coverage query: %1 ms, SpatiaLite %2 ms</source>
        <translation>Dieselbe Abdeckungsfrage: %1 ms, SpatiaLite %2 ms</translation>
    </message>
    <message>
        <source> [report|measures] OUT</source>
        <translation> [report|measures] AUSGABE</translation>
    </message>
    <message>
        <source>Writes the objects of a city package as CityJSON or CityGML, the register of measures (export measures OUT) or the status report (export report OUT)</source>
        <translation>Schreibt die Objekte eines Stadtpakets als CityJSON oder CityGML, das Verzeichnis der Maßnahmen (export measures AUSGABE) oder den Statusbericht (export report AUSGABE)</translation>
    </message>
    <message>
        <source>Writes the status report to the Hauptausschuss as PDF, HTML or Markdown</source>
        <translation>Schreibt den Statusbericht an den Hauptausschuss als PDF, HTML oder Markdown</translation>
    </message>
    <message>
        <source>report needs one file to write. Example: travetwin report bericht.pdf</source>
        <translation>report braucht eine Datei, die geschrieben wird. Beispiel: travetwin report bericht.pdf</translation>
    </message>
    <message>
        <source>Report what changed after this day; without it one year before the day shown.</source>
        <translation>Berichtet, was sich nach diesem Tag geändert hat; ohne Angabe ein Jahr vor dem gezeigten Tag.</translation>
    </message>
    <message>
        <source>A report ends in .pdf, .html or .md; &quot;%1&quot; does not. Rename it.</source>
        <translation>Ein Bericht endet auf .pdf, .html oder .md; „%1“ tut es nicht. Benennen Sie ihn um.</translation>
    </message>
    <message>
        <source>Status report of %1 in %2</source>
        <translation>Statusbericht vom %1 in %2</translation>
    </message>
    <message>
        <source>Measures are written to .csv, .xlsx, .gpkg or .geojson; &quot;%1&quot; ends otherwise. Rename it.</source>
        <translation>Maßnahmen werden als .csv, .xlsx, .gpkg oder .geojson geschrieben; „%1“ endet anders. Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>%1 measures in %2</source>
        <translation>%1 Maßnahmen in %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message>
        <source>%1 rows, %2 measures: %3 new, %4 changed, %5 the same; %6 of the register are not in the file and stay</source>
        <translation>%1 Zeilen, %2 Maßnahmen: %3 neu, %4 geändert, %5 gleich; %6 des Verzeichnisses stehen nicht in der Datei und bleiben</translation>
    </message>
    <message>
        <source>The file is a catalogue of measures: CSV, XLSX, GeoPackage or GeoJSON. Goes into --project, else it is only looked at.</source>
        <translation>Die Datei ist ein Maßnahmenkatalog: CSV, XLSX, GeoPackage oder GeoJSON. Er kommt in --project; ohne Angabe wird er nur geprüft.</translation>
    </message>
    <message>
        <source>Project file (*.travetwin) the catalogue goes into.</source>
        <translation>Projektdatei (*.travetwin), in die der Katalog kommt.</translation>
    </message>
    <message>
        <source>Only say what would happen.</source>
        <translation>Nur sagen, was geschehen würde.</translation>
    </message>
    <message>
        <source>A field of the register and the heading of its column, such as status=Stand; may be given again.</source>
        <translation>Ein Feld des Verzeichnisses und die Überschrift seiner Spalte, etwa status=Stand; mehrfach möglich.</translation>
    </message>
    <message>
        <source>FIELD=HEADING</source>
        <translation>FELD=SPALTE</translation>
    </message>
    <message>
        <source>Where both know a measure: present keeps what is there, incoming (the default) shows the catalogue&apos;s.</source>
        <translation>Wo beide eine Maßnahme kennen: present behält, was da ist, incoming (Vorgabe) zeigt die des Katalogs.</translation>
    </message>
    <message>
        <source>The catalogue takes the place of all others, such as the sample&apos;s.</source>
        <translation>Der Katalog tritt an die Stelle aller anderen, auch des Beispiels.</translation>
    </message>
    <message>
        <source>import --measures takes one file. Example: travetwin import --measures massnahmen.xlsx --project stadt.travetwin</source>
        <translation>import --measures nimmt eine Datei. Beispiel: travetwin import --measures massnahmen.xlsx --project stadt.travetwin</translation>
    </message>
    <message>
        <source>--keep is present or incoming, not &quot;%1&quot;.</source>
        <translation>--keep ist present oder incoming, nicht „%1“.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>Probelauf: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Counts, coverages and effects per district on a day</source>
        <translation>Anzahlen, Abdeckungen und Wirkungen je Stadtteil an einem Tag</translation>
    </message>
    <message>
        <source>Only this district, by name or number.</source>
        <translation>Nur dieser Stadtteil, nach Name oder Nummer.</translation>
    </message>
    <message>
        <source>Only this indicator; may be repeated.</source>
        <translation>Nur dieser Indikator; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>An indicator of your own, NAME[UNIT]=EXPRESSION over other indicators; may be repeated.</source>
        <translation>Ein eigener Indikator, NAME[EINHEIT]=AUSDRUCK über andere Indikatoren; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>FORMULA</source>
        <translation>FORMEL</translation>
    </message>
    <message>
        <source>Hide what is said of people where fewer than this many live (50).</source>
        <translation>Aussagen über Menschen verbergen, wo weniger als so viele wohnen (50).</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>MENSCHEN</translation>
    </message>
    <message>
        <source>Write CSV, separated by semicolons.</source>
        <translation>CSV schreiben, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadtteil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Shows how measures hang together and what falls if one falls</source>
        <translation>Zeigt, wie Maßnahmen zusammenhängen und was fällt, wenn eine fällt</translation>
    </message>
    <message>
        <source>What does not run if this measure fails.</source>
        <translation>Was nicht läuft, wenn diese Maßnahme ausfällt.</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>If %1 (%2) fails, %3 measures are in doubt.</source>
        <translation>Fällt %1 (%2) aus, sind %3 Maßnahmen in Frage gestellt.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>gebraucht von</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>%1 links, %2 of them inferred; %3 chains of %4 and more</source>
        <translation>%1 Verbindungen, davon %2 abgeleitet; %3 Ketten ab %4</translation>
    </message>
    <message>
        <source>They need each other in a circle: %1</source>
        <translation>Sie brauchen einander im Kreis: %1</translation>
    </message>
    <message>
        <source>Only measures a body, office or company is in charge of, takes part in or has decided on.</source>
        <translation>Nur Maßnahmen, für die ein Gremium, ein Amt oder eine Firma zuständig ist, an denen sie beteiligt sind oder die sie beschlossen haben.</translation>
    </message>
    <message>
        <source>Only measures that this version of the strategy names: 2018, 2020, 2023.</source>
        <translation>Nur Maßnahmen, die diese Fassung der Strategie nennt: 2018, 2020, 2023.</translation>
    </message>
    <message>
        <source>Only measures of this Stadtbezirk, and the citywide ones.</source>
        <translation>Nur Maßnahmen dieses Stadtbezirks und die stadtweiten.</translation>
    </message>
    <message>
        <source>The hour of the sun: 16:30 (local, on the day shown) or an instant such as 2026-06-21T11:00Z; else the project&apos;s.</source>
        <translation>Die Stunde der Sonne: 16:30 (Ortszeit, am gezeigten Tag) oder ein Zeitpunkt wie 2026-06-21T11:00Z; sonst die des Projekts.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source> (inferred)</source>
        <translation> (abgeleitet)</translation>
    </message>
    <message>
        <source>planned start</source>
        <translation>geplanter Beginn</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>geplantes Ende</translation>
    </message>
    <message>
        <source>resolution: %1</source>
        <translation>Beschluss: %1</translation>
    </message>
    <message>
        <source>target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>reading: %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Says what is planned, running and done on a day, and what changes between two days</source>
        <translation>Sagt, was an einem Tag geplant ist, läuft und fertig ist und was sich zwischen zwei Tagen ändert</translation>
    </message>
    <message>
        <source>What changed after this day, with --to.</source>
        <translation>Was sich nach diesem Tag geändert hat, mit --to.</translation>
    </message>
    <message>
        <source>Up to and with this day; without it the day shown.</source>
        <translation>Bis einschließlich dieses Tages; ohne Angabe der gezeigte Tag.</translation>
    </message>
    <message>
        <source>should be done</source>
        <translation>sollte fertig sein</translation>
    </message>
    <message>
        <source>should have begun</source>
        <translation>sollte begonnen haben</translation>
    </message>
    <message>
        <source>Late by the register:</source>
        <translation>Nach dem Verzeichnis verspätet:</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Changed from %1 to %2: %3 measures</source>
        <translation>Geändert von %1 bis %2: %3 Maßnahmen</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>Ereignisse:</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>--to needs --from. Example: travetwin timeline --from 2023 --to 2025</source>
        <translation>--to braucht --from. Beispiel: travetwin timeline --from 2023 --to 2025</translation>
    </message>
    <message>
        <source>--to lies before --from. Swap the two.</source>
        <translation>--to liegt vor --from. Tauschen Sie die beiden.</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>being computed</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no value: %1</source>
        <translation>kein Wert: %1</translation>
    </message>
    <message>
        <source>Ring %1: %2, full circle %3</source>
        <translation>Ring %1: %2, voller Kreis %3</translation>
    </message>
    <message>
        <source>reached, by squares of 100 m</source>
        <translation>erreicht, in Quadraten von 100 m</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Indicators per district</source>
        <translation>Indikatoren je Stadtteil</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Effect (model)</source>
        <translation>Wirkung (Modell)</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
</context>
<context>
    <name>MeasureTool</name>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>In plan: %1</source>
        <translation>Im Grundriss: %1</translation>
    </message>
    <message>
        <source>Along the slope: %1</source>
        <translation>In der Neigung: %1</translation>
    </message>
    <message>
        <source>Perimeter: %1</source>
        <translation>Umfang: %1</translation>
    </message>
    <message>
        <source>Slope: %1</source>
        <translation>Schräg: %1</translation>
    </message>
    <message>
        <source>Horizontal: %1 (%2 on the ground)</source>
        <translation>Waagerecht: %1 (am Boden %2)</translation>
    </message>
    <message>
        <source>Vertical: %1</source>
        <translation>Senkrecht: %1</translation>
    </message>
    <message>
        <source>Angle at the last corner: %1°</source>
        <translation>Winkel an der letzten Ecke: %1°</translation>
    </message>
</context>
<context>
    <name>OverlayPainter</name>
    <message>
        <source>N</source>
        <extracomment>The letter under the compass</extracomment>
        <translation>N</translation>
    </message>
    <message>
        <source>%1 at the centre</source>
        <translation>%1 in der Bildmitte</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>RegisterField</name>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Title (German)</source>
        <translation>Titel (deutsch)</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>Titel (englisch)</translation>
    </message>
    <message>
        <source>Short text (German)</source>
        <translation>Kurztext (deutsch)</translation>
    </message>
    <message>
        <source>Short text (English)</source>
        <translation>Kurztext (englisch)</translation>
    </message>
    <message>
        <source>Number of the field of action</source>
        <translation>Nummer des Handlungsfelds</translation>
    </message>
    <message>
        <source>Field of action</source>
        <translation>Handlungsfeld</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Weights of the goals</source>
        <translation>Gewichte der Ziele</translation>
    </message>
    <message>
        <source>Goals are inferred</source>
        <translation>Ziele sind abgeleitet</translation>
    </message>
    <message>
        <source>Versions of the strategy</source>
        <translation>Fassungen der Strategie</translation>
    </message>
    <message>
        <source>Resolutions (list)</source>
        <translation>Beschlüsse (Liste)</translation>
    </message>
    <message>
        <source>Resolution: paper</source>
        <translation>Beschluss: Vorlage</translation>
    </message>
    <message>
        <source>Resolution: date</source>
        <translation>Beschluss: Datum</translation>
    </message>
    <message>
        <source>Resolution: body</source>
        <translation>Beschluss: Gremium</translation>
    </message>
    <message>
        <source>Dated status (list)</source>
        <translation>Datierter Status (Liste)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>Stadtbezirke</source>
        <translation>Stadtbezirke</translation>
    </message>
    <message>
        <source>Place in words</source>
        <translation>Ort in Worten</translation>
    </message>
    <message>
        <source>Place is approximate</source>
        <translation>Ort ist ungefähr</translation>
    </message>
    <message>
        <source>Place is a network</source>
        <translation>Ort ist ein Netz</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Budget in all</source>
        <translation>Budget insgesamt</translation>
    </message>
    <message>
        <source>Money by year (list)</source>
        <translation>Mittel nach Jahren (Liste)</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>Mittelherkunft</translation>
    </message>
    <message>
        <source>Indicator in words</source>
        <translation>Indikator in Worten</translation>
    </message>
    <message>
        <source>Indicators (list)</source>
        <translation>Indikatoren (Liste)</translation>
    </message>
    <message>
        <source>Target in words</source>
        <translation>Ziel in Worten</translation>
    </message>
    <message>
        <source>Links to other measures</source>
        <translation>Verbindungen zu anderen Maßnahmen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Confidence of the source</source>
        <translation>Verlässlichkeit der Quelle</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Evidence and links</source>
        <translation>Belege und Links</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Ort auf der Karte</translation>
    </message>
</context>
<context>
    <name>SceneComposer</name>
    <message>
        <source>Sample data · synthetic</source>
        <translation>Beispieldaten · synthetisch</translation>
    </message>
    <message>
        <source>Scenario: %1 · simulated</source>
        <translation>Szenario: %1 · simuliert</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Aufzeichnung vom %1</translation>
    </message>
    <message>
        <source>approx.</source>
        <translation>ungefähr</translation>
    </message>
    <message>
        <source>no current value</source>
        <translation>kein aktueller Wert</translation>
    </message>
    <message>
        <source>example series</source>
        <translation>Beispielreihe</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>Citywide, without a place: %1</source>
        <translation>Stadtweit, ohne Ort: %1</translation>
    </message>
    <message>
        <source>In whole districts: %1</source>
        <translation>In ganzen Stadtteilen: %1</translation>
    </message>
    <message>
        <source>No place stated: %1</source>
        <translation>Ohne Ortsangabe: %1</translation>
    </message>
    <message>
        <source>State on %1 · today</source>
        <translation>Stand %1 · heute</translation>
    </message>
    <message>
        <source>Planned state on %1</source>
        <translation>Geplanter Stand am %1</translation>
    </message>
    <message>
        <source>State on %1</source>
        <translation>Stand am %1</translation>
    </message>
    <message>
        <source>districts: %1</source>
        <translation>Stadtteile: %1</translation>
    </message>
    <message>
        <source>acts in whole districts</source>
        <translation>wirkt in ganzen Stadtteilen</translation>
    </message>
    <message>
        <source>acts citywide: no place on the map</source>
        <translation>wirkt stadtweit: kein Ort auf der Karte</translation>
    </message>
    <message>
        <source>the source states no place</source>
        <translation>die Quelle nennt keinen Ort</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Sample catalogue, not official</source>
        <translation>Beispielkatalog, nicht amtlich</translation>
    </message>
    <message>
        <source>Scenario differs from the plan: %1 districts</source>
        <translation>Szenario weicht vom Plan ab: %1 Stadtteile</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1 · sun %2°</source>
        <translation>%1 · Sonne %2°</translation>
    </message>
    <message>
        <source>%1 · sun below the horizon</source>
        <translation>%1 · Sonne unter dem Horizont</translation>
    </message>
</context>
<context>
    <name>StatusReport</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Count, exact. As of %1. Method: entries of the register. Source: %2</source>
        <translation>Zählung, exakt. Stand %1. Methode: Einträge des Verzeichnisses. Quelle: %2</translation>
    </message>
    <message>
        <source>register of the project</source>
        <translation>Verzeichnis des Projekts</translation>
    </message>
    <message>
        <source> (inferred)</source>
        <translation> (abgeleitet)</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>%1 measures, %2 of them citywide. Of %3 measures the status follows from start, end and present state; no source dates it.</source>
        <translation>%1 Maßnahmen, davon %2 stadtweit. Bei %3 Maßnahmen folgt der Status aus Beginn, Ende und heutigem Stand; keine Quelle datiert ihn.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What changed since %1</source>
        <translation>Was sich seit %1 geändert hat</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>No status changed.</source>
        <translation>Kein Status hat sich geändert.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>By the register no measure is late. Measures without dates are not judged.</source>
        <translation>Nach dem Verzeichnis ist keine Maßnahme verspätet. Maßnahmen ohne Daten werden nicht beurteilt.</translation>
    </message>
    <message>
        <source>What comes in the next twelve months</source>
        <translation>Was in den nächsten zwölf Monaten kommt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>planned start</source>
        <translation>geplanter Beginn</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>geplantes Ende</translation>
    </message>
    <message>
        <source>The register names no date in this time.</source>
        <translation>Das Verzeichnis nennt in dieser Zeit kein Datum.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Indicators of the measures</source>
        <translation>Indikatoren der Maßnahmen</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Reached (date)</source>
        <translation>Erreicht (Datum)</translation>
    </message>
    <message>
        <source>Target (date)</source>
        <translation>Ziel (Datum)</translation>
    </message>
    <message>
        <source>Reached of target</source>
        <translation>Anteil am Ziel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1 measures have no indicator with a dated value; they are missing here, not zero.</source>
        <translation>%1 Maßnahmen haben keinen Indikator mit datiertem Wert; sie fehlen hier und sind nicht null.</translation>
    </message>
    <message>
        <source>Readings and targets as the named sources state them, each on its own day; not measured by this program. The share is their quotient.</source>
        <translation>Stände und Ziele, wie die genannten Quellen sie angeben, jeweils zu ihrem Tag; nicht von diesem Programm gemessen. Der Anteil ist ihr Quotient.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>%1 of %2 measures state a budget, together %3 €. Of the others nothing is known; the sum is a lower bound.</source>
        <translation>%1 von %2 Maßnahmen nennen ein Budget, zusammen %3 €. Von den übrigen ist nichts bekannt; die Summe ist eine Untergrenze.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>planned (€)</source>
        <translation>geplant (€)</translation>
    </message>
    <message>
        <source>spent (€)</source>
        <translation>ausgegeben (€)</translation>
    </message>
    <message>
        <source>stated amounts</source>
        <translation>genannte Beträge</translation>
    </message>
    <message>
        <source>Sum of stated amounts. As of %1. Source: %2</source>
        <translation>Summe der genannten Beträge. Stand %1. Quelle: %2</translation>
    </message>
    <message>
        <source>Versions of the strategy and resolutions</source>
        <translation>Fassungen der Strategie und Beschlüsse</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>The register names no resolution.</source>
        <translation>Das Verzeichnis nennt keinen Beschluss.</translation>
    </message>
    <message>
        <source>What much depends on</source>
        <translation>Woran viel hängt</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>gebraucht von</translation>
    </message>
    <message>
        <source>in doubt if it fails</source>
        <translation>fraglich bei Ausfall</translation>
    </message>
    <message>
        <source>of them by inferred links only</source>
        <translation>davon nur abgeleitet</translation>
    </message>
    <message>
        <source>The register names no dependency.</source>
        <translation>Das Verzeichnis nennt keine Abhängigkeit.</translation>
    </message>
    <message>
        <source>Without a field of action</source>
        <translation>Ohne Handlungsfeld</translation>
    </message>
    <message>
        <source>Measures: %1</source>
        <translation>Maßnahmen: %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Status report: %1</source>
        <translation>Statusbericht: %1</translation>
    </message>
    <message>
        <source>the digital strategy</source>
        <translation>die digitale Strategie</translation>
    </message>
    <message>
        <source>For the Hauptausschuss · as of %1 · changes since %2</source>
        <translation>An den Hauptausschuss · Stand %1 · Änderungen seit %2</translation>
    </message>
    <message>
        <source>Sample catalogue from public sources, not official</source>
        <translation>Beispielkatalog aus öffentlichen Quellen, nicht amtlich</translation>
    </message>
</context>
<context>
    <name>StatusStyle</name>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>beschlossen</translation>
    </message>
    <message>
        <source>funded</source>
        <translation>finanziert</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Umsetzung</translation>
    </message>
    <message>
        <source>running, reporting</source>
        <translation>läuft, meldet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>umgesetzt</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>verzögert</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>clock ahead</source>
        <translation>Uhr der Quelle geht vor</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>citywide</source>
        <translation>stadtweit</translation>
    </message>
    <message>
        <source>in whole districts</source>
        <translation>in ganzen Stadtteilen</translation>
    </message>
    <message>
        <source>at a place</source>
        <translation>an einem Ort</translation>
    </message>
    <message>
        <source>no place stated</source>
        <translation>ohne Ortsangabe</translation>
    </message>
    <message>
        <source>Quality of life</source>
        <translation>Lebensqualität</translation>
    </message>
    <message>
        <source>Modern administration</source>
        <translation>Moderne Verwaltung</translation>
    </message>
    <message>
        <source>Sustainable resources</source>
        <translation>Nachhaltige Ressourcen</translation>
    </message>
    <message>
        <source>Connected city</source>
        <translation>Vernetzte Stadt</translation>
    </message>
    <message>
        <source>Strong economy</source>
        <translation>Starke Wirtschaft</translation>
    </message>
    <message>
        <source>in the region</source>
        <translation>in der Region</translation>
    </message>
</context>
<context>
    <name>ViewExporter</name>
    <message>
        <source>Exporting pictures</source>
        <translation>Bilder werden gespeichert</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The second process of bench showed no frame, so the start was not measured. Its message: %1</source>
        <translation>Der zweite Prozess von bench zeigte kein Bild, der Start wurde deshalb nicht gemessen. Seine Meldung: %1</translation>
    </message>
    <message>
        <source>There is no display to open a window on, so %1 was not opened. Import it with &quot;travetwin import&quot; and render it with &quot;travetwin render --package&quot;.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster, %1 wurde deshalb nicht geöffnet. Mit „travetwin import“ einlesen und mit „travetwin render --package“ zeichnen.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>Es gibt keine Datei %1. Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keinen Status „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>There is no field of action &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt kein Handlungsfeld „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>There is no goal &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt kein Ziel „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>The storey height &quot;%1&quot; is not a number of metres between 1 and 20, such as 3.2.</source>
        <translation>Die Geschosshöhe „%1“ ist keine Zahl von 1 bis 20 Metern, etwa 3.2.</translation>
    </message>
    <message>
        <source>The project has no saved views, so there is no storyboard to render. Save views in the window first.</source>
        <translation>Das Projekt hat keine gespeicherten Ansichten, also nichts zu zeichnen. Zuerst im Fenster Ansichten speichern.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Name one that you may write to.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Einen Ordner nennen, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The image %1 cannot be written. Check the folder and the free space.</source>
        <translation>Das Bild %1 lässt sich nicht schreiben. Ordner und freien Platz prüfen.</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt kein Szenario „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>The size &quot;%1&quot; is not understood. Write WIDTHxHEIGHT in pixels, from 16x16 to 16384x16384, such as 1920x1080.</source>
        <translation>Die Größe „%1“ ist nicht zu verstehen. BREITExHÖHE in Pixeln schreiben, von 16x16 bis 16384x16384, etwa 1920x1080.</translation>
    </message>
    <message>
        <source>--package and --project exclude each other. Name the package or the project.</source>
        <translation>--package und --project schließen sich aus. Das Paket oder das Projekt nennen.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. --package takes a folder written by &quot;travetwin import&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“. --package erwartet einen Ordner, den „travetwin import“ geschrieben hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a point. Write EASTING,NORTHING,HEIGHT in metres (EPSG:25832, NHN), such as 609640,5968330,900.</source>
        <translation>„%1“ ist kein Punkt. OSTWERT,NORDWERT,HÖHE in Metern schreiben (EPSG:25832, NHN), etwa 609640,5968330,900.</translation>
    </message>
    <message>
        <source>--eye and --target belong together: where the camera stands and where it looks.</source>
        <translation>--eye und --target gehören zusammen: wo die Kamera steht und wohin sie blickt.</translation>
    </message>
    <message>
        <source>--eye and --target are the same point, so there is no direction to look in. Move one of them.</source>
        <translation>--eye und --target sind derselbe Punkt, also gibt es keine Blickrichtung. Einen der beiden verschieben.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keine Ansicht „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>There is no district &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keinen Stadtteil „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>There is no measure &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keine Maßnahme „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>There is no building with the identifier &quot;%1&quot; in the loaded city. Identifiers are written as in the source file.</source>
        <translation>In der geladenen Stadt gibt es kein Gebäude mit der Kennung „%1“. Kennungen werden wie in der Quelldatei geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names nothing that can be selected. Write district:NAME, measure:ID or building:ID.</source>
        <translation>„%1“ benennt nichts, was sich auswählen lässt. district:NAME, measure:KENNUNG oder building:KENNUNG schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Nearest or possible: %2, or &quot;today&quot;.</source>
        <translation>„%1“ ist kein Datum. Am nächsten oder möglich: %2 oder „heute“.</translation>
    </message>
    <message>
        <source>The date %1 lies outside the years 1900 to 2100. The strategy&apos;s time control runs from 2018 to 2045.</source>
        <translation>Das Datum %1 liegt außerhalb der Jahre 1900 bis 2100. Die Zeitleiste der Strategie reicht von 2018 bis 2045.</translation>
    </message>
    <message>
        <source>The picture could not be written. Check that the folder exists and has space.</source>
        <translation>Das Bild ließ sich nicht schreiben. Prüfen, ob es den Ordner gibt und Platz darin ist.</translation>
    </message>
    <message>
        <source>An image of %1x%2 pixels cannot be made; give a size between 1x1 and 16384x16384.</source>
        <translation>Ein Bild von %1x%2 Pixeln ist nicht möglich; eine Größe von 1x1 bis 16384x16384 angeben.</translation>
    </message>
    <message>
        <source>Polygon %1 has no area or a coordinate that is not a number. It was left out, the rest of the building stays: check the polygon in the source.</source>
        <translation>Das Polygon %1 hat keine Fläche oder eine Koordinate, die keine Zahl ist. Es wurde ausgelassen, das übrige Gebäude bleibt: das Polygon in der Quelle prüfen.</translation>
    </message>
    <message>
        <source>The building is more than 8 km long or high, so a coordinate must be wrong. It was left out: correct its coordinates in the source.</source>
        <translation>Das Gebäude ist über 8 km lang oder hoch, also muss eine Koordinate falsch sein. Es wurde ausgelassen: die Koordinaten in der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>The building has no wall and no roof that could be drawn. It was left out: deliver it with LoD1 or LoD2 geometry, or import its footprint with a height.</source>
        <translation>Das Gebäude hat weder Wand noch Dach, die sich zeichnen ließen. Es wurde ausgelassen: mit LoD1- oder LoD2-Geometrie liefern oder den Grundriss mit einer Höhe einlesen.</translation>
    </message>
    <message>
        <source>The scenario changes the measure %1, which is not in the catalogue. The change has no effect; correct the identifier or remove the change.</source>
        <translation>Das Szenario ändert die Maßnahme %1, die nicht im Katalog steht. Die Änderung wirkt nicht; die Kennung berichtigen oder die Änderung entfernen.</translation>
    </message>
    <message>
        <source>The measure %1 has no date after %2 that could be moved. The change has no effect.</source>
        <translation>Die Maßnahme %1 hat nach dem %2 kein Datum, das sich verschieben ließe. Die Änderung wirkt nicht.</translation>
    </message>
    <message>
        <source>The measure %1 has already ended on %2. Stopping it then has no effect.</source>
        <translation>Die Maßnahme %1 ist am %2 schon beendet. Sie dann einzustellen wirkt nicht.</translation>
    </message>
    <message>
        <source>The scenario adds the measure %1, but the plan has one with that identifier. The plan&apos;s measure stays; give the new one another identifier.</source>
        <translation>Das Szenario fügt die Maßnahme %1 hinzu, doch der Plan hat schon eine mit dieser Kennung. Die des Plans bleibt; der neuen eine andere Kennung geben.</translation>
    </message>
    <message>
        <source>The measure %1 needs %2, which this scenario stops. Its effect is in doubt.</source>
        <translation>Die Maßnahme %1 braucht %2, die dieses Szenario einstellt. Ihre Wirkung ist fraglich.</translation>
    </message>
    <message>
        <source>The building has no usable coordinates. It was left out: check its geometry and the coordinate system of the file.</source>
        <translation>Das Gebäude hat keine brauchbaren Koordinaten. Es wurde ausgelassen: seine Geometrie und das Koordinatensystem der Datei prüfen.</translation>
    </message>
    <message>
        <source>The identifier appears twice in the file. The later building took the place of the earlier: make identifiers unique in the source.</source>
        <translation>Die Kennung kommt in der Datei zweimal vor. Das spätere Gebäude hat das frühere ersetzt: Kennungen in der Quelle eindeutig machen.</translation>
    </message>
    <message>
        <source>%1 could not be processed (%2). What was read of it before is kept: try it alone, and report it if that fails too.</source>
        <translation>%1 ließ sich nicht verarbeiten (%2). Was vorher daraus gelesen wurde, bleibt: die Datei allein versuchen und melden, wenn auch das misslingt.</translation>
    </message>
    <message>
        <source>The import into %1 was cancelled. What was read so far is kept there; the same import goes on with it.</source>
        <translation>Der Import nach %1 wurde abgebrochen. Was bisher gelesen wurde, bleibt dort; derselbe Import setzt es fort.</translation>
    </message>
    <message>
        <source>The tile %1 is not the one its name says. Its buildings are not shown: import their source again.</source>
        <translation>Die Kachel %1 ist nicht die, die ihr Name sagt. Ihre Gebäude werden nicht gezeigt: deren Quelle neu einlesen.</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>Das Öffnen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The package %1 has no building %2. Its tiles and its city.gpkg do not belong together: import the sources again.</source>
        <translation>Das Paket %1 hat kein Gebäude %2. Seine Kacheln und sein city.gpkg gehören nicht zusammen: die Quellen neu einlesen.</translation>
    </message>
    <message>
        <source>The tile %1 is damaged or was not written by TraveTwin. Its buildings are not shown: import their source again.</source>
        <translation>Die Kachel %1 ist beschädigt oder nicht von TraveTwin geschrieben. Ihre Gebäude werden nicht gezeigt: deren Quelle neu einlesen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed (%2). Its files were not imported: check its permissions.</source>
        <translation>Der Ordner %1 lässt sich nicht auflisten (%2). Seine Dateien wurden nicht eingelesen: die Rechte prüfen.</translation>
    </message>
    <message>
        <source>The folder has more than %1 files; the rest was left out: import its subfolders one by one.</source>
        <translation>Der Ordner hat mehr als %1 Dateien; der Rest wurde ausgelassen: die Unterordner einzeln einlesen.</translation>
    </message>
    <message>
        <source>The layer %1 is no part of the city model and was not taken into the package. It can be shown as a layer of the project: drop the file on the view.</source>
        <translation>Die Ebene %1 gehört nicht zum Stadtmodell und kam nicht in das Paket. Als Ebene des Projekts lässt sie sich zeigen: die Datei auf die Ansicht ziehen.</translation>
    </message>
    <message>
        <source>%1 is no geodata that is read here and was passed over.</source>
        <translation>%1 sind keine Geodaten, die hier gelesen werden, und wurde übergangen.</translation>
    </message>
    <message>
        <source>city.gpkg of the package could not be written (%1). The import stopped there: check free space and permissions, and that no other program has the file open.</source>
        <translation>city.gpkg des Pakets ließ sich nicht schreiben (%1). Der Import endete dort: freien Platz und Rechte prüfen, und ob ein anderes Programm die Datei geöffnet hat.</translation>
    </message>
    <message>
        <source>%1 is missing or damaged (%2). Districts, roads and attributes of the city cannot be read: import its sources again.</source>
        <translation>%1 fehlt oder ist beschädigt (%2). Stadtteile, Straßen und Merkmale der Stadt lassen sich nicht lesen: die Quellen neu einlesen.</translation>
    </message>
    <message>
        <source>The layer %1 of city.gpkg could not be written (%2). The import stopped there: check free space and permissions.</source>
        <translation>Die Ebene %1 von city.gpkg ließ sich nicht schreiben (%2). Der Import endete dort: freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made (%2). Nothing was imported: choose another folder or check its permissions.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen (%2). Nichts wurde eingelesen: einen anderen Ordner wählen oder die Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). The import stopped there: check free space and permissions, then repeat it.</source>
        <translation>%1 ließ sich nicht schreiben (%2). Der Import endete dort: freien Platz und Rechte prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). The city is shown without it: import its source again.</source>
        <translation>%1 ist beschädigt (%2). Die Stadt wird ohne sie gezeigt: die Quelle neu einlesen.</translation>
    </message>
    <message>
        <source>The place of the city on the globe could not be computed. PROJ&apos;s data files are missing: install proj-data and import again.</source>
        <translation>Die Lage der Stadt auf der Erde ließ sich nicht berechnen. Die Datendateien von PROJ fehlen: proj-data installieren und neu einlesen.</translation>
    </message>
    <message>
        <source>%1 is not a city package: there is no tileset.json in it. Choose the folder that an import has written.</source>
        <translation>%1 ist kein Stadtpaket: darin fehlt tileset.json. Den Ordner wählen, den ein Import geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 is damaged or was not written by TraveTwin. The city cannot be shown: import its sources again.</source>
        <translation>%1 ist beschädigt oder nicht von TraveTwin geschrieben. Die Stadt lässt sich nicht zeigen: die Quellen neu einlesen.</translation>
    </message>
    <message>
        <source>The city package %1 has a format this version does not know. Open it with a newer TraveTwin or import its sources again.</source>
        <translation>Das Stadtpaket %1 hat ein Format, das diese Version nicht kennt. Mit einem neueren TraveTwin öffnen oder die Quellen neu einlesen.</translation>
    </message>
    <message>
        <source>The coordinate system &apos;%1&apos; is not known. Convert the file to a known one, such as EPSG:25832, or remove the name and give the system with --crs.</source>
        <translation>Das Koordinatensystem „%1“ ist nicht bekannt. Die Datei in ein bekanntes umrechnen, etwa EPSG:25832, oder den Namen entfernen und das System mit --crs angeben.</translation>
    </message>
    <message>
        <source>%1 states no coordinate system, so its place on the map is unknown. Ask its source and give the system, on the command line with --crs, for example --crs EPSG:25832.</source>
        <translation>%1 nennt kein Koordinatensystem, die Lage auf der Karte ist deshalb unbekannt. Bei der Quelle erfragen und angeben, auf der Kommandozeile mit --crs, etwa --crs EPSG:25832.</translation>
    </message>
    <message>
        <source>%1 says its coordinates are in %2, but a coordinate such as (%3) cannot be in that system. The file was not placed on the map: give the true system with --crs, or have the file corrected.</source>
        <translation>%1 sagt, die Koordinaten seien in %2, doch eine Koordinate wie (%3) kann in diesem System nicht liegen. Die Datei kam nicht auf die Karte: das wahre System mit --crs angeben oder die Datei berichtigen lassen.</translation>
    </message>
    <message>
        <source>The stated coordinate system %1 does not fit the coordinates or is not known; %2 was taken, as given. Check that the result lies in the right place.</source>
        <translation>Das genannte Koordinatensystem %1 passt nicht zu den Koordinaten oder ist nicht bekannt; wie angegeben gilt %2. Prüfen, ob das Ergebnis am richtigen Ort liegt.</translation>
    </message>
    <message>
        <source>The coordinates are in the other axis order than %1 prescribes; they were swapped. Check that the result lies in the right place.</source>
        <translation>Die Koordinaten stehen in anderer Achsenfolge, als %1 vorschreibt; sie wurden getauscht. Prüfen, ob das Ergebnis am richtigen Ort liegt.</translation>
    </message>
    <message>
        <source>The file states no coordinate system; %1 was assumed, as given.</source>
        <translation>Die Datei nennt kein Koordinatensystem; wie angegeben gilt %1.</translation>
    </message>
    <message>
        <source>A reading without a time and its offset from UTC was left out.</source>
        <translation>Ein Messwert ohne Zeit mit Abstand zu UTC wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is not a list of readings with &quot;timestamp&quot; and &quot;value&quot; as PEGELONLINE delivers them. No reading was taken.</source>
        <translation>%1 ist keine Liste von Messwerten mit „timestamp“ und „value“, wie PEGELONLINE sie liefert. Kein Wert wurde übernommen.</translation>
    </message>
    <message>
        <source>%1 is not a recording: it must be a JSON object with &quot;observations&quot;.</source>
        <translation>%1 ist keine Aufzeichnung: nötig ist ein JSON-Objekt mit „observations“.</translation>
    </message>
    <message>
        <source>%1 is not a complete recording. It needs easting, northing, unit, provenance (measured, recorded, planned or simulated), expectedIntervalSeconds and observations.</source>
        <translation>%1 ist keine vollständige Aufzeichnung. Nötig sind easting, northing, unit, provenance (measured, recorded, planned oder simulated), expectedIntervalSeconds und observations.</translation>
    </message>
    <message>
        <source>%1 has no columns with coordinates (its columns: %2). Name them lon and lat, easting and northing, x and y, or WKT.</source>
        <translation>%1 hat keine Spalten mit Koordinaten (Spalten: %2). Sie lon und lat, easting und northing, x und y oder WKT nennen.</translation>
    </message>
    <message>
        <source>The row was skipped: its coordinates are missing, not numbers or outside the coordinate system.</source>
        <translation>Die Zeile wurde übergangen: ihre Koordinaten fehlen, sind keine Zahlen oder liegen außerhalb des Koordinatensystems.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 declares a DOCTYPE or entities, which geodata never needs and attacks use. It was not read: remove the declaration if you trust the source.</source>
        <translation>%1 deklariert DOCTYPE oder Entitäten, die Geodaten nie brauchen und Angriffe nutzen. Die Datei wurde nicht gelesen: die Deklaration entfernen, wenn die Quelle vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>%1 is not data but a description (%2) that points to other files or the network. It was refused for safety: open the data itself.</source>
        <translation>%1 enthält keine Daten, sondern eine Beschreibung (%2), die auf andere Dateien oder ins Netz zeigt. Sie wurde aus Sicherheit abgelehnt: die Daten selbst öffnen.</translation>
    </message>
    <message>
        <source>While reading, GDAL reported: %1. Check the objects concerned.</source>
        <translation>Beim Lesen meldete GDAL: %1. Die betroffenen Objekte prüfen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a plain file path. Only files are opened, no connections and no virtual file systems: give the path of a file.</source>
        <translation>„%1“ ist kein einfacher Dateipfad. Geöffnet werden nur Dateien, keine Verbindungen und keine virtuellen Dateisysteme: den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the path.</source>
        <translation>%1 gibt es nicht. Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions.</source>
        <translation>%1 lässt sich nicht lesen (%2). Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the file in it that shall be read.</source>
        <translation>%1 ist ein Ordner. Die Datei darin nennen, die gelesen werden soll.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file. Copy the data into a file first.</source>
        <translation>%1 ist ein Gerät oder eine Pipe, keine Datei. Die Daten zuerst in eine Datei kopieren.</translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading. Check its permissions.</source>
        <translation>%1 lässt sich nicht zum Lesen öffnen. Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is empty. Fetch or export the file again.</source>
        <translation>%1 ist leer. Die Datei neu holen oder neu exportieren.</translation>
    </message>
    <message>
        <source>%1 is not one of the formats that may be read here (%2). Check that the file is complete and of the kind its name says.</source>
        <translation>%1 hat keines der Formate, die hier gelesen werden dürfen (%2). Prüfen, ob die Datei vollständig ist und von der Art, die ihr Name sagt.</translation>
    </message>
    <message>
        <source>The rings of the polygon cross; it was repaired. Check its shape at the source.</source>
        <translation>Die Ringe des Polygons kreuzen sich; es wurde repariert. Die Form an der Quelle prüfen.</translation>
    </message>
    <message>
        <source>The geometry was skipped: some coordinates are not numbers. Correct it at the source.</source>
        <translation>Die Geometrie wurde übergangen: einige Koordinaten sind keine Zahlen. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>The geometry was skipped: its coordinates lie outside the coordinate system. Check the file&apos;s system.</source>
        <translation>Die Geometrie wurde übergangen: ihre Koordinaten liegen außerhalb des Koordinatensystems. Das System der Datei prüfen.</translation>
    </message>
    <message>
        <source>%1 has no layer &apos;%2&apos;. Nearest: %3.</source>
        <translation>%1 hat keine Ebene „%2“. Am nächsten: %3.</translation>
    </message>
    <message>
        <source>%1 has no layer with geometries. Check that it is the right file.</source>
        <translation>%1 hat keine Ebene mit Geometrien. Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 objects without a geometry were left out.</source>
        <translation>%1 Objekte ohne Geometrie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Reading stopped at the limit of %1 objects; the rest is missing.</source>
        <translation>Das Lesen endete an der Grenze von %1 Objekten; der Rest fehlt.</translation>
    </message>
    <message>
        <source>A place in the project file has a broken coordinate list and was left out. The measure stays without it.</source>
        <translation>Ein Ort in der Projektdatei hat eine kaputte Koordinatenliste und wurde ausgelassen. Die Maßnahme bleibt, ohne diesen Ort.</translation>
    </message>
    <message>
        <source>A status entry without a known date and status was left out.</source>
        <translation>Ein Statuseintrag ohne bekanntes Datum und Status wurde ausgelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date and was left out. Dates are written 2026-11-24, 2026-11 or 2026.</source>
        <translation>„%1“ ist kein Datum und wurde ausgelassen. Daten schreibt man 2026-11-24, 2026-11 oder 2026.</translation>
    </message>
    <message>
        <source>A measure without an identifier was left out.</source>
        <translation>Eine Maßnahme ohne Kennung wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A change of the scenario (&quot;%1&quot;) is not understood and was left out.</source>
        <translation>Eine Änderung des Szenarios („%1“) ist nicht zu verstehen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A scenario without an identifier was left out.</source>
        <translation>Ein Szenario ohne Kennung wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A saved view without a usable camera position was left out.</source>
        <translation>Eine gespeicherte Ansicht ohne brauchbare Kameraposition wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The layer %1 is of a kind this version does not know (&quot;%2&quot;) and was left out.</source>
        <translation>Die Ebene %1 ist von einer Art, die diese Version nicht kennt („%2“), und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 was saved by a newer TraveTwin (format %2, this one reads up to %3). It was not opened, so that nothing is lost. Update TraveTwin, or save the project there for the older version.</source>
        <translation>%1 wurde von einem neueren TraveTwin gespeichert (Format %2, dieses liest bis %3). Die Datei wurde nicht geöffnet, damit nichts verloren geht. TraveTwin aktualisieren oder das Projekt dort für die ältere Version speichern.</translation>
    </message>
    <message>
        <source>%1 states no format version that TraveTwin knows. Check that it is a project file.</source>
        <translation>%1 nennt keine Formatversion, die TraveTwin kennt. Prüfen, ob es eine Projektdatei ist.</translation>
    </message>
    <message>
        <source>%1 is JSON, but not a TraveTwin project. Open a *.travetwin file.</source>
        <translation>%1 ist JSON, aber kein TraveTwin-Projekt. Eine Datei *.travetwin öffnen.</translation>
    </message>
    <message>
        <source>%1 could not be saved (%2). The file on disk is unchanged; save to another folder or free some space.</source>
        <translation>%1 ließ sich nicht speichern (%2). Die Datei auf der Platte ist unverändert; in einen anderen Ordner speichern oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The layer&apos;s file %1 is not there. The rest of the project is open; locate the file under Layers or remove the layer.</source>
        <translation>Die Datei %1 der Ebene ist nicht da. Der Rest des Projekts ist geöffnet; die Datei unter Ebenen suchen oder die Ebene entfernen.</translation>
    </message>
    <message>
        <source>%1 nests more than %2 levels deep and was not read. No file of this kind does; check where it comes from.</source>
        <translation>%1 ist tiefer als %2 Ebenen verschachtelt und wurde nicht gelesen. Keine Datei dieser Art ist das; prüfen, woher sie kommt.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON (fault at byte %2) and was not read. Restore it from a copy or correct it in a text editor.</source>
        <translation>%1 ist kein gültiges JSON (Fehler bei Byte %2) und wurde nicht gelesen. Aus einer Kopie wiederherstellen oder im Texteditor berichtigen.</translation>
    </message>
    <message>
        <source>%1 holds a JSON value outside every range and was not read. Correct it in a text editor.</source>
        <translation>%1 enthält einen JSON-Wert außerhalb jedes Bereichs und wurde nicht gelesen. Im Texteditor berichtigen.</translation>
    </message>
    <message>
        <source>%1 is not a file. Name a file instead of a folder or a device.</source>
        <translation>%1 ist keine Datei. Eine Datei statt eines Ordners oder Geräts nennen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and was not read. A file of this kind is far smaller.</source>
        <translation>%1 ist größer als %2 MB und wurde nicht gelesen. Eine Datei dieser Art ist viel kleiner.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may read it.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen, ob das Lesen erlaubt ist.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is not of the expected kind (%2) and was left out.</source>
        <translation>Der Eintrag „%1“ ist nicht von der erwarteten Art (%2) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is not known to this version and was left out.</source>
        <translation>Der Eintrag „%1“ ist dieser Version nicht bekannt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 declares a DOCTYPE, which CityGML never needs and attacks use. It was not read: remove the declaration if you trust the source.</source>
        <translation>%1 deklariert einen DOCTYPE, den CityGML nie braucht und Angriffe nutzen. Die Datei wurde nicht gelesen: die Deklaration entfernen, wenn die Quelle vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>%1 is broken or incomplete at line %2, byte %3 (%4). What came before was kept: fetch the file again.</source>
        <translation>%1 ist in Zeile %2, Byte %3 kaputt oder unvollständig (%4). Was davor stand, bleibt: die Datei neu holen.</translation>
    </message>
    <message>
        <source>%1 has a single tag of more than 8 MB at line %2, which no real file has. Reading stopped there.</source>
        <translation>%1 hat in Zeile %2 eine Marke von über 8 MB, wie keine echte Datei sie hat. Das Lesen endete dort.</translation>
    </message>
    <message>
        <source>%1 is nested deeper than any real file at line %2. Reading stopped there; what came before was kept.</source>
        <translation>%1 ist in Zeile %2 tiefer verschachtelt als jede echte Datei. Das Lesen endete dort; was davor stand, bleibt.</translation>
    </message>
    <message>
        <source>The building has more than 4 million points and was skipped: simplify it.</source>
        <translation>Das Gebäude hat mehr als 4 Millionen Punkte und wurde übergangen: vereinfachen.</translation>
    </message>
    <message>
        <source>The building was skipped: its surfaces have fewer than three points or no area. Correct it at the source.</source>
        <translation>Das Gebäude wurde übergangen: seine Flächen haben weniger als drei Punkte oder keine Ausdehnung. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>The building was skipped: it has no outer geometry in LoD0 to LoD4. Only its attributes are in the file.</source>
        <translation>Das Gebäude wurde übergangen: es hat keine äußere Geometrie in LoD0 bis LoD4. In der Datei stehen nur seine Merkmale.</translation>
    </message>
    <message>
        <source>%1 rooms and interior surfaces were left out: the twin shows buildings from outside.</source>
        <translation>%1 Räume und Innenflächen wurden ausgelassen: der Zwilling zeigt Gebäude von außen.</translation>
    </message>
    <message>
        <source>%1 buildings have their outside in LoD4 only; it was read from there.</source>
        <translation>%1 Gebäude haben ihr Äußeres nur in LoD4; es wurde von dort gelesen.</translation>
    </message>
    <message>
        <source>%1 buildings have only an outline (LoD0); they were raised to their stated height as blocks.</source>
        <translation>%1 Gebäude haben nur einen Umriss (LoD0); sie wurden als Klötze auf ihre angegebene Höhe gezogen.</translation>
    </message>
    <message>
        <source>%1 buildings have only an outline (LoD0) and no height; they are shown flat.</source>
        <translation>%1 Gebäude haben nur einen Umriss (LoD0) und keine Höhe; sie werden flach gezeigt.</translation>
    </message>
    <message>
        <source>%1 references to surfaces outside their building could not be followed; those surfaces may be missing.</source>
        <translation>%1 Verweise auf Flächen außerhalb ihres Gebäudes ließen sich nicht verfolgen; diese Flächen können fehlen.</translation>
    </message>
    <message>
        <source>Some coordinates have no height; 0 was taken for them. Check the result.</source>
        <translation>Einige Koordinaten haben keine Höhe; für sie gilt 0. Das Ergebnis prüfen.</translation>
    </message>
    <message>
        <source>%1 is not CityGML: its root element is &apos;%2&apos; and no CityGML namespace (1.0, 2.0, 3.0) is declared. Check the kind of the file.</source>
        <translation>%1 ist kein CityGML: das Wurzelelement heißt „%2“, und kein CityGML-Namensraum (1.0, 2.0, 3.0) ist deklariert. Die Art der Datei prüfen.</translation>
    </message>
    <message>
        <source>The file holds no buildings.</source>
        <translation>Die Datei enthält keine Gebäude.</translation>
    </message>
    <message>
        <source>%1 is not a text table: it holds binary data. Save it as CSV in UTF-8 or Windows-1252.</source>
        <translation>%1 ist keine Texttabelle: sie enthält Binärdaten. Als CSV in UTF-8 oder Windows-1252 speichern.</translation>
    </message>
    <message>
        <source>The table is not in UTF-8; Windows-1252 was taken. Check the umlauts.</source>
        <translation>Die Tabelle ist nicht in UTF-8; Windows-1252 wurde angenommen. Die Umlaute prüfen.</translation>
    </message>
    <message>
        <source>%1 has no header row with column names. Add one.</source>
        <translation>%1 hat keine Kopfzeile mit Spaltennamen. Eine ergänzen.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows; the rest was not read.</source>
        <translation>Die Tabelle hat mehr als %1 Zeilen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A quotation mark is opened but never closed: everything behind it became one cell. Close it.</source>
        <translation>Ein Anführungszeichen wird geöffnet, aber nie geschlossen: alles dahinter wurde eine Zelle. Es schließen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a table. Split it.</source>
        <translation>%1 ist größer als %2 MB, zu groß für eine Tabelle. Sie teilen.</translation>
    </message>
    <message>
        <source>The layer &apos;%1&apos; has no field &apos;%2&apos;. Nearest: %3.</source>
        <translation>Die Ebene „%1“ hat kein Feld „%2“. Am nächsten: %3.</translation>
    </message>
    <message>
        <source>%1 holds no areas, so no districts. Choose a file with polygons.</source>
        <translation>%1 enthält keine Flächen, also keine Stadtteile. Eine Datei mit Polygonen wählen.</translation>
    </message>
    <message>
        <source>%1 objects are no areas and cannot be districts; they were left out.</source>
        <translation>%1 Objekte sind keine Flächen und können keine Stadtteile sein; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 objects are no areas (points, lines or slivers) and cannot be buildings; they were left out.</source>
        <translation>%1 Objekte sind keine Flächen (Punkte, Linien oder Splitter) und können keine Gebäude sein; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 buildings state no height; it was estimated from storeys or taken as %2 m, and is marked so. Name the height field if there is one.</source>
        <translation>%1 Gebäude nennen keine Höhe; sie wurde aus Geschossen geschätzt oder mit %2 m angenommen und ist so gekennzeichnet. Das Höhenfeld nennen, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>%1 is not an 8-bit picture. Export it with 8 bits per colour, or import it as terrain if it holds heights.</source>
        <translation>%1 ist kein Bild mit 8 Bit. Mit 8 Bit je Farbe exportieren oder als Gelände einlesen, wenn es Höhen enthält.</translation>
    </message>
    <message>
        <source>The pixels of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again.</source>
        <translation>Die Bildpunkte von %1 lassen sich nicht lesen (%2). Die Datei ist beschädigt oder unvollständig: neu holen.</translation>
    </message>
    <message>
        <source>The measure was skipped: it has no id or no title. Add both.</source>
        <translation>Die Maßnahme wurde übergangen: ihr fehlt Kennung oder Titel. Beides ergänzen.</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; occurs twice; the second measure was skipped. Give it an id of its own.</source>
        <translation>Die Kennung „%1“ kommt zweimal vor; die zweite Maßnahme wurde übergangen. Ihr eine eigene Kennung geben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the column %2 is no date and was left out. Write 2026, 2026-11, 2026-11-24 or 24.11.2026.</source>
        <translation>„%1“ in der Spalte %2 ist kein Datum und wurde ausgelassen. 2026, 2026-11, 2026-11-24 oder 24.11.2026 schreiben.</translation>
    </message>
    <message>
        <source>The measure ends (%1) before it starts (%2). Correct the dates.</source>
        <translation>Die Maßnahme endet (%1), bevor sie beginnt (%2). Die Daten berichtigen.</translation>
    </message>
    <message>
        <source>The status &apos;%1&apos; is not known and counts as unknown. Known are: %2.</source>
        <translation>Der Status „%1“ ist nicht bekannt und gilt als unbekannt. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the status history is not a date and a status such as 2030:done; it was left out.</source>
        <translation>„%1“ in der Statusgeschichte ist nicht Datum und Status wie 2030:done; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is no district &apos;%1&apos;. Nearest: %2. The measure is not shown there.</source>
        <translation>Es gibt keinen Stadtteil „%1“. Am nächsten: %2. Die Maßnahme wird dort nicht gezeigt.</translation>
    </message>
    <message>
        <source>The table of links needs the columns from, to and kind. It was not used.</source>
        <translation>Die Tabelle der Verknüpfungen braucht die Spalten from, to und kind. Sie wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>The link names a measure that is not in the catalogue; it was left out.</source>
        <translation>Die Verknüpfung nennt eine Maßnahme, die nicht im Katalog steht; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The measure depends on &apos;%1&apos;, which is not in the catalogue; the link was left out.</source>
        <translation>Die Maßnahme hängt von „%1“ ab, das nicht im Katalog steht; die Verknüpfung wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is no catalogue of measures: the column %2 is missing (found: %3). Rename or add it; README of resources/luebeck names all columns.</source>
        <translation>%1 ist kein Maßnahmenkatalog: die Spalte %2 fehlt (vorhanden: %3). Umbenennen oder ergänzen; README von resources/luebeck nennt alle Spalten.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns; the surplus was left out. Check its separators and quotation marks.</source>
        <translation>Die Zeile hat mehr Zellen, als es Spalten gibt; die überzähligen wurden ausgelassen. Trennzeichen und Anführungszeichen prüfen.</translation>
    </message>
    <message>
        <source>%1 holds no catalogue of measures.</source>
        <translation>%1 enthält keinen Maßnahmenkatalog.</translation>
    </message>
    <message>
        <source>%1 holds no usable measure. Each needs at least an id and a title.</source>
        <translation>%1 enthält keine brauchbare Maßnahme. Jede braucht mindestens Kennung und Titel.</translation>
    </message>
    <message>
        <source>%1 does not state where it lies: it has no georeference. Export it as GeoTIFF with its position, or put its world file beside it and give the system with --crs.</source>
        <translation>%1 sagt nicht, wo es liegt: die Georeferenz fehlt. Als GeoTIFF mit Lage exportieren oder die Weltdatei danebenlegen und das System mit --crs angeben.</translation>
    </message>
    <message>
        <source>%1 could not be prepared for the map: %2.</source>
        <translation>%1 ließ sich nicht für die Karte vorbereiten: %2.</translation>
    </message>
    <message>
        <source>%1 could not be brought onto the map (%2). Check that the file is complete.</source>
        <translation>%1 ließ sich nicht auf die Karte bringen (%2). Prüfen, ob die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>The heights of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again.</source>
        <translation>Die Höhen von %1 lassen sich nicht lesen (%2). Die Datei ist beschädigt oder unvollständig: neu holen.</translation>
    </message>
    <message>
        <source>%1 holds no heights at all, only &apos;no data&apos;. Check that it is the right file.</source>
        <translation>%1 enthält gar keine Höhen, nur „keine Daten“. Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>There is not enough memory for the terrain of %1. Read smaller tiles.</source>
        <translation>Der Speicher reicht nicht für das Gelände von %1. Kleinere Kacheln lesen.</translation>
    </message>
    <message>
        <source>%1 has %2 bands: it is a picture, not a terrain of heights. Import it as a ground image.</source>
        <translation>%1 hat %2 Kanäle: es ist ein Bild, kein Gelände mit Höhen. Als Bodenbild einlesen.</translation>
    </message>
    <message>
        <source>%1 holds points that form no regular grid, so no terrain can be made of them. Export the terrain as a grid (GeoTIFF, XYZ or ASCII grid).</source>
        <translation>%1 enthält Punkte ohne regelmäßiges Raster, daraus lässt sich kein Gelände machen. Das Gelände als Raster exportieren (GeoTIFF, XYZ oder ASCII-Grid).</translation>
    </message>
    <message>
        <source>%1 holds fewer than four points x y z, too few for a terrain. Fetch the file again.</source>
        <translation>%1 enthält weniger als vier Punkte x y z, zu wenige für ein Gelände. Die Datei neu holen.</translation>
    </message>
    <message>
        <source>From here on the file holds a web page instead of terrain: the download was incomplete. What came before was kept; fetch the file again.</source>
        <translation>Ab hier enthält die Datei eine Webseite statt Gelände: der Download war unvollständig. Was davor stand, bleibt; die Datei neu holen.</translation>
    </message>
    <message>
        <source>%1 lines are not three numbers x y z and were left out, this one first.</source>
        <translation>%1 Zeilen sind keine drei Zahlen x y z und wurden ausgelassen, diese zuerst.</translation>
    </message>
    <message>
        <source>The file %1 of the sample city could not be written, so the sample is not complete. Make room on the disk or choose another cache folder.</source>
        <translation>Die Datei %1 der Beispielstadt ließ sich nicht schreiben, das Beispiel ist deshalb unvollständig. Platz auf der Platte schaffen oder einen anderen Zwischenspeicher wählen.</translation>
    </message>
    <message>
        <source>The fact table %1 of the sample city cannot be read. Without it there is no sample. Reinstall TraveTwin or open your own data.</source>
        <translation>Die Faktentabelle %1 der Beispielstadt lässt sich nicht lesen. Ohne sie gibt es kein Beispiel. TraveTwin neu installieren oder eigene Daten öffnen.</translation>
    </message>
    <message>
        <source>The sample city was not finished because the work was cancelled. Start again to make it.</source>
        <translation>Die Beispielstadt wurde nicht fertig, weil die Arbeit abgebrochen wurde. Neu starten, um sie zu erzeugen.</translation>
    </message>
    <message>
        <source>The folder %1 of the sample city could not be made (%2). Choose another cache folder.</source>
        <translation>Der Ordner %1 der Beispielstadt ließ sich nicht anlegen (%2). Einen anderen Zwischenspeicher wählen.</translation>
    </message>
    <message>
        <source>No OpenGL context without a display (%1 failed, EGL error %2), so no image can be drawn. Install libegl1 and libgl1-mesa-dri.</source>
        <translation>Kein OpenGL-Kontext ohne Bildschirm (%1 misslang, EGL-Fehler %2), also lässt sich kein Bild zeichnen. libegl1 und libgl1-mesa-dri installieren.</translation>
    </message>
    <message>
        <source>An image of %1 x %2 pixels cannot be drawn. Choose a size from 1 to %3 pixels a side.</source>
        <translation>Ein Bild von %1 x %2 Pixeln lässt sich nicht zeichnen. Eine Größe von 1 bis %3 Pixel je Seite wählen.</translation>
    </message>
    <message>
        <source>The graphics driver cannot draw an image of %1 x %2 pixels. Try a smaller one.</source>
        <translation>Der Grafiktreiber kann kein Bild von %1 x %2 Pixeln zeichnen. Ein kleineres versuchen.</translation>
    </message>
    <message>
        <source>The graphics driver offers OpenGL %1, so the 3D view cannot be drawn. It needs OpenGL 3.3: update the driver or start with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation>Der Grafiktreiber bietet OpenGL %1, die 3D-Ansicht lässt sich damit nicht zeichnen. Nötig ist OpenGL 3.3: den Treiber aktualisieren oder mit LIBGL_ALWAYS_SOFTWARE=1 starten.</translation>
    </message>
    <message>
        <source>The OpenGL context (%1) has no compatibility profile, so the 3D view would stay empty. Ask the driver for one or start with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation>Der OpenGL-Kontext (%1) hat kein Kompatibilitätsprofil, die 3D-Ansicht bliebe leer. Den Treiber danach einstellen oder mit LIBGL_ALWAYS_SOFTWARE=1 starten.</translation>
    </message>
    <message>
        <source>%1 states no coordinate system, and its coordinates, such as (%2), cannot be in %3, which was given. Give another one with --crs; coordinates near zero are local ones, which have no place on the map.</source>
        <translation>%1 nennt kein Koordinatensystem, und seine Koordinaten wie (%2) können nicht im angegebenen %3 liegen. Ein anderes mit --crs angeben; Koordinaten nahe null sind örtliche ohne Platz auf der Karte.</translation>
    </message>
    <message>
        <source>%1 is one part of a shapefile, and its part %2 is missing. Put all parts of the same name into one folder.</source>
        <translation>%1 ist ein Teil eines Shapefiles, und sein Teil %2 fehlt. Alle Teile gleichen Namens in einen Ordner legen.</translation>
    </message>
    <message>
        <source>The building was skipped: in all its surfaces coordinates are missing, no numbers or outside the coordinate system. Correct it at the source.</source>
        <translation>Das Gebäude wurde übergangen: in allen Flächen fehlen Koordinaten, sind keine Zahlen oder liegen außerhalb des Koordinatensystems. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>%1 surfaces were left out because coordinates are missing, no numbers or outside the coordinate system, %2 because they have fewer than three points or no area. The rest of the building was kept.</source>
        <translation>%1 Flächen wurden ausgelassen, weil Koordinaten fehlen, keine Zahlen sind oder außerhalb des Koordinatensystems liegen, %2, weil sie weniger als drei Punkte oder keine Ausdehnung haben. Das übrige Gebäude bleibt.</translation>
    </message>
    <message>
        <source>%1 buildings have no outer geometry and cannot be shown.</source>
        <translation>%1 Gebäude haben keine äußere Geometrie und lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>%1 buildings have only broken surfaces and will be skipped. Correct them at the source.</source>
        <translation>%1 Gebäude haben nur kaputte Flächen und werden übergangen. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>%1 buildings have single broken surfaces, which will be left out.</source>
        <translation>%1 Gebäude haben einzelne kaputte Flächen, die ausgelassen werden.</translation>
    </message>
    <message>
        <source>Buildings by level of detail: %1.</source>
        <translation>Gebäude nach Detailstufe: %1.</translation>
    </message>
    <message>
        <source>%1 holds no picture and no heights. Check that it is the right file.</source>
        <translation>%1 enthält weder Bild noch Höhen. Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 objects have coordinates that are not numbers and will be skipped.</source>
        <translation>%1 Objekte haben Koordinaten, die keine Zahlen sind, und werden übergangen.</translation>
    </message>
    <message>
        <source>The file holds no objects.</source>
        <translation>Die Datei enthält keine Objekte.</translation>
    </message>
    <message>
        <source>The %1 districts of %2 take the place of the %3 that the package had, with their figures. If that was not meant, import the other file once more.</source>
        <translation>Die %1 Stadtteile aus %2 ersetzen die %3, die das Paket hatte, samt ihren Zahlen. War das nicht gemeint, die andere Datei noch einmal einlesen.</translation>
    </message>
    <message>
        <source>The object was skipped: it has no geometry, or one whose coordinates are not numbers. Correct it at the source.</source>
        <translation>Das Objekt wurde übergangen: es hat keine Geometrie oder eine, deren Koordinaten keine Zahlen sind. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>%1 objects have no geometry, or one whose coordinates are not numbers.</source>
        <translation>%1 Objekte haben keine Geometrie oder eine, deren Koordinaten keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The file was left out: it states no coordinate system and none was chosen. Import it again and choose one.</source>
        <translation>Die Datei blieb draußen: Sie nennt kein Koordinatensystem, und es wurde keines gewählt. Bitte erneut importieren und eines wählen.</translation>
    </message>
    <message>
        <source>The city has no terrain: the ground is estimated from the feet of its buildings. Import a terrain model for true heights.</source>
        <translation>Die Stadt hat kein Gelände: Der Boden ist aus den Füßen der Gebäude geschätzt. Importieren Sie ein Geländemodell für wahre Höhen.</translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot; among the files, so no districts were taken. Nearest: %2.</source>
        <translation>Unter den Dateien ist keine Ebene „%1“, daher wurden keine Stadtteile übernommen. Am nächsten: %2.</translation>
    </message>
    <message>
        <source>The layer %1 holds named areas side by side and was taken as the city&apos;s districts. If another layer is meant, name it with --districts.</source>
        <translation>Die Ebene %1 enthält benannte, aneinandergrenzende Flächen und wurde als die Stadtteile übernommen. Ist eine andere gemeint, nennen Sie sie mit --districts.</translation>
    </message>
    <message>
        <source>%1 is no list of measures of this version. Import the measures again.</source>
        <translation>%1 ist keine Maßnahmenliste dieser Version. Importieren Sie die Maßnahmen erneut.</translation>
    </message>
    <message>
        <source>The table gives places but no coordinate system, so the measures are listed without a place. Name the columns lon and lat, add a column crs (such as EPSG:25832), or give the system with --crs.</source>
        <translation>Die Tabelle nennt Orte, aber kein Koordinatensystem; die Maßnahmen stehen daher ohne Ort in der Liste. Nennen Sie die Spalten lon und lat, ergänzen Sie eine Spalte crs (etwa EPSG:25832) oder geben Sie das System mit --crs an.</translation>
    </message>
    <message>
        <source>The place (%1) cannot be in %2 and was left out. Check the numbers.</source>
        <translation>Der Ort (%1) kann nicht in %2 liegen und wurde ausgelassen. Prüfen Sie die Zahlen.</translation>
    </message>
    <message>
        <source>The folder %1 holds no files to import. Check that it is the right one.</source>
        <translation>Der Ordner %1 enthält keine Dateien zum Importieren. Prüfen, ob es der richtige ist.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MB, which no real delivery of its size does. It was not read: unpack it yourself if you trust the source.</source>
        <translation>%1 ergibt entpackt mehr als %2 MB, was keine echte Lieferung dieser Größe tut. Es wurde nicht gelesen: selbst entpacken, wenn der Quelle zu trauen ist.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked into %2. Check free space and permissions there.</source>
        <translation>%1 konnte nicht nach %2 entpackt werden. Dort freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The packed data are damaged or incomplete (%1). What came before was kept: fetch the archive again.</source>
        <translation>Die gepackten Daten sind beschädigt oder unvollständig (%1). Was davor kam, blieb erhalten: das Archiv neu beschaffen.</translation>
    </message>
    <message>
        <source>The name of this entry leads out of the archive&apos;s folder, as attacks do. It was left out: have the archive packed again.</source>
        <translation>Der Name dieses Eintrags führt aus dem Ordner des Archivs hinaus, wie es Angriffe tun. Er wurde ausgelassen: das Archiv neu packen lassen.</translation>
    </message>
    <message>
        <source>The entry cannot be unpacked: it is empty, damaged or encrypted. It was left out: fetch the archive again, or unpack it with its password.</source>
        <translation>Der Eintrag kann nicht entpackt werden: Er ist leer, beschädigt oder verschlüsselt. Er wurde ausgelassen: das Archiv neu beschaffen oder mit seinem Kennwort entpacken.</translation>
    </message>
    <message>
        <source>This is an archive within the archive. It was left out: unpack the outer one and import what is in it.</source>
        <translation>Dies ist ein Archiv im Archiv. Es wurde ausgelassen: das äußere entpacken und importieren, was darin ist.</translation>
    </message>
    <message>
        <source>%1 is a damaged or incomplete ZIP archive. Fetch it again.</source>
        <translation>%1 ist ein beschädigtes oder unvollständiges ZIP-Archiv. Neu beschaffen.</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries. It was not read: unpack it and import its folders one by one.</source>
        <translation>%1 hat mehr als %2 Einträge. Es wurde nicht gelesen: entpacken und die Ordner einzeln importieren.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without files, or a damaged one. Fetch or pack it again.</source>
        <translation>%1 ist ein ZIP-Archiv ohne Dateien oder ein beschädigtes. Neu beschaffen oder neu packen.</translation>
    </message>
    <message>
        <source>%1 is a damaged or incomplete gzip file. Fetch it again.</source>
        <translation>%1 ist eine beschädigte oder unvollständige gzip-Datei. Neu beschaffen.</translation>
    </message>
    <message>
        <source>%1 is an archive within an archive, which is not read. Unpack it once.</source>
        <translation>%1 ist ein Archiv in einem Archiv; das wird nicht gelesen. Einmal entpacken.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive, which can be imported, but not opened as a layer: unpack it and open the files in it.</source>
        <translation>%1 ist ein ZIP-Archiv; es kann importiert, aber nicht als Ebene geöffnet werden: entpacken und die Dateien darin öffnen.</translation>
    </message>
    <message>
        <source>%1 is CityJSON, a city model. It holds buildings, but no layer, terrain or image: import it as a city.</source>
        <translation>%1 ist CityJSON, ein Stadtmodell. Es enthält Gebäude, aber keine Ebene, kein Gelände und kein Bild: als Stadt importieren.</translation>
    </message>
    <message>
        <source>The rings of the polygon touch or cross by a hair; it was repaired, and its area is what it was.</source>
        <translation>Die Ringe des Polygons berühren oder kreuzen sich um Haaresbreite; es wurde repariert, seine Fläche ist wie zuvor.</translation>
    </message>
    <message>
        <source>The geometry was skipped: its rings cross or have too few points and could not be repaired. Correct it at the source.</source>
        <translation>Die Geometrie wurde ausgelassen: Ihre Ringe kreuzen sich oder haben zu wenige Punkte und waren nicht zu reparieren. An der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>%1 was not read: reading CityJSON needs a processor with SSE 4.2. Import it on another machine.</source>
        <translation>%1 wurde nicht gelesen: Für CityJSON ist ein Prozessor mit SSE 4.2 nötig. Auf einem anderen Rechner importieren.</translation>
    </message>
    <message>
        <source>%1 is a single CityJSON document of more than 1 GB, which would fill the memory. Convert it to CityJSONSeq, with &apos;cjio export jsonl&apos; say, which is read line by line.</source>
        <translation>%1 ist ein einzelnes CityJSON-Dokument von mehr als 1 GB, das den Speicher füllen würde. In CityJSONSeq umwandeln, etwa mit „cjio export jsonl“; das wird zeilenweise gelesen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is longer than 256 MB, which no feature is. Reading stopped there; what came before was kept.</source>
        <translation>Zeile %2 von %1 ist länger als 256 MB, was kein Objekt ist. Das Lesen endete dort; was davor kam, blieb erhalten.</translation>
    </message>
    <message>
        <source>%1 geometries are copies of a template (geometry-templates) and were left out: the twin shows buildings with a geometry of their own.</source>
        <translation>%1 Geometrien sind Kopien einer Vorlage (geometry-templates) und wurden ausgelassen: Der Zwilling zeigt Gebäude mit eigener Geometrie.</translation>
    </message>
    <message>
        <source>%1 geometries state no level of detail, which CityJSON demands; they were read as LoD1. Add &quot;lod&quot; at the source.</source>
        <translation>%1 Geometrien nennen keine Detailstufe, die CityJSON verlangt; sie wurden als LoD1 gelesen. „lod“ an der Quelle ergänzen.</translation>
    </message>
    <message>
        <source>%1 is broken or incomplete at byte %2 (%3). What came before was kept: fetch the file again.</source>
        <translation>%1 ist bei Byte %2 fehlerhaft oder unvollständig (%3). Was davor kam, blieb erhalten: die Datei neu beschaffen.</translation>
    </message>
    <message>
        <source>%1 has no &quot;CityObjects&quot;. Add them at the source, or export the file again.</source>
        <translation>%1 hat keine „CityObjects“. An der Quelle ergänzen oder die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>%1 has features, but no first line of type CityJSON with the &quot;transform&quot; that their coordinates need. Export the sequence again.</source>
        <translation>%1 hat Objekte, aber keine erste Zeile vom Typ CityJSON mit dem „transform“, das ihre Koordinaten brauchen. Die Folge neu exportieren.</translation>
    </message>
    <message>
        <source>%1 does not say that it is CityJSON: its member &quot;type&quot; is missing. Add it at the source, or export the file again.</source>
        <translation>%1 sagt nicht, dass es CityJSON ist: Die Angabe „type“ fehlt. An der Quelle ergänzen oder die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>%1 is not CityJSON: its type is &apos;%2&apos;. Check that it is the right file.</source>
        <translation>%1 ist kein CityJSON: Der Typ ist „%2“. Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 is CityJSON %2; versions 1.0 to 2.0 are read. Convert it, with &apos;cjio upgrade&apos; say.</source>
        <translation>%1 ist CityJSON %2; gelesen werden die Versionen 1.0 bis 2.0. Umwandeln, etwa mit „cjio upgrade“.</translation>
    </message>
    <message>
        <source>%1 goes on after its end. What came before was kept: fetch or export the file again.</source>
        <translation>%1 geht nach seinem Ende weiter. Was davor kam, blieb erhalten: die Datei neu beschaffen oder exportieren.</translation>
    </message>
    <message>
        <source>The &quot;transform&quot; of %1 has no three numbers of scale and translate, so that no coordinate can be known. Export the file again.</source>
        <translation>Das „transform“ von %1 hat keine drei Zahlen für scale und translate, sodass keine Koordinate bekannt ist. Die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>%1 has more than 100 million vertices. Cut it into tiles, or convert it to CityJSONSeq, which is read line by line.</source>
        <translation>%1 hat mehr als 100 Millionen Punkte. In Kacheln schneiden oder in CityJSONSeq umwandeln, das zeilenweise gelesen wird.</translation>
    </message>
    <message>
        <source>The archive %1 holds no geodata that is read here. Check that it is the right one.</source>
        <translation>Das Archiv %1 enthält keine Geodaten, die hier gelesen werden. Prüfen, ob es das richtige ist.</translation>
    </message>
    <message>
        <source>The file states the extent %1, but its buildings lie in %2. Check its transform and the place on the map.</source>
        <translation>Die Datei nennt die Ausdehnung %1, ihre Gebäude liegen aber in %2. „transform“ und die Lage auf der Karte prüfen.</translation>
    </message>
    <message>
        <source>%1 polygons have crossing rings; they will be repaired where possible. Check them at the source.</source>
        <translation>%1 Polygone haben sich kreuzende Ringe; sie werden repariert, wo es geht. An der Quelle prüfen.</translation>
    </message>
    <message>
        <source>%1 polygons have rings that touch or cross by a hair; they will be repaired, with the area they have.</source>
        <translation>%1 Polygone haben Ringe, die sich berühren oder um Haaresbreite kreuzen; sie werden repariert und behalten ihre Fläche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no meaning of heights. Choose nhn, ellipsoid, feet or ground.</source>
        <translation>„%1“ ist keine Bedeutung von Höhen. Möglich sind nhn, ellipsoid, feet oder ground.</translation>
    </message>
    <message>
        <source>Heights above the ellipsoid cannot be brought above NHN: PROJ has no geoid grid. Install proj-data and import again.</source>
        <translation>Höhen über dem Ellipsoid lassen sich nicht auf NHN bringen: PROJ hat kein Geoidgitter. Installieren Sie proj-data und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>Buildings cannot be put on the ground without a terrain. Import one with them or before them.</source>
        <translation>Ohne Gelände lassen sich Gebäude nicht auf den Boden stellen. Importieren Sie eines mit ihnen oder vor ihnen.</translation>
    </message>
    <message>
        <source>The buildings stand %1 m off the terrain, as heights above the ellipsoid do here. They were kept as given: import again with --heights ellipsoid.</source>
        <translation>Die Gebäude stehen %1 m neben dem Gelände, so wie hier Höhen über dem Ellipsoid. Sie blieben wie angegeben: mit --heights ellipsoid erneut importieren.</translation>
    </message>
    <message>
        <source>The heights of the buildings look like feet. They were kept as given: import again with --heights feet.</source>
        <translation>Die Höhen der Gebäude sehen nach Fuß aus. Sie blieben wie angegeben: mit --heights feet erneut importieren.</translation>
    </message>
    <message>
        <source>All buildings begin at height zero, %1 m off the terrain. They were kept as given: import again with --heights ground to put them on it.</source>
        <translation>Alle Gebäude beginnen bei Höhe null, %1 m neben dem Gelände. Sie blieben wie angegeben: mit --heights ground erneut importieren, um sie darauf zu stellen.</translation>
    </message>
    <message>
        <source>The buildings stand %1 m off the terrain, all by about the same amount. They were kept as given: ask for the height datum of both, or import again with --heights ground.</source>
        <translation>Die Gebäude stehen %1 m neben dem Gelände, alle um etwa denselben Betrag. Sie blieben wie angegeben: nach dem Höhenbezug beider fragen oder mit --heights ground erneut importieren.</translation>
    </message>
    <message>
        <source>The buildings do not stand on the terrain: %1 m off in the middle, half of them by %2 m more or less. They were kept as given: check that both are of the same place and datum, or import again with --heights ground.</source>
        <translation>Die Gebäude stehen nicht auf dem Gelände: in der Mitte %1 m daneben, die Hälfte um mehr als %2 m davon verschieden. Sie blieben wie angegeben: prüfen, ob beide denselben Ort und Höhenbezug haben, oder mit --heights ground erneut importieren.</translation>
    </message>
    <message>
        <source>%1 geometries stand for a prototype that is a file of its own or comes later in the model; they were left out.</source>
        <translation>%1 Geometrien stehen für ein Muster, das eine eigene Datei ist oder erst später im Modell kommt; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 roads, waters, plants or areas have no geometry that can be shown and were left out.</source>
        <translation>%1 Straßen, Gewässer, Pflanzen oder Flächen haben keine darstellbare Geometrie und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 plants state no height; they are drawn 12 m high.</source>
        <translation>%1 Pflanzen nennen keine Höhe; sie werden 12 m hoch gezeichnet.</translation>
    </message>
    <message>
        <source>Objects of kinds that are not shown were left out: %1.</source>
        <translation>Objekte von Arten, die nicht gezeigt werden, wurden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>%1 textures are not beside the model or cannot be read; their surfaces have the usual colours. Put the pictures where the model says.</source>
        <translation>%1 Texturen liegen nicht beim Modell oder sind nicht lesbar; ihre Flächen haben die üblichen Farben. Legen Sie die Bilder dorthin, wo das Modell sie nennt.</translation>
    </message>
    <message>
        <source>The model colours more surfaces than are kept at once; %1 have the usual colours.</source>
        <translation>Das Modell färbt mehr Flächen, als zugleich behalten werden; %1 haben die üblichen Farben.</translation>
    </message>
    <message>
        <source>%1, which bench measures, did not work: %2</source>
        <translation>%1, das bench misst, arbeitete nicht: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no axis that points up. Choose y or z.</source>
        <translation>„%1“ ist keine Achse, die nach oben zeigt. Wählen Sie y oder z.</translation>
    </message>
    <message>
        <source>The rotation &quot;%1&quot; or the scale &quot;%2&quot; is no number that can be used. Give degrees, and a factor above 0.</source>
        <translation>Die Drehung „%1“ oder der Maßstab „%2“ ist keine brauchbare Zahl. Geben Sie Grad an und einen Faktor über 0.</translation>
    </message>
    <message>
        <source>--rotate and --scale turn and size a model at its place. Give --place EASTING,NORTHING[,HEIGHT] with them.</source>
        <translation>--rotate und --scale drehen und vergrößern ein Modell an seinem Ort. Geben Sie dazu --place RECHTSWERT,HOCHWERT[,HÖHE] an.</translation>
    </message>
    <message>
        <source>The place &quot;%1&quot; is not on the map. Give easting and northing in EPSG:25832, and if wanted metres above NHN: 611000,5970000 or 611000,5970000,12.5.</source>
        <translation>Der Ort „%1“ liegt nicht auf der Karte. Geben Sie Rechts- und Hochwert in EPSG:25832 an und bei Bedarf Meter über NHN: 611000,5970000 oder 611000,5970000,12.5.</translation>
    </message>
    <message>
        <source>The heights were left as given, %1 m off the terrain, as you chose. Import the file again to correct them.</source>
        <translation>Die Höhen blieben auf Ihren Wunsch, wie sie angegeben sind: %1 m neben dem Gelände. Ein neuer Import der Datei berichtigt sie.</translation>
    </message>
    <message>
        <source>%1 could not be read for the bare pass. Check the file.</source>
        <translation>%1 konnte für den bloßen Durchgang nicht gelesen werden. Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Check free space and permissions.</source>
        <translation>%1 konnte nicht geschrieben werden (%2). Prüfen Sie freien Platz und Rechte.</translation>
    </message>
    <message>
        <source>The table is missing. The package is damaged or of an earlier version: import the sources again.</source>
        <translation>Die Tabelle fehlt. Das Paket ist beschädigt oder von einer früheren Version: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The database is damaged (%1). Attributes may be wrong or missing: import the sources again.</source>
        <translation>Die Datenbank ist beschädigt (%1). Sachdaten können falsch sein oder fehlen: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The layer is not in EPSG:25832 as the package promises. It would lie elsewhere on the map: import the sources again.</source>
        <translation>Die Ebene liegt nicht in EPSG:25832, wie das Paket verspricht. Auf der Karte läge sie anderswo: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The extent of the layer is inside out. Other programs may show nothing: import the sources again.</source>
        <translation>Die Ausdehnung der Ebene ist verkehrt. Andere Programme zeigen dann womöglich nichts: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The database has this object, but no tile draws it. It can be found but not seen: import its source again.</source>
        <translation>Die Datenbank kennt dieses Objekt, aber keine Kachel zeichnet es. Es lässt sich finden, aber nicht sehen: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The tile draws this object, but the database does not know it. A pick shows nothing: import its source again.</source>
        <translation>Die Kachel zeichnet dieses Objekt, aber die Datenbank kennt es nicht. Beim Anklicken erscheint nichts: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>Surfaces belong to an object that the database does not know. They are never used: import the sources again.</source>
        <translation>Flächen gehören zu einem Objekt, das die Datenbank nicht kennt. Sie werden nie benutzt: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The classes of the surfaces are not readable. An export would lose them: import the source again.</source>
        <translation>Die Klassen der Flächen sind nicht lesbar. Ein Export würde sie verlieren: Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The file is missing or no GeoPackage. Districts and attributes cannot be read: import the sources again.</source>
        <translation>Die Datei fehlt oder ist kein GeoPackage. Stadtteile und Sachdaten sind nicht lesbar: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>This is no glTF 2.0 of the length it states. Its buildings are not shown: import their source again.</source>
        <translation>Das ist kein glTF 2.0 der angegebenen Länge. Seine Gebäude werden nicht gezeigt: ihre Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>%1 points outside the data of the tile. Viewers refuse it: import the source of its buildings again.</source>
        <translation>%1 zeigt über die Daten der Kachel hinaus. Betrachter weisen sie zurück: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The positions are no finite numbers. Viewers refuse the tile: import the source of its buildings again.</source>
        <translation>Die Positionen sind keine endlichen Zahlen. Betrachter weisen die Kachel zurück: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The bounds stated for the positions are not those of the positions. Viewers may cut the tile off: import the source of its buildings again.</source>
        <translation>Die angegebenen Grenzen der Positionen sind nicht die der Positionen. Betrachter schneiden die Kachel womöglich ab: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The content reaches out of the volume of its tile. Viewers may leave it out: import the source of its buildings again.</source>
        <translation>Der Inhalt reicht über das Volumen seiner Kachel hinaus. Betrachter lassen ihn womöglich weg: die Quelle seiner Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>Feature numbers of the mesh have no row in the table of objects. A pick would show another building: import the source of its buildings again.</source>
        <translation>Objektnummern des Netzes haben keine Zeile in der Objekttabelle. Ein Klick zeigte ein anderes Gebäude: die Quelle der Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>%1 has not as many values as the mesh has points. Viewers refuse the tile: import the source of its buildings again.</source>
        <translation>%1 hat nicht so viele Werte wie das Netz Punkte. Betrachter weisen die Kachel zurück: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>Triangles of the mesh use points that are not there. Viewers refuse the tile: import the source of its buildings again.</source>
        <translation>Dreiecke des Netzes benutzen Punkte, die es nicht gibt. Betrachter weisen die Kachel zurück: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>An extension is required but not listed as used. Viewers refuse the tile: import the source of its buildings again.</source>
        <translation>Eine Erweiterung wird verlangt, aber nicht als benutzt aufgeführt. Betrachter weisen die Kachel zurück: die Quelle ihrer Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The column %1 of the table of objects is shorter than the table, or its schema does not describe it. Its values cannot be shown: import the source of its buildings again.</source>
        <translation>Die Spalte %1 der Objekttabelle ist kürzer als die Tabelle, oder ihr Schema beschreibt sie nicht. Ihre Werte sind nicht darstellbar: die Quelle der Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The table of objects is empty or its class is not in the schema. Attributes cannot be shown: import the source of its buildings again.</source>
        <translation>Die Objekttabelle ist leer oder ihre Klasse steht nicht im Schema. Sachdaten sind nicht darstellbar: die Quelle der Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The required column %1 of the table of objects is missing: import the source of its buildings again.</source>
        <translation>Die Pflichtspalte %1 der Objekttabelle fehlt: die Quelle der Gebäude erneut importieren.</translation>
    </message>
    <message>
        <source>The raster is no Cloud Optimized GeoTIFF. It opens slowly or not at all over a network: import its source again.</source>
        <translation>Das Raster ist kein Cloud Optimized GeoTIFF. Über ein Netz öffnet es sich langsam oder gar nicht: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The raster has no overviews. Other programs show it slowly: import its source again.</source>
        <translation>Das Raster hat keine Übersichten. Andere Programme zeigen es langsam: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The raster is not in EPSG:25832 as the package promises. It would lie elsewhere on the map: import its source again.</source>
        <translation>Das Raster liegt nicht in EPSG:25832, wie das Paket verspricht. Auf der Karte läge es anderswo: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>geometricError is missing or negative. Viewers cannot tell when to refine this tile: import the sources again.</source>
        <translation>geometricError fehlt oder ist negativ. Betrachter wissen nicht, wann diese Kachel zu verfeinern ist: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>geometricError %1 is larger than that of the parent, %2. Viewers may never reach this tile: import the sources again.</source>
        <translation>geometricError %1 ist größer als der des übergeordneten Knotens, %2. Betrachter erreichen diese Kachel womöglich nie: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The bounding volume is missing or wrong. Viewers cannot place this tile: import the sources again.</source>
        <translation>Das Begrenzungsvolumen fehlt oder ist falsch. Betrachter können diese Kachel nicht einordnen: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The volume of the tile reaches out of its parent&apos;s. Viewers may leave it out: import the sources again.</source>
        <translation>Das Volumen der Kachel reicht aus dem des übergeordneten Knotens hinaus. Betrachter lassen sie womöglich weg: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The content has no uri. There is nothing to draw here: import the sources again.</source>
        <translation>Der Inhalt hat keine uri. Hier gibt es nichts zu zeichnen: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The content %1 lies outside the package. It was not read: do not open a package that points elsewhere.</source>
        <translation>Der Inhalt %1 liegt außerhalb des Pakets. Er wurde nicht gelesen: kein Paket öffnen, das woandershin zeigt.</translation>
    </message>
    <message>
        <source>The content %1 is missing. Its buildings are not shown: import their source again.</source>
        <translation>Der Inhalt %1 fehlt. Seine Gebäude werden nicht gezeigt: ihre Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The tree of tiles is deeper or larger than any city. It was not followed further: import the sources again.</source>
        <translation>Der Baum der Kacheln ist tiefer oder größer als der jeder Stadt. Er wurde nicht weiter verfolgt: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The transform is no affine matrix. The tile would stand in the wrong place: import the sources again.</source>
        <translation>Die Transformation ist keine affine Matrix. Die Kachel stünde am falschen Ort: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>refine is missing or neither ADD nor REPLACE. Viewers do not know how the tiles follow each other: import the sources again.</source>
        <translation>refine fehlt oder ist weder ADD noch REPLACE. Betrachter wissen nicht, wie die Kacheln einander folgen: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>children is no list or an empty one. The specification forbids it: import the sources again.</source>
        <translation>children ist keine Liste oder eine leere. Die Spezifikation verbietet das: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The version of the tile set is neither 1.0 nor 1.1. Viewers may refuse it: import the sources again.</source>
        <translation>Die Version des Kachelsatzes ist weder 1.0 noch 1.1. Betrachter weisen ihn womöglich zurück: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The specification of 3D Tiles knows no such member here.</source>
        <translation>Die Spezifikation von 3D Tiles kennt hier kein solches Element.</translation>
    </message>
    <message>
        <source>The file is damaged. The city cannot be shown: import its sources again.</source>
        <translation>Die Datei ist beschädigt. Die Stadt kann nicht gezeigt werden: ihre Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>%1 could not be written. Nothing was exported: check the folder, free space and permissions.</source>
        <translation>%1 konnte nicht geschrieben werden. Es wurde nichts exportiert: Ordner, freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The export to %1 was cancelled. Nothing was written.</source>
        <translation>Der Export nach %1 wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing in %1 matches what was asked for, so nothing was exported. Check tile, district and extent.</source>
        <translation>Nichts in %1 entspricht der Auswahl, also wurde nichts exportiert. Kachel, Stadtteil und Ausdehnung prüfen.</translation>
    </message>
    <message>
        <source>%1 sources give heights in DHHN92 (%2) and %3 in DHHN2016 (%4). They differ by a few centimetres. PROJ has &apos;%5&apos; between them, good to %6 m only, so the heights were left as they are. For more, ask the survey for all of it in DHHN2016.</source>
        <translation>%1 Quellen geben Höhen in DHHN92 an (%2) und %3 in DHHN2016 (%4). Sie unterscheiden sich um wenige Zentimeter. PROJ hat dazwischen „%5“, nur auf %6 m genau; deshalb blieben die Höhen, wie sie sind. Wer es genauer braucht, fragt die Vermessung nach allem in DHHN2016.</translation>
    </message>
    <message>
        <source>There is no imagery: the ground is drawn as a map of its land cover.</source>
        <translation>Es gibt kein Luftbild: der Boden wird als Karte seiner Bodenbedeckung gezeichnet.</translation>
    </message>
    <message>
        <source>%1 is of no kind that can be imported. Give CityGML, CityJSON, 3D Tiles, glTF, OBJ, footprints, terrain, imagery, vector layers or a measure catalogue.</source>
        <translation>%1 ist von keiner Art, die importiert werden kann. Geben Sie CityGML, CityJSON, 3D Tiles, glTF, OBJ, Grundrisse, Gelände, Luftbilder, Vektorebenen oder einen Maßnahmenkatalog an.</translation>
    </message>
    <message>
        <source>The tile is not the one its name says. Its buildings are not shown: import their source again.</source>
        <translation>Die Kachel ist nicht die, die ihr Name nennt. Ihre Gebäude werden nicht gezeigt: ihre Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>The identifier appears twice in the tile. A pick cannot tell the two apart: make identifiers unique in the source.</source>
        <translation>Die Kennung kommt in der Kachel zweimal vor. Ein Klick kann die beiden nicht unterscheiden: Kennungen in der Quelle eindeutig machen.</translation>
    </message>
    <message>
        <source>The outlines do not have all objects of this tile. From afar they are missing: import any of its sources again.</source>
        <translation>Die Umrisse haben nicht alle Objekte dieser Kachel. Von weitem fehlen sie: eine ihrer Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The outlines have an object that no tile has. It vanishes when one comes near: import the sources again.</source>
        <translation>Die Umrisse haben ein Objekt, das keine Kachel hat. Es verschwindet beim Näherkommen: Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The file belongs to nothing in the tile set. It is not shown and may be deleted.</source>
        <translation>Die Datei gehört zu nichts im Kachelsatz. Sie wird nicht gezeigt und kann gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 is not a city package: there is no tileset.json in it. Choose the folder that an import wrote.</source>
        <translation>%1 ist kein Stadtpaket: darin ist keine tileset.json. Den Ordner wählen, den ein Import geschrieben hat.</translation>
    </message>
    <message>
        <source>Checking %1 was cancelled.</source>
        <translation>Die Prüfung von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>city.gpkg of the package does not hold the exact surfaces of its buildings: it is damaged or was imported by an earlier version. Import the sources again.</source>
        <translation>city.gpkg des Pakets enthält die genauen Flächen seiner Gebäude nicht: Es ist beschädigt oder wurde von einer früheren Version importiert. Quellen erneut importieren.</translation>
    </message>
    <message>
        <source>The package holds no exact surfaces of this object, so it was left out: import its source again.</source>
        <translation>Das Paket enthält keine genauen Flächen dieses Objekts, es wurde deshalb ausgelassen: seine Quelle erneut importieren.</translation>
    </message>
    <message>
        <source>%1 is not there. The package is incomplete: import its sources again or copy it anew.</source>
        <translation>%1 fehlt. Das Paket ist unvollständig: importieren Sie seine Quellen erneut oder kopieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check the package, or whether its server can be reached.</source>
        <translation>%1 kann nicht gelesen werden (%2). Prüfen Sie das Paket, oder ob sein Server erreichbar ist.</translation>
    </message>
    <message>
        <source>%1 is larger than any file of a package. It was not read.</source>
        <translation>%1 ist größer als jede Datei eines Pakets. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The place of the tiles on the map could not be computed. PROJ&apos;s data files are missing: install proj-data and import again.</source>
        <translation>Die Lage der Kacheln auf der Karte konnte nicht berechnet werden. Die Datendateien von PROJ fehlen: Installieren Sie proj-data und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 MB. It was not read: a file of its kind is smaller.</source>
        <translation>%1 enthält mehr als %2 MB. Die Datei wurde nicht gelesen: Eine ihrer Art ist kleiner.</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off and was not read (%2). Fetch it again.</source>
        <translation>%1 ist beschädigt oder abgeschnitten und wurde nicht gelesen (%2). Holen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>%1 is no glTF 2.0, or it is damaged or cut off. It was left out: fetch it again or export it as glTF 2.0.</source>
        <translation>%1 ist kein glTF 2.0 oder ist beschädigt oder abgeschnitten. Die Datei wurde ausgelassen: Holen Sie sie erneut oder exportieren Sie sie als glTF 2.0.</translation>
    </message>
    <message>
        <source>%1 is not glTF 2.0, the only version read here. Export it as glTF 2.0.</source>
        <translation>%1 ist kein glTF 2.0; nur diese Fassung wird hier gelesen. Exportieren Sie die Datei als glTF 2.0.</translation>
    </message>
    <message>
        <source>%1 needs the glTF extension %2, which is not read here. It was left out: export it without that.</source>
        <translation>%1 braucht die glTF-Erweiterung %2, die hier nicht gelesen wird. Die Datei wurde ausgelassen: Exportieren Sie sie ohne diese.</translation>
    </message>
    <message>
        <source>%1 names a buffer that is not there, is shorter than stated or lies outside the folder of the file. It was left out: fetch it again with all its files.</source>
        <translation>%1 nennt einen Puffer, der fehlt, kürzer als angegeben ist oder außerhalb des Ordners der Datei liegt. Die Datei wurde ausgelassen: Holen Sie sie erneut mit allen zugehörigen Dateien.</translation>
    </message>
    <message>
        <source>%1 holds a data URI that is damaged. What it stands for was left out.</source>
        <translation>%1 enthält eine beschädigte Daten-URI. Wofür sie steht, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is no sound LAS file (%2). Fetch or export it again.</source>
        <translation>%1 ist keine heile LAS-Datei (%2). Holen oder exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 is compressed (LAZ), which is not read here. Unpack it first: &quot;laszip -i in.laz -o out.las&quot; or &quot;pdal translate in.laz out.las&quot;.</source>
        <translation>%1 ist gepackt (LAZ) und wird hier nicht gelesen. Entpacken Sie die Datei zuerst: „laszip -i in.laz -o out.las“ oder „pdal translate in.laz out.las“.</translation>
    </message>
    <message>
        <source>%1 is LAS %2 with points of format %3; LAS 1.0 to 1.4 with formats 0 to 10 are read. Convert it with &quot;pdal translate&quot;.</source>
        <translation>%1 ist LAS %2 mit Punkten im Format %3; gelesen werden LAS 1.0 bis 1.4 mit den Formaten 0 bis 10. Wandeln Sie die Datei mit „pdal translate“ um.</translation>
    </message>
    <message>
        <source>The points of %1 cannot be read. Check the disk, or fetch it again.</source>
        <translation>Die Punkte von %1 lassen sich nicht lesen. Prüfen Sie den Datenträger, oder holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The coordinates are in feet and nothing is said about the heights: they were taken as feet too. Check one against a known place.</source>
        <translation>Die Koordinaten sind in Fuß, über die Höhen steht nichts da: Sie wurden auch als Fuß genommen. Prüfen Sie eine an einem bekannten Ort.</translation>
    </message>
    <message>
        <source>The file ends after %1 of %2 points. What is there was read; fetch it again for the rest.</source>
        <translation>Die Datei endet nach %1 von %2 Punkten. Was da ist, wurde gelesen; holen Sie sie für den Rest neu.</translation>
    </message>
    <message>
        <source>%1 points lie outside the extent that the file states and were left out.</source>
        <translation>%1 Punkte liegen außerhalb der Ausdehnung, die die Datei nennt, und wurden weggelassen.</translation>
    </message>
    <message>
        <source>No point is classified as ground: the lowest point of each cell was taken, which is a roof or a crown where nothing of the ground was seen. Classify the points (class 2) for a true terrain.</source>
        <translation>Kein Punkt ist als Boden klassifiziert: Je Zelle wurde der tiefste Punkt genommen; wo vom Boden nichts zu sehen war, ist das ein Dach oder eine Krone. Für ein echtes Gelände müssen die Punkte klassifiziert sein (Klasse 2).</translation>
    </message>
    <message>
        <source>%1 holds no usable points. Check that it is the right file.</source>
        <translation>%1 enthält keine brauchbaren Punkte. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The points of %1 are spread over too long a strip for a grid. Cut the file into tiles.</source>
        <translation>Die Punkte von %1 liegen auf einem zu langen Streifen für ein Raster. Teilen Sie die Datei in Kacheln.</translation>
    </message>
    <message>
        <source>%1 cells of the terrain have no ground point and took the mean of those beside them; farther gaps stay gaps.</source>
        <translation>%1 Zellen des Geländes haben keinen Bodenpunkt und nahmen das Mittel ihrer Nachbarn; weitere Lücken bleiben Lücken.</translation>
    </message>
    <message>
        <source>The tile %1 unfolds to more than can be held in memory at once. The rest of it was left out: split it into smaller tiles.</source>
        <translation>Die Kachel %1 entfaltet sich zu mehr, als auf einmal in den Speicher passt. Ihr Rest wurde ausgelassen: Teilen Sie sie in kleinere Kacheln.</translation>
    </message>
    <message>
        <source>%1 textures are missing or of a kind that is not read (%2). Their surfaces have the default colour: PNG, JPEG and WebP are read.</source>
        <translation>%1 Texturen fehlen oder sind von einer Art, die nicht gelesen wird (%2). Ihre Flächen haben die Standardfarbe: Gelesen werden PNG, JPEG und WebP.</translation>
    </message>
    <message>
        <source>%1 surfaces were left out: their coordinates are no numbers or lie where the map does not reach.</source>
        <translation>%1 Flächen wurden ausgelassen: Ihre Koordinaten sind keine Zahlen oder liegen, wohin die Karte nicht reicht.</translation>
    </message>
    <message>
        <source>%1 identifiers appear in more than one tile. The later objects got the name of their tile behind it, so that none replaces another.</source>
        <translation>%1 Kennungen kommen in mehr als einer Kachel vor. Die späteren Objekte erhielten den Namen ihrer Kachel dahinter, damit keines ein anderes ersetzt.</translation>
    </message>
    <message>
        <source>%1 tiles are point clouds (pnts) and were left out: surfaces are shown here. Import the points as LAS or LAZ.</source>
        <translation>%1 Kacheln sind Punktwolken (pnts) und wurden ausgelassen: Hier werden Flächen gezeigt. Importieren Sie die Punkte als LAS oder LAZ.</translation>
    </message>
    <message>
        <source>%1 meshes were left out: their numbers lie outside their file or name vertices that are not there. Export the model again.</source>
        <translation>%1 Netze wurden ausgelassen: Ihre Zahlen liegen außerhalb ihrer Datei oder nennen Eckpunkte, die es nicht gibt. Exportieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>%1 meshes are packed with Draco and cannot be unpacked. They were left out: fetch the file again or export it without Draco.</source>
        <translation>%1 Netze sind mit Draco gepackt und lassen sich nicht entpacken. Sie wurden ausgelassen: Holen Sie die Datei erneut oder exportieren Sie sie ohne Draco.</translation>
    </message>
    <message>
        <source>%1 meshes consist of points or lines and were left out: surfaces are shown here.</source>
        <translation>%1 Netze bestehen aus Punkten oder Linien und wurden ausgelassen: Hier werden Flächen gezeigt.</translation>
    </message>
    <message>
        <source>%1 columns of feature attributes do not fit their file and were left out; the objects were kept.</source>
        <translation>%1 Spalten mit Attributen passen nicht zu ihrer Datei und wurden ausgelassen; die Objekte blieben erhalten.</translation>
    </message>
    <message>
        <source>Features are marked by a texture or by vertex, which is not read: such meshes became one object each.</source>
        <translation>Objekte sind durch eine Textur oder je Eckpunkt markiert, was nicht gelesen wird: Solche Netze wurden je ein Objekt.</translation>
    </message>
    <message>
        <source>A model unfolds to more than can be held in memory at once or nests too deep. The rest of it was left out: split it.</source>
        <translation>Ein Modell entfaltet sich zu mehr, als auf einmal in den Speicher passt, oder ist zu tief verschachtelt. Sein Rest wurde ausgelassen: Teilen Sie es.</translation>
    </message>
    <message>
        <source>The model has no surfaces.</source>
        <translation>Das Modell hat keine Flächen.</translation>
    </message>
    <message>
        <source>The model has no place on the map. An import needs one: --place EASTING,NORTHING[,HEIGHT].</source>
        <translation>Das Modell hat keinen Ort auf der Karte. Ein Import braucht einen: --place RECHTSWERT,HOCHWERT[,HÖHE].</translation>
    </message>
    <message>
        <source>The texture %1 of the material is missing or not read; its own colour was taken. PNG, JPEG and WebP are read.</source>
        <translation>Die Textur %1 des Materials fehlt oder wird nicht gelesen; genommen wurde seine eigene Farbe. Gelesen werden PNG, JPEG und WebP.</translation>
    </message>
    <message>
        <source>An OBJ does not say which axis is up; y was taken, as most modelling programs have it. If the model lies on its side, import it with --up z.</source>
        <translation>Eine OBJ-Datei sagt nicht, welche Achse nach oben zeigt; genommen wurde y wie in den meisten Modellierprogrammen. Liegt das Modell auf der Seite, importieren Sie es mit --up z.</translation>
    </message>
    <message>
        <source>%1 is a damaged OBJ file (%2) and was not read. Export it again.</source>
        <translation>%1 ist eine beschädigte OBJ-Datei (%2) und wurde nicht gelesen. Exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The material library %1 is not there or lies outside the folder of the model. Its surfaces have the default colour: put it beside the model.</source>
        <translation>Die Materialbibliothek %1 fehlt oder liegt außerhalb des Ordners des Modells. Seine Flächen haben die Standardfarbe: Legen Sie sie neben das Modell.</translation>
    </message>
    <message>
        <source>%1 faces were left out: they have fewer than three or more than 255 corners, or name vertices that are not there. Triangulate the model.</source>
        <translation>%1 Flächen wurden ausgelassen: Sie haben weniger als drei oder mehr als 255 Ecken oder nennen Eckpunkte, die es nicht gibt. Zerlegen Sie das Modell in Dreiecke.</translation>
    </message>
    <message>
        <source>The file has more parts of buildings than are kept at once; the others were left out. Take a smaller extract.</source>
        <translation>Die Datei hat mehr Gebäudeteile, als zugleich gehalten werden; die übrigen wurden weggelassen. Nehmen Sie einen kleineren Auszug.</translation>
    </message>
    <message>
        <source>%1 buildings of OpenStreetMap state no height; it was estimated from storeys or taken as %2 m, and is marked so. Official buildings imported over them know theirs.</source>
        <translation>%1 Gebäude aus OpenStreetMap nennen keine Höhe; sie wurde aus den Geschossen geschätzt oder mit %2 m angenommen und ist so gekennzeichnet. Amtliche Gebäude, darüber importiert, kennen ihre.</translation>
    </message>
    <message>
        <source>%1 roads state no width; the usual one of their class was taken. Correct it in OpenStreetMap where it matters.</source>
        <translation>%1 Straßen nennen keine Breite; genommen wurde die übliche ihrer Klasse. Wo es darauf ankommt, lässt sie sich in OpenStreetMap berichtigen.</translation>
    </message>
    <message>
        <source>%1 roads and tracks lie in tunnels and were left out: they are not seen from above.</source>
        <translation>%1 Straßen und Gleise liegen in Tunneln und wurden weggelassen: Von oben sieht man sie nicht.</translation>
    </message>
    <message>
        <source>%1 pieces of coastline were left out: OpenStreetMap has no area for the sea. Import a layer of waters for it.</source>
        <translation>%1 Küstenstücke wurden weggelassen: OpenStreetMap hat keine Fläche für das Meer. Importieren Sie dafür eine Gewässerebene.</translation>
    </message>
    <message>
        <source>%1 is no OpenStreetMap file. Give a .osm or .osm.pbf extract.</source>
        <translation>%1 ist keine OpenStreetMap-Datei. Geben Sie einen Auszug als .osm oder .osm.pbf an.</translation>
    </message>
    <message>
        <source>%1 objects reach beyond the extract, parts of them are missing in it; they were left out (%2 …). Take a larger extract if they are needed.</source>
        <translation>%1 Objekte reichen über den Auszug hinaus, Teile von ihnen fehlen darin; sie wurden weggelassen (%2 …). Nehmen Sie einen größeren Auszug, wenn sie gebraucht werden.</translation>
    </message>
    <message>
        <source>OpenStreetMap data broken off or damaged: %1. What came before is kept; fetch the file again.</source>
        <translation>Die OpenStreetMap-Daten brechen ab oder sind beschädigt: %1. Was davor kam, ist behalten; holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>%1 cannot be read as OpenStreetMap data (%2). Fetch the file again.</source>
        <translation>%1 lässt sich nicht als OpenStreetMap-Daten lesen (%2). Holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Beside its layers the file holds pictures or heights, which are left out. Export them into a file of their own.</source>
        <translation>Neben ihren Ebenen enthält die Datei Bilder oder Höhen; sie wurden weggelassen. Exportieren Sie diese in eine eigene Datei.</translation>
    </message>
    <message>
        <source>The file holds several rasters; &apos;%1&apos; was taken, %2 left out. Export the others into files of their own.</source>
        <translation>Die Datei enthält mehrere Raster; genommen wurde „%1“, weggelassen %2. Exportieren Sie die übrigen in eigene Dateien.</translation>
    </message>
    <message>
        <source>The place that was given was not used: the model states its own coordinates. Leave --place away, or remove them from the model.</source>
        <translation>Der angegebene Ort wurde nicht verwendet: Das Modell nennt eigene Koordinaten. Lassen Sie --place weg oder entfernen Sie sie aus dem Modell.</translation>
    </message>
    <message>
        <source>The model states no coordinate system; its values look like %1, and that was taken. If another is meant, give it with --crs.</source>
        <translation>Das Modell nennt kein Koordinatensystem; seine Werte sehen nach %1 aus, und das wurde genommen. Ist ein anderes gemeint, geben Sie es mit --crs an.</translation>
    </message>
    <message>
        <source>No geoid grid is installed, so the heights above the ellipsoid were kept: everything stands some 39 m too high here. Install proj-data and import again.</source>
        <translation>Es ist kein Geoidgitter installiert, deshalb blieben die Höhen über dem Ellipsoid: Alles steht hier rund 39 m zu hoch. Installieren Sie proj-data und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>%1 has no place on the map: its coordinates are those of a drawing, not of the earth. Give one with --place EASTING,NORTHING[,HEIGHT], and where needed --rotate DEGREES and --scale FACTOR.</source>
        <translation>%1 hat keinen Ort auf der Karte: Die Koordinaten sind die einer Zeichnung, nicht die der Erde. Geben Sie einen mit --place RECHTSWERT,HOCHWERT[,HÖHE] an und bei Bedarf --rotate GRAD und --scale FAKTOR.</translation>
    </message>
    <message>
        <source>The tile %1 is damaged or cut off: its parts are longer than the file. It was left out: fetch it again.</source>
        <translation>Die Kachel %1 ist beschädigt oder abgeschnitten: Ihre Teile sind länger als die Datei. Sie wurde ausgelassen: Holen Sie sie erneut.</translation>
    </message>
    <message>
        <source>%1 refers to &quot;%2&quot;, which lies outside the folder of the source. It was not followed: put all files into one folder and use relative names.</source>
        <translation>%1 verweist auf „%2“, das außerhalb des Ordners der Quelle liegt. Dem wurde nicht gefolgt: Legen Sie alle Dateien in einen Ordner und verwenden Sie relative Namen.</translation>
    </message>
    <message>
        <source>The tileset holds no geometry that is read here. Check that its tiles lie beside it.</source>
        <translation>Der Kachelsatz enthält keine Geometrie, die hier gelesen wird. Prüfen Sie, ob seine Kacheln daneben liegen.</translation>
    </message>
    <message>
        <source>More than %1 files of the tileset cannot be read; the rest was not tried. Fetch the whole tileset again.</source>
        <translation>Mehr als %1 Dateien des Kachelsatzes lassen sich nicht lesen; der Rest wurde nicht versucht. Holen Sie den ganzen Kachelsatz erneut.</translation>
    </message>
    <message>
        <source>The tileset refers to more than %1 further ones, or to the same one more than %2 times. The rest was left out: import its parts one by one.</source>
        <translation>Der Kachelsatz verweist auf mehr als %1 weitere oder auf denselben mehr als %2-mal. Der Rest wurde ausgelassen: Importieren Sie seine Teile einzeln.</translation>
    </message>
    <message>
        <source>The tileset does not state version 1.0 or 1.1 of 3D Tiles; it was read as 1.1. Check the result.</source>
        <translation>Der Kachelsatz nennt weder Fassung 1.0 noch 1.1 von 3D Tiles; er wurde als 1.1 gelesen. Prüfen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1 is no tileset: it has no root tile. Name the tileset.json of 3D Tiles.</source>
        <translation>%1 ist kein Kachelsatz: Die Datei hat keine Wurzelkachel. Nennen Sie die tileset.json von 3D Tiles.</translation>
    </message>
    <message>
        <source>The tileset %1 refers to itself, directly or through others. It was followed once only: correct the reference.</source>
        <translation>Der Kachelsatz %1 verweist auf sich selbst, unmittelbar oder über andere. Ihm wurde nur einmal gefolgt: Berichtigen Sie den Verweis.</translation>
    </message>
    <message>
        <source>Tilesets refer to each other more than %1 levels deep. %2 was left out: import it on its own.</source>
        <translation>Kachelsätze verweisen mehr als %1 Stufen tief aufeinander. %2 wurde ausgelassen: Importieren Sie ihn für sich.</translation>
    </message>
    <message>
        <source>The tileset has more than %1 tiles. The rest was left out: import its parts one by one.</source>
        <translation>Der Kachelsatz hat mehr als %1 Kacheln. Der Rest wurde ausgelassen: Importieren Sie seine Teile einzeln.</translation>
    </message>
    <message>
        <source>A tile of %1 is damaged or nested more than %2 levels deep and was left out with all below it.</source>
        <translation>Eine Kachel von %1 ist beschädigt oder mehr als %2 Stufen tief verschachtelt und wurde mit allem darunter ausgelassen.</translation>
    </message>
    <message>
        <source>The transform of a tile of %1 is not 16 numbers. The tile was left out with all below it: its place is not known.</source>
        <translation>Die Transformation einer Kachel von %1 besteht nicht aus 16 Zahlen. Die Kachel wurde mit allem darunter ausgelassen: Ihr Ort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The implicit tiling of %1 is incomplete or states more levels than any tileset has. Its tiles were left out.</source>
        <translation>Die implizite Kachelung von %1 ist unvollständig oder nennt mehr Stufen, als ein Kachelsatz hat. Ihre Kacheln wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The subtree %1 is damaged or shorter than its levels need. Its tiles were left out: fetch it again.</source>
        <translation>Der Teilbaum %1 ist beschädigt oder kürzer, als seine Stufen es brauchen. Seine Kacheln wurden ausgelassen: Holen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>%1 tiles lie outside the volume of the tile they belong to. They were read all the same; a viewer that trusts the volumes may hide them.</source>
        <translation>%1 Kacheln liegen außerhalb des Körpers der Kachel, zu der sie gehören. Sie wurden trotzdem gelesen; ein Betrachter, der den Körpern vertraut, kann sie verbergen.</translation>
    </message>
    <message>
        <source>This file is nothing TraveTwin reads. Use CityGML, CityJSON, 3D Tiles, OpenStreetMap, GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GeoTIFF, XYZ, LAS or a catalogue as CSV.</source>
        <translation>Diese Datei liest TraveTwin nicht. Verwenden Sie CityGML, CityJSON, 3D Tiles, OpenStreetMap, GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GeoTIFF, XYZ, LAS oder einen Katalog als CSV.</translation>
    </message>
    <message>
        <source>%1 files are in the package already from the import that was stopped. They have not changed and were not read again.</source>
        <translation>%1 Dateien sind vom abgebrochenen Import schon im Paket. Sie haben sich nicht geändert und wurden nicht erneut gelesen.</translation>
    </message>
    <message>
        <source>A part of %1 cannot be read (%2). The ground stays coarse there: import the imagery again.</source>
        <translation>Ein Teil von %1 lässt sich nicht lesen (%2). Der Boden bleibt dort grob: Bitte die Luftbilder erneut importieren.</translation>
    </message>
    <message>
        <source>Writing %1 was cancelled.</source>
        <translation>Das Schreiben von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The pictures cover so much that the ground was written with pixels of %1 m instead of %2 m. Import a smaller area for the full resolution.</source>
        <translation>Die Bilder decken so viel Fläche ab, dass der Boden mit Pixeln von %1 m statt %2 m geschrieben wurde. Für die volle Auflösung bitte ein kleineres Gebiet importieren.</translation>
    </message>
    <message>
        <source>The city has no terrain and no buildings: its picture lies flat at height 0. Import a terrain model for true heights.</source>
        <translation>Die Stadt hat weder Gelände noch Gebäude: Ihr Bild liegt flach auf Höhe 0. Für echte Höhen bitte ein Geländemodell importieren.</translation>
    </message>
    <message>
        <source>The terrain files lie so far apart that the heights were kept every %1 m only. Leave out the ones that are no part of the city and import again.</source>
        <translation>Die Geländedateien liegen so weit auseinander, dass die Höhen nur alle %1 m behalten wurden. Die weglassen, die nicht zur Stadt gehören, und neu einlesen.</translation>
    </message>
    <message>
        <source>There is no measure to write. Add a catalogue to the project.</source>
        <translation>Es gibt keine Maßnahme zu schreiben. Fügen Sie dem Projekt einen Katalog hinzu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; maps nothing. Write FIELD=HEADING, such as status=Stand.</source>
        <translation>„%1“ ordnet nichts zu. Schreiben Sie FELD=SPALTE, etwa status=Stand.</translation>
    </message>
    <message>
        <source>The formula &quot;%1&quot; is not understood. Write NAME[UNIT]=EXPRESSION, such as sites[1/km2]=charging.sites/10[km2].</source>
        <translation>Die Formel „%1“ ist nicht verständlich. Schreiben Sie NAME[EINHEIT]=AUSDRUCK, etwa orte[1/km2]=charging.sites/10[km2].</translation>
    </message>
    <message>
        <source>There is no indicator &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation>Es gibt keinen Indikator „%1“. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of people. Give a whole number from 0 on.</source>
        <translation>„%1“ ist keine Zahl von Menschen. Geben Sie eine ganze Zahl ab 0 an.</translation>
    </message>
    <message>
        <source>There is no city on this disk whose indicators could be computed. Name a package with --package, or make the sample with &quot;prepare-sample&quot;.</source>
        <translation>Auf diesem Rechner liegt keine Stadt, deren Indikatoren berechnet werden könnten. Nennen Sie ein Paket mit --package oder erzeugen Sie das Beispiel mit „prepare-sample“.</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; is not understood. Write HH:MM in local time, such as 16:30, or a whole instant such as 2026-06-21T11:00Z.</source>
        <translation>Die Zeit „%1“ ist nicht zu verstehen. Schreiben Sie HH:MM in Ortszeit, etwa 16:30, oder einen ganzen Zeitpunkt wie 2026-06-21T11:00Z.</translation>
    </message>
    <message>
        <source>%1 measures are in an earlier catalogue too and differ (%2 …): the last layer is shown. Put the layer that is to count last.</source>
        <translation>%1 Maßnahmen stehen auch in einem früheren Katalog und weichen ab (%2 …): Gezeigt wird die letzte Ebene. Stellen Sie die Ebene, die gelten soll, ans Ende.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Check that the folder exists and has room.</source>
        <translation>%1 konnte nicht geschrieben werden (%2). Prüfen Sie, ob der Ordner da ist und Platz hat.</translation>
    </message>
    <message>
        <source>Measures are written to .csv, .xlsx, .gpkg or .geojson. Give the file one of these endings.</source>
        <translation>Maßnahmen werden als .csv, .xlsx, .gpkg oder .geojson geschrieben. Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>counted in the catalogue; citywide measures are not in a district</source>
        <translation>im Katalog gezählt; stadtweite Maßnahmen gehören zu keinem Stadtteil</translation>
    </message>
    <message>
        <source>counted in the sample catalogue, which is not official; citywide measures are not in a district</source>
        <translation>im Beispielkatalog gezählt, der nicht amtlich ist; stadtweite Maßnahmen gehören zu keinem Stadtteil</translation>
    </message>
    <message>
        <source>counted in the catalogue; at most as many more as have an unknown state (%1)</source>
        <translation>im Katalog gezählt; höchstens so viele mehr, wie einen unbekannten Stand haben (%1)</translation>
    </message>
    <message>
        <source>No measure acts here alone, and a budget for several districts is not split.</source>
        <translation>Keine Maßnahme wirkt nur hier, und ein Budget für mehrere Stadtteile wird nicht aufgeteilt.</translation>
    </message>
    <message>
        <source>None of the %1 measures states an amount.</source>
        <translation>Keine der %1 Maßnahmen nennt einen Betrag.</translation>
    </message>
    <message>
        <source>sum of what %1 of %2 measures state that act here alone</source>
        <translation>Summe dessen, was %1 von %2 Maßnahmen angeben, die nur hier wirken</translation>
    </message>
    <message>
        <source>sum of what %1 of %2 measures state</source>
        <translation>Summe dessen, was %1 von %2 Maßnahmen angeben</translation>
    </message>
    <message>
        <source>No measure has a target that is due.</source>
        <translation>Keine Maßnahme hat ein fälliges Ziel.</translation>
    </message>
    <message>
        <source>None of the %1 due targets has a reading.</source>
        <translation>Zu keinem der %1 fälligen Ziele gibt es einen Messwert.</translation>
    </message>
    <message>
        <source>%1 of %2 due targets met, %3 without a reading</source>
        <translation>%1 von %2 fälligen Zielen erreicht, %3 ohne Messwert</translation>
    </message>
    <message>
        <source>places of measures that are live or done</source>
        <translation>Orte von Maßnahmen, die laufen oder umgesetzt sind</translation>
    </message>
    <message>
        <source>places of measures: at least those live or done, likely those in progress too, at most those of unknown state; without a place: %1</source>
        <translation>Orte von Maßnahmen: mindestens die laufenden und umgesetzten, wahrscheinlich auch die in Umsetzung, höchstens auch die mit unbekanntem Stand; ohne Ort: %1</translation>
    </message>
    <message>
        <source>from the statistics of all districts</source>
        <translation>aus der Statistik aller Stadtteile</translation>
    </message>
    <message>
        <source>Not every district has a value.</source>
        <translation>Nicht jeder Stadtteil hat einen Wert.</translation>
    </message>
    <message>
        <source>The map data has no districts.</source>
        <translation>Die Kartendaten haben keine Stadtteile.</translation>
    </message>
    <message>
        <source>statistic of the district (%1)</source>
        <translation>Statistik des Stadtteils (%1)</translation>
    </message>
    <message>
        <source>The district&apos;s data does not state it.</source>
        <translation>Die Daten des Stadtteils nennen es nicht.</translation>
    </message>
    <message>
        <source>Hidden: fewer than %1 people live here, single ones could be recognised.</source>
        <translation>Verborgen: Hier wohnen weniger als %1 Menschen, einzelne wären erkennbar.</translation>
    </message>
    <message>
        <source>population by the area of the district&apos;s outline (%1)</source>
        <translation>Bevölkerung durch die Fläche des Umrisses (%1)</translation>
    </message>
    <message>
        <source>houses of the synthetic sample city</source>
        <translation>Häuser der synthetischen Beispielstadt</translation>
    </message>
    <message>
        <source>houses of the map data that count as addresses</source>
        <translation>Häuser der Kartendaten, die als Adressen zählen</translation>
    </message>
    <message>
        <source>school</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>kindergarten</source>
        <translation>Kindergarten</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>shopping</source>
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>culture</source>
        <translation>Kultur</translation>
    </message>
    <message>
        <source>sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>The map data knows no house here that people live in.</source>
        <translation>Die Kartendaten kennen hier kein bewohntes Haus.</translation>
    </message>
    <message>
        <source>walking distance on the ways of the map</source>
        <translation>Fußweg auf den Wegen der Karte</translation>
    </message>
    <message>
        <source>The map data knows no such place.</source>
        <translation>Die Kartendaten kennen keinen solchen Ort.</translation>
    </message>
    <message>
        <source>The districts do not all state how many people are 65 and older.</source>
        <translation>Nicht alle Stadtteile nennen, wie viele Menschen 65 und älter sind.</translation>
    </message>
    <message>
        <source>%1 m on foot along the ways of the map; people of %2 spread over the houses by floor area, as the crow flies where no way is near (%3 %)</source>
        <translation>%1 m zu Fuß auf den Wegen der Karte; Menschen vom %2 nach Wohnfläche auf die Häuser verteilt, Luftlinie, wo kein Weg nahe ist (%3 %)</translation>
    </message>
    <message>
        <source>%1 m on foot along the ways of the map; share of the floor area lived in, since no population is known; as the crow flies where no way is near (%2 %)</source>
        <translation>%1 m zu Fuß auf den Wegen der Karte; Anteil an der Wohnfläche, da keine Bevölkerung bekannt ist; Luftlinie, wo kein Weg nahe ist (%2 %)</translation>
    </message>
    <message>
        <source>outdoors by the log-distance model, n 2.7 to 3.5, sigma 8 dB, -75 dBm: half the receivers at %1 to %2 m, nine of ten at %3 m; no capacity</source>
        <translation>im Freien nach dem Log-Distanz-Modell, n 2,7 bis 3,5, Sigma 8 dB, -75 dBm: die Hälfte der Empfänger bei %1 bis %2 m, neun von zehn bei %3 m; keine Kapazität</translation>
    </message>
    <message>
        <source>outdoors by the model of Petäjäjärvi et al. 2015, n 2.32, sigma 7.8 dB, link budget 141 to 151 dB: half the receivers at %1 to %2 m; nothing indoors</source>
        <translation>im Freien nach dem Modell von Petäjäjärvi u. a. 2015, n 2,32, Sigma 7,8 dB, Streckenbudget 141 bis 151 dB: die Hälfte der Empfänger bei %1 bis %2 m; nichts über Innenräume</translation>
    </message>
    <message>
        <source>houses within the areas of fibre measures and up to 20 m around them; passed is not connected</source>
        <translation>Häuser in den Gebieten der Glasfasermaßnahmen und bis 20 m darum; erschlossen ist nicht angeschlossen</translation>
    </message>
    <message>
        <source>Connections are not in the data. They come from the network operator.</source>
        <translation>Anschlüsse stehen nicht in den Daten. Sie kommen vom Netzbetreiber.</translation>
    </message>
    <message>
        <source>No fibre measure has an area on the map; a point does not say which houses it passes.</source>
        <translation>Keine Glasfasermaßnahme hat eine Fläche auf der Karte; ein Punkt sagt nicht, welche Häuser erschlossen sind.</translation>
    </message>
    <message>
        <source>%1 of %2 categories are in the map data (%3), walking %4 m; opening hours and barriers not included</source>
        <translation>%1 von %2 Arten von Diensten stehen in den Kartendaten (%3), Fußweg %4 m; ohne Öffnungszeiten und Barrieren</translation>
    </message>
    <message>
        <source>The map data knows %1 of %2 categories of services; fewer than %3 say nothing of daily life.</source>
        <translation>Die Kartendaten kennen %1 von %2 Arten von Diensten; weniger als %3 sagen nichts über den Alltag.</translation>
    </message>
    <message>
        <source>two-step supply ratio (Luo and Qi 2009), stepped weights, reach 500 m and 1000 m as the crow flies, one for each site</source>
        <translation>zweistufiger Versorgungsgrad (Luo und Qi 2009), gestufte Gewichte, Reichweite 500 m und 1000 m Luftlinie, jeder Standort zählt eins</translation>
    </message>
    <message>
        <source>No district states its population.</source>
        <translation>Kein Stadtteil nennt seine Bevölkerung.</translation>
    </message>
    <message>
        <source>The number of battery cars and plug-in hybrids is not in the data. It comes from the vehicle register.</source>
        <translation>Die Zahl der Elektroautos und Plug-in-Hybride steht nicht in den Daten. Sie kommt aus dem Fahrzeugregister.</translation>
    </message>
    <message>
        <source>installed power by 1.3 kW for each battery car and 0.8 kW for each plug-in hybrid (AFIR, a national duty)</source>
        <translation>installierte Leistung durch 1,3 kW je Elektroauto und 0,8 kW je Plug-in-Hybrid (AFIR, eine Pflicht des Staates)</translation>
    </message>
    <message>
        <source>The figures it is made of give no finite number, so there is no value.</source>
        <translation>Die Zahlen, aus denen er besteht, ergeben keine endliche Zahl; daher gibt es keinen Wert.</translation>
    </message>
    <message>
        <source>Local measures</source>
        <translation>Örtliche Maßnahmen</translation>
    </message>
    <message>
        <source>Measures planned, resolved or funded</source>
        <translation>Maßnahmen geplant, beschlossen oder finanziert</translation>
    </message>
    <message>
        <source>Measures in progress</source>
        <translation>Maßnahmen in Umsetzung</translation>
    </message>
    <message>
        <source>Measures live or done</source>
        <translation>Maßnahmen laufend oder umgesetzt</translation>
    </message>
    <message>
        <source>Measures threatened</source>
        <translation>Maßnahmen gefährdet</translation>
    </message>
    <message>
        <source>Due targets met</source>
        <translation>Fällige Ziele erreicht</translation>
    </message>
    <message>
        <source>Budget planned</source>
        <translation>Budget geplant</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>Budget ausgegeben</translation>
    </message>
    <message>
        <source>Public charging sites</source>
        <translation>Öffentliche Ladeorte</translation>
    </message>
    <message>
        <source>Public Wi-Fi sites</source>
        <translation>Öffentliche WLAN-Orte</translation>
    </message>
    <message>
        <source>LoRaWAN gateways</source>
        <translation>LoRaWAN-Gateways</translation>
    </message>
    <message>
        <source>Digital help points</source>
        <translation>Digitale Anlaufstellen</translation>
    </message>
    <message>
        <source>Addresses in the map data</source>
        <translation>Adressen in den Kartendaten</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Bevölkerung</translation>
    </message>
    <message>
        <source>Population density</source>
        <translation>Bevölkerungsdichte</translation>
    </message>
    <message>
        <source>Mean age</source>
        <translation>Durchschnittsalter</translation>
    </message>
    <message>
        <source>Share under 18</source>
        <translation>Anteil unter 18</translation>
    </message>
    <message>
        <source>Share of 65 and older</source>
        <translation>Anteil ab 65</translation>
    </message>
    <message>
        <source>Residents within 300 m of public charging</source>
        <translation>Menschen mit Ladeort in 300 m</translation>
    </message>
    <message>
        <source>Residents within 500 m of public charging</source>
        <translation>Menschen mit Ladeort in 500 m</translation>
    </message>
    <message>
        <source>Charging power against the AFIR duty</source>
        <translation>Ladeleistung gemessen an der AFIR-Pflicht</translation>
    </message>
    <message>
        <source>Residents with public Wi-Fi at the door</source>
        <translation>Menschen mit öffentlichem WLAN vor der Tür</translation>
    </message>
    <message>
        <source>Residents with LoRaWAN outdoors</source>
        <translation>Menschen mit LoRaWAN im Freien</translation>
    </message>
    <message>
        <source>Dwellings passed by fibre</source>
        <translation>Wohnungen mit Glasfaser erschlossen</translation>
    </message>
    <message>
        <source>Dwellings connected to fibre</source>
        <translation>Wohnungen an Glasfaser angeschlossen</translation>
    </message>
    <message>
        <source>Dwellings using fibre</source>
        <translation>Wohnungen mit genutzter Glasfaser</translation>
    </message>
    <message>
        <source>Services within 15 minutes on foot</source>
        <translation>Dienste in 15 Minuten zu Fuß</translation>
    </message>
    <message>
        <source>Services within 15 minutes on foot, older people</source>
        <translation>Dienste in 15 Minuten zu Fuß, Ältere</translation>
    </message>
    <message>
        <source>Residents with all services within 15 minutes</source>
        <translation>Menschen mit allen Diensten in 15 Minuten</translation>
    </message>
    <message>
        <source>Residents within 1000 m of a school</source>
        <translation>Menschen mit Schule in 1000 m</translation>
    </message>
    <message>
        <source>Charging sites for 1,000 residents in reach</source>
        <translation>Ladeorte je 1.000 Menschen in Reichweite</translation>
    </message>
    <message>
        <source>People of 65 and older within 500 m of digital help</source>
        <translation>Menschen ab 65 mit digitaler Hilfe in 500 m</translation>
    </message>
    <message>
        <source>No measure in the catalogue names such a place on this day.</source>
        <translation>Keine Maßnahme des Katalogs nennt an diesem Tag einen solchen Ort.</translation>
    </message>
    <message>
        <source>The catalogue names %1, but no place on the map. Give the measure a place.</source>
        <translation>Der Katalog nennt %1, aber keinen Ort auf der Karte. Geben Sie der Maßnahme einen Ort.</translation>
    </message>
    <message>
        <source>The unit &quot;%1&quot; is not understood. Units are made of %2 with * and /.</source>
        <translation>Die Einheit „%1“ ist nicht verständlich. Einheiten bestehen aus %2 mit * und /.</translation>
    </message>
    <message>
        <source>The formula cannot be read at character %1 (%2). It is made of numbers, names of indicators, + - * / and brackets.</source>
        <translation>Die Formel ist beim Zeichen %1 nicht lesbar (%2). Sie besteht aus Zahlen, Namen von Indikatoren, + - * / und Klammern.</translation>
    </message>
    <message>
        <source>The formula adds %1 and %2, which are not the same kind. Bring both to one unit.</source>
        <translation>Die Formel addiert %1 und %2, die nicht von einer Art sind. Bringen Sie beide auf eine Einheit.</translation>
    </message>
    <message>
        <source>The formula divides by a value that may be zero, so it has no result.</source>
        <translation>Die Formel teilt durch einen Wert, der null sein kann; daher hat sie kein Ergebnis.</translation>
    </message>
    <message>
        <source>There is no indicator &quot;%1&quot; to reckon with. The nearest known ones: %2.</source>
        <translation>Es gibt keinen Indikator „%1“, mit dem gerechnet werden kann. Die nächsten bekannten: %2.</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
    <message>
        <source>One of its fields has no value for the whole city.</source>
        <translation>Eines der Felder hat keinen Wert für die ganze Stadt.</translation>
    </message>
    <message>
        <source>The formula gives %1, but its unit is said to be %2. Correct one of them.</source>
        <translation>Die Formel ergibt %1, als Einheit ist aber %2 angegeben. Berichtigen Sie eines davon.</translation>
    </message>
    <message>
        <source>The formula is longer than %1 characters. Make several of it.</source>
        <translation>Die Formel ist länger als %1 Zeichen. Machen Sie mehrere daraus.</translation>
    </message>
    <message>
        <source>The measure has no title. Give it one.</source>
        <translation>Die Maßnahme hat keinen Titel. Geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>The status %1 of %2 stands behind that of %3. Put the entries in order of date.</source>
        <translation>Der Status %1 vom %2 steht hinter dem vom %3. Ordnen Sie die Einträge nach Datum.</translation>
    </message>
    <message>
        <source>The measure is %1 from %2 on, yet %3 again from %4. Correct a date, or say in the remarks why it was taken up again.</source>
        <translation>Die Maßnahme ist ab %2 %1, aber ab %4 wieder %3. Berichtigen Sie ein Datum oder sagen Sie in den Bemerkungen, warum sie wieder aufgenommen wurde.</translation>
    </message>
    <message>
        <source>The status goes back from %1 (%2) to %3 (%4). Check the order of the dates.</source>
        <translation>Der Status geht von %1 (%2) zurück auf %3 (%4). Prüfen Sie die Reihenfolge der Daten.</translation>
    </message>
    <message>
        <source>The indicator &quot;%1&quot; occurs twice. Join the two or rename one.</source>
        <translation>Der Indikator „%1“ kommt zweimal vor. Führen Sie beide zusammen oder benennen Sie einen um.</translation>
    </message>
    <message>
        <source>Targets or readings of &quot;%1&quot; are out of order. Put them in order of date.</source>
        <translation>Ziele oder Stände von „%1“ sind ungeordnet. Ordnen Sie sie nach Datum.</translation>
    </message>
    <message>
        <source>The target of &quot;%1&quot; for %2 lies before its baseline of %3. Correct one of the two dates.</source>
        <translation>Das Ziel von „%1“ für %2 liegt vor dem Ausgangswert vom %3. Berichtigen Sie eines der beiden Daten.</translation>
    </message>
    <message>
        <source>The reading of &quot;%1&quot; of %2 is older than its baseline of %3. Make the older one the baseline, or correct the date.</source>
        <translation>Der Stand von „%1“ vom %2 ist älter als der Ausgangswert vom %3. Machen Sie den älteren zum Ausgangswert oder berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>The goal &quot;%1&quot; has a weight but is no goal of the measure. Add it or remove the weight.</source>
        <translation>Das Ziel „%1“ hat ein Gewicht, ist aber kein Ziel der Maßnahme. Fügen Sie es hinzu oder entfernen Sie das Gewicht.</translation>
    </message>
    <message>
        <source>The weights of the goals add up to %1, not to 1. Change them, or leave all empty.</source>
        <translation>Die Gewichte der Ziele ergeben zusammen %1 statt 1. Ändern Sie sie oder lassen Sie alle leer.</translation>
    </message>
    <message>
        <source>The strategy has no version &quot;%1&quot;. Correct the name.</source>
        <translation>Die Strategie hat keine Fassung „%1“. Berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The budget is below zero. Write an amount, or leave it empty.</source>
        <translation>Das Budget liegt unter null. Schreiben Sie einen Betrag oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>An amount of %1 is below zero. Correct it.</source>
        <translation>Ein Betrag für %1 liegt unter null. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The year %1 has two amounts from the same funds. Join them.</source>
        <translation>Für das Jahr %1 gibt es zwei Beträge aus derselben Quelle. Führen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>The amounts of the years add up to %1 €, more than the budget in all (%2 €). Correct one of them.</source>
        <translation>Die Beträge der Jahre ergeben %1 €, mehr als das Budget insgesamt (%2 €). Berichtigen Sie einen davon.</translation>
    </message>
    <message>
        <source>The measure acts in districts but names none. Name one.</source>
        <translation>Die Maßnahme wirkt in Stadtteilen, nennt aber keinen. Nennen Sie einen.</translation>
    </message>
    <message>
        <source>The measure has a place but no point, line or area. Draw it in the view.</source>
        <translation>Die Maßnahme hat einen Ort, aber keinen Punkt, keine Linie und keine Fläche. Zeichnen Sie ihn in der Ansicht.</translation>
    </message>
    <message>
        <source>The place (%1, %2) lies outside the city. Correct the coordinates, or choose &quot;in the region&quot; as its reach.</source>
        <translation>Der Ort (%1, %2) liegt außerhalb der Stadt. Berichtigen Sie die Koordinaten oder wählen Sie als Reichweite „in der Region“.</translation>
    </message>
    <message>
        <source>The measure is linked to itself. Remove the link.</source>
        <translation>Die Maßnahme ist mit sich selbst verbunden. Entfernen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The link leads to &apos;%1&apos;, which is not in the register. Add that measure or remove the link.</source>
        <translation>Die Verbindung führt zu „%1“, das nicht im Verzeichnis steht. Fügen Sie die Maßnahme hinzu oder entfernen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The link to &apos;%1&apos; is there twice. Remove one.</source>
        <translation>Die Verbindung zu „%1“ gibt es zweimal. Entfernen Sie eine.</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; occurs twice (as &apos;%2&apos;). Give each an id of its own.</source>
        <translation>Die Kennung „%1“ kommt zweimal vor (als „%2“). Geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>Measures need each other in a circle: %1. None of them can be first; remove one of the links.</source>
        <translation>Maßnahmen brauchen einander im Kreis: %1. Keine kann die erste sein; entfernen Sie eine der Verbindungen.</translation>
    </message>
    <message>
        <source>SpatiaLite could not be asked (%1). packaging/dev/peer_spatialite.sh installs it.</source>
        <translation>SpatiaLite konnte nicht gefragt werden (%1). packaging/dev/peer_spatialite.sh richtet es ein.</translation>
    </message>
    <message>
        <source>The measure was there already; %1 fields changed. What they said before is kept in its record of changes.</source>
        <translation>Die Maßnahme war schon da; %1 Felder haben sich geändert. Was vorher darin stand, bleibt im Änderungsverlauf.</translation>
    </message>
    <message>
        <source>The kind of link &quot;%1&quot; is not known and counts as needs.</source>
        <translation>Die Art der Verbindung „%1“ ist unbekannt und gilt als „braucht“.</translation>
    </message>
    <message>
        <source>An entry of %1 lacks what it needs and was left out.</source>
        <translation>Einem Eintrag in %1 fehlt, was er braucht; er wurde weggelassen.</translation>
    </message>
    <message>
        <source>The weight of the goal &quot;%1&quot; is no number from 0 on and was left out.</source>
        <translation>Das Gewicht des Ziels „%1“ ist keine Zahl ab 0 und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The measurements could not be written to %1. Check the folder and the free space.</source>
        <translation>Die Messungen konnten nicht nach %1 geschrieben werden. Prüfen Sie den Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>The measurement &quot;%1&quot; has no usable points or a kind this version does not know, so it was left out. Measure again.</source>
        <translation>Die Messung „%1“ hat keine brauchbaren Punkte oder eine Art, die diese Fassung nicht kennt, und wurde weggelassen. Messen Sie neu.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the column %2 is no amount of money and was left out. Write it in euros.</source>
        <translation>„%1“ in der Spalte %2 ist kein Geldbetrag und wurde weggelassen. Schreiben Sie ihn in Euro.</translation>
    </message>
    <message>
        <source>The resolution &apos;%1&apos; has no date and was left out. Add the day it was decided on.</source>
        <translation>Der Beschluss „%1“ hat kein Datum und wurde weggelassen. Ergänzen Sie den Tag, an dem er gefasst wurde.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the column %2 is no period and was left out. Write 2023–2026 or 01/2024 – 12/2025.</source>
        <translation>„%1“ in der Spalte %2 ist kein Zeitraum und wurde weggelassen. Schreiben Sie 2023–2026 oder 01/2024 – 12/2025.</translation>
    </message>
    <message>
        <source>The table of details needs a column id and the columns of the register. It was not used.</source>
        <translation>Die Tabelle mit Einzelheiten braucht eine Spalte id und die Spalten des Verzeichnisses. Sie wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>The details name a measure that is not in the catalogue; they were left out.</source>
        <translation>Die Einzelheiten nennen eine Maßnahme, die nicht im Katalog steht; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The reach &apos;%1&apos; is not known and follows from the place instead. Known are: citywide, district, place, region, unlocated.</source>
        <translation>Die Reichweite „%1“ ist unbekannt und folgt stattdessen aus dem Ort. Bekannt sind: citywide, district, place, region, unlocated.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the column %2 was not understood and was left out. Write %3.</source>
        <translation>„%1“ in der Spalte %2 wurde nicht verstanden und weggelassen. Schreiben Sie %3.</translation>
    </message>
    <message>
        <source>The register has no field &quot;%1&quot;; that part of the mapping was left out. The nearest: %2.</source>
        <translation>Das Verzeichnis hat kein Feld „%1“; dieser Teil der Zuordnung wurde weggelassen. Am nächsten: %2.</translation>
    </message>
    <message>
        <source>The table has no column &quot;%1&quot; for %2; the guess was kept. The nearest: %3.</source>
        <translation>Die Tabelle hat keine Spalte „%1“ für %2; es blieb bei der Vermutung. Am nächsten: %3.</translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;. It has: %3.</source>
        <translation>%1 hat kein Blatt „%2“. Es gibt: %3.</translation>
    </message>
    <message>
        <source>%1 is a workbook, but none of its sheets is a catalogue of measures: it needs at least an id, a title and a status. Other tables are read as CSV.</source>
        <translation>%1 ist eine Arbeitsmappe, aber keines ihrer Blätter ist ein Maßnahmenkatalog: Er braucht mindestens Kennung, Titel und Status. Andere Tabellen werden als CSV gelesen.</translation>
    </message>
    <message>
        <source>The headings were found in row %1; what stands above was left out.</source>
        <translation>Die Überschriften stehen in Zeile %1; was darüber steht, wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 merged cells were filled down: what they say holds for each of their rows.</source>
        <translation>%1 verbundene Zellen wurden nach unten gefüllt: Was darin steht, gilt für jede ihrer Zeilen.</translation>
    </message>
    <message>
        <source>Rows that are one merged cell were taken as the field of action of the measures below them.</source>
        <translation>Zeilen aus einer einzigen verbundenen Zelle wurden als Handlungsfeld der Maßnahmen darunter genommen.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a workbook (%2). Open it in a spreadsheet program and save it as XLSX or CSV.</source>
        <translation>%1 lässt sich nicht als Arbeitsmappe lesen (%2). Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>population by the stated area of the district (%1)</source>
        <translation>Bevölkerung durch die angegebene Fläche des Stadtteils (%1)</translation>
    </message>
</context>
<context>
    <name>twin::app::DetailPanel</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 · as of %2 · %3</source>
        <translation>%1 · Stand %2 · %3</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten der Auswahl</translation>
    </message>
    <message>
        <source>Example series</source>
        <translation>Beispielreihe</translation>
    </message>
    <message>
        <source>Made as an example; no station measured these values.</source>
        <translation>Als Beispiel gemacht; keine Station hat diese Werte gemessen.</translation>
    </message>
    <message>
        <source>The series is replayed: its last value stands at the moment the program was started. It is no current measurement.</source>
        <translation>Die Reihe wird abgespielt: ihr letzter Wert steht beim Start des Programms. Es ist keine aktuelle Messung.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Expected every</source>
        <translation>Erwartet alle</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>Field of action not stated</source>
        <translation>Handlungsfeld nicht angegeben</translation>
    </message>
    <message>
        <source>Field of action %1</source>
        <translation>Handlungsfeld %1</translation>
    </message>
    <message>
        <source>Differs from the plan in the scenario &quot;%1&quot;</source>
        <translation>Weicht im Szenario „%1“ vom Plan ab</translation>
    </message>
    <message>
        <source>From the plan, not from an observation</source>
        <translation>Aus dem Plan, nicht aus einer Beobachtung</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>The source states no dated status; it follows from start and end</source>
        <translation>Die Quelle nennt keinen datierten Status; er folgt aus Beginn und Ende</translation>
    </message>
    <message>
        <source>Sample catalogue</source>
        <translation>Beispielkatalog</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>No status is known on %1.</source>
        <translation>Am %1 ist kein Status bekannt.</translation>
    </message>
    <message>
        <source>Confidence of the source: %1</source>
        <translation>Verlässlichkeit der Quelle: %1</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>Wo und wann</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>place approximate</source>
        <translation>Ort ungefähr</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>%1 €</source>
        <translation>%1 €</translation>
    </message>
    <message>
        <source>Target and effect</source>
        <translation>Ziel und Wirkung</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source> (inferred)</source>
        <translation> (abgeleitet)</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Wird gebraucht von</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No dated status is known.</source>
        <translation>Kein datierter Status ist bekannt.</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>Inhabitants 2010</source>
        <translation>Einwohner 2010</translation>
    </message>
    <message>
        <source>Inhabitants 2024</source>
        <translation>Einwohner 2024</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Mean age</source>
        <translation>Durchschnittsalter</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Unter 18</translation>
    </message>
    <message>
        <source>18 to 64</source>
        <translation>18 bis 64</translation>
    </message>
    <message>
        <source>65 and older</source>
        <translation>65 und älter</translation>
    </message>
    <message>
        <source>Births</source>
        <translation>Geburten</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>Sterbefälle</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>Zuzüge</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>Wegzüge</translation>
    </message>
    <message>
        <source>Official addresses</source>
        <translation>Amtliche Adressen</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadtteil</translation>
    </message>
    <message>
        <source>District %1</source>
        <translation>Stadtteil %1</translation>
    </message>
    <message>
        <source>Source of the outline</source>
        <translation>Quelle des Umrisses</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>%1 · derived</source>
        <translation>%1 · abgeleitet</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Local measures on %1</source>
        <translation>Maßnahmen vor Ort am %1</translation>
    </message>
    <message>
        <source>Scenario &quot;%1&quot; against the plan</source>
        <translation>Szenario „%1“ gegen den Plan</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>nicht im Plan</translation>
    </message>
    <message>
        <source>plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Nothing differs here on this day.</source>
        <translation>An diesem Tag weicht hier nichts ab.</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Sample data · synthetic</source>
        <translation>Beispieldaten · synthetisch</translation>
    </message>
    <message>
        <source>Generated from addresses and street axes; not the surveyed building</source>
        <translation>Aus Adressen und Straßenachsen erzeugt; nicht das vermessene Gebäude</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Selects the district</source>
        <translation>Wählt den Stadtteil aus</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Roof</source>
        <translation>Dach</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Storeys</source>
        <translation>Geschosse</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>Height estimated</source>
        <translation>Höhe geschätzt</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Level of detail</source>
        <translation>Detailstufe</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>Delete measure</source>
        <translation>Maßnahme löschen</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Located here: %1 measures. Citywide: %2 more.</source>
        <translation>Hier verortet: %1 Maßnahmen. Stadtweit: %2 weitere.</translation>
    </message>
    <message>
        <source>The catalogue locates no measure in this district.</source>
        <translation>Der Katalog verortet in diesem Stadtteil keine Maßnahme.</translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation>Art des Objekts</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Source of the roof height</source>
        <translation>Herkunft der Dachhöhe</translation>
    </message>
    <message>
        <source>Source of the ground height</source>
        <translation>Herkunft der Bodenhöhe</translation>
    </message>
    <message>
        <source>Source of the position</source>
        <translation>Herkunft der Lage</translation>
    </message>
    <message>
        <source>Outline as of</source>
        <translation>Grundriss vom</translation>
    </message>
    <message>
        <source>Municipality key</source>
        <translation>Gemeindeschlüssel</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Other construction</source>
        <translation>Sonstiges Bauwerk</translation>
    </message>
    <message>
        <source>City furniture</source>
        <translation>Stadtmobiliar</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Pflanze</translation>
    </message>
    <message>
        <source>Other object</source>
        <translation>Sonstiges Objekt</translation>
    </message>
    <message>
        <source>Reality mesh</source>
        <translation>Netz aus Luftbildern</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>unterstützt</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>conflicts with</source>
        <translation>steht im Widerspruch zu</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>Genannt in</translation>
    </message>
    <message>
        <source>version %1 of the strategy</source>
        <translation>Fassung %1 der Strategie</translation>
    </message>
    <message>
        <source>Money by year</source>
        <translation>Mittel nach Jahren</translation>
    </message>
    <message>
        <source>planned %1 €</source>
        <translation>geplant %1 €</translation>
    </message>
    <message>
        <source>spent %1 €</source>
        <translation>ausgegeben %1 €</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Ausgangswert %1</translation>
    </message>
    <message>
        <source>Reached %1</source>
        <translation>Erreicht %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>added</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>and %1 earlier changes</source>
        <translation>und %1 frühere Änderungen</translation>
    </message>
</context>
<context>
    <name>twin::app::DistrictListModel</name>
    <message>
        <source>population not known</source>
        <translation>Einwohnerzahl nicht bekannt</translation>
    </message>
    <message>
        <source>%1 inhabitants (%2)</source>
        <translation>%1 Einwohner (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n local measure(s)</source>
        <translation>
            <numerusform>%n Maßnahme vor Ort</numerusform>
            <numerusform>%n Maßnahmen vor Ort</numerusform>
        </translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
</context>
<context>
    <name>twin::app::DistrictPanel</name>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>Districts appear here as soon as the city is loaded.</source>
        <translation>Hier stehen die Stadtteile, sobald die Stadt geladen ist.</translation>
    </message>
    <message>
        <source>Local measures per district, %1 more citywide</source>
        <translation>Maßnahmen vor Ort je Stadtteil, %1 weitere stadtweit</translation>
    </message>
    <message>
        <source>No districts. Drop a file of them together with the city&apos;s buildings or terrain on the view.</source>
        <translation>Keine Stadtteile. Ziehen Sie eine Datei mit ihnen zusammen mit Gebäuden oder Gelände der Stadt auf die Ansicht.</translation>
    </message>
</context>
<context>
    <name>twin::app::EquityView</name>
    <message>
        <source>Lorenz curve: to the right the share of people, upwards their share of the whole. The dashed line is an equal share.</source>
        <translation>Lorenzkurve: nach rechts der Anteil der Menschen, nach oben ihr Anteil am Ganzen. Gestrichelt ist die Gleichverteilung.</translation>
    </message>
    <message>
        <source>Districts from the lowest to the highest value</source>
        <translation>Stadtteile vom niedrigsten zum höchsten Wert</translation>
    </message>
</context>
<context>
    <name>twin::app::FilterBar</name>
    <message>
        <source>Filter: title, place, responsible …</source>
        <translation>Filter: Titel, Ort, zuständig …</translation>
    </message>
    <message>
        <source>Filter measures by text</source>
        <translation>Maßnahmen nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Restrict the list and the view by status, field of action, goal, district or reach</source>
        <translation>Liste und Ansicht einschränken: Status, Handlungsfeld, Ziel, Stadtteil oder Reichweite</translation>
    </message>
    <message>
        <source>Filter menu</source>
        <translation>Filtermenü</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Field of action</source>
        <translation>Handlungsfeld</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadtteil</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Show citywide measures</source>
        <translation>Stadtweite Maßnahmen zeigen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>without citywide</source>
        <translation>ohne stadtweite</translation>
    </message>
    <message>
        <source>Remove the filter &quot;%1&quot;</source>
        <translation>Filter „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>twin::app::HeightNotice</name>
    <message>
        <source>as heights above the ellipsoid do here</source>
        <translation>wie hier Höhen über dem Ellipsoid</translation>
    </message>
    <message>
        <source>as heights in feet do</source>
        <translation>wie Höhen in Fuß</translation>
    </message>
    <message>
        <source>as all begin at height zero</source>
        <translation>weil alle bei Höhe null beginnen</translation>
    </message>
    <message>
        <source>all by about the same amount</source>
        <translation>alle um etwa denselben Betrag</translation>
    </message>
    <message>
        <source>by different amounts</source>
        <translation>um verschiedene Beträge</translation>
    </message>
    <message>
        <source>lower them by the geoid (%1)</source>
        <translation>um das Geoid senken (%1)</translation>
    </message>
    <message>
        <source>convert them from feet (%1)</source>
        <translation>aus Fuß umrechnen (%1)</translation>
    </message>
    <message>
        <source>put each building on the terrain (%1)</source>
        <translation>jedes Gebäude auf das Gelände stellen (%1)</translation>
    </message>
    <message>
        <source>%1 and %2 more files</source>
        <translation>%1 und %2 weitere Dateien</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 buildings do not stand on the terrain, %4 m off in the middle, %5. Proposed: %6.</source>
        <translation>%1: %2 % von %3 Gebäuden stehen nicht auf dem Gelände, im Mittel %4 m daneben, %5. Vorschlag: %6.</translation>
    </message>
</context>
<context>
    <name>twin::app::ImportFileRow</name>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>%1 more layers</source>
        <translation>%1 weitere Ebenen</translation>
    </message>
    <message>
        <source>States no coordinate system</source>
        <translation>Nennt kein Koordinatensystem</translation>
    </message>
    <message>
        <source>States no coordinate system; coordinates %1</source>
        <translation>Nennt kein Koordinatensystem; Koordinaten %1</translation>
    </message>
    <message>
        <source> · E %1–%2, N %3–%4 in EPSG:25832</source>
        <translation> · O %1–%2, N %3–%4 in EPSG:25832</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s), the first: %1</source>
        <translation>
            <numerusform>%n Hinweis: %1</numerusform>
            <numerusform>%n Hinweise, der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Buildings: raise the polygons</source>
        <translation>Gebäude: Flächen in die Höhe ziehen</translation>
    </message>
    <message>
        <source>Drape as layer instead</source>
        <translation>Stattdessen als Ebene auflegen</translation>
    </message>
    <message>
        <source> m, an assumption</source>
        <translation> m, eine Annahme</translation>
    </message>
    <message>
        <source>Height field</source>
        <translation>Höhenfeld</translation>
    </message>
    <message>
        <source>Storey field</source>
        <translation>Geschossfeld</translation>
    </message>
    <message>
        <source>Metres per storey</source>
        <translation>Meter je Geschoss</translation>
    </message>
    <message>
        <source>What the polygons become</source>
        <translation>Was aus den Flächen wird</translation>
    </message>
    <message>
        <source>city model</source>
        <translation>Stadtmodell</translation>
    </message>
    <message>
        <source>layer on the terrain</source>
        <translation>Ebene auf dem Gelände</translation>
    </message>
    <message>
        <source>catalogue of measures</source>
        <translation>Maßnahmenkatalog</translation>
    </message>
    <message>
        <source> · height datum not stated</source>
        <translation> · Höhenbezug nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): %1 …</source>
        <translation>
            <numerusform>%n Datei: %1 …</numerusform>
            <numerusform>%n Dateien: %1 …</numerusform>
        </translation>
    </message>
    <message>
        <source>EPSG:25832 · ETRS89 / UTM 32N, most official data here</source>
        <translation>EPSG:25832 · ETRS89 / UTM 32N, die meisten amtlichen Daten hier</translation>
    </message>
    <message>
        <source>EPSG:4647 · UTM 32N with 32 before the easting</source>
        <translation>EPSG:4647 · UTM 32N mit 32 vor dem Ostwert</translation>
    </message>
    <message>
        <source>EPSG:4326 · degrees, WGS 84</source>
        <translation>EPSG:4326 · Grad, WGS 84</translation>
    </message>
    <message>
        <source>EPSG:31467 · Gauss-Krüger zone 3, older data</source>
        <translation>EPSG:31467 · Gauß-Krüger-Zone 3, ältere Daten</translation>
    </message>
    <message>
        <source>EPSG:25833 · ETRS89 / UTM 33N, further east</source>
        <translation>EPSG:25833 · ETRS89 / UTM 33N, weiter östlich</translation>
    </message>
    <message>
        <source>Choose, or type an EPSG number</source>
        <translation>Wählen oder eine EPSG-Nummer eingeben</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Files of this kind</source>
        <translation>Dateien dieser Art</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>Wie unten gewählt</translation>
    </message>
    <message>
        <source>above NHN in metres, kept as they are</source>
        <translation>über NHN in Metern, bleiben so</translation>
    </message>
    <message>
        <source>above the ellipsoid: lowered by the geoid</source>
        <translation>über dem Ellipsoid: um das Geoid gesenkt</translation>
    </message>
    <message>
        <source>in feet: converted</source>
        <translation>in Fuß: umgerechnet</translation>
    </message>
    <message>
        <source>without a reference: put on the terrain</source>
        <translation>ohne Bezug: auf das Gelände gestellt</translation>
    </message>
    <message>
        <source>Heights are</source>
        <translation>Die Höhen sind</translation>
    </message>
</context>
<context>
    <name>twin::app::ImportSheet</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Which coordinate system? A file states none, and a wrong one would put it in the wrong place.</source>
        <translation>Welches Koordinatensystem? Eine Datei nennt keines, und ein falsches brächte sie an den falschen Ort.</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei ist gewählt.</translation>
    </message>
    <message>
        <source>Buildings need a height or a storey field.</source>
        <translation>Gebäude brauchen ein Höhen- oder Geschossfeld.</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>Gelände</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>catalogues of measures</source>
        <translation>Maßnahmenkataloge</translation>
    </message>
    <message>
        <source>archives</source>
        <translation>Archive</translation>
    </message>
</context>
<context>
    <name>twin::app::IndicatorBoard</name>
    <message>
        <source>Indicators need a city on this disk. Import one, or show the sample city.</source>
        <translation>Indikatoren brauchen eine Stadt auf diesem Rechner. Importieren Sie eine oder zeigen Sie die Beispielstadt.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
</context>
<context>
    <name>twin::app::IndicatorPanel</name>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Equal numbers of districts</source>
        <translation>Gleich viele Stadtteile</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>Natürliche Grenzen</translation>
    </message>
    <message>
        <source>Classes of the map</source>
        <translation>Klassen der Karte</translation>
    </message>
    <message>
        <source>How the values are put into classes for the map</source>
        <translation>Wie die Werte für die Karte in Klassen geteilt werden</translation>
    </message>
    <message>
        <source>Reached and waiting areas</source>
        <translation>Erreichte und wartende Flächen</translation>
    </message>
    <message>
        <source>For coverages by walking distance: squares of 100 m with houses</source>
        <translation>Für Abdeckungen nach Fußweg: Quadrate von 100 m mit Häusern</translation>
    </message>
    <message>
        <source>%1. The tick shows it as a ring at each district, up to %2 at once.</source>
        <translation>%1. Das Häkchen zeigt ihn als Ring in jedem Stadtteil, bis zu %2 zugleich.</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>Güte %1</translation>
    </message>
    <message>
        <source>The indicators are being computed.</source>
        <translation>Die Indikatoren werden berechnet.</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>Ganze Stadt</translation>
    </message>
    <message>
        <source>being computed again</source>
        <translation>wird neu berechnet</translation>
    </message>
    <message>
        <source>Gini %1 (0 = the same everywhere)</source>
        <translation>Gini %1 (0 = überall gleich)</translation>
    </message>
    <message>
        <source>Floor: %1 with %2</source>
        <translation>Untergrenze: %1 mit %2</translation>
    </message>
    <message>
        <source>Who waits: about %1 people, most of them in %2 (%3)</source>
        <translation>Wer wartet: etwa %1 Menschen, die meisten in %2 (%3)</translation>
    </message>
    <message>
        <source>No value: %1</source>
        <translation>Kein Wert: %1</translation>
    </message>
    <message>
        <source>No value for %1: %2</source>
        <translation>Kein Wert für %1: %2</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Verfahren: %1</translation>
    </message>
    <message>
        <source>%1 · as of %2 · evidence grade %3</source>
        <translation>%1 · Stand %2 · Evidenzgüte %3</translation>
    </message>
    <message>
        <source>Choose an indicator: it colours the districts and stands here from worst to best.</source>
        <translation>Wählen Sie einen Indikator: Er färbt die Stadtteile und steht hier vom schlechtesten zum besten.</translation>
    </message>
    <message>
        <source>From the lowest to the highest value</source>
        <translation>Vom niedrigsten zum höchsten Wert</translation>
    </message>
    <message>
        <source>Lowest: %1 with %2</source>
        <translation>Am niedrigsten: %1 mit %2</translation>
    </message>
</context>
<context>
    <name>twin::app::IssueModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What happened and what to do</source>
        <translation>Was geschah und was zu tun ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>twin::app::IssuesPanel</name>
    <message>
        <source>Issues</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the list as text</source>
        <translation>Kopiert die Liste als Text</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Close the issues</source>
        <translation>Hinweise schließen</translation>
    </message>
    <message>
        <source>No issues. What goes wrong while reading or importing is listed here.</source>
        <translation>Keine Hinweise. Was beim Lesen oder Importieren misslingt, steht hier.</translation>
    </message>
    <message>
        <source>ISSUES · %1, and %2 more that are not listed</source>
        <translation>HINWEISE · %1 und %2 weitere, die nicht aufgeführt sind</translation>
    </message>
    <message>
        <source>ISSUES · %1</source>
        <translation>HINWEISE · %1</translation>
    </message>
</context>
<context>
    <name>twin::app::LayerListModel</name>
    <message>
        <source>City model</source>
        <translation>Stadtmodell</translation>
    </message>
    <message>
        <source>Draped layer</source>
        <translation>Aufgelegte Ebene</translation>
    </message>
    <message>
        <source>Catalogue of measures</source>
        <translation>Maßnahmenkatalog</translation>
    </message>
    <message>
        <source>In the view</source>
        <translation>In der Ansicht</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Roads and railways</source>
        <translation>Straßen und Gleise</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Data of the project</source>
        <translation>Daten des Projekts</translation>
    </message>
    <message>
        <source>File not found: %1</source>
        <translation>Datei nicht gefunden: %1</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>rename layer</source>
        <translation>Ebene umbenennen</translation>
    </message>
    <message>
        <source>remove layer</source>
        <translation>Ebene entfernen</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>Ebene verschieben</translation>
    </message>
</context>
<context>
    <name>twin::app::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Space shows or hides the layer, F2 renames one of your own</source>
        <translation>Leertaste zeigt die Ebene oder blendet sie aus, F2 benennt eine eigene um</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>White architect&apos;s model: colour is left to the data</source>
        <translation>Weißes Architekturmodell: Farbe gehört den Daten</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Roofs, ground and water in natural colours</source>
        <translation>Dächer, Boden und Wasser in natürlichen Farben</translation>
    </message>
    <message>
        <source>change style</source>
        <translation>Darstellung ändern</translation>
    </message>
    <message>
        <source>%1: %2. Shows the reading with its age.</source>
        <translation>%1: %2. Zeigt den Messwert mit seinem Alter.</translation>
    </message>
    <message>
        <source>Add data by importing files</source>
        <translation>Daten durch Import von Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <translation>Ebene nach oben</translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <translation>Ebene nach unten</translation>
    </message>
    <message>
        <source>Locate the file of the layer</source>
        <translation>Datei der Ebene suchen</translation>
    </message>
    <message>
        <source>Remove the layer from the project; its file stays</source>
        <translation>Ebene aus dem Projekt entfernen; ihre Datei bleibt</translation>
    </message>
</context>
<context>
    <name>twin::app::LightControl</name>
    <message>
        <source>Light: date and time</source>
        <translation>Licht: Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Date of the light</source>
        <translation>Datum des Lichts</translation>
    </message>
    <message>
        <source>Time of the light</source>
        <translation>Uhrzeit des Lichts</translation>
    </message>
    <message>
        <source>Day of the time line</source>
        <translation>Tag der Zeitleiste</translation>
    </message>
    <message>
        <source>The light is that of the day shown by the time control</source>
        <translation>Das Licht ist das des Tages, den die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Arrow keys: a quarter of an hour, Page Up and Page Down: an hour</source>
        <translation>Pfeiltasten: eine Viertelstunde, Bild auf und Bild ab: eine Stunde</translation>
    </message>
    <message>
        <source>A day that shadows are judged by</source>
        <translation>Ein Tag, nach dem Schatten beurteilt werden</translation>
    </message>
    <message>
        <source>Sun %1° above the horizon, from %2°</source>
        <translation>Sonne %1° über dem Horizont, aus %2°</translation>
    </message>
    <message>
        <source>set the light</source>
        <translation>Licht einstellen</translation>
    </message>
</context>
<context>
    <name>twin::app::MainWindow</name>
    <message>
        <source>Left drag</source>
        <translation>Ziehen links</translation>
    </message>
    <message>
        <source>moves the city under the pointer</source>
        <translation>verschiebt die Stadt unter dem Zeiger</translation>
    </message>
    <message>
        <source>Right or middle drag, Ctrl + left drag</source>
        <translation>Ziehen rechts oder Mitte, Strg + links</translation>
    </message>
    <message>
        <source>turns and tilts</source>
        <translation>dreht und neigt</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>zooms to the pointer</source>
        <translation>zoomt zum Zeiger</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>flies there</source>
        <translation>fliegt dorthin</translation>
    </message>
    <message>
        <source>Arrows, + and −</source>
        <translation>Pfeile, + und −</translation>
    </message>
    <message>
        <source>move and zoom (in the view)</source>
        <translation>verschieben und zoomen (in der Ansicht)</translation>
    </message>
    <message>
        <source>Q and E, Page Up and Page Down</source>
        <translation>Q und E, Bild auf und Bild ab</translation>
    </message>
    <message>
        <source>turn, tilt</source>
        <translation>drehen, neigen</translation>
    </message>
    <message>
        <source>N, Home</source>
        <translation>N, Pos1</translation>
    </message>
    <message>
        <source>north, start view</source>
        <translation>Norden, Anfangsansicht</translation>
    </message>
    <message>
        <source>Ctrl+F, Ctrl+K</source>
        <translation>Strg+F, Strg+K</translation>
    </message>
    <message>
        <source>search everything, command palette</source>
        <translation>alles durchsuchen, Befehlspalette</translation>
    </message>
    <message>
        <source>Left and Right on the time line</source>
        <translation>Links und Rechts auf der Zeitleiste</translation>
    </message>
    <message>
        <source>a month; with Ctrl a year; Home is today</source>
        <translation>ein Monat; mit Strg ein Jahr; Pos1 ist heute</translation>
    </message>
    <message>
        <source>fold left panel, right panel, time control, issues</source>
        <translation>linke Leiste, rechte Leiste, Zeitleiste, Hinweise einklappen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>starts the presentation; arrows, B for black, Esc to leave</source>
        <translation>startet die Präsentation; Pfeile, B für Schwarz, Esc beendet</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>TraveTwin %1 joins a city&apos;s measures, its districts and a 3D twin.

The sample city is synthetic: generated from public fact tables, not surveyed. It is marked as such on screen and in every picture.

Licence: GPL-3.0-or-later. Built on Qt, OpenSceneGraph, GDAL and PROJ.</source>
        <translation>TraveTwin %1 verbindet die Maßnahmen einer Stadt, ihre Stadtteile und einen 3D-Zwilling.

Die Beispielstadt ist synthetisch: aus öffentlichen Faktentabellen erzeugt, nicht vermessen. Sie ist auf dem Bildschirm und in jedem Bild so gekennzeichnet.

Lizenz: GPL-3.0-or-later. Gebaut auf Qt, OpenSceneGraph, GDAL und PROJ.</translation>
    </message>
    <message>
        <source>About TraveTwin</source>
        <translation>Über TraveTwin</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Loading was stopped; the view is empty.</source>
        <translation>Das Laden wurde angehalten; die Ansicht ist leer.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>This measure has no place of its own to fly to.</source>
        <translation>Diese Maßnahme hat keinen eigenen Ort, zu dem sich fliegen ließe.</translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows or hides the list of issues (F9)</source>
        <translation>Zeigt oder verbirgt die Liste der Hinweise (F9)</translation>
    </message>
    <message>
        <source>TraveTwin projects (*.travetwin)</source>
        <translation>TraveTwin-Projekte (*.travetwin)</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Geodata and catalogues (*.gml *.xml *.citygml *.gpkg *.geojson *.json *.shp *.fgb *.tif *.tiff *.xyz *.asc *.csv);;All files (*)</source>
        <translation>Geodaten und Kataloge (*.gml *.xml *.citygml *.gpkg *.geojson *.json *.shp *.fgb *.tif *.tiff *.xyz *.asc *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The program ended without saving. There is a safety copy of %1.</source>
        <translation>Das Programm endete ohne Speichern. Es gibt eine Sicherungskopie von %1.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>New &amp;from the sample</source>
        <translation>Neu aus dem &amp;Beispiel</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Rena&amp;me project …</source>
        <translation>Projekt u&amp;mbenennen …</translation>
    </message>
    <message>
        <source>Save &amp;picture …</source>
        <translation>Bil&amp;d speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>Befehls&amp;palette</translation>
    </message>
    <message>
        <source>&amp;Filter measures</source>
        <translation>Maßnahmen &amp;filtern</translation>
    </message>
    <message>
        <source>Clear &amp;all filters</source>
        <translation>&amp;Alle Filter aufheben</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Start view</source>
        <translation>An&amp;fangsansicht</translation>
    </message>
    <message>
        <source>&amp;Fly to the selection</source>
        <translation>Zur Auswahl fl&amp;iegen</translation>
    </message>
    <message>
        <source>Face &amp;north</source>
        <translation>Nach Nord&amp;en</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Näher heran</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Weiter weg</translation>
    </message>
    <message>
        <source>&amp;Built-in views</source>
        <translation>&amp;Mitgelieferte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Left panel</source>
        <translation>&amp;Linke Leiste</translation>
    </message>
    <message>
        <source>Shows what is selected</source>
        <translation>Zeigt, was ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Time control</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>Issu&amp;es</source>
        <translation>&amp;Hinweise</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkle Darstellung</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>The camera jumps instead of flying</source>
        <translation>Die Kamera springt, statt zu fliegen</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>Load the project&apos;s data a&amp;gain</source>
        <translation>&amp;Daten des Projekts neu laden</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>S&amp;zenarien</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sta&amp;ge</source>
        <translation>Bü&amp;hne</translation>
    </message>
    <message>
        <source>&amp;Start presentation</source>
        <translation>Präsentation &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Add the present view</source>
        <translation>Jetzige Ansicht &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export one PNG per step …</source>
        <translation>Ein PNG je Schritt &amp;exportieren …</translation>
    </message>
    <message>
        <source>Mode E&amp;xplore</source>
        <translation>Modus E&amp;rkunden</translation>
    </message>
    <message>
        <source>Mode S&amp;cenarios</source>
        <translation>Modus S&amp;zenarien</translation>
    </message>
    <message>
        <source>Mode S&amp;tage</source>
        <translation>Modus &amp;Bühne</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>&amp;About TraveTwin</source>
        <translation>&amp;Über TraveTwin</translation>
    </message>
    <message>
        <source>Not found: %1. The rest of the project is open.</source>
        <translation>Nicht gefunden: %1. Der Rest des Projekts ist geöffnet.</translation>
    </message>
    <message>
        <source>Locate …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Where is the folder %1?</source>
        <translation>Wo ist der Ordner %1?</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>;;All files (*)</source>
        <translation>;;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>locate %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>There is no step to show yet.</source>
        <translation>Es gibt noch keinen Schritt zu zeigen.</translation>
    </message>
    <message>
        <source>Add the present view</source>
        <translation>Jetzige Ansicht hinzufügen</translation>
    </message>
    <message>
        <source>There is no step to export yet.</source>
        <translation>Es gibt noch keinen Schritt zu exportieren.</translation>
    </message>
    <message>
        <source>Folder for one PNG per step</source>
        <translation>Ordner für ein PNG je Schritt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to %1</source>
        <translation>
            <numerusform>%n Bild nach %1 geschrieben</numerusform>
            <numerusform>%n Bilder nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no 3D picture to save on this machine.</source>
        <translation>Auf diesem Rechner gibt es kein 3D-Bild zu speichern.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>built-in view</source>
        <translation>mitgelieferte Ansicht</translation>
    </message>
    <message>
        <source>Edit the selected &amp;measure …</source>
        <translation>Ausgewählte &amp;Maßnahme bearbeiten …</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>next and previous area of the window</source>
        <translation>nächster und voriger Bereich des Fensters</translation>
    </message>
    <message>
        <source>F4, F7, F8, F9</source>
        <translation>F4, F7, F8, F9</translation>
    </message>
    <message>
        <source>one step back: clears the search, the form, the selection, the issues</source>
        <translation>ein Schritt zurück: leert die Suche, schließt das Formular, hebt die Auswahl auf, schließt die Hinweise</translation>
    </message>
    <message>
        <source>%1 is no longer in the plan of this project.</source>
        <translation>%1 steht nicht mehr im Plan dieses Projekts.</translation>
    </message>
    <message>
        <source>Click the place in the view; Return takes the middle of the view, Esc leaves.</source>
        <translation>Den Ort in der Ansicht anklicken; Eingabe nimmt die Mitte der Ansicht, Esc bricht ab.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;New measure …</source>
        <translation>&amp;Neue Maßnahme …</translation>
    </message>
    <message>
        <source>De&amp;lete the selected measure</source>
        <translation>Gewählte Maßnahme &amp;löschen</translation>
    </message>
    <message>
        <source>Ne&amp;xt area</source>
        <translation>Nächster Berei&amp;ch</translation>
    </message>
    <message>
        <source>P&amp;revious area</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>Right &amp;panel</source>
        <translation>&amp;Rechte Leiste</translation>
    </message>
    <message>
        <source>Detail lowered</source>
        <translation>Detail verringert</translation>
    </message>
    <message>
        <source>The memory limit keeps distant buildings in outline. Nearer ones come first.</source>
        <translation>Die Speichergrenze lässt ferne Gebäude im Umriss. Nähere kommen zuerst.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>The server of the city does not answer. What was loaded stays on screen, the rest is an outline; the server is asked again by itself.</source>
        <translation>Der Server der Stadt antwortet nicht. Was geladen ist, bleibt zu sehen, das Übrige als Umriss; der Server wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>Correct and import again</source>
        <translation>Berichtigen und neu importieren</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Open city from a server</source>
        <translation>Stadt von einem Server öffnen</translation>
    </message>
    <message>
        <source>Address of a city package on a web server (its folder or tileset.json):</source>
        <translation>Adresse eines Stadtpakets auf einem Webserver (sein Ordner oder tileset.json):</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. It begins with http:// or https://.</source>
        <translation>„%1“ ist keine Webadresse. Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Memory for detail</source>
        <translation>Speicher für Einzelheiten</translation>
    </message>
    <message>
        <source>Megabytes that the buildings on screen may take. Beyond them, distant ones stay outlines:</source>
        <translation>Megabyte, die die Gebäude im Bild belegen dürfen. Darüber bleiben ferne ein Umriss:</translation>
    </message>
    <message>
        <source>Open city from a &amp;server …</source>
        <translation>Stadt von einem &amp;Server öffnen …</translation>
    </message>
    <message>
        <source>&amp;Memory for detail …</source>
        <translation>Speicher für &amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Name in the record of &amp;changes …</source>
        <translation>Name im &amp;Änderungsverlauf …</translation>
    </message>
    <message>
        <source>&amp;Light: date and time …</source>
        <translation>&amp;Licht: Datum und Uhrzeit …</translation>
    </message>
    <message>
        <source>Import &amp;measures …</source>
        <translation>&amp;Maßnahmen importieren …</translation>
    </message>
    <message>
        <source>E&amp;xport measures …</source>
        <translation>Maßnahmen e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Status r&amp;eport …</source>
        <translation>Status&amp;bericht …</translation>
    </message>
    <message>
        <source>Import measures</source>
        <translation>Maßnahmen importieren</translation>
    </message>
    <message>
        <source>Catalogues of measures (*.csv *.tsv *.txt *.xlsx *.gpkg *.geojson *.json);;All files (*)</source>
        <translation>Maßnahmenkataloge (*.csv *.tsv *.txt *.xlsx *.gpkg *.geojson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>import measures</source>
        <translation>Maßnahmen importieren</translation>
    </message>
    <message>
        <source>Export measures</source>
        <translation>Maßnahmen exportieren</translation>
    </message>
    <message>
        <source>measures.xlsx</source>
        <translation>massnahmen.xlsx</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;Table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)</source>
        <translation>Arbeitsmappe (*.xlsx);;Tabelle (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Status report</source>
        <translation>Statusbericht</translation>
    </message>
    <message>
        <source>status report.pdf</source>
        <translation>Statusbericht.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html);;Markdown (*.md)</source>
        <translation>PDF (*.pdf);;Webseite (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Your name in the record of changes (empty: your login name)</source>
        <translation>Ihr Name im Änderungsverlauf (leer: Ihr Anmeldename)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Measure a &amp;distance …</source>
        <translation>&amp;Strecke messen …</translation>
    </message>
    <message>
        <source>Measure an &amp;area …</source>
        <translation>&amp;Fläche messen …</translation>
    </message>
    <message>
        <source>Measure a &amp;height …</source>
        <translation>&amp;Höhe messen …</translation>
    </message>
    <message>
        <source>Draw a &amp;profile …</source>
        <translation>&amp;Profil zeichnen …</translation>
    </message>
    <message>
        <source>Picture &amp;quality</source>
        <translation>Bild&amp;qualität</translation>
    </message>
    <message>
        <source>As measured at start</source>
        <translation>Wie beim Start gemessen</translation>
    </message>
    <message>
        <source>Software graphics</source>
        <translation>Software-Grafik</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Workstation</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureForm</name>
    <message>
        <source>Year, month/year or day: 2027, 2027-04, 24.11.2027</source>
        <translation>Jahr, Monat oder Tag: 2027, 2027-04, 24.11.2027</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not stated (empty is not zero)</source>
        <translation>nicht angegeben (leer ist nicht null)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>&amp;Budget in euros</source>
        <translation>B&amp;udget in Euro</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Dated status</source>
        <translation>Datierter Status</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Dated status entries</source>
        <translation>Datierte Statuseinträge</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Status of entry %1</source>
        <translation>Status des Eintrags %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the list of status entries is no date. Write 2027, 2027-04 or 24.11.2027.</source>
        <translation>„%1“ in der Liste der Statuseinträge ist kein Datum. 2027, 2027-04 oder 24.11.2027 schreiben.</translation>
    </message>
    <message>
        <source>A measure needs a title.</source>
        <translation>Eine Maßnahme braucht einen Titel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2027, 2027-04 or 24.11.2027, or leave it empty.</source>
        <translation>„%1“ ist kein Datum. 2027, 2027-04 oder 24.11.2027 schreiben oder leer lassen.</translation>
    </message>
    <message>
        <source>The end lies before the start. Correct one of the two dates.</source>
        <translation>Das Ende liegt vor dem Beginn. Eines der beiden Daten berichtigen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in euros. Write digits, or leave it empty where no budget is known.</source>
        <translation>„%1“ ist kein Betrag in Euro. Ziffern schreiben oder leer lassen, wo kein Budget bekannt ist.</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Rea&amp;ch</source>
        <translation>Reich&amp;weite</translation>
    </message>
    <message>
        <source>Goals (inferred until you change them)</source>
        <translation>Ziele (abgeleitet, bis sie hier geändert werden)</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Apply again to keep it as it is.</source>
        <translation>Mit nochmaligem „Übernehmen“ bleibt es so.</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureImportDialog</name>
    <message>
        <source>Import measures: %1</source>
        <translation>Maßnahmen importieren: %1</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Blatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Field of the register</source>
        <translation>Feld des Verzeichnisses</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Which column is which field</source>
        <translation>Welche Spalte welches Feld ist</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Was aufgefallen ist</translation>
    </message>
    <message>
        <source>What was noticed in the dry run</source>
        <translation>Was im Probelauf aufgefallen ist</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Show the file&apos;s values where both know a measure</source>
        <translation>Wo beide eine Maßnahme kennen, die Werte der Datei zeigen</translation>
    </message>
    <message>
        <source>Only add what is new; the register&apos;s values stay in sight</source>
        <translation>Nur Neues hinzufügen; die Werte des Verzeichnisses bleiben sichtbar</translation>
    </message>
    <message>
        <source>Replace the whole catalogue, the sample included</source>
        <translation>Den ganzen Katalog ersetzen, auch das Beispiel</translation>
    </message>
    <message>
        <source>The former catalogue stays in its file; edits made in this project stay over both. The import can be undone.</source>
        <translation>Der frühere Katalog bleibt in seiner Datei; Änderungen dieses Projekts liegen über beiden. Der Import lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Dry run: %1 rows, %2 measures. %3 new, %4 changed, %5 the same. %6 of the register are not in the file and stay, unless the whole catalogue is replaced.</source>
        <translation>Probelauf: %1 Zeilen, %2 Maßnahmen. %3 neu, %4 geändert, %5 gleich. %6 des Verzeichnisses stehen nicht in der Datei und bleiben, wenn nicht der ganze Katalog ersetzt wird.</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(nicht gelesen)</translation>
    </message>
    <message>
        <source>Spent %1 (× %2 €)</source>
        <translation>Ausgegeben %1 (× %2 €)</translation>
    </message>
    <message>
        <source>Planned %1 (× %2 €)</source>
        <translation>Geplant %1 (× %2 €)</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>%1: „%2“ statt „%3“</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureListModel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>With a place or district</source>
        <translation>Mit Ort oder Stadtteil</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Citywide</source>
        <translation>Stadtweit</translation>
    </message>
    <message>
        <source>No place stated</source>
        <translation>Ohne Ortsangabe</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>Ganze Stadt</translation>
    </message>
    <message>
        <source>%1 · %2 local, %3 citywide</source>
        <translation>%1 · %2 vor Ort, %3 stadtweit</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasurePanel</name>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>The measures of the digital strategy appear here as soon as the city is loaded.</source>
        <translation>Hier stehen die Maßnahmen der Digitalen Strategie, sobald die Stadt geladen ist.</translation>
    </message>
    <message>
        <source>This project has no catalogue of measures. Import one as CSV or GeoPackage by Data &gt; Import.</source>
        <translation>Dieses Projekt hat keinen Maßnahmenkatalog. Einen als CSV oder GeoPackage über Daten &gt; Importieren einlesen.</translation>
    </message>
    <message>
        <source>No measure passes the filter. Remove a filter above, or clear them all in the filter menu.</source>
        <translation>Keine Maßnahme passt zum Filter. Oben einen Filter entfernen oder im Filtermenü alle aufheben.</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasurePlaceEdit</name>
    <message>
        <source>Pick in the view</source>
        <translation>In der Ansicht wählen</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Stadtteile</translation>
    </message>
    <message>
        <source>The next click in the view is the place; Return takes its middle, Esc none</source>
        <translation>Der nächste Klick in der Ansicht ist der Ort; Eingabe nimmt ihre Mitte, Esc keinen</translation>
    </message>
    <message>
        <source>E %1, N %2</source>
        <translation>O %1, N %2</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>noch kein Ort</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the catalogue</source>
        <translation>
            <numerusform>%n Ort aus dem Katalog</numerusform>
            <numerusform>%n Orte aus dem Katalog</numerusform>
        </translation>
    </message>
    <message>
        <source>Check at least one district, or choose another reach.</source>
        <translation>Mindestens einen Stadtteil ankreuzen oder eine andere Reichweite wählen.</translation>
    </message>
    <message>
        <source>Pick the place in the view, or choose another reach.</source>
        <translation>Den Ort in der Ansicht wählen oder eine andere Reichweite.</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureRecordEdit</name>
    <message>
        <source>what it is, in two sentences</source>
        <translation>was es ist, in zwei Sätzen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>S&amp;hort text</source>
        <translation>&amp;Kurztext</translation>
    </message>
    <message>
        <source>&amp;Field of action</source>
        <translation>&amp;Handlungsfeld</translation>
    </message>
    <message>
        <source>&amp;Partners</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>twin::app::MeasuringCard</name>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Close measuring</source>
        <translation>Messen schließen</translation>
    </message>
    <message>
        <source>Kept measurements</source>
        <translation>Behaltene Messungen</translation>
    </message>
    <message>
        <source>Delete removes the measurement, F2 renames it</source>
        <translation>Entf entfernt die Messung, F2 benennt sie um</translation>
    </message>
    <message>
        <source>rename the measurement</source>
        <translation>Messung umbenennen</translation>
    </message>
    <message>
        <source>GeoPackage …</source>
        <translation>GeoPackage …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>E %1 · N %2 · %3 m</source>
        <translation>E %1 · N %2 · %3 m</translation>
    </message>
    <message>
        <source>%1° N · %2° E (ETRS89)</source>
        <translation>%1° N · %2° O (ETRS89)</translation>
    </message>
    <message>
        <source>Click the first point in the view; corners of buildings are caught. Double click or Space ends, Backspace takes one back.</source>
        <translation>Klicken Sie den ersten Punkt in der Ansicht an; Gebäudeecken werden gefangen. Doppelklick oder Leertaste beendet, die Rücktaste nimmt einen Punkt zurück.</translation>
    </message>
    <message>
        <source>keep the measurement</source>
        <translation>Messung behalten</translation>
    </message>
    <message>
        <source>remove the measurement</source>
        <translation>Messung entfernen</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>Messungen ausgeben</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>messungen</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>twin::app::NoticeBar</name>
    <message>
        <source>Close this note</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>twin::app::ProfileChart</name>
    <message>
        <source>Profile: from %1 m to %2 m above sea level</source>
        <translation>Profil: von %1 m bis %2 m über NHN</translation>
    </message>
    <message>
        <source>Profile without heights</source>
        <translation>Profil ohne Höhen</translation>
    </message>
    <message>
        <source>grey ground, line roofs</source>
        <translation>grau Gelände, Linie Dächer</translation>
    </message>
</context>
<context>
    <name>twin::app::ProgressCard</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>twin::app::ProjectDocument</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
</context>
<context>
    <name>twin::app::RecordDialog</name>
    <message>
        <source>Resolutions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Date as 2023-02-23, 2023-02 or 2023.</source>
        <translation>Datum als 23.02.2023, 2023-02 oder 2023.</translation>
    </message>
    <message>
        <source>Money by year</source>
        <translation>Mittel nach Jahren</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Planned (€)</source>
        <translation>Geplant (€)</translation>
    </message>
    <message>
        <source>Spent (€)</source>
        <translation>Ausgegeben (€)</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>Mittelherkunft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Leave an amount empty where none is known: empty is not zero.</source>
        <translation>Lassen Sie einen Betrag leer, wo keiner bekannt ist: Leer ist nicht null.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Role: baseline, target or reading. One row for each dated value.</source>
        <translation>Rolle: baseline (Ausgangswert), target (Ziel) oder reading (Stand). Eine Zeile je datiertem Wert.</translation>
    </message>
    <message>
        <source>Links to other measures</source>
        <translation>Verbindungen zu anderen Maßnahmen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Basis: inferred, or empty where a source states the link. Kind: needs (or empty), supports, replaces, conflicts.</source>
        <translation>Grundlage: inferred (abgeleitet) oder leer, wo eine Quelle die Verbindung belegt. Art: needs (braucht; auch leer), supports (unterstützt), replaces (ersetzt), conflicts (widerspricht).</translation>
    </message>
    <message>
        <source>Versions of the strategy</source>
        <translation>Fassungen der Strategie</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Basis: inferred, or empty where a source states it.</source>
        <translation>Grundlage: inferred (abgeleitet) oder leer, wo eine Quelle es belegt.</translation>
    </message>
    <message>
        <source>Evidence and links</source>
        <translation>Belege und Links</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Documents, pages or data that show what the measure is or did.</source>
        <translation>Dokumente, Seiten oder Daten, die zeigen, was die Maßnahme ist oder bewirkt hat.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>twin::app::RowDelegate</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>twin::app::SavedViewModel</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>add view</source>
        <translation>Ansicht hinzufügen</translation>
    </message>
    <message>
        <source>delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>move view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>retake view</source>
        <translation>Ansicht neu aufnehmen</translation>
    </message>
</context>
<context>
    <name>twin::app::ScenarioPanel</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Plan or scenario</source>
        <translation>Plan oder Szenario</translation>
    </message>
    <message>
        <source>This project holds no scenario. The sample project has one that shows what a scenario can say.</source>
        <translation>Dieses Projekt enthält kein Szenario. Das Beispielprojekt hat eines, das zeigt, was ein Szenario sagen kann.</translation>
    </message>
    <message>
        <source>What if, not what is decided or measured</source>
        <translation>Was wäre wenn, nicht beschlossen und nicht gemessen</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>Passt nicht: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Choose a scenario: this list then shows per district what differs from the plan on the shown day.</source>
        <translation>Ein Szenario wählen: die Liste zeigt dann je Stadtteil, was am gezeigten Tag vom Plan abweicht.</translation>
    </message>
    <message>
        <source>What differs on %1</source>
        <translation>Was am %1 abweicht</translation>
    </message>
    <message>
        <source>Citywide</source>
        <translation>Stadtweit</translation>
    </message>
    <message>
        <source>Selects the district</source>
        <translation>Wählt den Stadtteil aus</translation>
    </message>
    <message>
        <source>%1, not in the plan</source>
        <translation>%1, nicht im Plan</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>On this day nothing differs. Move the time control: the scenario may change later years.</source>
        <translation>An diesem Tag weicht nichts ab. Die Zeitleiste verschieben: das Szenario ändert vielleicht spätere Jahre.</translation>
    </message>
    <message>
        <source>Plan: as it stands today</source>
        <translation>Plan: der heutige Stand</translation>
    </message>
</context>
<context>
    <name>twin::app::SceneHost</name>
    <message>
        <source>3D view of the city</source>
        <translation>3D-Ansicht der Stadt</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Q and E turn, Page Up and Page Down tilt, N faces north, Home shows the start view. Everything in the view is also in the lists.</source>
        <translation>Pfeiltasten verschieben, Plus und Minus zoomen, Q und E drehen, Bild auf und Bild ab neigen, N richtet nach Norden, Pos1 zeigt die Anfangsansicht. Alles in der Ansicht steht auch in den Listen.</translation>
    </message>
</context>
<context>
    <name>twin::app::SceneViewport</name>
    <message>
        <source>%1 · E %2 · N %3 · %4 m above sea level</source>
        <translation>%1 · O %2 · N %3 · %4 m über NHN</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Boden</translation>
    </message>
</context>
<context>
    <name>twin::app::SearchBox</name>
    <message>
        <source>Search for everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+F searches everything, Ctrl+K lists the commands</source>
        <translation>Strg+F durchsucht alles, Strg+K listet die Befehle</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Search everything, or &gt; for commands</source>
        <translation>Alles suchen, oder &gt; für Befehle</translation>
    </message>
</context>
<context>
    <name>twin::app::SearchModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadtteil</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Wahrzeichen</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
</context>
<context>
    <name>twin::app::Sparkline</name>
    <message>
        <source>Course of the last hours</source>
        <translation>Verlauf der letzten Stunden</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 bis %2 %3</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>twin::app::StagePanel</name>
    <message>
        <source>What the audience reads below the title</source>
        <translation>Was das Publikum unter dem Titel liest</translation>
    </message>
    <message>
        <source>Note of the step</source>
        <translation>Notiz zum Schritt</translation>
    </message>
    <message>
        <source>Steps of the presentation</source>
        <translation>Schritte der Präsentation</translation>
    </message>
    <message>
        <source>Start presentation</source>
        <translation>Präsentation starten</translation>
    </message>
    <message>
        <source>Full screen: arrow keys go on and back, B is black, T hides the text, Esc leaves (F5)</source>
        <translation>Vollbild: Pfeiltasten vor und zurück, B ist Schwarz, T verbirgt den Text, Esc beendet (F5)</translation>
    </message>
    <message>
        <source>STEPS</source>
        <translation>SCHRITTE</translation>
    </message>
    <message>
        <source>NOTE FOR THE AUDIENCE</source>
        <translation>NOTIZ FÜR DAS PUBLIKUM</translation>
    </message>
    <message>
        <source>Add what the view shows as a new step</source>
        <translation>Was die Ansicht zeigt, als neuen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Take camera, date and selection again for this step</source>
        <translation>Kamera, Datum und Auswahl für diesen Schritt neu aufnehmen</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Schritt nach oben</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Schritt nach unten</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Schritt löschen</translation>
    </message>
    <message>
        <source>Export one PNG per step …</source>
        <translation>Ein PNG je Schritt exportieren …</translation>
    </message>
</context>
<context>
    <name>twin::app::StageShow</name>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
</context>
<context>
    <name>twin::app::TimeAxis</name>
    <message>
        <source>Date shown</source>
        <translation>Gezeigtes Datum</translation>
    </message>
    <message>
        <source>%1. Left and Right by a month, with Ctrl by a year, Home is today.</source>
        <translation>%1. Links und Rechts um einen Monat, mit Strg um ein Jahr, Pos1 ist heute.</translation>
    </message>
    <message>
        <source>Past: measured</source>
        <translation>Vergangenheit: gemessen</translation>
    </message>
    <message>
        <source>Future: planned</source>
        <translation>Zukunft: geplant</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>past</source>
        <translation>Vergangenheit</translation>
    </message>
</context>
<context>
    <name>twin::app::TimeControl</name>
    <message>
        <source>Date shown</source>
        <translation>Gezeigtes Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Back to today (Home on the time line)</source>
        <translation>Zurück zu heute (Pos1 auf der Zeitleiste)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play the plan month by month</source>
        <translation>Den Plan Monat für Monat abspielen</translation>
    </message>
</context>
<context>
    <name>twin::app::TopBar</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Look at the city, its districts and measures (Ctrl+1)</source>
        <translation>Stadt, Stadtteile und Maßnahmen ansehen (Strg+1)</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Compare the plan with a what-if (Ctrl+2)</source>
        <translation>Den Plan mit einem Szenario vergleichen (Strg+2)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Prepare and show a presentation (Ctrl+3)</source>
        <translation>Eine Präsentation vorbereiten und zeigen (Strg+3)</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind</translation>
    </message>
</context>
<context>
    <name>twin::app::Workspace</name>
    <message>
        <source>Loading the project&apos;s data</source>
        <translation>Daten des Projekts werden geladen</translation>
    </message>
    <message>
        <source>Loading the city</source>
        <translation>Die Stadt wird geladen</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Die Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Nothing was imported. The Issues list says why.</source>
        <translation>Nichts wurde importiert. Die Liste der Hinweise sagt, warum.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>import layers</source>
        <translation>Ebenen importieren</translation>
    </message>
    <message>
        <source>%1 objects read into the project.</source>
        <translation>%1 Objekte in das Projekt gelesen.</translation>
    </message>
    <message>
        <source>They lie far from the sample city, which is hidden now; Layers shows it again.</source>
        <translation>Sie liegen weit von der Beispielstadt, die nun ausgeblendet ist; unter Ebenen wird sie wieder gezeigt.</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
</TS>
