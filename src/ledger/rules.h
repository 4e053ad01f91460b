#pragma once

#include "core/quorum.h"
#include "ledger/ledger.h"

namespace zhibu {

/// Required at a field that is empty.
[[nodiscard]] Findings requiredIn(const Ledger &ledger, const Record &record, const QString &field);

/// OrderOfDates at `later` where it lies before `earlier`: two fields of dates, times or months.
/// What is absent is not judged, nor the time of a day where one of them has none.
[[nodiscard]] Findings orderOfDates(const Ledger &ledger, const Record &record,
                                    const QString &earlier, const QString &later);

/// What a record with `matter` votes on.
[[nodiscard]] VoteMatter matterOf(const Ledger &ledger, const Record &vote);

/// What keeps a vote from holding: NoQuorum, NotCarried (core/quorum.h). Of a record with
/// due_voters, present_voters, votes_for and vote_note; a count that is absent is not judged, and
/// nothing where 表决说明 says why it holds all the same.
[[nodiscard]] QList<Rule> voteFlaws(const Ledger &ledger, const Record &record, VoteMatter matter);
/// Counts of a vote that cannot all be right: more voters present than due, more votes than voters
/// present. What is absent is not judged; written opinions count as votes of an admission only
/// (发展党员工作细则).
[[nodiscard]] Findings voteCountFindings(const Ledger &ledger, const Record &record);
/// The counts are there and carry it, and 表决说明 does not say why they do not.
[[nodiscard]] bool isCarried(const Ledger &ledger, const Record &record, VoteMatter matter);

/// What is wrong with the 公民身份号码 of a person, where there is one.
[[nodiscard]] Findings idNumberFindings(const Ledger &ledger, const Record &person);

} // namespace zhibu
