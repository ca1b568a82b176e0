// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_file.h"
#include "data/citypackage/glb_layout.h"

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace twin::data {
namespace {

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

/// The bytes of a regular file, in a buffer that only grows.
std::optional<std::span<const unsigned char>> readBytes(const std::string& path,
                                                        std::vector<unsigned char>& buffer)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info
    {
    };
    if (file.value < 0 || ::fstat(file.value, &info) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    const auto size = static_cast<std::size_t>(info.st_size);
    const std::size_t wanted = std::min(size, glb::kMaxFile + 1);
    if (buffer.size() < wanted)
        buffer.resize(wanted);
    std::size_t done = 0;
    while (done < wanted) {
        const ssize_t got =
            ::pread(file.value, buffer.data() + done, wanted - done, static_cast<off_t>(done));
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return std::span<const unsigned char>{buffer.data(), done};
}

Error unreadable(const std::string& path)
{
    return Error{ErrorKind::Unreadable,
                 TWIN_MSG("The tile %1 cannot be read. Its buildings are not shown: check the package "
                          "folder or import their source "
                          "again."),
                 {path}};
}

} // namespace

Result<CityTile> readGlbFile(const std::string& path)
{
    std::vector<unsigned char> buffer;
    return readGlbFile(path, buffer);
}

Result<CityTile> readGlbFile(const std::string& path, std::vector<unsigned char>& buffer)
{
    const auto bytes = readBytes(path, buffer);
    if (!bytes)
        return unreadable(path);
    return decodeGlb(*bytes, path);
}

Result<OutlineBlock> readOutlineFile(const std::string& path)
{
    std::vector<unsigned char> buffer;
    const auto bytes = readBytes(path, buffer);
    if (!bytes)
        return unreadable(path);
    return decodeOutlineGlb(*bytes, path);
}

} // namespace twin::data
