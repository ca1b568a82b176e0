// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "city_samples.h"
#include "visible_texts.h"
#include "window_fixture.h"

#include "app/models/list_roles.h"
#include "app/panels/detail_panel.h"
#include "app/panels/import_sheet.h"
#include "app/panels/issues_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/measure_form.h"
#include "app/panels/measure_panel.h"
#include "app/panels/measure_place_edit.h"
#include "app/panels/notice_bar.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

/// A building's outline near the Burgtor, with four storeys and no height.
const char* const kFootprint =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"geschosse":4,"name":"Probehaus"},
"geometry":{"type":"Polygon","coordinates":[[[10.6905,53.8745],[10.6908,53.8745],[10.6908,53.8747],[10.6905,53.8747],[10.6905,53.8745]]]}}]})";
/// In the old town and in Travemünde: no view that shows one shows the other by chance.
const char* const kPoints =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[10.685,53.866]}},
{"type":"Feature","properties":{"name":"B"},"geometry":{"type":"Point","coordinates":[10.874,53.961]}}]})";

} // namespace

/// Own data and own projects in the real window, on the whole sample city: one window, one walk. The order
/// counts.
class TestDataWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;
    std::unique_ptr<RealWindow> mReal;

    MainWindow& window() { return mReal->window(); }
    Session& session() { return mReal->session(); }
    const Project& project() { return mReal->document().project(); }

    QString write(const char* name, const QByteArray& content)
    {
        const QString path = mFolder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }
    void drop(const QStringList& files)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        mime.setUrls(urls);
        // Qt drops only where a drag came in before.
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window().host(), &enter);
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window().host(), &event);
    }
    ImportSheet* sheet()
    {
        const auto sheets = window().findChildren<ImportSheet*>();
        for (ImportSheet* found : sheets) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    bool layerListed(const QString& name)
    {
        const QAbstractItemModel& model = window().layers().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name)
                return true;
        }
        return false;
    }
    QPushButton* buttonOfNotice(const QString& words)
    {
        const auto notices = window().findChildren<NoticeBar*>();
        for (NoticeBar* notice : notices) {
            if (notice->accessibleName().contains(words))
                return notice->findChild<QPushButton*>();
        }
        return nullptr;
    }
    bool issueNames(const QString& words) { return mReal->workspace.issues().asText().contains(words); }
    bool inView(MapPoint point)
    {
        const auto spot = mReal->viewport().view().project(point);
        return spot && spot->x > 0 && spot->y > 0 && spot->x < mReal->viewport().width() &&
               spot->y < mReal->viewport().height();
    }
    bool done()
    {
        return mReal->idle() && project().layers.size() == session().state().project.layers.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasDisplay())
            QSKIP("needs an X server: run by ctest, which starts Xvfb, or with QT_QPA_PLATFORM=xcb");
        mReal = std::make_unique<RealWindow>(luebeckSampleProject());
        QTRY_VERIFY_WITH_TIMEOUT(mReal->idle(), 240000);
        window().host().setReducedMotion(true);
    }
    void cleanupTestCase() { mReal.reset(); }

    void aDroppedFileIsShownBeforeItIsTaken()
    {
        const auto tile = session().state().cities.front().tiles.front();
        drop({write("punkte.geojson", kPoints)});
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, 20000);
        const QString words = visibleTexts(*sheet()).join(QLatin1Char('\n'));
        for (const char* wanted : {"punkte.geojson", "GeoJSON", "Point", "2", "EPSG:4326"})
            QVERIFY2(words.contains(QString::fromLatin1(wanted)), qPrintable(words));
        QCOMPARE(project().layers.size(), std::size_t(2));
        mReal->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(project().layers.size() == 3 && done(), 30000);
        QVERIFY(layerListed(QStringLiteral("punkte")));
        QTRY_COMPARE(session().state().drapedLayers->size(), std::size_t(1));
        const auto& points = session().state().drapedLayers->front().points;
        QCOMPARE(points.size(), std::size_t(2));
        // ETRS89/UTM 32N of 10.685 E, 53.866 N as cs2cs computes it.
        QVERIFY(std::abs(points[0].easting - 610800.5) < 1 && std::abs(points[0].northing - 5969928.9) < 1);
        QTRY_VERIFY(inView({points[0].easting, points[0].northing, 10}));
        QVERIFY(inView({points[1].easting, points[1].northing, 10}));
        QCOMPARE(session().state().cities.front().tiles.front(), tile); // the city was not read again
    }

    void severalFilesAreOneImportAndABrokenOneIsAnIssue()
    {
        drop({write("haus.gml", cityGml("urn:adv:crs:ETRS89_UTM32", 610500, 5969500)),
              write("kaputt.geojson", "{\"type\":\"FeatureCollec"), write("grundriss.geojson", kFootprint)});
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, 20000);
        QCOMPARE(sheet()->rows().size(), std::size_t(2));
        QVERIFY(issueNames(QStringLiteral("kaputt.geojson")));
        ImportFileRow& row = *sheet()->rows()[1];
        QVERIFY(row.use() && row.storeyField());
        QCOMPARE(row.storeyField()->currentText(), QStringLiteral("geschosse"));
        row.storeyField()->setCurrentIndex(0);
        QVERIFY(!sheet()->acceptButton().isEnabled()); // neither height nor storeys
        row.storeyField()->setCurrentText(QStringLiteral("geschosse"));
        row.storeyHeight()->setValue(3.5);
        QVERIFY(sheet()->acceptButton().isEnabled());
        const std::size_t before = project().layers.size();
        sheet()->acceptButton().click();
        QTRY_VERIFY_WITH_TIMEOUT(project().layers.size() == before + 1 && done(), 30000);
        QTRY_COMPARE(session().state().cities.size(), std::size_t(2));
        const data::CityContents& own = session().state().cities.back();
        QCOMPARE(own.buildingCount, std::size_t(3));
        for (const auto& tile : own.tiles) {
            for (const BuildingSummary& building : tile->buildings) {
                if (building.id.find("grundriss") == std::string::npos)
                    continue;
                QVERIFY(std::abs(building.topMetres - building.baseMetres - 14) < 0.01F);
                QVERIFY(building.baseMetres > 1); // on the city's ground, not at sea level
            }
        }
        QTRY_VERIFY(inView({610500, 5969500, 10}));
    }

    void polygonsCanBeDrapedInstead()
    {
        drop({mFolder.filePath(QStringLiteral("grundriss.geojson"))});
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, 20000);
        sheet()->rows()[0]->use()->setCurrentIndex(1);
        const std::size_t before = project().layers.size();
        sheet()->acceptButton().click();
        QTRY_VERIFY_WITH_TIMEOUT(project().layers.size() == before + 1 && done(), 30000);
        QCOMPARE(project().layers.back().kind, LayerKind::Vector);
        mReal->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project().layers.size(), before);
    }

    void aMissingSystemIsAskedForAndNeverGuessed()
    {
        const QString file = write("ohne.gml", cityGml({}, 611000, 5970000));
        const std::size_t before = project().layers.size();
        drop({file});
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, 20000);
        QVERIFY(sheet()->crsChoice().isVisible());
        QVERIFY(sheet()->crs().isEmpty());
        QVERIFY(!sheet()->acceptButton().isEnabled());
        mReal->key(Qt::Key_Escape);
        QTRY_VERIFY(sheet() == nullptr);
        QCOMPARE(project().layers.size(), before);
        QVERIFY(issueNames(QStringLiteral("ohne.gml")));
        drop({file});
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, 20000);
        mReal->type("25832");
        QVERIFY(sheet()->acceptButton().isEnabled());
        mReal->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(project().layers.size() == before + 1 && done(), 30000);
        QCOMPARE(project().layers.back().crs, std::string("EPSG:25832"));
    }

    void anEditMarksTheProjectAndIsUndone()
    {
        mReal->document().undoStack().setClean();
        QVERIFY(!window().isWindowModified());
        window().choose({Selection::Kind::Measure, "DS-53", {}}, false);
        mReal->key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(window().detail().findChild<MeasureForm*>() != nullptr);
        auto* form = window().detail().findChild<MeasureForm*>();
        form->titleEdit().selectAll();
        mReal->type("Bruecke neu");
        mReal->key(Qt::Key_Return);
        QVERIFY(window().isWindowModified());
        QVERIFY(visibleTexts(window()).filter(QStringLiteral("●")).size() > 0);
        QCOMPARE(session().measure("DS-53")->title.de, std::string("Bruecke neu"));
        mReal->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window().isWindowModified());
        QVERIFY(session().measure("DS-53")->title.de != "Bruecke neu");
        mReal->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().measure("DS-53")->title.de, std::string("Bruecke neu"));
    }

    void aNewMeasureIsPlacedInTheViewAndDeleted()
    {
        mReal->key(Qt::Key_Escape);
        const std::size_t before = session().state().plan.measures.size();
        mReal->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto* form = window().detail().findChild<MeasureForm*>();
        QVERIFY(form != nullptr && form->isVisible());
        const std::string id = form->measureId();
        mReal->type("Probe");
        form->placeEdit().scope().setCurrentIndex(
            form->placeEdit().scope().findData(static_cast<int>(Scope::Place)));
        QVERIFY(!form->apply()); // a place without a place
        QVERIFY(!form->problem().isEmpty());
        QVERIFY(form->goalBoxes().size() >= 5);
        form->goalBoxes()[1]->setChecked(true);
        form->placeEdit().pickButton().click();
        QVERIFY(window().host().picking());
        mReal->key(Qt::Key_Return); // the middle of the view
        QVERIFY(!window().host().picking());
        QCOMPARE(form->placeEdit().placement().points.size(), std::size_t(1));
        form->titleEdit().setFocus();
        mReal->key(Qt::Key_Return);
        const Measure* measure = session().measure(id);
        QVERIFY(measure != nullptr);
        QCOMPARE(measure->title.de, std::string("Probe"));
        QCOMPARE(measure->goals.size(), std::size_t(1));
        QVERIFY(!measure->goalsInferred);
        QVERIFY(measure->budgetEuro == std::nullopt);
        QCOMPARE(measure->statusAt(session().day()), MeasureStatus::Unknown);
        const auto target = window().host().viewpoint().target;
        QVERIFY(std::hypot(measure->placement.points[0].easting - target.easting,
                           measure->placement.points[0].northing - target.northing) < 400);
        QTRY_COMPARE(session().selection().id, id);
        mReal->key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(session().state().plan.measures.size(), before);
        mReal->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session().measure(id) != nullptr);
        mReal->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session().measure(id) == nullptr);
        QCOMPARE(session().state().plan.measures.size(), before);
    }

    void leavingAsksForWhatIsNotSaved()
    {
        bool asked = false;
        whenModal([&](QWidget* dialog) {
            asked = qobject_cast<QMessageBox*>(dialog) != nullptr;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QVERIFY(!window().close());
        QVERIFY(asked && window().isVisible());
    }

    void savedAndOpenedAgainIsTheSame()
    {
        const QString path = mFolder.filePath(QStringLiteral("probe.travetwin"));
        const Project before = project();
        whenModal([&](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            QVERIFY(name != nullptr);
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        mReal->key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(!window().isWindowModified());
        QCOMPARE(mReal->document().path(), path);
        // The points lie beside the project and are named relative to it.
        QVERIFY(std::any_of(project().layers.begin(), project().layers.end(),
                            [](const Layer& layer) { return layer.path == "punkte.geojson"; }));
        mReal->document().reset(luebeckSampleProject());
        QVERIFY(mReal->workspace.openProject(path));
        QCOMPARE(project().name, before.name);
        QCOMPARE(project().layers.size(), before.layers.size());
        QCOMPARE(project().views, before.views);
        QCOMPARE(project().editedMeasures.front().title.de, std::string("Bruecke neu"));
        QTRY_VERIFY_WITH_TIMEOUT(done() && session().state().cities.size() == 3, 30000);
        QCOMPARE(session().measure("DS-53")->title.de, std::string("Bruecke neu"));
    }

    void aMissingFileIsNamedAndCanBeLocated()
    {
        const QString path = mReal->document().path();
        QVERIFY(QDir(mFolder.path()).mkdir(QStringLiteral("anderswo")));
        const QString moved = mFolder.filePath(QStringLiteral("anderswo/punkte.geojson"));
        QVERIFY(QFile::rename(mFolder.filePath(QStringLiteral("punkte.geojson")), moved));
        mReal->document().reset(luebeckSampleProject());
        QTRY_VERIFY_WITH_TIMEOUT(done() && session().state().cities.size() == 1, 30000);
        QVERIFY(mReal->workspace.openProject(path));
        QTRY_VERIFY_WITH_TIMEOUT(done() && session().state().cities.size() == 3, 30000);
        QPushButton* locate = nullptr;
        QTRY_VERIFY((locate = buttonOfNotice(QStringLiteral("punkte.geojson"))) != nullptr);
        whenModal([&](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            QVERIFY(name != nullptr);
            name->setText(moved);
            QTest::keyClick(name, Qt::Key_Return);
        });
        locate->click();
        QTRY_VERIFY_WITH_TIMEOUT(done() && session().state().drapedLayers &&
                                     session().state().drapedLayers->size() == 1 &&
                                     session().state().drapedLayers->front().points.size() == 2,
                                 30000);
        QVERIFY(window().isWindowModified()); // where it lies now is worth saving
        mReal->key(Qt::Key_Z, Qt::ControlModifier);
    }
};

TWIN_TEST(TestDataWindow)
#include "test_data_window_e2e.moc"
