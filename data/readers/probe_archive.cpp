// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/archive.h"
#include "data/readers/probes.h"

#include <algorithm>
#include <filesystem>

namespace twin::data {

bool isSidecar(const std::string& path)
{
    static constexpr std::array<std::string_view, 19> kExtensions{
        ".dbf", ".shx", ".prj", ".cpg", ".qix", ".sbn",      ".sbx",      ".qpj",          ".ovr", ".tfw",
        ".jgw", ".pgw", ".md",  ".txt", ".pdf", ".gpkg-wal", ".gpkg-shm", ".gpkg-journal", ".part"};
    const std::string name = foldCase(std::filesystem::path(path).filename().string());
    const std::string extension = foldCase(std::filesystem::path(path).extension().string());
    return name.starts_with(".") || name.ends_with(".aux.xml") || name.ends_with(".shp.xml") ||
           std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

Result<SourceInfo> probeArchive(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::Archive;
    const Progress progress;
    const Result<ArchivePtr> archive = unpackArchive(path, info.diagnostics, progress);
    if (!archive)
        return archive.error();
    std::map<std::string, int> formats;
    for (const std::string& file : (*archive)->files()) {
        if (isSidecar(file))
            continue;
        const std::string name =
            std::filesystem::path(file).lexically_relative((*archive)->folder()).string();
        Result<SourceInfo> inner = probe(file, options);
        if (!inner) {
            if (inner.error().kind == ErrorKind::Unsupported)
                info.diagnostics.note(
                    path, name, TWIN_MSG("%1 is no geodata that is read here and was passed over."), {name});
            else
                info.diagnostics.add(
                    {Severity::Problem, path, name, inner.error().message, inner.error().arguments});
            continue;
        }
        ++formats[inner->format];
        for (LayerInfo& layer : inner->layers) {
            layer.name = name + ": " + layer.name;
            info.layers.push_back(std::move(layer));
        }
        info.diagnostics.append(inner->diagnostics);
    }
    if (formats.empty() && !info.diagnostics.hasProblems())
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("The archive %1 holds no geodata that is read here. Check that it is the right "
                              "one."),
                     {path}};
    std::string contents;
    for (const auto& [format, count] : formats)
        contents += (contents.empty() ? "" : ", ") + std::to_string(count) + " x " + format;
    info.format = contents.empty() ? "Archive" : "Archive: " + contents;
    return info;
}

} // namespace twin::data
