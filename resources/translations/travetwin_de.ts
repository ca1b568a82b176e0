<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>CardBuilder</name>
    <message>
        <source>Opens in the browser: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Measures start, frame times at four cameras, and memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames to take the median of at each camera (15).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, WIDTHxHEIGHT (1280x720).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the start of a second process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times the full-screen quad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-screen textured quad: %1 ms (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From start to first complete frame: %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--frames takes a number from 1 to 1000, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TraveTwin, a 3D twin of Lübeck and of the measures of its Digitale Strategie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  travetwin [FILE…]          opens the window, with a project or with data to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  travetwin VERB [OPTIONS]   works without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every verb knows --json, --help, --progress and --lang de|en. Exit code 0: all of it worked; 1: the work failed in part or whole; 2: wrong usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> FILE… [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result as JSON on standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress on standard error even where it is no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of words and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no argument &quot;%2&quot;. Its options: travetwin %1 --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display, so the opening view is rendered to %1 instead of a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not there. Known ones: de, en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a verb nor a file &quot;%1&quot;. The nearest verbs: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terrain cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tiles in %2, %3 s, at most %4 MB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads files or folders into a city package that can be viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, or folders whose files are read in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the package; made, or added to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence and source to keep with the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import needs files and a folder to write to. Example: travetwin import city.gml --out package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent (EPSG:25832)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what files are: format, layers, coordinate system, extent, counts, problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info needs at least one file. Example: travetwin info city.gml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the measures of the strategy with their status on a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only measures that act in this Stadtteil, and the citywide ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the citywide measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this status: planned, running, live, done, stopped …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this field of action, by number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this goal: quality_of_life, administration …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only measures with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 measures, %3 with a place or district, %4 citywide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample catalogue from public sources; dates of states follow from start, end and present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more messages of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system to assume where a source states none, such as EPSG:25832.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the layer of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the height of a building in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the number of storeys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of one storey in metres where storeys are extruded (3.0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METRES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generates and imports the sample city once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to prepare it in, in place of the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample city prepared in %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders a view to a PNG, without display or graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead: one PNG for each saved view of the project, into this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, WIDTHxHEIGHT (1600x900).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, for a projector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without names, pills and legend; the badge for sample data stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures with a place or district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citywide measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 x %3 pixels), frame in %4 ms, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render needs either --out PNG or --storyboard DIR. Example: travetwin render --out luebeck.png --size 1600x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City package written by import, in place of the sample city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file (*.travetwin), in place of the sample project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day to show: 2026-11-24, 24.11.2026, 2026-11, 2026 or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A what-if of the project in place of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved view of the project, or one of start, altstadt, hafen, travemuende, moisling, buntekuh, city, mid, near, street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the camera stands: metres in EPSG:25832 and above NHN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the camera looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is picked out: district:NAME, measure:ID or building:ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayPainter</name>
    <message>
        <source>N</source>
        <extracomment>The letter under the compass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the centre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneComposer</name>
    <message>
        <source>Sample data · synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: %1 · simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no current value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citywide, without a place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In whole districts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place stated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State on %1 · today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned state on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>districts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acts in whole districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acts citywide: no place on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source states no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample catalogue, not official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario differs from the plan: %1 districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStyle</name>
    <message>
        <source>idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>funded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citywide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in whole districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modern administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustainable resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong economy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewExporter</name>
    <message>
        <source>Exporting pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The second process of bench showed no frame, so the start was not measured. Its message: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on, so %1 was not opened. Import it with &quot;travetwin import&quot; and render it with &quot;travetwin render --package&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field of action &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no goal &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storey height &quot;%1&quot; is not a number of metres between 1 and 20, such as 3.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no saved views, so there is no storyboard to render. Save views in the window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Name one that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 cannot be written. Check the folder and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size &quot;%1&quot; is not understood. Write WIDTHxHEIGHT in pixels, from 16x16 to 16384x16384, such as 1920x1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--package and --project exclude each other. Name the package or the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. --package takes a folder written by &quot;travetwin import&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a point. Write EASTING,NORTHING,HEIGHT in metres (EPSG:25832, NHN), such as 609640,5968330,900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--eye and --target belong together: where the camera stands and where it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--eye and --target are the same point, so there is no direction to look in. Move one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no district &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no measure &quot;%1&quot;. The nearest known ones: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no building with the identifier &quot;%1&quot; in the loaded city. Identifiers are written as in the source file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names nothing that can be selected. Write district:NAME, measure:ID or building:ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Nearest or possible: %2, or &quot;today&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 lies outside the years 1900 to 2100. The strategy&apos;s time control runs from 2018 to 2045.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written. Check that the folder exists and has space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is nothing TraveTwin reads. Use CityGML, GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GeoTIFF, XYZ or a catalogue as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of %1x%2 pixels cannot be made; give a size between 1x1 and 16384x16384.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon %1 has no area or a coordinate that is not a number. It was left out, the rest of the building stays: check the polygon in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building is more than 8 km long or high, so a coordinate must be wrong. It was left out: correct its coordinates in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building has no wall and no roof that could be drawn. It was left out: deliver it with LoD1 or LoD2 geometry, or import its footprint with a height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario changes the measure %1, which is not in the catalogue. The change has no effect; correct the identifier or remove the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure %1 has no date after %2 that could be moved. The change has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure %1 has already ended on %2. Stopping it then has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario adds the measure %1, but the plan has one with that identifier. The plan&apos;s measure stays; give the new one another identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure %1 needs %2, which this scenario stops. Its effect is in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building has no usable coordinates. It was left out: check its geometry and the coordinate system of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier appears twice in the file. The later building took the place of the earlier: make identifiers unique in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be processed (%2). What was read of it before is kept: try it alone, and report it if that fails too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures of %1 could not be copied into the package (%2). Check free space and permissions, then repeat the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import into %1 was cancelled. What was read so far is kept there; the same import goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tile %1 is not the one its name says. Its buildings are not shown: import their source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package %1 has no building %2. Its tiles and its city.gpkg do not belong together: import the sources again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tile %1 is damaged or was not written by TraveTwin. Its buildings are not shown: import their source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tile %1 cannot be read. Its buildings are not shown: check the package folder or import their source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed (%2). Its files were not imported: check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder has more than %1 files; the rest was left out: import its subfolders one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 is no part of the city model and was not taken into the package. It can be shown as a layer of the project: drop the file on the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no geodata that is read here and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of no kind that can be imported. Give CityGML, footprints, terrain, imagery, vector layers or a measure catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city.gpkg of the package could not be written (%1). The import stopped there: check free space and permissions, and that no other program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing or damaged (%2). Districts, roads and attributes of the city cannot be read: import its sources again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 of city.gpkg could not be written (%2). The import stopped there: check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made (%2). Nothing was imported: choose another folder or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written (%2). The import stopped there: check free space and permissions, then repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged (%2). The city is shown without it: import its source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of the city on the globe could not be computed. PROJ&apos;s data files are missing: install proj-data and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a city package: there is no tileset.json in it. Choose the folder that an import has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or was not written by TraveTwin. The city cannot be shown: import its sources again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city package %1 has a format this version does not know. Open it with a newer TraveTwin or import its sources again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate system &apos;%1&apos; is not known. Convert the file to a known one, such as EPSG:25832, or remove the name and give the system with --crs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states no coordinate system, so its place on the map is unknown. Ask its source and give the system, on the command line with --crs, for example --crs EPSG:25832.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says its coordinates are in %2, but a coordinate such as (%3) cannot be in that system. The file was not placed on the map: give the true system with --crs, or have the file corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stated coordinate system %1 does not fit the coordinates or is not known; %2 was taken, as given. Check that the result lies in the right place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinates are in the other axis order than %1 prescribes; they were swapped. Check that the result lies in the right place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file states no coordinate system; %1 was assumed, as given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading without a time and its offset from UTC was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list of readings with &quot;timestamp&quot; and &quot;value&quot; as PEGELONLINE delivers them. No reading was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a recording: it must be a JSON object with &quot;observations&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a complete recording. It needs easting, northing, unit, provenance (measured, recorded, planned or simulated), expectedIntervalSeconds and observations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no columns with coordinates (its columns: %2). Name them lon and lat, easting and northing, x and y, or WKT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was skipped: its coordinates are missing, not numbers or outside the coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a ZIP archive. Archives are not read directly: unpack it and open the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares a DOCTYPE or entities, which geodata never needs and attacks use. It was not read: remove the declaration if you trust the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not data but a description (%2) that points to other files or the network. It was refused for safety: open the data itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While reading, GDAL reported: %1. Check the objects concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a plain file path. Only files are opened, no connections and no virtual file systems: give the path of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Give the file in it that shall be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file. Copy the data into a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Fetch or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of the formats that may be read here (%2). Check that the file is complete and of the kind its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rings of the polygon cross; it was repaired. Check its shape at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry was skipped: its rings cross or have too few points and could not be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry was skipped: some coordinates are not numbers. Correct it at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry was skipped: its coordinates lie outside the coordinate system. Check the file&apos;s system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer &apos;%2&apos;. Nearest: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer with geometries. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects without a geometry were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped at the limit of %1 objects; the rest is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place in the project file has a broken coordinate list and was left out. The measure stays without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status entry without a known date and status was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date and was left out. Dates are written 2026-11-24, 2026-11 or 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measure without an identifier was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of the scenario (&quot;%1&quot;) is not understood and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario without an identifier was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved view without a usable camera position was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 is of a kind this version does not know (&quot;%2&quot;) and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved by a newer TraveTwin (format %2, this one reads up to %3). It was not opened, so that nothing is lost. Update TraveTwin, or save the project there for the older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states no format version that TraveTwin knows. Check that it is a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is JSON, but not a TraveTwin project. Open a *.travetwin file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved (%2). The file on disk is unchanged; save to another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s file %1 is not there. The rest of the project is open; locate the file under Layers or remove the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nests more than %2 levels deep and was not read. No file of this kind does; check where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON (fault at byte %2) and was not read. Restore it from a copy or correct it in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a JSON value outside every range and was not read. Correct it in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file. Name a file instead of a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and was not read. A file of this kind is far smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is not of the expected kind (%2) and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is not known to this version and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares a DOCTYPE, which CityGML never needs and attacks use. It was not read: remove the declaration if you trust the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is broken or incomplete at line %2, byte %3 (%4). What came before was kept: fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a single tag of more than 8 MB at line %2, which no real file has. Reading stopped there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nested deeper than any real file at line %2. Reading stopped there; what came before was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building has more than 4 million points and was skipped: simplify it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building was skipped: in all its surfaces coordinates are missing or not numbers. Correct it at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building was skipped: its surfaces have fewer than three points or no area. Correct it at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The building was skipped: it has no outer geometry in LoD0 to LoD4. Only its attributes are in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 surfaces were left out because coordinates are missing or not numbers, %2 because they have fewer than three points or no area. The rest of the building was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rooms and interior surfaces were left out: the twin shows buildings from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buildings have their outside in LoD4 only; it was read from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buildings have only an outline (LoD0); they were raised to their stated height as blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buildings have only an outline (LoD0) and no height; they are shown flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 references to surfaces outside their building could not be followed; those surfaces may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some coordinates have no height; 0 was taken for them. Check the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not CityGML: its root element is &apos;%2&apos; and no CityGML namespace (1.0, 2.0, 3.0) is declared. Check the kind of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects that are not buildings were left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no buildings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a text table: it holds binary data. Save it as CSV in UTF-8 or Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is not in UTF-8; Windows-1252 was taken. Check the umlauts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no header row with column names. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than %1 rows; the rest was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is opened but never closed: everything behind it became one cell. Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a table. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;%1&apos; has no field &apos;%2&apos;. Nearest: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no areas, so no districts. Choose a file with polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects are no areas and cannot be districts; they were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects are no areas (points, lines or slivers) and cannot be buildings; they were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buildings state no height; it was estimated from storeys or taken as %2 m, and is marked so. Name the height field if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an 8-bit picture. Export it with 8 bits per colour, or import it as terrain if it holds heights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixels of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure was skipped: it has no id or no title. Add both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; occurs twice; the second measure was skipped. Give it an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget &apos;%1&apos; is no amount of money and was left out. Write it in euros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the column %2 is no date and was left out. Write 2026, 2026-11, 2026-11-24 or 24.11.2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure ends (%1) before it starts (%2). Correct the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status &apos;%1&apos; is not known and counts as unknown. Known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the status history is not a date and a status such as 2030:done; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no district &apos;%1&apos;. Nearest: %2. The measure is not shown there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of links needs the columns from, to and kind. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names a measure that is not in the catalogue; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure depends on &apos;%1&apos;, which is not in the catalogue; the link was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no catalogue of measures: the column %2 is missing (found: %3). Rename or add it; README of resources/luebeck names all columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place (%1, %2) cannot be in %3 and was left out. Check the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than there are columns; the surplus was left out. Check its separators and quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no catalogue of measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no usable measure. Each needs at least an id and a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not state where it lies: it has no georeference. Export it as GeoTIFF with its position, or put its world file beside it and give the system with --crs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be prepared for the map: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be brought onto the map (%2). Check that the file is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heights of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no heights at all, only &apos;no data&apos;. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the terrain of %1. Read smaller tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bands: it is a picture, not a terrain of heights. Import it as a ground image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds points that form no regular grid, so no terrain can be made of them. Export the terrain as a grid (GeoTIFF, XYZ or ASCII grid).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds fewer than four points x y z, too few for a terrain. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on the file holds a web page instead of terrain: the download was incomplete. What came before was kept; fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines are not three numbers x y z and were left out, this one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 of the sample city could not be written, so the sample is not complete. Make room on the disk or choose another cache folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fact table %1 of the sample city cannot be read. Without it there is no sample. Reinstall TraveTwin or open your own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample city was not finished because the work was cancelled. Start again to make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 of the sample city could not be made (%2). Choose another cache folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No OpenGL context without a display (%1 failed, EGL error %2), so no image can be drawn. Install libegl1 and libgl1-mesa-dri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of %1 x %2 pixels cannot be drawn. Choose a size from 1 to %3 pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics driver cannot draw an image of %1 x %2 pixels. Try a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics driver offers OpenGL %1, so the 3D view cannot be drawn. It needs OpenGL 3.3: update the driver or start with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OpenGL context (%1) has no compatibility profile, so the 3D view would stay empty. Ask the driver for one or start with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::CrsCard</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (coordinates %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:25832 · ETRS89 / UTM 32N, most official data here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:4647 · UTM 32N with 32 before the easting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:4326 · degrees, WGS 84</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:31467 · Gauss-Krüger zone 3, older data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:25833 · ETRS89 / UTM 33N, further east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, or type an EPSG number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which coordinate system?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files state none, and a wrong one would put them in the wrong place:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::DetailPanel</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · as of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made as an example; no station measured these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series is replayed: its last value stands at the moment the program was started. It is no current measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of action not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of action %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs from the plan in the scenario &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the plan, not from an observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source states no dated status; it follows from start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status is known on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence of the source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 €</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target and effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (inferred)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dated status is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants 2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants 2024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 to 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>65 and older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Births</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measures act here, %2 more act citywide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statistics are known for this district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local measures on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measure of the catalogue acts in this district alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario &quot;%1&quot; against the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs here on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data · synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated from addresses and street axes; not the surveyed building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::DistrictListModel</name>
    <message>
        <source>population not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inhabitants (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n local measure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twin::app::DistrictPanel</name>
    <message>
        <source>Districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts appear here as soon as the city is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local measures per district, %1 more citywide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::FilterBar</name>
    <message>
        <source>Filter: title, place, responsible …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter measures by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrict the list and the view by status, field of action, goal, district or reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show citywide measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without citywide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::IssueModel</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened and what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::IssuesPanel</name>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the list as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No issues. What goes wrong while reading or importing is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISSUES · %1, and %2 more that are not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISSUES · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::LayerListModel</name>
    <message>
        <source>City model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draped layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue of measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads and railways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space shows or hides the layer, F2 renames one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White architect&apos;s model: colour is left to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roofs, ground and water in natural colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Shows the reading with its age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add data by importing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate the file of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer from the project; its file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::MainWindow</name>
    <message>
        <source>Left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves the city under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right or middle drag, Ctrl + left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns and tilts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zooms to the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flies there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, + and −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move and zoom (in the view)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q and E, Page Up and Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn, tilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N, Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>north, start view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F, Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search everything, command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right on the time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month; with Ctrl a year; Home is today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6, F7, F8, F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold left panel, right panel, time control, issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts the presentation; arrows, B for black, Esc to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clears the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TraveTwin %1 joins a city&apos;s measures, its districts and a 3D twin.

The sample city is synthetic: generated from public fact tables, not surveyed. It is marked as such on screen and in every picture.

Licence: GPL-3.0-or-later. Built on Qt, OpenSceneGraph, GDAL and PROJ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About TraveTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was stopped; the view is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This measure has no place of its own to fly to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shows or hides the list of issues (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TraveTwin projects (*.travetwin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geodata and catalogues (*.gml *.xml *.citygml *.gpkg *.geojson *.json *.shp *.fgb *.tif *.tiff *.xyz *.asc *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended without saving. There is a safety copy of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fly to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face &amp;north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Built-in views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera jumps instead of flying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load the project&apos;s data again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sta&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the present view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export one PNG per step …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode E&amp;xplore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode S&amp;cenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode S&amp;tage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About TraveTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1. The rest of the project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the folder %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>;;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the present view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for one PNG per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no 3D picture to save on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built-in view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureForm</name>
    <message>
        <source>Year, month/year or day: 2027, 2027-04, 24.11.2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated (empty is not zero)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budget in euros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated status entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the list of status entries is no date. Write 2027, 2027-04 or 24.11.2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measure needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2027, 2027-04 or 24.11.2027, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end lies before the start. Correct one of the two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in euros. Write digits, or leave it empty where no budget is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::MeasureListModel</name>
    <message>
        <source>%1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a place or district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citywide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 local, %3 citywide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::MeasurePanel</name>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures of the digital strategy appear here as soon as the city is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no catalogue of measures. Import one as CSV or GeoPackage by Data &gt; Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measure passes the filter. Remove a filter above, or clear them all in the filter menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::NoticeBar</name>
    <message>
        <source>Close this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::ProgressCard</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::ProjectDocument</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::RowDelegate</name>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::SavedViewModel</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retake view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::ScenarioPanel</name>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan or scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project holds no scenario. The sample project has one that shows what a scenario can say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan: what was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if, not what is decided or measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scenario: this list then shows per district what differs from the plan on the shown day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citywide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this day nothing differs. Move the time control: the scenario may change later years.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::SceneHost</name>
    <message>
        <source>3D view of the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Q and E turn, Page Up and Page Down tilt, N faces north, Home shows the start view. Everything in the view is also in the lists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::SceneViewport</name>
    <message>
        <source>%1 · E %2 · N %3 · %4 m above sea level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::SearchBox</name>
    <message>
        <source>Search measures, districts, streets … or &gt; for commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F searches everything, Ctrl+K lists the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::SearchModel</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::Sparkline</name>
    <message>
        <source>Course of the last hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::StagePanel</name>
    <message>
        <source>What the audience reads below the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen: arrow keys go on and back, B is black, T hides the text, Esc leaves (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE FOR THE AUDIENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what the view shows as a new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take camera, date and selection again for this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export one PNG per step …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::StageShow</name>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::TimeAxis</name>
    <message>
        <source>Date shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Left and Right by a month, with Ctrl by a year, Home is today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past: measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Future: planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::TimeControl</name>
    <message>
        <source>Date shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today (Home on the time line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the plan month by month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::TopBar</name>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the city, its districts and measures (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the plan with a what-if (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare and show a presentation (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>twin::app::Workspace</name>
    <message>
        <source>Loading the project&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. The Issues list says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects read into the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
