// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/feeds/recorded_feed.h"

#include "data/feeds/observations_json.h"

#include <filesystem>

namespace twin::data {
namespace {

constexpr std::size_t kMaxRecordingBytes = 64'000'000;

std::optional<Provenance> provenanceFrom(const std::string& key)
{
    for (Provenance provenance :
         {Provenance::Measured, Provenance::Recorded, Provenance::Planned, Provenance::Simulated}) {
        if (provenanceKey(provenance) == key)
            return provenance;
    }
    return std::nullopt;
}

} // namespace

Result<Datastream> loadRecordedFeed(const std::string& path, Diagnostics& diagnostics)
{
    const auto text = readTextFile(path, kMaxRecordingBytes);
    if (!text)
        return text.error();
    const auto parsed = parseJson(*text, path);
    if (!parsed)
        return parsed.error();
    if (!parsed->is_object())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is not a recording: it must be a JSON object with \"observations\"."),
                     {path}};
    const JsonObject root(*parsed, path, {}, diagnostics);
    Datastream stream;
    stream.id = std::filesystem::path(path).stem().string();
    stream.thing = root.text("thing");
    stream.name = root.text("name");
    stream.observedProperty = root.text("observedProperty");
    stream.unit = root.text("unit");
    stream.source = root.text("source");
    const auto easting = root.number("easting");
    const auto northing = root.number("northing");
    const auto interval = root.number("expectedIntervalSeconds");
    const auto provenance = provenanceFrom(root.text("provenance"));
    const Json* observations = root.array("observations");
    root.text("licence");
    root.text("remarks");
    root.reportUnknown();
    if (!easting || !northing || !provenance || !observations || stream.unit.empty() || !interval ||
        *interval < 1 || *interval > 1e8)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is not a complete recording. It needs easting, northing, unit, provenance "
                              "(measured, recorded, planned or "
                              "simulated), expectedIntervalSeconds and observations."),
                     {path}};
    stream.place = {*easting, *northing};
    // A reading that comes out of a file is a recording, whatever the file calls it.
    stream.provenance = *provenance == Provenance::Measured ? Provenance::Recorded : *provenance;
    stream.expectedIntervalMillis = static_cast<std::int64_t>(*interval * 1000);
    stream.observations = observationsFrom(*observations, path, diagnostics);
    return stream;
}

} // namespace twin::data
