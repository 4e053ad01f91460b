#pragma once

#include "core/meetingtype.h"
#include "ledger/ledger.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace zhibu {

class EntryTable;
class RecordLines;

/// What a meeting voted on beside the vote in its form: a line for each, entered in its cells, and
/// below them what the numbers of the line come to. Stores nothing.
class FurtherVotes : public QWidget
{
    Q_OBJECT

public:
    explicit FurtherVotes(QWidget *parent = nullptr);

    /// Tab comes to it from there.
    void placeBehind(QWidget *before);
    /// Rows of the ledger votes; nothing of it counts as entered.
    void setRecords(const QList<Record> &votes);
    [[nodiscard]] const QList<Record> &records() const;
    /// Puts down another vote, with the next number, and opens the cell of what it is about; where
    /// that is said already it only goes to the votes.
    void add(Record vote);
    /// By which article the votes are judged.
    void setType(std::optional<MeetingType> type);
    void setWritable(bool writable);
    /// What keeps the first bad one from being stored: it is told below the lines, and its cell
    /// gets the focus. Nothing where all are sound.
    [[nodiscard]] Findings refuse();

signals:
    /// Another vote is asked for.
    void wanted();
    void edited();

private:
    void drop();
    void paste(const QString &text);
    void showCell(int row, const QString &key);
    void fit();
    void showNote();
    void warn(const QString &text);

    RecordLines *m_lines;
    EntryTable *m_table;
    QPushButton *m_add;
    QPushButton *m_drop;
    QLabel *m_note;
    std::optional<MeetingType> m_type;
};

} // namespace zhibu
