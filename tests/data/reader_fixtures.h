// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/imagery_file.h"
#include "data/readers/readers.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <string>
#include <vector>

namespace twin::test {

/// Marienkirche's corner of the map: 53.8655 N, 10.6866 E.
inline constexpr MapPoint2 kLuebeck{610907.06, 5969875.82};

inline bool near(MapPoint2 a, MapPoint2 b, double tolerance)
{
    return std::abs(a.easting - b.easting) < tolerance && std::abs(a.northing - b.northing) < tolerance;
}

/// A folder that goes away with the test, and files in it.
class Fixture
{
public:
    std::string write(const QString& name, const QByteArray& content) const
    {
        const QString path = mFolder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path.toStdString();
    }
    std::string path(const QString& name) const { return mFolder.filePath(name).toStdString(); }
    std::string folder() const { return mFolder.path().toStdString(); }

private:
    QTemporaryDir mFolder;
};

inline std::string sharedData(const std::string& relative)
{
    return std::string(TWIN_SOURCE_DIR) + "/../shared/data/" + relative;
}

inline bool exists(const std::string& path)
{
    return QFile::exists(QString::fromStdString(path));
}

struct ReadBuildings
{
    std::vector<Building> buildings;
    data::ReadCounts counts;
    Diagnostics diagnostics;
    Error error;
    bool ok = false;
};

inline ReadBuildings readGml(const std::string& path, const std::string& assumed = {})
{
    ReadBuildings result;
    data::ReadOptions options;
    options.assumedCrs = assumed;
    const Progress progress;
    const Result<data::ReadCounts> counts = data::readCityGml(
        path, options,
        [&](Building&& building) {
            result.buildings.push_back(std::move(building));
            return true;
        },
        result.diagnostics, progress);
    result.ok = counts.ok();
    if (counts)
        result.counts = *counts;
    else
        result.error = counts.error();
    return result;
}

/// The whole picture, its longer side with at most `maxPixels`.
inline Result<GroundImage> readImagery(const std::string& path, const data::ReadOptions& options,
                                       int maxPixels, Diagnostics& diagnostics)
{
    const auto file = data::ImageryFile::open(path, options, diagnostics);
    if (!file)
        return file.error();
    const Envelope& extent = file->extent();
    const double cell = std::max(file->cellMetres(), std::max(extent.width(), extent.height()) / maxPixels);
    const Progress progress;
    auto patch = file->read(extent, static_cast<int>(std::lround(extent.width() / cell)),
                            static_cast<int>(std::lround(extent.height() / cell)), progress);
    if (!patch)
        return patch.error();
    return std::move(patch->image);
}

inline bool mentions(const Diagnostics& diagnostics, const std::string& part)
{
    for (const Diagnostic& entry : diagnostics.entries()) {
        if (plainText(entry.message, entry.arguments).find(part) != std::string::npos ||
            entry.object.find(part) != std::string::npos)
            return true;
    }
    return false;
}

/// A box of 10 x 8 x 6 m as CityGML polygons, counter-clockwise from outside; `wrap` puts each polygon into
/// its own element.
struct Box
{
    double x = 610900;
    double y = 5969870;
    double z = 10;
    QByteArray ring(int face) const
    {
        const auto p = [&](double dx, double dy, double dz) {
            return QByteArray::number(x + dx, 'f', 3) + ' ' + QByteArray::number(y + dy, 'f', 3) + ' ' +
                   QByteArray::number(z + dz, 'f', 3) + ' ';
        };
        switch (face) {
        case 0:
            return p(0, 0, 0) + p(0, 8, 0) + p(10, 8, 0) + p(10, 0, 0) + p(0, 0, 0);
        case 1:
            return p(0, 0, 6) + p(10, 0, 6) + p(10, 8, 6) + p(0, 8, 6) + p(0, 0, 6);
        case 2:
            return p(0, 0, 0) + p(10, 0, 0) + p(10, 0, 6) + p(0, 0, 6) + p(0, 0, 0);
        case 3:
            return p(10, 0, 0) + p(10, 8, 0) + p(10, 8, 6) + p(10, 0, 6) + p(10, 0, 0);
        case 4:
            return p(10, 8, 0) + p(0, 8, 0) + p(0, 8, 6) + p(10, 8, 6) + p(10, 8, 0);
        default:
            return p(0, 8, 0) + p(0, 0, 0) + p(0, 0, 6) + p(0, 8, 6) + p(0, 8, 0);
        }
    }
};

inline QByteArray polygon(const QByteArray& ring, const QByteArray& id = {}, const QByteArray& holes = {})
{
    return "<gml:Polygon" + (id.isEmpty() ? QByteArray() : " gml:id=\"" + id + "\"") +
           "><gml:exterior><gml:LinearRing><gml:posList>" + ring +
           "</gml:posList></gml:LinearRing></gml:exterior>" + holes + "</gml:Polygon>";
}

inline QByteArray solid(const Box& box, const QByteArray& property)
{
    QByteArray members;
    for (int face = 0; face < 6; ++face)
        members += "<gml:surfaceMember>" + polygon(box.ring(face)) + "</gml:surfaceMember>";
    return "<" + property + "><gml:Solid><gml:exterior><gml:CompositeSurface>" + members +
           "</gml:CompositeSurface></gml:exterior></gml:Solid></" + property + ">";
}

inline QByteArray boundary(const QByteArray& kind, const QByteArray& polygons, const QByteArray& lod = "2")
{
    QByteArray property = "bldg:lod" + lod + "MultiSurface";
    return "<bldg:boundedBy><bldg:" + kind + "><" + property + "><gml:MultiSurface><gml:surfaceMember>" +
           polygons + "</gml:surfaceMember></gml:MultiSurface></" + property + "></bldg:" + kind +
           "></bldg:boundedBy>";
}

inline QByteArray cityModel(const QByteArray& members,
                            const QByteArray& srs = "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016",
                            const QByteArray& version = "1.0")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<core:CityModel "
           "xmlns:core=\"http://www.opengis.net/citygml/" +
           version + "\" xmlns:bldg=\"http://www.opengis.net/citygml/building/" + version +
           "\" xmlns:con=\"http://www.opengis.net/citygml/construction/3.0\" "
           "xmlns:gen=\"http://www.opengis.net/citygml/generics/" +
           version +
           "\" xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:xAL=\"urn:oasis:names:tc:ciq:xsdschema:xAL:2.0\">\n" +
           (srs.isEmpty() ? QByteArray()
                          : "<gml:boundedBy><gml:Envelope srsName=\"" + srs +
                                "\"><gml:lowerCorner>0 0 0</gml:lowerCorner><gml:upperCorner>1 1 "
                                "1</gml:upperCorner></gml:Envelope></gml:boundedBy>\n") +
           members + "</core:CityModel>\n";
}

inline QByteArray building(const QByteArray& id, const QByteArray& content)
{
    return "<core:cityObjectMember><bldg:Building gml:id=\"" + id + "\">" + content +
           "</bldg:Building></core:cityObjectMember>\n";
}

} // namespace twin::test
