// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/measurement_export.h"

#include "core/geo/measuring.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/cell_guard.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

std::string decimal(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

bool isArea(const Measurement& measurement)
{
    return measurement.kind == Measurement::Kind::Area;
}

std::string wkt(const Measurement& measurement)
{
    std::vector<MapPoint> points = measurement.points;
    if (isArea(measurement) && !points.empty())
        points.push_back(points.front());
    std::string text = isArea(measurement) ? "POLYGON Z ((" : "LINESTRING Z (";
    for (std::size_t i = 0; i < points.size(); ++i)
        text += (i > 0 ? ", " : "") + decimal(points[i].easting, 3) + " " + decimal(points[i].northing, 3) +
                " " + decimal(points[i].height, 3);
    return text + (isArea(measurement) ? "))" : ")");
}

Error cannotWrite(const std::string& path)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("The measurements could not be written to %1. Check the folder and the free space."),
            {path}};
}

void fill(OGRFeature& feature, const Measurement& measurement)
{
    const PathLength length = pathLength(measurement.points);
    feature.SetField("name", measurement.name.c_str());
    feature.SetField("kind", measurementKey(measurement.kind));
    if (isArea(measurement)) {
        const RingArea area = ringArea(measurement.points);
        feature.SetField("plan_m2", area.plan);
        feature.SetField("slope_m2", area.slope);
        feature.SetField("perimeter_m", area.perimeter);
    } else {
        feature.SetField("slope_m", length.slope);
        feature.SetField("horizontal_m", length.horizontal);
        feature.SetField("vertical_m", length.vertical);
    }
}

bool writeLayer(GDALDataset& dataset, const std::vector<Measurement>& measurements, bool areas)
{
    OGRSpatialReference crs;
    crs.importFromEPSG(kMapEpsg);
    OGRLayer* layer = dataset.CreateLayer(areas ? "areas" : "lines", &crs,
                                          areas ? wkbPolygon25D : wkbLineString25D, nullptr);
    if (!layer)
        return false;
    std::vector<std::pair<const char*, OGRFieldType>> fields{{"name", OFTString}, {"kind", OFTString}};
    const auto figures = areas ? std::vector<const char*>{"plan_m2", "slope_m2", "perimeter_m"}
                               : std::vector<const char*>{"slope_m", "horizontal_m", "vertical_m"};
    for (const char* figure : figures)
        fields.emplace_back(figure, OFTReal);
    for (const auto& [name, type] : fields) {
        OGRFieldDefn definition(name, type);
        if (layer->CreateField(&definition) != OGRERR_NONE)
            return false;
    }
    for (const Measurement& measurement : measurements) {
        if (isArea(measurement) != areas)
            continue;
        OGRFeature feature(layer->GetLayerDefn());
        fill(feature, measurement);
        OGRLineString line;
        OGRLinearRing ring;
        for (const MapPoint& p : measurement.points)
            (areas ? static_cast<OGRSimpleCurve&>(ring) : line).addPoint(p.easting, p.northing, p.height);
        OGRPolygon polygon;
        ring.closeRings();
        polygon.addRing(&ring);
        feature.SetGeometry(areas ? static_cast<OGRGeometry*>(&polygon) : &line);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

} // namespace

const char* measurementKey(Measurement::Kind kind)
{
    switch (kind) {
    case Measurement::Kind::Path:
        return "path";
    case Measurement::Kind::Area:
        return "area";
    case Measurement::Kind::Height:
        return "height";
    case Measurement::Kind::Profile:
        break;
    }
    return "profile";
}

std::string measurementsCsv(const std::vector<Measurement>& measurements)
{
    std::string text =
        "name,kind,slope_m,horizontal_m,vertical_m,plan_m2,slope_m2,perimeter_m,wkt_epsg25832\n";
    for (const Measurement& measurement : measurements) {
        text += csvText(measurement.name, ",") + "," + measurementKey(measurement.kind) + ",";
        if (isArea(measurement)) {
            const RingArea area = ringArea(measurement.points);
            text += ",,," + decimal(area.plan, 2) + "," + decimal(area.slope, 2) + "," +
                    decimal(area.perimeter, 3);
        } else {
            const PathLength length = pathLength(measurement.points);
            text += decimal(length.slope, 3) + "," + decimal(length.horizontal, 3) + "," +
                    decimal(length.vertical, 3) + ",,,";
        }
        text += "," + csvText(wkt(measurement), ",") + "\n";
    }
    return text;
}

Status exportMeasurementsCsv(const std::vector<Measurement>& measurements, const std::string& path)
{
    std::ofstream out(std::filesystem::u8path(path), std::ios::binary | std::ios::trunc);
    out << measurementsCsv(measurements);
    out.close();
    if (!out)
        return cannotWrite(path);
    return Done{};
}

Status exportMeasurementsGeoPackage(const std::vector<Measurement>& measurements, const std::string& path)
{
    initialiseGdal();
    GdalMessages messages;
    const std::filesystem::path target = std::filesystem::u8path(path);
    const std::string part = path + ".part.gpkg";
    std::error_code ignored;
    std::filesystem::remove(std::filesystem::u8path(part), ignored);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    DatasetPtr dataset(driver ? driver->Create(part.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    const bool written =
        dataset && dataset->StartTransaction() == OGRERR_NONE && writeLayer(*dataset, measurements, false) &&
        writeLayer(*dataset, measurements, true) && dataset->CommitTransaction() == OGRERR_NONE;
    dataset.reset();
    std::error_code failed;
    if (written && !messages.failed())
        std::filesystem::rename(std::filesystem::u8path(part), target, failed);
    if (!written || messages.failed() || failed) {
        std::filesystem::remove(std::filesystem::u8path(part), ignored);
        return cannotWrite(path);
    }
    return Done{};
}

} // namespace twin::data
