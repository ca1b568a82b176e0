// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/bench/import_floors.h"

#include "data/gdal/gdal_session.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <expat.h>
#include <gdal_priv.h>
#include <ogr_recordbatch.h>
#include <ogrsf_frmts.h>

namespace twin::data {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

class Clock
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - mStart).count();
    }

private:
    std::chrono::steady_clock::time_point mStart = std::chrono::steady_clock::now();
};

Error cannotRead(const std::string& file)
{
    return {
        ErrorKind::Unreadable, TWIN_MSG("%1 could not be read for the bare pass. Check the file."), {file}};
}

} // namespace

Result<BarePass> expatPass(const std::vector<std::string>& files)
{
    BarePass pass;
    const Clock clock;
    std::vector<char> buffer(kChunk);
    for (const std::string& file : files) {
        std::ifstream stream(file, std::ios::binary);
        XML_Parser parser = XML_ParserCreate(nullptr);
        XML_SetUserData(parser, &pass);
        XML_SetElementHandler(
            parser, [](void* data, const char*, const char**) { ++static_cast<BarePass*>(data)->objects; },
            [](void*, const char*) {});
        XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
        bool good = stream.good();
        while (good && stream) {
            stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            const auto count = static_cast<int>(stream.gcount());
            pass.bytes += static_cast<std::uint64_t>(count);
            good = XML_Parse(parser, buffer.data(), count, stream ? 0 : 1) == XML_STATUS_OK;
        }
        XML_ParserFree(parser);
        if (!good)
            return cannotRead(file);
    }
    pass.seconds = clock.seconds();
    return pass;
}

Result<BarePass> arrowPass(const std::string& file)
{
    initialiseGdal();
    GdalMessages quiet;
    const char* const allowed[] = {"GPKG", nullptr};
    const DatasetPtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed));
    OGRLayer* layer = dataset && dataset->GetLayerCount() > 0 ? dataset->GetLayer(0) : nullptr;
    ArrowArrayStream stream{};
    BarePass pass;
    const Clock clock;
    if (!layer || !layer->GetArrowStream(&stream, nullptr))
        return cannotRead(file);
    while (true) {
        ArrowArray batch{};
        if (stream.get_next(&stream, &batch) != 0 || !batch.release)
            break;
        pass.objects += static_cast<std::uint64_t>(batch.length);
        batch.release(&batch);
    }
    stream.release(&stream);
    pass.seconds = clock.seconds();
    std::error_code code;
    pass.bytes = std::filesystem::file_size(file, code);
    return pass;
}

Status writeFootprints(const std::string& file, int count)
{
    initialiseGdal();
    GdalMessages messages;
    const auto fault = [&]() {
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 could not be written (%2). Check free space and permissions."),
                     {file, messages.last()}};
    };
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    const DatasetPtr dataset(driver ? driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    OGRSpatialReference srs;
    srs.importFromEPSG(25832);
    OGRLayer* layer = dataset ? dataset->CreateLayer("buildings", &srs, wkbPolygon, nullptr) : nullptr;
    OGRFieldDefn height("height", OFTReal);
    if (!layer || layer->CreateField(&height) != OGRERR_NONE)
        return fault();
    dataset->StartTransaction();
    for (int i = 0; i < count; ++i) {
        // Streets of 500 houses, 20 m apart both ways.
        const double x = 600'000 + 20.0 * (i % 500);
        const double y = 5'960'000 + 20.0 * (i / 500);
        OGRLinearRing ring;
        for (const auto& [dx, dy] : {std::pair{0, 0}, {12, 0}, {12, 9}, {0, 9}, {0, 0}})
            ring.addPoint(x + dx, y + dy);
        OGRPolygon polygon;
        polygon.addRing(&ring);
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("height", 6.0 + i % 7);
        feature.SetGeometry(&polygon);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return fault();
    }
    if (dataset->CommitTransaction() != OGRERR_NONE)
        return fault();
    return Done{};
}

} // namespace twin::data
