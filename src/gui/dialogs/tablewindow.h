#pragma once

#include "core/texttable.h"
#include "gui/session.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class TableWindow;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TextTableModel;

/// A table in a window of its own, beside the main one: to look through, print and export. Closes
/// with the file.
class TableWindow : public QDialog
{
    Q_OBJECT

public:
    using Make = std::function<Result<TextTable>(const File &)>;

    /// Of a table that is known.
    TableWindow(Session &session, const TextTable &table, QWidget *parent);
    /// Of one that is worked out from the file, on another thread, now and whenever F5 asks for it.
    TableWindow(Session &session, const QString &title, const Make &make, QWidget *parent);
    ~TableWindow() override;

private:
    void work();
    void showTable(const TextTable &table);

    Session &m_session;
    Make m_make;
    std::unique_ptr<Ui::TableWindow> m_ui;
    TextTableModel *m_model;
    BusyBar *m_busy;
};

} // namespace zhibu
