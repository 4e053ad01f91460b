#pragma once

#include "exchange/importer.h"
#include "exchange/tabletitles.h"
#include "gui/background.h"
#include "gui/dialogs/importcolumns.h"
#include "gui/dialogs/importpreview.h"
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
/// why, what changes field by field. Then does all of it, the good rows only, or nothing. Sheet,
/// titles and columns are found; each can be set otherwise. Two things are done only where they are
/// ticked: giving somebody stored another name or number of identity, and emptying by empty cells.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The sheets of a file, one at least; `ledger` is what the dialog proposes to put them into.
    ImportDialog(Session &session, const QList<TableData> &sheets, const Ledger &ledger,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

private:
    [[nodiscard]] const Ledger &ledger() const;
    [[nodiscard]] const TableData &sheet() const;
    void takeSheet();
    void takeTitles(const TitleRows &rows);
    /// The row of titles in that line of the sheet, or after it.
    void takeTitleLine(int line);
    /// What is known about the columns beside their titles; then plan().
    void takeLedger();
    void chooseField(int column, int field);
    void plan();
    void showPlan();
    /// Counts, and what can be done with them.
    void showVerdict();
    void showAsked();
    void showBadRows();
    void showChanges();
    void showColumns();
    void showWarnings();
    /// A copy of the file, then write(); nothing without the copy.
    void import(BadRows badRows);
    void write(BadRows badRows, const QString &copy);
    void saveBadRows();
    [[nodiscard]] QString titleOf(const QString &fieldKey) const;

    Session &m_session;
    QList<TableData> m_sheets;
    TableData m_table; ///< the sheet with its titles found
    ChosenFields m_chosen;
    QHash<int, ImportColumns::Reason> m_reasons; ///< of the chosen columns
    std::unique_ptr<Ui::ImportDialog> m_ui;
    std::unique_ptr<ImportPlan> m_plan; ///< null when it could not be made
    ImportPreview *m_preview;
    ImportPreview *m_identities; ///< whoever would be somebody else
    ImportColumns *m_columns;
    Background m_background;
};

/// Opens the dialog with tables that have been read, under a title of its own where one is given;
/// not without a file that can be written, which is told.
void importSheets(Session &session, QWidget *window, const QList<TableData> &sheets,
                  const Ledger &ledger, const QString &title = {});
/// Asks for the table when `path` is empty, reads it and opens the dialog. Failures are told.
/// `ledger` null: the one the titles fit best, `likely` (may be null) where several fit or none.
void importTable(Session &session, QWidget *window, QString path, const Ledger *ledger,
                 const Ledger *likely);

} // namespace zhibu
