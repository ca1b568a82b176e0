<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n tile(s) in %1, %2 s, at most %3 MB of memory</source>
        <translation>
            <numerusform>%n tile in %1, %2 s, at most %3 MB of memory</numerusform>
            <numerusform>%n tiles in %1, %2 s, at most %3 MB of memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twin::app::DistrictListModel</name>
    <message numerus="yes">
        <source>%n local measure(s)</source>
        <translation>
            <numerusform>%n local measure</numerusform>
            <numerusform>%n local measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twin::app::MainWindow</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to %1</source>
        <translation>
            <numerusform>%n picture written to %1</numerusform>
            <numerusform>%n pictures written to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
