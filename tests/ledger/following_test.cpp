#include "ledger/ledgers.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What the row after another one of a ledger has in common with it.
struct Shared
{
    QString ledger;
    QStringList fields;
};

void PrintTo(const Shared &shared, std::ostream *out)
{
    *out << shared.ledger.toStdString();
}

class Following : public testing::TestWithParam<Shared>
{
};

} // namespace

TEST_P(Following, KeepsWhatTheNextRowIsLikelyToShareAndNeverAWholeKey)
{
    const Ledger &ledger = ledgerOf(GetParam().ledger);
    Record entered = ledger.blank();
    entered.id = 7;
    for (const Field &field : ledger.fields) {
        ledger.setValue(entered, field.key, u"entered"_s);
    }
    const Record next = ledger.following(entered);
    QStringList kept;
    for (const Field &field : ledger.fields) {
        if (ledger.value(next, field.key).toString() == u"entered"_s) {
            kept += field.key;
        }
    }
    EXPECT_EQ(next.id, 0);
    EXPECT_EQ(kept, GetParam().fields);
    EXPECT_TRUE(std::ranges::any_of(ledger.keys.first(),
                                    [&](const QString &part) { return !kept.contains(part); }));
}

INSTANTIATE_TEST_SUITE_P(
    Ledgers, Following,
    testing::Values(Shared{u"members"_s, {u"branch"_s}}, Shared{u"organisations"_s, {}},
                    Shared{u"dues-payments"_s, {u"member"_s}},
                    Shared{u"events"_s, {u"organisation"_s}},
                    Shared{u"evaluations"_s, {u"year"_s, u"organisation"_s, u"evaluator"_s}},
                    Shared{u"objections"_s, {u"year"_s, u"round"_s, u"organisation"_s}},
                    // One of each organisation a year: the next is another one's.
                    Shared{u"decisions"_s, {u"year"_s, u"round"_s}},
                    Shared{u"awards"_s, {u"year"_s, u"kind"_s}}, Shared{u"ratings"_s, {u"year"_s}},
                    Shared{u"plans"_s, {u"year"_s}}, Shared{u"satisfaction"_s, {u"year"_s}}));

} // namespace zhibu
