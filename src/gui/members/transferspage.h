#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 组织关系转接: every case with its state, and the letter to be printed. What is saved in the form
/// takes effect on the member (saveTransfer()).
class TransfersPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit TransfersPage(Session &session, QWidget *parent = nullptr);

private:
    void printLetter();
};

} // namespace zhibu
