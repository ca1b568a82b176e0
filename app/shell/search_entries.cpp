// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/models/district_list_model.h"
#include "app/models/measure_list_model.h"
#include "app/shell/main_window.h"

#include <QMenu>
#include <QMenuBar>

#include <map>

namespace twin::app {

namespace {

/// Every command of the menus, with its way and its key.
void addCommands(const QMenu& menu, const QString& way, std::vector<SearchEntry>& entries)
{
    const auto actions = menu.actions();
    for (QAction* action : actions) {
        const QString title = action->text().remove(QLatin1Char('&'));
        if (action->isSeparator() || title.isEmpty())
            continue;
        if (const QMenu* nested = action->menu()) {
            addCommands(*nested, way.isEmpty() ? title : way + QStringLiteral(" › ") + title, entries);
        } else if (action->isEnabled()) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            entries.push_back({SearchEntry::Kind::Command, title,
                               key.isEmpty() ? way : QStringLiteral("%1 · %2").arg(way, key),
                               [action = QPointer<QAction>(action)] {
                                   if (action)
                                       action->trigger();
                               }});
        }
    }
}

} // namespace

std::vector<SearchEntry> MainWindow::searchEntries()
{
    std::vector<SearchEntry> entries;
    const Session& session = mWorkspace.session();
    for (const District& district : session.districts()) {
        entries.push_back({SearchEntry::Kind::District, text(district.name), populationLine(district),
                           [this, name = district.name] {
                               choose({Selection::Kind::District, name, {}}, true);
                           }});
    }
    for (const Measure& measure : session.state().shown.measures) {
        const QString detail =
            QStringLiteral("%1 · %2").arg(text(measure.id), statusLine(measure, session.day()));
        entries.push_back(
            {SearchEntry::Kind::Measure, text(measure.title.in(german())), detail, [this, id = measure.id] {
                 choose({Selection::Kind::Measure, id, {}}, true);
             }});
    }
    for (const Datastream& stream : session.state().streams) {
        entries.push_back({SearchEntry::Kind::Reading, text(stream.name), text(stream.thing),
                           [this, id = text(stream.id)] { mWorkspace.session().showReading(id); }});
    }
    addPlaces(entries);
    for (const auto& [name, viewpoint] : viewsOf(session.state())) {
        entries.push_back({SearchEntry::Kind::View, text(name), tr("built-in view"),
                           [this, target = viewpoint] { mHost->flyTo(target); }});
    }
    const auto menus = menuBar()->actions();
    for (const QAction* action : menus) {
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow(); // fills the menus that list what changes
            addCommands(*menu, action->text().remove(QLatin1Char('&')), entries);
        }
    }
    return entries;
}

void MainWindow::addPlaces(std::vector<SearchEntry>& entries)
{
    const SceneState& state = mWorkspace.session().state();
    for (const auto& [name, place] : state.landmarks) {
        Envelope extent;
        extent.include(place.plan());
        entries.push_back(
            {SearchEntry::Kind::Landmark, text(name), {}, [this, extent] { flyToExtent(extent); }});
    }
    std::map<std::string, Envelope> streets;
    for (const data::CityContents& city : state.cities) {
        if (!city.roads)
            continue;
        for (const Road& road : *city.roads) {
            if (road.name.empty())
                continue;
            for (const MapPoint2& point : road.axis)
                streets[road.name].include(point);
        }
    }
    for (const auto& [name, extent] : streets)
        entries.push_back(
            {SearchEntry::Kind::Street, text(name), {}, [this, box = extent] { flyToExtent(box); }});
}

} // namespace twin::app
