#pragma once

#include "core/development.h"
#include "storage/records/records.h"

#include <QDate>

#include <vector>

namespace zhibu {

/// The steps of 发展党员 in their order: the fields of the ledger applicants that date them.
[[nodiscard]] const QStringList &developmentSteps();

/// What judgeDevelopment() asks for, of a record of the ledger applicants, stored or as it is being
/// entered: its own days, the 考察 on record, who the helpers were on the day of their step (today
/// where it is not dated), and the extension of the probation of the member he became.
[[nodiscard]] Result<DevelopmentFacts> developmentFacts(const File &file, const Record &applicant,
                                                        QDate today);

/// The rules in force on a day: what is still to come is told by those of today.
[[nodiscard]] const DevelopmentRules &developmentRulesOn(QDate day);

/// Somebody on the way into the Party, and how he stands on a day.
struct DevelopmentCase
{
    Record record; ///< of the ledger applicants
    DevelopmentFacts facts;
    DevelopmentStanding standing = DevelopmentStanding::Applicant;
    DevelopmentOutlook outlook;
    QList<DevelopmentFinding> findings;
    QStringList missing; ///< codes of the papers that should be there

    /// Not finished, not ended, and the last day of something is past, by the rules or by common
    /// practice.
    [[nodiscard]] bool isOverdue(QDate today) const { return outlook.isOverdue(today); }
};

[[nodiscard]] Result<DevelopmentCase> developmentCase(const File &file, const Record &applicant,
                                                      QDate today);
/// Of these, in this order; who is gone is left out.
[[nodiscard]] Result<std::vector<DevelopmentCase>>
developmentCases(const File &file, const QList<RowId> &applicants, QDate today);
/// Everybody in the scope (0 = all), by 发展编号.
[[nodiscard]] Result<std::vector<DevelopmentCase>> developmentCases(const File &file, RowId scope,
                                                                    QDate today);

/// Of these, as they stood on a day that is past: what was done later, or began later, is not told
/// by the facts; the record is that of today.
[[nodiscard]] Result<std::vector<DevelopmentCase>>
developmentCasesOn(const File &file, const QList<RowId> &applicants, QDate day);

/// How much of a 发展计划 is used.
struct DevelopmentQuota
{
    RowId organisation = 0;
    QString name;
    int planned = 0;
    int used = 0;     ///< approved in the year by the day, in the organisation and all below it
    int underWay = 0; ///< 发展对象 on the day, who would be the next ones

    /// Negative: more than planned.
    [[nodiscard]] int left() const { return planned - used; }
};

/// Of every plan of a year in the scope (0 = all) or above it, by 组织编码, as it stood on a day.
[[nodiscard]] Result<QList<DevelopmentQuota>> developmentQuotas(const File &file, RowId scope,
                                                                int year, QDate day);

/// The row of a new 预备党员 made of what is recorded of him; the day he joined is that of the
/// meeting. Error: NotFound.
[[nodiscard]] Result<Record> probationerOf(const File &file, RowId applicant);

/// Takes somebody in as one action: adds the member, and notes his row with the applicant.
/// Findings, and nothing is stored: Required at joined (the meeting or the approval is not dated),
/// OutOfRange there (not the day of the meeting), NoQuorum or NotCarried there (voteFlaws() of the
/// meeting), and those of the member. NothingToDo when he is a member already.
Result<Saved> acceptProbationer(File &file, RowId applicant, const Record &member);

/// Confirms a 预备党员 as one action: `member` is his row with 转正日期 and 转正情况 as entered; he
/// becomes 正式党员. Findings, and nothing is stored: Required at confirmed (the approval is not
/// dated), MembershipDates (earlier than the probation or its extension allows, or in the future;
/// core/admission.h). NothingToDo when he is no 预备党员 any more; NotFound while he is no member.
Result<Findings> confirmProbationer(File &file, RowId applicant, const Record &member, QDate today);

/// Extends a probation by an event of the ledger member-changes, whose 党员 and 变动 are filled in.
/// OutOfRange at until: not within extensionRange(); else as recordDecision(). NothingToDo when it
/// was extended already, or he is no 预备党员; NotFound while he is no member.
Result<Findings> extendProbation(File &file, RowId applicant, Record event, QDate today);

/// 取消预备党员资格 as one action: the event, filled in likewise, the status of the member, and the
/// end of his posts and of the applicant's course, as recordDecision(). NothingToDo when he is no
/// 预备党员; NotFound while he is no member.
Result<Findings> cancelProbation(File &file, RowId applicant, Record event, QDate today);

} // namespace zhibu
