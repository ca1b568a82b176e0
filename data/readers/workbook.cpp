// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/archive.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/sheet_table.h"

#include "core/text.h"

#include <cpl_conv.h>
#include <expat.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxUnpacked = std::uintmax_t{256} << 20;
constexpr std::size_t kMaxRows = 100'000;
constexpr std::size_t kMaxMerged = 20'000;
constexpr int kMaxColumns = 500;
constexpr int kMaxSheets = 100;

/// The options the driver takes from the configuration only, set for this thread while it lives.
class DriverSettings
{
public:
    DriverSettings()
    {
        CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "DISABLE");
        CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
    }
    ~DriverSettings()
    {
        CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", nullptr);
        CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", nullptr);
    }
    DriverSettings(const DriverSettings&) = delete;
    DriverSettings& operator=(const DriverSettings&) = delete;
};

using Attributes = std::map<std::string, std::string>;
using ElementHandler = std::function<void(const std::string& name, const Attributes& attributes)>;

std::string localName(const char* name)
{
    const std::string whole = name;
    return whole.substr(whole.rfind(':') + 1);
}

/// Start tags of a part of the workbook, names without prefix. A document type ends the reading: the format
/// has none.
void readElements(const std::string& path, const ElementHandler& handler)
{
    std::ifstream file(path, std::ios::binary);
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    if (!file || !parser)
        return;
    struct State
    {
        const ElementHandler& handler;
        XML_Parser parser;
    } state{handler, parser.get()};
    XML_SetUserData(parser.get(), &state);
    XML_SetStartElementHandler(parser.get(), [](void* self, const char* name, const char** pairs) {
        Attributes attributes;
        for (; *pairs; pairs += 2)
            attributes.emplace(localName(pairs[0]), pairs[1]);
        static_cast<State*>(self)->handler(localName(name), attributes);
    });
    XML_SetStartDoctypeDeclHandler(parser.get(), [](void* self, const char*, const char*, const char*, int) {
        XML_StopParser(static_cast<State*>(self)->parser, XML_FALSE);
    });
    std::array<char, 65536> buffer{};
    while (file) {
        file.read(buffer.data(), buffer.size());
        const auto count = static_cast<int>(file.gcount());
        if (XML_Parse(parser.get(), buffer.data(), count, file.eof() ? 1 : 0) == XML_STATUS_ERROR)
            return;
    }
}

std::string valueOf(const Attributes& attributes, const char* key)
{
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
}

/// "C12" as column and row from 0.
bool readReference(std::string_view text, std::size_t& column, std::size_t& row)
{
    column = 0;
    std::size_t at = 0;
    while (at < text.size() && at < 3 && text[at] >= 'A' && text[at] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(text[at++] - 'A' + 1);
    const auto [end, code] = std::from_chars(text.data() + at, text.data() + text.size(), row);
    if (at == 0 || code != std::errc() || end != text.data() + text.size() || row == 0 || column == 0)
        return false;
    --column;
    --row;
    return true;
}

/// Where the parts of an unpacked workbook say which cells of a sheet are merged, by name of the sheet.
std::map<std::string, std::vector<CellRange>> mergedRanges(const std::string& folder)
{
    std::map<std::string, std::string> targets; // relation to part
    readElements(folder + "/xl/_rels/workbook.xml.rels",
                 [&](const std::string& name, const Attributes& attributes) {
                     if (name == "Relationship")
                         targets[valueOf(attributes, "Id")] = valueOf(attributes, "Target");
                 });
    std::map<std::string, std::string> parts; // sheet to part
    readElements(folder + "/xl/workbook.xml", [&](const std::string& name, const Attributes& attributes) {
        if (name == "sheet")
            parts[valueOf(attributes, "name")] = targets[valueOf(attributes, "id")];
    });
    std::map<std::string, std::vector<CellRange>> merged;
    for (const auto& [sheet, target] : parts) {
        // Only parts of the workbook itself: a target that climbs out is none of ours.
        const std::string part = target.rfind("/xl/", 0) == 0 ? target.substr(4) : target;
        if (part.empty() || part.front() == '/' || part.find("..") != std::string::npos)
            continue;
        auto& ranges = merged[sheet];
        const std::string path = (fs::path(folder) / "xl" / part).string();
        readElements(path, [&](const std::string& name, const Attributes& attributes) {
            if (name != "mergeCell" || ranges.size() >= kMaxMerged)
                return;
            const std::string reference = valueOf(attributes, "ref");
            const auto colon = reference.find(':');
            CellRange range;
            if (colon != std::string::npos &&
                readReference(std::string_view(reference).substr(0, colon), range.firstColumn,
                              range.firstRow) &&
                readReference(std::string_view(reference).substr(colon + 1), range.lastColumn,
                              range.lastRow) &&
                range.lastRow >= range.firstRow && range.lastColumn >= range.firstColumn)
                ranges.push_back(range);
        });
    }
    return merged;
}

Sheet sheetOf(OGRLayer& layer, const std::string& path, Diagnostics& diagnostics)
{
    Sheet sheet;
    sheet.name = layer.GetName();
    layer.ResetReading();
    const int columns = std::min(layer.GetLayerDefn()->GetFieldCount(), kMaxColumns);
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        const GIntBig number = feature->GetFID();
        if (number < 1 || number > static_cast<GIntBig>(kMaxRows) || sheet.rows.size() >= kMaxRows) {
            diagnostics.warn(path, sheet.name,
                             TWIN_MSG("The table has more than %1 rows; the rest was not read."),
                             {std::to_string(kMaxRows)});
            break;
        }
        // Rows without a cell are left out by the driver; the place of a row is what merged cells count by.
        while (sheet.rows.size() + 1 < static_cast<std::size_t>(number))
            sheet.rows.push_back({sheet.rows.size() + 1, {}});
        CsvRow row;
        row.line = static_cast<std::size_t>(number);
        for (int i = 0; i < columns; ++i)
            row.cells.push_back(feature->IsFieldSetAndNotNull(i) ? trim(feature->GetFieldAsString(i))
                                                                 : std::string());
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Error unreadable(const std::string& path, const std::string& reason)
{
    return Error{ErrorKind::Malformed,
                 TWIN_MSG("%1 cannot be read as a workbook (%2). Open it in a spreadsheet program and save "
                          "it as XLSX or CSV."),
                 {path, reason.empty() ? "–" : reason}};
}

} // namespace

bool isWorkbook(const std::string& path)
{
    const std::string extension = foldCase(fs::path(path).extension().string());
    return extension == ".xlsx" || extension == ".xlsm";
}

Result<std::vector<Sheet>> readWorkbook(const std::string& path, Diagnostics& diagnostics)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    // Unpacked with caps first: the driver inflates without any.
    const Progress progress;
    Diagnostics unimportant;
    const Result<ArchivePtr> archive = unpackArchive(*absolute, unimportant, progress);
    if (!archive)
        return archive.error();
    std::uintmax_t unpacked = 0;
    for (const std::string& file : archive.value()->files())
        unpacked += fs::file_size(file);
    if (unpacked > kMaxUnpacked)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 is larger than %2 MB, too large for a table. Split it."),
                     {path, std::to_string(kMaxUnpacked >> 20)}};
    initialiseGdal();
    const DriverSettings settings;
    GdalMessages messages;
    static constexpr std::array<const char*, 2> kDrivers{"XLSX", nullptr};
    const DatasetPtr dataset(
        GDALDataset::Open(absolute->c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers.data()));
    if (!dataset)
        return unreadable(path, messages.last());
    auto merged = mergedRanges(archive.value()->folder());
    std::vector<Sheet> sheets;
    for (int i = 0; i < std::min(dataset->GetLayerCount(), kMaxSheets); ++i) {
        Sheet sheet = sheetOf(*dataset->GetLayer(i), path, diagnostics);
        sheet.merged = std::move(merged[sheet.name]);
        if (!sheet.rows.empty())
            sheets.push_back(std::move(sheet));
    }
    if (sheets.empty())
        return unreadable(path, messages.last());
    return sheets;
}

} // namespace twin::data
