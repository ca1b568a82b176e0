// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/las_file.h"

#include "data/gdal/gdal_session.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

namespace twin::data {
namespace {

static_assert(std::endian::native == std::endian::little, "LAS is little endian and read as it lies");

constexpr std::array<std::size_t, 11> kLeastLength{20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};
constexpr std::size_t kHeaderBytes = 375; ///< of LAS 1.4; older ones are shorter
constexpr std::size_t kShortHeader = 227;
constexpr std::uint32_t kMostRecords = 4096;
constexpr std::uint64_t kMostWkt = 1 << 20;
constexpr double kFoot = 0.3048;
constexpr double kSurveyFoot = 1200.0 / 3937.0;

template <typename Value>
Value valueAt(const std::vector<char>& bytes, std::size_t at)
{
    Value value{};
    if (at + sizeof(Value) <= bytes.size())
        std::memcpy(&value, bytes.data() + at, sizeof(Value));
    return value;
}

std::vector<char> read(std::ifstream& stream, std::uint64_t at, std::size_t count)
{
    std::vector<char> bytes(count);
    stream.clear();
    stream.seekg(static_cast<std::streamoff>(at));
    stream.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

std::string textOf(const std::vector<char>& bytes, std::size_t at, std::size_t count)
{
    if (at >= bytes.size())
        return {};
    std::string text(bytes.data() + at, std::min(count, bytes.size() - at));
    return text.substr(0, text.find('\0'));
}

Error notLas(const std::string& path, const char* what)
{
    return Error{ErrorKind::Malformed,
                 TWIN_MSG("%1 is no sound LAS file (%2). Fetch or export it again."),
                 {path, what}};
}

std::optional<double> heightUnitOf(int code)
{
    if (code == 9001)
        return 1.0;
    if (code == 9002)
        return kFoot;
    return code == 9003 ? std::optional(kSurveyFoot) : std::nullopt;
}

/// The keys of GeoTIFF that name a system by number; one that is spelled out key by key is not understood.
void takeGeoKeys(const std::vector<char>& keys, LasHeader& header)
{
    constexpr int kGeographic = 2048;
    constexpr int kProjected = 3072;
    constexpr int kVertical = 4096;
    constexpr int kVerticalUnits = 4099;
    constexpr int kUserDefined = 32767;
    int horizontal = 0;
    int vertical = 0;
    for (std::size_t at = 8; at + 8 <= keys.size(); at += 8) {
        const int key = valueAt<std::uint16_t>(keys, at);
        const bool direct = valueAt<std::uint16_t>(keys, at + 2) == 0;
        const int value = valueAt<std::uint16_t>(keys, at + 6);
        if (!direct || value == 0 || value >= kUserDefined)
            continue;
        if (key == kProjected || (key == kGeographic && horizontal == 0))
            horizontal = value;
        else if (key == kVertical)
            vertical = value;
        else if (key == kVerticalUnits)
            header.heightUnit = heightUnitOf(value).value_or(0);
    }
    if (horizontal == 0 || !header.crs.empty())
        return;
    header.crs = "EPSG:" + std::to_string(horizontal);
    // Numbers from 5000 to 5099 are ellipsoids in the keys of old, no height systems.
    if (vertical >= 5100)
        header.crs += "+" + std::to_string(vertical);
}

struct RecordHead
{
    std::string user;
    int id = 0;
    std::uint64_t length = 0;
};

void takeRecord(std::ifstream& stream, const RecordHead& record, std::uint64_t at, LasHeader& header)
{
    constexpr int kWkt = 2112;
    constexpr int kGeoKeys = 34735;
    if (record.user != "LASF_Projection" || record.length > kMostWkt)
        return;
    const std::vector<char> content = read(stream, at, static_cast<std::size_t>(record.length));
    if (record.id == kWkt) {
        if (std::string wkt = textOf(content, 0, content.size()); !wkt.empty())
            header.crs = std::move(wkt); // LAS 1.4: where both are there, this one counts
    } else if (record.id == kGeoKeys) {
        takeGeoKeys(content, header);
    }
}

void takeRecords(std::ifstream& stream, const std::vector<char>& start, LasHeader& header)
{
    constexpr std::size_t kRecordHead = 54;
    constexpr std::size_t kExtendedHead = 60;
    std::uint64_t at = valueAt<std::uint16_t>(start, 94);
    const std::uint32_t count = std::min(valueAt<std::uint32_t>(start, 100), kMostRecords);
    for (std::uint32_t i = 0; i < count && at + kRecordHead <= header.pointsAt; ++i) {
        const std::vector<char> head = read(stream, at, kRecordHead);
        if (head.size() < kRecordHead)
            return;
        const RecordHead record{textOf(head, 2, 16), valueAt<std::uint16_t>(head, 18),
                                valueAt<std::uint16_t>(head, 20)};
        takeRecord(stream, record, at + kRecordHead, header);
        at += kRecordHead + record.length;
    }
    if (header.minor < 4)
        return;
    at = valueAt<std::uint64_t>(start, 235);
    const std::uint32_t extended = std::min(valueAt<std::uint32_t>(start, 243), kMostRecords);
    for (std::uint32_t i = 0; i < extended && at < (std::uint64_t{1} << 62); ++i) {
        const std::vector<char> head = read(stream, at, kExtendedHead);
        if (head.size() < kExtendedHead)
            return;
        const RecordHead record{textOf(head, 2, 16), valueAt<std::uint16_t>(head, 18),
                                valueAt<std::uint64_t>(head, 20)};
        takeRecord(stream, record, at + kExtendedHead, header);
        if (record.length > (std::uint64_t{1} << 62))
            return;
        at += kExtendedHead + record.length;
    }
}

Status takeNumbers(const std::string& path, const std::vector<char>& start, std::uint64_t size,
                   LasHeader& header)
{
    header.major = static_cast<unsigned char>(start[24]);
    header.minor = static_cast<unsigned char>(start[25]);
    header.pointsAt = valueAt<std::uint32_t>(start, 96);
    const int format = static_cast<unsigned char>(start[104]);
    // LAZ marks its records by the upper bits of the format.
    if (format >= 128)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is compressed (LAZ), which is not read here. Unpack it first: "
                              "\"laszip -i in.laz -o out.las\" or \"pdal translate in.laz out.las\"."),
                     {path}};
    if (header.major != 1 || header.minor > 4 || format > 10)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is LAS %2 with points of format %3; LAS 1.0 to 1.4 with formats 0 to 10 "
                              "are read. Convert it with \"pdal translate\"."),
                     {path, std::to_string(header.major) + "." + std::to_string(header.minor),
                      std::to_string(format)}};
    header.format = format;
    header.recordLength = valueAt<std::uint16_t>(start, 105);
    header.stated = valueAt<std::uint32_t>(start, 107);
    if (header.minor >= 4 && valueAt<std::uint64_t>(start, 247) > 0)
        header.stated = valueAt<std::uint64_t>(start, 247);
    for (std::size_t i = 0; i < 3; ++i) {
        header.scale[i] = valueAt<double>(start, 131 + 8 * i);
        header.offset[i] = valueAt<double>(start, 155 + 8 * i);
        header.most[i] = valueAt<double>(start, 179 + 16 * i);
        header.least[i] = valueAt<double>(start, 187 + 16 * i);
        if (!std::isfinite(header.scale[i]) || header.scale[i] == 0 || std::abs(header.scale[i]) > 1e3 ||
            !std::isfinite(header.offset[i]) || std::abs(header.offset[i]) > 1e9)
            return notLas(path, "scale or offset");
    }
    if (header.recordLength < kLeastLength[static_cast<std::size_t>(format)])
        return notLas(path, "length of a point");
    if (header.pointsAt < kShortHeader || header.pointsAt > size)
        return notLas(path, "place of the points");
    header.points = std::min(header.stated, (size - header.pointsAt) / header.recordLength);
    return Done{};
}

} // namespace

bool looksLikeLas(const std::string& head)
{
    return head.compare(0, 4, "LASF") == 0;
}

Result<LasHeader> readLasHeader(const std::string& path)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    std::ifstream stream(*absolute, std::ios::binary);
    std::error_code code;
    const std::uint64_t size = std::filesystem::file_size(*absolute, code);
    const std::vector<char> start = read(stream, 0, kHeaderBytes);
    if (code || start.size() < kShortHeader || std::memcmp(start.data(), "LASF", 4) != 0)
        return notLas(path, "header");
    LasHeader header;
    if (const Status numbers = takeNumbers(path, start, size, header); !numbers)
        return numbers.error();
    takeRecords(stream, start, header);
    return header;
}

Status readLasPoints(const std::string& path, const LasHeader& header,
                     const std::function<void(const LasPoint&)>& sink, const Progress& progress)
{
    constexpr std::uint64_t kBlock = 16'384; // points read at once
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    std::ifstream stream(*absolute, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(header.pointsAt));
    std::vector<char> block(static_cast<std::size_t>(kBlock) * header.recordLength);
    const bool extended = header.format >= 6;
    for (std::uint64_t done = 0; done < header.points;) {
        if (progress.cancelled())
            return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
        progress.report(static_cast<double>(done) / static_cast<double>(header.points), path);
        const std::uint64_t count = std::min(kBlock, header.points - done);
        const std::size_t bytes = static_cast<std::size_t>(count) * header.recordLength;
        if (!stream.read(block.data(), static_cast<std::streamsize>(bytes)))
            return Error{ErrorKind::Unreadable,
                         TWIN_MSG("The points of %1 cannot be read. Check the disk, or fetch it again."),
                         {path}};
        for (std::size_t i = 0; i < count; ++i) {
            const char* record = block.data() + i * header.recordLength;
            std::array<std::int32_t, 3> raw{};
            std::memcpy(raw.data(), record, sizeof raw);
            const auto flags = static_cast<unsigned char>(record[15]);
            LasPoint point{raw[0] * header.scale[0] + header.offset[0],
                           raw[1] * header.scale[1] + header.offset[1],
                           raw[2] * header.scale[2] + header.offset[2]};
            point.classification = extended ? static_cast<unsigned char>(record[16]) : flags & 31;
            point.withheld = extended ? (flags & 4) != 0 : (flags & 128) != 0;
            sink(point);
        }
        done += count;
    }
    return Done{};
}

} // namespace twin::data
