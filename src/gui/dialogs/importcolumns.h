#pragma once

#include "exchange/importer.h"

#include <QTableWidget>

namespace zhibu {

/// The columns of a table to be imported: what stands in each and which field it is read as, to be
/// chosen.
class ImportColumns : public QTableWidget
{
    Q_OBJECT

public:
    /// Why a column is read as it is, where its title does not say so.
    enum class Reason { Remembered, Content, Choice };

    explicit ImportColumns(QWidget *parent = nullptr);

    void setColumns(const TableData &table, const ImportPlan &plan,
                    const QHash<int, Reason> &reasons);

signals:
    /// Another field is wanted for a column; -1: it is not to be read.
    void fieldChosen(int column, int field);

protected:
    /// The wheel scrolls the table and changes no choice.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addColumn(int column, const TableData &table, const ImportPlan &plan,
                   const QString &reason);
    [[nodiscard]] static QString reasonText(Reason reason);
};

} // namespace zhibu
