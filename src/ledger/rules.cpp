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
