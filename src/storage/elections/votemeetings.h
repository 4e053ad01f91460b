#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

#include <optional>

namespace zhibu {

// A 支部党员大会 that elects, or votes on an admission, is recorded once for its minutes and once
// for what it decided. The two belong together by organisation and day; neither names the other.

/// The 支部党员大会 of an organisation on a day, or what counted as one; several: the first
/// entered. None: nullopt.
[[nodiscard]] Result<std::optional<Record>> generalMeetingOn(const File &file, RowId organisation,
                                                             QDate day);

/// The meeting of an election: the one recorded of its day, else a new record of the ledger
/// activities with the day (or `today`, while it is not fixed), the kind, topic, place and numbers
/// of the election. NotFound when the election is gone.
[[nodiscard]] Result<Record> meetingOfElection(const File &file, RowId election, QDate today);

/// Likewise the meeting that votes on an applicant: on taking him in (接收), and once that is
/// approved on his confirmation (转正).
[[nodiscard]] Result<Record> meetingOfApplicant(const File &file, RowId applicant, QDate today);

/// The further vote that a recorded meeting, meetingOfApplicant(), may lack: where what its first
/// vote is about is taken by somebody or something else and no vote names the applicant, a new
/// record of the ledger votes that does, without a number; else nullopt.
[[nodiscard]] Result<std::optional<Record>> missingVoteOn(const File &file, RowId applicant,
                                                          const Record &meeting);

/// Where an election, or an admission, and the meeting of its day do not agree.
struct VoteDifference
{
    Rule rule = Rule::VotersDifferFromMeeting;
    QString ledger; ///< key
    RowId row = 0;
    QString field;         ///< key
    QStringList args = {}; ///< as the rule asks for
};
/// Of everything recorded: voters due and present, of an admission the votes too. An election
/// agrees with its meeting where one of its votes does. An admission is compared with the further
/// vote that names the applicant, else with the first one: its votes where nobody else may be
/// meant. Of a confirmation (转正) the record of the applicant has no numbers: one that is approved
/// although the vote on it, found likewise, was not carried and 表决说明 says nothing, is
/// ConfirmationNotCarried. What one of the two leaves open is no difference.
[[nodiscard]] Result<QList<VoteDifference>> voteDifferences(const File &file);

} // namespace zhibu
