// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/citygml_writer.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <memory>

namespace twin::data {
namespace {

constexpr const char* kDate = "2026-11-01"; // of the facts, not of the run: same tables, same bytes

class Xml
{
public:
    Xml() { mText.reserve(1 << 22); }

    Xml& operator<<(const char* text)
    {
        mText += text;
        return *this;
    }
    Xml& escaped(const std::string& text)
    {
        for (const char c : text) {
            if (c == '&')
                mText += "&amp;";
            else if (c == '<')
                mText += "&lt;";
            else if (c == '>')
                mText += "&gt;";
            else if (c == '"')
                mText += "&quot;";
            else
                mText += c;
        }
        return *this;
    }
    Xml& millimetres(double metres)
    {
        const long long value = std::llround(metres * 1000);
        const unsigned long long size = static_cast<unsigned long long>(value < 0 ? -value : value);
        if (value < 0)
            mText += '-';
        integer(static_cast<long long>(size / 1000));
        const unsigned rest = static_cast<unsigned>(size % 1000);
        mText += '.';
        mText += static_cast<char>('0' + rest / 100);
        mText += static_cast<char>('0' + rest / 10 % 10);
        mText += static_cast<char>('0' + rest % 10);
        return *this;
    }
    Xml& integer(long long value)
    {
        char buffer[24];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
        mText.append(buffer, end.ptr);
        return *this;
    }
    const std::string& text() const { return mText; }

private:
    std::string mText;
};

void stringAttribute(Xml& xml, const char* name, const std::string& value)
{
    xml << "<gen:stringAttribute name=\"" << name << "\"><gen:value>";
    xml.escaped(value) << "</gen:value></gen:stringAttribute>\n";
}

const char* surfaceElement(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::Roof:
        return "bldg:RoofSurface";
    case SurfaceKind::Ground:
        return "bldg:GroundSurface";
    case SurfaceKind::Closure:
        return "bldg:ClosureSurface";
    default:
        return "bldg:WallSurface";
    }
}

void ring(Xml& xml, const Ring3& points)
{
    xml << "<gml:LinearRing><gml:posList srsDimension=\"3\">";
    for (std::size_t i = 0; i <= points.size(); ++i) {
        const MapPoint& p = points[i % points.size()];
        if (i > 0)
            xml << " ";
        xml.millimetres(p.easting) << " ";
        xml.millimetres(p.northing) << " ";
        xml.millimetres(p.height);
    }
    xml << "</gml:posList></gml:LinearRing>";
}

void geometry(Xml& xml, const Body& body, const std::string& id)
{
    xml << "<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>";
    for (std::size_t i = 0; i < body.surfaces.size(); ++i) {
        xml << "<gml:surfaceMember xlink:href=\"#" << id.c_str() << "_";
        xml.integer(static_cast<long long>(i)) << "\"/>";
    }
    xml << "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>\n";
    for (std::size_t i = 0; i < body.surfaces.size(); ++i) {
        const BoundarySurface& surface = body.surfaces[i];
        const char* element = surfaceElement(surface.kind);
        xml << "<bldg:boundedBy><" << element
            << "><bldg:lod2MultiSurface><gml:MultiSurface><gml:surfaceMember><gml:Polygon gml:id=\""
            << id.c_str() << "_";
        xml.integer(static_cast<long long>(i)) << "\"><gml:exterior>";
        ring(xml, surface.outer);
        xml << "</gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></"
               "bldg:lod2MultiSurface></"
            << element << "></bldg:boundedBy>\n";
    }
}

void roofAndHeight(Xml& xml, const char* roofType, double height, int storeys)
{
    xml << "<bldg:roofType>" << roofType << "</bldg:roofType>\n<bldg:measuredHeight uom=\"urn:adv:uom:m\">";
    xml.millimetres(height) << "</bldg:measuredHeight>\n";
    if (storeys > 0) {
        xml << "<bldg:storeysAboveGround>";
        xml.integer(storeys) << "</bldg:storeysAboveGround>\n";
    }
}

void address(Xml& xml, const Address& value)
{
    if (value.street.empty())
        return;
    xml << "<bldg:address><core:Address><core:xalAddress><xAL:AddressDetails><xAL:Country><xAL:CountryName>"
           "Germany</xAL:CountryName>"
           "<xAL:Locality Type=\"Town\"><xAL:LocalityName>";
    xml.escaped(value.city) << "</xAL:LocalityName><xAL:Thoroughfare Type=\"Street\">";
    if (!value.houseNumber.empty()) {
        xml << "<xAL:ThoroughfareNumber>";
        xml.escaped(value.houseNumber) << "</xAL:ThoroughfareNumber>";
    }
    xml << "<xAL:ThoroughfareName>";
    xml.escaped(value.street)
        << "</xAL:ThoroughfareName></xAL:Thoroughfare></xAL:Locality></xAL:Country></xAL:AddressDetails>"
           "</core:xalAddress></core:Address></bldg:address>\n";
}

/// The AdV codes say how well a thing is known; the sample's are "no data source" (9998 is "unspecified by
/// source").
void attributes(Xml& xml, const SampleBuilding& building)
{
    stringAttribute(xml, "DatenquelleDachhoehe", "9998");
    stringAttribute(xml, "DatenquelleLage", "9998");
    stringAttribute(xml, "DatenquelleBodenhoehe", "9998");
    stringAttribute(xml, "Gemeindeschluessel", "01003000");
    stringAttribute(xml, "twin:synthetic", "true");
    if (!building.wallTint.empty())
        stringAttribute(xml, "twin:wall", building.wallTint);
    if (!building.roofTint.empty())
        stringAttribute(xml, "twin:roof", building.roofTint);
    if (!building.heightSource.empty())
        stringAttribute(xml, "twin:height_source", building.heightSource);
}

void write(Xml& xml, const SampleBuilding& building)
{
    xml << "<core:cityObjectMember><bldg:Building gml:id=\"" << building.id.c_str()
        << "\">\n<gml:description>";
    xml.escaped(building.description.empty() ? std::string("Beispieldaten, synthetisch")
                                             : building.description)
        << "</gml:description>\n";
    if (!building.name.empty()) {
        xml << "<gml:name>";
        xml.escaped(building.name) << "</gml:name>\n";
    }
    xml << "<core:creationDate>" << kDate << "</core:creationDate>\n";
    attributes(xml, building);
    xml << "<bldg:function>" << building.function.c_str() << "</bldg:function>\n";
    const bool single = building.bodies.size() == 1;
    roofAndHeight(xml, single ? building.bodies.front().roofType.c_str() : roof::kMixed,
                  building.top() - building.base(), building.storeys);
    if (single) {
        geometry(xml, building.bodies.front(), building.id);
    } else {
        for (std::size_t i = 0; i < building.bodies.size(); ++i) {
            const std::string id = building.id + "_T" + std::to_string(i + 1);
            const Body& body = building.bodies[i];
            xml << "<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id=\"" << id.c_str()
                << "\">\n<core:creationDate>" << kDate << "</core:creationDate>\n";
            roofAndHeight(xml, body.roofType.c_str(), body.top - body.base, 0);
            geometry(xml, body, id);
            xml << "</bldg:BuildingPart></bldg:consistsOfBuildingPart>\n";
        }
    }
    address(xml, building.address);
    xml << "</bldg:Building></core:cityObjectMember>\n";
}

void head(Xml& xml, const std::string& name, int east, int north,
          const std::vector<const SampleBuilding*>& buildings)
{
    double low = 1e9;
    double high = -1e9;
    for (const SampleBuilding* building : buildings) {
        low = std::min(low, building->base());
        high = std::max(high, building->top());
    }
    xml << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<core:CityModel xmlns=\"http://www.opengis.net/citygml/1.0\" "
           "xmlns:core=\"http://www.opengis.net/citygml/1.0\" "
           "xmlns:gen=\"http://www.opengis.net/citygml/generics/1.0\" "
           "xmlns:bldg=\"http://www.opengis.net/citygml/building/1.0\" "
           "xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xAL=\"urn:oasis:names:tc:ciq:xsdschema:xAL:2.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
           "xsi:schemaLocation=\"http://www.opengis.net/citygml/1.0 "
           "http://repository.gdi-de.org/schemas/adv/citygml/1.0/cityGMLBaseLoD2.xsd "
           "http://www.opengis.net/citygml/building/1.0 "
           "http://repository.gdi-de.org/schemas/adv/citygml/building/1.0/buildingLoD2.xsd "
           "http://www.opengis.net/citygml/generics/1.0 "
           "http://repository.gdi-de.org/schemas/adv/citygml/generics/1.0/genericsLoD2.xsd\">\n"
           "<gml:description>Synthetische Beispieldaten von TraveTwin: keine Vermessung, kein amtliches "
           "3D-Gebäudemodell</gml:description>\n"
           "<gml:name>"
        << name.c_str()
        << "</gml:name>\n<gml:boundedBy><gml:Envelope "
           "srsName=\"urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016\">"
           "<gml:lowerCorner srsDimension=\"3\">";
    xml.integer(east * 1000LL) << ".0 ";
    xml.integer(north * 1000LL) << ".0 ";
    xml.millimetres(low) << "</gml:lowerCorner><gml:upperCorner srsDimension=\"3\">";
    xml.integer((east + 1) * 1000LL) << ".0 ";
    xml.integer((north + 1) * 1000LL) << ".0 ";
    xml.millimetres(high) << "</gml:upperCorner></gml:Envelope></gml:boundedBy>\n";
}

} // namespace

std::string tileName(int kilometreEast, int kilometreNorth)
{
    return "LoD2_32_" + std::to_string(kilometreEast) + "_" + std::to_string(kilometreNorth) + "_1_SH";
}

Status writeCityGmlTile(const std::string& folder, int kilometreEast, int kilometreNorth,
                        const std::vector<const SampleBuilding*>& buildings)
{
    Xml xml;
    const std::string name = tileName(kilometreEast, kilometreNorth);
    head(xml, name, kilometreEast, kilometreNorth, buildings);
    for (const SampleBuilding* building : buildings)
        write(xml, *building);
    xml << "</core:CityModel>\n";
    const std::string path = folder + "/" + name + ".xml";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
    if (!file || std::fwrite(xml.text().data(), 1, xml.text().size(), file.get()) != xml.text().size())
        return Error{
            ErrorKind::Unreadable,
            TWIN_MSG("The file %1 of the sample city could not be written, so the sample is not complete. "
                     "Make room on the disk or choose another cache folder."),
            {path}};
    return Done{};
}

} // namespace twin::data
