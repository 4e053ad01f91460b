#pragma once

#include "clock.h"
#include "storage/facts/duesrows.h"
#include "storage/search/nameindex.h"

#include <QList>

#include <memory>
#include <vector>

namespace bench {

/// A command whose result is computed from many rows, and what of it plain SQL can say: the same
/// rows are read, summed, put in order and written.
struct YearCommand
{
    QString name;
    QString sql;
};

/// `rate`, `dues --year` and `meetings`.
[[nodiscard]] const QList<YearCommand> &yearCommands();
void runOurs(const YearCommand &command, const QString &file);
/// By the sqlite3 shell, written as CSV too.
void runInShell(const YearCommand &command, const QString &file);

/// What every member should have paid in the year, and has.
void recheckDues(const QString &file);
/// People with a base for each year up to kYear and a payment, too small, for each month; by the
/// rules of the file.
[[nodiscard]] std::vector<zhibu::DuesPayer> payersOfYears(const QString &file, int people,
                                                          int years);
/// What each of them has to make good, year by year.
void recheckPayers(const std::vector<zhibu::DuesPayer> &payers, int years);
/// Who is in arrears at its end.
void findArrears(const QString &file);
/// The annual statistics of the year, of all members.
void countStatistics(const QString &file);
/// What is left in the book of every organisation.
void balanceBooks(const QString &file);

/// Opens the list of all members: their ids in order, and the first page as text.
void openList(const QString &file);
/// The ids in the same order, by a plain loop.
void readIds(const QString &file);

/// Opens the list of all activities: their ids in order, the first page as text and its numbers of
/// attachments.
void openActivities(const QString &file);

/// A file that is open while somebody types.
class Searched
{
public:
    /// Reads the names, as the first key in the search box does.
    explicit Searched(const QString &path);

    /// What a key in the search box costs: whether anything was written, who answers to the text,
    /// and what is shown of them.
    void type(const QString &text);
    /// Five columns of the members compared with LIKE.
    void scanFiveColumns(const QString &text) const;

private:
    std::unique_ptr<zhibu::File> m_file;
    zhibu::NameIndex m_members{zhibu::NameIndex::Of::Members};
};
/// Opens the file and reads its names.
void readNames(const QString &file);

} // namespace bench
