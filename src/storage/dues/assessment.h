#pragma once

#include "core/duesyear.h"
#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <optional>
#include <vector>

namespace zhibu {

// 核定: a superior fixes what its members owe a month, once a year as a rule, from January
// (组电明字〔2017〕5号). Who is left as he was needs no row of his own, for a base holds until the
// next one.

/// What is fixed for one member from a month on.
struct AssessmentEntry
{
    RowId member = 0;
    DuesKind kind = DuesKind::Wage;
    bool isKindGiven = false;      ///< said by somebody, not proposed; compared with nothing
    std::optional<Money> base;     ///< not looked at where there are items: it is their sum then
    std::optional<Money> fixedDue; ///< 核定月应交
    QString reason;                ///< of his own; empty: that of the run
    QList<WorksheetLine> items;

    /// As somebody says. Items are those of their kind's worksheet, and not every kind asks for a
    /// base: what does not fit is dropped.
    void setKind(DuesKind said);
    /// All but the reason, who said the kind and the order of the items: they change nothing.
    [[nodiscard]] bool fixesTheSameAs(const AssessmentEntry &other) const;
};

/// What whoever fixes a member's dues should look at.
enum class AssessmentNote {
    NoBase,        ///< nothing was ever fixed
    ReliefRunning, ///< a 减免 covers the month
    BaseOld,       ///< the base in force began more than twelve months before
    WorkEnded,     ///< 工作岗位 says 退休 or 离休, the kind does not
    ItemsDiffer,   ///< the items stored do not make the base stored: they are not proposed
    LaterBase,     ///< another base follows: what is fixed here holds until then only
    PaidBefore,    ///< months from this one on were paid by what was due so far
};

/// One member of a run.
struct AssessmentRow
{
    RowId member = 0;
    QString organisationCode, code, name;
    QString shown = {}; ///< the name as DuesPayer shows it
    /// In force in the month before; where a base begins in just this month already, that one.
    /// None: nothing was ever fixed.
    std::optional<DuesBase> previous;
    /// Due by it, before any 减免, under the rules of the month before, or of this month.
    std::optional<Money> previousDue;
    /// What holds in the month so far. Where nothing does, its kind is a proposal: that of the
    /// 工作岗位 (duesKindOfWork()), else Wage.
    AssessmentEntry inForce;
    AssessmentEntry proposed; ///< what shall hold: `inForce` until something is entered
    QString reason;           ///< to be stored with it: its own, the run's, or the one it keeps
    MonthlyDue due;           ///< from `proposed`, under the rules of the month; 0 unless isFixed()
    bool isStored = false;    ///< a base begins in just this month already
    bool again = false;       ///< a base of this calendar year is there: a change is a 重新核定
    std::optional<Month> later;     ///< from which on a later base holds
    std::optional<Month> paidUntil; ///< the last month, not before this one, that was paid for
    QList<AssessmentNote> notes;
    Findings findings; ///< that forbid to store `proposed`; none where nothing changes

    /// A kind that asks for no base is fixed by being said, where nothing was.
    [[nodiscard]] bool changes() const
    {
        return !proposed.fixesTheSameAs(inForce)
               || (!previous && proposed.isKindGiven && !needsBase(proposed.kind));
    }
    /// Whether anything is due of him, by what was fixed or is to be.
    [[nodiscard]] bool isFixed() const { return previous || changes(); }
    /// Whether something is to be fixed under a kind that nobody said.
    [[nodiscard]] bool isKindProposed() const
    {
        return changes() && !previous && !proposed.isKindGiven;
    }
    [[nodiscard]] Money difference() const { return due.due - previousDue.value_or(Money()); }
};

/// The members of an organisation and all below it (0 = all) who owe in a month.
struct AssessmentRun
{
    RowId organisation = 0;
    Month from;
    DuesRules rules;                 ///< in force in the month
    std::vector<AssessmentRow> rows; ///< by 组织编码 and 党员编号
    Findings warnings; ///< MonthClosed: receipts of the months `args` are closed in some branch
};

[[nodiscard]] Result<AssessmentRun> assessmentRun(const File &file, RowId organisation, Month from);

/// The run with what was entered in the place of what was proposed, and everything that follows
/// from it; nothing is stored. Of two entries of a member the last one holds; entries of others
/// than the run's members are passed over. `reason` is that of the run. Findings of a row:
/// BaseMissing; DeductionsExceed; ReasonMissing: a 重新核定 without a reason, neither its own nor
/// the run's, or a new 核定月应交; one that stays as it was keeps its reason.
[[nodiscard]] AssessmentRun
previewAssessment(AssessmentRun run, const QList<AssessmentEntry> &entries, const QString &reason);

/// What becomes of members whose dues stay as they are: nothing, or a row that confirms them.
enum class Unchanged { Leave, Confirm };

/// What came of posting: how many members were given a new row, or the first who could not and why,
/// and nothing stored.
struct Assessed
{
    int members = 0;
    QString refused = {}; ///< name, as it is shown
    Findings findings = {};
};

/// Stores the bases and the worksheets of all members whose dues change, as one action. What
/// previewAssessment() finds is found here too; an entry of somebody who does not owe in the month
/// is NotFound. Posting the same again changes nothing. `Confirm` is for whoever has a base in
/// force.
Result<Assessed> postAssessment(File &file, RowId organisation, Month from,
                                const QList<AssessmentEntry> &entries, const QString &reason,
                                Unchanged unchanged = Unchanged::Leave);

} // namespace zhibu
