#pragma once

#include "gui/rating/ratingledgerpage.h"

namespace zhibu {

/// 晋位争星计划: the plans of the year, printed as the form that is filed.
class PlansPage : public RatingLedgerPage
{
    Q_OBJECT

public:
    explicit PlansPage(Session &session, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Result<PrintTable> printed() const override;
};

/// 整改台账: what is to be mended, each with the state that follows from its dates.
class RectificationsPage : public RatingLedgerPage
{
    Q_OBJECT

public:
    explicit RectificationsPage(Session &session, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Record newRecord() const override;
    [[nodiscard]] Result<PrintTable> printed() const override;
};

/// The page of a ledger: one of the above, or made from its declaration alone.
[[nodiscard]] LedgerPage *makeLedgerPage(const Ledger &ledger, Session &session,
                                         QWidget *parent = nullptr);

} // namespace zhibu
