#pragma once

#include "reports/documents/elections/electionpapers.h"

namespace zhibu {

// The count of an election and what follows from it, as the papers after the vote say it.

/// 应到会 …，实到会 …, and the papers of the votes.
[[nodiscard]] QString countText(const ElectionPaper &paper);
/// The votes of every ballot the meeting held, each time in a table of its own; `free`: lines of
/// each left for others.
void addVotes(Letter &letter, const ElectionPaper &paper, int free = 0);
/// The votes by which the committee elected its officers.
void addOfficerVotes(Letter &letter, const ElectionPaper &paper);
/// 当选书记：张三。当选副书记：李四。 Where the vote does not stand: 书记选举无效：….
[[nodiscard]] QString electedText(const ElectionPaper &paper);
/// What seats of these ballots the votes left open, and what is to be done about them (选举工作条例
/// 2020): empty where none is, or nothing was counted yet.
[[nodiscard]] QString openText(const ElectionPaper &paper, const QList<ElectionBallot> &ballots);
/// The meeting elected nobody, because no vote of it stands.
[[nodiscard]] bool isVoid(const ElectionPaper &paper);
/// Whether the vote is valid, as the scrutineer tells it.
[[nodiscard]] QString validityText(const ElectionPaper &paper);

} // namespace zhibu
