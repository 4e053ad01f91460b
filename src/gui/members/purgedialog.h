#pragma once

#include "gui/session.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace zhibu {

/// 彻底清除: says what is lost for good, has the name typed, and asks once more. Deletes itself
/// when it is closed.
class PurgeDialog : public QDialog
{
    Q_OBJECT

public:
    PurgeDialog(const Record &member, Session &session, QWidget *parent);

    void accept() override;

private:
    Session &m_session;
    Record m_member;
    QLineEdit *m_name;
    QPushButton *m_button;
};

/// Opens the dialog, or says that he is still a member.
void openPurge(Session &session, RowId member, QWidget *parent);

} // namespace zhibu
