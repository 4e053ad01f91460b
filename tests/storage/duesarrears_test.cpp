#include "storage/dues/arrears.h"
#include "storage/dues/book.h"
#include "storage/dues/paying.h"
#include "storage/dues/recheck.h"
#include "storage/dues/remittance.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <map>
#include <random>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Arrears : public testing::Test
{
protected:
    Arrears()
        : branch{book.addBranch(u"A"_s)}
    {}

    /// Owes 15.00 a month from that one on, retired or not.
    RowId addMember(const QString &code, const QString &from, const test::Values &more = {})
    {
        const RowId id = book.addMember(code, branch, more);
        addBase(id, from, u"wage"_s, 300'000);
        return id;
    }
    void addBase(RowId member, const QString &from, const QString &kind, qint64 fen)
    {
        book.add(u"dues-bases"_s,
                 {{u"member"_s, member}, {u"month"_s, from}, {u"kind"_s, kind}, {u"base"_s, fen}});
    }
    void pay(RowId member, const QString &first, const QString &last, qint64 fen)
    {
        book.add(u"dues-payments"_s, {{u"member"_s, member},
                                      {u"first_month"_s, first},
                                      {u"last_month"_s, last},
                                      {u"amount"_s, fen},
                                      {u"paid_on"_s, u"2024-12-02"_s}});
    }
    std::vector<ArrearsRow> on(int month, int day)
    {
        return got(arrearsRows(book.file(), 0, QDate(2024, month, day)));
    }
    std::vector<RecheckRow> recheck(Month first, Month last)
    {
        return got(recheckRows(book.file(), 0, first, last));
    }

    test::TempFile book;
    RowId branch;
};

TEST_F(Arrears, EndWhatIsPaidUpToAtTheFirstGap)
{
    const RowId first = addMember(u"P1"_s, u"2024-01"_s);
    const RowId late = addMember(u"P2"_s, u"2024-01"_s);
    const RowId part = addMember(u"P3"_s, u"2024-01"_s);
    const RowId ahead = addMember(u"P4"_s, u"2024-01"_s);
    const RowId without = book.addMember(u"P5"_s, branch);
    pay(first, u"2024-01"_s, u"2024-03"_s, 4'500);
    pay(first, u"2024-07"_s, u"2024-09"_s, 4'500);
    pay(late, u"2024-07"_s, u"2024-09"_s, 4'500);
    pay(part, u"2024-01"_s, u"2024-12"_s, 16'000); // November in part, nothing of the rest
    pay(ahead, u"2024-01"_s, u"2024-12"_s, 18'000);
    const auto standing = [this](RowId member) {
        return got(duesPaidUp(book.file(), member, QDate(2024, 11, 23)));
    };
    const auto month = [](int each) { return Month::of(2024, each); };
    EXPECT_EQ(standing(first).to, month(3));
    EXPECT_EQ(standing(first).owed, (QList<Month>{month(4), month(5), month(6), month(10)}));
    EXPECT_EQ(standing(late).to, std::nullopt) << "September is paid, but January is not";
    EXPECT_EQ(standing(late).owed.size(), 7);
    EXPECT_EQ(standing(part).to, month(10));
    EXPECT_EQ(standing(ahead).to, month(12));
    EXPECT_EQ(standing(ahead).owed, QList<Month>());
    EXPECT_EQ(standing(without).to, std::nullopt);
    EXPECT_EQ(standing(without).owed, QList<Month>()) << "nothing was fixed for him";
    EXPECT_EQ(duesPaidUp(book.file(), 999, QDate(2024, 11, 23)).error().code, ErrorCode::NotFound);
}

// 中组发〔2008〕3号 art. 13: nothing paid from January to June is to be looked at on 1 July.
TEST_F(Arrears, SixMonthsAreFlaggedOnTheFirstOfTheSeventh)
{
    const RowId member = addMember(u"P1"_s, u"2024-01"_s);
    ASSERT_EQ(on(6, 29).size(), 1U);
    EXPECT_EQ(on(6, 29).front().step, 5);
    EXPECT_FALSE(on(6, 29).front().flagged);
    const ArrearsRow row = on(7, 1).front();
    EXPECT_EQ(row.member, member);
    EXPECT_EQ(row.organisationCode, u"A"_s);
    EXPECT_EQ(row.figures.longestRun, 6);
    EXPECT_EQ(row.figures.since, Month::of(2024, 1));
    EXPECT_EQ(row.figures.amount, Money::yuan(90));
    EXPECT_EQ(row.step, 6);
    EXPECT_TRUE(row.flagged);
    EXPECT_EQ(book.ask(u"SELECT status FROM member"_s), u"active"_s) << "that is for people";
}

TEST_F(Arrears, HaveTheStepsOfThePackInForce)
{
    addMember(u"P1"_s, u"2024-01"_s);
    QByteArray json = got(duesRulesText(nullptr, u"dues-2017"_s));
    const QByteArray warn = "\"warn\": [2, 3, 5]";
    ASSERT_TRUE(json.contains(warn));
    json.replace(warn, "\"warn\": [1]").replace("\"flag\": 6", "\"flag\": 4");
    got(importDuesRules(book.file(), json));
    EXPECT_EQ(on(2, 1).front().step, 1);
    EXPECT_EQ(on(4, 1).front().step, 1);
    EXPECT_FALSE(on(4, 1).front().flagged);
    EXPECT_EQ(on(5, 1).front().step, 4);
    EXPECT_TRUE(on(5, 1).front().flagged);
}

TEST_F(Arrears, AreThoseOfPeopleWhoAreStillMembers)
{
    addMember(u"P1"_s, u"2024-01"_s,
              {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-04-10"_s}});
    EXPECT_EQ(on(4, 30).size(), 1U);
    EXPECT_EQ(on(5, 31).size(), 0U);
}

TEST_F(Arrears, WhoHasPaidIsNotListed)
{
    const RowId member = addMember(u"P1"_s, u"2024-01"_s);
    pay(member, u"2024-01"_s, u"2024-06"_s, 9'000);
    EXPECT_TRUE(on(6, 30).empty());
    EXPECT_EQ(on(7, 31).front().step, 0) << "one month is no step yet";
}

TEST_F(Arrears, TheLatestNoteSinceTheyBeganExplainsThem)
{
    const RowId member = addMember(u"P1"_s, u"2024-03"_s);
    const auto note = [&](const QString &day, const QString &reason, bool justified) {
        book.add(u"arrears-notes"_s, {{u"member"_s, member},
                                      {u"noted_on"_s, day},
                                      {u"reason"_s, reason},
                                      {u"justified"_s, justified ? 1 : 0}});
    };
    note(u"2024-02-20"_s, u"旧事"_s, true);
    EXPECT_FALSE(on(6, 1).front().note.on.isValid());
    note(u"2024-05-08"_s, u"外出务工"_s, false);
    note(u"2024-06-03"_s, u"住院治疗"_s, true);
    EXPECT_EQ(on(6, 1).front().note.reason, u"外出务工"_s);
    EXPECT_FALSE(on(6, 1).front().note.justified);
    EXPECT_EQ(on(6, 3).front().note.reason, u"住院治疗"_s);
    EXPECT_TRUE(on(6, 3).front().note.justified);
}

TEST_F(Arrears, ReliefsAreNoArrears)
{
    const RowId member = addMember(u"P1"_s, u"2024-01"_s);
    book.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                 {u"first_month"_s, u"2024-01"_s},
                                 {u"last_month"_s, u"2024-12"_s},
                                 {u"amount"_s, 0},
                                 {u"reason"_s, u"生活困难"_s},
                                 {u"approved_on"_s, u"2024-01-05"_s}});
    EXPECT_TRUE(on(12, 31).empty());
}

// 中组发〔2008〕3号 art. 7: the months asked for are reduced once it is approved, however late.
TEST_F(Arrears, ReliefsCountFromTheirFirstMonthOnceTheyAreApproved)
{
    const auto relieve = [this](const QString &code, const QVariant &approvedOn) {
        book.add(u"dues-reliefs"_s, {{u"member"_s, addMember(code, u"2024-07"_s)},
                                     {u"first_month"_s, u"2024-07"_s},
                                     {u"last_month"_s, u"2024-12"_s},
                                     {u"amount"_s, 500},
                                     {u"reason"_s, u"生活困难"_s},
                                     {u"decided_on"_s, u"2024-08-05"_s},
                                     {u"approved_on"_s, approvedOn}});
    };
    relieve(u"P1"_s, QVariant());
    relieve(u"P2"_s, u"2024-09-10"_s);
    const std::vector<ArrearsRow> rows = on(9, 30);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].figures.amount, Money::yuan(45)) << "not approved";
    EXPECT_EQ(rows[1].figures.amount, Money::yuan(15)) << "July and August, too";
}

TEST_F(Arrears, OldOnesAreFlaggedThoughLaterMonthsArePaid)
{
    const RowId member = addMember(u"P1"_s, u"2024-01"_s);
    pay(member, u"2024-07"_s, u"2024-09"_s, 4'500);
    const ArrearsRow row = on(10, 31).front();
    EXPECT_EQ(row.figures.longestRun, 6);
    EXPECT_EQ(row.figures.since, Month::of(2024, 1));
    EXPECT_EQ(row.figures.amount, Money::yuan(7 * 15));
    EXPECT_TRUE(row.flagged);
    pay(member, u"2024-03"_s, u"2024-03"_s, 1'500);
    EXPECT_EQ(on(10, 31).front().figures.longestRun, 3) << "April to June";
    EXPECT_FALSE(on(10, 31).front().flagged);
}

TEST_F(Arrears, BasesEnteredForARecheckMakeNobodyOweToday)
{
    const test::Values joined{{u"joined"_s, u"2007-01-01"_s}, {u"confirmed"_s, u"2008-01-01"_s}};
    const RowId member = addMember(u"P1"_s, u"2023-01"_s, joined);
    pay(member, u"2023-03"_s, u"2024-10"_s, 20 * 1'500);
    addBase(member, u"2008-04"_s, u"wage"_s, 200'000);
    book.add(u"dues-payments"_s, {{u"member"_s, member},
                                  {u"first_month"_s, u"2009-01"_s},
                                  {u"last_month"_s, u"2009-12"_s},
                                  {u"amount"_s, 100},
                                  {u"paid_on"_s, u"2024-10-08"_s},
                                  {u"nature"_s, u"back"_s}});
    const ArrearsRow row = on(11, 30).front();
    EXPECT_EQ(row.figures.since, Month::of(2023, 1)) << "January and February of the first year";
    EXPECT_EQ(row.figures.longestRun, 2);
    EXPECT_EQ(row.figures.amount, Money::yuan(45));
    EXPECT_FALSE(row.flagged);
    EXPECT_EQ(recheck(Month::of(2008, 4), Month::of(2022, 12)).size(), 15U) << "still told there";

    pay(member, u"2008-04"_s, u"2008-04"_s, 1'000); // ordinary dues of 2008 are kept, too
    EXPECT_EQ(on(11, 30).front().figures.since, Month::of(2008, 5));
    EXPECT_TRUE(on(11, 30).front().flagged);
}

// 补缴 2008-04 and later: who owes, from when, by what base.
TEST_F(Arrears, TheRecheckGoesByPersonAndYear)
{
    const RowId member = addMember(
        u"P1"_s, u"2008-01"_s, {{u"joined"_s, u"2008-06-20"_s}, {u"confirmed"_s, u"2009-06-20"_s}});
    addBase(member, u"2010-01"_s, u"retired"_s, 620'000); // 62.00
    const RowId came = addMember(u"P2"_s, u"2009-01"_s, {{u"dues_from"_s, u"2010-11"_s}});
    pay(member, u"2009-01"_s, u"2009-12"_s, 20'000);
    const auto rows = recheck(Month::of(2008, 4), Month::of(2010, 12));
    ASSERT_EQ(rows.size(), 4U);
    const auto expect = [&rows](std::size_t i, RowId who, int year, int months, qint64 due,
                                qint64 toPay, qint64 overpaid) {
        const RecheckRow &row = rows[i];
        EXPECT_EQ(row.member, who) << i;
        EXPECT_EQ(row.year, year) << i;
        EXPECT_EQ(row.figures.months, months) << i;
        EXPECT_EQ(row.figures.due, Money::yuan(due)) << i;
        EXPECT_EQ(row.figures.toPay, Money::yuan(toPay)) << i;
        EXPECT_EQ(row.figures.overpaid, Money::yuan(overpaid)) << i;
    };
    expect(0, member, 2008, 7, 105, 105, 0);
    expect(1, member, 2009, 12, 180, 0, 20);
    expect(2, member, 2010, 12, 12 * 62, 12 * 62, 0);
    expect(3, came, 2010, 2, 30, 30, 0);
    EXPECT_EQ(rows[2].figures.last.kind, DuesKind::Retired);
    const auto months =
        got(recheckMonths(book.file(), member, Month::of(2009, 12), Month::of(2010, 1)));
    ASSERT_EQ(months.size(), 2U);
    EXPECT_EQ(months[0].figures.due, Money::yuan(15));
    EXPECT_EQ(months[1].figures.due, Money::yuan(62));
}

TEST_F(Arrears, WhoHasLeftIsNotChasedByTheRecheck)
{
    const auto leave = [this](const QString &code, const QString &status) {
        return addMember(code, u"2023-01"_s,
                         {{u"status"_s, status}, {u"status_date"_s, u"2024-02-10"_s}});
    };
    leave(u"P1"_s, u"transferred"_s);
    pay(leave(u"P2"_s, u"deceased"_s), u"2024-01"_s, u"2024-02"_s, 3'000);
    addMember(u"P3"_s, u"2023-01"_s);
    const auto rows = recheck(Month::of(2024, 1), Month::of(2024, 3));
    ASSERT_EQ(rows.size(), 2U) << "nothing is to be said of P2, who paid all of it";
    EXPECT_EQ(rows[0].code, u"P3"_s) << "whoever has left comes last";
    EXPECT_TRUE(rows[0].isChased());
    EXPECT_EQ(rows[1].code, u"P1"_s);
    EXPECT_FALSE(rows[1].isChased());
    EXPECT_EQ(rows[1].left, u"transferred"_s);
    EXPECT_EQ(rows[1].figures.months, 2);
    EXPECT_EQ(rows[1].figures.toPay, Money::yuan(30));
}

TEST_F(Arrears, BackPaymentsSettleTheRecheckOnce)
{
    const RowId member = addMember(
        u"P1"_s, u"2008-01"_s, {{u"joined"_s, u"2007-01-01"_s}, {u"confirmed"_s, u"2008-01-01"_s}});
    pay(member, u"2009-02"_s, u"2009-02"_s, 1'000);
    const auto post = [&] {
        return got(postBackPayments(book.file(), {member}, Month::of(2008, 4), Month::of(2010, 3),
                                    {.on = {2016, 9, 1}, .voucher = u"补1"_s}));
    };
    const auto actions = got(history(book.file())).size();
    EXPECT_EQ(post().payments, 3) << "one for each year";
    EXPECT_EQ(got(history(book.file())).size(), actions + 1);
    EXPECT_EQ(
        book.ask(u"SELECT group_concat(first_month || '/' || last_month || '/' || amount, ' ') "
                 "FROM (SELECT * FROM dues_payment WHERE nature = 'back' ORDER BY id)"_s),
        u"2008-04/2008-12/13500 2009-01/2009-12/17000 2010-01/2010-03/4500"_s);
    for (const RecheckRow &row : recheck(Month::of(2008, 4), Month::of(2010, 3))) {
        EXPECT_EQ(row.figures.toPay, Money()) << row.year;
        EXPECT_EQ(row.figures.overpaid, Money()) << row.year;
    }
    const QStringList once = book.dump();
    EXPECT_EQ(post().payments, 0);
    EXPECT_EQ(book.dump(), once);
}

// As it was done everywhere in 2016 and 2017: all that is found is paid and goes up whole.
TEST_F(Arrears, BackPaymentsOf2008To2016GoUpWhole)
{
    const Month first = Month::of(2008, 4);
    const Month last = Month::of(2016, 12);
    const test::Values joined{{u"joined"_s, u"2007-01-01"_s}, {u"confirmed"_s, u"2008-01-01"_s}};
    test::Values gone = joined;
    gone.insert({{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2015-03-10"_s}});
    const QList<RowId> members{addMember(u"P1"_s, u"2008-01"_s, joined),
                               addMember(u"P2"_s, u"2008-01"_s, {{u"dues_from"_s, u"2010-11"_s}})};
    addMember(u"P3"_s, u"2008-01"_s, gone);
    const auto chased = [&] {
        Money sum;
        for (const RecheckRow &row : recheck(first, last)) {
            sum += row.isChased() ? row.figures.toPay : Money();
        }
        return sum;
    };
    const Money found = chased();
    EXPECT_EQ(found, Money::yuan(15) * (105 + 74)) << "who came in pays from then on";
    EXPECT_EQ(
        got(postBackPayments(book.file(), members, first, last, {.on = {2017, 3, 1}})).payments,
        9 + 7);
    EXPECT_EQ(chased(), Money());
    const Month january = Month::of(2017, 1);
    const auto due = got(remittanceDue(book.file(), branch, january, january + 2));
    EXPECT_EQ(due.back, found);
    EXPECT_EQ(due.due(DuesSource::Regular, 400'000, due.back), found);
    EXPECT_TRUE(got(recordRemittance(book.file(), {.organisation = branch,
                                                   .first = january,
                                                   .last = january + 2,
                                                   .on = {2017, 3, 31},
                                                   .ratio = 400'000,
                                                   .whole = due.back}))
                    .isEmpty());
    const DuesBook year = got(duesBook(book.file(), branch, {2017, 1, 1}, {2017, 12, 31}));
    EXPECT_EQ(year.income(), found);
    EXPECT_EQ(year.closing, Money()) << "nothing is kept";
}

/// A branch in which anything may happen: bases, payments, returns and reliefs at random.
class RandomDues : public Arrears
{
protected:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(random); }
    QString month() { return toText(Month::of(2022, 1) + upTo(35)); }

    void fill(int members)
    {
        for (int i = 0; i < members; ++i) {
            const RowId member = addMember(u"P%1"_s.arg(i), month());
            for (int j = upTo(4); j > 0; --j) {
                addPayment(member, i * 10 + j);
            }
            if (upTo(2) == 0) {
                book.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                             {u"first_month"_s, u"2023-01"_s},
                                             {u"last_month"_s, u"2023-06"_s},
                                             {u"amount"_s, upTo(1'500)},
                                             {u"reason"_s, u"困难"_s},
                                             {u"approved_on"_s, u"2022-12-01"_s}});
            }
        }
    }
    void addPayment(RowId member, int number)
    {
        const Month first = Month::of(2022, 1) + upTo(35);
        const qint64 amount = 1 + upTo(20'000);
        const RowId id =
            book.add(u"dues-payments"_s, {{u"member"_s, member},
                                          {u"first_month"_s, toText(first)},
                                          {u"last_month"_s, toText(first + upTo(5))},
                                          {u"amount"_s, amount},
                                          {u"paid_on"_s, u"2024-0%1-10"_s.arg(1 + upTo(8))},
                                          {u"nature"_s, upTo(1) == 0 ? u"regular"_s : u"back"_s},
                                          {u"voucher"_s, QString::number(number)}});
        if (upTo(2) == 0) {
            got(returnPayment(book.file(), id,
                              {.amount = Money{1 + upTo(static_cast<int>(amount) - 1)},
                               .reason = u"记错"_s,
                               .on = {2024, 12, 31}}));
        }
    }

    std::mt19937 random{20240701};
};

TEST_F(RandomDues, AllAtOnceAreTheSameAsOneByOne)
{
    fill(25);
    int compared = 0;
    test::must(visitDuesPayers(book.file(), 0, [&](const DuesPayer &payer) {
        const DuesPayer single = got(duesPayer(book.file(), payer.id));
        for (const int year : {2022, 2023, 2024}) {
            const DuesYear bulk = payer.account().year(year, QDate(2024, 12, 31));
            const DuesYear own = single.account().year(year, QDate(2024, 12, 31));
            EXPECT_EQ(bulk.due, own.due);
            EXPECT_EQ(bulk.paid, own.paid);
            EXPECT_EQ(bulk.arrears, own.arrears);
            EXPECT_EQ(bulk.surplus, own.surplus);
            ++compared;
        }
    }));
    EXPECT_EQ(compared, 75);
}

// "All paid except …" is nothing but each of them paid.
TEST_F(RandomDues, SettledAllAtOnceIsTheSameAsOneByOne)
{
    fill(25);
    QList<RowId> members;
    std::map<RowId, Money> before; // open of the two years
    constexpr Month kFirst = Month::of(2023, 1);
    constexpr Month kLast = Month::of(2024, 12);
    const auto openOf = [&](RowId member) {
        return got(duesPayer(book.file(), member)).account().open(kFirst, kLast).amount;
    };
    test::must(visitDuesPayers(book.file(), 0, [&](const DuesPayer &payer) {
        before[payer.id] = payer.account().open(kFirst, kLast).amount;
        members += upTo(4) > 0 ? QList{payer.id} : QList<RowId>();
    }));
    const auto payments = [this] {
        return book.ask(
            u"SELECT group_concat(line, ';') FROM (SELECT member || ' ' || first_month || "
            "' ' || last_month || ' ' || amount || ' ' || paid_on || ' ' || nature || ' ' || "
            "voucher AS line FROM dues_payment ORDER BY line)"_s);
    };
    const auto settle = [this](const QList<RowId> &who) {
        const Settlement settled =
            got(settleDues(book.file(), who, kFirst, kLast, {.on = {2025, 1, 6}}));
        EXPECT_TRUE(settled.findings.isEmpty());
        return settled.payments;
    };
    const QString entered = payments();
    const int made = settle(members);
    const QString atOnce = payments();
    for (const auto &[member, open] : before) {
        EXPECT_EQ(openOf(member), members.contains(member) ? Money() : open);
    }
    EXPECT_EQ(settle(members), 0) << "nothing is left to do";
    EXPECT_EQ(payments(), atOnce);

    got(undo(book.file()));
    ASSERT_EQ(payments(), entered);
    int oneByOne = 0;
    for (const RowId member : std::as_const(members)) {
        oneByOne += settle({member});
    }
    EXPECT_EQ(oneByOne, made);
    EXPECT_EQ(payments(), atOnce);
    EXPECT_GT(made, 10);
}

TEST_F(RandomDues, WhatIsPaidIsWhatWasEnteredLessWhatWasReturned)
{
    fill(25);
    Money paid;
    for (const int year : {2022, 2023, 2024}) {
        for (const DuesYearRow &row :
             got(duesYearRows(book.file(), 0, year, QDate(2024, 12, 31)))) {
            paid += row.figures.paid;
        }
    }
    EXPECT_EQ(QString::number(paid.fen),
              book.ask(u"SELECT (SELECT sum(amount) FROM dues_payment) - "
                       "(SELECT sum(returned) FROM dues_return)"_s));
}

TEST_F(RandomDues, MonthsAddUpToTheRecheck)
{
    fill(25);
    for (const RecheckRow &row : recheck(Month::of(2022, 3), Month::of(2024, 10))) {
        Money due;
        Money open;
        for (const RecheckMonth &month : got(recheckMonths(
                 book.file(), row.member, std::max(Month::of(2022, 3), Month::of(row.year, 1)),
                 std::min(Month::of(2024, 10), Month::of(row.year, 12))))) {
            due += month.figures.due.value_or(Money());
            open += month.figures.arrears.value_or(Money());
        }
        EXPECT_EQ(row.figures.due, due);
        EXPECT_EQ(row.figures.toPay, open);
        EXPECT_EQ(row.figures.due + row.figures.overpaid, row.figures.paid + row.figures.toPay);
    }
}

} // namespace
} // namespace zhibu
