// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/workspace.h"

#include "app/document/city_loader.h"
#include "app/messages.h"
#include "data/citypackage/package_source.h"
#include "data/project/project_store.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace twin::app {

namespace {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

/// Which files a project reads, whatever their order, names and visibility.
QStringList filesOf(const ProjectDocument& document)
{
    QStringList files;
    for (const Layer& layer : document.project().layers) {
        const std::string path = data::resolvePath(document.path().toStdString(), layer.path);
        files << QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(text(layer.id), text(path), text(layer.sublayer), text(layer.crs))
                     .arg(static_cast<int>(layer.kind));
    }
    files.sort();
    return files;
}

} // namespace

Workspace::Workspace(Date today, QObject* parent)
    : QObject(parent), mDocument(dataFolder()), mSession(today), mIndicators(mSession)
{
    mReload.setSingleShot(true);
    mReload.setInterval(30);
    connect(&mReload, &QTimer::timeout, this, [this] { readScene(false); });
    connect(&mImporter, &BackgroundJob::finished, this, [this](bool cancelled) {
        if (cancelled)
            mQueue.clear();
    });
    connect(&mDocument, &ProjectDocument::changed, this, &Workspace::onChanged);
    connect(&mDocument, &ProjectDocument::autosaveFailed, this, [this](const QString& text) {
        mIssues.add({Severity::Warning, {}, {}, text.toStdString(), {}});
    });
}

Workspace::~Workspace()
{
    mLoader.disconnect();
    mImporter.disconnect();
}

void Workspace::onChanged(ChangeSet changes)
{
    // Visibility, names and order are laid over what is loaded; only other files mean reading again.
    if (changes.testFlag(Change::Layers) && filesOf(mDocument) != mLoadedFiles)
        mReload.start();
    mSession.setProject(mDocument.project(), changes);
}

void Workspace::reload()
{
    readScene(true);
}

void Workspace::readScene(bool everything)
{
    mReload.stop();
    mLoadedFiles = filesOf(mDocument);
    const Project project = mDocument.project();
    const QString path = mDocument.path();
    const Date today = mSession.today();
    // One more layer must not read the city again.
    const LoadedSources known = everything ? LoadedSources() : mSession.state().sources;
    mLoader.start(mSession.loaded() ? tr("Loading the project's data") : tr("Loading the city"),
                  [this, project, path, today, known](const Progress& progress) -> BackgroundJob::Finish {
                      auto diagnostics = std::make_shared<Diagnostics>();
                      auto state = std::make_shared<SceneState>(
                          loadScene(project, path, today, *diagnostics, progress, known));
                      if (progress.cancelled())
                          return {};
                      return [this, state, diagnostics] {
                          mIssues.add(*diagnostics);
                          mSession.setScene(std::move(*state));
                          // Edits made while the city was being read.
                          mSession.setProject(mDocument.project(), Change::Everything);
                      };
                  });
}

bool Workspace::openProject(const QString& path)
{
    Diagnostics diagnostics;
    const Status status = mDocument.open(path, diagnostics);
    mIssues.add(diagnostics);
    if (!status)
        report(path, status.error());
    return status.ok();
}

bool Workspace::saveProject(const QString& path)
{
    const Session& session = mSession;
    const Status status = mDocument.save(path, [&session](Project project) {
        // What is on screen is what opens again; it is no edit, so it makes no dirty mark.
        project.day = session.day() == session.today() ? std::nullopt : std::optional<Date>(session.day());
        project.activeScenario = session.scenario();
        return project;
    });
    if (!status) {
        report(path.isEmpty() ? mDocument.path() : path, status.error());
        return false;
    }
    Q_EMIT projectSaved(mDocument.path());
    return true;
}

void Workspace::report(const QString& file, const Error& error)
{
    Diagnostics diagnostics;
    diagnostics.problem(file.toStdString(), error);
    mIssues.add(diagnostics);
}

void Workspace::openFiles(const QStringList& files)
{
    QStringList data;
    for (const QString& file : files) {
        if (file.endsWith(QLatin1String(".travetwin"), Qt::CaseInsensitive))
            openProject(file);
        else
            data << QFileInfo(file).absoluteFilePath();
    }
    if (data.isEmpty())
        return;
    if (mImporter.running() || !mItems.empty()) {
        mQueue << data;
        return;
    }
    mImporter.start(
        tr("Looking into the files"), [this, data](const Progress& progress) -> BackgroundJob::Finish {
            auto diagnostics = std::make_shared<Diagnostics>();
            auto items = std::make_shared<std::vector<ImportItem>>(planImport(data, *diagnostics, progress));
            return [this, items, diagnostics] {
                mIssues.add(*diagnostics);
                mItems = std::move(*items);
                if (!mItems.empty())
                    Q_EMIT importPlanned();
                else
                    Q_EMIT imported(0, tr("Nothing was imported. The Issues list says why."));
            };
        });
}

void Workspace::noteLeftOut(const ImportItem& item)
{
    mIssues.add({Severity::Problem,
                 item.file.toStdString(),
                 {},
                 TWIN_MSG("The file was left out: it states no coordinate system and none was "
                          "chosen. Import it again "
                          "and choose one."),
                 {}});
}

void Workspace::dismissImport()
{
    for (const ImportItem& item : mItems) {
        if (item.needsCrs)
            noteLeftOut(item);
    }
    mItems.clear();
    nextInQueue();
}

void Workspace::startImport(const std::vector<ImportItem>& items, const QString& crs)
{
    const std::vector<ImportItem> chosen = items; // `items` may be waiting() itself
    mItems.clear();
    ImportTarget target{packageFolder(), crs, {}, mSession.districts(), mSession.today()};
    for (const data::CityContents& city : mSession.state().cities) {
        if (target.groundFolder.isEmpty() && city.terrain && !city.terrain->empty())
            target.groundFolder = text(city.folder);
    }
    beginImport(chosen, target, false);
}

/// `again`: into a package that is there already, whose files are read with other answers.
void Workspace::beginImport(const std::vector<ImportItem>& items, const ImportTarget& target, bool again)
{
    mLastItems = items;
    mLastTarget = target;
    mFindings.clear();
    mImporter.start(tr("Importing"), [=, this](const Progress& progress) -> BackgroundJob::Finish {
        auto outcome = std::make_shared<ImportOutcome>(runImport(items, target, progress));
        if (progress.cancelled()) {
            // Half a city would only lie about; the sources are still there.
            if (!again)
                QDir(target.packageFolder).removeRecursively();
            return {};
        }
        return [this, outcome, again] { takeOutcome(std::move(*outcome), again); };
    });
}

void Workspace::correctHeights()
{
    std::vector<ImportItem> items;
    for (ImportItem item : mLastItems) {
        for (const data::HeightFinding& finding : mFindings) {
            // What an archive holds is found under its own name.
            if (item.info.kind != data::SourceKind::Archive &&
                QFileInfo(item.file).fileName() != text(finding.file))
                continue;
            item.heights = finding.proposed;
            items.push_back(item);
            break;
        }
    }
    if (!items.empty() && !mImporter.running())
        beginImport(items, ImportTarget(mLastTarget), true);
}

void Workspace::leaveHeights()
{
    for (const data::HeightFinding& finding : std::exchange(mFindings, {}))
        mIssues.add(
            {Severity::Note,
             finding.file,
             {},
             TWIN_MSG("The heights were left as given, %1 m off the terrain, as you chose. Import the "
                      "file again to correct them."),
             {QString::number(finding.verdict.medianMetres, 'f', 1).toStdString()}});
}

void Workspace::takeOutcome(ImportOutcome outcome, bool again)
{
    mIssues.add(outcome.diagnostics);
    mFindings = outcome.heights;
    mAdded.clear();
    const int count = static_cast<int>(outcome.layers.size());
    // Two cities far apart cannot be looked at together: the sample steps back for the user's own.
    const bool elsewhere = !again && addLayers(outcome);
    if (again)
        reload();
    long long objects = 0;
    for (const auto& [kind, number] : outcome.objects)
        objects += number;
    QString summary = tr("%1 objects read into the project.").arg(numberText(static_cast<double>(objects)));
    if (elsewhere)
        summary += QLatin1Char(' ') +
                   tr("They lie far from the sample city, which is hidden now; Layers shows it again.");
    Q_EMIT imported(count, count == 0 ? tr("Nothing was imported. The Issues list says why.") : summary);
    if (!mFindings.empty())
        Q_EMIT heightsQuestioned();
    nextInQueue();
}

bool Workspace::addRemoteCity(const QString& address)
{
    const std::string folder = data::packageFolder(address.toStdString());
    if (!data::isRemote(folder))
        return false;
    mDocument.edit(tr("open %1").arg(address), [&](Project project) {
        for (Layer& layer : project.layers) {
            if (layer.path == kBuiltInLuebeck)
                layer.visible = false;
        }
        Layer layer;
        layer.kind = LayerKind::CityPackage;
        layer.path = folder;
        layer.name = QUrl(text(folder)).fileName().toStdString();
        if (layer.name.empty())
            layer.name = QUrl(text(folder)).host().toStdString();
        layer.id = freeLayerId(project, layer.name);
        project.layers.push_back(std::move(layer));
        return project;
    });
    return true;
}

/// One undoable edit; returns whether the city lies elsewhere and the sample was hidden.
bool Workspace::addLayers(const ImportOutcome& outcome)
{
    const bool elsewhere = liesElsewhere(outcome.cityExtent);
    const std::size_t count = outcome.layers.size();
    if (count == 0)
        return elsewhere;
    const QString label =
        count == 1 ? tr("import %1").arg(text(outcome.layers.front().name)) : tr("import layers");
    const std::string projectPath = mDocument.path().toStdString();
    mDocument.edit(label, [&](Project project) {
        for (Layer& layer : project.layers) {
            if (elsewhere && layer.path == kBuiltInLuebeck)
                layer.visible = false;
        }
        for (Layer layer : outcome.layers) {
            layer.id = freeLayerId(project, layer.name);
            mAdded.push_back(layer.id);
            if (!projectPath.empty())
                layer.path = data::relativePath(projectPath, layer.path);
            project.layers.push_back(std::move(layer));
        }
        return project;
    });
    return elsewhere;
}

void Workspace::nextInQueue()
{
    if (mQueue.isEmpty())
        return;
    const QStringList next = std::exchange(mQueue, {});
    QMetaObject::invokeMethod(
        this, [this, next] { openFiles(next); }, Qt::QueuedConnection);
}

/// Whether a city just imported and the sample on screen have nothing to do with each other. The sample may
/// still be loading, so it is the place of Lübeck that is asked for.
bool Workspace::liesElsewhere(const Envelope& cityExtent) const
{
    const auto& layers = mDocument.project().layers;
    const bool sample = std::any_of(layers.begin(), layers.end(), [](const Layer& layer) {
        return layer.kind == LayerKind::CityPackage && layer.path == kBuiltInLuebeck && layer.visible;
    });
    const MapPoint2 oldTown = builtInViews().front().second.target.plan();
    constexpr double kAround = 30'000;
    Envelope luebeck;
    luebeck.include(MapPoint2{oldTown.easting - kAround, oldTown.northing - kAround});
    luebeck.include(MapPoint2{oldTown.easting + kAround, oldTown.northing + kAround});
    return sample && !cityExtent.empty() && !cityExtent.intersects(luebeck);
}

QString Workspace::packageFolder() const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString name = QStringLiteral("import-%1").arg(stamp);
    if (!mDocument.path().isEmpty()) {
        const QFileInfo project(mDocument.path());
        if (QFileInfo(project.absolutePath()).isWritable())
            return project.absoluteDir().filePath(project.completeBaseName() + QStringLiteral("-data/") +
                                                  name);
    }
    return QDir(dataFolder()).filePath(QStringLiteral("packages/") + name);
}

} // namespace twin::app
