#pragma once

#include "core/duesbook.h"
#include "core/duesyear.h"
#include "reports/documents/document.h"
#include "storage/dues/arrears.h"
#include "storage/dues/book.h"
#include "storage/dues/recheck.h"
#include "storage/dues/remittance.h"
#include "storage/dues/remittancelist.h"

#include <vector>

namespace zhibu {

// The papers of the dues. Each takes rows and states nothing else: what is not recorded is left
// blank to be filled in by hand. What is posted or handed out (公示, 党费证, 收据, 催交单) names
// amounts, never a base, a rate or a number of identity.

/// What a paper speaks of.
struct DuesPaper
{
    QString organisation; ///< whose it is; empty: of all
    MonthRange months;
    QDate asOf; ///< figures as of this day; months after its own are not due yet
    /// The packs in force in the months, "执行规定：…", on papers that tell how amounts came about.
    QStringList rules = {};
};

/// Whose line it is.
struct DuesPerson
{
    QString organisation; ///< name of the branch; a column of its own where there are several
    QString code;
    QString name; ///< two of one branch told apart
};

/// A member's months of a period.
struct ReceiptsRow
{
    DuesPerson person;
    std::optional<DuesKind> kind;           ///< of the last month owed
    QList<std::optional<DuesMonth>> months; ///< one for each month of the period; empty: not owed
    Money back;                             ///< 补交 for these months, part of what was paid
    Money large;                            ///< 大额 for these months, beside it
    Money surplus;                          ///< 多交: left of payments that begin in them
    QDate paidOn;                           ///< the latest day of those payments
};

/// Whether any of the first `count` months is owed.
[[nodiscard]] bool owesInFirst(const ReceiptsRow &row, int count);

/// 党费收缴明细表: everybody's months, due, paid and open. On paper marks tell what is open, paid
/// in part, exempt; the table has amounts, nothing where nothing is paid, 免 and —.
[[nodiscard]] Document receiptsDocument(const DuesPaper &paper,
                                        const std::vector<ReceiptsRow> &rows);
/// 党费收缴情况公示: names, due and paid of the period.
[[nodiscard]] Document duesNoticeDocument(const DuesPaper &paper,
                                          const std::vector<ReceiptsRow> &rows);

/// What was fixed for a member from a month on, as far as it holds in the year.
struct AssessmentLine
{
    DuesPerson person;
    std::optional<Month> from; ///< 生效月份; none: 未核定
    DuesMonth figures; ///< of the first month of the year it holds in; with the rate of `standard`
    std::optional<Money> due; ///< of all these months
    QString reason;
    QString items; ///< 核定明细 in words, as they were entered; empty where none are stored
    QList<DuesRelief> reliefs = {}; ///< of these months, those in a row with one amount together
};
/// 党费核定表, for inside use.
[[nodiscard]] Document assessmentDocument(const DuesPaper &paper,
                                          const std::vector<AssessmentLine> &lines);

/// A request for 少交 or 免交, as it was entered; what is not recorded yet is empty.
struct ReliefLine
{
    DuesPerson person;
    MonthRange months;             ///< 起始月份 to 截止月份
    std::optional<DuesKind> kind;  ///< in the first of them, so is `standard`
    std::optional<Money> standard; ///< due a month without it; none: 未核定
    Money amount;                  ///< 减后月交
    QString reason;
    QDate appliedOn;
    QDate decidedOn; ///< by the branch
    QString approvedBy;
    QDate approvedOn;
    QString document; ///< 批准文号
    QString outcome;  ///< 未批准; empty: it stands, or nothing is decided yet
};
/// 少交（免交）党费审批表, for inside use: what is asked for, the consent of the branch and of the
/// committee above, with room to write and sign where it is not recorded (中组发〔2008〕3号 art.
/// 7).
[[nodiscard]] Document reliefFormsDocument(const DuesPaper &paper,
                                           const std::vector<ReliefLine> &lines);

/// An amount that was received, less what was corrected of it in the same period; or taken back.
struct DuesReceipt
{
    DuesPerson person;
    std::optional<MonthRange> months; ///< it is for; none: `purpose` says what
    QString purpose;                  ///< of special dues
    QString nature; ///< 正常, 补交, 大额, 特殊党费; 更正 or 退还 of what is taken back
    Money amount;   ///< negative where it is taken back
    QDate on;
    QString method;
    QString voucher;
    bool corrected = false; ///< less than what was entered first
};
/// Strips to be stuck into the 党费证: one for each member with what was received in the period,
/// and taken back.
[[nodiscard]] Document duesStripDocument(const DuesPaper &paper,
                                         const std::vector<DuesReceipt> &receipts);
/// 党费收据: one for each amount received, in figures and in capitals. What is taken back stands in
/// the list only.
[[nodiscard]] Document receiptSlipDocument(const DuesPaper &paper,
                                           const std::vector<DuesReceipt> &receipts);

/// A member in arrears and the months that are open.
struct ArrearsCase
{
    DuesPerson person;
    ArrearsRow row;
    QList<Month> open;
    bool floating = false; ///< 流动党员, who may have paid elsewhere
};
/// 党费欠交情况表, for inside use: what is open and what was done about it.
[[nodiscard]] Document arrearsDocument(const DuesPaper &paper,
                                       const std::vector<ArrearsCase> &cases);
/// 党费催交单: one for each member, to be handed over.
[[nodiscard]] Document arrearsSlipDocument(const DuesPaper &paper,
                                           const std::vector<ArrearsCase> &cases);

/// One kind of money on a 上缴单.
struct RemittanceLine
{
    DuesSource source = DuesSource::Regular;
    MonthRange months;
    Money basis;
    std::optional<int> ratio; ///< see kWholeRatio; none: to be filled in, so is the amount
    std::optional<Money> amount;
    Money before;  ///< passed on earlier for these months; see RemittanceBasis::remitted
    QDate on = {}; ///< invalid: not passed on yet
};
/// What an organisation passes on: what was entered as 上缴, else what is due.
struct RemittanceFacts
{
    QList<RemittanceLine> lines;
    bool entered = false;
    QString receiver;
    QStringList handlers; ///< of all remittances on the paper; so are the next ones
    QStringList vouchers;
    QDate on;               ///< the latest day
    QStringList notes = {}; ///< 备注 of what was entered
    QList<QDate> days = {}; ///< of each remittance on the paper, in order

    /// Of several remittances, which follow each other for the same or other months.
    [[nodiscard]] bool isSummary() const { return days.size() > 1; }
};
/// 党费上缴单 with the receipt the superior gives back, which tells the kinds of money apart.
[[nodiscard]] Document remittanceDocument(const DuesPaper &paper, const RemittanceFacts &facts);

/// 党费上缴情况表 of the organisations below: what each received, remitted, and for which months it
/// did not.
[[nodiscard]] Document remittanceListDocument(const DuesPaper &paper,
                                              const std::vector<RemittanceStanding> &standings);

/// A payment of 大额党费, or what was given back of one (negative).
struct LargeDuesLine
{
    DuesPerson person;
    QDate joined; ///< 入党日期
    QString job;  ///< 工作岗位
    Money amount;
    QDate on;
    QString voucher;
};
/// 大额党费情况表 for the 基层党委 that collects and passes it on whole: who gave what and when,
/// with room for the profile of each giver and the number of the receipt of the Central
/// Organization Department (中组发〔2008〕3号 art. 11).
[[nodiscard]] Document largeDuesDocument(const DuesPaper &paper,
                                         const std::vector<LargeDuesLine> &lines);

/// What an organisation spent, as it was entered; texts that are not recorded are empty.
struct SpendingEntry
{
    QDate on;
    QString purpose; ///< in words, so is `source`
    QString source;
    Money amount;
    QString payee;
    QString decision; ///< 集体研究
    QString handler;
    QString approver;
    QString voucher;
    QString note;
};
/// 党费使用审批单: one for each use, to be signed; without any, a blank one.
[[nodiscard]] Document spendingDocument(const DuesPaper &paper,
                                        const std::vector<SpendingEntry> &entries);

/// 党费收支账 of one organisation: what there was, every line with what was left, the sums.
[[nodiscard]] Document duesBookDocument(const DuesPaper &paper, const DuesBook &book);

/// What a year's report says beside the book: of the members of an organisation and all below it,
/// and how the organisation kept the book. Sums are those of 党费收缴明细表.
struct DuesYearFacts
{
    int payers = 0; ///< who owed for any of the counted months; so are the next ones, in people
    int withoutBase = 0;
    int inArrears = 0;
    int notChased = 0; ///< 不追缴: who has left and did not pay all
    int reduced = 0;   ///< by DuesYear::standing, so is `exempt`
    int exempt = 0;
    DuesTally sums = {};      ///< ordinary dues
    Money overdue = {};       ///< 欠交, of sums.open; so is `notChasedOpen`
    Money notChasedOpen = {}; ///< 不追缴
    Money surplus = {};       ///< 多交: left of payments that begin in the year
    int largeGivers = 0;
    Money large = {};
    QList<Month> closed = {}; ///< months with 收缴结账, ascending
};
/// 党费收缴、使用和管理情况报告 of a year, from the book of one organisation and its members' dues.
/// States what is recorded; whatever else there is to say of the management is left blank.
[[nodiscard]] Document duesYearDocument(const DuesPaper &paper, const DuesYearReport &figures,
                                        const DuesBook &book, const DuesYearFacts &facts);

/// One member's year of a re-check.
struct RecheckLine
{
    DuesPerson person;
    int year = 0;
    DuesRecheck figures;
    QString left = {}; ///< 党籍状态 (stored code) of whoever is no member any more; else empty
};
/// 党费补缴核算表, for inside use: each member's years with a sum for whoever has several. Those
/// who have left stand last in `lines`; what they owe is 不追缴, with a sum of its own.
[[nodiscard]] Document recheckDocument(const DuesPaper &paper,
                                       const std::vector<RecheckLine> &lines);

/// One member's month of a re-check.
struct RecheckMonthLine
{
    DuesPerson person;
    Month month;
    DuesMonth figures;
    QString left = {}; ///< as RecheckLine has it
};
/// 党费补缴逐月明细表, for inside use: should-pay, paid and difference by person, year and month.
/// Months in a row in which nothing was fixed and nothing paid take one line; those who have left
/// as in recheckDocument().
[[nodiscard]] Document recheckMonthsDocument(const DuesPaper &paper,
                                             const std::vector<RecheckMonthLine> &lines);

/// Any of these papers, from the file.
[[nodiscard]] Result<Document> makeDuesDocument(const File &file, const DocumentRequest &request);

} // namespace zhibu
