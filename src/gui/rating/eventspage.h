#pragma once

#include "gui/background.h"
#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 奖惩事项, and the folder of their evidence.
class EventsPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit EventsPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QList<QAction *> recordActions() const override;

private:
    void writeFolder();

    QAction *m_evidence;
    bool m_writing = false;
    Background m_background; ///< destroyed first: it waits for its work
};

} // namespace zhibu
