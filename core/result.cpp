// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

namespace twin {

std::string plainText(const std::string& message, const std::vector<std::string>& arguments)
{
    std::string text;
    for (std::size_t i = 0; i < message.size(); ++i) {
        if (message[i] == '%' && i + 1 < message.size() && message[i + 1] >= '1' && message[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(message[i + 1] - '1');
            if (index < arguments.size()) {
                text += arguments[index];
                ++i;
                continue;
            }
        }
        text += message[i];
    }
    return text;
}

void Diagnostics::add(Diagnostic diagnostic)
{
    ++mTotal;
    if (diagnostic.severity == Severity::Problem)
        ++mProblems;
    if (mEntries.size() < kMax)
        mEntries.push_back(std::move(diagnostic));
}

void Diagnostics::note(std::string file, std::string object, std::string message,
                       std::vector<std::string> arguments)
{
    add({Severity::Note, std::move(file), std::move(object), std::move(message), std::move(arguments)});
}

void Diagnostics::warn(std::string file, std::string object, std::string message,
                       std::vector<std::string> arguments)
{
    add({Severity::Warning, std::move(file), std::move(object), std::move(message), std::move(arguments)});
}

void Diagnostics::problem(std::string file, std::string object, std::string message,
                          std::vector<std::string> arguments)
{
    add({Severity::Problem, std::move(file), std::move(object), std::move(message), std::move(arguments)});
}

void Diagnostics::problem(const std::string& file, const Error& error)
{
    add({Severity::Problem, file, {}, error.message, error.arguments});
}

void Diagnostics::append(const Diagnostics& other)
{
    for (const Diagnostic& entry : other.mEntries) {
        if (mEntries.size() < kMax)
            mEntries.push_back(entry);
    }
    mTotal += other.mTotal;
    mProblems += other.mProblems;
}

} // namespace twin
