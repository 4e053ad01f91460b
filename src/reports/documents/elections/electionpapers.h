#pragma once

#include "core/organisation.h"
#include "reports/documents/document.h"
#include "storage/elections/elections.h"

namespace zhibu {

// The papers of an election, from the request to the report. Each states what is recorded; what is
// not is left blank, to be filled in by hand.

/// Somebody who stands, as the papers name him.
struct ElectionPerson
{
    QString name, sex, nation, birth, education, joined, job;
};

/// What a paper speaks of.
struct ElectionPaper
{
    QString organisation;
    QString superior; ///< empty: there is none
    OrganisationKind kind = OrganisationKind::Branch;
    QDate asOf;
    ElectionRecord record; ///< a blank one where no election is recorded
    ElectionFacts facts;
    ElectionOutcome outcome;
    QHash<RowId, ElectionPerson> people; ///< the candidates
    int members = 0;                     ///< on the day of the meeting, else `asOf`
    int voters = 0;
    std::optional<QDate> lastElection; ///< that began the term this one ends
    std::optional<QDate> termEnd;
};

/// 关于换届选举的请示.
[[nodiscard]] Document electionRequestDocument(const ElectionPaper &paper);
/// The superior's 批复 to that; whether it agreed is blank until its day is recorded.
[[nodiscard]] Document electionReplyDocument(const ElectionPaper &paper);
/// 关于委员候选人预备人选的请示, with a table of those proposed.
[[nodiscard]] Document candidateRequestDocument(const ElectionPaper &paper);
/// The superior's 批复 to that, likewise.
[[nodiscard]] Document candidateReplyDocument(const ElectionPaper &paper);
/// 选举办法（草案）.
[[nodiscard]] Document electionMethodDocument(const ElectionPaper &paper);
/// 选票: the candidates with a box for each answer, and room for others.
[[nodiscard]] Document votingPaperDocument(const ElectionPaper &paper);
/// 计票单: what the tellers count.
[[nodiscard]] Document voteTallyDocument(const ElectionPaper &paper);
/// 选举结果报告单: what the scrutineer reads out.
[[nodiscard]] Document electionSheetDocument(const ElectionPaper &paper);
/// 关于选举结果的报告, to the organisation above.
[[nodiscard]] Document electionReportDocument(const ElectionPaper &paper);
/// 关于委员分工的报告.
[[nodiscard]] Document dutiesReportDocument(const ElectionPaper &paper);

/// Any of these, about the election asked for, else the latest of the organisation begun by the
/// day; a paper of the time before the meeting is about none that is completed already.
[[nodiscard]] Result<Document> makeElectionDocument(const File &file,
                                                    const DocumentRequest &request);

} // namespace zhibu
