// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "program_run.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using twin::test::gmlBox;
using twin::test::gmlModel;
using twin::test::Outcome;
using twin::test::run;

namespace {

QByteArray twoBoxes(const QByteArray& srs = "EPSG:25832")
{
    return gmlModel(gmlBox("B-1", 610910, 5969810) + gmlBox("B-2", 610940, 5969840), srs);
}

/// Footprints h1 (a square) and h2 (the given ring).
QByteArray footprints(const QByteArray& ring)
{
    const auto feature = [](const QByteArray& id, const QByteArray& points) {
        return "{\"type\":\"Feature\",\"id\":" + id +
               ",\"properties\":{\"height\":9},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" +
               points + "]]}}";
    };
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:"
           "25832\"}},"
           "\"features\":[" +
           feature("1",
                   "[610910,5969810],[610920,5969810],[610920,5969820],[610910,5969820],[610910,5969810]") +
           "," + feature("2", ring) + "]}";
}

} // namespace

/// Every kind of bad input, as a user at the command line meets it: a message that names file, object and
/// remedy, a non-zero exit code, and the good part of the data is there.
class BadInputTest : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;

    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(mFolder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void theTable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("object"); // named by import; empty where the whole file is meant
        QTest::addColumn<QByteArray>("remedy");
        QTest::addColumn<int>("kept"); // buildings of the bad file that are still read
        const auto row = [](const char* tag, const QString& path, const QByteArray& object,
                            const QByteArray& remedy,
                            int kept = 0) { QTest::newRow(tag) << path << object << remedy << kept; };
        row("truncated", write("truncated.gml", twoBoxes().chopped(400)), "B-2", "fetch the file again", 1);
        QByteArray illFormed = twoBoxes();
        illFormed.remove(illFormed.lastIndexOf("</gml:Solid>"), 12);
        row("ill-formed", write("ill.gml", illFormed), "B-2", "fetch the file again", 1);
        row("entity bomb",
            write("bomb.gml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c "
                              "\"&b;&b;&b;&b;&b;&b;\">]>" +
                                  twoBoxes().mid(38)),
            {}, "remove the declaration");
        row("entity bomb as vector data",
            write("bomb.kml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><kml>&c;</kml>"),
            {}, "remove the declaration");
        row("vrt as tif", write("vrt.tif", "<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"/>"), {},
            "open the data itself");
        row("vrt as gpkg",
            write("vrt.gpkg", "<OGRVRTDataSource><OGRVRTLayer name=\"a\"/></OGRVRTDataSource>"), {},
            "open the data itself");
        row("csv without its columns", write("columns.csv", "a;b\n1;2\n"), {}, "Name them");
        row("nan in CityGML",
            write("nan.gml",
                  gmlModel(gmlBox("B-1", 610910, 5969810) + gmlBox("B-2", 610940, 5969840, "NaN"))),
            "B-2", "at the source", 1);
        row("nan in footprints",
            write("nan.geojson",
                  footprints("[610930,5969810],[610940,NaN],[610940,5969820],[610930,5969810]")),
            "nan:2", "at the source", 1);
        row("crossing rings",
            write("crossing.geojson",
                  footprints("[610930,5969810],[610940,5969820],[610940,5969810],[610930,5969820],"
                             "[610930,5969810]")),
            "crossing:2", "at the source", 2);
        row("ring without area",
            write("line.geojson",
                  footprints("[610930,5969810],[610940,5969820],[610930,5969810],[610930,5969810]")),
            "line:2", "at the source", 1);
        row("contradicting system", write("degrees.gml", twoBoxes("EPSG:4326")), {}, "--crs");
        row("no system", write("nowhere.gml", twoBoxes("")), {}, "--crs");
        row("empty", write("empty.gml", {}), {}, "again");
        row("empty archive", write("empty.zip", {}), {}, "again");
        row("garbage archive", write("garbage.zip", "PK\x03\x04garbage"), {}, "again");
        row("web page", write("page.gml", "<html><body>404</body></html>"), {}, "Check");
        row("noise", write("noise.tif", QByteArray("\x00\x01\x02garbage", 10)), {}, "Check");
        row("absent", mFolder.filePath(QStringLiteral("absent.gml")), {}, "Check the path");
        row("device", QStringLiteral("/dev/zero"), {}, "Copy the data into a file");
        const QString pipe = mFolder.filePath(QStringLiteral("pipe.gml"));
        ::mkfifo(pipe.toUtf8().constData(), 0600);
        row("fifo", pipe, {}, "Copy the data into a file");
        row("virtual file", QStringLiteral("/vsizip/x.zip"), {}, "give the path of a file");
        QDir(mFolder.path()).mkdir(QStringLiteral("hollow"));
        row("folder", mFolder.filePath(QStringLiteral("hollow")), {}, "");
        if (geteuid() != 0) {
            const QString locked = write("locked.gml", twoBoxes());
            QFile::setPermissions(locked, QFileDevice::Permissions());
            row("unreadable", locked, {}, "permissions");
        }
    }

    void theTable()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, object);
        QFETCH(QByteArray, remedy);
        QFETCH(int, kept);
        const QByteArray name = path.section(QLatin1Char('/'), -1).toUtf8();
        const QStringList english{QStringLiteral("--lang"), QStringLiteral("en")};
        const Outcome info = run(QStringList{QStringLiteral("info"), path} + english);
        QVERIFY(!info.crashed);
        QVERIFY2(info.exitCode == 1, info.err.constData());
        QVERIFY2(info.err.contains(name) && info.err.contains(remedy), info.err.constData());

        const QString good = write("good.gml", gmlModel(gmlBox("G-1", 611910, 5969810)));
        QTemporaryDir out;
        const Outcome imported =
            run(QStringList{QStringLiteral("import"), path, good, QStringLiteral("--out"), out.path(),
                            QStringLiteral("--json")} +
                english);
        QVERIFY(!imported.crashed);
        QVERIFY2(imported.exitCode == 1, imported.err.constData());
        QVERIFY2(imported.err.contains(name) && imported.err.contains(object) &&
                     imported.err.contains(remedy),
                 imported.err.constData());
        const nlohmann::json report = imported.json();
        QCOMPARE(report["objects"]["buildings"].get<int>(), kept + 1);
        QVERIFY(!report["skipped"].empty());
        const nlohmann::json& first = report["skipped"].front();
        QVERIFY(QByteArray::fromStdString(first["file"].get<std::string>()).contains(name));
        QVERIFY(QByteArray::fromStdString(first["object"].get<std::string>()).contains(object));
        QVERIFY(!first["reason"].get<std::string>().empty());
    }
};

TWIN_TEST(BadInputTest)
#include "test_bad_input_e2e.moc"
