#include "gui/pagestest.h"
#include "gui/reports/reportspage.h"
#include "reports/pages.h"

#include <QComboBox>
#include <QListWidget>
#include <QToolBar>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class ReportsPages : public PagesTest
{
protected:
    ReportsPages()
        : branch{disk.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
    {
        disk.addBranch(u"A00"_s);
        const RowId member = disk.addMember(u"P1"_s, branch);
        const RowId meeting = disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                                         {u"type"_s, u"theme_day"_s},
                                                         {u"topic"_s, u"学习"_s},
                                                         {u"starts"_s, u"2024-03-08"_s}});
        disk.add(u"attendance"_s, {{u"activity"_s, meeting},
                                   {u"member"_s, member},
                                   {u"status"_s, u"leave"_s},
                                   {u"reason"_s, u"出差"_s}});
        disk.add(u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"star"_s, 4}});
        disk.add(u"plans"_s, {{u"year"_s, 2024},
                              {u"organisation"_s, branch},
                              {u"target_star"_s, 5},
                              {u"measures"_s, u"补齐党课"_s}});
        disk.add(u"rectifications"_s, {{u"organisation"_s, branch},
                                       {u"found_on"_s, u"2024-01-10"_s},
                                       {u"problem"_s, u"记录不全"_s}});
    }

    RowId branch;
};

TEST_F(ReportsPages, TheSummaryAsPdfHoldsWhatIsRecorded)
{
    auto &shown = show<ReportsPage>();
    shown.open(DocumentKind::Summary, branch);
    settle();
    ASSERT_NE(shown.document(), nullptr);
    const QString target = disk.pathOf(u"summary.pdf"_s);
    answers.files = {target};
    trigger(u"actionPdf"_s);
    const QString text = solidText(target);
    for (const QString &words :
         {u"水利局党支部"_s, u"2024年"_s, u"1名党员"_s, u"主题党日1次"_s, u"0.00元"_s, u"未评"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString();
    }
    EXPECT_TRUE(messages.last().contains(target));
    EXPECT_FALSE(child<QAction>(u"actionExport"_s).isEnabled()); // a letter is no table
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"水利局党支部2024年度工作总结"_s});
}

TEST_F(ReportsPages, TheButtonsStayInSightHoweverLongTheName)
{
    disk.addBranch(u"A02"_s,
                   {{u"name"_s, QString(u"滨江市城乡建设综合行政执法支队第三大队"_s).repeated(3)}});
    auto &shown = show<ReportsPage>();
    shown.open(DocumentKind::Application, branch);
    settle();
    EXPECT_LE(page->width(), 1080) << "beside the navigation of a window of 1280";
    EXPECT_TRUE(child<QComboBox>(u"branchCombo"_s).isVisible());
    auto &bar = child<QToolBar>(u"toolBar"_s);
    for (const QString &name : {u"actionPrint"_s, u"actionPdf"_s, u"actionExport"_s}) {
        const QWidget *button = bar.widgetForAction(&child<QAction>(name));
        EXPECT_TRUE(button->isVisible() && bar.rect().contains(button->geometry()))
            << qPrintable(name);
    }
}

/// Every table of the list, and a cell it must hold.
class TableDocument : public ReportsPages,
                      public testing::WithParamInterface<std::pair<DocumentKind, QString>>
{
};

TEST_P(TableDocument, IsMadePrintedAndExported)
{
    auto &shown = show<ReportsPage>();
    shown.open(GetParam().first, branch);
    settle();
    ASSERT_NE(shown.document(), nullptr);
    answers.files = {disk.pathOf(u"a.pdf"_s), disk.pathOf(u"a.csv"_s)};
    trigger(u"actionPdf"_s);
    const QString text = solidText(disk.pathOf(u"a.pdf"_s));
    EXPECT_TRUE(text.contains(GetParam().second)) << text.toStdString();
    trigger(u"actionExport"_s);
    EXPECT_EQ(messages.size(), 2);
    EXPECT_TRUE(answers.told.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Documents, TableDocument,
    testing::Values(std::pair(DocumentKind::Stars, u"水利局党支部"_s),
                    std::pair(DocumentKind::Dues, u"未核定"_s),
                    std::pair(DocumentKind::DuesReceipts, u"党员P1"_s),
                    std::pair(DocumentKind::DuesAssessment, u"未核定"_s),
                    std::pair(DocumentKind::ReliefForms, u"少交（免交）党费审批表"_s),
                    std::pair(DocumentKind::DuesNotice, u"公示期自"_s),
                    std::pair(DocumentKind::DuesYearReport, u"五、管理情况"_s),
                    std::pair(DocumentKind::DuesStrip, u"（无记录）"_s),
                    std::pair(DocumentKind::ReceiptSlips, u"（无记录）"_s),
                    std::pair(DocumentKind::Arrears, u"（无记录）"_s),
                    std::pair(DocumentKind::ArrearsSlips, u"（无记录）"_s),
                    std::pair(DocumentKind::Remittance, u"党费上缴回执"_s),
                    std::pair(DocumentKind::SpendingSlips, u"党费使用审批单"_s),
                    std::pair(DocumentKind::DuesBook, u"期初结存"_s),
                    std::pair(DocumentKind::RemittanceList, u"水利局党支部"_s),
                    std::pair(DocumentKind::LargeDues, u"大额党费情况表"_s),
                    std::pair(DocumentKind::DuesRecheck, u"党员P1"_s),
                    std::pair(DocumentKind::RecheckMonths, u"党员P1"_s),
                    std::pair(DocumentKind::Meetings, u"主题党日"_s),
                    std::pair(DocumentKind::MeetingOverview, u"组织生活落实情况表"_s),
                    std::pair(DocumentKind::Attendance, u"出差1"_s),
                    std::pair(DocumentKind::MakeUps, u"未补"_s),
                    std::pair(DocumentKind::MeetingMonths, u"主题党日"_s),
                    std::pair(DocumentKind::MinutesBook, u"2024年组织生活记录簿"_s),
                    std::pair(DocumentKind::SignInSheet, u"党员P1"_s),
                    std::pair(DocumentKind::Members, u"党员P1"_s),
                    std::pair(DocumentKind::MemberDossier, u"党员登记表"_s),
                    std::pair(DocumentKind::Anniversaries, u"政治生日和纪念日名单"_s),
                    std::pair(DocumentKind::AnniversaryCards, u"同志"_s),
                    std::pair(DocumentKind::RollUp, u"水利局党支部"_s),
                    std::pair(DocumentKind::UnitCoverage, u"非公企业"_s),
                    std::pair(DocumentKind::StarRegister, u"四星级"_s),
                    std::pair(DocumentKind::Plans, u"补齐党课"_s),
                    std::pair(DocumentKind::BallotForm, u"党员群众测评表"_s),
                    std::pair(DocumentKind::SummarySheet, u"星级评定汇总表"_s),
                    std::pair(DocumentKind::Explanation, u"缺考评得分"_s),
                    std::pair(DocumentKind::Publicity, u"公示期自"_s),
                    std::pair(DocumentKind::Movements, u"晋星降星审批表"_s),
                    std::pair(DocumentKind::Plaques, u"授牌名单"_s),
                    std::pair(DocumentKind::Application, u"星级评定申报表"_s),
                    std::pair(DocumentKind::Demonstrations, u"示范点名单"_s),
                    std::pair(DocumentKind::Rectifications, u"记录不全"_s),
                    std::pair(DocumentKind::KeyManagement, u"重点管理党组织台账"_s),
                    std::pair(DocumentKind::ReviewSummary, u"党员P1"_s),
                    std::pair(DocumentKind::ReviewBallot, u"党员P1"_s),
                    std::pair(DocumentKind::ReviewForms, u"党员P1"_s),
                    std::pair(DocumentKind::Talks, u"党员P1"_s),
                    std::pair(DocumentKind::StudyHours, u"党员P1"_s),
                    std::pair(DocumentKind::Volunteering, u"合计"_s),
                    std::pair(DocumentKind::SecretaryReviews, u"述职评议"_s)),
    [](const auto &document) { return std::to_string(static_cast<int>(document.param.first)); });

TEST_F(ReportsPages, PapersOfTheRatingAreOfTheRoundPicked)
{
    auto &shown = show<ReportsPage>();
    auto &rounds = child<QComboBox>(u"roundCombo"_s);
    EXPECT_FALSE(rounds.isVisible());
    shown.open(DocumentKind::Explanation, branch);
    settle();
    EXPECT_TRUE(rounds.isVisible());
    EXPECT_EQ(shown.document()->title(), u"2024年度（年底）星级评定说明"_s);
    rounds.setCurrentIndex(1);
    emit rounds.activated(1);
    settle();
    EXPECT_EQ(shown.document()->title(), u"2024年度（年中）星级评定说明"_s);
    EXPECT_TRUE(shown.document()->page.subtitle.contains(u"2024年6月30日"_s))
        << shown.document()->page.subtitle.toStdString();
    shown.open(DocumentKind::SummarySheet);
    settle();
    EXPECT_EQ(shown.document()->title(), u"2024年度（年中）星级评定汇总表"_s);
    shown.open(DocumentKind::Demonstrations);
    settle();
    EXPECT_FALSE(rounds.isVisible());
}

TEST_F(ReportsPages, TheSummarySheetTakesItsQuotasIntoTheExport)
{
    auto &shown = show<ReportsPage>();
    shown.open(DocumentKind::SummarySheet);
    settle();
    ASSERT_FALSE(shown.document()->page.footnotes.isEmpty());
    answers.files = {disk.pathOf(u"sheet.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"sheet.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    for (const QString &note : shown.document()->page.footnotes) {
        EXPECT_TRUE(text.contains(note)) << note.toStdString() << text.toStdString();
    }
}

TEST_F(ReportsPages, MonthsAreChosenWhereAPaperIsOfMonths)
{
    auto &shown = show<ReportsPage>();
    auto &months = child<QComboBox>(u"monthsCombo"_s);
    EXPECT_FALSE(months.isVisible());
    shown.open(DocumentKind::DuesReceipts);
    settle();
    EXPECT_TRUE(months.isVisible());
    EXPECT_EQ(shown.document()->title(), u"2024年党费收缴明细表"_s);
    months.setCurrentIndex(months.findText(u"2024-03"_s));
    emit months.activated(months.currentIndex());
    settle();
    EXPECT_EQ(shown.document()->title(), u"2024年3月党费收缴明细表"_s);

    shown.open(DocumentKind::DuesRecheck);
    months.setCurrentIndex(months.count() - 1);
    emit months.activated(months.currentIndex());
    settle();
    EXPECT_EQ(shown.document()->title(), u"2024年1月至10月党费补缴核算表"_s);
    session.setYear(2016);
    settle();
    EXPECT_TRUE(shown.document()->title().endsWith(u"2016年12月党费补缴核算表"_s));
}

TEST_F(ReportsPages, ARemittanceIsOfAnyOrganisationASummaryOfABranch)
{
    const RowId committee =
        disk.add(u"organisations"_s,
                 {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}});
    auto &shown = show<ReportsPage>();
    auto &organisations = child<QComboBox>(u"branchCombo"_s);
    EXPECT_EQ(organisations.count(), 2);
    shown.open(DocumentKind::DuesYearReport, committee);
    settle();
    EXPECT_EQ(organisations.count(), 3);
    EXPECT_EQ(shown.document()->letter->signature, u"工委"_s);
    shown.open(DocumentKind::Members);
    EXPECT_FALSE(organisations.isVisible());
}

TEST_F(ReportsPages, ASummaryIsOfferedForWhatWasABranchInItsYear)
{
    disk.change(u"organisations"_s, branch, {{u"kind"_s, u"general_branch"_s}});
    disk.add(u"organisation-changes"_s, {{u"organisation"_s, branch},
                                         {u"date"_s, u"2024-01-01"_s},
                                         {u"change"_s, u"upgraded"_s},
                                         {u"former_kind"_s, u"branch"_s}});
    auto &shown = show<ReportsPage>();
    const auto &branches = child<QComboBox>(u"branchCombo"_s);
    shown.open(DocumentKind::Summary);
    settle();
    EXPECT_EQ(branches.findData(branch), -1);
    session.setYear(2023);
    settle();
    shown.open(DocumentKind::Summary, branch);
    settle();
    EXPECT_EQ(branches.currentData().toLongLong(), branch);
    ASSERT_NE(shown.document(), nullptr);
}

TEST_F(ReportsPages, APaperOfAMeetingIsOfTheOneChosen)
{
    const RowId later = disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                                   {u"type"_s, u"general_meeting"_s},
                                                   {u"topic"_s, u"春季大会"_s},
                                                   {u"starts"_s, u"2024-04-08"_s}});
    auto &shown = show<ReportsPage>();
    shown.open(DocumentKind::MeetingMinutes);
    settle();
    auto &meetings = child<QComboBox>(u"branchCombo"_s);
    EXPECT_EQ(meetings.count(), 2);
    EXPECT_TRUE(meetings.currentText().contains(u"春季大会"_s)) << "the newest first";
    EXPECT_EQ(shown.document()->title(), u"会议记录 春季大会"_s);
    meetings.setCurrentIndex(1);
    emit meetings.activated(1);
    settle();
    EXPECT_EQ(shown.document()->title(), u"会议记录 学习"_s);
    shown.open(DocumentKind::MeetingNotice, later);
    settle();
    EXPECT_EQ(shown.document()->title(), u"关于召开支部党员大会的通知"_s);
    answers.files = {disk.pathOf(u"notice.odt"_s)};
    trigger(u"actionPdf"_s);
    EXPECT_TRUE(messages.last().contains(u"notice.odt"_s));
    session.setYear(2023);
    settle();
    EXPECT_EQ(meetings.count(), 0);
    EXPECT_EQ(shown.document(), nullptr);
}

TEST_F(ReportsPages, HeadingsOfTheListCannotBeChosen)
{
    show<ReportsPage>();
    const auto &list = child<QListWidget>(u"list"_s);
    int papers = 0;
    for (int row = 0; row < list.count(); ++row) {
        papers += list.item(row)->flags().testFlag(Qt::ItemIsSelectable) ? 1 : 0;
    }
    EXPECT_EQ(papers, static_cast<int>(DocumentKind::DutiesReport) + 1);
    EXPECT_FALSE(list.item(0)->flags().testFlag(Qt::ItemIsSelectable));
}

TEST_F(ReportsPages, WithoutABranchThereIsNoSummary)
{
    auto &shown = show<ReportsPage>();
    session.setScope(branch);
    settle();
    EXPECT_TRUE(shown.document()->title().startsWith(u"水利局党支部"_s));
    session.setFile(nullptr);
    shown.refresh();
    EXPECT_EQ(shown.document(), nullptr);
    EXPECT_FALSE(child<QAction>(u"actionPrint"_s).isEnabled());
}

} // namespace
} // namespace zhibu
