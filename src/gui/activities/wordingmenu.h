#pragma once

#include "gui/session.h"
#include "ledger/minuteswording.h"

#include <QMenu>

namespace zhibu {

/// The wordings a meeting's minutes may begin with: those of the ledger minutes-templates, or the
/// ones the program brings as long as none of its kind holds for the organisation.
class WordingMenu : public QMenu
{
    Q_OBJECT

public:
    explicit WordingMenu(Session &session, QWidget *parent = nullptr);

    /// Whose minutes they are, and of which kind (code); empty where that is not entered yet.
    void setMeeting(RowId organisation, const QString &type);

signals:
    void picked(const MinutesWording &wording);

private:
    void offer(const MinutesWording &wording);
    void offerBuiltIn();
    /// Puts the ones the program brings into the ledger, where they can be changed: of the kinds of
    /// which it has none.
    void keepBuiltIn();

    Session &m_session;
    RowId m_organisation = 0;
    QString m_type;
};

} // namespace zhibu
