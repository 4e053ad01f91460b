#pragma once

#include "gui/widgets/celleditor.h"
#include "ledger/ledger.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <optional>

namespace zhibu {

/// A few rows of one ledger that belong to a record, entered together with it: the member they are
/// about stands fixed, everything else is typed, chosen or ticked in its cell.
class RecordLines : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What is worked out about a row, in a column of its own.
    using Note = std::function<QString(const Record &)>;

    /// Shows the fields with these keys.
    RecordLines(const Ledger &ledger, const QStringList &keys, QObject *parent);

    void setNote(const QString &title, const Note &note);
    /// These fields are shown, never entered here.
    void setFixed(const QStringList &keys) { m_fixed = keys; }
    void setRecords(const QList<Record> &records, const QHash<RowId, QString> &names);
    void add(const Record &record);
    /// The same of a row about a member.
    void add(const Record &record, const QString &name);
    void drop(int row);
    [[nodiscard]] const QList<Record> &records() const { return m_records; }
    [[nodiscard]] const QHash<RowId, QString> &names() const { return m_names; }
    /// Enters a block of texts that has room from a cell on, empty texts and what is not entered
    /// here left out: all of it or, where a text is no value of its field, nothing; the first flaw.
    [[nodiscard]] std::optional<Finding> enter(const QModelIndex &corner,
                                               const QList<QStringList> &block);
    /// The notes say something else now.
    void refreshNotes();
    /// Of a column; null for the note.
    [[nodiscard]] const Field *field(int column) const;
    /// Of a field that is shown.
    [[nodiscard]] int columnOf(const QString &key) const
    {
        return static_cast<int>(m_keys.indexOf(key));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void edited();

private:
    void store(int row, const QString &key, const QVariant &value);

    const Ledger &m_ledger;
    QStringList m_keys;
    QStringList m_fixed;
    QString m_noteTitle;
    Note m_note;
    QList<Record> m_records;
    QHash<RowId, QString> m_names;
};

/// Picks choices from a list; numbers and texts are typed.
class LinesDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    using TypingDelegate::TypingDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
};

} // namespace zhibu
