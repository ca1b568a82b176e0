// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

/// A gabled nothing: one wall is enough of a building for what is tested here.
QByteArray house(const char* id, const char* name, int east, int north)
{
    const auto corner = [&](int x, int y, int z) {
        return QByteArray::number(east + x) + ' ' + QByteArray::number(north + y) + ' ' +
               QByteArray::number(z) + ' ';
    };
    const auto face = [](const QByteArray& points) {
        return "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>" + points +
               "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>";
    };
    const QByteArray roof =
        face(corner(0, 0, 80) + corner(10, 0, 80) + corner(10, 8, 80) + corner(0, 8, 80) + corner(0, 0, 80));
    const QByteArray wall =
        face(corner(0, 0, 70) + corner(10, 0, 70) + corner(10, 0, 80) + corner(0, 0, 80) + corner(0, 0, 70));
    return QByteArray("<core:cityObjectMember><bldg:Building gml:id=\"") + id + "\"><gml:name>" + name +
           "</gml:name><bldg:lod1MultiSurface><gml:MultiSurface>" + roof + wall +
           "</gml:MultiSurface></bldg:lod1MultiSurface></bldg:Building></core:cityObjectMember>";
}

} // namespace

/// A city that is not Lübeck, from its files to the answers of every verb.
class TestOtherCityE2e : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;
    int mExit = -1;
    QByteArray mError;

    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(mFolder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    QString package() const { return mFolder.filePath(QStringLiteral("city")); }

    QByteArray run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(TWIN_BINARY_DIR "/bin/travetwin"),
                      arguments + QStringList{QStringLiteral("--lang"), QStringLiteral("en")});
        if (!process.waitForFinished(120000))
            process.kill();
        mExit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        mError = process.readAllStandardError();
        return process.readAllStandardOutput();
    }
    Json json(const QStringList& arguments)
    {
        return Json::parse(run(arguments + QStringList{QStringLiteral("--json")}).toStdString(), nullptr,
                           false);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray gml =
            "<?xml version=\"1.0\"?><core:CityModel xmlns:core=\"http://www.opengis.net/citygml/2.0\" "
            "xmlns:bldg=\"http://www.opengis.net/citygml/building/2.0\" "
            "xmlns:gml=\"http://www.opengis.net/gml\">"
            "<gml:boundedBy><gml:Envelope srsName=\"EPSG:25833\" srsDimension=\"3\"><gml:lowerCorner>390000 "
            "5819000 "
            "70</gml:lowerCorner><gml:upperCorner>391000 5820000 "
            "80</gml:upperCorner></gml:Envelope></gml:boundedBy>" +
            house("H1", "Rathaus", 390100, 5819100) + house("H2", "Bahnhof", 390700, 5819300) +
            "</core:CityModel>";
        const QByteArray csv = "Nr;Titel;Status;Bezirk;Standort;Beginn\n"
                               "A;Sensor;running;;Rathaus;2024\nB;Portal;done;citywide;;2020\n"
                               "C;Kiosk;planned;Osten;;2027\nD;Ohne Ort;idea;;;\n";
        // Single quotes here, since moc loses its way in raw strings that hold quotes and braces.
        const auto quoted = [](QByteArray text) { return text.replace('\'', '"'); };
        const auto area = [&](const char* name, int east) {
            const QByteArray w = QByteArray::number(east);
            const QByteArray e = QByteArray::number(east + 500);
            return quoted("{'type':'Feature','properties':{'BEZNAME':'" + QByteArray(name) +
                          "'},'geometry':{'type':'Polygon','coordinates':[[[" + w + ",5819000],[" + e +
                          ",5819000],[" + e + ",5820000],[" + w + ",5820000],[" + w + ",5819000]]]}}");
        };
        const QByteArray areas =
            quoted("{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':"
                   "'urn:ogc:def:crs:EPSG::25833'}},'features':[") +
            area("Westen", 390000) + ',' + area("Osten", 390500) + "]}";
        const Json report =
            json({QStringLiteral("import"), write("stadt.gml", gml), write("programm.csv", csv),
                  write("lor.geojson", areas), QStringLiteral("--out"), package()});
        QVERIFY2(mExit == 0, mError.constData());
        QCOMPARE(report["objects"]["buildings"].get<int>(), 2);
        QCOMPARE(report["objects"]["districts"].get<int>(), 2);
        QCOMPARE(report["objects"]["measures"].get<int>(), 4);
    }

    void measuresStandWhereTheirWordsSay()
    {
        const Json list =
            json({QStringLiteral("measures"), QStringLiteral("--package"), package(),
                  QStringLiteral("--district"), QStringLiteral("westen"), QStringLiteral("--local")});
        QCOMPARE(mExit, 0);
        QCOMPARE(list["measures"].size(), std::size_t{1});
        QCOMPARE(list["measures"][0]["id"].get<std::string>(), std::string("A"));
        QCOMPARE(list["measures"][0]["scope"].get<std::string>(), std::string("place"));
        QCOMPARE(list["measures"][0]["districts"][0].get<std::string>(), std::string("Westen"));
        QVERIFY(!list["sample"].get<bool>());
        QVERIFY(run({QStringLiteral("measures"), QStringLiteral("--package"), package()})
                    .contains("2 with a place or district, 1 citywide, 1 without a place"));
    }

    void thePictureSaysNothingOfLuebeck()
    {
        const QString png = mFolder.filePath(QStringLiteral("a.png"));
        const Json picture =
            json({QStringLiteral("render"), QStringLiteral("--package"), package(), QStringLiteral("--out"),
                  png, QStringLiteral("--size"), QStringLiteral("320x200")});
        QVERIFY2(mExit == 0, mError.constData());
        QCOMPARE(picture["drawn"]["buildings"].get<int>(), 2);
        QCOMPARE(picture["drawn"]["measures"].get<int>(), 1);
        QVERIFY(picture["badges"].empty()); // neither sample data nor the recording of Travemünde
        // Without a terrain the camera looks at the feet of the houses.
        QVERIFY(picture["target"][2].get<double>() > 65);
    }

    void unknownNamesAreAnsweredWithThoseOfThisCity()
    {
        const QStringList render{QStringLiteral("render"), QStringLiteral("--package"), package(),
                                 QStringLiteral("--out"), mFolder.filePath(QStringLiteral("b.png"))};
        run(render + QStringList{QStringLiteral("--view"), QStringLiteral("altstadt")});
        QCOMPARE(mExit, 2);
        QVERIFY(mError.contains("\"altstadt\"") && mError.contains("start") &&
                !mError.contains("travemuende"));
        run(render + QStringList{QStringLiteral("--select"), QStringLiteral("district:Wessten")});
        QCOMPARE(mExit, 2);
        QVERIFY(mError.contains("Westen"));
        run(render + QStringList{QStringLiteral("--view"), QStringLiteral("near"), QStringLiteral("--size"),
                                 QStringLiteral("64x64")});
        QCOMPARE(mExit, 0);
    }
};

TWIN_TEST(TestOtherCityE2e)
#include "test_other_city_e2e.moc"
