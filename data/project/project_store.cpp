// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/project_store.h"

#include "data/citypackage/package_source.h"
#include "data/project/safe_json.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxProjectBytes = 64'000'000;

Error writeError(const std::string& path, int code)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("%1 could not be saved (%2). The file on disk is unchanged; save to another folder or "
                     "free some space."),
            {path, std::generic_category().message(code)}};
}

/// Closes and removes an unfinished temporary file.
class TemporaryFile
{
public:
    explicit TemporaryFile(const fs::path& target) : mPath(target.string() + ".XXXXXX")
    {
        mDescriptor = ::mkstemp(mPath.data());
        mFault = mDescriptor < 0 ? errno : 0;
    }
    ~TemporaryFile()
    {
        if (mDescriptor < 0)
            return;
        ::close(mDescriptor);
        if (!mKept)
            ::unlink(mPath.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    /// 0, or the errno of what failed.
    int write(const std::string& text, ::mode_t mode)
    {
        if (mFault != 0)
            return mFault;
        for (std::size_t done = 0; done < text.size();) {
            const ssize_t written = ::write(mDescriptor, text.data() + done, text.size() - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return errno ? errno : EIO;
            done += static_cast<std::size_t>(written);
        }
        if (::fchmod(mDescriptor, mode) != 0 || ::fsync(mDescriptor) != 0)
            return errno;
        return 0;
    }
    int renameTo(const fs::path& target)
    {
        if (::rename(mPath.c_str(), target.c_str()) != 0)
            return errno;
        mKept = true;
        return 0;
    }

private:
    std::string mPath;
    int mDescriptor = -1;
    int mFault = 0;
    bool mKept = false;
};

/// The rename itself must reach the disk too.
void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

Status writeAtomically(const std::string& text, const std::string& path)
{
    std::error_code code;
    // Through a symbolic link, so that the link stays and its file is replaced.
    fs::path target = fs::weakly_canonical(path, code);
    if (code || target.empty())
        target = fs::absolute(path, code);
    struct ::stat existing
    {
    };
    const bool exists = ::stat(target.c_str(), &existing) == 0;
    if (exists && !S_ISREG(existing.st_mode))
        return writeError(path, EISDIR);
    TemporaryFile temporary(target);
    if (const int fault = temporary.write(text, exists ? existing.st_mode & 07777 : 0644))
        return writeError(path, fault);
    if (const int fault = temporary.renameTo(target))
        return writeError(path, fault);
    syncFolder(target.parent_path());
    return Done{};
}

Project withRelativePaths(Project project, const std::string& path)
{
    for (Layer& layer : project.layers) {
        if (fs::path(layer.path).is_absolute())
            layer.path = relativePath(path, layer.path);
    }
    return project;
}

} // namespace

Status saveProject(const Project& project, const std::string& path)
{
    return writeAtomically(toJson(withRelativePaths(project, path)), path);
}

Status autosave(const Project& project, const std::string& autosavePath)
{
    return writeAtomically(toJson(withRelativePaths(project, autosavePath)), autosavePath);
}

Result<Project> loadProject(const std::string& path, Diagnostics& diagnostics)
{
    const auto text = readTextFile(path, kMaxProjectBytes);
    if (!text)
        return text.error();
    auto project = projectFromJson(*text, path, diagnostics);
    if (!project)
        return project;
    for (const Layer& layer : project->layers) {
        std::error_code code;
        if (layer.path != kBuiltInLuebeck && !isRemote(layer.path) &&
            !fs::exists(resolvePath(path, layer.path), code))
            diagnostics.warn(path, layer.name,
                             TWIN_MSG("The layer's file %1 is not there. The rest of the project is open; "
                                      "locate the file under Layers or remove "
                                      "the layer."),
                             {resolvePath(path, layer.path)});
    }
    return project;
}

std::string resolvePath(const std::string& projectPath, const std::string& layerPath)
{
    if (layerPath.empty() || layerPath == kBuiltInLuebeck || isRemote(layerPath) ||
        fs::path(layerPath).is_absolute())
        return layerPath;
    std::error_code code;
    return (fs::absolute(projectPath, code).parent_path() / layerPath).lexically_normal().string();
}

std::string relativePath(const std::string& projectPath, const std::string& filePath)
{
    if (filePath.empty() || filePath == kBuiltInLuebeck || isRemote(filePath))
        return filePath;
    std::error_code code;
    const fs::path folder = fs::absolute(projectPath, code).lexically_normal().parent_path();
    const fs::path file = fs::absolute(filePath, code).lexically_normal();
    const fs::path relative = file.lexically_relative(folder);
    // Only the file system's root in common: the two do not travel together.
    const bool apart = !relative.empty() && folder.has_relative_path() && file.has_relative_path() &&
                       *folder.relative_path().begin() != *file.relative_path().begin();
    return relative.empty() || apart ? file.string() : relative.generic_string();
}

std::string autosavePath(const std::string& projectPath)
{
    return projectPath + ".autosave";
}

bool hasNewerAutosave(const std::string& projectPath)
{
    std::error_code code;
    const auto saved = fs::last_write_time(autosavePath(projectPath), code);
    if (code)
        return false;
    const auto project = fs::last_write_time(projectPath, code);
    return code || saved > project;
}

void discardAutosave(const std::string& projectPath)
{
    std::error_code code;
    fs::remove(autosavePath(projectPath), code);
}

} // namespace twin::data
