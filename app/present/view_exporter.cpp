// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/view_exporter.h"

#include "app/messages.h"
#include "app/present/caption.h"
#include "app/present/saved_view.h"
#include "app/viewport/image_renderer.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QRegularExpression>

namespace twin::app {

namespace {

struct Step
{
    ComposedScene scene;
    SavedView view;
    QString file;
};

/// Where the legend of the picture stands: its painter run over an empty one.
QRectF legendOf(const ComposedScene& scene, QSize size, const OverlayPainter::Options& options)
{
    QImage scratch(size, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&scratch);
    OverlayPainter overlay;
    overlay.paint(
        painter, size, scene, [](const MapPoint&, double*) -> std::optional<QPointF> { return std::nullopt; },
        [](const MapPoint&) { return false; }, options);
    return overlay.legendRect();
}

int writeSteps(const std::vector<Step>& steps, QSize size, bool dark, Diagnostics& diagnostics,
               const Progress& progress)
{
    auto renderer = ImageRenderer::create(size);
    if (!renderer) {
        diagnostics.problem({}, renderer.error());
        return 0;
    }
    int written = 0;
    for (std::size_t i = 0; i < steps.size() && !progress.cancelled(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(steps.size()),
                        steps[i].file.toStdString());
        OverlayPainter::Options options;
        options.dark = dark;
        options.stage = true;
        RenderedImage picture = renderer.value()->render(steps[i].scene, steps[i].view.viewpoint, options);
        diagnostics.append(picture.problems);
        QPainter painter(&picture.image);
        paintCaption(painter, size, legendOf(steps[i].scene, size, options), steps[i].view, dark);
        painter.end();
        if (picture.image.save(steps[i].file, "PNG"))
            ++written;
        else
            diagnostics.problem(
                steps[i].file.toStdString(), {},
                TWIN_MSG("The picture could not be written. Check that the folder exists and has space."));
    }
    return written;
}

} // namespace

QString viewFileName(int number, const QString& title)
{
    static const QRegularExpression kRefused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    QString name = title;
    name.replace(kRefused, QStringLiteral("-"));
    return QStringLiteral("%1 %2.png").arg(number, 2, 10, QLatin1Char('0')).arg(name.left(80).trimmed());
}

void exportViews(Workspace& workspace, BackgroundJob& job, const QString& folder, QSize size,
                 const std::function<void(int)>& done)
{
    auto steps = std::make_shared<std::vector<Step>>();
    steps->reserve(workspace.document().project().views.size()); // `previous` points into it
    const ComposedScene* previous = nullptr;
    for (const SavedView& view : workspace.document().project().views) {
        const SceneState state = stateOf(view, workspace.session().state());
        const QString name = viewFileName(static_cast<int>(steps->size()) + 1, text(view.title.in(german())));
        ComposedScene scene = compose(state, previous);
        steps->push_back({std::move(scene), view, QDir(folder).filePath(name)});
        previous = &steps->back().scene;
    }
    const bool dark = workspace.session().state().dark;
    job.start(QCoreApplication::translate("ViewExporter", "Exporting pictures"),
              [steps, size, dark, &workspace, done](const Progress& progress) -> BackgroundJob::Finish {
                  auto diagnostics = std::make_shared<Diagnostics>();
                  const int written = writeSteps(*steps, size, dark, *diagnostics, progress);
                  return [written, diagnostics, &workspace, done] {
                      workspace.issues().add(*diagnostics);
                      done(written);
                  };
              });
}

} // namespace twin::app
