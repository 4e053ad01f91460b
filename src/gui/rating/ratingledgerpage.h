#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// A ledger of the rating. Starts with the year picked where it is one that grows from year to year
/// (奖惩事项, 星级决定, 公示异议, 晋位争星计划); a new row is of the organisation picked only where
/// the scheme in use rates that one.
class RatingLedgerPage : public LedgerPage
{
    Q_OBJECT

public:
    RatingLedgerPage(const Ledger &ledger, Session &session, QWidget *parent = nullptr);

protected:
    /// Takes the model and the panel.
    RatingLedgerPage(RecordModel *model, RecordPanel *panel, Session &session, QWidget *parent);

    [[nodiscard]] Record newRecord() const override;

private:
    void startWithTheYear();
};

} // namespace zhibu
