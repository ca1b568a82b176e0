// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/archive.h"

#include "core/text.h"
#include "data/gdal/gdal_session.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxEntries = 10'000;
constexpr std::uintmax_t kMaxBytes = std::uintmax_t{2} << 30;
constexpr std::uintmax_t kMaxRatio = 200;
constexpr std::uintmax_t kHarmless = std::uintmax_t{16}
                                     << 20; ///< so little may be packed as well as it likes

struct FileCloser
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using FilePtr = std::unique_ptr<VSILFILE, FileCloser>;

struct DirCloser
{
    void operator()(VSIDIR* dir) const { VSICloseDir(dir); }
};

bool isZip(const std::string& head)
{
    return head.rfind("PK\x03\x04", 0) == 0 || head.rfind("PK\x05\x06", 0) == 0;
}

/// A name that stays within the folder it is unpacked into.
bool staysInside(const std::string& name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos ||
        name.find('\0') != std::string::npos || (name.size() > 1 && name[1] == ':'))
        return false;
    for (const fs::path& part : fs::path(name)) {
        if (part == "..")
            return false;
    }
    return true;
}

/// One unpacking.
class Unpacking
{
public:
    Unpacking(const std::string& path, std::uintmax_t packed, Diagnostics& diagnostics,
              const Progress& progress)
        : mPath(path), mLimit(std::max(std::min(kMaxBytes, packed * kMaxRatio), kHarmless)),
          mDiagnostics(diagnostics), mProgress(progress)
    {
    }
    std::optional<Error> zip(const std::string& source, UnpackedArchive& target);
    std::optional<Error> gzip(const std::string& source, UnpackedArchive& target);

private:
    std::optional<Error> entry(const std::string& source, const std::string& name, UnpackedArchive& target);
    std::optional<Error> copy(VSILFILE& from, const std::string& object, const fs::path& to);
    Error bomb() const
    {
        return {ErrorKind::Refused,
                TWIN_MSG("%1 unpacks to more than %2 MB, which no real delivery of its size does. It was not "
                         "read: unpack it yourself if you trust the source."),
                {mPath, std::to_string(mLimit >> 20)}};
    }

    const std::string& mPath;
    std::uintmax_t mLimit;
    std::uintmax_t mBytes = 0;
    Diagnostics& mDiagnostics;
    const Progress& mProgress;
};

std::optional<Error> Unpacking::copy(VSILFILE& from, const std::string& object, const fs::path& to)
{
    std::error_code code;
    fs::create_directories(to.parent_path(), code);
    std::ofstream stream(to, std::ios::binary);
    std::vector<char> buffer(std::size_t{1} << 20);
    GdalMessages messages;
    while (true) {
        const std::size_t count = VSIFReadL(buffer.data(), 1, buffer.size(), &from);
        mBytes += count;
        if (mBytes > mLimit)
            return bomb();
        if (mProgress.cancelled())
            return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {mPath}};
        if (count == 0)
            break;
        stream.write(buffer.data(), static_cast<std::streamsize>(count));
    }
    stream.close();
    if (!stream)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 could not be unpacked into %2. Check free space and permissions there."),
                     {mPath, to.parent_path().string()}};
    if (messages.failed())
        mDiagnostics.problem(mPath, object,
                             TWIN_MSG("The packed data are damaged or incomplete (%1). What came before was "
                                      "kept: fetch the archive again."),
                             {messages.last()});
    return std::nullopt;
}

std::optional<Error> Unpacking::entry(const std::string& source, const std::string& name,
                                      UnpackedArchive& target)
{
    if (!staysInside(name)) {
        mDiagnostics.problem(mPath, name,
                             TWIN_MSG("The name of this entry leads out of the archive's folder, as attacks "
                                      "do. It was left out: have the archive packed again."));
        return std::nullopt;
    }
    const FilePtr file(VSIFOpenL((source + "/" + name).c_str(), "rb"));
    std::string head(512, '\0');
    if (file)
        head.resize(VSIFReadL(head.data(), 1, head.size(), file.get()));
    if (!file || head.empty()) {
        mDiagnostics.problem(
            mPath, name,
            TWIN_MSG("The entry cannot be unpacked: it is empty, damaged or encrypted. It was "
                     "left out: fetch the archive again, or unpack it with its password."));
        return std::nullopt;
    }
    if (looksLikeArchive(head)) {
        mDiagnostics.problem(
            mPath, name,
            TWIN_MSG("This is an archive within the archive. It was left out: unpack the outer "
                     "one and import what is in it."));
        return std::nullopt;
    }
    VSIFSeekL(file.get(), 0, SEEK_SET);
    const fs::path path = fs::path(target.folder()) / name;
    if (std::optional<Error> fault = copy(*file, name, path))
        return fault;
    target.add(path.string());
    return std::nullopt;
}

std::optional<Error> Unpacking::zip(const std::string& source, UnpackedArchive& target)
{
    const GdalMessages quiet;
    const std::unique_ptr<VSIDIR, DirCloser> listing(VSIOpenDir(source.c_str(), -1, nullptr));
    if (!listing)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is a damaged or incomplete ZIP archive. Fetch it again."),
                     {mPath}};
    std::vector<std::string> names;
    while (const VSIDIREntry* found = VSIGetNextDirEntry(listing.get())) {
        if (!VSI_ISDIR(found->nMode))
            names.emplace_back(found->pszName);
        if (names.size() > kMaxEntries)
            return Error{ErrorKind::Refused,
                         TWIN_MSG("%1 has more than %2 entries. It was not read: unpack it and import its "
                                  "folders one by one."),
                         {mPath, std::to_string(kMaxEntries)}};
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        if (std::optional<Error> fault = entry(source, name, target))
            return fault;
        mProgress.report(-1, name);
    }
    if (names.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is a ZIP archive without files, or a damaged one. Fetch or pack it again."),
                     {mPath}};
    return std::nullopt;
}

std::optional<Error> Unpacking::gzip(const std::string& source, UnpackedArchive& target)
{
    std::string name = fs::path(mPath).filename().string();
    const std::string folded = foldCase(name);
    name = folded.ends_with(".gz") && name.size() > 3 ? name.substr(0, name.size() - 3) : name + ".unpacked";
    FilePtr file;
    {
        const GdalMessages quiet;
        file.reset(VSIFOpenL(source.c_str(), "rb"));
    }
    if (!file)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is a damaged or incomplete gzip file. Fetch it again."),
                     {mPath}};
    const fs::path path = fs::path(target.folder()) / name;
    if (std::optional<Error> fault = copy(*file, {}, path))
        return fault;
    std::error_code code;
    if (fs::file_size(path, code) == 0 || code)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is a damaged or incomplete gzip file. Fetch it again."),
                     {mPath}};
    if (looksLikeArchive(fileHead(path.string(), 512)))
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 is an archive within an archive, which is not read. Unpack it once."),
                     {mPath}};
    target.add(path.string());
    return std::nullopt;
}

} // namespace

UnpackedArchive::~UnpackedArchive()
{
    // The folder of the archive's name lies in one that was made for it alone.
    std::error_code code;
    fs::remove_all(fs::path(mFolder).parent_path(), code);
}

Result<std::vector<unsigned char>> readUnpacked(const std::string& path, std::size_t maxBytes)
{
    initialiseGdal();
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    std::error_code code;
    const std::uintmax_t size = fs::file_size(*absolute, code);
    const bool packed = fileHead(*absolute, 2) == "\x1F\x8B";
    const std::uintmax_t limit =
        packed ? std::min<std::uintmax_t>(maxBytes, std::max(size * kMaxRatio, kHarmless)) : maxBytes;
    const Error tooLarge{
        ErrorKind::Refused,
        TWIN_MSG("%1 holds more than %2 MB. It was not read: a file of its kind is smaller."),
        {path, std::to_string(limit >> 20)}};
    if (code || (!packed && size > limit))
        return tooLarge;
    CPLSetThreadLocalConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
    const GdalMessages messages;
    const FilePtr file(VSIFOpenL((packed ? "/vsigzip/" + *absolute : *absolute).c_str(), "rb"));
    std::vector<unsigned char> bytes;
    const std::size_t step = packed ? std::size_t{1} << 20 : size + 1;
    for (std::size_t count = step; file && count == step;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        count = VSIFReadL(bytes.data() + before, 1, step, file.get());
        bytes.resize(before + count);
        if (bytes.size() > limit)
            return tooLarge;
    }
    if (!file || messages.failed() || bytes.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is damaged or cut off and was not read (%2). Fetch it again."),
                     {path, messages.failed() ? messages.last() : "–"}};
    return bytes;
}

std::string unpackedHead(const std::string& path, std::size_t count)
{
    initialiseGdal();
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute || isZip(fileHead(*absolute, 4)))
        return {};
    CPLSetThreadLocalConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
    const GdalMessages quiet;
    const FilePtr file(VSIFOpenL(("/vsigzip/" + *absolute).c_str(), "rb"));
    std::string head(count, '\0');
    head.resize(file ? VSIFReadL(head.data(), 1, head.size(), file.get()) : 0);
    return head;
}

bool looksLikeArchive(const std::string& head)
{
    return isZip(head) || head.rfind("\x1F\x8B", 0) == 0;
}

Result<ArchivePtr> unpackArchive(const std::string& path, Diagnostics& diagnostics, const Progress& progress)
{
    initialiseGdal();
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    // gzip files would get a companion with their size.
    CPLSetThreadLocalConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
    std::error_code code;
    std::string pattern = (fs::temp_directory_path(code) / "travetwin-XXXXXX").string();
    if (code || !::mkdtemp(pattern.data()))
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 could not be unpacked into %2. Check free space and permissions there."),
                     {path, pattern}};
    // Messages name the files in it: with the archive's own name they can be recognised.
    const auto archive =
        std::make_shared<UnpackedArchive>((fs::path(pattern) / fs::path(path).filename()).string());
    Unpacking unpacking(path, fs::file_size(*absolute, code), diagnostics, progress);
    const std::optional<Error> fault = isZip(fileHead(*absolute, 4))
                                           ? unpacking.zip("/vsizip/{" + *absolute + "}", *archive)
                                           : unpacking.gzip("/vsigzip/" + *absolute, *archive);
    if (fault)
        return *fault;
    return archive;
}

} // namespace twin::data
