#pragma once

#include "ledger/ledgers.h"
#include "storage/check/check.h"
#include "storage/file/file.h"
#include "storage/records/records.h"
#include "support/printers.h"

#include <QTemporaryDir>

namespace zhibu::test {

/// Ends the test case, which then fails with this message.
[[noreturn]] void fail(const Error &error);

/// The value of a Result that must be one.
template<typename T>
T got(Result<T> result)
{
    if (!result) {
        fail(result.error());
    }
    return std::move(*result);
}
void must(const Status &status);

/// The rules of findings, in their order.
[[nodiscard]] QList<Rule> rulesOf(const Findings &findings);

/// What checkFile() finds on a day, but for what is not filled in and how few are in a branch: the
/// rows of tests have no more than they must.
[[nodiscard]] QList<CheckFinding> oddities(const File &file, QDate day);

/// Stored values by field key, for the fields that are not left at their default.
using Values = QHash<QString, QVariant>;

/// A new, empty .zhibu file in a folder of its own, open for writing; both vanish with the object.
/// It does not wait for the disk.
class TempFile
{
public:
    TempFile();

    [[nodiscard]] File &file() { return *m_file; }
    [[nodiscard]] const Database &database() const { return m_file->database(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.zhibu")); }
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    /// Puts a file beside it and gives its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    void close() { m_file.reset(); }
    void reopen(File::Access access = File::Access::Write);

    /// Stores a row as one action; the record must be free of findings.
    RowId add(const QString &ledger, const Values &values)
    {
        return addTo(*m_file, ledger, values);
    }
    /// Likewise as a table brings it: what is odd but possible is taken.
    RowId import(const QString &ledger, const Values &values);
    /// A 党支部 with a running term and its name like its code.
    RowId addBranch(const QString &code, const Values &more = {});
    /// A 正式党员 without anything odd, joined on 2010-05-04.
    RowId addMember(const QString &code, RowId branch, const Values &more = {});
    /// Brings a rule pack into the file: "scheme", "dues" or "meetings", its id and its JSON.
    void addRulePack(const QString &kind, const QString &code, const QString &json);
    /// Changes a stored row as one action.
    void change(const QString &ledger, RowId id, const Values &values);

    /// The first column of the first row of a query, as text.
    [[nodiscard]] QString ask(const QString &sql) const;
    /// Everything in the tables that have a history, one line for each row, exact to the bit.
    [[nodiscard]] QStringList dump() const { return dumpOf(*m_file); }

    static RowId addTo(File &file, const QString &ledger, const Values &values);
    static QStringList dumpOf(const File &file);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<File> m_file;
};

/// Rows in every ledger, with absent values, rare characters and long texts among them: what the
/// fixtures in tests/data/databases hold. Ends with one action undone.
void addSampleRows(File &file);

} // namespace zhibu::test
