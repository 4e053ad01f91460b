#include "core/transfer.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

struct Case
{
    Transfer transfer;
    QDate day;
    TransferState state;
    int daysLate = 0;
};

class TransferOn : public testing::TestWithParam<Case>
{
};

TEST_P(TransferOn, Stands)
{
    MembershipRules rules;
    rules.receiptMonths = 1;
    const Case &c = GetParam();
    const TransferStanding standing = standingOf(c.transfer, rules, c.day);
    EXPECT_EQ(standing.state, c.state) << qPrintable(c.day.toString(Qt::ISODate));
    EXPECT_EQ(standing.daysLate, c.daysLate) << qPrintable(c.day.toString(Qt::ISODate));
}

/// A letter of 30 January 2024, good for 30 days.
Transfer letter(std::optional<QDate> accepted = {}, std::optional<QDate> receipt = {},
                std::optional<QDate> voided = {})
{
    return {.direction = TransferDirection::Out,
            .issued = QDate(2024, 1, 30),
            .validDays = 30,
            .accepted = accepted,
            .receipt = receipt,
            .voided = voided};
}

Transfer withoutEnd()
{
    Transfer transfer = letter();
    transfer.validDays = {};
    return transfer;
}

const QDate kAccepted(2024, 1, 31); // a month later: 29 February
INSTANTIATE_TEST_SUITE_P(
    Borders, TransferOn,
    testing::Values(
        Case{letter(), {2024, 1, 30}, TransferState::Issued},
        Case{letter(), {2024, 2, 29}, TransferState::Issued},
        Case{letter(), {2024, 3, 1}, TransferState::Expired, 1},
        Case{letter(), {2024, 4, 1}, TransferState::Expired, 32},
        Case{withoutEnd(), {2030, 1, 1}, TransferState::Issued},
        Case{letter(kAccepted), {2024, 1, 30}, TransferState::Issued},
        Case{letter(kAccepted), {2024, 1, 31}, TransferState::Accepted},
        Case{letter(kAccepted), {2024, 2, 29}, TransferState::Accepted},
        Case{letter(kAccepted), {2024, 3, 1}, TransferState::ReceiptMissing, 1},
        Case{
            letter(kAccepted, QDate(2024, 4, 1)), {2024, 3, 31}, TransferState::ReceiptMissing, 31},
        Case{letter(kAccepted, QDate(2024, 4, 1)), {2024, 4, 1}, TransferState::Completed},
        Case{letter({}, {}, QDate(2024, 3, 5)), {2024, 3, 4}, TransferState::Expired, 4},
        Case{letter({}, {}, QDate(2024, 3, 5)), {2024, 3, 5}, TransferState::Voided}));

} // namespace
} // namespace zhibu
