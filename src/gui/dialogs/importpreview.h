#pragma once

#include "exchange/importer.h"
#include "gui/session.h"

#include <QAbstractTableModel>
#include <QCache>

namespace zhibu {

/// Every row an import would write, and of every change the field with its value before and after.
class ImportPreview : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show { Written, New, Changed, Same };

    ImportPreview(Session &session, QObject *parent);

    /// The plan must outlive the model or be replaced; null shows nothing.
    void setPlan(const ImportPlan *plan, Show show);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    enum Column { Line, What, Row, Field, Before, After, ColumnCount };
    struct Shown
    {
        qsizetype row = 0; ///< of the plan
        int field = -1;    ///< of the ledger; the whole row when there is none
    };

    [[nodiscard]] QString textOf(const Shown &shown, int column) const;
    [[nodiscard]] QString whatOf(const PlannedRow &row) const;
    [[nodiscard]] QString nameOf(const PlannedRow &row) const;
    /// Every column of a row with its value.
    [[nodiscard]] QString valuesOf(const PlannedRow &row) const;
    [[nodiscard]] QString cellOf(const PlannedRow &row, int field) const;
    [[nodiscard]] QString storedCell(RowId id, int field) const;

    Session &m_session;
    const ImportPlan *m_plan = nullptr;
    QList<Shown> m_shown;
    mutable QCache<RowId, QStringList> m_stored; ///< rows as they are, those looked at last
};

} // namespace zhibu
