// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

struct sqlite3_stmt;
class GDALDataset;

namespace twin::data {

/// A prepared statement on the connection that GDAL holds to a GeoPackage, within GDAL's transaction: for
/// tables of which a feature at a time through OGR would be the slow part. Values are bound from 1 and must
/// live until the next step. One thread.
class SqliteStatement
{
public:
    /// Invalid (operator bool) where `dataset` is no GeoPackage or the statement does not fit its tables.
    SqliteStatement(GDALDataset& dataset, const char* sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    explicit operator bool() const { return mStatement != nullptr; }
    /// An empty text is bound as NULL: missing is not empty.
    SqliteStatement& text(int index, std::string_view value);
    SqliteStatement& blob(int index, std::string_view value);
    SqliteStatement& number(int index, long long value);
    SqliteStatement& real(int index, double value);
    SqliteStatement& null(int index);
    /// Runs to the end and is ready for the next row.
    bool run();
    /// The next row of a query; false at its end, after which it can be bound and asked again.
    bool next();
    bool isNull(int column) const;
    std::string_view textAt(int column) const; ///< valid until the next step
    long long numberAt(int column) const;
    double realAt(int column) const;
    std::string fault() const;

private:
    sqlite3_stmt* mStatement = nullptr;
};

} // namespace twin::data
