// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/implicit_tiling.h"

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::json;
using gltf::member;

constexpr std::uint32_t kMostSubtreeLevels = 12;
constexpr std::uint32_t kMostLevels = 40; ///< a tile of a tenth of a millimetre under the whole globe
constexpr std::uint64_t kMostNodes = 64'000'000;
constexpr std::size_t kMaxViews = 10'000;
constexpr std::size_t kMaxContents = 100;

std::uint64_t power(std::uint64_t base, std::uint32_t exponent)
{
    std::uint64_t result = 1;
    for (std::uint32_t i = 0; i < exponent; ++i)
        result *= base;
    return result;
}

/// The buffers of a subtree: the first may be the binary part.
class SubtreeBuffers
{
public:
    SubtreeBuffers(const json& root, Bytes binary, const gltf::Loader& loader)
        : mRoot(root), mBinary(binary), mLoader(loader)
    {
    }

    std::optional<Bytes> view(std::uint64_t index)
    {
        const json& views = member(mRoot, "bufferViews");
        const json& entry = gltf::element(views, index);
        const auto number = gltf::unsignedAt(entry, "buffer");
        const auto size = gltf::unsignedAt(entry, "byteLength");
        const std::uint64_t offset = gltf::unsignedAt(entry, "byteOffset").value_or(0);
        if (!number || !size || views.size() > kMaxViews)
            return std::nullopt;
        const std::optional<Bytes> bytes = buffer(*number);
        if (!bytes || offset > bytes->size() || *size > bytes->size() - offset)
            return std::nullopt;
        return bytes->subspan(offset, *size);
    }

private:
    std::optional<Bytes> buffer(std::uint64_t number)
    {
        if (const auto known = mLoaded.find(number); known != mLoaded.end())
            return Bytes(known->second);
        const json& entry = gltf::element(member(mRoot, "buffers"), number);
        const std::string uri = gltf::textAt(entry, "uri");
        if (uri.empty())
            return entry.is_object() ? std::optional(mBinary) : std::nullopt;
        Result<gltf::Buffer> loaded = mLoader(uri);
        if (!loaded)
            return std::nullopt;
        return Bytes(mLoaded.emplace(number, std::move(loaded.value())).first->second);
    }

    const json& mRoot;
    Bytes mBinary;
    const gltf::Loader& mLoader;
    std::map<std::uint64_t, gltf::Buffer> mLoaded;
};

/// The bits of an availability; empty with `constant` set where it is one for all.
bool readAvailability(const json& stated, std::uint64_t bits, SubtreeBuffers& buffers, bool& constant,
                      std::vector<unsigned char>& out)
{
    if (const json& value = member(stated, "constant"); value.is_number_integer() || value.is_boolean()) {
        constant = value == 1 || value == true;
        return true;
    }
    auto view = gltf::unsignedAt(stated, "bitstream");
    if (!view)
        view = gltf::unsignedAt(stated, "bufferView"); // of 3DTILES_implicit_tiling
    if (!view)
        return false;
    const std::optional<Bytes> bytes = buffers.view(*view);
    const std::uint64_t needed = (bits + 7) / 8;
    if (!bytes || bytes->size() < needed)
        return false;
    out.assign(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(needed));
    return true;
}

} // namespace

ImplicitTile ImplicitScheme::child(const ImplicitTile& tile, std::uint64_t number) const
{
    return {tile.level + 1, 2 * tile.x + (number & 1), 2 * tile.y + (number >> 1 & 1),
            octree ? 2 * tile.z + (number >> 2 & 1) : 0};
}

std::string ImplicitScheme::fill(const std::string& uri, const ImplicitTile& tile) const
{
    std::string text = uri;
    for (const auto& [name, value] : {std::pair<std::string_view, std::uint64_t>{"{level}", tile.level},
                                      {"{x}", tile.x},
                                      {"{y}", tile.y},
                                      {"{z}", tile.z}}) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
            text.replace(at, name.size(), std::to_string(value));
    }
    return text;
}

std::optional<ImplicitScheme> readImplicitScheme(const json& stated)
{
    ImplicitScheme scheme;
    const std::string kind = gltf::textAt(stated, "subdivisionScheme");
    scheme.octree = kind == "OCTREE";
    auto levels = gltf::unsignedAt(stated, "availableLevels");
    if (!levels) {
        if (const auto deepest = gltf::unsignedAt(stated, "maximumLevel"))
            levels = *deepest + 1;
    }
    const auto perSubtree = gltf::unsignedAt(stated, "subtreeLevels");
    scheme.subtreeUri = gltf::textAt(member(stated, "subtrees"), "uri");
    if ((kind != "QUADTREE" && kind != "OCTREE") || !levels || *levels == 0 || *levels > kMostLevels ||
        !perSubtree || *perSubtree == 0 || *perSubtree > kMostSubtreeLevels || scheme.subtreeUri.empty() ||
        scheme.subtreeUri.size() > 2000)
        return std::nullopt;
    scheme.levels = static_cast<std::uint32_t>(*levels);
    scheme.subtreeLevels = static_cast<std::uint32_t>(*perSubtree);
    if (power(scheme.childCount(), scheme.subtreeLevels) > kMostNodes)
        return std::nullopt;
    return scheme;
}

std::uint64_t Subtree::index(std::uint32_t level, std::uint64_t morton) const
{
    return (power(mFanOut, level) - 1) / (mFanOut - 1) + morton;
}

bool Subtree::tile(std::uint32_t level, std::uint64_t morton) const
{
    return mTiles.at(index(level, morton));
}

bool Subtree::content(std::size_t number, std::uint32_t level, std::uint64_t morton) const
{
    return mContents[number].at(index(level, morton));
}

std::optional<Subtree> Subtree::read(Bytes bytes, const gltf::Loader& loader, const ImplicitScheme& scheme)
{
    Bytes text = bytes;
    Bytes binary;
    if (bytes.size() >= 24 && std::memcmp(bytes.data(), "subt", 4) == 0) {
        const auto jsonSize = gltf::valueAt<std::uint64_t>(bytes, 8);
        const auto binarySize = gltf::valueAt<std::uint64_t>(bytes, 16);
        if (jsonSize > bytes.size() - 24 || binarySize > bytes.size() - 24 - jsonSize)
            return std::nullopt;
        text = bytes.subspan(24, jsonSize);
        binary = bytes.subspan(24 + jsonSize, binarySize);
    }
    const std::optional<json> root = gltf::parseObject(text);
    if (!root)
        return std::nullopt;
    SubtreeBuffers buffers(*root, binary, loader);
    Subtree subtree;
    subtree.mFanOut = scheme.childCount();
    const std::uint64_t nodes = subtree.index(scheme.subtreeLevels, 0);
    if (!readAvailability(member(*root, "tileAvailability"), nodes, buffers, subtree.mTiles.constant,
                          subtree.mTiles.bits) ||
        !readAvailability(member(*root, "childSubtreeAvailability"),
                          power(subtree.mFanOut, scheme.subtreeLevels), buffers, subtree.mChildren.constant,
                          subtree.mChildren.bits))
        return std::nullopt;
    const json& contents = member(*root, "contentAvailability");
    const std::size_t count = contents.is_array() ? contents.size() : contents.is_object() ? 1 : 0;
    for (std::size_t i = 0; i < std::min(count, kMaxContents); ++i) {
        Availability availability;
        if (!readAvailability(contents.is_array() ? contents[i] : contents, nodes, buffers,
                              availability.constant, availability.bits))
            return std::nullopt;
        subtree.mContents.push_back(std::move(availability));
    }
    return subtree;
}

} // namespace twin::data
