// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/indicator_colouring.h"

#include "app/document/indicator_source.h"
#include "app/messages.h"
#include "core/geo/polygon.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

/// Five steps of violet (Brewer's Purples): more is darker, for every kind of colour vision, and neither
/// water, wood, roof nor a status has that hue.
const QColor kClassColours[] = {QColor(239, 237, 245), QColor(203, 201, 226), QColor(158, 154, 200),
                                QColor(117, 107, 177), QColor(84, 39, 143)};
/// Okabe and Ito.
const QColor kRingColours[] = {QColor(0, 114, 178), QColor(230, 159, 0), QColor(204, 121, 167),
                               QColor(86, 180, 233)};
const QColor kCovered(0, 158, 115);
const QColor kWaiting(213, 94, 0);

QString words(const char* text)
{
    return QCoreApplication::translate("Indicators", text);
}

void addEntry(SceneLegend& legend, const QColor& colour, const QString& text,
              render::Pattern pattern = render::Pattern::Solid)
{
    LegendEntry entry;
    entry.colour = colour;
    entry.pattern = pattern;
    entry.text = text;
    legend.entries.push_back(entry);
}

render::Rgba paint(const QColor& colour, int alpha)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue()), static_cast<std::uint8_t>(alpha)};
}

QColor classColour(std::size_t index, std::size_t classes)
{
    const std::size_t step = classes < 2 ? 2 : index * (std::size(kClassColours) - 1) / (classes - 1);
    return kClassColours[step];
}

QString valueText(double value, const Indicator& indicator)
{
    return estimateText(Estimate::exact(value, {}), indicator);
}

void colourDistricts(const IndicatorTable& table, const IndicatorResult& result, Classification how,
                     DistrictColouring& colouring)
{
    std::vector<double> values;
    for (const Estimate& estimate : result.districts) {
        if (!estimate.isMissing())
            values.push_back(estimate.central());
    }
    const std::vector<double> limits = classLimits(values, MapChoice::kClasses, how);
    int missing = 0;
    for (std::size_t d = 0; d < table.districts.size(); ++d) {
        const Estimate& estimate = result.districts[d];
        missing += estimate.isMissing() ? 1 : 0;
        colouring.fills[table.districts[d]] =
            estimate.isMissing() ? QColor() : classColour(classOf(estimate.central(), limits), limits.size());
    }
    SceneLegend& legend = colouring.legend;
    legend.title = indicatorTitle(result.indicator);
    legend.subtitle = QStringLiteral("%1 · %2").arg(kindWord(result.indicator.kind), dateText(table.at));
    if (const QString unit = indicatorUnit(result.indicator.unit); !unit.isEmpty())
        legend.subtitle += QStringLiteral(" · ") + unit;
    if (result.stale)
        legend.subtitle += QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("Indicators", "being computed"));
    double from = values.empty() ? 0 : *std::min_element(values.begin(), values.end());
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const QString low = valueText(from, result.indicator);
        const QString high = valueText(limits[i], result.indicator);
        addEntry(legend, classColour(i, limits.size()),
                 low == high ? high : words(QT_TRANSLATE_NOOP("Indicators", "%1 to %2")).arg(low, high));
        from = limits[i];
    }
    if (missing > 0)
        addEntry(legend, QColor(128, 134, 142),
                 words(QT_TRANSLATE_NOOP("Indicators", "no value: %1")).arg(missing),
                 render::Pattern::Hatched);
}

void addRings(const IndicatorTable& table, const MapChoice& choice, const std::vector<District>& districts,
              std::vector<render::DrapedLayer>& layers, SceneLegend& legend)
{
    std::size_t ring = 0;
    for (const std::string& id : choice.rings) {
        const IndicatorResult* result = table.find(id);
        if (!result || ring >= MapChoice::kMostRings)
            continue;
        double most = 0;
        for (const Estimate& estimate : result->districts)
            most = estimate.isMissing() ? most : std::max(most, std::abs(estimate.central()));
        if (result->indicator.unit == "%")
            most = 100;
        render::DrapedLayer layer;
        layer.id = "ring:" + id;
        layer.colour = paint(kRingColours[ring], 255);
        for (std::size_t d = 0; d < table.districts.size() && most > 0; ++d) {
            const int known = districtByName(districts, table.districts[d]);
            const Estimate& estimate = result->districts[d];
            if (known < 0 || estimate.isMissing())
                continue;
            const MultiPolygon2& outline = districts[static_cast<std::size_t>(known)].outline;
            const Envelope extent = envelope(outline);
            const double radius = std::clamp(0.16 * std::min(extent.width(), extent.height()), 80.0, 450.0);
            const double step = radius / MapChoice::kMostRings;
            const Polygon2 sector = ringSector(labelPoint(outline), radius + step * static_cast<double>(ring),
                                               radius + step * (static_cast<double>(ring) + 0.8),
                                               std::abs(estimate.central()) / most);
            if (!sector.outer.empty())
                layer.polygons.push_back(sector);
        }
        layers.push_back(std::move(layer));
        addEntry(legend, kRingColours[ring],
                 words(QT_TRANSLATE_NOOP("Indicators", "Ring %1: %2, full circle %3"))
                     .arg(ring + 1)
                     .arg(indicatorTitle(result->indicator), valueText(most, result->indicator)));
        ++ring;
    }
}

} // namespace

std::optional<DistrictColouring> colouringOf(const IndicatorTable& table, const MapChoice& choice,
                                             const std::vector<District>& districts,
                                             const CoverageSurface& surface)
{
    DistrictColouring colouring;
    if (const IndicatorResult* result = table.find(choice.colour))
        colourDistricts(table, *result, choice.how, colouring);
    auto layers = std::make_shared<std::vector<render::DrapedLayer>>();
    const auto addSurface = [&](const char* id, const Polygon2& area, const QColor& colour,
                                const QString& text) {
        if (area.outer.empty())
            return;
        render::DrapedLayer layer;
        layer.id = id;
        layer.colour = paint(colour, 220);
        layer.polygons = {area};
        layers->push_back(std::move(layer));
        addEntry(colouring.legend, colour, text);
    };
    if (choice.surface) {
        addSurface("indicator:covered", surface.covered, kCovered,
                   words(QT_TRANSLATE_NOOP("Indicators", "reached, by squares of 100 m")));
        addSurface("indicator:gaps", surface.gaps, kWaiting,
                   words(QT_TRANSLATE_NOOP("Indicators", "not reached")));
    }
    addRings(table, choice, districts, *layers, colouring.legend);
    if (colouring.legend.entries.empty())
        return std::nullopt;
    if (colouring.legend.title.isEmpty()) {
        colouring.legend.title = words(QT_TRANSLATE_NOOP("Indicators", "Indicators per district"));
        colouring.legend.subtitle = dateText(table.at);
    }
    if (!layers->empty())
        colouring.surfaces = std::move(layers);
    return colouring;
}

} // namespace twin::app
