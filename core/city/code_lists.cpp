// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/code_lists.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace twin {
namespace {

struct Entry
{
    int code;
    CodeText text;
};

/// Objektart 31001 AX_Gebaeude, attribute gebaeudefunktion (GeoInfoDok), sorted by code.
constexpr Entry kFunctions[] = {
    {1000, {"Wohngebäude", "residential building"}},
    {1010, {"Wohnhaus", "dwelling house"}},
    {1020, {"Wohnheim", "residential home"}},
    {1021, {"Kinderheim", "children's home"}},
    {1022, {"Seniorenheim", "retirement home"}},
    {1023, {"Schwesternwohnheim", "nurses' home"}},
    {1024, {"Studenten-, Schülerwohnheim", "student residence"}},
    {1025, {"Schullandheim", "school hostel"}},
    {1100, {"Gemischt genutztes Gebäude mit Wohnen", "mixed use with housing"}},
    {1110, {"Wohngebäude mit Gemeinbedarf", "housing with public use"}},
    {1120, {"Wohngebäude mit Handel und Dienstleistungen", "housing with trade and services"}},
    {1121, {"Wohn- und Verwaltungsgebäude", "housing and administration"}},
    {1122, {"Wohn- und Bürogebäude", "housing and offices"}},
    {1123, {"Wohn- und Geschäftsgebäude", "housing and shops"}},
    {1130, {"Wohngebäude mit Gewerbe und Industrie", "housing with industry"}},
    {1131, {"Wohn- und Betriebsgebäude", "housing and works"}},
    {1210, {"Land- und forstwirtschaftliches Wohngebäude", "agricultural dwelling"}},
    {1220, {"Land- und forstwirtschaftliches Wohn- und Betriebsgebäude", "agricultural dwelling and works"}},
    {1221, {"Bauernhaus", "farmhouse"}},
    {1222, {"Wohn- und Wirtschaftsgebäude", "dwelling and farm building"}},
    {1223, {"Forsthaus", "forester's house"}},
    {1310, {"Gebäude zur Freizeitgestaltung", "leisure building"}},
    {1311, {"Ferienhaus", "holiday home"}},
    {1312, {"Wochenendhaus", "weekend house"}},
    {1313, {"Gartenhaus", "garden house"}},
    {2000, {"Gebäude für Wirtschaft oder Gewerbe", "commercial building"}},
    {2010, {"Gebäude für Handel und Dienstleistungen", "trade and services"}},
    {2020, {"Bürogebäude", "office building"}},
    {2030, {"Kreditinstitut", "bank"}},
    {2040, {"Versicherung", "insurance building"}},
    {2050, {"Geschäftsgebäude", "shops"}},
    {2051, {"Kaufhaus", "department store"}},
    {2052, {"Einkaufszentrum", "shopping centre"}},
    {2053, {"Markthalle", "market hall"}},
    {2054, {"Laden", "shop"}},
    {2055, {"Kiosk", "kiosk"}},
    {2056, {"Apotheke", "pharmacy"}},
    {2060, {"Messehalle", "exhibition hall"}},
    {2070, {"Gebäude für Beherbergung", "lodging"}},
    {2071, {"Hotel, Motel, Pension", "hotel"}},
    {2072, {"Jugendherberge", "youth hostel"}},
    {2080, {"Gebäude für Bewirtung", "catering"}},
    {2081, {"Gaststätte, Restaurant", "restaurant"}},
    {2083, {"Kantine", "canteen"}},
    {2090, {"Freizeit- und Vergnügungsstätte", "place of entertainment"}},
    {2091, {"Festsaal", "banquet hall"}},
    {2092, {"Kino", "cinema"}},
    {2100, {"Gebäude für Gewerbe und Industrie", "industrial building"}},
    {2110, {"Produktionsgebäude", "production building"}},
    {2111, {"Fabrik", "factory"}},
    {2112, {"Betriebsgebäude", "works building"}},
    {2113, {"Brauerei", "brewery"}},
    {2120, {"Werkstatt", "workshop"}},
    {2121, {"Sägewerk", "sawmill"}},
    {2130, {"Tankstelle", "filling station"}},
    {2131, {"Waschstraße, Waschanlage, Waschhalle", "car wash"}},
    {2140, {"Gebäude für Vorratshaltung", "storage building"}},
    {2141, {"Kühlhaus", "cold store"}},
    {2142, {"Speichergebäude", "granary, store"}},
    {2143, {"Lagerhalle, Lagerschuppen, Lagerhaus", "warehouse"}},
    {2150, {"Speditionsgebäude", "forwarding depot"}},
    {2160, {"Gebäude für Forschungszwecke", "research building"}},
    {2200, {"Sonstiges Gebäude für Gewerbe und Industrie", "other industrial building"}},
    {2210, {"Mühle", "mill"}},
    {2211, {"Windmühle", "windmill"}},
    {2212, {"Wassermühle", "water mill"}},
    {2310, {"Gebäude für Handel und Dienstleistung mit Wohnen", "trade and services with housing"}},
    {2320, {"Gebäude für Gewerbe und Industrie mit Wohnen", "industry with housing"}},
    {2400, {"Betriebsgebäude zu Verkehrsanlagen", "transport works building"}},
    {2410, {"Betriebsgebäude für Straßenverkehr", "road transport building"}},
    {2420, {"Betriebsgebäude für Schienenverkehr", "railway building"}},
    {2422, {"Lokschuppen, Wagenhalle", "engine or coach shed"}},
    {2423, {"Stellwerk, Blockstelle", "signal box"}},
    {2430, {"Betriebsgebäude für Flugverkehr", "air transport building"}},
    {2431, {"Flugzeughalle", "hangar"}},
    {2440, {"Betriebsgebäude für Schiffsverkehr", "shipping building"}},
    {2441, {"Werft (Halle)", "shipyard hall"}},
    {2443, {"Betriebsgebäude zur Schleuse", "lock building"}},
    {2444, {"Bootshaus", "boathouse"}},
    {2460, {"Gebäude zum Parken", "parking building"}},
    {2461, {"Parkhaus", "multi-storey car park"}},
    {2462, {"Parkdeck", "parking deck"}},
    {2463, {"Garage", "garage"}},
    {2464, {"Fahrzeughalle", "vehicle hall"}},
    {2465, {"Tiefgarage", "underground car park"}},
    {2500, {"Gebäude zur Versorgung", "utility building"}},
    {2510, {"Gebäude zur Wasserversorgung", "water supply building"}},
    {2511, {"Wasserwerk", "waterworks"}},
    {2512, {"Pumpstation", "pumping station"}},
    {2513, {"Wasserbehälter", "water reservoir"}},
    {2520, {"Gebäude zur Elektrizitätsversorgung", "electricity supply building"}},
    {2521, {"Elektrizitätswerk", "power station"}},
    {2522, {"Umspannwerk", "substation"}},
    {2523, {"Umformer", "transformer"}},
    {2540, {"Gebäude für Fernmeldewesen", "telecommunications building"}},
    {2570, {"Gebäude zur Gasversorgung", "gas supply building"}},
    {2571, {"Gaswerk", "gasworks"}},
    {2580, {"Heizwerk", "heating plant"}},
    {2600, {"Gebäude zur Entsorgung", "disposal building"}},
    {2610, {"Gebäude zur Abwasserbeseitigung", "sewerage building"}},
    {2611, {"Gebäude der Kläranlage", "sewage works"}},
    {2612, {"Toilette", "public toilet"}},
    {2620, {"Gebäude zur Abfallbehandlung", "waste treatment building"}},
    {2622, {"Gebäude zur Müllverbrennung", "waste incinerator"}},
    {2700, {"Gebäude für Land- und Forstwirtschaft", "agricultural building"}},
    {2720, {"Land- und forstwirtschaftliches Betriebsgebäude", "farm building"}},
    {2721, {"Scheune", "barn"}},
    {2723, {"Schuppen", "shed"}},
    {2724, {"Stall", "stable"}},
    {2726, {"Scheune und Stall", "barn and stable"}},
    {2728, {"Reithalle", "riding hall"}},
    {2729, {"Wirtschaftsgebäude", "outbuilding of a farm"}},
    {2740, {"Treibhaus, Gewächshaus", "greenhouse"}},
    {2741, {"Treibhaus", "hothouse"}},
    {2742, {"Gewächshaus, verschiebbar", "movable greenhouse"}},
    {3000, {"Gebäude für öffentliche Zwecke", "public building"}},
    {3010, {"Verwaltungsgebäude", "administration building"}},
    {3011, {"Parlament", "parliament"}},
    {3012, {"Rathaus", "town hall"}},
    {3013, {"Post", "post office"}},
    {3014, {"Zollamt", "customs office"}},
    {3015, {"Gericht", "court"}},
    {3016, {"Botschaft, Konsulat", "embassy, consulate"}},
    {3017, {"Kreisverwaltung", "county administration"}},
    {3019, {"Finanzamt", "tax office"}},
    {3020, {"Gebäude für Bildung und Forschung", "education and research"}},
    {3021, {"Allgemein bildende Schule", "school"}},
    {3022, {"Berufsbildende Schule", "vocational school"}},
    {3023, {"Hochschulgebäude (Fachhochschule, Universität)", "university building"}},
    {3024, {"Forschungsinstitut", "research institute"}},
    {3030, {"Gebäude für kulturelle Zwecke", "cultural building"}},
    {3031, {"Schloss", "palace"}},
    {3032, {"Theater, Oper", "theatre, opera"}},
    {3033, {"Konzertgebäude", "concert hall"}},
    {3034, {"Museum", "museum"}},
    {3035, {"Rundfunk, Fernsehen", "broadcasting"}},
    {3036, {"Veranstaltungsgebäude", "event hall"}},
    {3037, {"Bibliothek, Bücherei", "library"}},
    {3038, {"Burg, Festung", "castle, fortress"}},
    {3040, {"Gebäude für religiöse Zwecke", "religious building"}},
    {3041, {"Kirche", "church"}},
    {3042, {"Synagoge", "synagogue"}},
    {3043, {"Kapelle", "chapel"}},
    {3044, {"Gemeindehaus", "parish hall"}},
    {3045, {"Gotteshaus", "house of worship"}},
    {3046, {"Moschee", "mosque"}},
    {3047, {"Tempel", "temple"}},
    {3048, {"Kloster", "monastery"}},
    {3050, {"Gebäude für Gesundheitswesen", "health building"}},
    {3051, {"Krankenhaus", "hospital"}},
    {3052, {"Heilanstalt, Pflegeanstalt, Pflegestation", "nursing institution"}},
    {3053, {"Ärztehaus, Poliklinik", "medical centre"}},
    {3060, {"Gebäude für soziale Zwecke", "social building"}},
    {3061, {"Jugendfreizeitheim", "youth centre"}},
    {3062, {"Freizeit-, Vereinsheim, Dorfgemeinschafts-, Bürgerhaus", "community centre"}},
    {3063, {"Seniorenfreizeitstätte", "senior citizens' centre"}},
    {3064, {"Obdachlosenheim", "shelter for the homeless"}},
    {3065, {"Kinderkrippe, Kindergarten, Kindertagesstätte", "nursery, kindergarten"}},
    {3066, {"Asylbewerberheim", "asylum seekers' home"}},
    {3070, {"Gebäude für Sicherheit und Ordnung", "safety and order"}},
    {3071, {"Polizei", "police"}},
    {3072, {"Feuerwehr", "fire station"}},
    {3073, {"Kaserne", "barracks"}},
    {3074, {"Schutzbunker", "bunker"}},
    {3075, {"Justizvollzugsanstalt", "prison"}},
    {3080, {"Friedhofsgebäude", "cemetery building"}},
    {3081, {"Trauerhalle", "mourning hall"}},
    {3082, {"Krematorium", "crematorium"}},
    {3090, {"Empfangsgebäude", "reception building"}},
    {3091, {"Bahnhofsgebäude", "railway station"}},
    {3092, {"Flughafengebäude", "airport building"}},
    {3100, {"Gebäude für öffentliche Zwecke mit Wohnen", "public building with housing"}},
    {3200, {"Gebäude für Erholungszwecke", "recreation building"}},
    {3210, {"Gebäude für Sportzwecke", "sports building"}},
    {3211, {"Sport-, Turnhalle", "sports hall"}},
    {3212, {"Gebäude zum Sportplatz", "sports ground building"}},
    {3220, {"Badegebäude", "bathing building"}},
    {3221, {"Hallenbad", "indoor pool"}},
    {3222, {"Gebäude im Freibad", "open-air pool building"}},
    {3230, {"Gebäude im Stadion", "stadium building"}},
    {3240, {"Gebäude für Kurbetrieb", "spa building"}},
    {3242, {"Sanatorium", "sanatorium"}},
    {3260, {"Gebäude im Zoo", "zoo building"}},
    {3290, {"Touristisches Informationszentrum", "tourist information"}},
    {9998, {"Nach Quellenlage nicht zu spezifizieren", "not specified by the source"}},
};

constexpr Entry kRoofTypes[] = {
    {1000, {"Flachdach", "flat roof"}},
    {2100, {"Pultdach", "monopitch roof"}},
    {2200, {"Versetztes Pultdach", "staggered monopitch roof"}},
    {3100, {"Satteldach", "gabled roof"}},
    {3200, {"Walmdach", "hipped roof"}},
    {3300, {"Krüppelwalmdach", "half-hipped roof"}},
    {3400, {"Mansardendach", "mansard roof"}},
    {3500, {"Zeltdach", "pavilion roof"}},
    {3600, {"Kegeldach", "cone roof"}},
    {3700, {"Kuppeldach", "dome"}},
    {3800, {"Sheddach", "sawtooth roof"}},
    {3900, {"Bogendach", "arched roof"}},
    {4000, {"Turmdach", "spire"}},
    {5000, {"Mischform", "mixed form"}},
    {9999, {"Sonstiges", "other"}},
};

constexpr Entry kOtherStructures[] = {
    {1610, {"Überdachung", "canopy"}},
    {1611, {"Carport", "carport"}},
};

/// Where the roof height comes from, by the format description of the surveys of Lower Saxony and the AdV
/// profile.
constexpr Entry kRoofHeightSources[] = {
    {1000, {"Laserscanning", "laser scanning"}},
    {2000, {"Zahl der Stockwerke", "number of storeys"}},
    {3000, {"Standardwert", "default value"}},
    {4000, {"Photogrammetrie", "photogrammetry"}},
    {5000, {"Photogrammetrie, automatisch", "photogrammetry, automatic"}},
    {6000, {"von Hand", "by hand"}},
};

std::optional<CodeText> find(std::span<const Entry> list, int code)
{
    const auto entry = std::lower_bound(list.begin(), list.end(), code,
                                        [](const Entry& e, int wanted) { return e.code < wanted; });
    if (entry == list.end() || entry->code != code)
        return std::nullopt;
    return entry->text;
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// "31001_1010" with the wanted Objektart in front; several codes in one value are not decoded.
std::optional<int> afterPrefix(std::string_view code, std::string_view prefix)
{
    if (!code.starts_with(prefix))
        return std::nullopt;
    return number(code.substr(prefix.size()));
}

} // namespace

std::optional<CodeText> functionText(std::string_view code)
{
    if (const auto building = afterPrefix(code, "31001_"))
        return find(kFunctions, *building);
    if (const auto other = afterPrefix(code, "51009_"))
        return find(kOtherStructures, *other);
    if (code == "53001_1800")
        return CodeText{"Brücke", "bridge"};
    return std::nullopt;
}

std::optional<CodeText> roofTypeText(std::string_view code)
{
    const auto value = number(code);
    return value ? find(kRoofTypes, *value) : std::nullopt;
}

std::optional<CodeText> attributeText(std::string_view attribute, std::string_view code)
{
    const auto value = number(code);
    if (!value)
        return std::nullopt;
    if (attribute == "DatenquelleDachhoehe")
        return find(kRoofHeightSources, *value);
    return std::nullopt;
}

std::string decoded(std::string_view code, const std::optional<CodeText>& text, bool german)
{
    if (!text)
        return std::string(code);
    return std::string(german ? text->de : text->en) + " (" + std::string(code) + ")";
}

BuildingUse useOf(std::string_view functionCode)
{
    if (functionCode.starts_with("51009_"))
        return BuildingUse::Outbuilding;
    const auto code = afterPrefix(functionCode, "31001_");
    if (!code)
        return BuildingUse::Unknown;
    const int value = *code;
    if (value == 1313 || value == 2463 || (value >= 2720 && value < 2728))
        return BuildingUse::Outbuilding;
    if (value >= 2740 && value < 2750)
        return BuildingUse::Greenhouse;
    if (value >= 1000 && value < 2000)
        return BuildingUse::Residential;
    if (value == 2060 || (value >= 2100 && value < 2210) || (value >= 2400 && value < 2800))
        return BuildingUse::Industry;
    if (value >= 2000 && value < 3000)
        return BuildingUse::Commercial;
    if (value == 3041 || value == 3043 || value == 3048)
        return BuildingUse::Church;
    return value >= 3000 && value < 4000 ? BuildingUse::Public : BuildingUse::Unknown;
}

bool isFlatRoof(std::string_view roofType)
{
    return roofType == "1000";
}

} // namespace twin
