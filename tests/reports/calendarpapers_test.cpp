#include "reports/documents/people/calendarpapers.h"
#include "reports/documents/people/organisationpapers.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class CalendarPapers : public testing::Test
{
protected:
    Document made(DocumentKind kind, std::optional<MonthRange> months = {},
                  QDate asOf = QDate(2024, 12, 31), bool ofAll = false)
    {
        return got(makeDocument(m_book.file(), {.kind = kind,
                                                .scope = ofAll ? 0 : m_branch,
                                                .year = 2024,
                                                .asOf = asOf,
                                                .months = months}));
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s, {{u"name"_s, u"水利局党支部"_s}});
    RowId m_member = m_book.addMember(u"P1"_s, m_branch); // 2010-05-04
};

TEST_F(CalendarPapers, AListSaysWhatTheDayIs)
{
    const MonthRange may{Month::of(2024, 5), Month::of(2024, 5)};
    const Document list = made(DocumentKind::Anniversaries, may);
    EXPECT_EQ(list.title(), u"2024年5月政治生日和纪念日名单"_s);
    ASSERT_EQ(list.table.rows.size(), 1);
    EXPECT_EQ(list.table.rows.first(),
              (QStringList{u"1"_s, u"2024-05-04"_s, u"政治生日"_s, u"P1"_s, u"党员P1"_s,
                           u"水利局党支部"_s, u"入党14周年"_s}));
    EXPECT_EQ(made(DocumentKind::Anniversaries).title(), u"2024年政治生日和纪念日名单"_s);
}

TEST_F(CalendarPapers, ACardIsForEachPoliticalBirthday)
{
    const Document cards = made(DocumentKind::AnniversaryCards);
    ASSERT_TRUE(cards.slips);
    ASSERT_EQ(cards.slips->slips.size(), 1);
    const Slip &card = cards.slips->slips.first();
    EXPECT_EQ(card.left, u"党员P1　同志："_s);
    EXPECT_TRUE(card.text.first().contains(u"14周年"_s));
    EXPECT_EQ(card.issuer.first(), u"水利局党支部"_s);
}

TEST_F(CalendarPapers, ACardIsForWhoeverIsNewAmongThoseOfFiftyYears)
{
    for (const auto &[code, joined] :
         {std::pair(u"P2"_s, u"1973-09-01"_s), std::pair(u"P3"_s, u"1960-09-01"_s)}) {
        m_book.addMember(
            code, m_branch,
            {{u"joined"_s, joined}, {u"confirmed"_s, joined}, {u"birth"_s, u"1940-01-01"_s}});
    }
    const Document cards =
        made(DocumentKind::AnniversaryCards, MonthRange{Month::of(2024, 7), Month::of(2024, 7)});
    ASSERT_TRUE(cards.slips);
    EXPECT_EQ(cards.title(), u"2024年7月政治生日和光荣在党50年贺卡"_s);
    ASSERT_EQ(cards.slips->slips.size(), 1) << "P3 had his in an earlier year";
    EXPECT_EQ(cards.slips->slips.first().left, u"党员P2　同志："_s);
    EXPECT_EQ(cards.slips->slips.first().title, u"光荣在党50年贺卡"_s);
}

TEST_F(CalendarPapers, ACardRemindsOfTheEndOfProbation)
{
    m_book.addMember(u"P2"_s, m_branch,
                     {{u"joined"_s, u"2023-11-06"_s},
                      {u"confirmed"_s, QVariant()},
                      {u"kind"_s, u"probationary"_s}});
    const Document cards =
        made(DocumentKind::AnniversaryCards, MonthRange{Month::of(2024, 11), Month::of(2024, 11)});
    EXPECT_EQ(cards.title(), u"2024年11月政治生日贺卡和提醒卡"_s);
    ASSERT_EQ(cards.slips->slips.size(), 2) << "it is the first 政治生日, too";
    const Slip &card = cards.slips->slips.last();
    EXPECT_EQ(card.title, u"转正提醒卡"_s);
    EXPECT_EQ(card.left, u"党员P2　同志："_s);
    EXPECT_TRUE(card.text.first().contains(u"2024年11月6日"_s)) << card.text.first().toStdString();
    EXPECT_EQ(card.issuer.first(), u"水利局党支部"_s);
}

TEST_F(CalendarPapers, ACardRemindsOfTheEndOfASanctionAndDoesNotSayWhich)
{
    m_book.add(u"sanctions"_s,
               {{u"member"_s, m_member}, {u"date"_s, u"2023-08-20"_s}, {u"kind"_s, u"warning"_s}});
    const Document cards =
        made(DocumentKind::AnniversaryCards, MonthRange{Month::of(2024, 8), Month::of(2024, 8)});
    EXPECT_EQ(cards.title(), u"2024年8月提醒卡"_s);
    ASSERT_EQ(cards.slips->slips.size(), 1);
    const Slip &card = cards.slips->slips.first();
    EXPECT_EQ(card.title, u"处分影响期满提醒卡"_s);
    EXPECT_EQ(card.left, u"党员P1　同志："_s);
    EXPECT_TRUE(card.text.first().contains(u"2024年8月19日"_s));
    EXPECT_FALSE(card.text.join(QString()).contains(u"警告"_s));
}

TEST_F(CalendarPapers, OrganisationsAreSummedUp)
{
    const Document figures = made(DocumentKind::RollUp);
    ASSERT_EQ(figures.table.rows.size(), 2);
    EXPECT_EQ(figures.table.columns.size(), 2 + kRollUpColumns);
    EXPECT_EQ(figures.table.rows.at(0).at(1), u"水利局党支部"_s);
    EXPECT_EQ(figures.table.rows.at(1).at(0), u"合计"_s);
    const int members = 2 + static_cast<int>(RollUpColumn::Members);
    EXPECT_EQ(figures.table.columns.at(members).title, u"党员"_s);
    EXPECT_EQ(figures.table.rows.at(1).at(members), u"1"_s);
}

TEST_F(CalendarPapers, CoverageIsRates)
{
    m_book.add(u"units"_s, {{u"organisation"_s, m_branch},
                            {u"name"_s, u"甲公司"_s},
                            {u"kind"_s, u"private_enterprise"_s},
                            {u"coverage"_s, u"instructor"_s}});
    const Document rates = made(DocumentKind::UnitCoverage);
    ASSERT_EQ(rates.table.rows.size(), 3);
    EXPECT_EQ(rates.table.rows.first().mid(8), (QStringList{u"0.0%"_s, u"100.0%"_s, u"0.0%"_s}));
}

TEST_F(CalendarPapers, WhatIsHandedInSaysWhoseItIsAndWhetherTheYearIsOver)
{
    for (const DocumentKind kind : {DocumentKind::RollUp, DocumentKind::UnitCoverage}) {
        EXPECT_EQ(made(kind).page.subtitle, u"填报单位：水利局党支部 截至2024年12月31日"_s);
        EXPECT_EQ(made(kind, {}, QDate(2024, 6, 30), true).page.subtitle,
                  u"填报单位：水利局党支部 截至2024年6月30日，非年末数"_s)
            << "the only one that is under none";
    }
    m_book.addBranch(u"B"_s);
    EXPECT_EQ(made(DocumentKind::RollUp, {}, QDate(2024, 12, 31), true).page.subtitle,
              u"填报单位：＿＿＿＿＿＿＿＿ 截至2024年12月31日"_s);
}

TEST_F(CalendarPapers, APaperOfAnEarlierDayBearsTheNameOfThatDay)
{
    m_book.change(u"organisations"_s, m_branch, {{u"name"_s, u"水务局党支部"_s}});
    m_book.add(u"organisation-changes"_s, {{u"organisation"_s, m_branch},
                                           {u"date"_s, u"2025-03-01"_s},
                                           {u"change"_s, u"renamed"_s},
                                           {u"former_name"_s, u"水利局党支部"_s}});
    EXPECT_TRUE(made(DocumentKind::Members).page.subtitle.startsWith(u"水利局党支部"_s));
}

} // namespace
} // namespace zhibu
