#include "reports/documents/document.h"
#include "reports/documents/dues/duescollector.h"
#include "support/tempfile.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <random>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

/// A branch in 2024 of which anything may be: bases with and without 核定月应交, some none,
/// reliefs, payments in part, too much, ahead and across the ends of the year.
class DuesYearSums : public testing::Test
{
protected:
    DuesYearSums()
    {
        for (int i = 0; i < 30; ++i) {
            test::Values values{{u"dues_from"_s, monthAround2024()}};
            if (i % 5 == 0) {
                values.insert(
                    {{u"status"_s, u"deceased"_s}, {u"status_date"_s, toText(month()) + u"-15"_s}});
            }
            const RowId member = book.addMember(u"P%1"_s.arg(i), branch, values);
            for (int j = upTo(4); j > 0; --j) {
                pay(member, i * 10 + j);
            }
            if (upTo(3) == 0) {
                book.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                             {u"first_month"_s, u"2024-02"_s},
                                             {u"last_month"_s, u"2024-09"_s},
                                             {u"amount"_s, upTo(1) * upTo(4'000)},
                                             {u"reason"_s, u"困难"_s},
                                             {u"approved_on"_s, u"2024-01-20"_s}});
            }
            if (upTo(5) > 0) {
                fix(member);
            }
        }
    }

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    Month month() { return Month::of(2023, 9) + upTo(18); }
    QString monthAround2024() { return toText(month()); }

    void fix(RowId member)
    {
        const bool isFixed = upTo(3) == 0;
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, monthAround2024()},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 300'000 + upTo(500'000)},
                                   {u"fixed_due"_s, isFixed ? QVariant(upTo(1) * 500) : QVariant()},
                                   {u"reason"_s, u"核定"_s}});
    }

    void pay(RowId member, int number)
    {
        const Month first = month();
        book.add(u"dues-payments"_s, {{u"member"_s, member},
                                      {u"first_month"_s, toText(first)},
                                      {u"last_month"_s, toText(first + upTo(5))},
                                      {u"amount"_s, 1 + upTo(40'000)},
                                      {u"paid_on"_s, u"2024-0%1-10"_s.arg(1 + upTo(8))},
                                      {u"nature"_s, upTo(2) == 0 ? u"back"_s : u"regular"_s},
                                      {u"voucher"_s, QString::number(number)}});
    }

    Document made(DocumentKind kind, QDate day)
    {
        return got(
            makeDocument(book.file(), {.kind = kind, .scope = branch, .year = 2024, .asOf = day}));
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);

private:
    std::mt19937 m_random{20241231};
};

/// The sum of a column of decimals.
Money sumIn(const TextTable &table, const QString &title)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].title == title) {
            return moneyFromText(table.rows.constLast().at(i)).value_or(Money());
        }
    }
    ADD_FAILURE() << title.toStdString();
    return {};
}

/// The amount behind these words; none where they are not said.
Money saidAfter(const QString &text, const QString &words)
{
    const QRegularExpression pattern(words + u"(\\d+\\.\\d\\d)元"_s);
    return moneyFromText(pattern.match(text).captured(1)).value_or(Money());
}

QList<QDate> daysOf2024()
{
    QList<QDate> days;
    for (int month = 1; month <= 12; ++month) {
        days += {QDate(2024, month, 15), Month::of(2024, month).lastDay()};
    }
    return days << QDate(2025, 3, 1);
}

// What goes up is added up by those who get it, and laid beside the other papers.
TEST_F(DuesYearSums, AgreeWithTheOtherPapersOnAnyDay)
{
    int open = 0;
    int ahead = 0;
    int notChased = 0;
    for (const QDate day : daysOf2024()) {
        const QDate end = std::min(day, QDate(2024, 12, 31));
        const DuesYearFacts facts = got(collectDuesYear(book.file(), branch, 2024, day));
        const DuesTally &sums = facts.sums;
        EXPECT_EQ(sums.due, sums.paid + sums.open);
        EXPECT_LE(facts.overdue + facts.notChasedOpen, sums.open);

        const TextTable receipts = made(DocumentKind::DuesReceipts, end).table;
        EXPECT_EQ(sums.due, sumIn(receipts, u"应交"_s)) << toText(Month::of(day)).toStdString();
        EXPECT_EQ(sums.paid + sums.ahead, sumIn(receipts, u"实交"_s));
        EXPECT_EQ(sums.open, sumIn(receipts, u"未交"_s));
        const TextTable notice = made(DocumentKind::DuesNotice, end).table;
        EXPECT_EQ(sums.due, sumIn(notice, u"应交（元）"_s));
        EXPECT_EQ(sums.paid, sumIn(notice, u"实交（元）"_s));

        DuesTally rows;
        Money overdue;
        int people = 0;
        for (const DuesYearRow &row : got(duesYearRows(book.file(), branch, 2024, end))) {
            rows.due += row.figures.due.value_or(Money());
            rows.open += row.figures.arrears.value_or(Money());
            overdue += row.figures.overdue.value_or(Money());
            ++people;
        }
        EXPECT_EQ(sums.due, rows.due);
        EXPECT_EQ(sums.open, rows.open);
        EXPECT_EQ(facts.overdue, overdue);
        EXPECT_EQ(facts.payers, people);
        EXPECT_LE(facts.reduced + facts.exempt, people);
        open += sums.open > facts.overdue + facts.notChasedOpen ? 1 : 0;
        notChased += facts.notChasedOpen > Money() ? 1 : 0;
        ahead += sums.ahead > Money() ? 1 : 0;
    }
    EXPECT_GT(open, 5) << "months that run";
    EXPECT_GT(ahead, 5);
    EXPECT_GT(notChased, 5);
}

TEST_F(DuesYearSums, AddUpAsTheyAreWritten)
{
    for (const QDate day : daysOf2024()) {
        const Document report =
            made(DocumentKind::DuesYearReport, std::min(day, QDate(2024, 12, 31)));
        QString text;
        for (const LetterBlock &block : report.letter->blocks) {
            text += block.text;
        }
        const Money paid = saidAfter(text, u"其中已交"_s);
        const Money open = saidAfter(text, u"，未交"_s);
        EXPECT_EQ(saidAfter(text, u"人，应交"_s), paid + open) << text.toStdString();
        if (text.contains(u"未交中"_s)) {
            EXPECT_EQ(open, saidAfter(text, u"欠交\\d+人、"_s)
                                + saidAfter(text, u"已离开的\\d+人、"_s)
                                + saidAfter(text, u"，其余"_s));
        }
        EXPECT_EQ(saidAfter(text, u"连同已交共实交"_s),
                  paid + saidAfter(text, u"以后各月"_s) + saidAfter(text, u"剩余）"_s))
            << text.toStdString();
    }
}

} // namespace
} // namespace zhibu
