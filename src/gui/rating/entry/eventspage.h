#pragma once

#include "gui/rating/ratingledgerpage.h"

namespace zhibu {

class FolderExport;

/// 奖惩事项, and the folder of their evidence.
class EventsPage : public RatingLedgerPage
{
    Q_OBJECT

public:
    explicit EventsPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QList<QAction *> recordActions() const override;

private:
    void writeFolder();
    void syncAction();

    QAction *m_evidence;
    FolderExport *m_folder;
};

} // namespace zhibu
