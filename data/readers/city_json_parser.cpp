// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_json_parser.h"

#include "data/readers/city_json_walker.h"

namespace twin::data {

static_assert(kJsonPadding >= simdjson::SIMDJSON_PADDING);

CityJsonParser::CityJsonParser(Handler handler)
    : mWalker(std::make_unique<CityJsonWalker>(std::move(handler)))
{
}

CityJsonParser::~CityJsonParser() = default;

bool CityJsonParser::supported()
{
    return simdjson::builtin_implementation()->supported_by_runtime_system();
}

bool CityJsonParser::read(std::string_view text, std::size_t capacity)
{
    return mWalker->read(text, capacity);
}

const CityJsonHeader& CityJsonParser::header() const
{
    return mWalker->header();
}

bool CityJsonParser::stopped() const
{
    return mWalker->stopped();
}

const Error& CityJsonParser::failure() const
{
    return mWalker->failure();
}

const std::map<std::string, long long>& CityJsonParser::classes() const
{
    return mWalker->classes();
}

long long CityJsonParser::templatesLeftOut() const
{
    return mWalker->templatesLeftOut();
}

long long CityJsonParser::withoutLod() const
{
    return mWalker->withoutLod();
}

} // namespace twin::data
