// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/immutable.h"
#include "core/project/project.h"
#include "core/result.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

namespace twin::app {

/// What an edit touched, so that listeners redo no more than needed.
enum class Change
{
    None = 0,
    Name = 1,
    Layers = 2,
    Views = 4,
    Measures = 8,
    Scenarios = 16,
    Appearance = 32,
    Measurements = 64,
    Everything = 127,
};
Q_DECLARE_FLAGS(ChangeSet, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeSet)

/// What differs between two projects.
ChangeSet difference(const Project& before, const Project& after);

/// The document of the window: an immutable Project, swapped by undoable edits. Camera, selection, day and
/// live values belong to the Session. UI thread.
class ProjectDocument : public QObject
{
    Q_OBJECT

public:
    /// `recoveryFolder` is where a project without a file is kept between autosaves.
    explicit ProjectDocument(QString recoveryFolder, QObject* parent = nullptr);

    const Project& project() const { return *mProject; }
    Immutable<Project> snapshot() const { return mProject; }
    QUndoStack& undoStack() { return mUndo; }
    /// Puts `edit` on the undo stack; nothing happens where it changes nothing.
    void edit(const QString& label, const Edit& edit);

    QString path() const { return mPath; }
    bool dirty() const { return !mUndo.isClean() || mRecovered; }
    QString displayName() const;

    /// A new document: the sample, an empty one, one just read. Clears the undo stack.
    void reset(Project project, const QString& path = {});
    Status open(const QString& path, Diagnostics& diagnostics);
    /// Saves to `path` (empty: the present one). `complete` lays the session's day and scenario into the
    /// written file.
    Status save(const QString& path, const Edit& complete = {});

    /// A recovery file newer than the project (or of a project never saved), or empty.
    QString recoveryFile() const;
    Status restoreRecovery(Diagnostics& diagnostics);
    void discardRecovery();
    /// Writes the recovery file now when there is something to lose; every minute by itself.
    void autosaveNow();

    static QStringList recentFiles();
    static void clearRecentFiles();

Q_SIGNALS:
    void changed(twin::app::ChangeSet changes);
    void titleChanged(); ///< name, path or dirty mark
    void autosaveFailed(const QString& message);

private:
    friend class EditCommand;
    void swap(Immutable<Project> project);
    QString recoveryPath() const;
    static void remember(const QString& path);

    QString mRecoveryFolder;
    QString mPath;
    Immutable<Project> mProject;
    QUndoStack mUndo;
    QTimer mAutosave;
    bool mRecovered = false;
};

} // namespace twin::app
