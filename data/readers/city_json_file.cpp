// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_json_file.h"

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace twin::data {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kMaxLine = std::size_t{256} << 20;
constexpr std::size_t kMaxDocument = std::size_t{1} << 30;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

bool looksLikeCityJson(const std::string& head)
{
    const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (start == std::string::npos || head[start] != '{')
        return false;
    return head.find("\"CityJSON") != std::string::npos || head.find("\"CityObjects\"") != std::string::npos;
}

CityJsonFile::CityJsonFile(const std::string& path, std::string name)
    : mName(std::move(name)), mStream(path, std::ios::binary)
{
    std::error_code code;
    mSize = static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(path, code), 1));
    // A sequence has a complete document in its first line and more behind it.
    char last = 0;
    for (std::size_t count = 0; count < kMaxLine; ++count) {
        const int c = mStream.get();
        if (c == std::ifstream::traits_type::eof())
            break;
        if (c == '\n' && last != 0) {
            const int next = (mStream >> std::ws).peek();
            mSequence = last == '}' && next == '{';
            break;
        }
        last = isSpace(static_cast<char>(c)) ? last : static_cast<char>(c);
    }
    mStream.clear();
    mStream.seekg(0);
    char mark[3] = {};
    mStream.read(mark, 3);
    if (mStream.gcount() != 3 || std::memcmp(mark, "\xEF\xBB\xBF", 3) != 0) {
        mStream.clear();
        mStream.seekg(0);
    }
}

Error CityJsonFile::named(Error failure) const
{
    if (!failure.arguments.empty())
        failure.arguments.front() = mName;
    return failure;
}

Status CityJsonFile::read(CityJsonParser& parser, const BadLine& badLine, const Step& step)
{
    if (!CityJsonParser::supported())
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG("%1 was not read: reading CityJSON needs a processor with SSE 4.2. Import it on "
                     "another machine."),
            {mName}};
    step(0);
    return mSequence ? readLines(parser, badLine, step) : readDocument(parser);
}

Status CityJsonFile::readDocument(CityJsonParser& parser)
{
    if (mSize > static_cast<double>(kMaxDocument))
        return Error{
            ErrorKind::Refused,
            TWIN_MSG("%1 is a single CityJSON document of more than 1 GB, which would fill the "
                     "memory. Convert it to CityJSONSeq, with 'cjio export jsonl' say, which is read "
                     "line by line."),
            {mName}};
    mBuffer.resize(static_cast<std::size_t>(mSize) + kJsonPadding);
    mStream.read(mBuffer.data(), static_cast<std::streamsize>(mSize));
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(mStream.gcount(), 0));
    std::fill(mBuffer.begin() + static_cast<std::ptrdiff_t>(count), mBuffer.end(), ' ');
    if (!parser.read({mBuffer.data(), count}, mBuffer.size()) && parser.failed())
        return named(parser.failure());
    return Done{};
}

/// Makes room and reads on; false at the end of the file.
bool CityJsonFile::fill()
{
    if (mFirst > 0) {
        std::memmove(mBuffer.data(), mBuffer.data() + mFirst, mEnd - mFirst);
        mEnd -= mFirst;
        mFirst = 0;
    }
    if (mBuffer.size() < mEnd + kChunk + kJsonPadding)
        mBuffer.resize(std::max(mBuffer.size() * 2, mEnd + kChunk + kJsonPadding));
    const std::size_t room = mBuffer.size() - kJsonPadding - mEnd;
    mStream.read(mBuffer.data() + mEnd, static_cast<std::streamsize>(room));
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(mStream.gcount(), 0));
    mEnd += count;
    mDone += static_cast<double>(count);
    return count > 0;
}

/// One line, up to `end`; false where nothing more shall be read.
bool CityJsonFile::handLine(CityJsonParser& parser, std::size_t end, const BadLine& badLine, Error& fatal)
{
    ++mLine;
    while (mFirst < end && isSpace(mBuffer[mFirst]))
        ++mFirst;
    if (mFirst == end)
        return true;
    const bool good = parser.read({mBuffer.data() + mFirst, end - mFirst}, mBuffer.size() - mFirst);
    if (!good && parser.failed()) {
        // Without its first line nothing of a sequence has a place.
        if (!parser.header().hasTransform || mLine == 1) {
            fatal = named(parser.failure());
            return false;
        }
        badLine("line " + std::to_string(mLine), named(parser.failure()));
    }
    return !parser.stopped();
}

Status CityJsonFile::readLines(CityJsonParser& parser, const BadLine& badLine, const Step& step)
{
    Error fatal;
    std::size_t searched = 0;
    bool more = true;
    while (more) {
        more = fill();
        searched = std::max(searched, mFirst);
        while (true) {
            const void* found =
                searched < mEnd ? std::memchr(mBuffer.data() + searched, '\n', mEnd - searched) : nullptr;
            if (!found && (more || mFirst == mEnd))
                break;
            const std::size_t end =
                found ? static_cast<std::size_t>(static_cast<const char*>(found) - mBuffer.data()) : mEnd;
            if (!handLine(parser, end, badLine, fatal))
                return fatal.message.empty() ? Status(Done{}) : Status(fatal);
            mFirst = std::min(end + 1, mEnd);
            searched = mFirst;
        }
        searched = mEnd - mFirst;
        if (mEnd - mFirst > kMaxLine)
            return Error{ErrorKind::Refused,
                         TWIN_MSG("Line %2 of %1 is longer than 256 MB, which no feature is. Reading stopped "
                                  "there; what came before was kept."),
                         {mName, std::to_string(mLine + 1)}};
        if (!step(std::min(mDone / mSize, 1.0)))
            break;
    }
    return Done{};
}

} // namespace twin::data
