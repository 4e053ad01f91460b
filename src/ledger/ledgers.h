#pragma once

#include "ledger/ledger.h"

namespace zhibu {

/// Every ledger there is, in the order in which they are imported (referred-to before referring).
[[nodiscard]] const QList<Ledger> &allLedgers();
/// By key ("members"), Chinese title (党员) or table ("member"); nullptr when there is none.
[[nodiscard]] const Ledger *findLedger(const QString &name);
/// What only packets carry, from an organisation to those below it: the rules brought into its file
/// and what its rating confirmed. They have no list and no form.
[[nodiscard]] const QList<Ledger> &carriedLedgers();
/// Everything packets carry, referred-to before referring: allLedgers() but what is of one file
/// alone (neither an organisationPath nor holdsBelow), and the carried ones.
[[nodiscard]] const QList<const Ledger *> &packetLedgers();
/// allLedgers() and carriedLedgers(): every ledger whose rows may refer to others.
[[nodiscard]] const QList<const Ledger *> &storedLedgers();
[[nodiscard]] bool isOnlySentDown(const Ledger &ledger);
/// By key, the carried ones too; the ledger must exist.
[[nodiscard]] const Ledger &ledgerOf(const QString &key);

// The declarations, one function each, grouped by file.
[[nodiscard]] Ledger organisationsLedger();
[[nodiscard]] Ledger membersLedger();
[[nodiscard]] Ledger postsLedger();
[[nodiscard]] Ledger duesBasesLedger();
[[nodiscard]] Ledger duesPaymentsLedger();
[[nodiscard]] Ledger activitiesLedger();
[[nodiscard]] Ledger attendanceLedger();
[[nodiscard]] Ledger votesLedger();
[[nodiscard]] Ledger evaluationsLedger();
[[nodiscard]] Ledger satisfactionLedger();
[[nodiscard]] Ledger eventsLedger();
[[nodiscard]] Ledger ratingsLedger();
[[nodiscard]] Ledger objectionsLedger();
[[nodiscard]] Ledger decisionsLedger();
[[nodiscard]] Ledger awardsLedger();
[[nodiscard]] Ledger plansLedger();
[[nodiscard]] Ledger rectificationsLedger();
[[nodiscard]] Ledger duesItemsLedger();
[[nodiscard]] Ledger duesReliefsLedger();
[[nodiscard]] Ledger duesReturnsLedger();
[[nodiscard]] Ledger duesClosingsLedger();
[[nodiscard]] Ledger specialDuesLedger();
[[nodiscard]] Ledger arrearsNotesLedger();
[[nodiscard]] Ledger duesEntriesLedger();
[[nodiscard]] Ledger circumstancesLedger();
[[nodiscard]] Ledger meetingExemptionsLedger();
[[nodiscard]] Ledger activityPlansLedger();
[[nodiscard]] Ledger minutesTemplatesLedger();
[[nodiscard]] Ledger makeUpsLedger();
[[nodiscard]] Ledger memberReviewsLedger();
[[nodiscard]] Ledger secretaryReviewsLedger();
[[nodiscard]] Ledger electionsLedger();
[[nodiscard]] Ledger candidatesLedger();
[[nodiscard]] Ledger electionExclusionsLedger();
[[nodiscard]] Ledger memberChangesLedger();
[[nodiscard]] Ledger sanctionsLedger();
[[nodiscard]] Ledger honoursLedger();
[[nodiscard]] Ledger dictionaryLedger();
[[nodiscard]] Ledger nameReadingsLedger();
[[nodiscard]] Ledger acceptedFindingsLedger();
[[nodiscard]] Ledger applicantsLedger();
[[nodiscard]] Ledger applicantReviewsLedger();
[[nodiscard]] Ledger developmentPlansLedger();
[[nodiscard]] Ledger transfersLedger();
[[nodiscard]] Ledger floatingMembersLedger();
[[nodiscard]] Ledger lostContactLedger();
[[nodiscard]] Ledger organisationChangesLedger();
[[nodiscard]] Ledger unitsLedger();

} // namespace zhibu
