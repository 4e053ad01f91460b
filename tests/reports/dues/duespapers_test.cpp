#include "reports/documents/dues/duesdocuments.h"
#include "reports/pages.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <span>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

const DuesPaper kYear{.organisation = u"水利局党支部"_s,
                      .months = MonthRange::ofYear(2024),
                      .asOf = QDate(2024, 4, 10)};
const DuesPerson kOne{u"水利局党支部"_s, u"P1"_s, u"张三"_s};
const DuesPerson kTwo{u"水利局党支部"_s, u"P2"_s, u"李四"_s};

DuesMonth monthOf(std::optional<Money> due, Money paid)
{
    return {.kind = DuesKind::Wage,
            .base = Money::yuan(4500),
            .rate = 100,
            .due = due,
            .paid = paid,
            .arrears = due ? std::optional(*due - paid) : std::nullopt,
            .standard = due,
            .pack = {}};
}

/// Paid, in part, not at all, exempt; May is paid ahead.
ReceiptsRow variedYear()
{
    const Money due = Money::yuan(45);
    ReceiptsRow row{.person = kOne,
                    .kind = DuesKind::Wage,
                    .months = {monthOf(due, due), monthOf(due, Money::yuan(20)), monthOf(due, {}),
                               monthOf(Money(), {}), monthOf(due, due)},
                    .back = Money::yuan(20),
                    .large = Money::yuan(1000),
                    .surplus = {},
                    .paidOn = QDate(2024, 4, 1)};
    while (row.months.size() < 12) {
        row.months += monthOf(due, {});
    }
    return row;
}

/// Owes from February on; nothing was fixed.
ReceiptsRow unfixedYear()
{
    ReceiptsRow row{.person = kTwo,
                    .kind = std::nullopt,
                    .months = {std::nullopt},
                    .back = {},
                    .large = {},
                    .surplus = {},
                    .paidOn = {}};
    while (row.months.size() < 12) {
        row.months += monthOf(std::nullopt, {});
    }
    return row;
}

QStringList titlesOf(const TextTable &table)
{
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles += column.title;
    }
    return titles;
}

/// Everything a person could read in the document.
QString textOf(const Document &document)
{
    const Folder folder;
    const QString pdf = folder.path(u"a.pdf"_s);
    EXPECT_TRUE(savePages(pdf, document).ok());
    return solidText(pdf);
}

TEST(DuesPapers, TheReceiptsOfAYearAddUpInRowsAndColumns)
{
    const Document paper = receiptsDocument(kYear, {variedYear(), unfixedYear()});
    EXPECT_EQ(paper.title(), u"2024年党费收缴明细表"_s);
    ASSERT_EQ(paper.table.rows.size(), 3);
    EXPECT_EQ(paper.table.rows[0].join(u'|'),
              u"1|张三|月薪制|45.00|45.00|20.00||免|45.00||||||||"
              "135.00|110.00|70.00|补交20.00元；大额党费1000.00元；预交45.00元；免交"_s);
    EXPECT_EQ(paper.table.rows[1].join(u'|'), u"2|李四|未核定||—||||||||||||"
                                              "0.00|0.00|0.00|未核定"_s);
    EXPECT_EQ(paper.table.rows[2].join(u'|'),
              u"合计|||45.00|45.00|20.00|0.00|0.00|45.00|0.00|0.00|0.00|0.00|0.00|0.00|0.00|"
              "135.00|110.00|70.00|"_s);
}

TEST(DuesPapers, TheReceiptsSayWhoseDuesAreReduced)
{
    ReceiptsRow reduced = variedYear();
    reduced.months[0]->standing = DuesStanding::Reduced;
    reduced.months[3] = monthOf(Money::yuan(45), {});
    const QString remarks = receiptsDocument(kYear, {reduced}).table.rows[0].last();
    EXPECT_TRUE(remarks.endsWith(u"；少交"_s)) << remarks.toStdString();
}

TEST(DuesPapers, OnPaperMarksTellWhatIsOpen)
{
    const Document paper = receiptsDocument(kYear, {variedYear(), unfixedYear()});
    EXPECT_EQ(paper.page.rows[0].mid(4, 6).join(u'|'), u"45.00|△20.00|×|免|45.00|"_s);
    EXPECT_EQ(paper.page.rows[1].mid(4, 6).join(u'|'), u"—|○|○|○||"_s);
    EXPECT_EQ(paper.page.signatures, QStringList({u"经办人"_s, u"审核人"_s}));
    EXPECT_TRUE(textOf(paper).contains(u"△20.00"_s));
}

TEST(DuesPapers, TheReceiptsOfAMonthSayWhenWasPaid)
{
    DuesPaper march = kYear;
    march.months = {Month::of(2024, 2), Month::of(2024, 2)};
    ReceiptsRow row = variedYear();
    row.months = {row.months[1]};
    const Document paper = receiptsDocument(march, {row});
    EXPECT_EQ(titlesOf(paper.table),
              u"序号 姓名 收缴类别 应交 实交 未交 交纳日期 备注"_s.split(u' '));
    EXPECT_EQ(paper.table.rows[0].join(u'|'),
              u"1|张三|月薪制|45.00|20.00|25.00|2024-04-01|补交20.00元；大额党费1000.00元"_s);
}

TEST(DuesPapers, EveryPageOfTheReceiptsHasItsSum)
{
    const std::vector<ReceiptsRow> rows(60, variedYear());
    const Folder folder;
    ASSERT_TRUE(savePages(folder.path(u"a.pdf"_s), receiptsDocument(kYear, rows)).ok());
    const QStringList pages = pageTexts(folder.path(u"a.pdf"_s));
    ASSERT_GT(pages.size(), 1);
    qint64 paid = 0;
    for (const QString &page : pages) {
        const QStringList lines = page.split(u'\n').filter(u"小计"_s);
        ASSERT_EQ(lines.size(), 1) << page.toStdString();
        const QStringList figures = lines[0].split(u' ', Qt::SkipEmptyParts);
        paid += moneyFromText(figures.at(figures.size() - 2)).value_or(Money()).fen;
    }
    EXPECT_EQ(Money{paid}, Money::yuan(60 * 110));
    EXPECT_TRUE(pages.last().contains(u"合计"_s));
    EXPECT_FALSE(textOf(receiptsDocument(kYear, {variedYear()})).contains(u"小计"_s));
}

TEST(DuesPapers, TheNoticeSpeaksOfAmountsOnly)
{
    const Document paper = duesNoticeDocument(kYear, {variedYear(), unfixedYear()});
    ASSERT_TRUE(paper.letter);
    EXPECT_EQ(paper.title(), u"关于2024年1月至4月党费收缴情况的公示"_s);
    EXPECT_EQ(titlesOf(paper.table), u"序号 姓名 应交（元） 实交（元）"_s.split(u' '));
    EXPECT_EQ(paper.table.rows[0].join(u'|'), u"1|张三|135.00|65.00"_s);
    EXPECT_EQ(paper.table.rows[2].join(u'|'), u"合计||135.00|65.00"_s);
    const QString text = textOf(paper);
    EXPECT_TRUE(text.contains(u"应交党费的党员2名，应交135.00元，实交65.00元"_s));
    for (const QString &blank : {u"联系人"_s, u"电话"_s, u"地址"_s}) {
        EXPECT_TRUE(text.contains(blank)) << blank.toStdString();
    }
    for (const QString &hidden : {u"4500"_s, u"基数"_s, u"免交"_s, u"减免"_s, u"%"_s, u"P1"_s}) {
        EXPECT_FALSE(text.contains(hidden)) << hidden.toStdString();
    }
}

TEST(DuesPapers, WhoOwesNothingIsNotInTheNotice)
{
    ReceiptsRow left = unfixedYear(); // gone, and gave 大额 only
    left.months = QList<std::optional<DuesMonth>>(12);
    left.large = Money::yuan(1000);
    EXPECT_EQ(duesNoticeDocument(kYear, {left}).table.rows.size(), 1);
    EXPECT_EQ(receiptsDocument(kYear, {left}).table.rows[0][2], QString());
}

TEST(DuesPapers, ALongNoticeIsATable)
{
    const Document paper = duesNoticeDocument(kYear, std::vector<ReceiptsRow>(120, variedYear()));
    EXPECT_FALSE(paper.letter);
    EXPECT_TRUE(textOf(paper).contains(u"公示期自"_s));
}

TEST(DuesPapers, TheAssessmentNamesBasesAndIsForInsideUse)
{
    DuesMonth relieved = monthOf(Money::yuan(45), {});
    relieved.due = Money::yuan(5);
    DuesPaper ruled = kYear;
    ruled.rules = QStringList(u"执行规定（自2017年4月起）：某文件。"_s);
    const Document paper = assessmentDocument(
        ruled, {{.person = kOne,
                 .from = Month::of(2024, 1),
                 .figures = relieved,
                 .due = Money::yuan(60),
                 .reason = u"年度核定"_s,
                 .items = u"岗位工资5000.00、－养老保险500.00"_s,
                 .reliefs = {{Month::of(2024, 1), Month::of(2024, 3), Money::yuan(5)},
                             {Month::of(2024, 6), Month::of(2024, 6), Money()}}},
                {.person = kTwo, .from = {}, .figures = {}, .due = {}, .reason = {}, .items = {}}});
    EXPECT_EQ(paper.table.rows[0].join(u'|'), u"1|张三|月薪制|2024-01|4500.00|1%|45.00|60.00|"
                                              "年度核定；1—3月减为每月5.00元；6月免交|"
                                              "岗位工资5000.00、－养老保险500.00"_s);
    EXPECT_EQ(paper.table.rows[1].join(u'|'), u"2|李四|未核定|||||||"_s);
    EXPECT_EQ(paper.table.rows[2].join(u'|'), u"合计|||||||60.00||"_s);
    const QString text = textOf(paper);
    EXPECT_TRUE(text.contains(u"内部使用"_s));
    EXPECT_TRUE(text.contains(u"某文件"_s));
}

const std::vector<DuesReceipt> kReceipts{
    {kOne,
     MonthRange{Month::of(2024, 1), Month::of(2024, 3)},
     {},
     u"正常"_s,
     Money::yuan(135),
     QDate(2024, 3, 5),
     u"现金"_s,
     u"A7"_s},
    {kOne,
     MonthRange{Month::of(2023, 12), Month::of(2024, 4)},
     {},
     u"正常"_s,
     Money::yuan(45),
     QDate(2024, 4, 5),
     {},
     {}},
    {kTwo, {}, u"抗震救灾"_s, u"特殊党费"_s, Money{100'020}, QDate(2024, 4, 6), {}, {}}};

TEST(DuesPapers, EveryReceiptHasItsAmountInCapitals)
{
    const Document paper = receiptSlipDocument(kYear, kReceipts);
    ASSERT_EQ(paper.slips->slips.size(), 3);
    EXPECT_EQ(paper.table.rows[2].join(u'|'),
              u"3|李四|抗震救灾|特殊党费|1000.20|壹仟元贰角整|2024-04-06||"_s);
    const QString text = textOf(paper);
    for (const QString &words :
         {u"壹佰叁拾伍元整"_s, u"￥135.00"_s, u"No.A7"_s, u"壹仟元贰角整"_s, u"交款人"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString();
    }
    EXPECT_FALSE(text.contains(u"基数"_s));
    EXPECT_FALSE(text.contains(u"更正"_s));
}

TEST(DuesPapers, TheReceiptOfACorrectedPaymentSaysSo)
{
    std::vector<DuesReceipt> receipts = kReceipts;
    receipts[1].corrected = true;
    const Document paper = receiptSlipDocument(kYear, receipts);
    EXPECT_TRUE(paper.slips->slips[0].notes.isEmpty());
    EXPECT_EQ(paper.slips->slips[1].notes.size(), 1);
    EXPECT_TRUE(textOf(paper).contains(u"更正后的金额"_s));
}

TEST(DuesPapers, AStripTellsLargeDuesFromOrdinaryOnes)
{
    DuesReceipt large = kReceipts[0];
    large.months = MonthRange{Month::of(2024, 11), Month::of(2024, 11)};
    large.nature = u"大额"_s;
    const Document paper = duesStripDocument(kYear, {kReceipts[0], large});
    ASSERT_EQ(paper.slips->slips.size(), 1);
    EXPECT_EQ(paper.slips->slips[0].rows[1][0].text, u"1—3月"_s);
    EXPECT_EQ(paper.slips->slips[0].rows[2][0].text, u"11月大额党费"_s);
}

TEST(DuesPapers, AStripHoldsAllThatOneMemberPaid)
{
    const Document paper = duesStripDocument(kYear, kReceipts);
    ASSERT_EQ(paper.slips->slips.size(), 2);
    EXPECT_EQ(paper.slips->slips[0].rows.size(), 3);
    const QString text = textOf(paper);
    EXPECT_TRUE(text.contains(u"1—3月135.003月5日"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"2023.12—4月"_s));
    EXPECT_FALSE(text.contains(u"基数"_s));
}

const std::vector<ArrearsCase> kCases{
    {kOne,
     {.member = 1,
      .organisationCode = {},
      .code = u"P1"_s,
      .name = u"张三"_s,
      .figures = {.longestRun = 6, .since = Month::of(2023, 8), .amount = Money{27'050}},
      .step = 6,
      .flagged = true,
      .note = {.on = QDate(2024, 3, 1),
               .kind = u"talk"_s,
               .reason = u"住院"_s,
               .justified = true,
               .payBy = QDate(2024, 5, 1)}},
     {Month::of(2023, 8), Month::of(2023, 10), Month::of(2023, 11), Month::of(2023, 12),
      Month::of(2024, 1), Month::of(2024, 2), Month::of(2024, 3)}}};

TEST(DuesPapers, TheListOfArrearsSaysWhatWasDone)
{
    const Document paper = arrearsDocument(kYear, kCases);
    EXPECT_EQ(paper.table.rows[0].join(u'|'),
              u"1|张三|2023年8月、2023年10月至2024年3月|7|6|270.50|连续6个月未交|"
              "2024-03-01 谈话了解；住院（支部认定有正当理由）；限2024-05-01前补交"_s);
    const QString text = textOf(paper);
    EXPECT_TRUE(text.contains(u"内部使用"_s));
    EXPECT_TRUE(text.contains(u"由党支部研究"_s));
    EXPECT_TRUE(text.contains(u"欠交算到2024年3月，当月未满不算"_s));
}

TEST(DuesPapers, AnArrearsSlipAsksKindlyAndTellsNoReason)
{
    const QString text = textOf(arrearsSlipDocument(kYear, kCases));
    for (const QString &words : {u"张三同志"_s, u"2023年10月至2024年3月"_s, u"共7个月"_s,
                                 u"贰佰柒拾元伍角整"_s, u"2024年5月1日前"_s, u"水利局党支部"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString();
    }
    for (const QString &hidden : {u"住院"_s, u"脱党"_s, u"基数"_s}) {
        EXPECT_FALSE(text.contains(hidden)) << hidden.toStdString();
    }
}

constexpr MonthRange kQuarter{Month::of(2024, 1), Month::of(2024, 3)};

TEST(DuesPapers, ARemittanceSumsItsKindsInCapitals)
{
    const RemittanceFacts facts{
        .lines = {{DuesSource::Regular, kQuarter, Money::yuan(1000), 455'000, Money::yuan(455), {}},
                  {DuesSource::Large,
                   kYear.months,
                   Money::yuan(2000),
                   kWholeRatio,
                   Money::yuan(2000),
                   {}}},
        .entered = true,
        .receiver = u"市直机关工委"_s,
        .handlers = {u"王五"_s},
        .vouchers = {u"S1"_s, u"S2"_s},
        .on = QDate(2024, 4, 9),
        .notes = {u"其中100.00元全额上缴"_s}};
    const Document paper = remittanceDocument(kYear, facts);
    EXPECT_EQ(paper.table.rows[0].join(u'|'),
              u"党费（2024年第一季度）|1000.00|45.5%|0.00|455.00"_s);
    EXPECT_EQ(paper.table.rows[1].join(u'|'), u"大额党费|2000.00|100%|0.00|2000.00"_s);
    EXPECT_EQ(paper.table.rows[2].join(u'|'), u"合计|3000.00||0.00|2455.00"_s);
    const QString text = textOf(paper);
    for (const QString &words :
         {u"贰仟肆佰伍拾伍元整"_s, u"市直机关工委"_s, u"王五"_s, u"回执"_s, u"No.S1、S2"_s,
          u"上缴2024年党费455.00元、大额党费2000.00元，共2455.00元（大写：贰仟肆佰伍拾伍元整）"_s,
          u"2024年4月9日"_s, u"其中100.00元全额上缴"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString();
    }
}

TEST(DuesPapers, ARemittanceWithoutARatioIsFilledInByHand)
{
    const RemittanceFacts facts{.lines = {{DuesSource::Regular,
                                           kYear.months,
                                           Money::yuan(1000),
                                           std::nullopt,
                                           std::nullopt,
                                           {}}},
                                .entered = false,
                                .receiver = {},
                                .handlers = {},
                                .vouchers = {},
                                .on = {}};
    const Document paper = remittanceDocument(kYear, facts);
    EXPECT_EQ(paper.table.rows[0].join(u'|'), u"党费|1000.00||0.00|"_s);
    EXPECT_TRUE(textOf(paper).contains(u"尚未记入党费收支"_s));
    EXPECT_TRUE(textOf(paper).contains(u"上缴2024年党费＿"_s));
}

TEST(DuesPapers, TheReportOfAYearListsEachUseWithItsDecision)
{
    DuesBook book{.opening = Money::yuan(100), .lines = {}, .closing = Money::yuan(850)};
    book.lines.push_back({.date = QDate(2024, 1, 31),
                          .kind = BookKind::Regular,
                          .source = DuesSource::Regular,
                          .purpose = {},
                          .amount = Money::yuan(1000)});
    BookLine use{.date = QDate(2024, 7, 1),
                 .kind = BookKind::Spent,
                 .source = DuesSource::Regular,
                 .purpose = DuesPurpose::Training,
                 .amount = Money::yuan(200)};
    use.decision = u"2024-06-20支委会"_s;
    book.lines.push_back(use);
    use.amount = Money::yuan(50);
    use.decision.clear();
    book.lines.push_back(use);
    DuesYearReport figures{
        .opening = book.opening, .sums = {}, .spent = {}, .closing = book.closing};
    figures.sums.at(static_cast<std::size_t>(BookKind::Regular)) = Money::yuan(1000);
    figures.sums.at(static_cast<std::size_t>(BookKind::Spent)) = Money::yuan(250);
    figures.spent.at(static_cast<std::size_t>(DuesPurpose::Training)) = Money::yuan(250);

    DuesPaper over = kYear;
    over.asOf = QDate(2024, 12, 31);
    const Document paper = duesYearDocument(over, figures, book, {});
    ASSERT_TRUE(paper.letter);
    const Document early = duesYearDocument(kYear, figures, book, {});
    EXPECT_TRUE(textOf(early).contains(u"年初结存100.00元，截至2024年4月10日收入1000.00元，"
                                       "支出250.00元，当日结存850.00元"_s))
        << textOf(early).toStdString();
    EXPECT_FALSE(textOf(early).contains(u"全年"_s) || textOf(early).contains(u"年末"_s));
    EXPECT_EQ(early.table.rows.last().first(), u"当日结存"_s);
    const QString text = textOf(paper);
    for (const QString &words :
         {u"年初结存100.00元，全年收入1000.00元，全年支出250.00元，年末结存850.00元"_s,
          u"（一）教育培训2笔，共250.00元"_s,
          u"2024年7月1日，200.00元，集体研究：2024-06-20支委会。"_s, u"集体研究未登记"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString() << text.toStdString();
    }
}

TEST(DuesPapers, TheReportOfAYearTellsHowTheDuesWereCollectedAndKept)
{
    DuesBook book;
    const auto add = [&book](RowId entry, BookKind kind, QDate on, const QString &voucher,
                             const QString &decision) {
        BookLine line{.date = on, .kind = kind, .amount = Money::yuan(1), .entry = entry};
        line.voucher = voucher;
        line.decision = decision;
        book.lines.push_back(line);
    };
    add(0, BookKind::Regular, QDate(2024, 1, 31), {}, {});
    add(1, BookKind::Interest, QDate(2024, 3, 21), u"1"_s, {});
    add(2, BookKind::Remitted, QDate(2024, 4, 10), u"2"_s, {});
    add(3, BookKind::Remitted, QDate(2024, 10, 10), {}, {});
    add(4, BookKind::Spent, QDate(2024, 7, 1), u"3"_s, u"支委会"_s);
    add(5, BookKind::Allocated, QDate(2024, 8, 1), u"4"_s, {});
    DuesYearReport figures{};
    figures.closing = Money::yuan(850);
    figures.sums.at(static_cast<std::size_t>(BookKind::Interest)) = Money::yuan(12);
    figures.sums.at(static_cast<std::size_t>(BookKind::Remitted)) = Money::yuan(600);
    const DuesYearFacts facts{.payers = 12,
                              .withoutBase = 1,
                              .inArrears = 2,
                              .reduced = 3,
                              .exempt = 1,
                              .sums = {.due = Money::yuan(945),
                                       .paid = Money::yuan(760),
                                       .open = Money::yuan(185),
                                       .ahead = Money()},
                              .overdue = Money::yuan(140),
                              .surplus = Money::yuan(20),
                              .largeGivers = 1,
                              .large = Money::yuan(2000),
                              .closed = {Month::of(2024, 1), Month::of(2024, 2)}};
    DuesPaper over = kYear;
    over.asOf = QDate(2024, 12, 31);
    const QString text = textOf(duesYearDocument(over, figures, book, facts));
    for (
        const QString &words :
        {u"应交党费的党员12人，应交945.00元，其中已交760.00元，未交185.00元；未交中欠交2人、140.00元，"_s,
         u"经批准少交3人；经批准免交1人；未核定1人，应交数不含在内；交纳大额党费1人、2000.00元。"_s,
         u"结存：年初0.00元，年末850.00元。利息收入12.00元，计入党费收入。"_s,
         u"上缴：2笔，共600.00元，最近一笔2024年10月10日。"_s,
         u"凭证：支出4笔，3笔记有凭证号，1笔没有。"_s,
         u"集体研究：使用和下拨2笔，1笔记有集体研究，1笔没有。"_s,
         u"结账：已收缴结账2个月（2024年1月至2月）。"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString() << text.toStdString();
    }
    const QString without = textOf(duesYearDocument(kYear, {}, {}, {}));
    EXPECT_FALSE(without.contains(u"应交"_s) || without.contains(u"凭证："_s))
        << "nothing is said of what there is not";
    EXPECT_TRUE(without.contains(u"没有收缴结账的记录"_s));
}

struct OpenDues
{
    DuesYearFacts facts;
    QString sentence;
};

class CollectionOfAYear : public testing::TestWithParam<OpenDues>
{
};

TEST_P(CollectionOfAYear, SaysWhatIsOpenAndWhatOfItIsArrears)
{
    const QString text =
        textOf(duesYearDocument(kYear, {}, {}, GetParam().facts)); // as of 10 April
    EXPECT_TRUE(text.contains(GetParam().sentence)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"算到2024年4月（含当月）"_s)) << text.toStdString();
}

/// How many people, and what of theirs.
struct Open
{
    int people = 0;
    int yuan = 0;
};

DuesYearFacts openFacts(int due, int open, Open overdue = {}, Open notChased = {}, int ahead = 0)
{
    return {.payers = 3,
            .inArrears = overdue.people,
            .notChased = notChased.people,
            .sums = {.due = Money::yuan(due),
                     .paid = Money::yuan(due - open),
                     .open = Money::yuan(open),
                     .ahead = Money::yuan(ahead)},
            .overdue = Money::yuan(overdue.yuan),
            .notChasedOpen = Money::yuan(notChased.yuan)};
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, CollectionOfAYear,
    testing::Values(
        OpenDues{openFacts(180, 0), u"应交180.00元，其中已交180.00元，没有未交。"_s},
        OpenDues{openFacts(180, 45), u"未交45.00元（都是2024年4月的，当月未满，没有欠交）。"_s},
        OpenDues{openFacts(180, 90, {2, 90}), u"未交90.00元（月份已满，都是欠交，2人）。"_s},
        OpenDues{openFacts(180, 90, {2, 50}),
                 u"未交90.00元；未交中欠交2人、50.00元，其余40.00元是2024年4月的，"
                 "当月未满。"_s},
        OpenDues{openFacts(180, 90, {2, 75}, {1, 15}),
                 u"未交90.00元；未交中欠交2人、75.00元，另有已离开的1人、15.00元，不追缴。"_s},
        OpenDues{openFacts(180, 90, {2, 50}, {1, 15}),
                 u"未交中欠交2人、50.00元，另有已离开的1人、15.00元，不追缴，其余25.00元是"
                 "2024年4月的，当月未满。"_s},
        OpenDues{openFacts(180, 15, {}, {1, 15}),
                 u"未交15.00元；未交中没有欠交，另有已离开的1人、15.00元，不追缴。"_s},
        OpenDues{openFacts(180, 0, {}, {}, 45),
                 u"另预交2024年4月以后各月45.00元，连同已交共实交225.00元。"_s}));

RecheckLine recheckLine(const DuesPerson &person, int year, Money due, Money paid)
{
    return {.person = person,
            .year = year,
            .figures = {.months = 12,
                        .monthsWithoutBase = 0,
                        .due = due,
                        .paid = paid,
                        .toPay = std::max(Money(), due - paid),
                        .overpaid = std::max(Money(), paid - due),
                        .last = monthOf(Money::yuan(45), {})}};
}

TEST(DuesPapers, ARecheckSumsEachMembersYearsAndAll)
{
    DuesPaper period = kYear;
    period.months = {Month::of(2022, 1), Month::of(2023, 12)};
    const Document paper =
        recheckDocument(period, {recheckLine(kOne, 2022, Money::yuan(540), Money::yuan(500)),
                                 recheckLine(kOne, 2023, Money::yuan(540), Money::yuan(550)),
                                 recheckLine(kTwo, 2023, Money::yuan(540), Money())});
    EXPECT_EQ(paper.title(), u"2022年1月至2023年12月党费补缴核算表"_s);
    QStringList rows;
    for (const QStringList &row : paper.table.rows) {
        rows += row.join(u'|');
    }
    EXPECT_EQ(rows, QStringList({u"1|张三|2022|月薪制|4500.00|1%|12|540.00|500.00|40.00|0.00|"_s,
                                 u"1|张三|2023|月薪制|4500.00|1%|12|540.00|550.00|0.00|10.00|"_s,
                                 u"1|张三|小计||||24|1080.00|1050.00|40.00|10.00|"_s,
                                 u"2|李四|2023|月薪制|4500.00|1%|12|540.00|0.00|540.00|0.00|"_s,
                                 u"合计||||||36|1620.00|1050.00|580.00|10.00|"_s}));
    EXPECT_TRUE(textOf(paper).contains(u"内部使用"_s));
}

TEST(DuesPapers, YearsInWhichNothingWasFixedTakeOneLine)
{
    std::vector<RecheckLine> lines;
    for (int year = 2018; year <= 2023; ++year) {
        RecheckLine line = recheckLine(kOne, year, {}, {});
        line.figures.monthsWithoutBase = 12;
        line.figures.last = {};
        lines.push_back(line);
    }
    lines[4] = recheckLine(kOne, 2022, Money::yuan(540), Money::yuan(540));
    QStringList rows;
    for (const QStringList &row : recheckDocument(kYear, lines).table.rows) {
        rows += row.join(u'|');
    }
    EXPECT_EQ(rows, QStringList({u"1|张三|2018—2021|未核定|||48|0.00|0.00|0.00|0.00|48个月未核定"_s,
                                 u"1|张三|2022|月薪制|4500.00|1%|12|540.00|540.00|0.00|0.00|"_s,
                                 u"1|张三|2023|未核定|||12|0.00|0.00|0.00|0.00|12个月未核定"_s,
                                 u"1|张三|小计||||72|540.00|540.00|0.00|0.00|60个月未核定"_s,
                                 u"合计||||||72|540.00|540.00|0.00|0.00|60个月未核定"_s}));
}

TEST(DuesPapers, MonthsInWhichNothingWasFixedTakeOneLine)
{
    std::vector<RecheckMonthLine> lines;
    for (Month month = Month::of(2021, 11); month <= Month::of(2023, 4); ++month) {
        lines.push_back({.person = kOne, .month = month, .figures = {}});
    }
    for (RecheckMonthLine &line : std::span(lines).last(2)) {
        line.figures.due = Money::yuan(15);
        line.figures.arrears = Money::yuan(15);
    }
    QStringList rows;
    for (const QStringList &row : recheckMonthsDocument(kYear, lines).table.rows) {
        rows += row.join(u'|');
    }
    EXPECT_EQ(rows, QStringList({u"1|张三|2021-11—2022-12|未核定|||0.00|0.00|0.00|"_s,
                                 u"1|张三|2023-01—2023-02|未核定|||0.00|0.00|0.00|"_s,
                                 u"1|张三|2023-03|未核定|||15.00|0.00|15.00|"_s,
                                 u"1|张三|2023-04|未核定|||15.00|0.00|15.00|"_s,
                                 u"1|张三|2023年小计||||30.00|0.00|30.00|"_s,
                                 u"1|张三|个人合计||||30.00|0.00|30.00|"_s,
                                 u"合计||||||30.00|0.00|30.00|"_s}));
}

TEST(DuesPapers, NothingOnRecordIsSaidSo)
{
    for (const Document &paper : {receiptsDocument(kYear, {}), assessmentDocument(kYear, {}),
                                  receiptSlipDocument(kYear, {}), duesStripDocument(kYear, {}),
                                  arrearsDocument(kYear, {}), arrearsSlipDocument(kYear, {}),
                                  recheckDocument(kYear, {}), recheckMonthsDocument(kYear, {})}) {
        EXPECT_TRUE(textOf(paper).contains(u"（无记录）"_s)) << paper.title().toStdString();
    }
}

} // namespace
} // namespace zhibu
