#include "reports/documents/document.h"
#include "storage/dues/arrears.h"
#include "storage/dues/remittance.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

const QDate kDay(2024, 12, 31);
constexpr qint64 kDue = 4'500; // of a base of 4500 yuan, at 1 %

/// A committee with one branch and two members: one paid the first quarter and had a part of it
/// corrected, is relieved from October on, gave 大额 and special dues; the other paid nothing since
/// September.
class DuesFiles : public testing::Test
{
protected:
    DuesFiles()
    {
        committee =
            book.add(u"organisations"_s,
                     {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}});
        branch =
            book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}, {u"superior"_s, committee}});
        one = addPayer(u"P1"_s);
        two = addPayer(u"P2"_s);
        pay(one, u"2024-01"_s, u"2024-03"_s, 3 * kDue, u"2024-03-05"_s, u"regular"_s, u"A7"_s);
        book.add(u"dues-returns"_s, {{u"member"_s, one},
                                     {u"first_month"_s, u"2024-01"_s},
                                     {u"last_month"_s, u"2024-03"_s},
                                     {u"amount"_s, 3 * kDue},
                                     {u"paid_on"_s, u"2024-03-05"_s},
                                     {u"voucher"_s, u"A7"_s},
                                     {u"returned"_s, 500},
                                     {u"returned_on"_s, u"2024-03-06"_s},
                                     {u"reason"_s, u"多记"_s}});
        pay(one, u"2024-04"_s, u"2024-09"_s, 6 * kDue, u"2024-05-06"_s, u"regular"_s, {});
        pay(one, u"2024-06"_s, u"2024-06"_s, 200'000, u"2024-06-20"_s, u"large"_s, {});
        book.add(u"dues-reliefs"_s, {{u"member"_s, one},
                                     {u"first_month"_s, u"2024-10"_s},
                                     {u"last_month"_s, u"2024-12"_s},
                                     {u"amount"_s, 0},
                                     {u"reason"_s, u"家中变故"_s},
                                     {u"approved_by"_s, u"工委"_s},
                                     {u"approved_on"_s, u"2024-09-20"_s}});
        book.add(u"special-dues"_s, {{u"member"_s, one},
                                     {u"purpose"_s, u"抗震救灾"_s},
                                     {u"amount"_s, 30'000},
                                     {u"paid_on"_s, u"2024-07-01"_s}});
        pay(two, u"2024-01"_s, u"2024-08"_s, 8 * kDue, u"2024-08-30"_s, u"back"_s, {});
        book.add(u"dues-items"_s, {{u"member"_s, two},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"item"_s, u"岗位工资"_s},
                                   {u"amount"_s, 450'000}});
    }

    RowId addPayer(const QString &code)
    {
        const RowId member = book.addMember(code, branch, {{u"dues_from"_s, u"2024-01"_s}});
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 450'000},
                                   {u"reason"_s, u"年度核定"_s}});
        return member;
    }

    void pay(RowId member, const QString &first, const QString &last, qint64 fen, const QString &on,
             const QString &nature, const QString &voucher)
    {
        book.add(u"dues-payments"_s, {{u"member"_s, member},
                                      {u"first_month"_s, first},
                                      {u"last_month"_s, last},
                                      {u"amount"_s, fen},
                                      {u"paid_on"_s, on},
                                      {u"nature"_s, nature},
                                      {u"voucher"_s, voucher}});
    }

    Document made(DocumentKind kind, RowId scope, std::optional<MonthRange> months = {})
    {
        return got(makeDocument(
            book.file(),
            {.kind = kind, .scope = scope, .year = 2024, .asOf = kDay, .months = months}));
    }

    QStringList rowsOf(DocumentKind kind, std::optional<MonthRange> months = {})
    {
        return linesOf(made(kind, branch, months));
    }

    static QStringList linesOf(const Document &document)
    {
        QStringList rows;
        for (const QStringList &row : document.table.rows) {
            rows += row.join(u'|');
        }
        return rows;
    }

    test::TempFile book;
    RowId committee = 0;
    RowId branch = 0;
    RowId one = 0;
    RowId two = 0;
};

constexpr MonthRange kMarch{Month::of(2024, 3), Month::of(2024, 3)};

TEST_F(DuesFiles, TheReceiptsAreThoseOfTheRecordsLessWhatWasReturned)
{
    EXPECT_EQ(
        rowsOf(DocumentKind::DuesReceipts),
        QStringList(
            {u"1|党员P1|月薪制|0.00|45.00|45.00|40.00|45.00|45.00|45.00|45.00|45.00|45.00|免|免|免|"
             "405.00|400.00|5.00|大额党费2000.00元；免交"_s,
             u"2|党员P2|月薪制|45.00|45.00|45.00|45.00|45.00|45.00|45.00|45.00|45.00|||||"
             "540.00|360.00|180.00|补交360.00元"_s,
             u"合计|||45.00|90.00|90.00|85.00|90.00|90.00|90.00|90.00|90.00|45.00|0.00|0.00|"
             "0.00|945.00|760.00|185.00|"_s}));
    EXPECT_EQ(rowsOf(DocumentKind::DuesReceipts, kMarch).first(),
              u"1|党员P1|月薪制|45.00|40.00|5.00|2024-03-05|"_s);
    EXPECT_TRUE(made(DocumentKind::DuesReceipts, branch)
                    .page.footnotes.first()
                    .contains(u"不含交到本表以后各月的部分"_s));
}

TEST_F(DuesFiles, PapersOfWhatIsDueNameTheRulesOnPaperOnly)
{
    for (const DocumentKind kind : {DocumentKind::DuesReceipts, DocumentKind::Dues}) {
        const Document paper = made(kind, branch);
        EXPECT_EQ(
            paper.page.footnotes.filter(u"执行规定（自2017年1月起）：中组发〔2008〕3号"_s).size(),
            1);
        EXPECT_FALSE(paper.table.rows.last().join(QString()).contains(u"执行规定"_s));
    }
    EXPECT_TRUE(made(DocumentKind::DuesNotice, branch).page.footnotes.filter(u"执行"_s).isEmpty());
}

TEST_F(DuesFiles, AsAFileATableSaysWhatItIs)
{
    const TextTable sheet = made(DocumentKind::DuesReceipts, branch).sheet();
    EXPECT_EQ(sheet.heading, QStringList({u"2024年党费收缴明细表"_s,
                                          u"水利局党支部 截至2024年12月31日　单位：元"_s}));
    EXPECT_TRUE(made(DocumentKind::ReceiptSlips, branch).sheet().heading.isEmpty());
}

TEST_F(DuesFiles, TheNoticeIsSignedByTheBranchAndSilentAboutRelief)
{
    const Document paper = made(DocumentKind::DuesNotice, branch);
    EXPECT_EQ(paper.letter->signature, u"水利局党支部"_s);
    EXPECT_EQ(rowsOf(DocumentKind::DuesNotice),
              QStringList({u"1|党员P1|405.00|400.00"_s, u"2|党员P2|540.00|360.00"_s,
                           u"合计||945.00|760.00"_s}));
    const MonthRange freed{Month::of(2024, 10), Month::of(2024, 12)};
    EXPECT_EQ(rowsOf(DocumentKind::DuesNotice, freed),
              QStringList({u"1|党员P2|135.00|0.00"_s, u"合计||135.00|0.00"_s}))
        << "0.00 of 0.00 would tell";
}

TEST_F(DuesFiles, NamesakesOfABranchAreToldApartOnEveryPaper)
{
    for (const RowId member : {one, two}) {
        book.change(u"members"_s, member, {{u"name"_s, u"张伟"_s}});
    }
    for (const DocumentKind kind :
         {DocumentKind::DuesReceipts, DocumentKind::DuesNotice, DocumentKind::DuesAssessment,
          DocumentKind::Arrears, DocumentKind::ArrearsSlips, DocumentKind::ReceiptSlips,
          DocumentKind::DuesStrip}) {
        EXPECT_FALSE(rowsOf(kind).filter(u"张伟（P2）"_s).isEmpty()) << static_cast<int>(kind);
    }
    const Document slips = made(DocumentKind::ArrearsSlips, branch);
    EXPECT_TRUE(slips.slips->slips.first().text.first().startsWith(u"张伟（P"_s));
}

TEST_F(DuesFiles, OfACommitteeThePapersNameTheBranches)
{
    EXPECT_FALSE(made(DocumentKind::DuesReceipts, committee).table.columns[1].title
                 == u"党支部"_s); // one branch
    const RowId other = book.addBranch(u"A02"_s, {{u"superior"_s, committee}});
    book.addMember(u"P3"_s, other);
    const Document paper = made(DocumentKind::DuesNotice, committee);
    EXPECT_EQ(paper.table.columns[1].title, u"党支部"_s);
    EXPECT_EQ(paper.table.rows[2].join(u'|'), u"3|A02|党员P3|0.00|0.00"_s);
}

TEST_F(DuesFiles, TheAssessmentHasALineForEachBaseOfTheYear)
{
    book.add(u"dues-bases"_s, {{u"member"_s, two},
                               {u"month"_s, u"2024-07"_s},
                               {u"kind"_s, u"retired"_s},
                               {u"base"_s, 300'000},
                               {u"reason"_s, u"退休"_s}});
    const Document paper = made(DocumentKind::DuesAssessment, branch);
    EXPECT_EQ(
        rowsOf(DocumentKind::DuesAssessment),
        QStringList({u"1|党员P1|月薪制|2024-01|4500.00|1%|45.00|405.00|年度核定；10—12月免交|"_s,
                     u"2|党员P2|月薪制|2024-01|4500.00|1%|45.00|270.00|年度核定|岗位工资4500.00"_s,
                     u"2|党员P2|离退休|2024-07|3000.00|0.5%|15.00|90.00|退休|"_s,
                     u"合计|||||||765.00||"_s}));
    EXPECT_TRUE(paper.page.footnotes.first().contains(u"中组发〔2008〕3号"_s));
}

TEST_F(DuesFiles, ReceiptsAreThoseOfTheDaysOfThePeriod)
{
    EXPECT_EQ(rowsOf(DocumentKind::ReceiptSlips, kMarch).first(),
              u"1|党员P1|2024年第一季度|正常|130.00|壹佰叁拾元整|2024-03-05||A7"_s);
    EXPECT_EQ(made(DocumentKind::ReceiptSlips, branch, kMarch).slips->slips[0].notes.size(), 1)
        << "5.00 of it was corrected";
    const QStringList year = rowsOf(DocumentKind::ReceiptSlips);
    ASSERT_EQ(year.size(), 6);
    EXPECT_EQ(year[3], u"4|党员P1|抗震救灾|特殊党费|300.00|叁佰元整|2024-07-01||"_s);
    EXPECT_EQ(made(DocumentKind::DuesStrip, branch).slips->slips.size(), 2);
}

TEST_F(DuesFiles, WhatIsTakenBackOfSpecialDuesMakesNoReceipt)
{
    constexpr MonthRange kJuly{Month::of(2024, 7), Month::of(2024, 7)};
    const auto takeBack = [this](const QString &kind, qint64 fen, const QString &on) {
        book.add(u"special-dues"_s, {{u"member"_s, one},
                                     {u"purpose"_s, u"抗震救灾"_s},
                                     {u"kind"_s, kind},
                                     {u"amount"_s, fen},
                                     {u"paid_on"_s, on},
                                     {u"note"_s, u"多交"_s}});
    };
    takeBack(u"correction"_s, 10'000, u"2024-07-02"_s);
    takeBack(u"refund"_s, 5'000, u"2024-07-03"_s);
    takeBack(u"correction"_s, 2'000, u"2024-08-01"_s);
    EXPECT_EQ(rowsOf(DocumentKind::ReceiptSlips, kJuly),
              QStringList({u"1|党员P1|抗震救灾|特殊党费|200.00|贰佰元整|2024-07-01||"_s,
                           u"2|党员P1|抗震救灾|退还|-50.00|负伍拾元整|2024-07-03||"_s,
                           u"合计||||150.00||||"_s}));
    EXPECT_EQ(made(DocumentKind::ReceiptSlips, branch, kJuly).slips->slips.size(), 1);
    EXPECT_EQ(made(DocumentKind::DuesStrip, branch, kJuly).slips->slips[0].rows[2][0].text,
              u"退还抗震救灾"_s);
}

TEST_F(DuesFiles, WhatIsTakenBackLaterLeavesThePapersOfAPeriodAsTheyWere)
{
    const QStringList printed = rowsOf(DocumentKind::ReceiptSlips, kMarch);
    for (const QString &kind : {u"correction"_s, u"refund"_s}) {
        book.add(u"dues-returns"_s, {{u"member"_s, one},
                                     {u"first_month"_s, u"2024-01"_s},
                                     {u"last_month"_s, u"2024-03"_s},
                                     {u"amount"_s, 3 * kDue},
                                     {u"paid_on"_s, u"2024-03-05"_s},
                                     {u"voucher"_s, u"A7"_s},
                                     {u"kind"_s, kind},
                                     {u"returned"_s, 1'000},
                                     {u"returned_on"_s, u"2024-04-06"_s},
                                     {u"reason"_s, u"多交"_s}});
    }
    EXPECT_EQ(rowsOf(DocumentKind::ReceiptSlips, kMarch), printed);
    EXPECT_EQ(
        rowsOf(DocumentKind::ReceiptSlips, MonthRange{Month::of(2024, 4), Month::of(2024, 4)}),
        QStringList({u"1|党员P1|2024年第一季度|更正|-10.00|负壹拾元整|2024-04-06||A7"_s,
                     u"2|党员P1|2024年第一季度|退还|-10.00|负壹拾元整|2024-04-06||A7"_s,
                     u"合计||||-20.00||||"_s}));
}

TEST_F(DuesFiles, TheArrearsNameTheOpenMonths)
{
    EXPECT_EQ(
        rowsOf(DocumentKind::Arrears),
        QStringList({u"1|党员P1|2024年3月|1|0|5.00||"_s,
                     u"2|党员P2|2024年9月至12月|4|4|180.00|满3个月|"_s, u"合计|||||185.00||"_s}));
    EXPECT_EQ(made(DocumentKind::ArrearsSlips, branch).slips->slips.size(), 2);
}

TEST_F(DuesFiles, TheRemittanceIsWhatIsDueUntilItIsEntered)
{
    const MonthRange year = MonthRange::ofYear(2024);
    EXPECT_EQ(
        rowsOf(DocumentKind::Remittance),
        QStringList({u"党费|760.00||0.00|"_s, u"大额党费|2000.00|100%|0.00|2000.00"_s,
                     u"特殊党费|300.00|100%|0.00|300.00"_s, u"合计|3060.00||0.00|2300.00"_s}));
    EXPECT_TRUE(got(recordRemittance(book.file(), {.organisation = branch,
                                                   .partner = committee,
                                                   .first = year.first,
                                                   .last = year.last,
                                                   .on = kDay,
                                                   .ratio = kWholeRatio / 2,
                                                   .handler = u"王五"_s}))
                    .isEmpty());
    EXPECT_EQ(rowsOf(DocumentKind::Remittance).first(), u"党费|760.00|50%|0.00|380.00"_s);
    const Document paper = made(DocumentKind::Remittance, branch);
    EXPECT_EQ(paper.slips->slips[1].issuer.first(), u"工委"_s);
    EXPECT_TRUE(paper.slips->slips[0].signatures.first().contains(u"王五"_s));
}

TEST_F(DuesFiles, ASpanOfSeveralRemittancesNamesAllOfThem)
{
    for (const auto &[first, voucher, handler] :
         {std::tuple(1, u"S1"_s, u"王五"_s), std::tuple(4, u"S2"_s, u"赵六"_s),
          std::tuple(7, u"S3"_s, u"王五"_s)}) {
        EXPECT_TRUE(got(recordRemittance(book.file(), {.organisation = branch,
                                                       .partner = committee,
                                                       .first = Month::of(2024, first),
                                                       .last = Month::of(2024, first + 2),
                                                       .on = QDate(2024, first + 3, 1),
                                                       .ratio = kWholeRatio / 2,
                                                       .handler = handler,
                                                       .voucher = voucher}))
                        .isEmpty());
    }
    const Document paper = made(DocumentKind::Remittance, branch);
    ASSERT_EQ(paper.slips->slips.size(), 2);
    EXPECT_EQ(paper.slips->slips[1].right, u"No. S1、S2、S3"_s);
    EXPECT_EQ(paper.slips->slips[0].signatures.first(), u"经办人（王五、赵六）"_s);
    EXPECT_EQ(paper.slips->slips[1].text.first(),
              u"　　今收到水利局党支部上缴2024年党费380.00元、大额党费2000.00元、特殊党费300.00元，"
              "共2680.00元（大写：贰仟陆佰捌拾元整）。"_s);
}

TEST_F(DuesFiles, ThePaperOfOneRemittanceIsOfItAlone)
{
    const MonthRange year = MonthRange::ofYear(2024);
    const auto remit = [&](const QString &voucher, const QString &handler) {
        EXPECT_TRUE(got(recordRemittance(book.file(), {.organisation = branch,
                                                       .partner = committee,
                                                       .first = year.first,
                                                       .last = year.last,
                                                       .on = kDay,
                                                       .ratio = kWholeRatio / 2,
                                                       .handler = handler,
                                                       .voucher = voucher}))
                        .isEmpty());
        return book.ask(u"SELECT max(id) FROM dues_entry"_s).toLongLong();
    };
    for (const auto &[before, voucher] : {std::pair(u"S1"_s, u"S2"_s), std::pair(u""_s, u""_s)}) {
        const RowId last = remit(before, u"王五"_s);
        pay(two, u"2024-09"_s, u"2024-09"_s, kDue, u"2024-09-30"_s, u"regular"_s, {});
        const RowId next = remit(voucher, u"赵六"_s);
        const auto paperOf = [&](RowId row) {
            return got(makeDocument(book.file(), {.kind = DocumentKind::Remittance,
                                                  .scope = branch,
                                                  .year = 2024,
                                                  .asOf = kDay,
                                                  .months = year,
                                                  .remittance = row}));
        };
        const Document first = paperOf(last);
        EXPECT_EQ(
            linesOf(first),
            QStringList({u"党费|760.00|50%|0.00|380.00"_s, u"大额党费|2000.00|100%|0.00|2000.00"_s,
                         u"特殊党费|300.00|100%|0.00|300.00"_s, u"合计|3060.00||0.00|2680.00"_s}))
            << voucher.toStdString();
        const Document second = paperOf(next);
        EXPECT_EQ(linesOf(second),
                  QStringList({u"党费|805.00|50%|380.00|22.50"_s, u"合计|805.00||380.00|22.50"_s}));
        EXPECT_EQ(second.slips->slips[0].signatures.first(), u"经办人（赵六）"_s);
        EXPECT_EQ(second.slips->slips[1].text.first(),
                  u"　　今收到水利局党支部上缴2024年党费22.50元（大写：贰拾贰元伍角整）。"_s);
        EXPECT_TRUE(second.slips->slips[1].notes.isEmpty());
        EXPECT_EQ(second.title(), u"2024年党费上缴单"_s);

        const Document both = made(DocumentKind::Remittance, branch);
        EXPECT_EQ(both.title(), u"2024年党费上缴单（汇总）"_s);
        EXPECT_EQ(linesOf(both),
                  QStringList({u"党费（2024年12月31日）|760.00|50%|0.00|380.00"_s,
                               u"大额党费（2024年12月31日）|2000.00|100%|0.00|2000.00"_s,
                               u"特殊党费（2024年12月31日）|300.00|100%|0.00|300.00"_s,
                               u"党费（2024年12月31日）|805.00|50%|380.00|22.50"_s,
                               u"合计||||2702.50"_s}));
        for (const Slip &half : both.slips->slips) {
            EXPECT_EQ(half.notes.first(), u"汇总其间2次上缴（2024年12月31日），合计是各次之和。"_s);
        }
        for (int i = 0; i < 3; ++i) { // as it was, for the next pair
            got(undo(book.file()));
        }
    }
}

TEST_F(DuesFiles, TheArrearsTellWhoIsFloating)
{
    book.add(u"circumstances"_s,
             {{u"member"_s, two}, {u"kind"_s, u"floating"_s}, {u"since"_s, u"2024-10-01"_s}});
    book.add(u"circumstances"_s, {{u"member"_s, one},
                                  {u"kind"_s, u"floating"_s},
                                  {u"since"_s, u"2023-01-01"_s},
                                  {u"until"_s, u"2023-12-31"_s}});
    const QStringList rows = rowsOf(DocumentKind::Arrears);
    EXPECT_FALSE(rows[0].contains(u"流动"_s)) << "not any more";
    EXPECT_TRUE(rows[1].contains(u"满3个月；流动党员，先核对流入地是否已收"_s))
        << rows[1].toStdString();
}

TEST_F(DuesFiles, ACommitteeReadsWhoHasNotRemitted)
{
    const Document paper = made(DocumentKind::RemittanceList, committee);
    EXPECT_EQ(paper.title(), u"2024年党费上缴情况表"_s);
    QStringList lines;
    for (const QStringList &row : paper.table.rows) {
        lines += row.join(u'|');
    }
    EXPECT_EQ(lines, QStringList(u"1|水利局党支部|3060.00|0.00|||2024年3月、2024年5月至8月|"
                                 "3060.00|0.00"_s))
        << "no sums: what a 总支 received may have come from a 支部 of the list";
    book.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                 {u"date"_s, u"2024-06-30"_s},
                                 {u"kind"_s, u"remitted"_s},
                                 {u"source"_s, u"regular"_s},
                                 {u"amount"_s, 40'000},
                                 {u"first_month"_s, u"2024-05"_s},
                                 {u"last_month"_s, u"2024-06"_s}});
    const Document partly = got(makeDocument(book.file(), {.kind = DocumentKind::RemittanceList,
                                                           .scope = committee,
                                                           .year = 2024,
                                                           .asOf = {2024, 6, 29}}));
    EXPECT_EQ(partly.table.rows[0].mid(3, 3),
              QStringList({u"0.00"_s, u"400.00"_s, u"2024-06-30"_s}))
        << "for June as well, so it does not stand against what was received until May";
    EXPECT_TRUE(partly.page.footnotes.last().contains(u"跨期上缴"_s));
    EXPECT_EQ(paper.page.footnotes.first(), u"共1个党组织，1个还有收到的党费没有上缴。"_s);
    EXPECT_EQ(got(makeDocument(book.file(), {.kind = DocumentKind::RemittanceList,
                                             .scope = committee,
                                             .year = 2024,
                                             .asOf = {2024, 6, 29}}))
                  .title(),
              u"2024年1月至5月党费上缴情况表"_s)
        << "June has not ended";
}

TEST_F(DuesFiles, EveryUseHasASlipToBeApproved)
{
    const auto spend = [this](const QString &on, qint64 fen) {
        book.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                     {u"date"_s, on},
                                     {u"kind"_s, u"spent"_s},
                                     {u"purpose"_s, u"training"_s},
                                     {u"amount"_s, fen},
                                     {u"payee"_s, u"新华书店"_s},
                                     {u"decision"_s, u"7月支委会"_s},
                                     {u"handler"_s, u"王五"_s},
                                     {u"approver"_s, u"张三"_s},
                                     {u"voucher"_s, u"F-8"_s}});
    };
    EXPECT_EQ(made(DocumentKind::SpendingSlips, branch).slips->slips.size(), 1) << "a blank one";
    spend(u"2024-08-01"_s, 10'000);
    spend(u"2024-09-01"_s, 5'000);
    constexpr MonthRange kAugust{Month::of(2024, 8), Month::of(2024, 8)};
    EXPECT_EQ(rowsOf(DocumentKind::SpendingSlips, kAugust),
              QStringList({u"2024-08-01|教育培训|党费|100.00|新华书店|7月支委会|王五|张三|F-8|"_s,
                           u"合计|||100.00||||||"_s}));
    const Document paper = made(DocumentKind::SpendingSlips, branch, kAugust);
    ASSERT_EQ(paper.slips->slips.size(), 1);
    const Slip slip = paper.slips->slips.first();
    EXPECT_EQ(slip.right, u"No. F-8"_s);
    EXPECT_EQ(slip.rows[3][1].text, u"7月支委会"_s);
    EXPECT_EQ(slip.signatures,
              QStringList({u"经办人（王五）"_s, u"审批人（张三）"_s, u"单位（盖章）"_s}));
}

TEST_F(DuesFiles, TheBookIsAPaperOfItsOwn)
{
    constexpr MonthRange kSummer{Month::of(2024, 6), Month::of(2024, 8)};
    const Document paper = made(DocumentKind::DuesBook, branch, kSummer);
    EXPECT_EQ(paper.title(), u"2024年6月至8月党费收支账"_s);
    EXPECT_EQ(rowsOf(DocumentKind::DuesBook, kSummer),
              QStringList({u"|期初结存|||||400.00||"_s,
                           u"2024-06-20|大额党费，1 笔|||2000.00||2400.00||"_s,
                           u"2024-07-01|特殊党费，1 笔|||300.00||2700.00||"_s,
                           u"2024-08-30|补交党费，1 笔|||360.00||3060.00||"_s,
                           u"合计||||2660.00|0.00|3060.00||"_s}));
    EXPECT_EQ(paper.page.signatures, QStringList({u"出纳"_s, u"会计"_s, u"负责人"_s}));
}

// 中组发〔2008〕3号 art. 7: the branch looks into it, the committee above approves.
TEST_F(DuesFiles, AReductionIsApprovedOnAForm)
{
    const auto add = [this](const QString &first, const QString &last, qint64 fen,
                            const QString &applied, const QString &outcome) {
        return book.add(u"dues-reliefs"_s, {{u"member"_s, two},
                                            {u"first_month"_s, first},
                                            {u"last_month"_s, last},
                                            {u"amount"_s, fen},
                                            {u"reason"_s, u"大病"_s},
                                            {u"applied_on"_s, applied},
                                            {u"outcome"_s, outcome}});
    };
    add(u"2024-11"_s, u"2025-04"_s, 2'000, u"2024-10-20"_s, {});
    add(u"2024-02"_s, u"2024-03"_s, 0, u"2024-01-10"_s, u"refused"_s);
    add(u"2024-05"_s, u"2024-06"_s, 0, u"2024-04-10"_s, u"withdrawn"_s);
    EXPECT_EQ(
        rowsOf(DocumentKind::ReliefForms),
        QStringList(
            {u"1|党员P1|月薪制|45.00|免交|2024年第四季度|0.00|家中变故|||工委|2024-09-20 同意"_s,
             u"2|党员P2|月薪制|45.00|免交|2024年2月至3月|0.00|大病|2024-01-10|||未批准"_s,
             u"3|党员P2|月薪制|45.00|少交|2024年11月至2025年4月|20.00|大病|2024-10-20|||"_s}))
        << "blank what is to be written by hand";
    const Document paper = made(DocumentKind::ReliefForms, committee, kMarch);
    EXPECT_EQ(paper.title(), u"2024年3月少交（免交）党费审批表"_s);
    EXPECT_EQ(paper.table.rows.size(), 1);
    EXPECT_TRUE(paper.hasText()) << "to be edited as .odt";
    const Document chosen = got(makeDocument(book.file(), {.kind = DocumentKind::ReliefForms,
                                                           .scope = branch,
                                                           .year = 2024,
                                                           .asOf = kDay,
                                                           .members = {one}}));
    ASSERT_EQ(chosen.table.rows.size(), 1);
    EXPECT_EQ(chosen.table.rows.first().value(1), u"党员P1"_s);
}

// 中组发〔2008〕3号 art. 11: passed on whole, with a short profile; the Centre gives the receipt.
TEST_F(DuesFiles, LargeGiftsAreListedForTheCommittee)
{
    book.change(u"members"_s, one, {{u"job"_s, u"工程师"_s}});
    const RowId other =
        book.addBranch(u"A02"_s, {{u"name"_s, u"林业局党支部"_s}, {u"superior"_s, committee}});
    const RowId three = book.addMember(u"P3"_s, other);
    pay(three, u"2024-11"_s, u"2024-11"_s, 150'000, u"2024-11-08"_s, u"large"_s, u"B3"_s);
    EXPECT_EQ(rowsOf(DocumentKind::LargeDues),
              QStringList({u"1|党员P1|2010-05-04|工程师|2000.00|2024-06-20|||"_s,
                           u"合计||||2000.00||||"_s}));
    const Document all = made(DocumentKind::LargeDues, committee);
    EXPECT_EQ(all.title(), u"2024年大额党费情况表"_s);
    ASSERT_EQ(all.table.rows.size(), 3);
    EXPECT_EQ(all.table.rows[1].join(u'|'),
              u"2|林业局党支部|党员P3|2010-05-04||1500.00|2024-11-08|B3||"_s);
    EXPECT_EQ(all.table.rows[2][5], u"3500.00"_s);
    EXPECT_TRUE(all.page.footnotes.join(QString()).contains(u"全部上缴中央"_s));
    EXPECT_EQ(made(DocumentKind::LargeDues, committee, kMarch).table.rows.size(), 1);
}

TEST_F(DuesFiles, TheReportOfTheYearSumsTheBook)
{
    book.add(u"dues-entries"_s, {{u"organisation"_s, branch},
                                 {u"date"_s, u"2024-08-01"_s},
                                 {u"kind"_s, u"spent"_s},
                                 {u"purpose"_s, u"training"_s},
                                 {u"amount"_s, 10'000},
                                 {u"decision"_s, u"7月支委会"_s}});
    QStringList texts;
    const Document paper = made(DocumentKind::DuesYearReport, branch);
    EXPECT_TRUE(paper.hasTable());
    EXPECT_EQ(
        rowsOf(DocumentKind::DuesYearReport),
        QStringList({u"年初结存|0.00"_s, u"收入：收缴党费|400.00"_s, u"收入：补交党费|360.00"_s,
                     u"收入：大额党费|2000.00"_s, u"收入：特殊党费|300.00"_s, u"收入合计|3060.00"_s,
                     u"支出：使用|100.00"_s, u"支出合计|100.00"_s, u"其中使用：教育培训|100.00"_s,
                     u"年末结存|2960.00"_s}));
    EXPECT_EQ(paper.sheet().heading, QStringList({u"2024年度党费收缴、使用和管理情况报告"_s,
                                                  u"水利局党支部　2024年12月31日"_s}));
    for (const LetterBlock &block : paper.letter->blocks) {
        texts += block.text;
        for (const QStringList &row : block.table.rows) {
            texts += row.join(u'|');
        }
    }
    for (
        const QString &text :
        {u"年初结存0.00元，全年收入3060.00元，全年支出100.00元，年末结存2960.00元。"_s,
         u"收缴党费|400.00"_s, u"补交党费|360.00"_s, u"大额党费|2000.00"_s, u"特殊党费|300.00"_s,
         u"2024年8月1日，100.00元，集体研究：7月支委会。"_s,
         u"应交党费的党员2人，应交945.00元，其中已交760.00元，未交185.00元（月份已满，都是欠交，2人）。"_s,
         u"经批准免交1人；交纳大额党费1人、2000.00元。"_s,
         u"集体研究：使用和下拨1笔，1笔记有集体研究。"_s, u"结账：本年度没有收缴结账的记录。"_s}) {
        EXPECT_TRUE(texts.contains(text)) << text.toStdString() << " in\n"
                                          << texts.join(u'\n').toStdString();
    }
}

TEST_F(DuesFiles, WhatWhoHasLeftDidNotPayIsNobodysArrearsOnAnyPaper)
{
    const RowId left = book.addMember(
        u"P0"_s, branch, {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-09-01"_s}});
    book.add(u"dues-bases"_s, {{u"member"_s, left},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 450'000}});
    QString text;
    const Document report = made(DocumentKind::DuesYearReport, branch);
    for (const LetterBlock &block : report.letter->blocks) {
        text += block.text;
    }
    EXPECT_TRUE(
        text.contains(u"应交1350.00元，其中已交760.00元，未交590.00元；未交中欠交2人、185.00元，"
                      "另有已离开的1人、405.00元，不追缴。"_s))
        << text.toStdString();
    const auto listed = got(arrearsRows(book.file(), branch, QDate(2024, 12, 31), ArrearsOf::Day));
    Money amount;
    for (const ArrearsRow &row : listed) {
        amount += row.figures.amount;
    }
    EXPECT_EQ(listed.size(), 2U);
    EXPECT_EQ(amount, Money::yuan(185));
}

TEST_F(DuesFiles, TheRecheckGoesToTheEndOfTheYearFromWhereSomethingIsOwed)
{
    EXPECT_EQ(rowsOf(DocumentKind::DuesRecheck),
              QStringList({u"1|党员P1|2024|月薪制|4500.00||12|405.00|400.00|5.00|0.00|"_s,
                           u"2|党员P2|2024|月薪制|4500.00|1%|12|540.00|360.00|180.00|0.00|"_s,
                           u"合计||||||24|945.00|760.00|185.00|0.00|"_s}));
    const Document paper = made(DocumentKind::DuesRecheck, branch);
    EXPECT_EQ(paper.title(), u"2008年4月至2024年12月党费补缴核算表"_s);
    EXPECT_EQ(got(makeDocument(book.file(), {.kind = DocumentKind::DuesRecheck,
                                             .scope = branch,
                                             .year = 2024,
                                             .asOf = QDate(2024, 11, 20)}))
                  .title(),
              u"2008年4月至2024年10月党费补缴核算表"_s)
        << "nobody is behind in a month that still runs";
    ASSERT_EQ(paper.page.footnotes.size(), 4);
    EXPECT_TRUE(
        paper.page.footnotes[0].startsWith(u"执行规定（自2008年4月起）：中组发〔2008〕3号"_s));
    EXPECT_TRUE(paper.page.footnotes[1].startsWith(u"执行规定（自2017年1月起）："_s));
}

TEST_F(DuesFiles, TheRecheckByMonthAddsUpYearsAndMembers)
{
    const QStringList rows =
        rowsOf(DocumentKind::RecheckMonths, MonthRange{Month::of(2024, 8), Month::of(2024, 10)});
    EXPECT_EQ(rows, QStringList({u"1|党员P1|2024-08|月薪制|4500.00|1%|45.00|45.00|0.00|"_s,
                                 u"1|党员P1|2024-09|月薪制|4500.00|1%|45.00|45.00|0.00|"_s,
                                 u"1|党员P1|2024-10|月薪制|4500.00||0.00|0.00|0.00|减免"_s,
                                 u"1|党员P1|2024年小计||||90.00|90.00|0.00|"_s,
                                 u"2|党员P2|2024-08|月薪制|4500.00|1%|45.00|45.00|0.00|"_s,
                                 u"2|党员P2|2024-09|月薪制|4500.00|1%|45.00|0.00|45.00|"_s,
                                 u"2|党员P2|2024-10|月薪制|4500.00|1%|45.00|0.00|45.00|"_s,
                                 u"2|党员P2|2024年小计||||135.00|45.00|90.00|"_s,
                                 u"合计||||||225.00|135.00|90.00|"_s}));
    const RowId left = book.addMember(
        u"P0"_s, branch, {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-09-01"_s}});
    constexpr MonthRange kMonths{Month::of(2024, 8), Month::of(2024, 10)};
    EXPECT_EQ(rowsOf(DocumentKind::RecheckMonths, kMonths), rows) << "nothing was fixed for him";
    book.add(u"dues-bases"_s, {{u"member"_s, left},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 450'000}});
    EXPECT_EQ(
        rowsOf(DocumentKind::RecheckMonths, kMonths),
        rows.first(rows.size() - 1)
            + QStringList({u"3|党员P0|2024-08|月薪制|4500.00|1%|45.00|0.00|45.00|已转出，不追缴"_s,
                           u"3|党员P0|2024-09|月薪制|4500.00|1%|45.00|0.00|45.00|已转出，不追缴"_s,
                           u"3|党员P0|2024年小计||||90.00|0.00|90.00|"_s,
                           u"|不追缴合计|||||90.00|0.00|90.00|"_s})
            + QStringList(rows.last()))
        << "whoever has left is not chased, and not in the sum";
    const QStringList years = rowsOf(DocumentKind::DuesRecheck, kMonths);
    EXPECT_EQ(years.at(years.size() - 3),
              u"3|党员P0|2024|月薪制|4500.00|1%|2|90.00|0.00|90.00|0.00|已转出，不追缴"_s);
    EXPECT_EQ(years.at(years.size() - 2), u"|不追缴合计|||||2|90.00|0.00|90.00|0.00|"_s);
    EXPECT_EQ(years.last(), u"合计||||||6|225.00|135.00|90.00|0.00|"_s);
}

TEST_F(DuesFiles, SlipsAreMadeForSomeAlone)
{
    const Document paper = got(makeDocument(book.file(), {.kind = DocumentKind::ArrearsSlips,
                                                          .scope = branch,
                                                          .year = 2024,
                                                          .asOf = kDay,
                                                          .members = {two}}));
    ASSERT_EQ(paper.slips->slips.size(), 1);
    EXPECT_EQ(paper.slips->slips.first().text.first(), u"党员P2同志："_s);
    EXPECT_EQ(paper.table.rows.first().value(1), u"党员P2"_s);
}

TEST_F(DuesFiles, EmptyFilesMakeEmptyPapers)
{
    const RowId empty = book.addBranch(u"A09"_s);
    for (int kind = static_cast<int>(DocumentKind::DuesReceipts);
         kind <= static_cast<int>(DocumentKind::RecheckMonths); ++kind) {
        EXPECT_FALSE(made(static_cast<DocumentKind>(kind), empty).title().isEmpty());
    }
}

} // namespace
} // namespace zhibu
