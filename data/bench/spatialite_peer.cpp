// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/bench/spatialite_peer.h"

#include <sqlite3.h>

#include <chrono>
#include <memory>

namespace twin::data {
namespace {

struct Closer
{
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Error notAsked(sqlite3* connection)
{
    return {ErrorKind::Unsupported,
            TWIN_MSG("SpatiaLite could not be asked (%1). packaging/dev/peer_spatialite.sh installs it."),
            {connection ? sqlite3_errmsg(connection) : "SQLite"}};
}

Statement prepare(sqlite3* connection, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    return Statement(statement);
}

bool run(sqlite3* connection, const char* sql)
{
    return sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool fill(sqlite3* connection, const CoverageQuery& query)
{
    bool ok =
        run(connection, "SELECT InitSpatialMetaDataFull(1)") &&
        run(connection, "CREATE TABLE address (id INTEGER PRIMARY KEY, district INTEGER, people REAL)") &&
        run(connection, "SELECT AddGeometryColumn('address', 'geom', 25832, 'POINT', 'XY')") &&
        run(connection, "CREATE TABLE place (id INTEGER PRIMARY KEY)") &&
        run(connection, "SELECT AddGeometryColumn('place', 'geom', 25832, 'POINT', 'XY')") &&
        run(connection, "BEGIN");
    const Statement address =
        prepare(connection, "INSERT INTO address VALUES (?, ?, ?, MakePoint(?, ?, 25832))");
    const Statement place = prepare(connection, "INSERT INTO place VALUES (?, MakePoint(?, ?, 25832))");
    ok = ok && address && place;
    for (std::size_t i = 0; ok && i < query.addresses.size(); ++i) {
        sqlite3_bind_int64(address.get(), 1, static_cast<sqlite3_int64>(i) + 1);
        sqlite3_bind_int(address.get(), 2, query.districts[i]);
        sqlite3_bind_double(address.get(), 3, query.people[i]);
        sqlite3_bind_double(address.get(), 4, query.addresses[i].easting);
        sqlite3_bind_double(address.get(), 5, query.addresses[i].northing);
        ok = sqlite3_step(address.get()) == SQLITE_DONE;
        sqlite3_reset(address.get());
    }
    for (std::size_t i = 0; ok && i < query.places.size(); ++i) {
        sqlite3_bind_int64(place.get(), 1, static_cast<sqlite3_int64>(i) + 1);
        sqlite3_bind_double(place.get(), 2, query.places[i].easting);
        sqlite3_bind_double(place.get(), 3, query.places[i].northing);
        ok = sqlite3_step(place.get()) == SQLITE_DONE;
        sqlite3_reset(place.get());
    }
    return ok && run(connection, "COMMIT") &&
           run(connection, "SELECT CreateSpatialIndex('address', 'geom')") &&
           run(connection, "SELECT CreateSpatialIndex('place', 'geom')") && run(connection, "ANALYZE");
}

/// The R*-tree is asked directly, which is faster than the SpatialIndex table.
constexpr const char* kFromAddresses =
    "SELECT a.district, sum(a.people), sum(CASE WHEN EXISTS (SELECT 1 FROM place p WHERE p.rowid IN "
    "(SELECT pkid FROM idx_place_geom WHERE xmin <= ST_X(a.geom) + ?1 AND xmax >= ST_X(a.geom) - ?1 AND "
    "ymin <= ST_Y(a.geom) + ?1 AND ymax >= ST_Y(a.geom) - ?1) AND ST_Distance(a.geom, p.geom) <= ?1) "
    "THEN a.people ELSE 0 END) FROM address a GROUP BY a.district";
constexpr const char* kFromPlaces =
    "SELECT a.district, sum(a.people), sum(CASE WHEN n.id IS NULL THEN 0 ELSE a.people END) FROM address a "
    "LEFT JOIN (SELECT DISTINCT b.id FROM place p CROSS JOIN idx_address_geom i CROSS JOIN address b WHERE "
    "i.xmin <= ST_X(p.geom) + ?1 AND i.xmax >= ST_X(p.geom) - ?1 AND i.ymin <= ST_Y(p.geom) + ?1 AND "
    "i.ymax >= ST_Y(p.geom) - ?1 AND b.id = i.pkid AND ST_Distance(b.geom, p.geom) <= ?1) n ON n.id = a.id "
    "GROUP BY a.district";

bool ask(sqlite3* connection, const CoverageQuery& query, const char* sql, PeerAnswer& answer)
{
    const Statement statement = prepare(connection, sql);
    if (!statement)
        return false;
    sqlite3_bind_double(statement.get(), 1, query.metres);
    answer.shares.assign(static_cast<std::size_t>(query.districtCount), 0);
    const auto start = std::chrono::steady_clock::now();
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement.get())) == SQLITE_ROW) {
        const int district = sqlite3_column_int(statement.get(), 0);
        const double people = sqlite3_column_double(statement.get(), 1);
        if (district >= 0 && district < query.districtCount && people > 0)
            answer.shares[static_cast<std::size_t>(district)] =
                sqlite3_column_double(statement.get(), 2) / people;
    }
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return state == SQLITE_DONE;
}

} // namespace

Result<PeerAnswer> askSpatialite(const CoverageQuery& query, int rounds)
{
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    const Connection connection(opened);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    if (sqlite3_load_extension(opened, "mod_spatialite", nullptr, nullptr) != SQLITE_OK ||
        !fill(opened, query))
        return notAsked(opened);
    PeerAnswer best;
    for (const auto& [way, sql] :
         {std::pair{"from the addresses", kFromAddresses}, std::pair{"from the places", kFromPlaces}}) {
        for (int round = 0; round < rounds; ++round) {
            PeerAnswer answer;
            if (!ask(opened, query, sql, answer))
                return notAsked(opened);
            answer.way = way;
            if (best.way.empty() || answer.seconds < best.seconds)
                best = std::move(answer);
        }
    }
    return best;
}

} // namespace twin::data
