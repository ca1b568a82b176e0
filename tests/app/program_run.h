// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>

#include <nlohmann/json.hpp>

namespace twin::test {

/// What one call of the built program gave.
struct Outcome
{
    int exitCode = -1;
    bool crashed = true;
    QByteArray out;
    QByteArray err;

    nlohmann::json json() const { return nlohmann::json::parse(out.toStdString(), nullptr, false); }
};

/// The built program in an environment without display, cache or language of the machine.
inline Outcome run(const QStringList& arguments, const QString& folder = QDir::tempPath())
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LANG"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(TWIN_BINARY_DIR "/bin/travetwin"), arguments);
    Outcome outcome;
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.crashed = process.exitStatus() != QProcess::NormalExit;
    outcome.exitCode = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

/// A box of 10 x 8 x 6 m as a CityGML LoD1 solid; `height` in place of all heights where it is given.
inline QByteArray gmlBox(const char* id, double east, double north, const QByteArray& height = {})
{
    const auto corner = [&](int x, int y, int z) {
        return QByteArray::number(east + 10 * x, 'f', 2) + ' ' + QByteArray::number(north + 8 * y, 'f', 2) +
               ' ' + (height.isEmpty() ? QByteArray::number(5 + 6 * z) : height);
    };
    const std::vector<std::vector<std::array<int, 3>>> faces{
        {{0, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, 0, 0}}, {{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}},
        {{0, 0, 0}, {1, 0, 0}, {1, 0, 1}, {0, 0, 1}}, {{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 0, 1}},
        {{1, 1, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}}, {{0, 1, 0}, {0, 0, 0}, {0, 0, 1}, {0, 1, 1}}};
    QByteArray surfaces;
    for (const auto& face : faces) {
        surfaces += "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>";
        for (const auto& [x, y, z] : face)
            surfaces += corner(x, y, z) + ' ';
        surfaces += corner(face[0][0], face[0][1], face[0][2]);
        surfaces += "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>";
    }
    return QByteArray("<core:cityObjectMember><bldg:Building gml:id=\"") + id +
           "\"><bldg:measuredHeight "
           "uom=\"m\">6</bldg:measuredHeight><bldg:lod1Solid><gml:Solid><gml:exterior>"
           "<gml:CompositeSurface>" +
           surfaces +
           "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod1Solid></bldg:Building></"
           "core:cityObjectMember>";
}

inline QByteArray gmlModel(const QByteArray& members,
                           const QByteArray& srs = "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><core:CityModel "
           "xmlns:core=\"http://www.opengis.net/citygml/1.0\" "
           "xmlns:bldg=\"http://www.opengis.net/citygml/building/1.0\" "
           "xmlns:gml=\"http://www.opengis.net/gml\">"
           "<gml:boundedBy><gml:Envelope srsName=\"" +
           srs +
           "\" srsDimension=\"3\">"
           "<gml:lowerCorner>610900 5969800 5</gml:lowerCorner><gml:upperCorner>610980 5969900 "
           "11</gml:upperCorner>"
           "</gml:Envelope></gml:boundedBy>" +
           members + "</core:CityModel>";
}

} // namespace twin::test
