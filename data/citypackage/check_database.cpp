// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/check_parts.h"
#include "data/citypackage/package_database.h"
#include "data/citypackage/package_objects.h"
#include "data/citypackage/sqlite_statement.h"

#include <gdal_priv.h>

#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

constexpr const char* kFile = "city.gpkg";
constexpr std::array<const char*, 9> kTables{
    "buildings", "building_surfaces", "districts", "district_figures", "waters", "roads",
    "trees",     "landcover",         "sources"};

/// The application id stands at byte 68 of an SQLite file.
bool isGeoPackage(const std::string& path)
{
    std::array<char, 72> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), head.size());
    return file && std::string_view(head.data(), 15) == "SQLite format 3" &&
           std::string_view(head.data() + 68, 4) == "GPKG";
}

class DatabaseCheck
{
public:
    DatabaseCheck(GDALDataset& dataset, PackageCheck& check) : mDataset(dataset), mCheck(check) {}

    bool tables();
    void integrity();
    void systems();
    void objects(const std::map<std::string, std::vector<std::string>>& idsByTile);
    void surfaces(const Progress& progress);

private:
    void problem(const std::string& object, const char* message, std::vector<std::string> arguments = {})
    {
        mCheck.found.problem(kFile, object, message, std::move(arguments));
    }

    GDALDataset& mDataset;
    PackageCheck& mCheck;
};

bool DatabaseCheck::tables()
{
    bool all = true;
    SqliteStatement table(mDataset,
                          "SELECT 1 FROM sqlite_master WHERE name = ?1 AND type = 'table' AND sql NOT LIKE "
                          "'%VIRTUAL%'");
    for (const char* name : kTables) {
        bool there = false;
        table.text(1, name);
        while (table.next())
            there = true;
        if (!there)
            problem(
                name,
                TWIN_MSG("The table is missing. The package is damaged or of an earlier version: import the "
                         "sources again."));
        all = all && there;
    }
    return all;
}

void DatabaseCheck::integrity()
{
    SqliteStatement pragma(mDataset, "PRAGMA integrity_check(10)");
    while (pragma && pragma.next()) {
        if (pragma.textAt(0) != "ok")
            problem(
                {},
                TWIN_MSG(
                    "The database is damaged (%1). Attributes may be wrong or missing: import the sources "
                    "again."),
                {std::string(pragma.textAt(0).substr(0, 200))});
    }
}

void DatabaseCheck::systems()
{
    SqliteStatement column(mDataset, "SELECT table_name, srs_id FROM gpkg_geometry_columns");
    while (column && column.next()) {
        if (column.numberAt(1) != kMapEpsg)
            problem(std::string(column.textAt(0)), TWIN_MSG("The layer is not in EPSG:25832 as the package "
                                                            "promises. It would lie elsewhere on the map: "
                                                            "import the sources again."));
    }
    SqliteStatement extent(
        mDataset, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' AND min_x > max_x "
                  "OR min_y > max_y");
    while (extent && extent.next())
        problem(
            std::string(extent.textAt(0)),
            TWIN_MSG(
                "The extent of the layer is inside out. Other programs may show nothing: import the sources "
                "again."));
}

void DatabaseCheck::objects(const std::map<std::string, std::vector<std::string>>& idsByTile)
{
    std::map<std::string, std::set<std::string>> wanted;
    for (const auto& [tile, ids] : idsByTile)
        wanted[tile].insert(ids.begin(), ids.end());
    long long rows = 0;
    SqliteStatement row(mDataset, "SELECT id, tile FROM buildings");
    while (row && row.next()) {
        ++rows;
        const std::string id(row.textAt(0));
        const auto tile = wanted.find(std::string(row.textAt(1)));
        if (tile == wanted.end() || tile->second.erase(id) == 0)
            problem(
                id,
                TWIN_MSG("The database has this object, but no tile draws it. It can be found but not seen: "
                         "import its source again."));
    }
    mCheck.counts["buildings"] = rows;
    for (const auto& [tile, ids] : wanted) {
        for (const std::string& id : ids)
            mCheck.found.problem(
                "tiles/" + tile + ".glb", id,
                TWIN_MSG("The tile draws this object, but the database does not know it. A pick shows "
                         "nothing: import its source again."));
    }
}

void DatabaseCheck::surfaces(const Progress& progress)
{
    const auto sink = [this](PackageObject&& object) {
        mCheck.counts["surfaces"] += static_cast<long long>(object.building.surfaces.size());
        return true;
    };
    const Result<long long> read = readPackageObjects(mDataset, {}, sink, mCheck.found, progress);
    if (!read)
        mCheck.found.problem(kFile, read.error());
    SqliteStatement lone(
        mDataset, "SELECT s.id FROM building_surfaces s LEFT JOIN buildings b ON b.id = s.id WHERE b.id IS "
                  "NULL");
    while (lone && lone.next())
        problem(std::string(lone.textAt(0)), TWIN_MSG("Surfaces belong to an object that the database does "
                                                      "not know. They are never used: import the "
                                                      "sources again."));
    SqliteStatement odd(mDataset,
                        "SELECT id FROM building_surfaces WHERE kinds GLOB '*[^WRGCLFU]*' OR kinds IS NULL");
    while (odd && odd.next())
        problem(
            std::string(odd.textAt(0)),
            TWIN_MSG(
                "The classes of the surfaces are not readable. An export would lose them: import the source "
                "again."));
}

} // namespace

void checkDatabase(const std::string& folder,
                   const std::map<std::string, std::vector<std::string>>& idsByTile, PackageCheck& check,
                   const Progress& progress)
{
    const std::string path = folder + "/" + kFile;
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code) || !isGeoPackage(path)) {
        check.found.problem(
            kFile, {},
            TWIN_MSG("The file is missing or no GeoPackage. Districts and attributes cannot be read: "
                     "import the sources again."));
        return;
    }
    const Result<DatasetPtr> dataset = openPackageDatabase(folder);
    if (!dataset) {
        check.found.problem(kFile, dataset.error());
        return;
    }
    DatabaseCheck database(**dataset, check);
    if (!database.tables())
        return;
    database.integrity();
    database.systems();
    database.objects(idsByTile);
    database.surfaces(progress);
}

} // namespace twin::data
