// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/tile_content.h"

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::json;
using gltf::member;
using gltf::valueAt;

constexpr int kMaxComposites = 8;
constexpr std::size_t kMaxInner = 10'000;
constexpr std::size_t kMaxFeatures = 10'000'000;

bool magicIs(Bytes bytes, const char* magic)
{
    return bytes.size() >= 4 && std::memcmp(bytes.data(), magic, 4) == 0;
}

Error damaged(const std::string& file)
{
    return {
        ErrorKind::Malformed,
        TWIN_MSG("The tile %1 is damaged or cut off: its parts are longer than the file. It was left out: "
                 "fetch it again."),
        {file}};
}

/// The four tables and what follows them, each within the tile.
struct Sections
{
    std::optional<json> feature = json::object();
    std::optional<json> batch = json::object();
    Bytes featureBinary;
    Bytes batchBinary;
    Bytes body;
};

std::optional<Sections> sectionsOf(Bytes tile, std::size_t header)
{
    if (tile.size() < header)
        return std::nullopt;
    Sections sections;
    std::array<Bytes, 4> parts;
    std::size_t at = header;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t size = valueAt<std::uint32_t>(tile, 12 + 4 * i);
        if (size > tile.size() - at)
            return std::nullopt;
        parts[i] = tile.subspan(at, size);
        at += size;
    }
    if (!parts[0].empty())
        sections.feature = gltf::parseObject(parts[0]);
    if (!parts[2].empty())
        sections.batch = gltf::parseObject(parts[2]);
    sections.featureBinary = parts[1];
    sections.batchBinary = parts[3];
    sections.body = tile.subspan(at);
    if (!sections.feature || !sections.batch)
        return std::nullopt;
    return sections;
}

/// A value of the feature table that stands in its JSON or in its binary part.
std::optional<Vec3> globalVector(const json& table, Bytes binary, const char* name)
{
    if (const auto values = gltf::numbersAt<3>(table, name))
        return values;
    const auto offset = gltf::unsignedAt(member(table, name), "byteOffset");
    if (!offset || *offset > binary.size() || binary.size() - *offset < 12)
        return std::nullopt;
    return Vec3{valueAt<float>(binary, *offset), valueAt<float>(binary, *offset + 4),
                valueAt<float>(binary, *offset + 8)};
}

class ContentReader
{
public:
    ContentReader(const std::string& file, const gltf::Loader& loader, bool yUp, const ModelSink& sink,
                  ContentNotes& notes)
        : mFile(file), mLoader(loader), mYUp(yUp), mSink(sink), mNotes(notes)
    {
    }

    Status read(Bytes bytes, int depth);

private:
    Status batched(Bytes tile);
    Status instanced(Bytes tile);
    Status composite(Bytes tile, int depth);
    /// What the tile around the glTF says of it.
    struct Wrapping
    {
        Matrix frame = kIdentity;
        std::vector<ContentModel::Instance> instances{{}};
        std::vector<FeatureTable> tables;
        bool batched = false;
        bool repeated = false;
    };
    Status model(Bytes bytes, Wrapping wrapping);

    const std::string& mFile;
    const gltf::Loader& mLoader;
    bool mYUp;
    const ModelSink& mSink;
    ContentNotes& mNotes;
};

Status ContentReader::model(Bytes bytes, Wrapping wrapping)
{
    Result<gltf::Document> opened = gltf::Document::open(bytes, mFile, mLoader);
    if (!opened)
        return opened.error();
    gltf::Document& document = *opened;
    const std::vector<gltf::PlacedPart> parts = gltf::readParts(document, mNotes.mesh);
    gltf::Materials materials(document);
    ContentModel content{document, materials, parts, mYUp ? kUpright : kIdentity, {}, {}};
    const json& rtc = member(member(document.root(), "extensions"), "CESIUM_RTC");
    if (const auto centre = gltf::numbersAt<3>(rtc, "center"))
        content.upright = product(translation(*centre), content.upright);
    content.instances = std::move(wrapping.instances);
    for (ContentModel::Instance& instance : content.instances)
        instance.frame = product(wrapping.frame, instance.frame);
    content.batched = wrapping.batched;
    content.repeated = wrapping.repeated;
    content.tables = wrapping.batched ? std::move(wrapping.tables) : readPropertyTables(document);
    for (const FeatureTable& table : content.tables)
        mNotes.unreadableColumns += table.unreadable;
    return mSink(content);
}

Status ContentReader::batched(Bytes tile)
{
    const std::optional<Sections> sections = sectionsOf(tile, 28);
    if (!sections)
        return damaged(mFile);
    Wrapping wrapping;
    if (const auto centre = globalVector(*sections->feature, sections->featureBinary, "RTC_CENTER"))
        wrapping.frame = translation(*centre);
    const std::uint64_t count = gltf::unsignedAt(*sections->feature, "BATCH_LENGTH").value_or(0);
    if (count > kMaxFeatures)
        return damaged(mFile);
    if (count > 0) {
        wrapping.batched = true;
        wrapping.tables.push_back(readBatchTable(*sections->batch, sections->batchBinary, count));
    }
    return model(sections->body, std::move(wrapping));
}

Status ContentReader::instanced(Bytes tile)
{
    const std::optional<Sections> sections = sectionsOf(tile, 32);
    if (!sections)
        return damaged(mFile);
    std::optional<std::vector<ContentModel::Instance>> instances =
        readInstances(*sections->feature, sections->featureBinary);
    if (!instances)
        return damaged(mFile);
    Wrapping wrapping;
    if (const auto centre = globalVector(*sections->feature, sections->featureBinary, "RTC_CENTER"))
        wrapping.frame = translation(*centre);
    std::size_t rows = instances->size();
    for (const ContentModel::Instance& instance : *instances)
        rows = std::max<std::size_t>(rows, instance.feature ? *instance.feature + std::size_t{1} : 0);
    // BATCH_ID may name fewer rows than there are instances.
    for (const auto& [name, column] : sections->batch->items()) {
        if (column.is_array())
            rows = std::min(rows, column.size());
    }
    wrapping.tables.push_back(readBatchTable(*sections->batch, sections->batchBinary, rows));
    wrapping.instances = std::move(*instances);
    wrapping.batched = wrapping.repeated = true;
    const std::uint32_t embedded = valueAt<std::uint32_t>(tile, 28);
    if (embedded == 1)
        return model(sections->body, std::move(wrapping));
    std::string uri(reinterpret_cast<const char*>(sections->body.data()),
                    std::min<std::size_t>(sections->body.size(), 4096));
    uri.erase(uri.find_last_not_of(std::string_view(" \0", 2)) + 1);
    const Result<gltf::Buffer> loaded = mLoader(uri);
    if (!loaded)
        return loaded.error();
    return model(*loaded, std::move(wrapping));
}

Status ContentReader::composite(Bytes tile, int depth)
{
    if (depth > kMaxComposites || tile.size() < 16)
        return damaged(mFile);
    const std::size_t count = valueAt<std::uint32_t>(tile, 12);
    if (count > kMaxInner)
        return damaged(mFile);
    std::optional<Error> fault;
    std::size_t at = 16;
    for (std::size_t i = 0; i < count; ++i) {
        if (tile.size() - at < 12)
            return damaged(mFile);
        const std::size_t size = valueAt<std::uint32_t>(tile, at + 8);
        if (size < 12 || size > tile.size() - at)
            return damaged(mFile);
        if (const Status status = read(tile.subspan(at, size), depth + 1); !status)
            fault = status.error();
        at += size;
    }
    return fault ? Status(*fault) : Status(Done{});
}

Status ContentReader::read(Bytes bytes, int depth)
{
    const bool tile = magicIs(bytes, "b3dm") || magicIs(bytes, "i3dm") || magicIs(bytes, "cmpt");
    if (tile) {
        if (bytes.size() < 16 || valueAt<std::uint32_t>(bytes, 8) > bytes.size())
            return damaged(mFile);
        bytes = bytes.first(std::max<std::size_t>(valueAt<std::uint32_t>(bytes, 8), 16));
    }
    if (magicIs(bytes, "b3dm"))
        return batched(bytes);
    if (magicIs(bytes, "i3dm"))
        return instanced(bytes);
    if (magicIs(bytes, "cmpt"))
        return composite(bytes, depth);
    if (magicIs(bytes, "pnts")) {
        ++mNotes.pointClouds;
        return Done{};
    }
    return model(bytes, {});
}

} // namespace

bool looksLikeTile(std::string_view head)
{
    const std::string_view magic = head.substr(0, 4);
    return magic == "b3dm" || magic == "i3dm" || magic == "cmpt" || magic == "pnts" || magic == "glTF";
}

Status readContent(gltf::Bytes bytes, const std::string& file, const gltf::Loader& loader, bool yUp,
                   const ModelSink& sink, ContentNotes& notes)
{
    return ContentReader(file, loader, yUp, sink, notes).read(bytes, 0);
}

} // namespace twin::data
