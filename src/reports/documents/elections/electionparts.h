#pragma once

#include "reports/documents/elections/electionpapers.h"

namespace zhibu {

// What several papers of an election say, and how they say it.

inline const QString kElectionBlank = QStringLiteral("＿＿＿＿");
inline const QString kElectionBasis =
    QStringLiteral("《中国共产党章程》和《中国共产党基层组织选举工作条例》");

/// A field of the election: a day; in words, or room for it; a number or a text as it is entered.
[[nodiscard]] QDate dayOf(const ElectionPaper &paper, const QString &key);
[[nodiscard]] QString dayText(const ElectionPaper &paper, const QString &key);
[[nodiscard]] QString textOf(const ElectionPaper &paper, const QString &key);
[[nodiscard]] QString countOrBlank(const std::optional<int> &number);

/// 第4届委员会.
[[nodiscard]] QString termName(const ElectionPaper &paper);
/// 支部, 总支, 党委.
[[nodiscard]] QString kindText(const ElectionPaper &paper);
[[nodiscard]] QString nameOf(const ElectionPaper &paper, RowId member);
/// With 、 between; room for names where there are none.
[[nodiscard]] QString namesOf(const ElectionPaper &paper, const QList<qint64> &members);

/// The meeting itself elects the 书记 where there is no committee.
[[nodiscard]] bool isDirect(const ElectionPaper &paper);
/// What the meeting votes on: 委员, or where there is no committee 书记, and 副书记 where one
/// stands.
[[nodiscard]] QList<ElectionBallot> ballotsHeld(const ElectionPaper &paper);
/// Who was voted on, each time.
[[nodiscard]] QList<Contender> contenders(const ElectionPaper &paper, ElectionBallot ballot);
/// Who stands, 以姓氏笔画为序: the order of a ballot says nothing of rank.
[[nodiscard]] QList<Contender> firstRound(const ElectionPaper &paper, ElectionBallot ballot);
/// Who stands for what the meeting votes on.
[[nodiscard]] QList<Contender> candidatesOf(const ElectionPaper &paper);
/// Lines for those who stand, where nobody is recorded yet: as many as there must be.
[[nodiscard]] int linesLeft(const ElectionPaper &paper, ElectionBallot ballot);

[[nodiscard]] QString titleOf(const ElectionPaper &paper, ElectionBallot ballot);
/// 第4届委员会委员; 书记、副书记.
[[nodiscard]] QString ballotTitle(const ElectionPaper &paper);
[[nodiscard]] QString seatsText(const ElectionPaper &paper, ElectionBallot ballot);
/// 第4届委员会委员3名; 书记1名、副书记1名.
[[nodiscard]] QString seatsToFill(const ElectionPaper &paper);
/// 3名; 书记1名、副书记1名.
[[nodiscard]] QString seatsOf(const ElectionPaper &paper);

/// A letter of the organisation, of the day that `dateKey` names; empty: undated.
[[nodiscard]] Letter letterOf(const ElectionPaper &paper, const QString &title,
                              const QString &dateKey);
/// To whom a letter goes stands above it.
void address(Letter &letter, const ElectionPaper &paper);
/// What stands above a table of a ballot where the meeting holds several.
void addBallotHead(Letter &letter, const ElectionPaper &paper, ElectionBallot ballot);
[[nodiscard]] Document documentOf(const Letter &letter);

} // namespace zhibu
