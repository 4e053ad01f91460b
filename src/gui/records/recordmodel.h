#pragma once

#include "storage/records/recordlist.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>
#include <optional>

namespace zhibu {

/// Columns no ledger has, worked out for the rows shown.
struct ComputedColumns
{
    QList<Field> fields = {};
    /// Their texts for the rows with these ids, in that order.
    std::function<Result<QList<QStringList>>(const File &, const QList<RowId> &)> texts = {};
    /// What a text looks like beside itself (Qt::DecorationRole, Qt::ForegroundRole).
    std::function<QVariant(const QString &text, int role)> look = {};
};

/// The columns of both, one behind the other; `look`, which is asked for every text, is that of the
/// first that has one.
[[nodiscard]] ComputedColumns joined(const ComputedColumns &left, const ComputedColumns &right);

/// The rows of a ledger that answer to a query. Holds their ids only and reads the texts of a few
/// hundred rows at a time, so it opens at once however many there are. Sorting and filtering are
/// done by the file.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The ledger's columns, and behind them `computed`.
    explicit RecordModel(const Ledger &ledger, ComputedColumns computed = {},
                         QObject *parent = nullptr);

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] const Field &field(int column) const;
    /// -1 where there is none.
    [[nodiscard]] int columnOf(const QString &fieldKey) const;
    /// Computed columns give no order.
    [[nodiscard]] bool canSort(int column) const { return column < m_ledger.fields.size(); }

    /// Shows what `query` gives (its sort order is kept by the model); `only` leaves no other rows.
    /// A file of null shows nothing.
    void load(const File *file, const ListQuery &query,
              const std::optional<QList<RowId>> &only = {});
    /// The query shown, with the order in force.
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    /// The last failure to read, if any; the rows concerned stay empty.
    [[nodiscard]] const Status &status() const { return m_status; }

    [[nodiscard]] const QList<RowId> &ids() const { return m_ids; }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(RowId id) const { return m_rows.value(id, -1); }
    /// The unmasked text of a cell.
    [[nodiscard]] QString text(int row, int column) const;

    /// By what text is put in order where the list is sorted by it.
    void setTextOrder(TextOrder order);
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    using Chunk = QList<QStringList>;
    const Chunk &chunk(qsizetype number) const;
    void addComputed(Chunk &rows, const QList<RowId> &ids) const;
    void reload();

    const Ledger &m_ledger;
    ComputedColumns m_computed;
    const File *m_file = nullptr;
    ListQuery m_query;
    std::optional<QList<RowId>> m_only;
    QList<RowId> m_ids;
    QHash<RowId, int> m_rows; ///< place in m_ids
    bool m_revealed = false;
    mutable Status m_status;
    mutable QCache<qsizetype, Chunk> m_chunks;
};

} // namespace zhibu
