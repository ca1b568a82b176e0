// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/gltf_mesh.h"

#include <algorithm>
#include <cmath>

namespace twin::data::gltf {
namespace {

constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxNodes = 200'000;
constexpr std::size_t kMaxInstances = 200'000;

std::optional<Matrix> localTransform(const json& node)
{
    if (member(node, "matrix").is_array())
        return numbersAt<16>(node, "matrix");
    const Vec3 move = numbersAt<3>(node, "translation").value_or(Vec3{0, 0, 0});
    const std::array<double, 4> turn =
        numbersAt<4>(node, "rotation").value_or(std::array<double, 4>{0, 0, 0, 1});
    const Vec3 stretch = numbersAt<3>(node, "scale").value_or(Vec3{1, 1, 1});
    return product(translation(move), product(rotation(turn), scaling(stretch)));
}

/// Which set of texture coordinates the base colour of a primitive's material uses.
std::string textureSet(const json& root, const json& primitive)
{
    const json& material = element(member(root, "materials"), member(primitive, "material"));
    const json& plain = member(member(material, "pbrMetallicRoughness"), "baseColorTexture");
    const json& older = member(member(member(material, "extensions"), "KHR_materials_pbrSpecularGlossiness"),
                               "diffuseTexture");
    const json& texture = plain.is_object() ? plain : older;
    const json& moved = member(member(texture, "extensions"), "KHR_texture_transform");
    const std::uint64_t set =
        unsignedAt(moved, "texCoord").value_or(unsignedAt(texture, "texCoord").value_or(0));
    return "TEXCOORD_" + std::to_string(std::min<std::uint64_t>(set, 9));
}

struct FeatureSource
{
    std::string attribute; ///< empty: none
    std::optional<std::size_t> table;
    std::optional<std::uint32_t> null;
};

/// The first set of feature ids that is an attribute, one with a table before one without.
FeatureSource featureSource(const json& primitive, MeshNotes& notes)
{
    FeatureSource source;
    const json& attributes = member(primitive, "attributes");
    const json& stated = member(member(primitive, "extensions"), "EXT_mesh_features");
    const json& sets = member(stated, "featureIds");
    for (std::size_t i = 0; sets.is_array() && i < sets.size(); ++i) {
        const auto number = unsignedAt(sets[i], "attribute");
        if (!number || *number > 15) {
            notes.featureTexture = true;
            continue;
        }
        const auto table = unsignedAt(sets[i], "propertyTable");
        if (!source.attribute.empty() && (source.table || !table))
            continue;
        source.attribute = "_FEATURE_ID_" + std::to_string(*number);
        source.table = table;
        if (const auto null = unsignedAt(sets[i], "nullFeatureId"))
            source.null = static_cast<std::uint32_t>(*null);
    }
    if (source.attribute.empty()) {
        for (const char* name : {"_BATCHID", "BATCHID", "_FEATURE_ID_0"}) {
            if (source.attribute.empty() && attributes.is_object() && attributes.contains(name))
                source.attribute = name;
        }
    }
    return source;
}

/// Triangles of strips and fans as single ones.
void unroll(std::uint64_t mode, std::vector<std::uint32_t>& indices)
{
    constexpr std::uint64_t kStrip = 5;
    constexpr std::uint64_t kFan = 6;
    if (mode != kStrip && mode != kFan) {
        indices.resize(indices.size() / 3 * 3);
        return;
    }
    std::vector<std::uint32_t> single;
    for (std::size_t i = 2; i < indices.size(); ++i) {
        const bool odd = mode == kStrip && i % 2 == 1;
        const std::uint32_t first = mode == kFan ? indices[0] : indices[i - 2];
        single.insert(single.end(), {first, indices[odd ? i : i - 1], indices[odd ? i - 1 : i]});
    }
    indices = std::move(single);
}

template <std::size_t N>
void group(const std::vector<float>& values, std::vector<std::array<float, N>>& out, std::size_t width = N)
{
    out.assign(values.size() / width, {});
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].fill(1);
        for (std::size_t k = 0; k < std::min(width, N); ++k)
            out[i][k] = values[i * width + k];
    }
}

class Walk
{
public:
    Walk(Document& document, MeshNotes& notes) : mDocument(document), mRoot(document.root()), mNotes(notes) {}

    std::vector<PlacedPart> run();

private:
    void visit(const json& index, const Matrix& outer, int depth);
    void placeMesh(const json& node, std::size_t number, const Matrix& frame);
    bool instances(const json& node, const PlacedPart& placed);
    const std::vector<std::shared_ptr<const MeshPart>>& partsOf(std::size_t mesh);
    std::shared_ptr<const MeshPart> readPrimitive(const json& primitive);
    bool readPlain(const json& primitive, const FeatureSource& source, MeshPart& part);
    bool readIndices(const json& primitive, MeshPart& part);

    Document& mDocument;
    const json& mRoot;
    MeshNotes& mNotes;
    std::size_t mNodes = 0;
    std::map<std::size_t, std::vector<std::shared_ptr<const MeshPart>>> mMeshes;
    std::vector<PlacedPart> mParts;
};

bool Walk::readIndices(const json& primitive, MeshPart& part)
{
    const json& index = member(primitive, "indices");
    if (!index.is_null())
        return mDocument.readUnsigned(index, part.triangles);
    part.triangles.resize(part.positions.size());
    for (std::size_t i = 0; i < part.triangles.size(); ++i)
        part.triangles[i] = static_cast<std::uint32_t>(i);
    return true;
}

bool Walk::readPlain(const json& primitive, const FeatureSource& source, MeshPart& part)
{
    const json& attributes = member(primitive, "attributes");
    std::vector<float> values;
    if (!mDocument.read(member(attributes, "POSITION"), 3, values))
        return false;
    part.positions.resize(values.size() / 3);
    for (std::size_t i = 0; i < part.positions.size(); ++i)
        part.positions[i] = {values[3 * i], values[3 * i + 1], values[3 * i + 2]};
    if (!readIndices(primitive, part))
        return false;
    const json& features = member(attributes, source.attribute.c_str());
    if (!features.is_null() && !mDocument.readUnsigned(features, part.features))
        return false;
    const json& colours = member(attributes, "COLOR_0");
    if (mDocument.read(colours, 4, values))
        group<4>(values, part.colours);
    else if (mDocument.read(colours, 3, values))
        group<4>(values, part.colours, 3);
    if (mDocument.read(member(attributes, textureSet(mRoot, primitive).c_str()), 2, values))
        group<2>(values, part.textureCoordinates);
    return true;
}

std::shared_ptr<const MeshPart> Walk::readPrimitive(const json& primitive)
{
    const std::uint64_t mode = unsignedAt(primitive, "mode").value_or(4);
    if (mode < 4 || mode > 6) {
        ++mNotes.noTriangles;
        return nullptr;
    }
    auto part = std::make_shared<MeshPart>();
    const FeatureSource source = featureSource(primitive, mNotes);
    part->table = source.table;
    part->nullFeature = source.null;
    if (const auto material = unsignedAt(primitive, "material"))
        part->material = *material;
    const json& draco = member(member(primitive, "extensions"), "KHR_draco_mesh_compression");
    bool good = false;
    if (draco.is_object()) {
        const std::optional<Bytes> packed = mDocument.view(member(draco, "bufferView"));
        const json& accessor = element(member(mRoot, "accessors"), member(primitive, "indices"));
        const json& positions =
            element(member(mRoot, "accessors"), member(member(primitive, "attributes"), "POSITION"));
        good = packed &&
               mDocument.afford(unsignedAt(accessor, "count").value_or(0) +
                                12 * unsignedAt(positions, "count").value_or(0)) &&
               unpackDraco(*packed, member(draco, "attributes"), textureSet(mRoot, primitive),
                           source.attribute, *part) &&
               mDocument.afford(part->positions.size() + part->triangles.size());
        mNotes.packedBroken += good ? 0 : 1;
        if (!good)
            return nullptr;
    } else {
        good = readPlain(primitive, source, *part);
    }
    const std::size_t count = part->positions.size();
    unroll(draco.is_object() ? 4 : mode, part->triangles);
    if (part->colours.size() != count)
        part->colours.clear();
    if (part->textureCoordinates.size() != count)
        part->textureCoordinates.clear();
    good = good && (part->features.empty() || part->features.size() == count) &&
           std::all_of(part->triangles.begin(), part->triangles.end(),
                       [&](std::uint32_t i) { return i < count; });
    if (good)
        return part;
    if (!mDocument.exhausted())
        ++mNotes.brokenPrimitives;
    return nullptr;
}

const std::vector<std::shared_ptr<const MeshPart>>& Walk::partsOf(std::size_t mesh)
{
    const auto [entry, fresh] = mMeshes.try_emplace(mesh);
    if (!fresh)
        return entry->second;
    const json& primitives = member(element(member(mRoot, "meshes"), mesh), "primitives");
    for (std::size_t i = 0; primitives.is_array() && i < primitives.size(); ++i) {
        if (auto part = readPrimitive(primitives[i]))
            entry->second.push_back(std::move(part));
    }
    return entry->second;
}

/// False where the node has none.
bool Walk::instances(const json& node, const PlacedPart& placed)
{
    const json& extensions = member(node, "extensions");
    const json& attributes = member(member(extensions, "EXT_mesh_gpu_instancing"), "attributes");
    if (!attributes.is_object())
        return false;
    std::vector<float> moves;
    std::vector<float> turns;
    std::vector<float> stretches;
    std::vector<std::uint32_t> features;
    const bool moved = mDocument.read(member(attributes, "TRANSLATION"), 3, moves);
    const bool turned = mDocument.read(member(attributes, "ROTATION"), 4, turns);
    const bool stretched = mDocument.read(member(attributes, "SCALE"), 3, stretches);
    const json& set = element(member(member(extensions, "EXT_instance_features"), "featureIds"), 0);
    if (const auto number = unsignedAt(set, "attribute"))
        mDocument.readUnsigned(
            member(attributes,
                   ("_FEATURE_ID_" + std::to_string(std::min<std::uint64_t>(*number, 15))).c_str()),
            features);
    const std::size_t count = std::max({moves.size() / 3, turns.size() / 4, stretches.size() / 3});
    if (count > kMaxInstances || !mDocument.afford(count)) {
        mNotes.tooLarge = true;
        return true;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = [i](const std::vector<float>& v, std::size_t n, std::size_t k) {
            return i * n + k < v.size() ? double{v[i * n + k]} : 0.0;
        };
        Matrix own = kIdentity;
        if (stretched)
            own = scaling({at(stretches, 3, 0), at(stretches, 3, 1), at(stretches, 3, 2)});
        if (turned)
            own =
                product(rotation({at(turns, 4, 0), at(turns, 4, 1), at(turns, 4, 2), at(turns, 4, 3)}), own);
        if (moved)
            own = product(translation({at(moves, 3, 0), at(moves, 3, 1), at(moves, 3, 2)}), own);
        PlacedPart one = placed;
        one.frame = product(placed.frame, own);
        one.instance = static_cast<std::uint32_t>(i);
        if (set.is_object())
            one.feature = i < features.size() ? features[i] : static_cast<std::uint32_t>(i);
        one.table = unsignedAt(set, "propertyTable");
        mParts.push_back(std::move(one));
    }
    return true;
}

void Walk::placeMesh(const json& node, std::size_t number, const Matrix& frame)
{
    const auto mesh = unsignedAt(node, "mesh");
    if (!mesh)
        return;
    PlacedPart placed;
    placed.frame = frame;
    placed.node = number;
    placed.name = textAt(node, "name");
    if (placed.name.empty())
        placed.name = textAt(element(member(mRoot, "meshes"), *mesh), "name");
    for (const auto& part : partsOf(*mesh)) {
        placed.part = part;
        if (!instances(node, placed) && mDocument.afford(part->triangles.size()))
            mParts.push_back(placed);
    }
}

void Walk::visit(const json& index, const Matrix& outer, int depth)
{
    const json& node = element(member(mRoot, "nodes"), index);
    if (!node.is_object())
        return;
    if (depth > kMaxDepth || ++mNodes > kMaxNodes) {
        mNotes.tooLarge = true;
        return;
    }
    const std::optional<Matrix> local = localTransform(node);
    if (!local) {
        ++mNotes.brokenPrimitives;
        return;
    }
    const Matrix frame = product(outer, *local);
    placeMesh(node, index.get<std::size_t>(), frame);
    const json& children = member(node, "children");
    for (std::size_t i = 0; children.is_array() && i < children.size() && mNodes <= kMaxNodes; ++i)
        visit(children[i], frame, depth + 1);
}

std::vector<PlacedPart> Walk::run()
{
    const json& scenes = member(mRoot, "scenes");
    const json& scene = element(scenes, unsignedAt(mRoot, "scene").value_or(0));
    const json& nodes = member(scene, "nodes");
    for (std::size_t i = 0; nodes.is_array() && i < nodes.size(); ++i)
        visit(nodes[i], kIdentity, 0);
    if (!scenes.is_array() || scenes.empty()) {
        // Without a scene a viewer shows nothing; exporters that forget it mean all of it.
        const std::size_t count = member(mRoot, "nodes").size();
        std::set<std::size_t> inner;
        for (const json& node : member(mRoot, "nodes")) {
            for (const json& child : member(node, "children")) {
                if (child.is_number_unsigned())
                    inner.insert(child.get<std::size_t>());
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (!inner.contains(i))
                visit(json(i), kIdentity, 0);
        }
    }
    mNotes.tooLarge = mNotes.tooLarge || mDocument.exhausted();
    return std::move(mParts);
}

} // namespace

std::vector<PlacedPart> readParts(Document& document, MeshNotes& notes)
{
    return Walk(document, notes).run();
}

} // namespace twin::data::gltf
