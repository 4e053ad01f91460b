#include "ledger/ledgers.h"

#include <algorithm>

namespace zhibu {

const QList<Ledger> &allLedgers()
{
    static const QList<Ledger> ledgers{
        organisationsLedger(),
        membersLedger(),
        postsLedger(),
        duesBasesLedger(),
        duesPaymentsLedger(),
        activitiesLedger(),
        attendanceLedger(),
        evaluationsLedger(),
        satisfactionLedger(),
        eventsLedger(),
        ratingsLedger(),
        objectionsLedger(),
        decisionsLedger(),
        awardsLedger(),
        plansLedger(),
        rectificationsLedger(),
        duesItemsLedger(),
        duesReliefsLedger(),
        duesReturnsLedger(),
        duesClosingsLedger(),
        specialDuesLedger(),
        arrearsNotesLedger(),
        duesEntriesLedger(),
        circumstancesLedger(),
        meetingExemptionsLedger(),
        activityPlansLedger(),
        minutesTemplatesLedger(),
        makeUpsLedger(),
        votesLedger(),
        memberReviewsLedger(),
        secretaryReviewsLedger(),
        electionsLedger(),
        candidatesLedger(),
        electionExclusionsLedger(),
        memberChangesLedger(),
        sanctionsLedger(),
        honoursLedger(),
        dictionaryLedger(),
        nameReadingsLedger(),
        acceptedFindingsLedger(),
        applicantsLedger(),
        applicantReviewsLedger(),
        developmentPlansLedger(),
        transfersLedger(),
        floatingMembersLedger(),
        lostContactLedger(),
        organisationChangesLedger(),
        unitsLedger(),
    };
    return ledgers;
}

const Ledger *findLedger(const QString &name)
{
    for (const Ledger &ledger : allLedgers()) {
        if (ledger.key == name || ledger.title == name || ledger.table == name) {
            return &ledger;
        }
    }
    return nullptr;
}

const Ledger &ledgerOf(const QString &key)
{
    const Ledger *ledger = findLedger(key);
    if (ledger == nullptr) {
        const auto carried = std::ranges::find(carriedLedgers(), key, &Ledger::key);
        ledger = carried == carriedLedgers().end() ? nullptr : &*carried;
    }
    Q_ASSERT_X(ledger, "ledgerOf", qPrintable(key));
    return *ledger;
}

} // namespace zhibu
