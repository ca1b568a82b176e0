// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/city_json_parser.h"

#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace twin::data {

/// Feeds a CityJSON file to a parser: one document as a whole, a sequence (CityJSONSeq) line by line, so that
/// the memory of a sequence is that of its longest line.
class CityJsonFile
{
public:
    /// `name`: how messages call it.
    CityJsonFile(const std::string& path, std::string name);

    /// A line that could not be read, and why.
    using BadLine = std::function<void(const std::string& object, const Error&)>;
    /// How far it is; false to stop.
    using Step = std::function<bool(double fraction)>;

    Status read(CityJsonParser& parser, const BadLine& badLine, const Step& step);
    bool sequence() const { return mSequence; }

private:
    Status readDocument(CityJsonParser& parser);
    Status readLines(CityJsonParser& parser, const BadLine& badLine, const Step& step);
    bool fill();
    bool handLine(CityJsonParser& parser, std::size_t end, const BadLine& badLine, Error& fatal);
    Error named(Error failure) const;

    std::string mName;
    std::ifstream mStream;
    double mSize = 0;
    double mDone = 0;
    bool mSequence = false;
    std::vector<char> mBuffer;
    std::size_t mFirst = 0; ///< of the bytes in the buffer that are still to be read
    std::size_t mEnd = 0;
    long long mLine = 0;
};

/// True where the file begins like CityJSON: one document or a sequence.
bool looksLikeCityJson(const std::string& head);
/// What the reader cannot show of a file, for the user.
void noteCityJsonLimits(const std::string& path, const CityJsonParser& parser, Diagnostics& diagnostics);

} // namespace twin::data
