// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/osm_stream.h"

#include "core/text.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <mutex>
#include <string_view>

namespace twin::data {
namespace {

constexpr const char* kConfigFile = "/vsimem/travetwin-osmconf.ini";

/// What GDAL makes of OpenStreetMap: which closed ways are areas, and all tags of an object in one text. Its
/// own file drops what is no column of it.
void provideConfig()
{
    static std::once_flag once;
    static constexpr std::string_view kConfig =
        // From the shortest to the longest: GDAL 3.6 skips what is longer than the last.
        "closed_ways_are_polygons=water,natural,landuse,leisure,amenity,building,industrial,waterway=dock,"
        "building:part,waterway=riverbank\n"
        "attribute_name_laundering=no\n"
        "report_all_tags=yes\n"
        "[points]\nosm_id=yes\nall_tags=yes\n"
        "[lines]\nosm_id=yes\nall_tags=yes\n"
        "[multipolygons]\nosm_id=yes\nosm_way_id=yes\nall_tags=yes\n"
        "[multilinestrings]\nosm_id=yes\n"
        "[other_relations]\nosm_id=yes\n";
    std::call_once(once, [] {
        VSILFILE* file = VSIFOpenL(kConfigFile, "wb");
        if (!file)
            return; // opening then fails with GDAL's own words
        VSIFWriteL(kConfig.data(), 1, kConfig.size(), file);
        VSIFCloseL(file);
    });
}

/// Listens to what GDAL says about relations whose ways are not in the file: it says so only while debugging.
class IncompleteObjects
{
public:
    IncompleteObjects()
    {
        CPLSetThreadLocalConfigOption("CPL_DEBUG", "OSM");
        CPLPushErrorHandlerEx(listen, this);
    }
    ~IncompleteObjects()
    {
        CPLPopErrorHandler();
        CPLSetThreadLocalConfigOption("CPL_DEBUG", nullptr);
    }
    IncompleteObjects(const IncompleteObjects&) = delete;
    IncompleteObjects& operator=(const IncompleteObjects&) = delete;

    long long count = 0;
    std::vector<std::string> named;    ///< the first few
    std::vector<std::string> failures; ///< what went wrong with the file itself

private:
    static void CPL_STDCALL listen(CPLErr errorClass, CPLErrorNum, const char* text)
    {
        constexpr std::size_t kNamed = 10;
        auto* self = static_cast<IncompleteObjects*>(CPLGetErrorHandlerUserData());
        const std::string_view message(text);
        if (!self)
            return;
        if (errorClass >= CE_Failure) {
            if (self->failures.size() < kNamed)
                self->failures.emplace_back(message);
            return;
        }
        const bool ways = message.find("has missing ways. Ignoring it") != std::string_view::npos;
        const bool nodes = message.find("nodes. Discarding it") != std::string_view::npos;
        if (!ways && !nodes)
            return;
        ++self->count;
        const std::size_t start = message.find_first_of("0123456789");
        const std::size_t end = message.find_first_not_of("0123456789", start);
        if (start != std::string_view::npos && self->named.size() < kNamed)
            self->named.push_back((ways ? "relation/" : "way/") +
                                  std::string(message.substr(start, end - start)));
    }
};

std::string idOf(const OGRFeature& feature, OsmShape shape)
{
    const auto field = [&](const char* name) -> std::string {
        const int index = feature.GetFieldIndex(name);
        return index >= 0 && feature.IsFieldSetAndNotNull(index) ? feature.GetFieldAsString(index) : "";
    };
    const std::string way = field("osm_way_id");
    if (!way.empty())
        return "way/" + way;
    return (shape == OsmShape::Point  ? "node/"
            : shape == OsmShape::Line ? "way/"
                                      : "relation/") +
           field("osm_id");
}

struct Progressing
{
    const Progress& progress;
    const std::string& path;

    static int CPL_STDCALL step(double fraction, const char*, void* data)
    {
        const auto& self = *static_cast<const Progressing*>(data);
        self.progress.report(fraction, self.path);
        return self.progress.cancelled() ? 0 : 1;
    }
};

Result<DatasetPtr> open(const std::string& path, OsmInterest interest, Diagnostics& diagnostics)
{
    initialiseGdal();
    provideConfig();
    Result<DatasetPtr> dataset = openDataset(
        path, Purpose::Vector, diagnostics,
        {std::string("CONFIG_FILE=") + kConfigFile, "INTERLEAVED_READING=YES", "MAX_TMPFILE_SIZE=100"});
    if (!dataset)
        return dataset;
    if (std::string_view((*dataset)->GetDriverName()) != "OSM")
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is no OpenStreetMap file. Give a .osm or .osm.pbf extract."),
                     {path}};
    const char* layers = interest == OsmInterest::Areas ? "SET interest_layers = multipolygons"
                                                        : "SET interest_layers = points,lines,multipolygons";
    (*dataset)->ExecuteSQL(layers, nullptr, nullptr);
    return dataset;
}

} // namespace

bool looksLikeOsm(const std::string& head)
{
    if (head.substr(0, 64).find("OSMHeader") != std::string::npos)
        return true;
    return head.find('<') == head.find_first_not_of("\xEF\xBB\xBF \t\r\n") &&
           head.substr(0, 1000).find("<osm") != std::string::npos;
}

Result<OsmCounts> streamOsm(const std::string& path, OsmInterest interest,
                            const std::function<bool(OsmObject&&)>& handler, Diagnostics* diagnostics,
                            const Progress& progress)
{
    Diagnostics unsaid;
    Diagnostics& told = diagnostics ? *diagnostics : unsaid;
    Result<DatasetPtr> dataset = open(path, interest, told);
    if (!dataset)
        return dataset.error();
    const Result<CoordinateTransformer> transformer =
        CoordinateTransformer::fromText("EPSG:4326", AxisConvention::Traditional);
    if (!transformer)
        return transformer.error();
    IncompleteObjects incomplete;
    Progressing progressing{progress, path};
    OsmCounts counts;
    while (!counts.stopped && !progress.cancelled()) {
        OGRLayer* layer = nullptr;
        const OGRFeatureUniquePtr source(
            (*dataset)->GetNextFeature(&layer, nullptr, Progressing::step, &progressing));
        if (!source)
            break;
        const std::string_view name = layer ? layer->GetName() : "";
        OsmObject object;
        if (name == "lines")
            object.shape = OsmShape::Line;
        else if (name == "multipolygons")
            object.shape = OsmShape::Area;
        else if (name != "points")
            continue;
        object.feature.id = idOf(*source, object.shape);
        const OGRGeometry* geometry = source->GetGeometryRef();
        const int tags = source->GetFieldIndex("all_tags");
        if (tags >= 0)
            object.tags = parseHstore(source->GetFieldAsString(tags));
        if (object.tags.empty())
            continue;
        const GeometryState state = geometry && !geometry->IsEmpty()
                                        ? addGeometry(*geometry, transformer.value(), object.feature)
                                        : GeometryState::Broken;
        if (!keepGeometry(state, path, object.feature.id, told)) {
            ++counts.skipped;
            continue;
        }
        ++counts.read;
        counts.stopped = !handler(std::move(object));
    }
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    counts.incomplete = incomplete.count;
    if (incomplete.count > 0)
        told.note(path, {},
                  TWIN_MSG("%1 objects reach beyond the extract, parts of them are missing in it; they were "
                           "left out (%2 …). Take a larger extract if they are needed."),
                  {std::to_string(incomplete.count), join(incomplete.named, ", ")});
    for (const std::string& failure : incomplete.failures)
        told.problem(path, {},
                     TWIN_MSG("OpenStreetMap data broken off or damaged: %1. What came before is kept; "
                              "fetch the file again."),
                     {failure});
    if (counts.read == 0 && !incomplete.failures.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 cannot be read as OpenStreetMap data (%2). Fetch the file again."),
                     {path, incomplete.failures.front()}};
    return counts;
}

} // namespace twin::data
