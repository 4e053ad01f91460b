#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace zhibu {

/// What went wrong, as a code. Sentences for people are made in one place: reports/words/wording.h.
enum class ErrorCode {
    NotFound,       ///< a file, ledger, organisation or scheme that does not exist
    Exists,         ///< a target that must not be overwritten
    Invalid,        ///< input that breaks a rule; the findings say which
    NotATable,      ///< a source that cannot be read as CSV, XLSX or ODS
    Foreign,        ///< not a Zhibu file
    Damaged,        ///< a Zhibu file SQLite cannot read
    Newer,          ///< written by a newer version of the program
    Locked,         ///< another program is writing this file
    UnsafeLocation, ///< a network or cloud folder, where a database is not safe
    ReadOnly,       ///< the file was opened for reading
    Io,             ///< reading or writing failed (disk full, no permission)
    NothingToDo,    ///< nothing to undo or redo
    Cancelled,      ///< the user stopped a long operation; nothing was changed
    Internal,       ///< a bug in this program
};

/// A failure that can happen: a code, what it concerns, and the technical detail.
/// Holds no sentence for people.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject; ///< path, name or value the failure is about
    QString detail;  ///< technical detail, untranslated (SQL driver text, system error)
};

/// A value or an Error; ignoring one does not compile.
template<typename T>
class [[nodiscard]] Result
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point of the type
    Result(T value)
        : m_state{std::in_place_index<0>, std::move(value)}
    {}
    // NOLINTNEXTLINE(google-explicit-constructor): `return error;` likewise
    Result(Error error)
        : m_state{std::in_place_index<1>, std::move(error)}
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T &operator*() { return std::get<0>(m_state); }
    [[nodiscard]] const T &operator*() const { return std::get<0>(m_state); }
    [[nodiscard]] T *operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or an Error.
class [[nodiscard]] Status
{
public:
    Status() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): `return error;` is the point of the type
    Status(Error error)
        : m_error{std::move(error)}
    {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace zhibu
