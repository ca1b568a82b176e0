// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/gltf_container.h"

#include <functional>
#include <string>
#include <vector>

namespace twin::data::gltf {

using Buffer = std::vector<unsigned char>;
/// Fetches what a URI names, within the folder of the source.
using Loader = std::function<Result<Buffer>(const std::string& uri)>;

/// A glTF 2.0 file, text or binary, whose views and accessors are read with every offset checked. What its
/// accessors unfold to is bounded over the whole document, so that a small file cannot ask for much.
class Document
{
public:
    /// `bytes` must outlive the document. Error where it is no glTF 2.0 or needs what is not read here.
    static Result<Document> open(Bytes bytes, const std::string& file, const Loader& loader);

    const json& root() const { return mRoot; }
    const std::string& file() const { return mFile; }

    /// The bytes of a buffer view, unpacked where it is compressed (EXT_meshopt_compression).
    std::optional<Bytes> view(const json& index);
    /// What an image or buffer holds: a data URI, a file or a buffer view.
    Result<Buffer> load(const std::string& uri);

    /// The components of an accessor, `components` for each element (VEC3 = 3), as numbers between -1 and 1
    /// where it is normalised. False where anything of it is not as it must be.
    bool read(const json& index, std::size_t components, std::vector<float>& values);
    bool readUnsigned(const json& index, std::vector<std::uint32_t>& values);
    /// Whether so many more values may be unfolded; counts them.
    bool afford(std::size_t values);
    bool exhausted() const { return mExhausted; }

private:
    Document() = default;
    struct Layout;
    std::optional<Layout> layoutOf(const json& accessor, std::size_t components) const;
    bool loadBuffers(Bytes binary);
    std::optional<Bytes> unpack(const json& entry, const json& packing, std::size_t index);
    std::optional<Bytes> slice(const json& entry) const;
    template <typename T>
    bool readValues(const json& index, std::size_t components, std::vector<T>& values);
    template <typename T>
    bool applySparse(const json& sparse, const Layout& layout, std::vector<T>& values);

    json mRoot;
    std::string mFile;
    Loader mLoader;
    std::vector<Buffer> mOwned;
    std::vector<Bytes> mBuffers;
    std::vector<std::pair<std::size_t, Buffer>> mUnpacked; ///< by buffer view
    std::size_t mUnfolded = 0;
    bool mExhausted = false;
};

/// The bytes of a "data:" URI; nothing where it is none or damaged.
std::optional<Buffer> decodeDataUri(const std::string& uri);

} // namespace twin::data::gltf
