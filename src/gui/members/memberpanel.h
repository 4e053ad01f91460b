#pragma once

#include "gui/background.h"
#include "gui/records/recordpanel.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTreeWidget;
QT_END_NAMESPACE

namespace zhibu {

/// The form of a member, and below it his photo (the attachment that is called so), his 党龄 and
/// 经历: what all ledgers say about him, by date.
class MemberPanel : public RecordPanel
{
    Q_OBJECT

public:
    explicit MemberPanel(Session &session, QWidget *parent = nullptr);

protected:
    void setRecord(const Record &record) override;

private:
    void showPhoto(RowId member);
    void showHistory(RowId member);

    QWidget *m_life; ///< hidden while a new member is entered
    QLabel *m_photo;
    QLabel *m_age;
    QTreeWidget *m_history;
    Background m_background; ///< destroyed first: it waits for its work
};

} // namespace zhibu
