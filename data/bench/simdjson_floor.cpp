// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for the same instruction set as CityJsonParser.
#include "data/bench/import_floors.h"

#include <chrono>
#include <fstream>

#include <simdjson.h>

namespace twin::data {
namespace {

namespace json = simdjson::ondemand;

/// Visits every value; counts them.
void visit(json::value value, std::uint64_t& count)
{
    ++count;
    json::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return;
    if (type == json::json_type::array) {
        for (auto entry : value.get_array()) {
            json::value inner;
            if (std::move(entry).get(inner) != simdjson::SUCCESS)
                return;
            visit(inner, count);
        }
    } else if (type == json::json_type::object) {
        for (auto member : value.get_object()) {
            json::field field;
            if (std::move(member).get(field) != simdjson::SUCCESS)
                return;
            visit(field.value(), count);
        }
    } else if (type == json::json_type::number) {
        double number = 0;
        count += value.get_double().get(number) == simdjson::SUCCESS && number != number;
    } else if (type == json::json_type::string) {
        std::string_view text;
        count += value.get_string().get(text) != simdjson::SUCCESS;
    }
}

} // namespace

Result<BarePass> simdjsonPass(const std::string& file)
{
    BarePass pass;
    const auto start = std::chrono::steady_clock::now();
    std::ifstream stream(file, std::ios::binary);
    json::parser parser;
    std::string line;
    bool good = stream.good();
    while (good && std::getline(stream, line)) {
        pass.bytes += line.size() + 1;
        const std::size_t size = line.size();
        line.resize(size + simdjson::SIMDJSON_PADDING);
        json::document document;
        json::value value;
        good = parser.iterate(line.data(), size, line.size()).get(document) == simdjson::SUCCESS &&
               document.get_value().get(value) == simdjson::SUCCESS;
        if (good)
            visit(value, pass.objects);
    }
    if (!good)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 could not be read for the bare pass. Check the file."),
                     {file}};
    pass.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return pass;
}

} // namespace twin::data
