#pragma once

#include "core/election.h"
#include "storage/records/records.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace zhibu {

/// The steps of an election in their order: the fields of the ledger elections that date them.
[[nodiscard]] const QStringList &electionSteps();

/// Where a step stands on a day: one dated later is only planned.
enum class StepState { Open, Planned, Done };
[[nodiscard]] StepState stepState(const Record &election, const QString &step, QDate day);
/// The place of the last step that is done by a day; -1: none is.
[[nodiscard]] qsizetype lastStepDone(const Record &election, QDate day);

/// An election with everything that belongs to it.
struct ElectionRecord
{
    Record election;          ///< of the ledger elections
    QList<Record> candidates; ///< their field "election" is filled in when stored
    QList<Record> exclusions; ///< likewise
};

/// NotFound when it is gone. Candidates by ballot (委员, 书记, 副书记), round and order of entry.
[[nodiscard]] Result<ElectionRecord> electionOf(const File &file, RowId id);
/// The latest election of an organisation that was begun by a day; none: nullopt.
[[nodiscard]] Result<std::optional<RowId>> latestElection(const File &file, RowId organisation,
                                                          QDate day);

/// Stores an election with its candidates and exclusions as one action, as saveMeeting() does.
Result<Saved> saveElection(File &file, const ElectionRecord &election, const ElectionRecord &before,
                           const QStringList &files = {});

/// The members of an organisation on the day of its 党员大会.
struct ElectionRoll
{
    QList<RowId> voters = {};                  ///< may vote and be elected
    QList<RowId> barred = {};                  ///< may not: 预备党员, 留党察看 and the like
    std::optional<int> due = {}, present = {}; ///< as the record of that meeting says
};
[[nodiscard]] Result<ElectionRoll> electionRoll(const File &file, RowId organisation, QDate day);

/// What judgeElection() asks for. 应到会 and 实到会 are the numbers entered, else those of the
/// record of the meeting; without either 应到会 is that of the voters on the roll, less the lawful
/// exclusions, and unknown where there are none. A smaller number is judged by: who does not come
/// counts all the same.
[[nodiscard]] ElectionFacts electionFacts(const ElectionRecord &election, const ElectionRoll &roll);
/// The same of a stored election, with the roll of the day of its meeting.
[[nodiscard]] Result<ElectionOutcome> electionOutcome(const File &file,
                                                      const ElectionRecord &election);

/// Those of the reasons that are news on a day: what is not entered yet is none before the step it
/// belongs to, or a later one, is done (the seats: 请示; the candidates: 候选人请示; voters,
/// papers, votes and seats left open: 党员大会; the 书记: 第一次会议, where there is no committee
/// 党员大会).
[[nodiscard]] QList<ElectionReason> reasonsReached(const ElectionOutcome &outcome,
                                                   const Record &election, QDate day);

/// How a new committee takes office.
struct ElectionCompletion
{
    QDate startsOn;
    std::optional<int> years = {}; ///< of the term; none: the organisation's own
    QString reason = {};           ///< why, although the result is not lawful
};

/// Completes an election as one action: those elected get their posts from the day on, the posts
/// held so far end the day before, the term of the organisation begins with the meeting and an
/// approved delay is over. Findings, and nothing is stored: Required (the day), OrderOfDates,
/// NobodyElected, ElectionNotLawful (and no reason is given). NothingToDo when it is completed
/// already.
Result<Findings> completeElection(File &file, RowId id, const ElectionCompletion &completion);

/// An election that is not over: neither completed nor followed by one that is, and not begun and
/// left before the last one on record.
struct ElectionUnderWay
{
    RowId id = 0;
    QString lastStep; ///< the latest that is done; empty: none

    /// Its 党员大会 is over.
    [[nodiscard]] bool isHeld() const;
};
/// Of every organisation that has one, the latest, as it stands on a day.
[[nodiscard]] Result<QHash<RowId, ElectionUnderWay>> electionsUnderWay(const File &file, QDate day);

/// What contradicts in the elections on record.
struct ElectionProblem
{
    Rule rule = Rule::CandidatesTooFew;
    QString ledger; ///< key
    RowId row = 0;
    QString field; ///< key
    QStringList args = {};
};
[[nodiscard]] Result<QList<ElectionProblem>> electionProblems(const File &file);

} // namespace zhibu
