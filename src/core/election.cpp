#include "core/election.h"

#include "core/quorum.h"

#include <algorithm>
#include <numeric>

namespace zhibu {

bool canElect(int presentVoters, int dueVoters)
{
    return dueVoters > 0 && presentVoters >= presentNeeded(dueVoters);
}

int presentNeeded(int dueVoters)
{
    return (4 * dueVoters + 4) / 5;
}

int candidatesNeeded(int seats)
{
    return (6 * seats + 4) / 5;
}

int fewestSeats(int seats)
{
    return std::max(2 * seats - candidatesNeeded(seats), std::min(seats, kFewestOnCommittee));
}

ElectionResult countElection(const QList<int> &votes, int seats, int voters)
{
    QList<int> order(votes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&votes](int candidate) { return votes[candidate]; });

    ElectionResult result;
    for (const int candidate : order) {
        const auto better =
            std::ranges::count_if(votes, [&](int other) { return other > votes[candidate]; });
        const auto equal = std::ranges::count(votes, votes[candidate]);
        if (!passes(votes[candidate], voters) || better >= seats) {
            break;
        }
        (better + equal <= seats ? result.elected : result.tied) += candidate;
    }
    result.openSeats = seats - static_cast<int>(result.elected.size());
    return result;
}

int dueVoters(const QList<qint64> &voters, const QList<Exclusion> &exclusions)
{
    return static_cast<int>(std::ranges::count_if(voters, [&exclusions](qint64 member) {
        return std::ranges::none_of(exclusions, [member](const Exclusion &exclusion) {
            return exclusion.member == member && exclusion.isLawful();
        });
    }));
}

const QList<qint64> &ElectionOutcome::elected(ElectionBallot ballot) const
{
    switch (ballot) {
    case ElectionBallot::Secretary:
        return secretaries;
    case ElectionBallot::DeputySecretary:
        return deputies;
    case ElectionBallot::Committee:
        break;
    }
    return committee;
}

QList<qint64> ElectionOutcome::declared(ElectionBallot ballot) const
{
    QList<qint64> members = elected(ballot);
    members.removeIf([&](qint64 member) { return undeclared.contains(std::pair(ballot, member)); });
    return members;
}

namespace {

class Judge
{
public:
    explicit Judge(const ElectionFacts &facts)
        : m_facts{facts}
        , m_voters{(facts.majority == Majority::Due ? facts.due : facts.present).value_or(0)}
    {}

    ElectionOutcome judge()
    {
        if (!m_facts.seats) {
            add({.issue = ElectionIssue::SeatsUnknown});
        }
        judgeMeeting();
        judgePapers(m_facts.papers, 1);
        const bool again = std::ranges::any_of(m_facts.contenders, [this](const Contender &each) {
            return each.round > 1 && isByMeeting(each.ballot);
        });
        if (again) {
            judgePapers(m_facts.papersAgain, 2);
        }
        const int seats = m_facts.seats.value_or(0);
        m_outcome.needed = m_voters > 0 ? votesNeeded(m_voters) : 0;
        if (seats > 0) {
            m_outcome.committee = elect(ElectionBallot::Committee, seats);
        }
        m_outcome.secretaries = elect(ElectionBallot::Secretary, 1);
        const auto deputies = std::ranges::count_if(m_facts.contenders, [](const Contender &each) {
            return each.ballot == ElectionBallot::DeputySecretary && each.round == 1;
        });
        if (deputies > 0) {
            m_outcome.deputies = elect(ElectionBallot::DeputySecretary, static_cast<int>(deputies));
        }
        judgeEligibility();
        if (seats > 0) {
            judgeOfficers();
        }
        return m_outcome;
    }

private:
    void add(const ElectionReason &reason) { m_outcome.reasons += reason; }

    [[nodiscard]] bool isByMeeting(ElectionBallot ballot) const
    {
        return ballot == ElectionBallot::Committee || m_facts.seats.value_or(0) == 0;
    }

    void judgeMeeting()
    {
        if (m_facts.due && m_facts.dueByRoll && *m_facts.due < *m_facts.dueByRoll) {
            add({.issue = ElectionIssue::FewerDueThanRoll,
                 .value = *m_facts.due,
                 .limit = *m_facts.dueByRoll});
        }
        if (!m_facts.due || !m_facts.present) {
            add({.issue = ElectionIssue::VotersUnknown});
        } else if (*m_facts.present > *m_facts.due) {
            add({.issue = ElectionIssue::MorePresentThanDue,
                 .value = *m_facts.present,
                 .limit = *m_facts.due});
        } else if (!canElect(*m_facts.present, *m_facts.due)) {
            add({.issue = ElectionIssue::TooFewPresent,
                 .value = *m_facts.present,
                 .limit = presentNeeded(*m_facts.due)});
        }
    }

    void judgePapers(const VotingPapers &papers, int round)
    {
        if (!papers.issued || !papers.collected) {
            add({.issue = ElectionIssue::PapersUnknown, .round = round});
            return;
        }
        if (m_facts.present && *papers.issued > *m_facts.present) {
            add({.issue = ElectionIssue::MoreIssuedThanPresent,
                 .round = round,
                 .value = *papers.issued,
                 .limit = *m_facts.present});
        }
        if (!ballotValid(*papers.collected, *papers.issued)) {
            add({.issue = ElectionIssue::MoreCollectedThanIssued,
                 .round = round,
                 .value = *papers.collected,
                 .limit = *papers.issued});
        }
    }

    /// Whether something told so far makes this vote void.
    [[nodiscard]] bool isVoid(ElectionBallot ballot, int round) const
    {
        return std::ranges::any_of(m_outcome.reasons, [&](const ElectionReason &reason) {
            if (!isVoiding(reason.issue)) {
                return false;
            }
            switch (reason.issue) {
            case ElectionIssue::MoreVotesThanPapers:
            case ElectionIssue::MoreMarksThanSeats:
                return reason.ballot == ballot && reason.round == round;
            case ElectionIssue::MoreIssuedThanPresent:
            case ElectionIssue::MoreCollectedThanIssued:
                return isByMeeting(ballot) && (reason.round == 1) == (round == 1);
            default:
                return isByMeeting(ballot);
            }
        });
    }

    /// The seats the committee is left with: not much fewer, where more than half of 应到会 agreed.
    int seatsLeft(int seats)
    {
        if (!m_facts.reducedSeats || *m_facts.reducedSeats >= seats) {
            return seats;
        }
        const int reduced = *m_facts.reducedSeats;
        const int due = m_facts.due.value_or(0);
        const int yes = m_facts.reductionVotes.value_or(0);
        const bool isClose = reduced >= fewestSeats(seats);
        const bool isAgreed = due > 0 && passes(yes, due);
        if (!isClose) {
            add({.issue = ElectionIssue::ReductionTooFar,
                 .value = reduced,
                 .limit = fewestSeats(seats)});
        }
        if (!isAgreed) {
            add({.issue = ElectionIssue::ReductionNotAgreed,
                 .value = yes,
                 .limit = votesNeeded(due)});
        }
        return isClose && isAgreed ? reduced : seats;
    }

    QList<Contender> inRound(ElectionBallot ballot, int round) const
    {
        QList<Contender> contenders;
        std::ranges::copy_if(
            m_facts.contenders, std::back_inserter(contenders),
            [&](const Contender &each) { return each.ballot == ballot && each.round == round; });
        return contenders;
    }

    QList<qint64> elect(ElectionBallot ballot, int seats)
    {
        const bool byMeeting = isByMeeting(ballot);
        const int voters = byMeeting ? m_voters : static_cast<int>(m_outcome.committee.size());
        if (!byMeeting && voters == 0) { // there is no committee yet to elect them
            return {};
        }
        QList<Contender> contenders = inRound(ballot, 1);
        if (ballot == ElectionBallot::Secretary && contenders.isEmpty()) {
            add({.issue = ElectionIssue::SecretaryMissing, .ballot = ballot});
            return {};
        }
        const int wanted = ballot == ElectionBallot::Committee ? candidatesNeeded(seats) : seats;
        if (contenders.size() < wanted) {
            add({.issue = ElectionIssue::CandidatesTooFew,
                 .ballot = ballot,
                 .value = static_cast<int>(contenders.size()),
                 .limit = wanted});
        }
        QList<qint64> elected;
        QList<qint64> tied;
        for (int round = 1; !contenders.isEmpty(); contenders = inRound(ballot, ++round)) {
            contenders.removeIf(
                [&elected](const Contender &each) { return elected.contains(each.member); });
            if (contenders.isEmpty()) {
                continue;
            }
            const int open = seats - static_cast<int>(elected.size());
            if (!judgeVotes(contenders, open, byMeeting, voters)) {
                return elected;
            }
            QList<int> votes;
            for (const Contender &each : std::as_const(contenders)) {
                votes += *each.votes;
            }
            const ElectionResult result = countElection(votes, open, voters);
            tied.clear();
            const bool stands = !isVoid(ballot, round);
            for (const int place : result.elected) {
                const qint64 member = contenders[place].member;
                elected += member;
                if (!stands || m_facts.barred.contains(member)
                    || (!byMeeting
                        && !m_outcome.declared(ElectionBallot::Committee).contains(member))) {
                    m_outcome.undeclared += std::pair(ballot, member);
                }
            }
            for (const int place : result.tied) {
                tied += contenders[place].member;
            }
        }
        const int left = ballot == ElectionBallot::Committee ? seatsLeft(seats) : seats;
        const int open = left - static_cast<int>(elected.size());
        if (open <= 0) {
            return elected;
        }
        if (tied.isEmpty()) {
            add({.issue = ElectionIssue::SeatsOpen, .ballot = ballot, .value = open});
        } else {
            add({.issue = ElectionIssue::Tie, .ballot = ballot, .value = open, .members = tied});
        }
        return elected;
    }

    /// Whether the votes of a round are there to be counted; tells what cannot be true of them.
    bool judgeVotes(const QList<Contender> &contenders, int seats, bool byMeeting, int voters)
    {
        const ElectionBallot ballot = contenders.first().ballot;
        const int round = contenders.first().round;
        const VotingPapers &papers = round == 1 ? m_facts.papers : m_facts.papersAgain;
        const int valid = !byMeeting         ? voters
                          : papers.collected ? *papers.collected - papers.invalid
                                             : m_facts.present.value_or(0);
        ElectionReason unknown{
            .issue = ElectionIssue::VotesUnknown, .ballot = ballot, .round = round};
        ElectionReason tooMany{.issue = ElectionIssue::MoreVotesThanPapers,
                               .ballot = ballot,
                               .round = round,
                               .limit = valid};
        int marks = 0;
        for (const Contender &each : contenders) {
            if (!each.votes) {
                unknown.members += each.member;
                continue;
            }
            marks += *each.votes;
            if (*each.votes + each.others > valid) {
                tooMany.members += each.member;
            }
        }
        if (!unknown.members.isEmpty()) {
            add(unknown);
            return false;
        }
        if (!tooMany.members.isEmpty()) {
            add(tooMany);
        } else if (marks > valid * seats) {
            add({.issue = ElectionIssue::MoreMarksThanSeats,
                 .ballot = ballot,
                 .round = round,
                 .value = marks,
                 .limit = valid * seats});
        }
        return true;
    }

    void judgeEligibility()
    {
        ElectionReason barred{.issue = ElectionIssue::NotEligible};
        for (const Contender &each : m_facts.contenders) {
            if (m_facts.barred.contains(each.member) && !barred.members.contains(each.member)) {
                barred.members += each.member;
            }
        }
        if (!barred.members.isEmpty()) {
            add(barred);
        }
        if (!m_facts.strangers.isEmpty()) {
            add({.issue = ElectionIssue::NotOnRoll, .members = m_facts.strangers});
        }
    }

    /// 书记 and 副书记 are chosen among the committee.
    void judgeOfficers()
    {
        for (const auto ballot : {ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
            QList<qint64> strangers;
            for (const qint64 member : m_outcome.elected(ballot)) {
                if (!m_outcome.committee.contains(member)) {
                    strangers += member;
                }
            }
            if (!strangers.isEmpty()) {
                add({.issue = ElectionIssue::NotOnCommittee,
                     .ballot = ballot,
                     .members = strangers});
            }
        }
    }

    const ElectionFacts &m_facts;
    int m_voters; ///< of whom more than half elect
    ElectionOutcome m_outcome = {};
};

} // namespace

ElectionOutcome judgeElection(const ElectionFacts &facts)
{
    return Judge(facts).judge();
}

QList<Contender> repeatedVote(const ElectionFacts &facts, const ElectionOutcome &outcome)
{
    QList<Contender> again;
    for (const ElectionReason &reason : outcome.reasons) {
        if (reason.issue != ElectionIssue::Tie && reason.issue != ElectionIssue::SeatsOpen) {
            continue;
        }
        QList<qint64> members = reason.members;
        int last = 0;
        for (const Contender &each : facts.contenders) {
            if (each.ballot != reason.ballot) {
                continue;
            }
            last = std::max(last, each.round);
            if (reason.issue == ElectionIssue::SeatsOpen && !members.contains(each.member)
                && !outcome.elected(each.ballot).contains(each.member)) {
                members += each.member;
            }
        }
        for (const qint64 member : std::as_const(members)) {
            again += Contender{.member = member, .ballot = reason.ballot, .round = last + 1};
        }
    }
    return again;
}

} // namespace zhibu
