// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace twin::fuzz {

/// One file of this process for readers that want a path; overwritten for each input.
class TemporaryFile
{
public:
    TemporaryFile()
    {
        const bool memory = std::filesystem::is_directory("/dev/shm");
        mFolder = std::string(memory ? "/dev/shm" : "/tmp") + "/travetwin-fuzz-" + std::to_string(getpid());
        std::filesystem::create_directories(mFolder);
    }
    ~TemporaryFile()
    {
        std::error_code code;
        std::filesystem::remove_all(mFolder, code);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    std::string write(const char* name, const std::uint8_t* bytes, std::size_t count) const
    {
        std::string path = mFolder + "/" + name;
        std::ofstream stream(path, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(count));
        return path;
    }

private:
    std::string mFolder;
};

} // namespace twin::fuzz
