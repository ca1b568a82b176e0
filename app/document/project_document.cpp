// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/project_document.h"

#include "app/messages.h"
#include "data/project/project_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUndoCommand>

namespace twin::app {

namespace {
constexpr int kAutosaveMillis = 60'000;
constexpr int kRecentFiles = 10;
} // namespace

ChangeSet difference(const Project& before, const Project& after)
{
    ChangeSet changes = Change::None;
    changes.setFlag(Change::Name, before.name != after.name);
    changes.setFlag(Change::Layers, before.layers != after.layers);
    changes.setFlag(Change::Views, before.views != after.views);
    changes.setFlag(Change::Appearance, before.style != after.style ||
                                            before.hiddenLayers != after.hiddenLayers ||
                                            before.day != after.day || before.light != after.light);
    changes.setFlag(Change::Measurements, before.measurements != after.measurements);
    // Measures and scenarios have no operator==; their JSON is what is kept, so it is also what counts as
    // different.
    const auto measures = [](const Project& project) {
        Project part;
        part.editedMeasures = project.editedMeasures;
        part.removedMeasures = project.removedMeasures;
        return data::toJson(part);
    };
    changes.setFlag(Change::Measures, measures(before) != measures(after));
    const auto scenarios = [](const Project& project) {
        Project part;
        part.scenarios = project.scenarios;
        part.activeScenario = project.activeScenario;
        return data::toJson(part);
    };
    changes.setFlag(Change::Scenarios, scenarios(before) != scenarios(after));
    return changes;
}

/// Undo holds whole values, never pointers into live objects.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(ProjectDocument& document, const QString& label, Immutable<Project> after)
        : QUndoCommand(label), mDocument(document), mBefore(document.snapshot()), mAfter(std::move(after))
    {
    }
    void undo() override { mDocument.swap(mBefore); }
    void redo() override { mDocument.swap(mAfter); }

private:
    ProjectDocument& mDocument;
    Immutable<Project> mBefore;
    Immutable<Project> mAfter;
};

ProjectDocument::ProjectDocument(QString recoveryFolder, QObject* parent)
    : QObject(parent), mRecoveryFolder(std::move(recoveryFolder)), mProject(std::make_shared<const Project>())
{
    connect(&mUndo, &QUndoStack::cleanChanged, this, &ProjectDocument::titleChanged);
    connect(&mAutosave, &QTimer::timeout, this, &ProjectDocument::autosaveNow);
    mAutosave.start(kAutosaveMillis);
}

void ProjectDocument::edit(const QString& label, const Edit& edit)
{
    auto after = std::make_shared<const Project>(edit(*mProject));
    if (difference(*mProject, *after) != ChangeSet(Change::None))
        mUndo.push(new EditCommand(*this, label, std::move(after)));
}

void ProjectDocument::swap(Immutable<Project> project)
{
    const ChangeSet changes = difference(*mProject, *project);
    mProject = std::move(project);
    Q_EMIT changed(changes);
    if (changes.testFlag(Change::Name))
        Q_EMIT titleChanged();
}

QString ProjectDocument::displayName() const
{
    if (!mProject->name.empty())
        return text(mProject->name);
    return mPath.isEmpty() ? tr("New project") : QFileInfo(mPath).completeBaseName();
}

void ProjectDocument::reset(Project project, const QString& path)
{
    mUndo.clear();
    mPath = path;
    mRecovered = false;
    mProject = std::make_shared<const Project>(std::move(project));
    if (!path.isEmpty())
        remember(path);
    Q_EMIT changed(Change::Everything);
    Q_EMIT titleChanged();
}

Status ProjectDocument::open(const QString& path, Diagnostics& diagnostics)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Result<Project> project = data::loadProject(absolute.toStdString(), diagnostics);
    if (!project)
        return project.error();
    reset(std::move(project).value(), absolute);
    return Done{};
}

Status ProjectDocument::save(const QString& path, const Edit& complete)
{
    const QString target = path.isEmpty() ? mPath : QFileInfo(path).absoluteFilePath();
    Project project = complete ? complete(*mProject) : *mProject;
    if (target != mPath) {
        // The same files seen from the new folder.
        for (Layer& layer : project.layers) {
            const std::string absolute = data::resolvePath(mPath.toStdString(), layer.path);
            if (QFileInfo::exists(text(absolute)))
                layer.path = data::relativePath(target.toStdString(), absolute);
        }
    }
    const Status status = data::saveProject(project, target.toStdString());
    if (!status)
        return status;
    discardRecovery();
    const ChangeSet changes = difference(*mProject, project);
    mPath = target;
    mRecovered = false;
    if (changes.testFlag(Change::Layers)) {
        mProject = std::make_shared<const Project>(std::move(project));
        // Older states name files relative to the old folder: undoing across the move would lose them.
        mUndo.clear();
    }
    mUndo.setClean();
    remember(target);
    Q_EMIT titleChanged();
    return status;
}

QString ProjectDocument::recoveryPath() const
{
    if (!mPath.isEmpty())
        return mPath + QStringLiteral(".autosave");
    return QDir(mRecoveryFolder).filePath(QStringLiteral("unsaved.travetwin.autosave"));
}

QString ProjectDocument::recoveryFile() const
{
    const QFileInfo recovery(recoveryPath());
    if (!recovery.isFile())
        return {};
    if (!mPath.isEmpty() && recovery.lastModified() < QFileInfo(mPath).lastModified())
        return {};
    return recovery.absoluteFilePath();
}

Status ProjectDocument::restoreRecovery(Diagnostics& diagnostics)
{
    const QString file = recoveryPath();
    Result<Project> project = data::loadProject(file.toStdString(), diagnostics);
    if (!project)
        return project.error();
    const QString path = mPath;
    reset(std::move(project).value(), path);
    mRecovered = true;
    Q_EMIT titleChanged();
    return Done{};
}

void ProjectDocument::discardRecovery()
{
    QFile::remove(recoveryPath());
}

void ProjectDocument::autosaveNow()
{
    if (!dirty())
        return;
    if (mPath.isEmpty())
        QDir().mkpath(mRecoveryFolder);
    const Status status = data::autosave(*mProject, recoveryPath().toStdString());
    if (!status)
        Q_EMIT autosaveFailed(message(status.error()));
}

QStringList ProjectDocument::recentFiles()
{
    QStringList files = QSettings().value(QStringLiteral("recentProjects")).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void ProjectDocument::clearRecentFiles()
{
    QSettings().remove(QStringLiteral("recentProjects"));
}

void ProjectDocument::remember(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > kRecentFiles)
        files.removeLast();
    QSettings().setValue(QStringLiteral("recentProjects"), files);
}

} // namespace twin::app
