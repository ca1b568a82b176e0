// SPDX-License-Identifier: GPL-3.0-or-later
// CityGML 2.0, one cityObjectMember after the other.
#include "data/citypackage/export_writer.h"

#include <cstdio>
#include <set>

namespace twin::data {
namespace {

constexpr const char* kSystem = "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837";

/// Characters that XML 1.0 does not know are left out.
std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                out += c;
        }
    }
    return out;
}

/// An xs:ID: what it may not hold becomes an underscore.
std::string xmlId(std::string_view id)
{
    std::string out;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                            static_cast<unsigned char>(c) >= 0x80;
        const bool later = (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (out.empty() && later)
            out += '_';
        out += letter || later ? c : '_';
    }
    return out.empty() ? "_" : out;
}

std::string number(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

std::string exact(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

std::string attributeOf(const Building& building, const char* name)
{
    const auto found = building.attributes.find(name);
    return found == building.attributes.end() ? std::string() : found->second;
}

/// How an object is called and where its surfaces go.
struct Vocabulary
{
    const char* prefix;
    const char* element;
    bool bounded; ///< knows boundary surfaces, solids and parts
};
Vocabulary vocabularyOf(ObjectClass objectClass)
{
    switch (objectClass) {
    case ObjectClass::Building:
        return {"bldg", "Building", true};
    case ObjectClass::Bridge:
        return {"brid", "Bridge", true};
    case ObjectClass::Tunnel:
        return {"tun", "Tunnel", true};
    case ObjectClass::CityFurniture:
        return {"frn", "CityFurniture", false};
    case ObjectClass::Vegetation:
        return {"veg", "SolitaryVegetationObject", false};
    default: // CityGML 2.0 has no other construction
        return {"gen", "GenericCityObject", false};
    }
}

class GmlWriter : public ExportWriter
{
public:
    explicit GmlWriter(std::ostream& out) : mOut(out) {}

    void begin(const ExportHead& head) override;
    void add(const PackageObject& object) override;
    bool end() override
    {
        mOut << "</core:CityModel>\n";
        return true;
    }

private:
    using Surfaces = std::vector<const BoundarySurface*>;
    void addAttributes(const PackageObject& object, const std::string& id);
    void addOrigin(const Building& building);
    void addCodes(const Building& building);
    void addGeneric(std::string_view name, std::string_view value);
    void element(std::string_view name, std::string_view value);
    void addGeometry(const Surfaces& surfaces, const std::string& id, int lod);
    void addBounded(const Surfaces& surfaces, const std::string& id, int lod);
    void addMultiSurface(const Surfaces& surfaces, const std::string& property);
    void addSolid(const Surfaces& surfaces, const std::string& id, const std::string& level, bool inPlace);
    void addPolygon(const BoundarySurface& surface, const std::string& id);
    void addRing(const Ring3& ring, const char* side);
    void addParts(const Building& building, const std::map<std::uint32_t, Surfaces>& byPart);
    void addAddress(const Address& address);
    std::string polygonId(const BoundarySurface& surface, const std::string& id, std::size_t index) const
    {
        return surface.id.empty() ? id + "_p" + std::to_string(index + 1) : xmlId(surface.id);
    }

    std::ostream& mOut;
    Vocabulary mWords{};
};

void GmlWriter::begin(const ExportHead& head)
{
    mOut << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<core:CityModel "
            "xmlns:core=\"http://www.opengis.net/citygml/2.0\" "
            "xmlns:bldg=\"http://www.opengis.net/citygml/building/2.0\" "
            "xmlns:brid=\"http://www.opengis.net/citygml/bridge/2.0\" "
            "xmlns:tun=\"http://www.opengis.net/citygml/tunnel/2.0\" "
            "xmlns:frn=\"http://www.opengis.net/citygml/cityfurniture/2.0\" "
            "xmlns:veg=\"http://www.opengis.net/citygml/vegetation/2.0\" "
            "xmlns:gen=\"http://www.opengis.net/citygml/generics/2.0\" "
            "xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            "xmlns:xAL=\"urn:oasis:names:tc:ciq:xsdschema:xAL:2.0\">\n";
    mOut << "<gml:description>" << escaped(head.description) << "</gml:description>\n<gml:name>"
         << escaped(head.title) << "</gml:name>\n<gml:boundedBy><gml:Envelope srsName=\"" << kSystem
         << "\" srsDimension=\"3\">";
    for (const std::size_t first : {std::size_t{0}, std::size_t{3}}) {
        const char* const corner = first == 0 ? "lowerCorner" : "upperCorner";
        mOut << "<gml:" << corner << '>' << number(head.extent[first]) << ' '
             << number(head.extent[first + 1]) << ' ' << number(head.extent[first + 2]) << "</gml:" << corner
             << '>';
    }
    mOut << "</gml:Envelope></gml:boundedBy>\n";
}

void GmlWriter::add(const PackageObject& object)
{
    const Building& b = object.building;
    mWords = vocabularyOf(b.objectClass);
    const std::string id = xmlId(b.id);
    mOut << "<core:cityObjectMember><" << mWords.prefix << ':' << mWords.element << " gml:id=\""
         << escaped(id) << "\">\n";
    addAttributes(object, id);
    std::map<std::uint32_t, Surfaces> byPart;
    for (const BoundarySurface& surface : b.surfaces)
        byPart[mWords.bounded ? surface.part : 0].push_back(&surface);
    if (byPart.contains(0))
        addGeometry(byPart[0], id, b.lod);
    addParts(b, byPart);
    if (mWords.bounded)
        addAddress(b.address);
    mOut << "</" << mWords.prefix << ':' << mWords.element << "></core:cityObjectMember>\n";
}

void GmlWriter::element(std::string_view name, std::string_view value)
{
    if (!value.empty())
        mOut << '<' << mWords.prefix << ':' << name << '>' << escaped(value) << "</" << mWords.prefix << ':'
             << name << ">\n";
}

void GmlWriter::addGeneric(std::string_view name, std::string_view value)
{
    mOut << "<gen:stringAttribute name=\"" << escaped(name) << "\"><gen:value>" << escaped(value)
         << "</gen:value></gen:stringAttribute>\n";
}

void GmlWriter::addAttributes(const PackageObject& object, const std::string& id)
{
    const Building& b = object.building;
    if (!b.name.empty())
        mOut << "<gml:name>" << escaped(b.name) << "</gml:name>\n";
    addOrigin(b);
    if (id != b.id)
        addGeneric("twin:identifier", b.id);
    // What has an element of its own.
    static const std::set<std::string_view> kElements{
        "class", "usage", "creationDate", "externalReference", "informationSystem", "twin:synthetic"};
    for (const auto& [name, value] : b.attributes) {
        if (!kElements.contains(name))
            addGeneric(name, value);
    }
    if (b.heightEstimated)
        addGeneric("twin:heightEstimated", "true");
    if (object.synthetic)
        addGeneric("twin:synthetic", "true");
    addCodes(b);
}

void GmlWriter::addOrigin(const Building& b)
{
    const std::string created = attributeOf(b, "creationDate");
    if (!created.empty())
        mOut << "<core:creationDate>" << escaped(created) << "</core:creationDate>\n";
    const std::string name = attributeOf(b, "externalReference");
    const std::string system = attributeOf(b, "informationSystem");
    if (name.empty() && system.empty())
        return;
    mOut << "<core:externalReference>";
    if (!system.empty())
        mOut << "<core:informationSystem>" << escaped(system) << "</core:informationSystem>";
    mOut << "<core:externalObject><core:name>" << escaped(name)
         << "</core:name></core:externalObject></core:externalReference>\n";
}

void GmlWriter::addCodes(const Building& b)
{
    element("class", attributeOf(b, "class"));
    element("function", b.function);
    element("usage", attributeOf(b, "usage"));
    if (mWords.bounded && b.yearOfConstruction) {
        char year[16];
        std::snprintf(year, sizeof year, "%04d", *b.yearOfConstruction);
        element("yearOfConstruction", year);
    }
    if (b.objectClass != ObjectClass::Building)
        return;
    element("roofType", b.roofType);
    if (b.measuredHeight)
        mOut << "<bldg:measuredHeight uom=\"m\">" << exact(*b.measuredHeight) << "</bldg:measuredHeight>\n";
    if (b.storeysAboveGround)
        element("storeysAboveGround", std::to_string(*b.storeysAboveGround));
}

void GmlWriter::addRing(const Ring3& ring, const char* side)
{
    mOut << "<gml:" << side << "><gml:LinearRing><gml:posList srsDimension=\"3\">";
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const MapPoint& p = ring[i % ring.size()];
        mOut << (i > 0 ? " " : "") << number(p.easting) << ' ' << number(p.northing) << ' '
             << number(p.height);
    }
    mOut << "</gml:posList></gml:LinearRing></gml:" << side << '>';
}

void GmlWriter::addPolygon(const BoundarySurface& surface, const std::string& id)
{
    mOut << "<gml:surfaceMember><gml:Polygon";
    if (!id.empty())
        mOut << " gml:id=\"" << escaped(id) << '"';
    mOut << '>';
    addRing(surface.outer, "exterior");
    for (const Ring3& ring : surface.inner)
        addRing(ring, "interior");
    mOut << "</gml:Polygon></gml:surfaceMember>";
}

void GmlWriter::addMultiSurface(const Surfaces& surfaces, const std::string& property)
{
    mOut << '<' << mWords.prefix << ':' << property << "><gml:MultiSurface>";
    for (const BoundarySurface* surface : surfaces)
        addPolygon(*surface, xmlId(surface->id) == "_" ? std::string() : xmlId(surface->id));
    mOut << "</gml:MultiSurface></" << mWords.prefix << ':' << property << ">\n";
}

/// The body, of polygons that stand here or in the boundary surfaces.
void GmlWriter::addSolid(const Surfaces& surfaces, const std::string& id, const std::string& level,
                         bool inPlace)
{
    mOut << '<' << mWords.prefix << ':' << level << "Solid><gml:Solid><gml:exterior><gml:CompositeSurface>";
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        const std::string polygon = polygonId(*surfaces[i], id, i);
        if (inPlace || surfaces[i]->kind == SurfaceKind::Unknown)
            addPolygon(*surfaces[i], polygon);
        else
            mOut << "<gml:surfaceMember xlink:href=\"#" << escaped(polygon) << "\"/>";
    }
    mOut << "</gml:CompositeSurface></gml:exterior></gml:Solid></" << mWords.prefix << ':' << level
         << "Solid>\n";
}

void GmlWriter::addBounded(const Surfaces& surfaces, const std::string& id, int lod)
{
    const std::string level = "lod" + std::to_string(lod);
    const bool solid = closesBody(surfaces);
    Surfaces unknown;
    for (const BoundarySurface* surface : surfaces) {
        if (surface->kind == SurfaceKind::Unknown)
            unknown.push_back(surface);
    }
    const auto body = [&] {
        if (solid)
            addSolid(surfaces, id, level, false);
        else if (!unknown.empty())
            addMultiSurface(unknown, level + "MultiSurface");
    };
    // The schema wants the body of LoD3 behind the boundary surfaces, that of LoD2 before them.
    if (lod == 2)
        body();
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        const std::string_view kind = surfaceClassName(surfaces[i]->kind);
        if (kind.empty())
            continue;
        mOut << '<' << mWords.prefix << ":boundedBy><" << mWords.prefix << ':' << kind << "><"
             << mWords.prefix << ':' << level << "MultiSurface><gml:MultiSurface>";
        addPolygon(*surfaces[i], polygonId(*surfaces[i], id, i));
        mOut << "</gml:MultiSurface></" << mWords.prefix << ':' << level << "MultiSurface></" << mWords.prefix
             << ':' << kind << "></" << mWords.prefix << ":boundedBy>\n";
    }
    if (lod != 2)
        body();
}

void GmlWriter::addGeometry(const Surfaces& surfaces, const std::string& id, int lod)
{
    const std::string level = "lod" + std::to_string(lod);
    if (!mWords.bounded)
        addMultiSurface(surfaces, level + "Geometry");
    else if (lod >= 2)
        addBounded(surfaces, id, lod);
    else if (lod == 1 && closesBody(surfaces))
        addSolid(surfaces, id, level, true);
    else if (lod == 1)
        addMultiSurface(surfaces, "lod1MultiSurface");
    else if (mWords.prefix == std::string_view("bldg"))
        addMultiSurface(surfaces,
                        surfaces.front()->kind == SurfaceKind::Roof ? "lod0RoofEdge" : "lod0FootPrint");
    else
        addMultiSurface(surfaces, "lod1MultiSurface"); // the others have no LoD0
}

void GmlWriter::addParts(const Building& building, const std::map<std::uint32_t, Surfaces>& byPart)
{
    for (std::uint32_t part = 1; mWords.bounded && part <= building.partIds.size(); ++part) {
        const std::string& stated = building.partIds[part - 1];
        const std::string id =
            stated.empty() ? xmlId(building.id) + "_part" + std::to_string(part) : xmlId(stated);
        mOut << '<' << mWords.prefix << ":consistsOf" << mWords.element << "Part><" << mWords.prefix << ':'
             << mWords.element << "Part gml:id=\"" << escaped(id) << "\">\n";
        if (const auto found = byPart.find(part); found != byPart.end())
            addGeometry(found->second, id, building.lod);
        mOut << "</" << mWords.prefix << ':' << mWords.element << "Part></" << mWords.prefix << ":consistsOf"
             << mWords.element << "Part>\n";
    }
}

void GmlWriter::addAddress(const Address& address)
{
    if (address == Address{})
        return;
    const auto wrapped = [](const char* name, const std::string& value) {
        return value.empty() ? std::string()
                             : "<xAL:" + std::string(name) + '>' + escaped(value) + "</xAL:" + name + '>';
    };
    mOut << '<' << mWords.prefix
         << ":address><core:Address><core:xalAddress><xAL:AddressDetails><xAL:Locality Type=\"Town\">"
         << wrapped("LocalityName", address.city);
    if (!address.street.empty() || !address.houseNumber.empty())
        mOut << "<xAL:Thoroughfare Type=\"Street\">" << wrapped("ThoroughfareNumber", address.houseNumber)
             << wrapped("ThoroughfareName", address.street) << "</xAL:Thoroughfare>";
    if (!address.postcode.empty())
        mOut << "<xAL:PostalCode>" << wrapped("PostalCodeNumber", address.postcode) << "</xAL:PostalCode>";
    mOut << "</xAL:Locality></xAL:AddressDetails></core:xalAddress></core:Address></" << mWords.prefix
         << ":address>\n";
}

} // namespace

std::unique_ptr<ExportWriter> makeCityGmlWriter(std::ostream& out)
{
    return std::make_unique<GmlWriter>(out);
}

} // namespace twin::data
