#include "storage/checktest.h"
#include "storage/dues/paying.h"
#include "storage/records/changeset.h"

namespace zhibu {

using test::got;
using test::must;
using test::Values;

TEST_F(Check, DuesBeforeJoining)
{
    for (const QString &month : {u"2010-04"_s, u"2010-05"_s}) {
        m_temp.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                        {u"first_month"_s, month},
                                        {u"amount"_s, 100},
                                        {u"paid_on"_s, u"2010-06-01"_s}});
    }
    EXPECT_EQ(found(),
              QStringList{u"dues: P1 2010-04 2010-04 1.00 2010-06-01 正常  first_month"_s});
}

TEST_F(Check, DuesAfterLeavingUnlessSomeWasReturned)
{
    const RowId gone = m_temp.addMember(
        u"P2"_s, m_branch, {{u"status"_s, kLeft}, {u"status_date"_s, u"2024-03-10"_s}});
    const auto pay = [&](const QString &first, const QString &last) {
        m_temp.add(u"dues-payments"_s, {{u"member"_s, gone},
                                        {u"first_month"_s, first},
                                        {u"last_month"_s, last},
                                        {u"amount"_s, 100},
                                        {u"paid_on"_s, u"2024-01-05"_s}});
    };
    pay(u"2024-01"_s, u"2024-03"_s);
    pay(u"2024-02"_s, u"2024-04"_s);
    EXPECT_EQ(found(),
              QStringList{u"dues after: P2 2024-02 2024-04 1.00 2024-01-05 正常  last_month"_s});
    m_temp.add(u"dues-returns"_s, {{u"member"_s, gone},
                                   {u"first_month"_s, u"2024-02"_s},
                                   {u"last_month"_s, u"2024-04"_s},
                                   {u"amount"_s, 100},
                                   {u"paid_on"_s, u"2024-01-05"_s},
                                   {u"kind"_s, u"refund"_s},
                                   {u"returned"_s, 33},
                                   {u"returned_on"_s, u"2024-03-12"_s},
                                   {u"reason"_s, u"已转出"_s}});
    EXPECT_EQ(found(), QStringList());
}

// 少交 entered twice, as 核定月应交 and as 减免: the form would read 5.00 → 5.00.
TEST_F(Check, ReliefsThatReduceNothing)
{
    const RowId base = m_temp.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                                    {u"month"_s, u"2024-01"_s},
                                                    {u"kind"_s, u"wage"_s},
                                                    {u"base"_s, 410'000}});
    const auto relief = [this](const QString &first, const QString &last, qint64 fen,
                               const QString &outcome) {
        m_temp.add(u"dues-reliefs"_s, {{u"member"_s, m_member},
                                       {u"first_month"_s, first},
                                       {u"last_month"_s, last},
                                       {u"amount"_s, fen},
                                       {u"reason"_s, u"因病致困"_s},
                                       {u"applied_on"_s, first + u"-01"_s},
                                       {u"outcome"_s, outcome}});
    };
    relief(u"2024-01"_s, u"2024-06"_s, 500, {});
    relief(u"2024-07"_s, u"2024-12"_s, 100, {});
    relief(u"2024-08"_s, u"2024-12"_s, 600, u"refused"_s);
    EXPECT_EQ(found(), QStringList());
    m_temp.change(u"dues-bases"_s, base, {{u"fixed_due"_s, 500}, {u"reason"_s, u"因病致困"_s}});
    const QStringList twice = found();
    ASSERT_EQ(twice.size(), 1) << twice.join(u'\n').toStdString();
    EXPECT_TRUE(twice[0].startsWith(u"reduces nothing: P1 2024-01"_s)) << twice[0].toStdString();
    EXPECT_TRUE(twice[0].endsWith(u" amount 5.00"_s)) << twice[0].toStdString();
}

// One voucher may hold what many paid on a day; on another day it is another one.
TEST_F(Check, TheSameVoucherOnDifferentDaysOfAYear)
{
    const RowId second = m_temp.addMember(u"P2"_s, m_branch);
    const RowId elsewhere = m_temp.addMember(u"P3"_s, m_temp.addBranch(u"Z2"_s));
    const auto pay = [this](RowId member, const QString &month, const QString &day,
                            const QString &voucher) {
        return m_temp.add(u"dues-payments"_s, {{u"member"_s, member},
                                               {u"first_month"_s, month},
                                               {u"amount"_s, 100},
                                               {u"paid_on"_s, day},
                                               {u"voucher"_s, voucher}});
    };
    pay(m_member, u"2023-01"_s, u"2023-01-05"_s, u"7"_s);
    pay(m_member, u"2024-01"_s, u"2024-01-05"_s, u"7"_s);
    pay(second, u"2024-01"_s, u"2024-01-05"_s, u"7"_s);
    pay(elsewhere, u"2024-02"_s, u"2024-02-05"_s, u"7"_s);
    pay(second, u"2024-02"_s, u"2024-02-06"_s, {});
    pay(second, u"2024-03"_s, u"2024-03-06"_s, {});
    EXPECT_EQ(found(), QStringList());
    const RowId again = pay(second, u"2024-04"_s, u"2024-04-08"_s, u"7"_s);
    EXPECT_EQ(found().filter(u"voucher twice: "_s).size(), 3) << "all that bear it";
    got(returnPayment(m_temp.file(), again,
                      {.amount = Money{100}, .reason = u"记错"_s, .on = {2024, 5, 6}}));
    EXPECT_EQ(found(), QStringList()) << "one that was taken back does not count";
    for (const QString &day : {u"2024-03-01"_s, u"2024-03-02"_s}) {
        m_temp.add(u"dues-entries"_s, {{u"organisation"_s, m_branch},
                                       {u"date"_s, day},
                                       {u"kind"_s, u"interest"_s},
                                       {u"amount"_s, 100},
                                       {u"voucher"_s, u"L1"_s}});
    }
    EXPECT_EQ(found().filter(u"voucher twice: "_s).size(), 2);
}

TEST_F(Check, PaymentsOnImpossibleDays)
{
    const auto pay = [this](const QString &ledger, const QString &day, const Values &more) {
        Values values{{u"member"_s, m_member}, {u"amount"_s, 100}, {u"paid_on"_s, day}};
        values.insert(more);
        m_temp.add(ledger, values);
    };
    const QString tomorrow = kToday.addDays(1).toString(Qt::ISODate);
    const QString month = toText(Month::of(kToday));
    pay(u"dues-payments"_s, kToday.toString(Qt::ISODate), {{u"first_month"_s, month}});
    pay(u"dues-payments"_s, tomorrow, {{u"first_month"_s, month}});
    pay(u"dues-payments"_s, u"1900-01-05"_s, {{u"first_month"_s, month}});
    pay(u"special-dues"_s, tomorrow, {{u"purpose"_s, u"抗洪"_s}});
    const QStringList lines = found();
    ASSERT_EQ(lines.size(), 3) << lines.join(u'\n').toStdString();
    EXPECT_EQ(lines.filter(u"future: P1 "_s).size(), 2) << lines.join(u'\n').toStdString();
    EXPECT_EQ(lines.filter(u"day: P1 "_s).size(), 1) << lines.join(u'\n').toStdString();
}

TEST_F(Check, BasesThatAreNotTheSumOfTheirItems)
{
    const auto assess = [this](const QString &month, int base) {
        m_temp.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                     {u"month"_s, month},
                                     {u"kind"_s, u"wage"_s},
                                     {u"base"_s, base}});
    };
    const auto item = [this](const QString &month, const QString &counts, int amount) {
        m_temp.add(u"dues-items"_s, {{u"member"_s, m_member},
                                     {u"month"_s, month},
                                     {u"item"_s, counts},
                                     {u"counts"_s, counts},
                                     {u"amount"_s, amount}});
    };
    for (const QString &month : {u"2023-01"_s, u"2024-01"_s}) {
        item(month, u"add"_s, 500'000);
        item(month, u"deduct"_s, 43'60);
        item(month, u"none"_s, 200'000);
    }
    assess(u"2022-01"_s, 1);
    assess(u"2023-01"_s, 495'640);
    assess(u"2024-01"_s, 500'000);
    EXPECT_EQ(found(), QStringList{u"items: P1 2024-01 base"_s});
}

// 组电明字〔2017〕5号: fixed at the beginning of the year, and as a rule not changed within it.
// Until 2016 the due followed the wage; what somebody earns by month or quarter it follows still.
TEST_F(Check, BasesChangedWithinTheYearWithoutAReason)
{
    const auto fix = [this](const QString &month, const QString &kind, qint64 base,
                            const QString &reason = {}) {
        const Ledger &ledger = ledgerOf(u"dues-bases"_s);
        Record record = ledger.blank();
        ledger.setValue(record, u"member"_s, m_member);
        ledger.setValue(record, u"month"_s, month);
        ledger.setValue(record, u"kind"_s, kind);
        ledger.setValue(record, u"base"_s, base);
        ledger.setValue(record, u"reason"_s, reason);
        ChangeSet changes(m_temp.file(), {}, ChangeSet::Source::File);
        changes.insert(ledger, record);
        EXPECT_TRUE(got(changes.commit()).isEmpty());
    };
    fix(u"2016-01"_s, u"wage"_s, 300'000);
    fix(u"2016-05"_s, u"wage"_s, 400'000);
    fix(u"2021-01"_s, u"annual"_s, 500'000);
    fix(u"2021-12"_s, u"annual"_s, 24'500'000);
    fix(u"2022-01"_s, u"self_employed"_s, 300'000);
    fix(u"2022-04"_s, u"self_employed"_s, 400'000);
    fix(u"2023-01"_s, u"wage"_s, 800'000);
    fix(u"2023-05"_s, u"wage"_s, 800'000);
    fix(u"2023-07"_s, u"wage"_s, 900'000, u"工资调整"_s);
    fix(u"2024-01"_s, u"wage"_s, 800'000);
    EXPECT_EQ(found(), QStringList());
    fix(u"2024-05"_s, u"wage"_s, 300'000);
    fix(u"2024-06"_s, u"annual"_s, 300'000);
    EXPECT_EQ(found(), (QStringList{u"reassessed: P1 2024-05 reason 2024-01"_s,
                                    u"reassessed: P1 2024-06 reason 2024-05"_s}));
}

TEST_F(Check, RowsOfDuesWhoseOtherHalfIsGone)
{
    const RowId base = m_temp.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                                    {u"month"_s, u"2024-01"_s},
                                                    {u"kind"_s, u"wage"_s},
                                                    {u"base"_s, 300'000}});
    m_temp.add(u"dues-items"_s, {{u"member"_s, m_member},
                                 {u"month"_s, u"2024-01"_s},
                                 {u"item"_s, u"岗位工资"_s},
                                 {u"amount"_s, 300'000}});
    const RowId payment = m_temp.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                                          {u"first_month"_s, u"2024-01"_s},
                                                          {u"amount"_s, 4'000},
                                                          {u"paid_on"_s, u"2024-01-05"_s}});
    got(returnPayment(m_temp.file(), payment,
                      {.amount = Money{100}, .reason = u"记错"_s, .on = {2024, 2, 1}}));
    EXPECT_EQ(found(), QStringList());
    m_temp.change(u"dues-bases"_s, base, {{u"month"_s, u"2024-02"_s}});
    const auto action = got(Action::begin(m_temp.file(), {.verb = ActionLabel::Verb::Delete}));
    must(action->database().execute(u"DELETE FROM dues_payment"_s)); // no door lets that through
    got(action->commit());
    EXPECT_EQ(found(),
              (QStringList{u"balance: Z1  -1.00"_s, u"no base: P1 2024-01 岗位工资 month"_s,
                           u"no payment: P1 2024-01 2024-01 40.00 2024-01-05 正常  更正 "
                           "2024-02-01 amount"_s}));
}

// 中组发〔2008〕3号 art. 20: dues are spent and allocated by collective decision.
TEST_F(Check, DuesSpentOrAllocatedWithoutDecision)
{
    const auto enter = [this](const QString &kind, const QString &purpose,
                              const QString &decision) {
        m_temp.add(u"dues-entries"_s, {{u"organisation"_s, m_branch},
                                       {u"date"_s, u"2024-05-01"_s},
                                       {u"kind"_s, kind},
                                       {u"purpose"_s, purpose},
                                       {u"amount"_s, 100},
                                       {u"decision"_s, decision}});
    };
    enter(u"opening"_s, {}, {});
    enter(u"received"_s, {}, {});
    enter(u"received"_s, {}, {});
    enter(u"spent"_s, u"care"_s, u"5月支委会"_s);
    enter(u"spent"_s, u"care"_s, u" "_s);
    enter(u"allocated"_s, {}, {});
    EXPECT_EQ(found(), (QStringList{u"no decision: Z1 F000005 decision"_s,
                                    u"no decision: Z1 F000006 decision"_s}));
}

TEST_F(Check, BooksThatAreOverdrawn)
{
    m_temp.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                    {u"first_month"_s, u"2024-01"_s},
                                    {u"amount"_s, 4'000},
                                    {u"paid_on"_s, u"2024-01-05"_s}});
    m_temp.add(u"dues-entries"_s, {{u"organisation"_s, m_branch},
                                   {u"date"_s, u"2024-05-01"_s},
                                   {u"kind"_s, u"remitted"_s},
                                   {u"amount"_s, 4'001}});
    EXPECT_EQ(found(), QStringList{u"balance: Z1  -0.01"_s});
}

TEST_F(Check, PaymentsThatDifferInAmountOrVoucherOnly)
{
    const auto pay = [this](const QString &month, int amount, const QString &voucher,
                            const QString &nature) {
        m_temp.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                        {u"first_month"_s, month},
                                        {u"amount"_s, amount},
                                        {u"paid_on"_s, u"2024-06-01"_s},
                                        {u"voucher"_s, voucher},
                                        {u"nature"_s, nature}});
    };
    pay(u"2024-01"_s, 100, u"1"_s, u"regular"_s);
    pay(u"2024-01"_s, 200, u"2"_s, u"regular"_s);
    pay(u"2024-02"_s, 100, {}, u"regular"_s);
    pay(u"2024-02"_s, 100, {}, u"back"_s);
    pay(u"2024-03"_s, 100, {}, u"regular"_s);
    EXPECT_EQ(found(),
              (QStringList{u"similar: P1 2024-01 2024-01 1.00 2024-06-01 正常 1 amount"_s,
                           u"similar: P1 2024-01 2024-01 2.00 2024-06-01 正常 2 amount"_s}));
}

TEST_F(Check, DuesMadeUpForMonthsLongPast)
{
    const auto pay = [this](const QString &first, const QString &on, const QString &nature) {
        m_temp.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                        {u"first_month"_s, first},
                                        {u"amount"_s, 100'000},
                                        {u"paid_on"_s, on},
                                        {u"nature"_s, nature}});
    };
    pay(u"2023-06"_s, u"2023-12-31"_s, u"back"_s);
    pay(u"2023-05"_s, u"2023-12-31"_s, u"large"_s);
    pay(u"2016-12"_s, u"2017-09-01"_s, u"back"_s); // found by the re-check of 2016
    EXPECT_EQ(found(), QStringList());
    pay(u"2023-05"_s, u"2023-12-01"_s, u"regular"_s);
    pay(u"2023-04"_s, u"2024-01-05"_s, u"back"_s);
    EXPECT_EQ(found(),
              (QStringList{u"late: P1 2023-04 2023-04 1000.00 2024-01-05 补交  first_month"_s,
                           u"late: P1 2023-05 2023-05 1000.00 2023-12-01 正常  first_month"_s}));
}

} // namespace zhibu
