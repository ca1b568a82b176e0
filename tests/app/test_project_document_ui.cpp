// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/document/project_document.h"
#include "app/panels/measure_form.h"
#include "data/project/project_store.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include <random>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

/// One of the edits the window makes, at random.
Edit randomEdit(std::mt19937& random)
{
    const int number = static_cast<int>(random() % 1000);
    switch (random() % 6) {
    case 0:
        return [number](Project project) {
            project.name = "Name " + std::to_string(number);
            return project;
        };
    case 1:
        return [number](Project project) {
            Layer layer;
            layer.id = "l" + std::to_string(number);
            layer.path = "data/" + layer.id + ".gpkg";
            project.layers.push_back(layer);
            return project;
        };
    case 2:
        return [number](Project project) {
            if (!project.layers.empty())
                project.layers.erase(project.layers.begin() +
                                     number % static_cast<int>(project.layers.size()));
            return project;
        };
    case 3:
        return [number](Project project) {
            SavedView view;
            view.id = "v" + std::to_string(number);
            view.viewpoint.eye.height = number;
            project.views.insert(project.views.begin(), view);
            return project;
        };
    case 4:
        return [number](Project project) {
            Measure changed = measure("M-" + std::to_string(number % 7), Scope::Citywide,
                                      MeasureStatus::Running, "2024-02-03");
            if (number % 2)
                changed.budgetEuro = number;
            project.editedMeasures.push_back(changed);
            return project;
        };
    default:
        return [number](Project project) {
            project.style = number % 2 ? "natural" : "model";
            project.hiddenLayers.assign(static_cast<std::size_t>(number % 3), "trees");
            return project;
        };
    }
}

} // namespace

class TestProjectDocumentUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void undoingEverythingGivesTheIdenticalProject()
    {
        QTemporaryDir folder;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            std::mt19937 random(seed);
            ProjectDocument document(folder.path());
            document.reset(smallProject());
            std::vector<std::string> states{data::toJson(document.project())};
            for (int i = 0; i < 60; ++i) {
                const int before = document.undoStack().count();
                document.edit(QStringLiteral("edit"), randomEdit(random));
                if (document.undoStack().count() > before)
                    states.push_back(data::toJson(document.project()));
            }
            QVERIFY(states.size() > 20);
            for (std::size_t i = states.size(); i-- > 0;) {
                QCOMPARE(data::toJson(document.project()), states[i]);
                document.undoStack().undo();
            }
            QVERIFY(!document.dirty());
            while (document.undoStack().canRedo())
                document.undoStack().redo();
            QCOMPARE(data::toJson(document.project()), states.back());
        }
    }

    void aChangeSaysWhatItTouched()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        ChangeSet seen;
        connect(&document, &ProjectDocument::changed, this, [&](ChangeSet changes) { seen = changes; });
        document.edit(QStringLiteral("name"), [](Project project) {
            project.name = "Anders";
            return project;
        });
        QCOMPARE(seen, ChangeSet(Change::Name));
        document.edit(QStringLiteral("measure"), [](Project project) {
            project.removedMeasures.push_back("M-1");
            return project;
        });
        QCOMPARE(seen, ChangeSet(Change::Measures));
        seen = Change::None;
        document.edit(QStringLiteral("nothing"), [](Project project) { return project; });
        QCOMPARE(seen, ChangeSet(Change::None));
        QCOMPARE(document.undoStack().count(), 2);
    }

    void savedFilesOpenAgainAndCleanTheMark()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        document.edit(QStringLiteral("name"), [](Project project) {
            project.name = "Gespeichert";
            return project;
        });
        QVERIFY(document.dirty());
        const QString path = folder.filePath(QStringLiteral("a.travetwin"));
        QVERIFY(document.save(path).ok());
        QVERIFY(!document.dirty());
        QVERIFY(ProjectDocument::recentFiles().contains(path));
        document.undoStack().undo();
        QVERIFY(document.dirty());
        ProjectDocument second(folder.path());
        Diagnostics diagnostics;
        QVERIFY(second.open(path, diagnostics).ok());
        QCOMPARE(second.displayName(), QStringLiteral("Gespeichert"));
        QVERIFY(!second.open(folder.filePath(QStringLiteral("fehlt.travetwin")), diagnostics).ok());
        QCOMPARE(second.displayName(), QStringLiteral("Gespeichert")); // a failure keeps what was open
    }

    void layersStayFoundWhenSavedElsewhere()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("eins")));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("zwei/tief")));
        QFile file(folder.filePath(QStringLiteral("eins/orte.geojson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        ProjectDocument document(folder.path());
        Project project = smallProject();
        project.layers.push_back({"orte", LayerKind::Vector, "Orte", "orte.geojson", {}, {}, true});
        document.reset(project);
        QVERIFY(document.save(folder.filePath(QStringLiteral("eins/p.travetwin"))).ok());
        const QString other = folder.filePath(QStringLiteral("zwei/tief/p.travetwin"));
        QVERIFY(document.save(other).ok());
        const std::string path = document.project().layers.back().path;
        QVERIFY2(!QFileInfo(QString::fromStdString(path)).isAbsolute(), path.c_str());
        QVERIFY(QFileInfo::exists(QString::fromStdString(data::resolvePath(other.toStdString(), path))));
        QCOMPARE(document.project().layers.front().path, std::string(kBuiltInLuebeck));
    }

    void anUnsavedProjectSurvives()
    {
        QTemporaryDir folder;
        {
            ProjectDocument document(folder.path());
            document.reset(smallProject());
            document.autosaveNow();
            QVERIFY(document.recoveryFile().isEmpty()); // nothing to lose yet
            document.edit(QStringLiteral("name"), [](Project project) {
                project.name = "Abgestürzt";
                return project;
            });
            document.autosaveNow();
        }
        ProjectDocument next(folder.path());
        next.reset(smallProject());
        QVERIFY(!next.recoveryFile().isEmpty());
        Diagnostics diagnostics;
        QVERIFY(next.restoreRecovery(diagnostics).ok());
        QCOMPARE(next.displayName(), QStringLiteral("Abgestürzt"));
        QVERIFY(next.dirty());
        QVERIFY(next.save(folder.filePath(QStringLiteral("gerettet.travetwin"))).ok());
        QVERIFY(!next.dirty());
        next.discardRecovery();
        QVERIFY(next.recoveryFile().isEmpty());
    }

    void aDamagedRecoveryIsSaidAndHarmless()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("unsaved.travetwin.autosave")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format");
        file.close();
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        Diagnostics diagnostics;
        QVERIFY(!document.restoreRecovery(diagnostics).ok());
        QCOMPARE(document.displayName(), QStringLiteral("Probe"));
    }

    void aMeasureFormRefusesWhatIsWrong()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        MeasureForm form(smallStrategy().measures.front(), *Date::parse("2026-11-24"), document);
        form.budgetEdit().setText(QStringLiteral("viel"));
        QVERIFY(!form.apply());
        QVERIFY(!form.problem().isEmpty());
        form.budgetEdit().clear();
        form.startEdit().setText(QStringLiteral("2027"));
        form.endEdit().setText(QStringLiteral("2026"));
        QVERIFY(!form.apply());
        form.endEdit().setText(QStringLiteral("11/2028"));
        form.titleEdit().clear();
        QVERIFY(!form.apply());
        form.titleEdit().setText(QStringLiteral("Neuer Titel"));
        form.addEntry(QStringLiteral("gestern"), MeasureStatus::Done, {});
        QVERIFY(!form.apply());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void aMeasureFormMakesOneEdit()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        MeasureForm form(smallStrategy().measures.front(), *Date::parse("2026-11-24"), document);
        form.titleEdit().setText(QStringLiteral("Neuer Titel"));
        form.endEdit().setText(QStringLiteral("2029-04"));
        form.addEntry(QStringLiteral("01.07.2025"), MeasureStatus::Funded, QStringLiteral("Haushalt"));
        QVERIFY2(form.apply(), qPrintable(form.problem()));
        QCOMPARE(document.undoStack().count(), 1);
        const Measure& edited = document.project().editedMeasures.front();
        QVERIFY(!edited.budgetEuro.has_value()); // empty is not zero
        QCOMPARE(edited.end->iso(), std::string("2029-04"));
        QCOMPARE(edited.history.size(), std::size_t(3));
        QCOMPARE(edited.history[1].status, MeasureStatus::Funded); // sorted by date
        QVERIFY(!edited.history[1].inferred);
        QVERIFY(edited.history[2].inferred); // untouched entries keep their mark
        document.undoStack().undo();
        QVERIFY(document.project().editedMeasures.empty());
    }
};

TWIN_TEST(TestProjectDocumentUi)
#include "test_project_document_ui.moc"
