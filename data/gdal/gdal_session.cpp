// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"

#include "core/text.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <mutex>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

void configure()
{
    // A VRT or a service description disguised as data opens other files or the network (STANDARDS.md 6.1):
    // such drivers are not even registered.
    CPLSetConfigOption(
        "GDAL_SKIP",
        "VRT WMS WCS WMTS HTTP DERIVED PDF PLMOSAIC RDA OGCAPI STACTA STACIT EEDAI NGW PostGISRaster DAAS "
        "MRF Rasterlite ECRGTOC NITF netCDF HDF5 HDF5Image HDF4 HDF4Image GRIB Zarr");
    CPLSetConfigOption("OGR_SKIP",
                       "OGR_VRT,GMLAS,CSW,OAPIF,WFS,WFS3,Carto,Elasticsearch,AmigoCloud,PLSCENES,EEDA,NGW,"
                       "MSSQLSpatial,MySQL,ODBC,PGeo,PDF,HTTP,PostgreSQL,PGDUMP,LIBKML,NAS,VDV,GeoRSS");
    CPLSetConfigOption("GDAL_VRT_ENABLE_PYTHON", "NO");
    // Sidecar files are probed by name; reading whole folders of tiles for each open is slow and leaks their
    // names.
    CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "YES");
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "5");
    CPLSetConfigOption("GDAL_HTTP_CONNECTTIMEOUT", "2");
    // Packages on a server: few large range requests, asked again where the server is busy.
    CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "3");
    CPLSetConfigOption("GDAL_HTTP_RETRY_DELAY", "0.3");
    CPLSetConfigOption("CPL_VSIL_CURL_CHUNK_SIZE", "262144");
    CPLSetConfigOption("GML_SKIP_RESOLVE_ELEMS", "ALL");
    CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "200");
    // A text that only begins like a date would become one and lose the rest.
    CPLSetConfigOption("OGR_GEOJSON_DATE_AS_STRING", "YES");
    CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");
    // The faster index wants nodes in order of their ids, which extracts from editors and Overpass do not
    // have.
    CPLSetConfigOption("OSM_USE_CUSTOM_INDEXING", "NO");
    OSRSetPROJEnableNetwork(0);
    GDALSetCacheMax64(64LL << 20);
    // Names that this build does not have give warnings, which nobody can act on.
    CPLPushErrorHandler(CPLQuietErrorHandler);
    GDALAllRegister();
    CPLPopErrorHandler();
}

void CPL_STDCALL capture(CPLErr errorClass, CPLErrorNum, const char* text)
{
    if (auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData()))
        messages->record(errorClass, text);
}

const char* const* allowedDrivers(Purpose purpose)
{
    static constexpr std::array<const char*, 11> kVector{
        "GPKG", "GeoJSON", "GeoJSONSeq", "ESRI Shapefile", "FlatGeobuf", "GML", "KML",
        "GPX",  "DXF",     "OSM",        nullptr};
    static constexpr std::array<const char*, 5> kTerrain{"GTiff", "COG", "AAIGrid", "GPKG", nullptr};
    static constexpr std::array<const char*, 7> kImagery{"GTiff", "COG",  "JP2OpenJPEG", "GPKG",
                                                         "PNG",   "JPEG", nullptr};
    switch (purpose) {
    case Purpose::Vector:
        return kVector.data();
    case Purpose::Terrain:
        return kTerrain.data();
    case Purpose::Imagery:
        return kImagery.data();
    }
    return kVector.data();
}

bool looksLikeConnection(const std::string& path)
{
    if (path.empty() || path.front() == '<' || path.front() == '{' || path.rfind("/vsi", 0) == 0)
        return true;
    std::size_t i = 0;
    while (i < path.size() && (std::isalnum(static_cast<unsigned char>(path[i])) || path[i] == '_'))
        ++i;
    return i >= 2 && i < path.size() && path[i] == ':';
}

/// A reason not to hand the file to any driver, whatever its name says.
std::optional<Error> refusedContent(const std::string& path)
{
    const std::string head = fileHead(path, 64 * 1024);
    if (head.rfind("PK\x03\x04", 0) == 0)
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG("%1 is a ZIP archive, which can be imported, but not opened as a layer: unpack it and "
                     "open the files in it."),
            {path}};
    if (head.find("\"CityJSON\"") != std::string::npos)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is CityJSON, a city model. It holds buildings, but no layer, terrain or "
                              "image: import it as a city."),
                     {path}};
    const auto start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (start == std::string::npos || head[start] != '<')
        return std::nullopt;
    if (head.find("<!DOCTYPE") != std::string::npos || head.find("<!ENTITY") != std::string::npos)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 declares a DOCTYPE or entities, which geodata never needs and attacks use. "
                              "It was not read: "
                              "remove the declaration if you trust the source."),
                     {path}};
    for (const char* root : {"<VRTDataset", "<OGRVRTDataSource", "<GDAL_WMS", "<OGRWFSDataSource",
                             "<WMT_MS_Capabilities", "<WMS_"}) {
        if (head.find(root) != std::string::npos)
            return Error{
                ErrorKind::Refused,
                TWIN_MSG(
                    "%1 is not data but a description (%2) that points to other files or the network. It was "
                    "refused for safety: open the data itself."),
                {path, root + 1}};
    }
    return std::nullopt;
}

/// A shapefile is three files; without one of them GDAL's own words help nobody.
std::optional<Error> missingPart(const std::string& path)
{
    if (foldCase(fs::path(path).extension().string()) != ".shp")
        return std::nullopt;
    for (const char* part : {".shx", ".dbf"}) {
        std::error_code code;
        fs::path lower = fs::path(path).replace_extension(part);
        fs::path upper = fs::path(path).replace_extension(part[3] == 'x' ? ".SHX" : ".DBF");
        if (!fs::exists(lower, code) && !fs::exists(upper, code))
            return Error{ErrorKind::NotFound,
                         TWIN_MSG("%1 is one part of a shapefile, and its part %2 is missing. Put all parts "
                                  "of the same name into one folder."),
                         {path, part}};
    }
    return std::nullopt;
}

CPLStringList openOptions(bool xml, const std::vector<std::string>& driverOptions)
{
    CPLStringList options;
    if (xml && driverOptions.empty()) {
        options.AddString("WRITE_GFS=NO");
        options.AddString("DOWNLOAD_SCHEMA=NO");
    }
    for (const std::string& option : driverOptions)
        options.AddString(option.c_str());
    return options;
}

} // namespace

void initialiseGdal()
{
    static std::once_flag once;
    std::call_once(once, configure);
}

void DatasetCloser::operator()(GDALDataset* dataset) const
{
    GdalMessages quiet;
    GDALClose(dataset);
}

GdalMessages::GdalMessages()
{
    CPLPushErrorHandlerEx(capture, this);
}
GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

void GdalMessages::record(int errorClass, const char* text)
{
    constexpr std::size_t kMost = 20;
    // The options of one driver are offered to all that may open the file; that the others do not know them
    // is no news.
    if (errorClass < CE_Warning ||
        std::string_view(text).find("does not support open option") != std::string_view::npos)
        return;
    mFailed = mFailed || errorClass >= CE_Failure;
    if (mTexts.size() < kMost && std::find(mTexts.begin(), mTexts.end(), text) == mTexts.end())
        mTexts.emplace_back(text);
}

void GdalMessages::report(const std::string& file, Diagnostics& diagnostics)
{
    for (std::string& text : mTexts)
        diagnostics.warn(file, {}, TWIN_MSG("While reading, GDAL reported: %1. Check the objects concerned."),
                         {std::move(text)});
    mTexts.clear();
    mFailed = false;
}

Result<std::string> checkedPath(const std::string& path)
{
    if (looksLikeConnection(path))
        return Error{ErrorKind::Refused,
                     TWIN_MSG("'%1' is not a plain file path. Only files are opened, no connections and no "
                              "virtual file systems: "
                              "give the path of a file."),
                     {path}};
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (status.type() == fs::file_type::not_found)
        return Error{ErrorKind::NotFound, TWIN_MSG("%1 does not exist. Check the path."), {path}};
    if (code)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 cannot be read (%2). Check its permissions."),
                     {path, code.message()}};
    if (status.type() == fs::file_type::directory)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 is a folder. Give the file in it that shall be read."),
                     {path}};
    if (status.type() != fs::file_type::regular)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 is a device or a pipe, not a file. Copy the data into a file first."),
                     {path}};
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 cannot be opened for reading. Check its permissions."),
                     {path}};
    if (fs::file_size(path, code) == 0 || code)
        return Error{ErrorKind::Malformed, TWIN_MSG("%1 is empty. Fetch or export the file again."), {path}};
    return fs::absolute(path, code).lexically_normal().string();
}

std::string fileHead(const std::string& path, std::size_t count)
{
    std::error_code code;
    const std::uintmax_t size = fs::file_size(path, code);
    std::string head(code ? 0 : static_cast<std::size_t>(std::min<std::uintmax_t>(count, size)), '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return head;
}

Result<DatasetPtr> openDataset(const std::string& path, Purpose purpose, Diagnostics& diagnostics,
                               const std::vector<std::string>& driverOptions)
{
    initialiseGdal();
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    if (std::optional<Error> refused = refusedContent(*absolute))
        return *refused;
    if (std::optional<Error> missing = missingPart(*absolute))
        return *missing;
    GdalMessages messages;
    const unsigned kind = purpose == Purpose::Vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER;
    const std::string head = fileHead(*absolute, 512);
    const bool xml = head.find('<') != std::string::npos &&
                     head.find("<") == head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    DatasetPtr dataset(GDALDataset::Open(absolute->c_str(), kind | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                         allowedDrivers(purpose), openOptions(xml, driverOptions).List(),
                                         nullptr));
    if (!dataset) {
        const std::string reason = messages.last();
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is not one of the formats that may be read here (%2). Check that the file "
                              "is complete and of the "
                              "kind its name says."),
                     {path, reason.empty() ? std::string("unknown content") : reason}};
    }
    messages.report(path, diagnostics);
    return dataset;
}

} // namespace twin::data
