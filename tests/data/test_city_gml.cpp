// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/polygon.h"
#include "data/readers/surface_geometry.h"
#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

int count(const Building& building, SurfaceKind kind)
{
    int number = 0;
    for (const BoundarySurface& surface : building.surfaces)
        number += surface.kind == kind;
    return number;
}

/// Volume by the divergence theorem: positive and right only for a closed hull that looks outward.
double volume(const Building& building)
{
    double sum = 0;
    const MapPoint base = building.surfaces.front().outer.front();
    const auto add = [&](const Ring3& ring) {
        const Vec3 a = areaVector(ring);
        const MapPoint p = ring.front();
        sum += ((p.easting - base.easting) * a[0] + (p.northing - base.northing) * a[1] +
                (p.height - base.height) * a[2]) /
               3;
    };
    for (const BoundarySurface& surface : building.surfaces) {
        add(surface.outer);
        for (const Ring3& hole : surface.inner)
            add(hole);
    }
    return sum;
}

const char* const kAttributes =
    "<core:creationDate>2024-05-01</core:creationDate>"
    "<core:externalReference><core:informationSystem>http://repository.gdi-de.org/fdv</"
    "core:informationSystem><core:externalObject>"
    "<core:name>DESHxyz</core:name></core:externalObject></core:externalReference>"
    "<gen:stringAttribute name=\"Gemeindeschluessel\"><gen:value>01003000</gen:value></gen:stringAttribute>"
    "<gen:measureAttribute name=\"Volumen\"><gen:value uom=\"m3\">480.5</gen:value></gen:measureAttribute>"
    "<gml:name>Testhaus</gml:name><bldg:function>31001_1000</bldg:function><bldg:yearOfConstruction>1912</"
    "bldg:yearOfConstruction>"
    "<bldg:roofType>3100</bldg:roofType><bldg:measuredHeight uom=\"urn:adv:uom:m\">6.25</bldg:measuredHeight>"
    "<bldg:storeysAboveGround>2</bldg:storeysAboveGround>"
    "<bldg:address><core:Address><core:xalAddress><xAL:AddressDetails><xAL:Country><xAL:Locality "
    "Type=\"Town\">"
    "<xAL:LocalityName>Lübeck</xAL:LocalityName><xAL:Thoroughfare "
    "Type=\"Street\"><xAL:ThoroughfareNumber>7a</xAL:ThoroughfareNumber>"
    "<xAL:ThoroughfareName>Mengstraße</xAL:ThoroughfareName></"
    "xAL:Thoroughfare><xAL:PostalCode><xAL:PostalCodeNumber>23552"
    "</xAL:PostalCodeNumber></xAL:PostalCode></xAL:Locality></xAL:Country></xAL:AddressDetails></"
    "core:xalAddress></core:Address>"
    "</bldg:address>";

QByteArray semanticBox(const Box& box, const QByteArray& prefix)
{
    static const char* const kKinds[] = {"GroundSurface", "RoofSurface", "WallSurface",
                                         "WallSurface",   "WallSurface", "WallSurface"};
    QByteArray text;
    for (int face = 0; face < 6; ++face)
        text += boundary(kKinds[face], polygon(box.ring(face), prefix + QByteArray::number(face)));
    return text;
}

QByteArray linkedSolid(const QByteArray& prefix)
{
    QByteArray members;
    for (int face = 0; face < 6; ++face)
        members += "<gml:surfaceMember xlink:href=\"#" + prefix + QByteArray::number(face) + "\"/>";
    return "<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>" + members +
           "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>";
}

} // namespace

class TestCityGml : public QObject
{
    Q_OBJECT

    Fixture mFiles;

    ReadBuildings read(const QByteArray& text, const std::string& assumed = {})
    {
        return readGml(mFiles.write(QStringLiteral("test.gml"), text), assumed);
    }

private Q_SLOTS:
    void readsAdvLod2WithLinksOnce()
    {
        const Box box;
        const ReadBuildings result =
            read(cityModel(building("DESH1", kAttributes + linkedSolid("P") + semanticBox(box, "P"))));
        QVERIFY2(result.ok, plainText(result.error).c_str());
        QCOMPARE(result.buildings.size(), std::size_t{1});
        QVERIFY(result.diagnostics.empty());
        const Building& house = result.buildings.front();
        QCOMPARE(house.lod, 2);
        QCOMPARE(house.surfaces.size(), std::size_t{6}); // each polygon once, although the solid names it too
        QCOMPARE(count(house, SurfaceKind::Wall), 4);
        QCOMPARE(count(house, SurfaceKind::Roof), 1);
        QCOMPARE(count(house, SurfaceKind::Ground), 1);
        QVERIFY(std::abs(volume(house) - 480) < 1e-6);
        QCOMPARE(house.id, std::string("DESH1"));
        QCOMPARE(house.name, std::string("Testhaus"));
        QCOMPARE(house.function, std::string("31001_1000"));
        QCOMPARE(house.roofType, std::string("3100"));
        QCOMPARE(house.measuredHeight.value_or(0), 6.25);
        QCOMPARE(house.storeysAboveGround.value_or(0), 2);
        QCOMPARE(house.yearOfConstruction.value_or(0), 1912);
        QCOMPARE(house.address, (Address{"Mengstraße", "7a", "23552", "Lübeck"}));
        QCOMPARE(house.attributes.at("Gemeindeschluessel"), std::string("01003000"));
        QCOMPARE(house.attributes.at("Volumen"), std::string("480.5"));
        QCOMPARE(house.attributes.at("externalReference"), std::string("DESHxyz"));
        QCOMPARE(house.attributes.at("creationDate"), std::string("2024-05-01"));
        QCOMPARE(house.heightRange(), (std::pair{10.0, 16.0}));
        QCOMPARE(area(house.footprint()), 80.0);
    }

    void takesTheKindWhereTheBoundaryLinksIntoTheSolid()
    {
        const Box box;
        QByteArray members;
        for (int face = 0; face < 6; ++face)
            members += "<gml:surfaceMember>" + polygon(box.ring(face), "Q" + QByteArray::number(face)) +
                       "</gml:surfaceMember>";
        const QByteArray text = "<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>" + members +
                                "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>"
                                "<bldg:boundedBy><bldg:ClosureSurface><bldg:lod2MultiSurface><gml:"
                                "MultiSurface><gml:surfaceMember "
                                "xlink:href=\"#Q3\"/></gml:MultiSurface></bldg:lod2MultiSurface></"
                                "bldg:ClosureSurface></bldg:boundedBy>";
        const ReadBuildings result = read(cityModel(building("B", text)));
        QVERIFY(result.ok);
        const Building& house = result.buildings.front();
        QCOMPARE(house.surfaces.size(), std::size_t{6});
        QCOMPARE(count(house, SurfaceKind::Closure), 1);
        QCOMPARE(count(house, SurfaceKind::Wall), 3);
    }

    void derivesSurfacesOfABlockWhicheverWayItTurns()
    {
        Box box;
        const ReadBuildings good = read(cityModel(building("B", solid(box, "bldg:lod1Solid"))));
        QVERIFY(good.ok);
        QCOMPARE(good.buildings.front().lod, 1);
        QCOMPARE(count(good.buildings.front(), SurfaceKind::Wall), 4);
        QCOMPARE(count(good.buildings.front(), SurfaceKind::Roof), 1);
        QCOMPARE(count(good.buildings.front(), SurfaceKind::Ground), 1);
        QVERIFY(std::abs(volume(good.buildings.front()) - 480) < 1e-6);
        // Inside out: every ring reversed.
        QByteArray members;
        for (int face = 0; face < 6; ++face) {
            QList<QByteArray> numbers = box.ring(face).trimmed().split(' ');
            QByteArray reversed;
            for (int i = static_cast<int>(numbers.size()) - 3; i >= 0; i -= 3)
                reversed += numbers[i] + ' ' + numbers[i + 1] + ' ' + numbers[i + 2] + ' ';
            members += "<gml:surfaceMember>" + polygon(reversed) + "</gml:surfaceMember>";
        }
        const ReadBuildings turned =
            read(cityModel(building("B", "<bldg:lod1MultiSurface><gml:MultiSurface>" + members +
                                             "</gml:MultiSurface></bldg:lod1MultiSurface>")));
        QVERIFY(turned.ok);
        QCOMPARE(count(turned.buildings.front(), SurfaceKind::Roof), 1);
        QVERIFY(std::abs(volume(turned.buildings.front()) - 480) < 1e-6);
    }

    void prefersTheHighestLevelAndLeavesTerrainLinesOut()
    {
        Box coarse;
        coarse.x += 100;
        const QByteArray text =
            solid(coarse, "bldg:lod1Solid") +
            "<bldg:lod2TerrainIntersection><gml:MultiCurve><gml:curveMember><gml:LineString><gml:posList>1 2 "
            "3 4 5 6</gml:posList>"
            "</gml:LineString></gml:curveMember></gml:MultiCurve></bldg:lod2TerrainIntersection>" +
            semanticBox(Box(), "P");
        const ReadBuildings result = read(cityModel(building("B", text)));
        QVERIFY(result.ok);
        QCOMPARE(result.buildings.front().lod, 2);
        QCOMPARE(result.buildings.front().surfaces.size(), std::size_t{6});
        QVERIFY(result.buildings.front().envelope().maxEasting < coarse.x);
    }

    void flattensParts()
    {
        Box second;
        second.x += 10;
        second.z = 12;
        const QByteArray part = "<bldg:consistsOfBuildingPart><bldg:BuildingPart "
                                "gml:id=\"part1\"><bldg:measuredHeight>9.5</bldg:measuredHeight>" +
                                solid(second, "bldg:lod2Solid") +
                                "</bldg:BuildingPart></bldg:consistsOfBuildingPart>";
        const ReadBuildings result = read(cityModel(building("whole", semanticBox(Box(), "P") + part)));
        QVERIFY(result.ok);
        const Building& house = result.buildings.front();
        QCOMPARE(house.id, std::string("whole"));
        QCOMPARE(house.partIds, std::vector<std::string>{"part1"});
        QCOMPARE(house.surfaces.size(), std::size_t{12});
        QCOMPARE(house.measuredHeight.value_or(0), 9.5);
        QCOMPARE(house.heightRange().second, 18.0);
    }

    void coarseWholeGivesWayToFinerParts()
    {
        const QByteArray part = "<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id=\"p\">" +
                                semanticBox(Box(), "P") +
                                "</bldg:BuildingPart></bldg:consistsOfBuildingPart>";
        const ReadBuildings result = read(cityModel(building("B", solid(Box(), "bldg:lod1Solid") + part)));
        QVERIFY(result.ok);
        QCOMPARE(result.buildings.front().surfaces.size(), std::size_t{6});
        QCOMPARE(result.buildings.front().lod, 2);
    }

    void keepsHolesAndTurnsThemAgainstTheRing()
    {
        const QByteArray hole = "<gml:interior><gml:LinearRing><gml:posList>610902 5969872 16 610905 5969872 "
                                "16 610905 5969875 16 610902 "
                                "5969875 16 610902 5969872 16</gml:posList></gml:LinearRing></gml:interior>";
        const ReadBuildings result =
            read(cityModel(building("B", boundary("RoofSurface", polygon(Box().ring(1), "R", hole)))));
        QVERIFY(result.ok);
        const BoundarySurface& roof = result.buildings.front().surfaces.front();
        QCOMPARE(roof.inner.size(), std::size_t{1});
        QCOMPARE(roof.inner.front().size(), std::size_t{4});
        QVERIFY(areaVector(roof.outer)[2] > 0);
        QVERIFY(areaVector(roof.inner.front())[2] < 0);
    }

    void readsPosSequencesAndCityGml2()
    {
        QByteArray ring;
        for (const char* p : {"0 0", "10 0", "10 8", "0 8", "0 0"}) {
            const QList<QByteArray> xy = QByteArray(p).split(' ');
            ring += "<gml:pos>" + QByteArray::number(610900 + xy[0].toDouble(), 'f', 1) + " " +
                    QByteArray::number(5969870 + xy[1].toDouble(), 'f', 1) + " 21.5</gml:pos>";
        }
        const QByteArray text = "<gml:Polygon><gml:exterior><gml:LinearRing>" + ring +
                                "</gml:LinearRing></gml:exterior></gml:Polygon>";
        const ReadBuildings result =
            read(cityModel(building("B", boundary("RoofSurface", text)), "EPSG:25832", "2.0"));
        QVERIFY(result.ok);
        QCOMPARE(result.buildings.front().surfaces.front().outer.size(), std::size_t{4});
        QCOMPARE(result.buildings.front().heightRange().first, 21.5);
    }

    void readsCityGml3()
    {
        const Box box;
        const auto surface = [&](const char* kind, int face) {
            return "<core:boundary><con:" + QByteArray(kind) +
                   "><core:lod2MultiSurface><gml:MultiSurface><gml:surfaceMember>" + polygon(box.ring(face)) +
                   "</gml:surfaceMember></gml:MultiSurface></core:lod2MultiSurface></con:" + kind +
                   "></core:boundary>";
        };
        QByteArray text =
            "<core:genericAttribute><gen:StringAttribute><gen:name>Quelle</gen:name><gen:value>Test</"
            "gen:value></gen:StringAttribute>"
            "</core:genericAttribute><con:dateOfConstruction>1961-01-01</con:dateOfConstruction>"
            "<con:height><con:Height><con:highReference>highestRoofEdge</con:highReference><con:value "
            "uom=\"m\">6.5</con:value></con:Height>"
            "</con:height><bldg:roofType>3100</bldg:roofType><bldg:storeysAboveGround>3</"
            "bldg:storeysAboveGround>";
        text += surface("GroundSurface", 0) + surface("RoofSurface", 1);
        for (int face = 2; face < 6; ++face)
            text += surface("WallSurface", face);
        const ReadBuildings result =
            read(cityModel(building("v3", text), "http://www.opengis.net/def/crs/EPSG/0/25832", "3.0"));
        QVERIFY2(result.ok, plainText(result.error).c_str());
        const Building& house = result.buildings.front();
        QCOMPARE(house.surfaces.size(), std::size_t{6});
        QCOMPARE(house.measuredHeight.value_or(0), 6.5);
        QCOMPARE(house.yearOfConstruction.value_or(0), 1961);
        QCOMPARE(house.storeysAboveGround.value_or(0), 3);
        QCOMPARE(house.attributes.at("Quelle"), std::string("Test"));
        QVERIFY(std::abs(volume(house) - 480) < 1e-6);
    }

    void raisesAnOutlineToItsStatedHeightOnly()
    {
        const QByteArray foot = "<bldg:lod0FootPrint><gml:MultiSurface><gml:surfaceMember>" +
                                polygon(Box().ring(1)) +
                                "</gml:surfaceMember></gml:MultiSurface></bldg:lod0FootPrint>";
        const ReadBuildings raised =
            read(cityModel(building("B", "<bldg:measuredHeight>5</bldg:measuredHeight>" + foot)));
        QVERIFY(raised.ok);
        QVERIFY(std::abs(volume(raised.buildings.front()) - 400) < 1e-6);
        QCOMPARE(raised.buildings.front().lod, 1);
        const ReadBuildings flat = read(cityModel(building("B", foot)));
        QVERIFY(flat.ok);
        QCOMPARE(flat.buildings.front().lod, 0);
        QCOMPARE(flat.buildings.front().surfaces.size(), std::size_t{1});
        QVERIFY(mentions(flat.diagnostics, "no height"));
    }

    void leavesInteriorsOutAndTakesLod4OutsideWhereThereIsNoOther()
    {
        const QByteArray room =
            "<bldg:interiorRoom><bldg:Room gml:id=\"r\"><bldg:lod4Solid><gml:Solid/></bldg:lod4Solid>" +
            boundary("InteriorWallSurface", polygon(Box().ring(2)), "4") + "</bldg:Room></bldg:interiorRoom>";
        QByteArray walls;
        for (int face = 2; face < 6; ++face)
            walls += boundary("WallSurface", polygon(Box().ring(face)), "4");
        const ReadBuildings result = read(cityModel(building("B", walls + room)));
        QVERIFY(result.ok);
        QCOMPARE(result.buildings.front().surfaces.size(), std::size_t{4});
        QVERIFY(mentions(result.diagnostics, "left out"));
        QVERIFY(mentions(result.diagnostics, "LoD4"));
    }

    void placesByTheAuthoritysAxisOrder()
    {
        const QByteArray ring = "53.8655 10.6866 5 53.8656 10.6866 5 53.8656 10.6868 5 53.8655 10.6866 5";
        const ReadBuildings result = read(
            cityModel(building("B", boundary("RoofSurface", polygon(ring))), "urn:ogc:def:crs:EPSG::4326"));
        QVERIFY2(result.ok, plainText(result.error).c_str());
        bool found = false;
        for (const MapPoint& point : result.buildings.front().surfaces.front().outer)
            found = found || near(point.plan(), kLuebeck, 0.02);
        QVERIFY(found);
    }

    void asksForAMissingSystemAndTakesAnAssumedOne()
    {
        const QByteArray text = cityModel(building("B", solid(Box(), "bldg:lod1Solid")), {});
        const ReadBuildings asked = read(text);
        QVERIFY(!asked.ok);
        QCOMPARE(asked.error.kind, ErrorKind::MissingCrs);
        const ReadBuildings told = read(text, "EPSG:25832");
        QVERIFY(told.ok);
        QCOMPARE(told.buildings.size(), std::size_t{1});
        QVERIFY(mentions(told.diagnostics, "assumed"));
    }

    void ownSystemOfAGeometryCounts()
    {
        QByteArray text = solid(Box(), "bldg:lod1Solid");
        text.replace("<gml:Solid>", "<gml:Solid srsName=\"EPSG:25832\">");
        const ReadBuildings result = read(cityModel(building("B", text), {}));
        QVERIFY(result.ok);
        QVERIFY(near(result.buildings.front().envelope().centre(), {610905, 5969874}, 0.01));
    }

    void countsWhatIsNoBuilding()
    {
        const ReadBuildings result = read(cityModel(
            "<core:cityObjectMember><tran:Road xmlns:tran=\"t\"><x/></tran:Road></core:cityObjectMember>" +
            building("B", solid(Box(), "bldg:lod1Solid"))));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QVERIFY(mentions(result.diagnostics, "1 Road"));
    }

    void officialTile()
    {
        const std::string path = sharedData("formate/citygml/LoD2_32_280_5657_1_NW.gml");
        if (!exists(path))
            QSKIP("the shared trial data is not here");
        const ReadBuildings result = readGml(path);
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 83LL);
        QCOMPARE(result.counts.skipped, 0LL);
        for (const Building& house : result.buildings) {
            QVERIFY(!house.surfaces.empty());
            QVERIFY(volume(house) > 0);
            QVERIFY(house.envelope().minEasting > 280000 && house.envelope().maxEasting < 281100);
        }
    }
};

TWIN_TEST(TestCityGml)
#include "test_city_gml.moc"
