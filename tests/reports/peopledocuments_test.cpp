#include "pages.h"
#include "reports/documents/people/memberhistory.h"
#include "reports/documents/people/peopledocuments.h"
#include "storage/attachments/attachments.h"
#include "storage/people/memberphoto.h"
#include "support/tempfile.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

class PeopleDocuments : public testing::Test
{
protected:
    Document made(const QList<RowId> &members = {})
    {
        return got(makeDocument(book.file(), {.kind = DocumentKind::MemberDossier,
                                              .scope = branch,
                                              .year = 2024,
                                              .asOf = QDate(2024, 12, 31),
                                              .members = members}));
    }
    void of(const QString &ledger, Values values)
    {
        values.insert(u"member"_s, member);
        book.add(ledger, values);
    }
    void attach(const QString &name, const QSize &size)
    {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QBuffer bytes;
        ASSERT_TRUE(bytes.open(QIODevice::WriteOnly) && picture.save(&bytes, "PNG"));
        got(attachFiles(book.file(), ledgerOf(u"members"_s), member,
                        {book.write(name, bytes.data())}));
    }
    /// The history as lines: date, until, what, text.
    QStringList history(QDate asOf = QDate(2024, 12, 31))
    {
        QStringList lines;
        for (const MemberEvent &event : got(memberHistory(book.file(), member, asOf))) {
            lines += QStringList{event.date, event.until, event.what, event.text}.join(u'|');
        }
        return lines;
    }
    /// The text beside a label of the form.
    static QString beside(const Slip &slip, const QString &label)
    {
        for (const QList<SlipCell> &row : slip.rows) {
            for (qsizetype cell = 0; cell + 1 < row.size(); cell += 2) {
                if (row[cell].text == label) {
                    return row[cell + 1].text;
                }
            }
        }
        ADD_FAILURE() << label.toStdString();
        return {};
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}});
    RowId other = book.addBranch(u"A02"_s, {{u"name"_s, u"城建局党支部"_s}});
    RowId member = book.addMember(u"P1"_s, branch, {{u"joined_branch"_s, u"中学党支部"_s}});
};

TEST_F(PeopleDocuments, TheHistoryIsOfAllLedgersByDate)
{
    of(u"posts"_s, {{u"organisation"_s, branch},
                    {u"post"_s, u"secretary"_s},
                    {u"since"_s, u"2020-01-01"_s},
                    {u"until"_s, u"2022-12-31"_s}});
    of(u"member-changes"_s,
       {{u"date"_s, u"2019-05-06"_s}, {u"change"_s, u"moved"_s}, {u"branch"_s, other}});
    of(u"honours"_s,
       {{u"date"_s, u"2021-07-01"_s}, {u"title"_s, u"优秀共产党员"_s}, {u"level"_s, u"city"_s}});
    of(u"sanctions"_s,
       {{u"date"_s, u"2023-03-01"_s}, {u"kind"_s, u"warning"_s}, {u"reason"_s, u"不外传"_s}});
    of(u"member-reviews"_s, {{u"year"_s, 2023}, {u"grade"_s, u"qualified"_s}});
    of(u"member-reviews"_s, {{u"year"_s, 2024}, {u"opinion"_s, u"没有等次的不写"_s}});
    of(u"circumstances"_s, {{u"kind"_s, u"frail"_s}, {u"since"_s, u"2025-01-01"_s}});
    EXPECT_EQ(history(), (QStringList{u"2010-05-04||入党|中学党支部"_s, u"2011-05-04||转正|"_s,
                                      u"2019-05-06||党员变动|支部间调动，原在城建局党支部"_s,
                                      u"2020-01-01|2022-12-31|党内职务|水利局党支部，书记"_s,
                                      u"2021-07-01||个人表彰|优秀共产党员，市级"_s,
                                      u"2023||民主评议结果|合格"_s,
                                      u"2023-03-01|2024-02-29|党纪处分|警告"_s}));
    EXPECT_EQ(history(QDate(2011, 5, 3)), QStringList{u"2010-05-04||入党|中学党支部"_s});
}

TEST_F(PeopleDocuments, ADossierHoldsTheRecordTheDuesAndTheHistory)
{
    book.change(u"members"_s, member, {{u"degree"_s, u"硕士"_s}, {u"seniority_correction"_s, -2}});
    of(u"dues-bases"_s, {{u"month"_s, u"2023-01"_s}, {u"kind"_s, u"wage"_s}, {u"base"_s, 500'000}});
    of(u"dues-bases"_s, {{u"month"_s, u"2024-01"_s}, {u"kind"_s, u"wage"_s}, {u"base"_s, 600'000}});
    of(u"dues-bases"_s, {{u"month"_s, u"2025-01"_s}, {u"kind"_s, u"wage"_s}, {u"base"_s, 700'000}});
    for (int year = 2015; year < 2024; ++year) {
        of(u"member-reviews"_s, {{u"year"_s, year}, {u"grade"_s, u"qualified"_s}});
    }
    const Document paper = made();
    EXPECT_EQ(paper.title(), u"党员登记表"_s);
    ASSERT_TRUE(paper.slips);
    ASSERT_EQ(paper.slips->slips.size(), 1);
    const Slip &slip = paper.slips->slips.first();
    EXPECT_EQ(slip.left, u"党支部：水利局党支部"_s);
    EXPECT_EQ(beside(slip, u"姓名"_s), u"党员P1"_s);
    EXPECT_EQ(beside(slip, u"学位"_s), u"硕士"_s);
    EXPECT_EQ(beside(slip, u"党龄"_s), u"13年5个月"_s) << "163 months less 2";
    EXPECT_EQ(beside(slip, u"党费标准"_s), u"2024-01起 月薪制，基数6000.00元"_s);
    EXPECT_EQ(beside(slip, u"民主评议"_s),
              u"（此前2条，见台账）；2017　合格；2018　合格；2019　合格；2020　合格；"
              "2021　合格；2022　合格；2023　合格"_s);
    EXPECT_EQ(beside(slip, u"党纪处分"_s), QString());
    ASSERT_EQ(paper.table.rows.size(), 1);
    EXPECT_EQ(paper.table.rows[0].size(), paper.table.columns.size());
}

TEST_F(PeopleDocuments, WhatIsPraiseAndWhatIsNotStandApart)
{
    const auto happened = [this](const QString &item, const QString &date, Values more = {}) {
        more.insert({{u"organisation"_s, branch}, {u"item"_s, item}, {u"date"_s, date}});
        of(u"events"_s, more);
    };
    EXPECT_FALSE(std::ranges::any_of(made().slips->slips.first().rows, [](const auto &row) {
        return row.first().text == u"其他奖惩";
    })) << "nothing to tell";
    happened(u"commendation"_s, u"2024-01-02"_s, {{u"level"_s, u"city"_s}});
    happened(u"signed_report"_s, u"2024-01-03"_s, {{u"level"_s, u"province"_s}});
    happened(u"leader_sanction"_s, u"2024-02-02"_s, {{u"level"_s, u"up_to_serious_warning"_s}});
    happened(u"member_violation"_s, u"2024-03-03"_s);
    happened(u"unexcused_absence"_s, u"2024-04-04"_s);
    happened(u"circulated_criticism"_s, u"2024-05-05"_s, {{u"level"_s, u"work_committee"_s}});
    const Slip slip = made().slips->slips.first();
    EXPECT_EQ(beside(slip, u"表彰奖励"_s), u"2024-01-02　表彰，市级\n2024-01-03　署名报道，省级"_s);
    EXPECT_EQ(beside(slip, u"党纪处分"_s),
              u"2024-02-02　班子成员处分，严重警告以下\n2024-03-03　党员违法违纪"_s);
    EXPECT_EQ(beside(slip, u"其他奖惩"_s),
              u"2024-04-04　无故缺席\n2024-05-05　通报批评，市直工委"_s);
}

TEST_F(PeopleDocuments, WhoIsAwayLostOrOnHisWayIsToldSo)
{
    of(u"floating-members"_s, {{u"organisation"_s, branch},
                               {u"direction"_s, u"out"_s},
                               {u"since"_s, u"2022-02-20"_s},
                               {u"until"_s, u"2022-12-31"_s},
                               {u"place"_s, u"郑州市"_s}});
    of(u"lost-contact"_s, {{u"since"_s, u"2023-01-10"_s}, {u"reason"_s, u"work"_s}});
    of(u"transfers"_s, {{u"direction"_s, u"out"_s},
                        {u"date"_s, u"2024-03-01"_s},
                        {u"from_unit"_s, u"水利局党支部"_s},
                        {u"to_unit"_s, u"外县党委"_s}});
    EXPECT_EQ(history().mid(2),
              (QStringList{
                  u"2022-02-20|2022-12-31|流动党员|流动党员（流出），郑州市"_s,
                  u"2023-01-10||失联党员|失联（外出务工经商）"_s,
                  u"2024-03-01||组织关系转接|组织关系转接（转出），由水利局党支部，到外县党委"_s}));
    const QString told = beside(made().slips->slips.first(), u"变动和情形"_s);
    EXPECT_EQ(told.split(u'\n').size(), 3) << told.toStdString();
    EXPECT_TRUE(told.contains(u"失联（外出务工经商）"_s)) << told.toStdString();
}

TEST_F(PeopleDocuments, DossiersAreOfTheBranchOrOfWhomIsAskedFor)
{
    const RowId second = book.addMember(u"P2"_s, branch);
    book.addMember(u"P3"_s, other);
    EXPECT_EQ(made().slips->slips.size(), 2);
    const Document own = made({second});
    ASSERT_EQ(own.slips->slips.size(), 1);
    EXPECT_EQ(beside(own.slips->slips.first(), u"姓名"_s), u"党员P2"_s);
}

TEST_F(PeopleDocuments, ThePhotoIsTheOneThatIsCalledSo)
{
    EXPECT_FALSE(got(photoOf(book.file(), member)));
    attach(u"入党志愿书.png"_s, {40, 40});
    EXPECT_FALSE(got(photoOf(book.file(), member))) << "a scan is no photo";
    EXPECT_TRUE(made().slips->slips.first().photo.isNull());
    attach(u"党员P1.png"_s, {30, 40});
    EXPECT_EQ(got(photoOf(book.file(), member))->name, u"党员P1.png"_s);
    attach(u"免冠照片2024.png"_s, {60, 80});
    EXPECT_EQ(got(photoOf(book.file(), member))->name, u"免冠照片2024.png"_s) << "the newest";
    EXPECT_EQ(made().slips->slips.first().photo.size(), QSize(60, 80));
}

TEST_F(PeopleDocuments, ADossierIsOnePageHoweverLongTheHistory)
{
    for (int year = 1990; year < 2024; ++year) {
        const QString since = QString::number(year) + u"-02-01"_s;
        of(u"posts"_s, {{u"organisation"_s, branch},
                        {u"post"_s, u"secretary"_s},
                        {u"since"_s, since},
                        {u"until"_s, QString::number(year) + u"-12-31"_s}});
        of(u"honours"_s, {{u"date"_s, since}, {u"title"_s, u"先进工作者"_s.repeated(20)}});
        of(u"sanctions"_s, {{u"date"_s, since}, {u"kind"_s, u"warning"_s}});
        of(u"member-reviews"_s, {{u"year"_s, year}, {u"grade"_s, u"qualified"_s}});
        of(u"circumstances"_s, {{u"kind"_s, u"away"_s}, {u"since"_s, since}});
        of(u"events"_s, {{u"organisation"_s, branch},
                         {u"item"_s, u"unexcused_absence"_s},
                         {u"date"_s, since},
                         {u"evidence"_s, u"签到表"_s.repeated(20)}});
        of(u"member-changes"_s, {{u"date"_s, since},
                                 {u"change"_s, u"moved"_s},
                                 {u"branch"_s, branch},
                                 {u"reason"_s, u"工作需要"_s}});
    }
    attach(u"照片.png"_s, {300, 400});
    const Folder folder;
    const QString pdf = folder.path(u"dossier.pdf"_s);
    test::must(savePages(pdf, made()));
    const QString words = outputOf(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s});
    EXPECT_EQ(words.count(u"<page "_s), 1);
    static const QRegularExpression bottom(u"yMax=\"([0-9.]+)"_s);
    double lowest = 0;
    for (auto found = bottom.globalMatch(words); found.hasNext();) {
        lowest = std::max(lowest, found.next().captured(1).toDouble());
    }
    EXPECT_GT(lowest, 600) << "the form fills the page";
    EXPECT_LT(lowest, 842 - 14 / 25.4 * 72) << "down to the margin";
    const QString text = solidText(pdf);
    for (const QString &word : {u"党员登记表"_s, u"民主评议"_s, u"党支部书记"_s}) {
        EXPECT_TRUE(text.contains(word)) << word.toStdString();
    }
}

TEST_F(PeopleDocuments, ALetterOfTransferHasThreePartsOnAPage)
{
    book.change(u"members"_s, member, {{u"birth"_s, u"1985-03-02"_s}, {u"nation"_s, u"汉"_s}});
    of(u"transfers"_s, {{u"direction"_s, u"out"_s},
                        {u"date"_s, u"2024-03-01"_s},
                        {u"number"_s, u"2024-012"_s},
                        {u"from_unit"_s, u"水利局党支部"_s},
                        {u"to_unit"_s, u"外县党委"_s},
                        {u"valid_days"_s, 30},
                        {u"paid_to"_s, u"2024-02"_s}});
    of(u"transfers"_s, {{u"direction"_s, u"in"_s},
                        {u"date"_s, u"2024-03-02"_s},
                        {u"from_unit"_s, u"外县党委"_s},
                        {u"to_unit"_s, u"水利局党支部"_s},
                        {u"branch"_s, branch}});
    const Document paper = got(makeDocument(book.file(), {.kind = DocumentKind::TransferLetters,
                                                          .scope = branch,
                                                          .year = 2024,
                                                          .asOf = QDate(2024, 4, 1)}));
    ASSERT_EQ(paper.slips->slips.size(), 3) << "who came in brought his own";
    EXPECT_TRUE(paper.slips->slips[0].startsPage);
    EXPECT_EQ(paper.slips->slips[1].seam, u"第2024-012号（骑缝章）"_s);
    const QString text = paper.slips->slips[1].text.join(u'\n');
    for (const QString &words : {u"外县党委："_s, u"38岁，汉族"_s, u"贰零贰肆年贰月"_s,
                                 u"有效期叁拾天"_s, u"由水利局党支部去外县党委"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString() << text.toStdString();
    }
    ASSERT_EQ(paper.table.rows.size(), 1);
    EXPECT_EQ(paper.table.rows[0].last(), u"超过有效期1天"_s);
}

} // namespace
} // namespace zhibu
