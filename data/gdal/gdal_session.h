// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

class GDALDataset;

namespace twin::data {

/// Registers the drivers once per process, after the skip lists and the safe options are set. Every user of
/// GDAL in this module calls it first; any thread, any number of times.
void initialiseGdal();

struct DatasetCloser
{
    void operator()(GDALDataset* dataset) const;
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

/// What a file is opened for: decides which drivers may look at it.
enum class Purpose
{
    Vector,
    Terrain,
    Imagery,
};

/// Captures what GDAL says while it lives (this thread only), so that nothing is printed.
class GdalMessages
{
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    void record(int errorClass, const char* text);
    bool failed() const { return mFailed; }
    std::string last() const { return mTexts.empty() ? std::string() : mTexts.back(); }
    /// Moves what was captured into `diagnostics` as warnings for `file`.
    void report(const std::string& file, Diagnostics& diagnostics);

private:
    std::vector<std::string> mTexts;
    bool mFailed = false;
};

/// A path that may be read: an existing, readable, non-empty regular file, not one of GDAL's connection
/// strings or virtual file systems. Returns the absolute path.
Result<std::string> checkedPath(const std::string& path);

/// The first bytes of a file (up to `count`), for telling formats apart.
std::string fileHead(const std::string& path, std::size_t count);

/// Opens read-only with the drivers allowed for the purpose. A file of another kind (a VRT named x.tif, say),
/// an archive, an XML file with a DOCTYPE are refused with a message. `driverOptions`: "NAME=value" of the
/// driver that is expected.
Result<DatasetPtr> openDataset(const std::string& path, Purpose purpose, Diagnostics& diagnostics,
                               const std::vector<std::string>& driverOptions = {});

} // namespace twin::data
