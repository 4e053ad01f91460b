#pragma once

#include "exchange/importer.h"
#include "gui/session.h"

#include <QAbstractTableModel>
#include <QCache>

namespace zhibu {

/// Every row an import would write, and of every change the field with its value before and after.
/// Of Show::Identity each person can be ticked: whoever is not stays as stored.
class ImportPreview : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show { Written, New, Changed, Same, Kept, Identity };

    ImportPreview(Session &session, QObject *parent);

    /// The plan must outlive the model or be replaced; null shows nothing.
    void setPlan(ImportPlan *plan, Show show);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// Somebody agreed to a change of identity, or took that back.
    void agreementChanged();

private:
    enum Column { Line, What, Row, Field, Before, After, ColumnCount };
    struct Shown
    {
        qsizetype row = 0; ///< of the plan
        int field = -1;    ///< of the ledger; the whole row when there is none
    };

    [[nodiscard]] QString textOf(const Shown &shown, int column) const;
    [[nodiscard]] QString whatOf(const Shown &shown) const;
    [[nodiscard]] QString nameOf(const PlannedRow &row) const;
    /// Every column of a row with its value.
    [[nodiscard]] QString valuesOf(const PlannedRow &row) const;
    [[nodiscard]] QString cellOf(const PlannedRow &row, int field) const;
    [[nodiscard]] QString storedCell(RowId id, int field) const;

    Session &m_session;
    ImportPlan *m_plan = nullptr;
    Show m_show = Show::Written;
    QList<Shown> m_shown;
    mutable QCache<RowId, QStringList> m_stored; ///< rows as they are, those looked at last
};

} // namespace zhibu
