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
    <name>twin::app::ImportFileRow</name>
    <message numerus="yes">
        <source>%n remark(s), the first: %1</source>
        <translation>
            <numerusform>%n remark: %1</numerusform>
            <numerusform>%n remarks, the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): %1 …</source>
        <translation>
            <numerusform>%n file: %1 …</numerusform>
            <numerusform>%n files: %1 …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twin::app::ImportSheet</name>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
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
<context>
    <name>twin::app::MeasurePlaceEdit</name>
    <message numerus="yes">
        <source>%n place(s) of the catalogue</source>
        <translation>
            <numerusform>%n place of the catalogue</numerusform>
            <numerusform>%n places of the catalogue</numerusform>
        </translation>
    </message>
</context>
</TS>
