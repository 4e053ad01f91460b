#pragma once

#include "gui/background.h"
#include "gui/session.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace zhibu {

/// 彻底清除: says what is lost for good, has the name typed, and asks once more. Copies and
/// compacts the file on another thread, and cannot be closed meanwhile. Deletes itself when it is
/// closed.
class PurgeDialog : public QDialog
{
    Q_OBJECT

public:
    PurgeDialog(const Record &member, Session &session, QWidget *parent);

    void accept() override;
    void reject() override;

private:
    void purge(const QString &copy);
    void finish(const QString &copy, const Status &compacted);
    /// Says what is under way; nothing: it is over.
    void showWork(const QString &text);

    Session &m_session;
    Record m_member;
    QLineEdit *m_name;
    QPushButton *m_button;
    QLabel *m_work;
    bool m_isAtWork = false;
    Background m_background; ///< destroyed first: it waits for its work
};

/// Opens the dialog, or says that he is still a member.
void openPurge(Session &session, RowId member, QWidget *parent);

} // namespace zhibu
