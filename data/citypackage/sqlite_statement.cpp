// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/sqlite_statement.h"

#include <gdal_priv.h>
#include <sqlite3.h>

namespace twin::data {

SqliteStatement::SqliteStatement(GDALDataset& dataset, const char* sql)
{
    auto* connection = static_cast<sqlite3*>(dataset.GetInternalHandle("SQLITE_HANDLE"));
    if (connection)
        sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &mStatement, nullptr);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(mStatement);
}

SqliteStatement& SqliteStatement::text(int index, std::string_view value)
{
    if (value.empty())
        return null(index);
    sqlite3_bind_text(mStatement, index, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    return *this;
}

SqliteStatement& SqliteStatement::blob(int index, std::string_view value)
{
    if (value.empty())
        return null(index);
    sqlite3_bind_blob64(mStatement, index, value.data(), value.size(), SQLITE_STATIC);
    return *this;
}

SqliteStatement& SqliteStatement::number(int index, long long value)
{
    sqlite3_bind_int64(mStatement, index, value);
    return *this;
}

SqliteStatement& SqliteStatement::real(int index, double value)
{
    sqlite3_bind_double(mStatement, index, value);
    return *this;
}

SqliteStatement& SqliteStatement::null(int index)
{
    sqlite3_bind_null(mStatement, index);
    return *this;
}

bool SqliteStatement::run()
{
    const int code = sqlite3_step(mStatement);
    sqlite3_reset(mStatement);
    return code == SQLITE_DONE || code == SQLITE_ROW;
}

bool SqliteStatement::next()
{
    if (sqlite3_step(mStatement) == SQLITE_ROW)
        return true;
    sqlite3_reset(mStatement);
    return false;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(mStatement, column) == SQLITE_NULL;
}

std::string_view SqliteStatement::textAt(int column) const
{
    const unsigned char* text = sqlite3_column_text(mStatement, column);
    const int size = sqlite3_column_bytes(mStatement, column);
    return text ? std::string_view(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size))
                : std::string_view();
}

long long SqliteStatement::numberAt(int column) const
{
    return sqlite3_column_int64(mStatement, column);
}

double SqliteStatement::realAt(int column) const
{
    return sqlite3_column_double(mStatement, column);
}

std::string SqliteStatement::fault() const
{
    return mStatement ? sqlite3_errmsg(sqlite3_db_handle(mStatement)) : "no GeoPackage";
}

} // namespace twin::data
