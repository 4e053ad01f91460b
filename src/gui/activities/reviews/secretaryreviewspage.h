#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 述职评议: each secretary's report, ballots and what is to be mended; printed as the result
/// sheet.
class SecretaryReviewsPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit SecretaryReviewsPage(Session &session, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Result<PrintTable> printed() const override;
    [[nodiscard]] QString emptyText() const override;
};

} // namespace zhibu
