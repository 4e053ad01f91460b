#pragma once

#include "core/money.h"
#include "ledger/ledger.h"
#include "storage/facts/improvement.h"
#include "storage/file/file.h"
#include "storage/meetings/drafts.h"
#include "storage/meetings/reviewmends.h"
#include "storage/rounds/duesteps.h"

#include <algorithm>
#include <optional>

namespace zhibu {

/// What there is to do and to watch in a scope on a day, as the home page shows it.
struct DueList
{
    RowId scope = 0;
    QDate day;
    qint64 newestAction = 0; ///< of the file when it was begun

    // due in the day's month
    QList<RowId> meetingBranches; ///< branches that still owe a meeting in a running period
    int meetingsDue = 0;          ///< those meetings
    QList<Draft> drafts;          ///< planned for the month and not yet held, by day
    QList<RowId> duesMembers;     ///< who has not yet paid the month
    Money duesOpen;               ///< and how much that is
    QList<RowId> confirmations;   ///< 预备党员 whose probation, extended or not, is over by the
                                  ///< end of the month

    /// 发展党员, applicants: a last day of the rules is past, or comes by the end of the month.
    /// What is common practice only is told on their own page.
    QList<RowId> developmentLate;
    QList<RowId> developmentDue;

    QList<RowId> followUpsLate; ///< meetings whose 落实事项 is past its 落实期限 and not settled
    QList<RowId> followUpsDue; ///< those due by the end of the month

    OpenMends memberMends;      ///< after 民主评议
    OpenMends secretaryMends;   ///< after 述职评议
    QList<RowId> reviewsToTell; ///< gradesToTell()

    QList<RowId> electionsToStart;   ///< whose term ends soon, or is over, and nothing is begun
    QList<RowId> electionsToRequest; ///< begun, to be asked for by now (请示), and not yet

    QList<RowId> lettersExpired;  ///< 组织关系 past 有效期 and not accepted
    QList<RowId> receiptsMissing; ///< accepted, and the receipt past its time
    QList<RowId> floatingSilent;  ///< 流动党员 to be contacted by now
    QList<RowId> abroadSilent;    ///< 党员情形 of members abroad likewise
    QList<RowId> lostToDecide; ///< 失联党员 of whom 停止党籍 (取消预备党员资格) is to be proposed
    QList<RowId> removalsToDecide; ///< members: 停止党籍 for years

    OpenRectifications rectifications; ///< overdue ones too: they are to be done now
    QList<DueStep> steps;              ///< of the rating; a running publicity is to be watched

    // to watch
    QList<RowId> termsOverdue;   ///< organisations past their term without an approved delay
    QList<RowId> termsEnding;    ///< whose term ends within termNoticeDays
    int termNoticeDays = 0;      ///< the first reminder of the rules in force
    QList<RowId> setupOdd;       ///< organisations not set up as the rules ask (core/setup.h)
    QList<RowId> birthdays;      ///< members whose 政治生日 is in the month
    QList<RowId> longArrears;    ///< members in arrears who reach a step of the rules in force
    int arrearsMonths = 0;       ///< unpaid months in a row that are the first step
    QList<RowId> withoutBase;    ///< members who owe this month and have no 党费核定 in force
    QList<RowId> missedBranches; ///< branches that missed a required meeting this year
    int meetingsMissed = 0;      ///< those meetings
    QList<RowId> plansBehind; ///< 活动计划 with a day in an earlier month of the year not recorded
    // from October on, of 党内统计年报 of the year:
    QList<RowId> incomplete; ///< members it cannot place
    int statisticsGaps = 0;  ///< everything its pre-check lists, these members included
    int checksUnmet = 0;     ///< tables that do not agree
    /// Members with a 工作岗位 that no line of 党内统计年报 of the year takes (jobsWithoutLine()).
    QList<RowId> jobsUnknown;
    QList<RowId> plansMissing; ///< in the first half of the year: whose 晋位争星 plan is not filed

    // the year so far
    qint64 organisations = 0; ///< existing, without 党小组
    qint64 members = 0;       ///< on the day
    int meetingsRequired = 0; ///< periods that have ended or are met already
    int meetingsHeld = 0;
    Money yearDue;       ///< up to and including the day's month
    Money yearOpen;      ///< 未交: of it not yet paid
    Money yearOverdue;   ///< 欠交: of that, for months that have ended
    Money yearNotChased; ///< 不追缴: of that, of those who have left

    /// What is to be done for the rating: its steps, and what is to be mended.
    [[nodiscard]] qint64 ratingTasks() const
    {
        return std::ranges::count_if(steps, &DueStep::isTask) + rectifications.overdue.size()
               + rectifications.due.size() + rectifications.toClose.size();
    }
    /// What is to be done about members on their way or out of contact.
    [[nodiscard]] qint64 memberTasks() const
    {
        return lettersExpired.size() + receiptsMissing.size() + floatingSilent.size()
               + abroadSilent.size() + lostToDecide.size() + removalsToDecide.size();
    }
    /// What is to be told and mended after the reviews.
    [[nodiscard]] qint64 reviewTasks() const
    {
        return memberMends.late.size() + memberMends.due.size() + secretaryMends.late.size()
               + secretaryMends.due.size() + reviewsToTell.size();
    }
    /// Everything in the first column.
    [[nodiscard]] qint64 openTasks() const
    {
        return meetingsDue + drafts.size() + duesMembers.size() + confirmations.size()
               + developmentLate.size() + developmentDue.size() + followUpsLate.size()
               + followUpsDue.size() + reviewTasks() + electionsToStart.size()
               + electionsToRequest.size() + memberTasks() + ratingTasks();
    }
};

/// Reads every ledger it needs once, whatever the number of branches. What 党内统计年报 lacks is
/// taken from a list made `before` of this very file where nothing since was done to what the
/// tables are made from: it costs more than all the rest.
[[nodiscard]] Result<DueList> dueList(const File &file, RowId scope, QDate today,
                                      const std::optional<DueList> &before = {});

} // namespace zhibu
