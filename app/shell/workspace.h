// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/models/issue_model.h"
#include "app/shell/background_job.h"
#include "app/shell/import_plan.h"
#include "app/shell/indicator_board.h"

#include <QObject>

namespace twin::app {

/// Everything of the program that outlives a window: document, session, issues and the two jobs, wired
/// together. The window is rebuilt when the language changes; this is not.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(Date today, QObject* parent = nullptr);
    ~Workspace() override;

    ProjectDocument& document() { return mDocument; }
    Session& session() { return mSession; }
    IssueModel& issues() { return mIssues; }
    BackgroundJob& loader() { return mLoader; }
    BackgroundJob& importer() { return mImporter; }
    IndicatorBoard& indicators() { return mIndicators; }

    /// Opens a project file; a failure lands in the issues and returns false.
    bool openProject(const QString& path);
    bool saveProject(const QString& path);
    /// Projects are opened, everything else is imported.
    void openFiles(const QStringList& files);
    void reload();

    /// The files that wait for an answer to importPlanned.
    const std::vector<ImportItem>& waiting() const { return mItems; }
    /// `items` as the user wants them, `crs` to be assumed where a file states none.
    void startImport(const std::vector<ImportItem>& items, const QString& crs);
    void dismissImport();
    /// A package on a web server becomes a layer; false where the address is none. The sample steps back.
    bool addRemoteCity(const QString& address);
    /// What the last import found of heights that do not fit; nothing was changed for it.
    const std::vector<data::HeightFinding>& heightFindings() const { return mFindings; }
    /// Imports the files concerned again, with the proposed reading of their heights.
    void correctHeights();
    /// Keeps the heights and says so in the issues.
    void leaveHeights();
    /// The ids of the layers that the last import added.
    const std::vector<std::string>& addedLayers() const { return mAdded; }

    void report(const QString& file, const Error& error);

Q_SIGNALS:
    /// The window shows what was found, then calls startImport or dismissImport.
    void importPlanned();
    void imported(int layers, const QString& summary);
    /// The window asks whether to correct or to leave what heightFindings() says.
    void heightsQuestioned();
    void projectSaved(const QString& path);

private:
    void onChanged(ChangeSet changes);
    void readScene(bool everything);
    void noteLeftOut(const ImportItem& item);
    void nextInQueue();
    void beginImport(const std::vector<ImportItem>& items, const ImportTarget& target, bool again);
    void takeOutcome(ImportOutcome outcome, bool again);
    bool addLayers(const ImportOutcome& outcome);
    bool liesElsewhere(const Envelope& cityExtent) const;
    QString packageFolder() const;

    ProjectDocument mDocument;
    Session mSession;
    IssueModel mIssues;
    BackgroundJob mLoader;
    BackgroundJob mImporter;
    IndicatorBoard mIndicators;
    QTimer mReload;
    std::vector<ImportItem> mItems;
    std::vector<std::string> mAdded;
    std::vector<ImportItem> mLastItems; ///< of the last import, to be read again with other heights
    ImportTarget mLastTarget;
    std::vector<data::HeightFinding> mFindings;
    QStringList mQueue;
    QStringList mLoadedFiles;
};

} // namespace twin::app
