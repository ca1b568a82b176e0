// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twin {

/// A code of an official list in words. Both languages are given: these words belong to the data, not to the
/// program.
struct CodeText
{
    std::string_view de;
    std::string_view en;
};

/// AdV/ALKIS building function, "31001_1010" or "51009_1610"; a bare CityGML code of the SIG3D list ("1000")
/// is not decoded, since its meaning depends on a list the file does not name.
std::optional<CodeText> functionText(std::string_view code);
/// AdV/SIG3D roof type, "1000", "3100" …
std::optional<CodeText> roofTypeText(std::string_view code);
/// A generic attribute of the AdV LoD profiles whose value is a code (DatenquelleDachhoehe); lists whose
/// words are not certain are left as codes.
std::optional<CodeText> attributeText(std::string_view attribute, std::string_view code);

/// "Wohnhaus (31001_1010)"; a code that is not known stays as it is.
std::string decoded(std::string_view code, const std::optional<CodeText>& text, bool german = true);

/// What a building is for, as coarse as its look needs it.
enum class BuildingUse
{
    Unknown,
    Residential,
    Commercial,
    Industry,    ///< halls, works, warehouses
    Outbuilding, ///< garages, sheds, stables
    Greenhouse,
    Public,
    Church,
};
BuildingUse useOf(std::string_view functionCode);
bool isFlatRoof(std::string_view roofType);

} // namespace twin
