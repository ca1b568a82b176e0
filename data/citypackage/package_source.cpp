// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_source.h"

#include "data/gdal/gdal_session.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

namespace twin::data {
namespace {

constexpr int kAttempts = 4;
constexpr std::chrono::milliseconds kFirstPause{200};

struct Descriptor
{
    int value = -1;
    explicit Descriptor(int v) : value(v) {}
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
};

Error notThere(const std::string& path)
{
    return {ErrorKind::NotFound,
            TWIN_MSG("%1 is not there. The package is incomplete: import its sources again or copy it anew."),
            {path}};
}

Error unreadable(const std::string& path, const std::string& reason)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("%1 cannot be read (%2). Check the package, or whether its server "
                     "can be reached."),
            {path, reason}};
}

Error tooLarge(const std::string& path)
{
    return {
        ErrorKind::Refused, TWIN_MSG("%1 is larger than any file of a package. It was not read."), {path}};
}

Result<std::span<const unsigned char>> readLocal(const std::string& path, std::vector<unsigned char>& buffer,
                                                 std::size_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.value < 0)
        return errno == ENOENT ? notThere(path) : unreadable(path, std::strerror(errno));
    struct stat info
    {
    };
    if (::fstat(file.value, &info) != 0 || !S_ISREG(info.st_mode))
        return unreadable(path, "no regular file");
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size > limit)
        return tooLarge(path);
    if (buffer.size() < size)
        buffer.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::pread(file.value, buffer.data() + done, size - done, static_cast<off_t>(done));
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return std::span<const unsigned char>{buffer.data(), done};
}

struct HttpResultDeleter
{
    void operator()(CPLHTTPResult* result) const { CPLHTTPDestroyResult(result); }
};
using HttpResult = std::unique_ptr<CPLHTTPResult, HttpResultDeleter>;

/// One request; connections are kept open per thread.
HttpResult fetch(const std::string& url, std::size_t limit)
{
    const auto thread = std::hash<std::thread::id>()(std::this_thread::get_id());
    CPLStringList options;
    options.SetNameValue("CONNECTTIMEOUT", "3");
    options.SetNameValue("TIMEOUT", "120");
    options.SetNameValue("LOW_SPEED_TIME", "10");
    options.SetNameValue("LOW_SPEED_LIMIT", "100");
    options.SetNameValue("MAX_FILE_SIZE", std::to_string(limit).c_str());
    options.SetNameValue("PERSISTENT", ("travetwin-" + std::to_string(thread)).c_str());
    return HttpResult(CPLHTTPFetch(url.c_str(), options.List()));
}

bool says(const CPLHTTPResult& result, const char* part)
{
    return result.pszErrBuf && std::strstr(result.pszErrBuf, part);
}

Result<std::span<const unsigned char>> readRemote(const std::string& url, std::vector<unsigned char>& buffer,
                                                  std::size_t limit)
{
    initialiseGdal();
    std::string reason = "no answer";
    auto pause = kFirstPause;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (attempt > 0) {
            std::this_thread::sleep_for(pause);
            pause *= 3;
        }
        GdalMessages quiet;
        const HttpResult result = fetch(url, limit);
        if (!result)
            continue;
        if (result->nStatus == 0 && !result->pszErrBuf) {
            const auto size = static_cast<std::size_t>(std::max(result->nDataLen, 0));
            if (size > limit)
                return tooLarge(url);
            if (buffer.size() < size)
                buffer.resize(size);
            if (size > 0)
                std::memcpy(buffer.data(), result->pabyData, size);
            return std::span<const unsigned char>{buffer.data(), size};
        }
        if (says(*result, "404") || says(*result, "410"))
            return notThere(url);
        reason = result->pszErrBuf ? result->pszErrBuf : "status " + std::to_string(result->nStatus);
        // What the server refuses it will refuse again.
        if (says(*result, "HTTP error code : 4") && !says(*result, "429") && !says(*result, "408"))
            break;
    }
    return unreadable(url, reason);
}

} // namespace

bool isRemote(const std::string& path)
{
    return path.starts_with("http://") || path.starts_with("https://");
}

std::string packageFolder(std::string address)
{
    constexpr std::string_view kTileset = "/tileset.json";
    if (address.ends_with(kTileset))
        address.resize(address.size() - kTileset.size());
    while (address.size() > 1 && address.ends_with('/'))
        address.pop_back();
    return address;
}

std::string gdalPath(const std::string& path)
{
    return isRemote(path) ? "/vsicurl/" + path : path;
}

bool packageFileExists(const std::string& path)
{
    if (!isRemote(path)) {
        std::error_code code;
        return std::filesystem::exists(path, code);
    }
    initialiseGdal();
    GdalMessages quiet;
    VSIStatBufL info{};
    return VSIStatExL(gdalPath(path).c_str(), &info, VSI_STAT_EXISTS_FLAG) == 0;
}

Result<std::span<const unsigned char>> readPackageFile(const std::string& path,
                                                       std::vector<unsigned char>& buffer, std::size_t limit)
{
    return isRemote(path) ? readRemote(path, buffer, limit) : readLocal(path, buffer, limit);
}

} // namespace twin::data
