#include "ledger/rules.h"

#include "core/idnumber.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Findings requiredIn(const Ledger &ledger, const Record &record, const QString &field)
{
    return isEmpty(ledger.value(record, field))
               ? Findings{Finding{.rule = Rule::Required, .field = field, .value = {}, .args = {}}}
               : Findings();
}

Findings orderOfDates(const Ledger &ledger, const Record &record, const QString &earlier,
                      const QString &later)
{
    const QString date = ledger.value(record, later).toString();
    const QString first = ledger.value(record, earlier).toString();
    if (date.isEmpty() || date >= first.left(date.size())) { // either may go without a time
        return {};
    }
    return {Finding{.rule = Rule::OrderOfDates,
                    .field = later,
                    .value = date,
                    .args = {ledger.field(earlier).title}}};
}

QList<Rule> voteFlaws(const Ledger &ledger, const Record &record, VoteMatter matter)
{
    const QVariant due = ledger.value(record, u"due_voters"_s);
    const QVariant present = ledger.value(record, u"present_voters"_s);
    const QVariant votes = ledger.value(record, u"votes_for"_s);
    if (!isEmpty(ledger.value(record, u"vote_note"_s)) || !due.isValid()) {
        return {};
    }
    QList<Rule> flaws;
    if (present.isValid() && !canVote(present.toInt(), due.toInt(), matter)) {
        flaws += Rule::NoQuorum;
    }
    if (votes.isValid() && !passes(votes.toInt(), due.toInt())) {
        flaws += Rule::NotCarried;
    }
    return flaws;
}

VoteMatter matterOf(const Ledger &ledger, const Record &vote)
{
    return enumIn<VoteMatter>(kVoteMatterCodes, ledger.value(vote, u"matter"_s).toString())
        .value_or(VoteMatter::General);
}

Findings voteCountFindings(const Ledger &ledger, const Record &record)
{
    const auto count = [&](const QString &key) { return ledger.value(record, key).toLongLong(); };
    const QVariant due = ledger.value(record, u"due_voters"_s);
    const QVariant present = ledger.value(record, u"present_voters"_s);
    if (isEmpty(present)) {
        return {};
    }
    Findings findings;
    if (!isEmpty(due) && present.toLongLong() > due.toLongLong()) {
        findings += Finding{Rule::MorePresentThanDue, u"present_voters"_s, present.toString(), {}};
    }
    const qlonglong votes =
        count(u"votes_for"_s) + count(u"votes_against"_s) + count(u"abstentions"_s);
    const bool withWritten = matterOf(ledger, record) == VoteMatter::Admission;
    if (votes > present.toLongLong() + (withWritten ? count(u"written_votes"_s) : 0)) {
        findings += Finding{Rule::MoreVotesThanPresent, u"votes_for"_s, QString::number(votes), {}};
    }
    return findings;
}

bool isCarried(const Ledger &ledger, const Record &record, VoteMatter matter)
{
    return isEmpty(ledger.value(record, u"vote_note"_s))
           && ledger.value(record, u"due_voters"_s).isValid()
           && ledger.value(record, u"votes_for"_s).isValid()
           && voteFlaws(ledger, record, matter).isEmpty();
}

Findings idNumberFindings(const Ledger &ledger, const Record &person)
{
    const QString number = ledger.value(person, u"id_number"_s).toString();
    const auto broken = number.isEmpty() ? std::nullopt : idNumberRule(number);
    return broken ? Findings{Finding{
               .rule = *broken, .field = u"id_number"_s, .value = number, .args = {}}}
                  : Findings();
}

} // namespace zhibu
