// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/package_objects.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace twin::data {

/// What an exported file says about itself.
struct ExportHead
{
    std::string title;              ///< name of the package, with the mark of sample data
    std::string description;        ///< sources, licences, heights
    std::array<double, 6> extent{}; ///< least, then greatest easting, northing, height
};

/// Writes one format to a stream.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    virtual void begin(const ExportHead& head) = 0;
    virtual void add(const PackageObject& object) = 0;
    /// False where something beside the stream could not be written.
    virtual bool end() = 0;
};

/// `spool`: a file for the vertices, which stand behind the objects; removed with the writer.
std::unique_ptr<ExportWriter> makeCityJsonWriter(std::ostream& out, const std::string& spool);
std::unique_ptr<ExportWriter> makeCityJsonSequenceWriter(std::ostream& out);
std::unique_ptr<ExportWriter> makeCityGmlWriter(std::ostream& out);

/// The points of an object in whole millimetres from an origin, each once.
class MillimetreVertices
{
public:
    using Point = std::array<std::int64_t, 3>;
    explicit MillimetreVertices(const MapPoint& origin) : mOrigin(origin) {}
    std::size_t indexOf(const MapPoint& point);
    const std::vector<Point>& points() const { return mPoints; }

private:
    MapPoint mOrigin;
    std::vector<Point> mPoints;
    std::map<Point, std::size_t> mIndices;
};

/// Whether the surfaces of a part close a body: every edge is met by its opposite.
bool closesBody(const std::vector<const BoundarySurface*>& surfaces);
/// "WallSurface"; empty for Unknown.
std::string_view surfaceClassName(SurfaceKind kind);

} // namespace twin::data
