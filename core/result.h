// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Marks a message template for the translators (lupdate reads TWIN_MSG as QT_TRANSLATE_NOOP with context
/// "messages"); %1, %2 … are filled from the arguments. The English template is itself the key.
#define TWIN_MSG(text) text

namespace twin {

enum class ErrorKind
{
    NotFound,    ///< a file, an identifier or a name that is not there
    Unreadable,  ///< permission, a folder instead of a file, an I/O fault
    Malformed,   ///< the content breaks its format
    Unsupported, ///< understood, but not something we read
    MissingCrs,  ///< the source states no coordinate system and none was given
    Invalid,     ///< an argument or a value outside what is allowed
    Refused,     ///< not done for safety (driver not on the allow-list, entity declared, cap reached)
    Cancelled,
    Internal,
};

/// What went wrong, as a template and its arguments; `app` translates it.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    std::string message; ///< English template, TWIN_MSG
    std::vector<std::string> arguments;
};

/// The template with its arguments filled in, in English.
std::string plainText(const std::string& message, const std::vector<std::string>& arguments);
inline std::string plainText(const Error& error)
{
    return plainText(error.message, error.arguments);
}

/// A value or an Error. Used at module borders; exceptions are for bugs only.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : mState(std::move(value)) {}
    Result(Error error) : mState(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(mState); }
    explicit operator bool() const { return ok(); }
    const T& value() const& { return std::get<T>(mState); }
    T& value() & { return std::get<T>(mState); }
    T&& value() && { return std::get<T>(std::move(mState)); }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const { return std::get<Error>(mState); }

private:
    std::variant<T, Error> mState;
};

struct Done
{
};
using Status = Result<Done>;

enum class Severity
{
    Note,    ///< worth knowing, nothing lost
    Warning, ///< something was repaired, assumed or left out
    Problem, ///< an object or a file was not read
};

/// One entry of the Issues panel: which file, which object in it, what happened and what can be done.
struct Diagnostic
{
    Severity severity = Severity::Warning;
    std::string file;
    std::string object;  ///< gml:id, feature number, line … ; empty for the whole file
    std::string message; ///< English template, TWIN_MSG
    std::vector<std::string> arguments;
};

/// A growing list of diagnostics with a cap: beyond kMax entries only the count goes on.
class Diagnostics
{
public:
    static constexpr std::size_t kMax = 1000;

    void add(Diagnostic diagnostic);
    void note(std::string file, std::string object, std::string message,
              std::vector<std::string> arguments = {});
    void warn(std::string file, std::string object, std::string message,
              std::vector<std::string> arguments = {});
    void problem(std::string file, std::string object, std::string message,
                 std::vector<std::string> arguments = {});
    void problem(const std::string& file, const Error& error);
    void append(const Diagnostics& other);

    const std::vector<Diagnostic>& entries() const { return mEntries; }
    std::size_t total() const { return mTotal; }
    bool hasProblems() const { return mProblems > 0; }
    bool empty() const { return mTotal == 0; }

private:
    std::vector<Diagnostic> mEntries;
    std::size_t mTotal = 0;
    std::size_t mProblems = 0;
};

} // namespace twin
