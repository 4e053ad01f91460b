#pragma once

#include "gui/session.h"
#include "storage/organisations/rollup.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;
class TextTableModel;

/// The figures of the organisations below the one picked, on today, beside the main window. Enter
/// or a double click on a number opens the rows it counts; on a name, the organisation becomes the
/// one picked and what is below it is shown.
class RollUpWindow : public QDialog
{
    Q_OBJECT

public:
    RollUpWindow(Session &session, QWidget *parent);

private:
    void work();
    void open(const QModelIndex &index);

    Session &m_session;
    RollUp m_rollUp;
    TextTableModel *m_model;
    QTableView *m_table;
    QLabel *m_note;
    BusyBar *m_busy;
};

} // namespace zhibu
