// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/strategy/measure.h"

#include <functional>
#include <string>
#include <vector>

namespace twin::data {

/// Reads the lists a register keeps in cells ("2020-09:running|inferred|source; 2030:done"). What cannot be
/// understood is named with the measure, the column and the way to write it; the rest of the cell is kept.
class MeasureCells
{
public:
    MeasureCells(const std::string& file, Diagnostics& diagnostics) : mFile(file), mDiagnostics(diagnostics)
    {
    }

    /// All list columns of the register that `cell` (key to text) has something for. What is there is
    /// replaced, except the status history, which also stays where its cell is empty.
    void read(Measure& measure, const std::function<std::string(const std::string&)>& cell);

private:
    using Parts = std::vector<std::string>;

    void readHistory(Measure& measure, const std::string& cell);
    void readWeights(Measure& measure, const std::string& cell);
    void readResolutions(Measure& measure, const std::string& cell);
    void readBudget(Measure& measure, const std::string& cell);
    void readIndicators(Measure& measure, const std::string& cell);
    void readLinks(Measure& measure, const std::string& cell);
    void readChanges(Measure& measure, const std::string& cell);
    void reject(const Measure& measure, const char* column, const Parts& parts, const char* syntax);

    const std::string& mFile;
    Diagnostics& mDiagnostics;
};

/// Empties one of the lists by its key; other keys change nothing.
void clearList(Measure& measure, const std::string& key);

} // namespace twin::data
