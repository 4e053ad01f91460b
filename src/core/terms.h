#pragma once

#include "core/month.h"
#include "core/organisation.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

/// A dated rule pack (resources/rules/terms-*.json).
struct TermRules
{
    QString id;
    QString source; ///< documents, in Chinese
    Month validFrom;
    int committeeYears = 0;
    int branchYears = 0; ///< 党总支 and 党支部
    int ruralYears = 0;  ///< the same in 农村 and 社区
    QList<int>
        remindDaysBefore; ///< descending, not negative: when an end that is near is pointed out
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<TermRules> parseTermRules(const QByteArray &json);

/// The term where 任期年数 is not given. A 党小组 elects nobody: nullopt.
[[nodiscard]] std::optional<int> defaultTermYears(const TermRules &rules, OrganisationKind kind,
                                                  std::optional<Sector> sector);

/// What decides when an organisation must elect again.
struct TermFacts
{
    std::optional<QDate> founded;
    std::optional<QDate> lastElection;
    std::optional<QDate> extendedUntil; ///< 批准延期至
    std::optional<int> years;           ///< of the term, given or by default
};

/// The last day of a post that began on a day and ends with what takes effect on another (a new
/// committee, a transfer, a dissolution): the day before that, but never before it began. A post is
/// held on its last day.
[[nodiscard]] QDate lastDayOfPost(QDate since, QDate ending);

enum class TermStatus {
    Unknown,             ///< no date, no term, or the only election known is after the day
    Running,             ///< up to and including the end of the term
    OverdueExtended,     ///< past the end, within the approved delay
    Overdue,             ///< past the end by a year at most, without approval or past it
    OverdueMoreThanYear, ///< approved or not
};

struct Term
{
    TermStatus status = TermStatus::Unknown;
    std::optional<QDate> end;
    std::optional<QDate> latest;    ///< until when to elect: the end, or within a year of it the
                                    ///< approved delay
    int daysOverdue = 0;            ///< days since the end; 0 while running
    bool electionAfterAsOf = false; ///< the recorded election is later and was not used

    /// An election is due: no approved delay covers the day, or it is more than a year late.
    [[nodiscard]] bool isOverdue() const
    {
        return status == TermStatus::Overdue || status == TermStatus::OverdueMoreThanYear;
    }
};

/// The term on a day. It begins with the last election, or the founding where there was none;
/// 29 February + n years = 28 February (《关于党的基层组织任期的意见》 2018).
[[nodiscard]] Term termOn(QDate asOf, const TermFacts &facts);

/// The smallest reminder a term has reached that runs or is delayed with approval: with 180, 120,
/// 60, 0 one to be ended within 100 days is at 120. nullopt when that is not near, past or not
/// known.
[[nodiscard]] std::optional<int> termReminder(const TermRules &rules, QDate asOf, const Term &term);

} // namespace zhibu
