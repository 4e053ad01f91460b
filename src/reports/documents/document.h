#pragma once

#include "core/month.h"
#include "core/texttable.h"
#include "reports/documents/meetingpages.h"
#include "reports/pages/letter.h"
#include "reports/pages/lettersheet.h"
#include "reports/pages/slipsheet.h"
#include "reports/pages/tablepage.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/improvement.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/starregister.h"
#include "storage/file/file.h"
#include "storage/meetings/attendance.h"
#include "storage/records/recordlist.h"

#include <optional>

namespace zhibu {

enum class DocumentKind {
    Summary,          ///< 年度工作总结
    Stars,            ///< 星级总表
    Dues,             ///< 年度党费
    Meetings,         ///< 组织生活
    MeetingOverview,  ///< 组织生活落实情况表
    Members,          ///< 党员名册
    MemberDossier,    ///< 党员登记表
    ApplicantRoll,    ///< 发展党员台账
    ApplicantSteps,   ///< 发展党员工作进程表
    ApplicantReviews, ///< 入党积极分子考察登记表
    CandidateNotice,  ///< 拟确定发展对象公示
    AdmissionNotice,  ///< 拟接收预备党员公示
    ConfirmNotice,    ///< 预备党员拟转正公示
    TransferLetters,  ///< 党员组织关系介绍信
    Anniversaries,    ///< 政治生日和纪念日名单
    AnniversaryCards, ///< 政治生日贺卡、转正提醒卡
    RollUp,           ///< 党组织基本情况汇总表
    UnitCoverage,     ///< 两新组织党的组织和工作覆盖情况表
    Attendance,       ///< 出勤情况统计表
    MakeUps,          ///< 缺席补课台账
    StarRegister,     ///< 星级管理台账
    Plans,            ///< 晋位争星计划
    Rectifications,   ///< 整改台账
    KeyManagement,    ///< 重点管理党组织台账
    Application,      ///< 星级评定申报表
    BallotForm,       ///< 党员群众测评表
    SummarySheet,     ///< 星级评定汇总表
    Explanation,      ///< 评定说明
    Publicity,        ///< 公示
    Movements,        ///< 晋星降星审批表
    Plaques,          ///< 授牌名单
    Demonstrations,   ///< 示范点名单
    DuesReceipts,     ///< 党费收缴明细表
    DuesAssessment,   ///< 党费核定表
    ReliefForms,      ///< 少交（免交）党费审批表
    DuesNotice,       ///< 党费收缴情况公示
    DuesStrip,        ///< 党费证粘贴条
    ReceiptSlips,     ///< 党费收据
    Arrears,          ///< 党费欠交情况表
    ArrearsSlips,     ///< 党费催交单
    Remittance,       ///< 党费上缴单
    SpendingSlips,    ///< 党费使用审批单
    DuesBook,         ///< 党费收支账
    DuesYearReport,   ///< 党费收缴、使用和管理情况报告
    RemittanceList,   ///< 党费上缴情况表
    LargeDues,        ///< 大额党费情况表
    DuesRecheck,      ///< 党费补缴核算表
    RecheckMonths,    ///< 党费补缴逐月明细表
    ReviewSummary,    ///< 民主评议党员汇总表
    ReviewBallot,     ///< 民主评议党员测评表
    ReviewForms,      ///< 民主评议党员登记表
    Talks,            ///< 谈心谈话情况表
    StudyHours,       ///< 党员教育培训学时统计表
    Volunteering,     ///< 志愿服务情况表
    SecretaryReviews, ///< 述职评议结果汇总表
    ActivityPlan,     ///< 年度活动计划
    MinutesBook,      ///< 组织生活记录簿
    MeetingMonths,    ///< 支部组织生活季度统计表
    MeetingMinutes,   ///< 会议记录
    MeetingNotice,    ///< 会议通知
    SignInSheet,      ///< 签到表
    ElectionRequest,  ///< 换届请示
    ElectionReply,    ///< 换届批复
    CandidateRequest, ///< 候选人预备人选请示
    CandidateReply,   ///< 候选人预备人选批复
    ElectionMethod,   ///< 选举办法
    ElectionSignIn,   ///< 党员大会签到表
    VotingPaper,      ///< 选票
    VoteTally,        ///< 计票单
    ElectionSheet,    ///< 选举结果报告单
    ElectionReport,   ///< 选举结果报告
    DutiesReport,     ///< 委员分工报告
};

/// Whether it is about one branch, never about several.
[[nodiscard]] bool isOfOneBranch(DocumentKind kind);
/// Whether it is about one organisation's own book.
[[nodiscard]] bool isOfOneOrganisation(DocumentKind kind);
/// Whether it is about one meeting.
[[nodiscard]] bool isOfOneMeeting(DocumentKind kind);
/// Whether it can speak of some months of the year only.
[[nodiscard]] bool isOfMonths(DocumentKind kind);

/// Whether those months may begin in an earlier year.
[[nodiscard]] bool isOfYearsBefore(DocumentKind kind);

/// Whether it is about one of the two rounds of the year.
[[nodiscard]] bool isOfRound(DocumentKind kind);

/// Months from the first to the last, both included.
struct MonthRange
{
    Month first;
    Month last;

    static MonthRange ofYear(int year) { return {Month::of(year, 1), Month::of(year, 12)}; }

    bool operator==(const MonthRange &) const = default;
    [[nodiscard]] int count() const { return last - first + 1; }
    [[nodiscard]] bool contains(Month month) const { return first <= month && month <= last; }
};

/// With what a re-check begins: the rules of 2008 are the oldest there are.
inline constexpr Month kFirstDuesMonth = Month::of(2008, 4);

/// What a document is about.
struct DocumentRequest
{
    DocumentKind kind = DocumentKind::Summary;
    /// The organisation, with all below it; 0 = all, not where isOfOneBranch() or
    /// isOfOneOrganisation().
    RowId scope = 0;
    int year = 0;
    QDate asOf;                    ///< the day it speaks of, defaultAsOf() as a rule
    Round round = Round::December; ///< where isOfRound()
    /// Where isOfMonths(); without them the year, for a re-check all since kFirstDuesMonth
    /// that have ended.
    std::optional<MonthRange> months = {};
    /// Of ReliefForms, ArrearsSlips, ReviewForms, MemberDossier and TransferLetters: about whom
    /// alone; empty: everybody. Of the papers of 发展党员: which applicants.
    QList<RowId> members = {};
    RowId meeting = 0;  ///< where isOfOneMeeting(): the activity
    RowId election = 0; ///< of the papers of an election: which one; 0: the latest
    RowId transfer = 0; ///< of TransferLetters: the one letter; 0: those written in the year
    /// Of Remittance: a row of 上缴, for the paper of what was passed on with it alone; 0: of all
    /// that was passed on for the months.
    RowId remittance = 0;
};

/// A letter, which may have its figures as a table, too; or a table with its page or with slips
/// made of it; or minutes, which are a letter as text, with a table as the index of a book.
struct Document
{
    std::optional<Letter> letter;
    TextTable table;
    PrintTable page;
    std::optional<SlipSheet> slips = {};
    std::optional<MinutesBook> minutes = {};
    bool notesInSheet = false; ///< the footnotes of the page stand below the rows of sheet(), too

    [[nodiscard]] QString title() const;
    /// Whether there are figures to go on with in another program: of a letter not always.
    [[nodiscard]] bool hasTable() const { return !letter || !table.columns.isEmpty(); }
    /// The table as a file that says on its own what it is: with what stands above it on paper. Of
    /// a letter without figures its letterSheet(), for people.
    [[nodiscard]] TextTable sheet() const;
    /// Whether there is a text().
    [[nodiscard]] bool hasText() const { return letter || (!slips && !minutes); }
    /// The letter, or a table as one (tableLetter()).
    [[nodiscard]] Letter text() const { return letter ? *letter : tableLetter(page); }
    [[nodiscard]] QPageLayout layout() const;
    /// Paints it; of a table or slips only the first ones when `rows` is given.
    void paint(QPagedPaintDevice &device, std::optional<int> rows = {}) const;
};

/// The pages as a PDF; see writePdf().
Status savePages(const QString &path, const Document &document);
/// One that has a text(), as what the path's ending says: .pdf with its pages, or as text: .odt,
/// .html. Errors: those of saveDocument() of letters.
Status saveText(const QString &path, const Document &document);

/// Makes any document from the file alone. Papers of a rating go by the scheme of the year's round,
/// else the default one. Errors: NotFound when the organisation of a paper about one branch is gone
/// or not rated, or the meeting; and those of the file.
[[nodiscard]] Result<Document> makeDocument(const File &file, const DocumentRequest &request);

/// The rows of the ledger rectifications, with names, as they stand on a day.
[[nodiscard]] Document rectificationDocument(const QList<TextRow> &rows, QDate day,
                                             const QString &subtitle);
/// The plans of a year.
[[nodiscard]] Document planDocument(const std::vector<StarPlan> &plans, int year,
                                    const QString &subtitle);
/// Who came how often in a year.
[[nodiscard]] Document attendanceDocument(const QList<AttendanceRate> &rates, int year,
                                          const QString &subtitle);

/// The stars of all years there are.
[[nodiscard]] Document starRegisterDocument(const StarRegister &stars, const QString &subtitle);

/// What stands below tables of required meetings where the year is judged by rules of later
/// (beforeFirstRulesSentence()), else nothing.
[[nodiscard]] QStringList beforeFirstMeetingRules(const File &file, int year);

/// The required meetings of a year that were worked out already, a line for each branch.
[[nodiscard]] Document meetingOverviewDocument(const std::vector<BranchMeetings> &rows, int year,
                                               const QString &subtitle);

/// The dues of a year that were worked out already.
[[nodiscard]] Result<Document> duesDocument(const File &file, const DocumentRequest &request,
                                            const std::vector<DuesYearRow> &rows);
/// A rating that was made already, with the quotas it does not meet below the table. `subtitle`
/// stands above it; a trial says so in its title.
[[nodiscard]] Document starDocument(const RatingTable &rating, const Scheme &scheme, int year,
                                    const QString &subtitle, bool trial = false);

} // namespace zhibu
