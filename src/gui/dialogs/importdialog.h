#pragma once

#include "exchange/importer.h"
#include "gui/background.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QTableWidget;
QT_END_NAMESPACE

namespace Ui {
class ImportDialog;
} // namespace Ui

namespace zhibu {

/// Shows what an import would do before anything is written: counts, rows that cannot be read and
/// why, what changes field by field. Then does all of it, the good rows only, or nothing.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `ledger` null: the one the titles fit best.
    ImportDialog(Session &session, const TableData &table, const Ledger *ledger,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

private:
    void plan();
    void showPlan();
    void showBadRows();
    void showChanges();
    void showWarnings();
    /// A copy of the file, then write(); nothing without the copy.
    void import(BadRows badRows);
    void write(BadRows badRows);
    void saveBadRows();
    [[nodiscard]] QString titleOf(const QString &fieldKey) const;
    /// Every column of a new row with its value.
    [[nodiscard]] QString valuesOf(const PlannedRow &row) const;
    [[nodiscard]] QString cellOf(const PlannedRow &row, int field) const;

    Session &m_session;
    TableData m_table;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    std::unique_ptr<ImportPlan> m_plan; ///< null when it could not be made
    Background m_background;
};

/// Asks for the table when `path` is empty, reads it and opens the dialog. Failures are told.
void importTable(Session &session, QWidget *window, QString path, const Ledger *ledger);

} // namespace zhibu
