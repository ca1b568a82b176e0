// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/citypackage/city_package.h"
#include "data/gdal/archive.h"
#include "data/gdal/gdal_session.h"
#include "reader_fixtures.h"
#include "zip_fixture.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <filesystem>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

void writeVirtual(const std::string& path, const QByteArray& bytes)
{
    VSILFILE* file = VSIFOpenL(path.c_str(), "wb");
    QVERIFY(file);
    VSIFWriteL(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    VSIFCloseL(file);
}

QByteArray gmlOf(const char* id, double east)
{
    Box box;
    box.x = east;
    return cityModel(building(id, solid(box, "bldg:lod1Solid")));
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void initTestCase()
    {
        initialiseGdal();
        CPLSetConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
    }

    void filesOfAZipAreImportedLikeOthers()
    {
        const std::string path =
            mFiles.write(QStringLiteral("tiles.zip"), zip({{"a/one.gml", gmlOf("A", 610900)},
                                                           {"b/two.gml", gmlOf("B", 611900)},
                                                           {"readme.txt", "about"},
                                                           {"b/broken.gml", gmlOf("C", 610900).left(500)}}));
        const auto info = probe(path);
        QVERIFY2(info.ok(), info.ok() ? "" : plainText(info.error()).c_str());
        QVERIFY(info->kind == SourceKind::Archive);
        QVERIFY2(info->format.find("CityGML 1.0") != std::string::npos, info->format.c_str());
        ImportRequest request;
        request.files = {path};
        request.outFolder = mFiles.folder() + "/package";
        const auto report = importFiles(request, Progress());
        QVERIFY(report.ok());
        QCOMPARE(report->objects.at("buildings"), 2LL);
        QVERIFY(mentions(report->skipped, "broken"));
    }

    void unpackedFilesGoAwayAgain()
    {
        const std::string path =
            mFiles.write(QStringLiteral("t.zip"), zip({{"one.gml", gmlOf("A", 610900)}}));
        Diagnostics diagnostics;
        std::string file;
        {
            const auto archive = unpackArchive(path, diagnostics, Progress());
            QVERIFY(archive.ok());
            QCOMPARE((*archive)->files().size(), std::size_t{1});
            file = (*archive)->files().front();
            QVERIFY(exists(file));
        }
        QVERIFY(!exists(std::filesystem::path(file).parent_path().parent_path().string()));
    }

    void gzipIsOneFile()
    {
        const std::string path = mFiles.path(QStringLiteral("one.gml.gz"));
        writeVirtual("/vsigzip/" + path, gmlOf("A", 610900));
        const auto info = probe(path);
        QVERIFY2(info.ok(), info.ok() ? "" : plainText(info.error()).c_str());
        QCOMPARE(info->layers.front().count, 1LL);
        QVERIFY(info->layers.front().name.find("one.gml") != std::string::npos);
    }

    void truncatedGzipKeepsWhatCameBefore()
    {
        QByteArray many;
        for (int i = 0; i < 400; ++i)
            many += building(QByteArray::number(i * 7919),
                             solid(Box{610900.0 + i * 31 % 97, 5969870, 10.0 + i}, "bldg:lod1Solid"));
        const std::string whole = mFiles.path(QStringLiteral("whole.gml.gz"));
        writeVirtual("/vsigzip/" + whole, cityModel(many));
        QFile file(QString::fromStdString(whole));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray packed = file.readAll();
        const std::string path =
            mFiles.write(QStringLiteral("cut.gml.gz"), packed.left(packed.size() * 2 / 3));
        ImportRequest request;
        request.files = {path};
        request.outFolder = mFiles.folder() + "/cut";
        const auto report = importFiles(request, Progress());
        QVERIFY(report.ok());
        QVERIFY(report->skipped.hasProblems());
        QVERIFY(mentions(report->skipped, "again"));
        QVERIFY(report->objects.contains("buildings") && report->objects.at("buildings") > 50);
    }

    void namesThatLeaveTheFolderAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("parent") << QByteArray("../evil.gml");
        QTest::newRow("deep") << QByteArray("a/../../../evil.gml");
        QTest::newRow("absolute") << QByteArray("/tmp/evil.gml");
        QTest::newRow("windows") << QByteArray("..\\evil.gml");
        QTest::newRow("drive") << QByteArray("C:/evil.gml");
    }

    void namesThatLeaveTheFolderAreRefused()
    {
        QFETCH(QByteArray, name);
        const std::string path = mFiles.write(
            QStringLiteral("evil.zip"), zip({{name, gmlOf("E", 610900)}, {"good.gml", gmlOf("A", 610900)}}));
        Diagnostics diagnostics;
        const auto archive = unpackArchive(path, diagnostics, Progress());
        QVERIFY(archive.ok());
        namespace fs = std::filesystem;
        const fs::path own = fs::path((*archive)->folder()).parent_path();
        for (const std::string& file : (*archive)->files())
            QVERIFY2(
                fs::weakly_canonical(file).string().starts_with(fs::weakly_canonical(own).string() + "/"),
                file.c_str());
        QVERIFY(!exists("/tmp/evil.gml"));
        QVERIFY(!exists((own / "evil.gml").string()));
        QVERIFY(!exists((own.parent_path() / "evil.gml").string()));
        QVERIFY(std::any_of((*archive)->files().begin(), (*archive)->files().end(),
                            [](const std::string& file) { return file.ends_with("/good.gml"); }));
    }

    void archivesWithinArchivesAreNamed()
    {
        const std::string path = mFiles.write(
            QStringLiteral("outer.zip"),
            zip({{"inner.zip", zip({{"a.gml", gmlOf("A", 610900)}})}, {"good.gml", gmlOf("B", 610900)}}));
        const auto info = probe(path);
        QVERIFY(info.ok());
        QVERIFY(mentions(info->diagnostics, "archive within"));
        QVERIFY(info->diagnostics.hasProblems());
        QCOMPARE(info->layers.size(), std::size_t{1});
    }

    void bombsAreRefused()
    {
        const std::string bomb = mFiles.path(QStringLiteral("bomb.zip"));
        writeVirtual("/vsizip/" + bomb + "/zeros.csv", QByteArray(48 << 20, '0'));
        Diagnostics diagnostics;
        const auto result = unpackArchive(bomb, diagnostics, Progress());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QVERIFY(plainText(result.error()).find("bomb.zip") != std::string::npos);
        std::vector<std::pair<QByteArray, QByteArray>> many;
        for (int i = 0; i < 10'050; ++i)
            many.push_back({QByteArray::number(i) + ".txt", "x"});
        const auto crowd =
            unpackArchive(mFiles.write(QStringLiteral("many.zip"), zip(many)), diagnostics, Progress());
        QVERIFY(!crowd.ok());
        QCOMPARE(crowd.error().kind, ErrorKind::Refused);
    }

    void damagedArchivesAreErrors()
    {
        const QByteArray good = zip({{"a.gml", gmlOf("A", 610900)}, {"b.gml", gmlOf("B", 610900)}});
        Diagnostics diagnostics;
        for (const QByteArray& bytes :
             {QByteArray("PK\x03\x04garbage"), good.left(good.size() / 2),
              QByteArray("PK\x05\x06") + QByteArray(18, 0), QByteArray("\x1F\x8Bxyz")}) {
            const std::string path = mFiles.write(QStringLiteral("damaged.zip"), bytes);
            const auto result = unpackArchive(path, diagnostics, Progress());
            QVERIFY(!result.ok());
            QVERIFY(plainText(result.error()).find("again") != std::string::npos);
            QVERIFY(!probe(path).ok());
        }
        for (qsizetype cut = 4; cut < good.size(); cut += 211)
            (void)unpackArchive(mFiles.write(QStringLiteral("cut.zip"), good.left(cut)), diagnostics,
                                Progress());
    }

    void sharedArchivesAreSurvived()
    {
        const std::string path = sharedData("formate/gtfs/sample-gtfs-feed.zip");
        if (!exists(path))
            QSKIP("the shared trial data are not here");
        const auto info = probe(path);
        QVERIFY(info.ok() || info.error().kind == ErrorKind::Unsupported);
    }
};

TWIN_TEST(TestArchive)
#include "test_archive.moc"
