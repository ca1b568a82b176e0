// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <string>
#include <vector>

namespace twin {

/// One measure of an incoming catalogue beside the register there is.
struct MergeEntry
{
    enum class State
    {
        New,
        Changed,
        Same,
        Missing, ///< in the register, not in the catalogue; it stays
    };
    std::string id;
    State state = State::Same;
    std::vector<FieldChange> fields; ///< before: the register's; after: the catalogue's
};

/// What a catalogue would bring, in its order; what it lacks comes last. A history that both sides only
/// inferred is compared by its statuses: the day it was inferred on says nothing.
std::vector<MergeEntry> compareRegisters(const Strategy& present, const Strategy& incoming);

/// Which side wins where both know a measure. Nothing is lost either way: what changes is kept in its record.
enum class MergeRule
{
    KeepPresent,  ///< only new measures are added
    TakeIncoming, ///< changed ones are replaced, the former values written into their record of changes
};
/// `at` in UTC, `who`: the file or the person.
Strategy mergeRegisters(const Strategy& present, const Strategy& incoming, MergeRule rule,
                        const std::string& at, const std::string& who);

/// The measure with what differs from `before` written into its record of changes; as it is where nothing
/// does.
Measure recorded(const Measure& before, Measure after, const std::string& at, const std::string& who);

} // namespace twin
