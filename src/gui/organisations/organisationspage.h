#pragma once

#include "core/organisationchange.h"
#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 组织: the list and form of organisations, the changes that move members with them, and the
/// figures of what is below the one picked.
class OrganisationsPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit OrganisationsPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> recordActions() const override;

private:
    void startReform(OrganisationChangeKind change);

    QList<QAction *> m_reforms; ///< of the organisation picked
    QAction *m_rollUp;
};

} // namespace zhibu
