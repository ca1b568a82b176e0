// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/gltf_document.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace twin::data::gltf {
namespace {

constexpr std::size_t kMaxUnfolded = 48'000'000; ///< numbers: four million vertices with all they carry
constexpr std::size_t kMaxBuffers = 64;
constexpr std::size_t kMaxUnpackedViews = 4096;
constexpr std::size_t kMostPacked = 200; ///< times smaller; meshopt itself reaches a third of this
constexpr std::size_t kMaxUnpackedBytes = std::size_t{512} << 20;

std::size_t sizeOf(std::uint64_t componentType)
{
    switch (componentType) {
    case kByte:
    case kUnsignedByte:
        return 1;
    case kShort:
    case kUnsignedShort:
        return 2;
    case kUnsignedInt:
    case kFloat:
        return 4;
    default:
        return 0;
    }
}

std::size_t componentsOf(const std::string& type)
{
    static constexpr std::array<std::pair<std::string_view, std::size_t>, 7> kTypes{
        {{"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4}, {"MAT2", 4}, {"MAT3", 9}, {"MAT4", 16}}};
    for (const auto& [name, count] : kTypes) {
        if (name == type)
            return count;
    }
    return 0;
}

template <typename T, typename Stored>
T converted(Bytes bytes, std::size_t offset, bool normalised)
{
    const Stored value = valueAt<Stored>(bytes, offset);
    if constexpr (std::is_same_v<Stored, T>) {
        return value;
    } else if constexpr (std::is_same_v<Stored, float>) {
        // Feature ids may be stated as floats.
        return value >= 0 && value < 16'777'216.0f ? static_cast<T>(std::lround(value)) : T{0xFFFFFFFF};
    } else if constexpr (std::is_same_v<T, float>) {
        const auto number = static_cast<float>(value);
        if (!normalised)
            return number;
        return std::max(number / static_cast<float>(std::numeric_limits<Stored>::max()), -1.0f);
    } else {
        return value < 0 ? T{0xFFFFFFFF} : static_cast<T>(value);
    }
}

template <typename T>
T component(Bytes bytes, std::size_t offset, std::uint64_t type, bool normalised)
{
    switch (type) {
    case kByte:
        return converted<T, std::int8_t>(bytes, offset, normalised);
    case kUnsignedByte:
        return converted<T, std::uint8_t>(bytes, offset, normalised);
    case kShort:
        return converted<T, std::int16_t>(bytes, offset, normalised);
    case kUnsignedShort:
        return converted<T, std::uint16_t>(bytes, offset, normalised);
    case kUnsignedInt:
        return converted<T, std::uint32_t>(bytes, offset, normalised);
    default:
        return converted<T, float>(bytes, offset, normalised);
    }
}

int digitOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

} // namespace

std::optional<Buffer> decodeDataUri(const std::string& uri)
{
    const std::size_t comma = uri.find(',');
    if (!uri.starts_with("data:") || comma == std::string::npos ||
        uri.substr(0, comma).find(";base64") == std::string::npos)
        return std::nullopt;
    Buffer bytes;
    bytes.reserve((uri.size() - comma) * 3 / 4);
    std::uint32_t bits = 0;
    int held = 0;
    for (std::size_t i = comma + 1; i < uri.size() && uri[i] != '='; ++i) {
        const int digit = digitOf(uri[i]);
        if (digit < 0)
            return std::nullopt;
        bits = (bits << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFFFF;
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<unsigned char>(bits >> held & 0xFF));
        }
    }
    return bytes;
}

struct Document::Layout
{
    std::size_t count = 0;
    std::uint64_t type = 0;
    std::size_t width = 0; ///< bytes of a component
    std::size_t components = 0;
    bool normalised = false;
};

Result<Document> Document::open(Bytes bytes, const std::string& file, const Loader& loader)
{
    Document document;
    document.mFile = file;
    document.mLoader = loader;
    Bytes binary;
    if (std::optional<Container> container = openContainer(bytes)) {
        document.mRoot = std::move(container->root);
        binary = container->binary;
    } else if (std::optional<json> root = parseObject(bytes)) {
        document.mRoot = std::move(*root);
    } else {
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is no glTF 2.0, or it is damaged or cut off. It was left out: fetch it "
                              "again or export it as glTF 2.0."),
                     {file}};
    }
    if (!textAt(member(document.mRoot, "asset"), "version").starts_with("2"))
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is not glTF 2.0, the only version read here. Export it as glTF 2.0."),
                     {file}};
    static constexpr std::array<std::string_view, 16> kKnown{
        "KHR_mesh_quantization",    "KHR_draco_mesh_compression",
        "EXT_meshopt_compression",  "KHR_texture_transform",
        "KHR_materials_unlit",      "EXT_mesh_features",
        "EXT_structural_metadata",  "EXT_mesh_gpu_instancing",
        "EXT_instance_features",    "CESIUM_RTC",
        "KHR_texture_basisu",       "EXT_texture_webp",
        "CESIUM_primitive_outline", "EXT_feature_metadata",
        "KHR_techniques_webgl",     "MAXAR_image_ortho"};
    const json& required = member(document.mRoot, "extensionsRequired");
    for (std::size_t i = 0; required.is_array() && i < required.size(); ++i) {
        const std::string name = required[i].is_string() ? required[i].get<std::string>() : std::string();
        const bool material = name.starts_with("KHR_materials_");
        if (!material && std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end())
            return Error{ErrorKind::Unsupported,
                         TWIN_MSG("%1 needs the glTF extension %2, which is not read here. It was left out: "
                                  "export it without that."),
                         {file, name.substr(0, 100)}};
    }
    if (!document.loadBuffers(binary))
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 names a buffer that is not there, is shorter than stated or lies outside "
                              "the folder of the file. It was left out: fetch it again with all its files."),
                     {file}};
    return document;
}

Result<Buffer> Document::load(const std::string& uri)
{
    if (uri.starts_with("data:")) {
        if (std::optional<Buffer> decoded = decodeDataUri(uri))
            return std::move(*decoded);
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds a data URI that is damaged. What it stands for was left out."),
                     {mFile}};
    }
    return mLoader(uri);
}

bool Document::loadBuffers(Bytes binary)
{
    const json& buffers = member(mRoot, "buffers");
    if (!buffers.is_array())
        return true;
    if (buffers.size() > kMaxBuffers)
        return false;
    for (std::size_t i = 0; i < buffers.size(); ++i) {
        const std::uint64_t size = unsignedAt(buffers[i], "byteLength").value_or(0);
        const std::string uri = textAt(buffers[i], "uri");
        // A buffer that only stands for what meshopt unpacks has no bytes of its own.
        const json& packing = member(member(buffers[i], "extensions"), "EXT_meshopt_compression");
        if (uri.empty()) {
            if (i != 0 || size > binary.size()) {
                if (member(packing, "fallback") != true)
                    return false;
                mBuffers.emplace_back();
                continue;
            }
            mBuffers.push_back(binary.first(size));
            continue;
        }
        Result<Buffer> loaded = load(uri);
        if (!loaded || loaded->size() < size)
            return false;
        mOwned.push_back(std::move(loaded.value()));
        mBuffers.push_back(Bytes(mOwned.back()).first(size));
    }
    return true;
}

std::optional<Bytes> Document::slice(const json& entry) const
{
    const auto buffer = unsignedAt(entry, "buffer");
    const auto size = unsignedAt(entry, "byteLength");
    const std::uint64_t offset = unsignedAt(entry, "byteOffset").value_or(0);
    if (!buffer || !size || *buffer >= mBuffers.size() || offset > mBuffers[*buffer].size() ||
        *size > mBuffers[*buffer].size() - offset)
        return std::nullopt;
    return mBuffers[*buffer].subspan(offset, *size);
}

std::optional<Bytes> Document::view(const json& index)
{
    const json& entry = element(member(mRoot, "bufferViews"), index);
    if (!entry.is_object())
        return std::nullopt;
    const json& packing = member(member(entry, "extensions"), "EXT_meshopt_compression");
    if (packing.is_object())
        return unpack(entry, packing, index.get<std::size_t>());
    return slice(entry);
}

std::optional<Bytes> Document::unpack(const json& entry, const json& packing, std::size_t index)
{
    for (const auto& [known, bytes] : mUnpacked) {
        if (known == index)
            return Bytes(bytes);
    }
    const std::optional<Bytes> packed = slice(packing);
    const std::uint64_t count = unsignedAt(packing, "count").value_or(0);
    const std::uint64_t stride = unsignedAt(packing, "byteStride").value_or(0);
    const std::string mode = textAt(packing, "mode");
    const std::string filter = textAt(packing, "filter");
    std::size_t total = 0;
    for (const auto& [known, bytes] : mUnpacked)
        total += bytes.size();
    if (!packed || stride == 0 || stride > 256 || count > kMaxUnfolded ||
        mUnpacked.size() >= kMaxUnpackedViews || total + count * stride > kMaxUnpackedBytes ||
        count * stride > unsignedAt(entry, "byteLength").value_or(0) ||
        count * stride > packed->size() * kMostPacked)
        return std::nullopt;
    Buffer bytes(count * stride);
    int fault = -1;
    if (mode == "ATTRIBUTES" && stride % 4 == 0)
        fault = meshopt_decodeVertexBuffer(bytes.data(), count, stride, packed->data(), packed->size());
    else if (mode == "TRIANGLES" && (stride == 2 || stride == 4) && count % 3 == 0)
        fault = meshopt_decodeIndexBuffer(bytes.data(), count, stride, packed->data(), packed->size());
    else if (mode == "INDICES" && (stride == 2 || stride == 4))
        fault = meshopt_decodeIndexSequence(bytes.data(), count, stride, packed->data(), packed->size());
    if (fault != 0)
        return std::nullopt;
    if (filter == "OCTAHEDRAL" && (stride == 4 || stride == 8))
        meshopt_decodeFilterOct(bytes.data(), count, stride);
    else if (filter == "QUATERNION" && stride == 8)
        meshopt_decodeFilterQuat(bytes.data(), count, stride);
    else if (filter == "EXPONENTIAL" && stride % 4 == 0)
        meshopt_decodeFilterExp(bytes.data(), count, stride);
    else if (!filter.empty() && filter != "NONE")
        return std::nullopt;
    mUnpacked.emplace_back(index, std::move(bytes));
    return Bytes(mUnpacked.back().second);
}

bool Document::afford(std::size_t values)
{
    mExhausted = mExhausted || values > kMaxUnfolded || mUnfolded + values > kMaxUnfolded;
    if (!mExhausted)
        mUnfolded += values;
    return !mExhausted;
}

std::optional<Document::Layout> Document::layoutOf(const json& accessor, std::size_t components) const
{
    Layout layout;
    layout.type = unsignedAt(accessor, "componentType").value_or(0);
    layout.width = sizeOf(layout.type);
    layout.components = components;
    layout.normalised = member(accessor, "normalized") == true;
    const auto count = unsignedAt(accessor, "count");
    if (!count || layout.width == 0 || componentsOf(textAt(accessor, "type")) != components)
        return std::nullopt;
    layout.count = *count;
    return layout;
}

template <typename T>
bool Document::applySparse(const json& sparse, const Layout& layout, std::vector<T>& values)
{
    const json& where = member(sparse, "indices");
    const json& what = member(sparse, "values");
    const std::uint64_t count = unsignedAt(sparse, "count").value_or(0);
    const std::uint64_t type = unsignedAt(where, "componentType").value_or(0);
    const std::size_t width = sizeOf(type);
    const std::optional<Bytes> places = view(member(where, "bufferView"));
    const std::optional<Bytes> contents = view(member(what, "bufferView"));
    const std::uint64_t placeOffset = unsignedAt(where, "byteOffset").value_or(0);
    const std::uint64_t contentOffset = unsignedAt(what, "byteOffset").value_or(0);
    const std::size_t size = layout.width * layout.components;
    if (!places || !contents || width == 0 || type == kFloat || placeOffset > places->size() ||
        contentOffset > contents->size() || count > (places->size() - placeOffset) / width ||
        count > (contents->size() - contentOffset) / size)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = component<std::uint32_t>(*places, placeOffset + i * width, type, false);
        if (place >= layout.count)
            return false;
        for (std::size_t k = 0; k < layout.components; ++k)
            values[place * layout.components + k] = component<T>(
                *contents, contentOffset + i * size + k * layout.width, layout.type, layout.normalised);
    }
    return true;
}

template <typename T>
bool Document::readValues(const json& index, std::size_t components, std::vector<T>& values)
{
    const json& accessor = element(member(mRoot, "accessors"), index);
    const std::optional<Layout> layout = layoutOf(accessor, components);
    if (!layout || !afford(std::min(layout->count, kMaxUnfolded) * components))
        return false;
    values.assign(layout->count * components, T{});
    const json& viewIndex = member(accessor, "bufferView");
    if (!viewIndex.is_null()) {
        const std::optional<Bytes> bytes = view(viewIndex);
        const std::size_t size = layout->width * components;
        const json& entry = element(member(mRoot, "bufferViews"), viewIndex);
        const std::uint64_t stride = unsignedAt(entry, "byteStride").value_or(size);
        const std::uint64_t offset = unsignedAt(accessor, "byteOffset").value_or(0);
        if (!bytes || stride < size || stride > 256 || offset > bytes->size() ||
            (layout->count > 0 &&
             (bytes->size() - offset < size || layout->count - 1 > (bytes->size() - offset - size) / stride)))
            return false;
        for (std::size_t i = 0; i < layout->count; ++i) {
            for (std::size_t k = 0; k < components; ++k)
                values[i * components + k] = component<T>(*bytes, offset + i * stride + k * layout->width,
                                                          layout->type, layout->normalised);
        }
    }
    const json& sparse = member(accessor, "sparse");
    return sparse.is_null() ? !viewIndex.is_null() : applySparse(sparse, *layout, values);
}

bool Document::read(const json& index, std::size_t components, std::vector<float>& values)
{
    return readValues(index, components, values);
}

bool Document::readUnsigned(const json& index, std::vector<std::uint32_t>& values)
{
    return readValues(index, 1, values);
}

} // namespace twin::data::gltf
