#include "storage/dues/book.h"
#include "storage/dues/paying.h"
#include "storage/dues/remittance.h"
#include "storage/dues/remittancelist.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <random>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::rulesOf;
using test::Values;

const QDate kFirst(2024, 1, 1);
const QDate kLast(2024, 12, 31);

/// A committee, two branches below it, a member in each.
class Book : public testing::Test
{
protected:
    Book()
    {
        committee = file.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
        for (const QString &code : {u"A1"_s, u"A2"_s}) {
            branches += file.addBranch(code, {{u"superior"_s, committee}});
            members += file.addMember(code, branches.last());
        }
    }
    RowId pay(RowId member, const QString &on, qint64 fen, const QString &nature = u"regular"_s,
              const QString &voucher = {})
    {
        return file.add(u"dues-payments"_s, {{u"member"_s, member},
                                             {u"first_month"_s, on.left(7)},
                                             {u"amount"_s, fen},
                                             {u"paid_on"_s, on},
                                             {u"nature"_s, nature},
                                             {u"voucher"_s, voucher}});
    }
    RowId enter(RowId organisation, const QString &on, const QString &kind, qint64 fen,
                const Values &more = {})
    {
        Values values{{u"organisation"_s, organisation},
                      {u"date"_s, on},
                      {u"kind"_s, kind},
                      {u"amount"_s, fen}};
        values.insert(more);
        return file.add(u"dues-entries"_s, values);
    }
    DuesBook book(RowId organisation, ReceiptsBy receipts = ReceiptsBy::Day)
    {
        return got(duesBook(file.file(), organisation, kFirst, kLast, receipts));
    }
    /// Lines as "day kind amount".
    static QStringList textOf(const DuesBook &book)
    {
        QStringList lines;
        for (const BookLine &line : book.lines) {
            lines +=
                u"%1 %2 %3"_s.arg(line.date.toString(u"MM-dd"),
                                  QString(codeIn(kBookKindCodes, line.kind)), toText(line.amount));
        }
        return lines;
    }

    test::TempFile file;
    RowId committee = 0;
    QList<RowId> branches;
    QList<RowId> members;
};

TEST_F(Book, HoldsReceiptsByDayAndNatureLessWhatWasReturned)
{
    const RowId other = file.addMember(u"P9"_s, branches[0]);
    const RowId wrong = pay(members[0], u"2024-01-10"_s, 1'500);
    pay(other, u"2024-01-10"_s, 2'000);
    pay(other, u"2024-01-10"_s, 700, u"back"_s);
    pay(other, u"2024-01-20"_s, 200'000, u"large"_s);
    pay(members[1], u"2024-01-10"_s, 9'900); // of another branch
    pay(members[0], u"2025-01-10"_s, 9'900);
    file.add(u"special-dues"_s, {{u"member"_s, other},
                                 {u"purpose"_s, u"抗震救灾"_s},
                                 {u"amount"_s, 5'000},
                                 {u"paid_on"_s, u"2024-01-20"_s}});
    got(returnPayment(file.file(), wrong,
                      {.amount = Money{500}, .reason = u"记错"_s, .on = {2024, 2, 1}}));
    const DuesBook days = book(branches[0]);
    EXPECT_EQ(textOf(days),
              (QStringList{u"01-10 regular 35.00"_s, u"01-10 back 7.00"_s, u"01-20 large 2000.00"_s,
                           u"01-20 special 50.00"_s, u"02-01 regular -5.00"_s}));
    EXPECT_EQ(days.lines[0].count, 2);
    EXPECT_TRUE(days.lines[4].isReturn());
    EXPECT_EQ(days.closing, Money{3'500 + 700 + 200'000 + 5'000 - 500});
    EXPECT_EQ(textOf(book(branches[0], ReceiptsBy::Month)),
              (QStringList{u"01-10 regular 35.00"_s, u"01-10 back 7.00"_s, u"01-20 large 2000.00"_s,
                           u"01-20 special 50.00"_s, u"02-01 regular -5.00"_s}));
}

TEST_F(Book, SumsReceiptsByTheMonth)
{
    pay(members[0], u"2024-01-10"_s, 1'500);
    pay(members[0], u"2024-01-25"_s, 1'000);
    pay(members[0], u"2024-02-05"_s, 300);
    EXPECT_EQ(textOf(book(branches[0], ReceiptsBy::Month)),
              (QStringList{u"01-25 regular 25.00"_s, u"02-05 regular 3.00"_s}));
}

// The same row stands in both partners' books.
TEST_F(Book, ARowWithAPartnerStandsOnBothSides)
{
    enter(branches[0], u"2024-03-31"_s, u"remitted"_s, 4'000, {{u"partner"_s, committee}});
    enter(committee, u"2024-04-10"_s, u"allocated"_s, 1'000,
          {{u"partner"_s, branches[0]}, {u"decision"_s, u"4月8日党委会"_s}});
    enter(committee, u"2024-04-11"_s, u"returned"_s, 300, {{u"partner"_s, branches[0]}});
    enter(committee, u"2024-04-12"_s, u"gave_back"_s, 200, {{u"partner"_s, branches[0]}});
    enter(branches[0], u"2024-04-13"_s, u"gave_back"_s, 100, {{u"partner"_s, committee}});
    EXPECT_EQ(
        textOf(book(branches[0])),
        (QStringList{u"03-31 remitted 40.00"_s, u"04-10 received 10.00"_s, u"04-11 rebated 3.00"_s,
                     u"04-12 got_back 2.00"_s, u"04-13 gave_back 1.00"_s}));
    EXPECT_EQ(textOf(book(committee)),
              (QStringList{u"03-31 from_below 40.00"_s, u"04-10 allocated 10.00"_s,
                           u"04-11 returned 3.00"_s, u"04-12 gave_back 2.00"_s,
                           u"04-13 got_back 1.00"_s}));
    EXPECT_EQ(book(branches[0]).lines[0].other, u"机关党委"_s);
    EXPECT_EQ(book(committee).lines[0].other, book(committee).lines[1].other);
    EXPECT_EQ(book(branches[0]).lines[1].decision, u"4月8日党委会"_s);
    EXPECT_EQ(book(branches[0]).closing, Money{1'400 - 4'000});
    EXPECT_EQ(book(committee).closing, Money{4'000 - 1'400});
    EXPECT_TRUE(book(branches[1]).lines.empty());
}

TEST_F(Book, BeginsWithItsOpeningBalance)
{
    pay(members[0], u"2023-06-10"_s, 7'000); // before the book
    enter(branches[0], u"2024-01-01"_s, u"opening"_s, 1'000);
    pay(members[0], u"2024-01-01"_s, 500);
    const DuesBook year = book(branches[0]);
    EXPECT_EQ(year.opening, Money{1'000});
    EXPECT_EQ(year.closing, Money{1'500});
    EXPECT_EQ(textOf(year), QStringList{u"01-01 regular 5.00"_s});
    const DuesBook next = got(duesBook(file.file(), branches[0], {2024, 6, 1}, {2024, 6, 30}));
    EXPECT_EQ(next.opening, Money{1'500});
    EXPECT_TRUE(next.lines.empty());
    const DuesBook before = got(duesBook(file.file(), branches[0], {2023, 1, 1}, {2023, 12, 31}));
    EXPECT_EQ(before.closing, Money{7'000});
    // The days before it are out of a period that reaches back behind it.
    const DuesBook both = got(duesBook(file.file(), branches[0], {2023, 1, 1}, kLast));
    EXPECT_EQ(both.opening, Money{1'000});
    EXPECT_EQ(both.closing, Money{1'500});
}

TEST_F(Book, MayBeginWithNothing)
{
    pay(members[0], u"2009-06-10"_s, 7'000); // entered for the sake of the re-check
    enter(branches[0], u"2024-01-01"_s, u"opening"_s, 0);
    pay(members[0], u"2024-01-05"_s, 500);
    EXPECT_EQ(book(branches[0]).opening, Money());
    EXPECT_EQ(book(branches[0]).closing, Money{500});
    EXPECT_EQ(got(duesBalances(file.file(), kLast)).front().balance, Money{500});
}

TEST_F(Book, BeginsOnADayOfItsOwnForEachKindOfMoney)
{
    pay(members[0], u"2023-12-20"_s, 7'000);
    pay(members[0], u"2023-12-20"_s, 200'000, u"large"_s);
    enter(branches[0], u"2024-01-01"_s, u"opening"_s, 1'000);
    pay(members[0], u"2024-01-03"_s, 500);
    pay(members[0], u"2024-01-03"_s, 100'000, u"large"_s);
    enter(branches[0], u"2024-01-05"_s, u"opening"_s, 300, {{u"source"_s, u"special"_s}});
    EXPECT_EQ(book(branches[0]).opening, Money{1'300});
    EXPECT_EQ(textOf(book(branches[0])),
              (QStringList{u"01-03 regular 5.00"_s, u"01-03 large 1000.00"_s}));
    EXPECT_EQ(book(branches[0]).closing, Money{1'300 + 500 + 100'000});
    EXPECT_EQ(got(duesBalances(file.file(), kLast)).front().balance, book(branches[0]).closing);
}

// 大额 and 特殊 have no opening of their own: another one of ordinary dues leaves them in the book.
TEST_F(Book, ASecondOpeningOfOneKindOfMoneyLeavesTheOthers)
{
    enter(branches[0], u"2023-01-01"_s, u"opening"_s, 1'000);
    pay(members[0], u"2022-06-10"_s, 300'000, u"large"_s); // before the book
    pay(members[0], u"2023-06-10"_s, 200'000, u"large"_s);
    enter(branches[0], u"2024-01-01"_s, u"opening"_s, 1'700);
    EXPECT_EQ(book(branches[0]).opening, Money{1'700 + 200'000});
    EXPECT_EQ(got(duesBalances(file.file(), kLast)).front().balance, Money{201'700});
}

// Arts. 17–19: what dues are spent on.
TEST_F(Book, TheYearTellsEverythingByKindAndPurpose)
{
    enter(branches[0], u"2024-01-01"_s, u"opening"_s, 1'000);
    pay(members[0], u"2024-02-01"_s, 4'500);
    enter(branches[0], u"2024-03-21"_s, u"interest"_s, 12);
    enter(branches[0], u"2024-04-01"_s, u"received"_s, 3'000);
    enter(branches[0], u"2024-05-01"_s, u"spent"_s, 1'200, {{u"purpose"_s, u"training"_s}});
    enter(branches[0], u"2024-06-01"_s, u"spent"_s, 300, {{u"purpose"_s, u"care"_s}});
    enter(branches[0], u"2024-06-02"_s, u"spent"_s, 200, {{u"purpose"_s, u"care"_s}});
    const DuesYearReport report = got(duesYearReport(file.file(), branches[0], 2024));
    EXPECT_EQ(report.opening, Money{1'000});
    EXPECT_EQ(report.of(BookKind::Regular), Money{4'500});
    EXPECT_EQ(report.of(BookKind::Interest), Money{12});
    EXPECT_EQ(report.of(BookKind::Received), Money{3'000});
    EXPECT_EQ(report.of(BookKind::Spent), Money{1'700});
    EXPECT_EQ(report.of(DuesPurpose::Training), Money{1'200});
    EXPECT_EQ(report.of(DuesPurpose::Care), Money{500});
    EXPECT_EQ(report.closing, Money{1'000 + 4'500 + 12 + 3'000 - 1'700});
}

// Arts. 11, 15 and 16: what was really received; 大额 and 特殊 whole.
TEST_F(Book, IsRemittedByRatioAndTheRestWhole)
{
    pay(members[0], u"2024-01-10"_s, 3'333);
    pay(members[0], u"2024-03-10"_s, 1'000, u"back"_s);
    pay(members[0], u"2024-04-10"_s, 9'999); // another quarter
    pay(members[0], u"2024-02-10"_s, 200'000, u"large"_s);
    const auto quarter = [this] {
        return got(remittanceDue(file.file(), branches[0], Month::of(2024, 1), Month::of(2024, 3)));
    };
    EXPECT_EQ(quarter().ratio, std::nullopt);
    EXPECT_EQ(quarter().due(DuesSource::Regular, 500'000), Money{2'167}) << "half of 43.33";
    EXPECT_EQ(quarter().due(DuesSource::Large, 500'000), Money{200'000});
    EXPECT_EQ(quarter().due(DuesSource::Special, 500'000), Money());
    const auto remit = [this] {
        return rulesOf(got(recordRemittance(file.file(), {.organisation = branches[0],
                                                          .partner = committee,
                                                          .first = Month::of(2024, 1),
                                                          .last = Month::of(2024, 3),
                                                          .on = {2024, 4, 2},
                                                          .ratio = 500'000})));
    };
    EXPECT_EQ(remit(), QList<Rule>());
    EXPECT_EQ(got(history(file.file())).first().label.verb, ActionLabel::Verb::Remit);
    EXPECT_EQ(textOf(book(branches[0])).mid(3),
              (QStringList{u"04-02 remitted 21.67"_s, u"04-02 remitted 2000.00"_s,
                           u"04-10 regular 99.99"_s}));
    EXPECT_EQ(quarter().ratio, 500'000);
    EXPECT_EQ(quarter().due(DuesSource::Regular, 500'000), Money());
    const QStringList once = file.dump();
    EXPECT_EQ(remit(), QList<Rule>());
    EXPECT_EQ(file.dump(), once);
    pay(members[0], u"2024-03-30"_s, 1'000); // found later: only the difference
    EXPECT_EQ(quarter().due(DuesSource::Regular, 500'000), Money{500});
    // What came from below is what the committee remits of.
    const auto above =
        got(remittanceDue(file.file(), committee, Month::of(2024, 1), Month::of(2024, 3)));
    EXPECT_EQ(above.due(DuesSource::Regular, 200'000), Money{433}) << "passed on in April";
    EXPECT_EQ(above.due(DuesSource::Large, 200'000), Money{200'000});
    const auto next =
        got(remittanceDue(file.file(), committee, Month::of(2024, 4), Month::of(2024, 6)));
    EXPECT_EQ(next.due(DuesSource::Regular, 200'000), Money());
}

// 补缴 of 2008 to 2016 was passed on whole, whatever the ratio of what was paid in time.
TEST_F(Book, APartOfTheOrdinaryDuesMayBeRemittedWhole)
{
    pay(members[0], u"2024-01-10"_s, 3'333);
    pay(members[0], u"2024-03-10"_s, 1'000, u"back"_s);
    pay(members[0], u"2024-02-10"_s, 200'000, u"large"_s);
    const auto quarter = [this] {
        return got(remittanceDue(file.file(), branches[0], Month::of(2024, 1), Month::of(2024, 3)));
    };
    const auto due = [&](Money whole) {
        return quarter().due(DuesSource::Regular, 500'000, whole);
    };
    EXPECT_EQ(quarter().back, Money{1'000});
    EXPECT_EQ(due(Money{1'000}), Money{2'667}) << "10.00 and half of 33.33";
    EXPECT_EQ(due(Money{9'999}), Money{4'333}) << "no more than was received";
    EXPECT_EQ(quarter().due(DuesSource::Large, 500'000, Money{1'000}), Money{200'000});
    const auto remit = [this] {
        return rulesOf(got(recordRemittance(file.file(), {.organisation = branches[0],
                                                          .first = Month::of(2024, 1),
                                                          .last = Month::of(2024, 3),
                                                          .on = {2024, 4, 2},
                                                          .ratio = 500'000,
                                                          .whole = Money{1'000},
                                                          .note = u"一季度"_s,
                                                          .regularNote = u"补缴全额"_s})));
    };
    EXPECT_EQ(remit(), QList<Rule>());
    EXPECT_EQ(file.ask(u"SELECT group_concat(source || ' ' || amount || ' ' || basis || ' ' || "
                       "ratio || ' ' || note, ', ') FROM (SELECT * FROM dues_entry ORDER BY id)"_s),
              u"regular 2667 4333 500000 补缴全额, large 200000 200000 1000000 一季度"_s);
    const QStringList once = file.dump();
    EXPECT_EQ(remit(), QList<Rule>()) << "a second time nothing is left";
    EXPECT_EQ(file.dump(), once);
    EXPECT_EQ(due({}), Money()) << "nor by the ratio alone";
}

TEST_F(Book, IsRemittedForWholePeriods)
{
    pay(members[0], u"2023-12-10"_s, 1'000);
    pay(members[0], u"2024-01-10"_s, 2'000);
    enter(branches[0], u"2024-03-01"_s, u"remitted"_s, 1'500,
          {{u"first_month"_s, u"2023-12"_s}, {u"last_month"_s, u"2024-02"_s}});
    const QStringList before = file.dump();
    const auto remit = [this](Month first, Month last) {
        return got(recordRemittance(file.file(), {.organisation = branches[0],
                                                  .first = first,
                                                  .last = last,
                                                  .on = {2024, 4, 2},
                                                  .ratio = 600'000}));
    };
    for (const auto &[first, last] : {std::pair(Month::of(2024, 1), Month::of(2024, 3)),
                                      std::pair(Month::of(2023, 10), Month::of(2023, 12)),
                                      std::pair(Month::of(2024, 1), Month::of(2024, 1))}) {
        const Findings refused = remit(first, last);
        ASSERT_EQ(rulesOf(refused), QList{Rule::PeriodsOverlap}) << toText(first).toStdString();
        EXPECT_EQ(refused.first().args, (QStringList{u"2023-12"_s, u"2024-02"_s}));
    }
    EXPECT_EQ(file.dump(), before);
    EXPECT_EQ(rulesOf(remit(Month::of(2023, 12), Month::of(2024, 3))), QList<Rule>());
    EXPECT_EQ(textOf(book(branches[0])).last(), u"04-02 remitted 3.00"_s);
    EXPECT_EQ(rulesOf(remit(Month::of(2024, 4), Month::of(2024, 6))), QList<Rule>());
}

TEST_F(Book, TellsACommitteeWhoHasNotRemittedForWhichMonths)
{
    pay(members[0], u"2024-01-10"_s, 1'500);
    pay(members[0], u"2024-02-10"_s, 1'000);
    pay(members[0], u"2024-02-11"_s, 200'000, u"large"_s); // remitted by a row of its own only
    pay(members[0], u"2024-04-10"_s, 500);
    pay(members[1], u"2024-01-20"_s, 700);
    file.addBranch(u"A3"_s, {{u"superior"_s, committee}}); // nobody there to take from
    const auto remit = [this](qint64 basis) {
        enter(branches[0], u"2024-03-31"_s, u"remitted"_s, 1'250,
              {{u"partner"_s, committee},
               {u"first_month"_s, u"2024-01"_s},
               {u"last_month"_s, u"2024-03"_s},
               {u"basis"_s, basis}});
    };
    const auto below = [this](RowId organisation) {
        return got(
            remittanceStandings(file.file(), organisation, Month::of(2024, 1), Month::of(2024, 6)));
    };
    remit(2'500);
    const auto all = below(committee);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, u"A1"_s);
    EXPECT_EQ(all[0].received, Money{203'000});
    EXPECT_EQ(all[0].remitted, Money{1'250});
    EXPECT_EQ(all[0].spanning, Money());
    const auto february =
        got(remittanceStandings(file.file(), committee, Month::of(2024, 1), Month::of(2024, 2)));
    EXPECT_EQ(february[0].remitted, Money()) << "how much of it is for March is not known";
    EXPECT_EQ(february[0].spanning, Money{1'250});
    EXPECT_EQ(all[0].latest, QDate(2024, 3, 31));
    EXPECT_EQ(all[0].openMonths, (QList{Month::of(2024, 2), Month::of(2024, 4)}));
    EXPECT_EQ(all[0].open, Money{200'500});
    EXPECT_EQ(all[0].later, Money());
    EXPECT_EQ(all[1].openMonths, QList{Month::of(2024, 1)});
    EXPECT_EQ(all[1].open, Money{700});
    EXPECT_FALSE(all[1].latest.isValid());
    pay(members[0], u"2024-03-31"_s, 300);
    EXPECT_EQ(below(committee)[0].later, Money{300}) << "came in after the month was remitted";
    remit(2'800);
    EXPECT_EQ(below(committee)[0].later, Money());
    // Without a superior asked for, what came to the committee from below is told too.
    const auto everybody = below(0);
    ASSERT_EQ(everybody.size(), 3U);
    EXPECT_EQ(everybody[0].openMonths, QList{Month::of(2024, 3)});
    EXPECT_TRUE(below(branches[0]).empty());
}

TEST_F(Book, NothingIsToBeRemittedYetOfAMonthThatRuns)
{
    const Month january = Month::of(2024, 1);
    EXPECT_EQ(lastToRemit(january, january + 11, {2024, 3, 30}), january + 1);
    EXPECT_EQ(lastToRemit(january, january + 11, {2024, 3, 31}), january + 2);
    EXPECT_EQ(lastToRemit(january, january + 2, {2024, 8, 1}), january + 2);
    EXPECT_EQ(lastToRemit(january, january + 2, {2024, 1, 20}), january + 2) << "none has ended";
}

/// Two years of anything in any order.
class RandomBook : public Book
{
protected:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(random); }
    QString day() { return QDate(2023, 1, 1).addDays(upTo(730)).toString(Qt::ISODate); }
    RowId anyOrganisation()
    {
        const int which = upTo(2);
        return which == 2 ? committee : branches[which];
    }

    void fill(int rows, bool openings = true)
    {
        const QStringList natures{u"regular"_s, u"back"_s, u"large"_s};
        const QStringList kinds{
            u"opening"_s,  u"interest"_s,  u"received"_s, u"other_income"_s, u"other_expense"_s,
            u"remitted"_s, u"allocated"_s, u"returned"_s, u"gave_back"_s,    u"spent"_s};
        for (int i = 0; i < rows; ++i) {
            const RowId id = pay(members[upTo(1)], day(), 100'000 + upTo(9'999), natures[upTo(2)],
                                 QString::number(i));
            if (upTo(3) == 0) {
                got(returnPayment(file.file(), id,
                                  {.amount = Money{1 + upTo(99'999)},
                                   .reason = u"记错"_s,
                                   .on = QDate(2025, 1, 1).addDays(upTo(100))}));
            }
            const int kind = openings && upTo(20) == 0 ? 0 : 1 + upTo(8);
            const RowId organisation = anyOrganisation();
            Values more;
            if (kind == 0) {
                more[u"source"_s] = QString(kDuesSourceCodes.at(static_cast<std::size_t>(upTo(2))));
            } else if (kinds[kind] == u"spent") {
                more[u"purpose"_s] = u"training"_s;
            } else if (kind >= 5) {
                more[u"partner"_s] = organisation == committee ? branches[upTo(1)] : committee;
            }
            enter(organisation, day(), kinds[kind], 1 + upTo(500'000), more);
        }
    }

    std::mt19937 random{20240702};
};

TEST_F(RandomBook, WhatOnePeriodClosesWithTheNextOpensWith)
{
    fill(60);
    int compared = 0;
    for (const RowId organisation : {committee, branches[0], branches[1]}) {
        for (int i = 0; i < 40; ++i) {
            const QDate first = QDate(2023, 1, 1).addDays(upTo(600));
            const QDate last = first.addDays(upTo(200));
            const QDate next = last.addDays(1);
            const DuesBook days = got(duesBook(file.file(), organisation, first, last));
            const DuesBook months =
                got(duesBook(file.file(), organisation, first, last, ReceiptsBy::Month));
            EXPECT_EQ(days.closing, months.closing);
            EXPECT_EQ(days.income(), months.income());
            const bool begins =
                file.ask(u"SELECT count(*) FROM dues_entry WHERE kind = 'opening' AND "
                         "organisation = %1 AND date = '%2'"_s.arg(organisation)
                             .arg(next.toString(Qt::ISODate)))
                != u"0";
            if (!begins) { // else it need not be what was left
                EXPECT_EQ(got(duesBook(file.file(), organisation, next, next)).opening,
                          days.closing);
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 100);
}

TEST_F(RandomBook, ALineNamesTheReceiptsItSums)
{
    fill(60);
    for (const auto &[kind, day, amount] : {std::tuple{u"collected"_s, u"2024-06-05"_s, 500},
                                            std::tuple{u"refund"_s, u"2024-06-05"_s, 200},
                                            std::tuple{u"collected"_s, u"2024-06-20"_s, 300}}) {
        file.add(u"special-dues"_s, {{u"member"_s, members[0]},
                                     {u"purpose"_s, u"抗震救灾"_s},
                                     {u"kind"_s, kind},
                                     {u"amount"_s, amount},
                                     {u"paid_on"_s, day},
                                     {u"note"_s, u"多收"_s}});
    }
    const QDate first(2023, 2, 10);
    const QDate last(2025, 3, 10);
    int lines = 0;
    for (const RowId branch : std::as_const(branches)) {
        for (const ReceiptsBy by : {ReceiptsBy::Day, ReceiptsBy::Month}) {
            for (const BookLine &line : got(duesBook(file.file(), branch, first, last, by)).lines) {
                const auto ids = got(receiptsOf(file.file(), branch, first, last, by, line));
                if (line.entry != 0) {
                    continue;
                }
                const bool special = line.kind == BookKind::Special;
                QStringList texts;
                for (const RowId id : ids) {
                    texts += QString::number(id);
                }
                const QString sum = file.ask(u"SELECT sum(%1) FROM %2 WHERE id IN (%3)"_s.arg(
                    line.isReturn() && !special ? u"returned"_s : u"amount"_s,
                    special           ? u"dues_special"_s
                    : line.isReturn() ? u"dues_return"_s
                                      : u"dues_payment"_s,
                    texts.join(u',')));
                EXPECT_EQ(ids.size(), line.count);
                EXPECT_EQ(Money{sum.toLongLong()},
                          line.isReturn() ? Money() - line.amount : line.amount);
                ++lines;
            }
        }
    }
    EXPECT_GT(lines, 60);
}

TEST_F(RandomBook, TheYearIsTheSumOfItsLines)
{
    fill(60);
    for (const RowId organisation : {committee, branches[0], branches[1]}) {
        const DuesYearReport report = got(duesYearReport(file.file(), organisation, 2024));
        Money income;
        Money expense;
        for (std::size_t i = 0; i < report.sums.size(); ++i) {
            (isIncome(static_cast<BookKind>(i)) ? income : expense) += report.sums.at(i);
        }
        EXPECT_EQ(report.opening + income - expense, report.closing);
        EXPECT_EQ(income, book(organisation).income());
        EXPECT_EQ(report.of(BookKind::Spent), report.of(DuesPurpose::Training));
    }
}

TEST_F(RandomBook, BalancesAreWhatTheBooksCloseWith)
{
    fill(60);
    for (const QDate day : {QDate(2023, 7, 1), QDate(2024, 7, 1), QDate(2025, 12, 31)}) {
        const auto balances = got(duesBalances(file.file(), day));
        ASSERT_EQ(balances.size(), 3U);
        for (const DuesBalance &balance : balances) {
            EXPECT_EQ(balance.balance,
                      got(duesBook(file.file(), balance.organisation, day, day)).closing);
        }
    }
}

TEST_F(RandomBook, MoneyBetweenOrganisationsOfTheFileIsNeitherMadeNorLost)
{
    fill(60, false);
    const auto sum = [this](BookKind kind) {
        Money all;
        for (const RowId organisation : {committee, branches[0], branches[1]}) {
            for (const BookLine &line : book(organisation).lines) {
                all += line.kind == kind && !line.other.isEmpty() ? line.amount : Money();
            }
        }
        return all;
    };
    EXPECT_GT(sum(BookKind::Remitted), Money());
    EXPECT_EQ(sum(BookKind::Remitted), sum(BookKind::FromBelow));
    EXPECT_EQ(sum(BookKind::Allocated), sum(BookKind::Received));
    EXPECT_EQ(sum(BookKind::Returned), sum(BookKind::Rebated));
    EXPECT_GT(sum(BookKind::GaveBack), Money());
    EXPECT_EQ(sum(BookKind::GaveBack), sum(BookKind::GotBack));
}

TEST_F(Book, AReversalRestoresTheBalance)
{
    pay(members[0], u"2024-01-10"_s, 1'500);
    const Money before = book(branches[0]).closing;
    const RowId wrong = pay(members[0], u"2024-01-11"_s, 15'000);
    got(returnPayment(file.file(), wrong,
                      {.amount = Money{15'000}, .reason = u"重复录入"_s, .on = {2024, 1, 12}}));
    EXPECT_EQ(book(branches[0]).closing, before);
}

} // namespace
} // namespace zhibu
