// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/building_converter.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/readers.h"
#include "data/readers/texture_sampler.h"

#include <cstring>
#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

/// Feeds the file in pieces and reports how far it is; false when cancelled.
bool feedFile(const std::string& path, CityGmlParser& parser, const Progress& progress)
{
    std::ifstream stream(path, std::ios::binary);
    std::error_code code;
    const auto size =
        static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(path, code), 1));
    const std::string name = std::filesystem::path(path).filename().string();
    std::vector<char> buffer(kChunk);
    double done = 0;
    bool more = true;
    while (more) {
        if (progress.cancelled())
            return false;
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto count = static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0));
        const bool last = !stream;
        more = parser.feed(buffer.data(), count, last) && !last;
        done += static_cast<double>(count);
        progress.report(std::min(done / size, 1.0), name);
    }
    return true;
}

/// Whether appearances of the whole model stand anywhere in the file: a plain search, far faster than
/// parsing.
bool hasModelAppearance(const std::string& path)
{
    constexpr std::string_view kWord = "appearanceMember";
    std::ifstream stream(path, std::ios::binary);
    std::vector<char> buffer(kChunk + kWord.size());
    std::size_t kept = 0; // the end of the piece before, where the word may have begun
    while (stream) {
        stream.read(buffer.data() + kept, static_cast<std::streamsize>(kChunk));
        const std::size_t size =
            kept + static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0));
        if (memmem(buffer.data(), size, kWord.data(), kWord.size()))
            return true;
        kept = std::min(size, kWord.size() - 1);
        std::memmove(buffer.data(), buffer.data() + size - kept, kept);
    }
    return false;
}

void noteAppearance(const std::string& path, const TextureSampler& textures,
                    const CityGmlAppearance& appearance, Diagnostics& diagnostics)
{
    if (!textures.missing().empty())
        diagnostics.warn(
            path, *textures.missing().begin(),
            TWIN_MSG("%1 textures are not beside the model or cannot be read; their surfaces have the "
                     "usual colours. Put the pictures where the model says."),
            {std::to_string(textures.missing().size())});
    if (appearance.overflow() > 0)
        diagnostics.note(path, {},
                         TWIN_MSG("The model colours more surfaces than are kept at once; %1 have the usual "
                                  "colours."),
                         {std::to_string(appearance.overflow())});
}

Error notCityGml(const std::string& path, const std::string& root)
{
    return Error{ErrorKind::Unsupported,
                 TWIN_MSG("%1 is not CityGML: its root element is '%2' and no CityGML namespace (1.0, 2.0, "
                          "3.0) is declared. Check the "
                          "kind of the file."),
                 {path, root}};
}

} // namespace

Result<ReadCounts> readCityGml(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                               Diagnostics& diagnostics, const Progress& progress, const GroundSink& ground)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    BuildingConverter converter(path, AxisConvention::Gml, options, sink, diagnostics, ground);
    TextureSampler textures(*absolute);
    const auto textureColour = [&](const std::string& image, const std::vector<float>& uv) {
        return textures(image, uv);
    };
    CityGmlParser* running = nullptr;
    CityGmlParser parser([&](RawBuilding& raw) { return converter.convert(raw, running->modelSrs()); });
    running = &parser;
    parser.appearance().setTextureColour(textureColour);
    if (hasModelAppearance(*absolute)) {
        // It may stand behind the objects it colours: read first.
        CityGmlParser first([](RawBuilding&) { return true; });
        first.appearance().setTextureColour(textureColour);
        first.setOnlyAppearance(true);
        if (!feedFile(*absolute, first, progress))
            return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
        parser.appearance() = std::move(first.appearance());
        parser.setModelAppearanceKnown();
    }
    if (!feedFile(*absolute, parser, progress))
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (converter.failure())
        return *converter.failure();
    ReadCounts counts = converter.counts();
    if (parser.failed()) {
        Error failure = parser.failure();
        if (failure.arguments.empty())
            failure.arguments.emplace_back();
        failure.arguments.front() = path;
        if (counts.read == 0)
            return failure;
        if (parser.insideBuilding())
            ++counts.skipped;
        diagnostics.add({Severity::Problem, path,
                         parser.insideBuilding() ? parser.openBuilding() : std::string(), failure.message,
                         failure.arguments});
    } else if (parser.version().empty()) {
        return notCityGml(path, parser.rootName());
    }
    converter.summarise();
    noteAppearance(path, textures, parser.appearance(), diagnostics);
    converter.noteOtherClasses(parser.classes());
    if (counts.read + counts.skipped + converter.groundTaken() == 0)
        diagnostics.warn(path, {}, TWIN_MSG("The file holds no buildings."));
    return counts;
}

} // namespace twin::data
