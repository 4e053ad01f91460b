#pragma once

#include "gui/records/recordmodel.h"

#include <QTableView>

#include <functional>

namespace zhibu {

/// The list of a RecordModel: columns chosen, moved and sized by the user and remembered under the
/// ledger's key, copying into spreadsheets, sums of the selection, and a place that is kept when
/// rows come and go.
class RecordView : public QTableView
{
    Q_OBJECT

public:
    explicit RecordView(RecordModel &model, QWidget *parent = nullptr);

    /// RecordModel::load(), after which selection, current row and scroll position are what they
    /// were.
    void load(const File *file, const ListQuery &query,
              const std::optional<QList<RowId>> &only = {});

    /// Ids of the selected rows, from top to bottom.
    [[nodiscard]] QList<RowId> selectedIds() const;
    /// 0 when no row is current.
    [[nodiscard]] RowId currentId() const;
    void selectRow(RowId id);
    /// No row is selected or current until the user picks one.
    void pickNothing();

    /// Fields shown, in the order of the columns on the screen.
    [[nodiscard]] QList<int> visibleFields() const;
    /// Of the columns on the screen from the current one on: as tables that are read have them.
    [[nodiscard]] QStringList titlesFromHere() const;
    /// "Selected 1,284.50": rows and sums of money when several rows are selected.
    [[nodiscard]] QString selectionText() const;
    /// Shown in the middle while there is no row.
    void setEmptyText(const QString &text);
    [[nodiscard]] QString emptyText() const { return m_emptyText; }

signals:
    void selectionTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    /// Whoever comes into the list finds the current row selected, ready for F2; but none where
    /// the row picked is not listed any more, for what is done next was meant for that one.
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void showColumnMenu(QPoint position);
    void restoreColumns();
    void saveColumns();
    void resetColumns();
    /// Until the user arranges them: each column as wide as its field needs, those of names and
    /// other text as wide as the rows in sight need up to a limit, and beyond it from left to right
    /// as far as there is room.
    void fitColumns();
    [[nodiscard]] int defaultWidth(const Field &field) const;
    /// How far a column grows though there is no room, so that another one scrolls out of sight.
    [[nodiscard]] int mostWidth(const Field &field) const;
    void sortBy(int column);
    void sortText(TextOrder order);
    [[nodiscard]] QItemSelection rowsOf(const QList<RowId> &ids) const;
    void keepPlace(const std::function<void()> &change);

    RecordModel &m_model;
    QString m_emptyText;
    std::optional<QList<RowId>> m_only; ///< of the last load()
    /// The row picked is not listed any more, though the same is asked for; no other was picked.
    bool m_pickIsGone = false;
    bool m_areArranged = false; ///< columns, by the user
    bool m_isFitted = false;    ///< columns, to rows of their own
    bool m_isFitting = false;
};

} // namespace zhibu
