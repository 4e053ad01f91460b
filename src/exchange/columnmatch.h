#pragma once

#include "exchange/formats/tablefile.h"
#include "ledger/ledger.h"

#include <QHash>
#include <QSet>

namespace zhibu {

/// A title as it is compared: half-width, without blanks, `*` and a unit in brackets at its end
/// ("金额（元）" = "金额").
[[nodiscard]] QString plainTitle(const QString &title);

/// The titles the fields of a ledger answer to: Chinese title, that of the lists on the
/// screen, English key, synonyms.
class TitleBook
{
public:
    explicit TitleBook(const Ledger &ledger);

    /// Index into Ledger::fields, -1 for an unknown title.
    [[nodiscard]] int fieldOf(const QString &title) const
    {
        return m_known.value(plainTitle(title), -1);
    }
    /// Whether it is a field's Chinese title or English key.
    [[nodiscard]] bool isOwn(const QString &title) const
    {
        return m_own.contains(plainTitle(title));
    }
    /// The fields that these titles name so.
    [[nodiscard]] QSet<int> fieldsByOwnTitle(const QStringList &titles) const;
    /// How many fields these titles name, as plainTitle() gives them.
    [[nodiscard]] qsizetype fieldsIn(const QStringList &plainTitles) const;

private:
    QHash<QString, int> m_known;
    QSet<QString> m_own;
};

/// The column in which rows that were not taken tell why (rejectedRows()). It comes back with them
/// when they are mended, and is not read.
inline const QString kReasonTitle = QStringLiteral("错误");
[[nodiscard]] bool isReasonTitle(const QString &title);

/// Columns somebody has assigned: the field of a column, -1 for one that is not to be read.
using ChosenFields = QHash<int, int>;

/// Which column of a table holds which field of a ledger (formats.md §2).
struct ColumnMatch
{
    QList<int> fieldOfColumn; ///< -1: no field answers to it
    QList<int> columnOfField; ///< -1: absent
    Findings errors; ///< ColumnTwice; ColumnMissing for every required one when no column is known
                     ///< at all
    Findings warnings; ///< ColumnUnknown, but nothing of 序号 and of 错误, which bad rows have
};

/// By the titles, where nothing is chosen; where a field's own title stands, another that might
/// mean it is not read, with a warning. A chosen column takes its field from the one that has it by
/// its title.
[[nodiscard]] ColumnMatch matchColumns(const Ledger &ledger, const QStringList &titles,
                                       const ChosenFields &chosen = {});

/// Fields for columns whose title says nothing, by what stands in them: numbers of identity, mobile
/// phones, one choice or another, dates of birth that agree with the numbers of identity, and other
/// dates where just one required date is lacking. A guess, to be shown as one.
[[nodiscard]] ChosenFields fieldsByContent(const Ledger &ledger, const TableData &table,
                                           const ColumnMatch &match);

/// The ledger a table with these titles most likely belongs to: the one that knows most columns, of
/// those the one that lacks fewest required ones, of those `likely` (may be null), else the first.
/// nullptr when none has two columns of it.
[[nodiscard]] const Ledger *guessLedger(const QStringList &titles, const Ledger *likely = nullptr);

} // namespace zhibu
