#include "storage/meetings/meetingstandard.h"

#include "core/jsonreader.h"
#include "core/rulepack.h"
#include "storage/facts/rulepacks.h"

#include <QJsonDocument>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const MeetingRule *ruleOf(const MeetingRules &pack, MeetingType type)
{
    const auto rule = std::ranges::find(pack.rules, type, &MeetingRule::type);
    return rule == pack.rules.end() ? nullptr : &*rule;
}

/// Whether it is asked for as often as the national rules do, which may not ask for it at all.
bool suffices(const MeetingRule &rule, const MeetingRule *least)
{
    const auto fewest = least == nullptr ? std::optional(1) : fewestTimes(rule.period, *least);
    return fewest && rule.times >= *fewest && rule.times <= kMostTimes;
}

Finding tooSeldom(const MeetingRule &rule, const MeetingRule *least)
{
    const int fewest =
        least == nullptr ? 1 : fewestTimes(rule.period, *least).value_or(least->times);
    return {.rule = Rule::OutOfRange,
            .field = QString(codeIn(kMeetingTypeCodes, rule.type)),
            .value = QString::number(rule.times),
            .args = {QString::number(fewest), QString::number(kMostTimes)}};
}

/// The text of a pack with these frequencies, from a month on.
QByteArray changedText(QJsonObject pack, const MeetingRules &rules,
                       const QList<MeetingRule> &wanted, Month from)
{
    if (rules.validFrom < from) {
        pack[u"id"_s] = packIdFrom(rules.id, from);
        pack[u"valid_from"_s] = toText(from);
    }
    QJsonArray meetings = pack[u"meetings"_s].toArray();
    for (qsizetype i = 0; i < meetings.size(); ++i) { // in the order of the rules
        const auto found = std::ranges::find(wanted, rules.rules[i].type, &MeetingRule::type);
        if (found != wanted.end()) {
            QJsonObject meeting = meetings[i].toObject();
            meeting[u"period"_s] = QString(codeIn(kPeriodCodes, found->period));
            meeting[u"times"_s] = found->times;
            meetings[i] = meeting;
        }
    }
    pack[u"meetings"_s] = meetings;
    return QJsonDocument(pack).toJson();
}

/// The changed text of the pack of that id.
Result<QByteArray> packWith(const File &file, const MeetingRules &rules,
                            const QList<MeetingRule> &wanted, Month from)
{
    const auto text = meetingRulesText(file, rules.id);
    if (!text) {
        return text.error();
    }
    const auto pack = jsonObject(*text);
    return pack ? Result(changedText(*pack, rules, wanted, from)) : pack.error();
}

/// Of these frequencies, those that are enough for a later pack and not its own already.
QList<MeetingRule> carriedInto(const MeetingRules &later, const QList<MeetingRule> &wanted)
{
    QList<MeetingRule> carried;
    std::ranges::copy_if(wanted, std::back_inserter(carried), [&later](const MeetingRule &rule) {
        const MeetingRule *before = ruleOf(later, rule.type);
        return before != nullptr && (before->period != rule.period || before->times != rule.times)
               && suffices(rule, ruleOf(nationalStandard(later.validFrom.year()), rule.type));
    });
    return carried;
}

} // namespace

Result<MeetingRules> meetingStandard(const File &file, int year)
{
    const auto packs = meetingRules(file);
    return packs ? Result<MeetingRules>(rulesInForce(*packs, Month::of(year, 1))) : packs.error();
}

const MeetingRules &nationalStandard(int year)
{
    return rulesInForce(nationalMeetingRules(), Month::of(year, 1));
}

Findings belowNationalStandard(const MeetingRules &pack)
{
    Findings findings;
    for (const MeetingRule &least : rulesInForce(nationalMeetingRules(), pack.validFrom).rules) {
        const MeetingRule *rule = ruleOf(pack, least.type);
        if (rule == nullptr) {
            findings += tooSeldom({.type = least.type, .period = least.period, .times = 0}, &least);
        } else if (!suffices(*rule, &least)) {
            findings += tooSeldom(*rule, &least);
        }
    }
    return findings;
}

Result<Findings> setMeetingStandard(File &file, int year, const QList<MeetingRule> &rules)
{
    const auto now = meetingStandard(file, year);
    if (!now) {
        return now.error();
    }
    QList<MeetingRule> changed;
    for (const MeetingRule &rule : rules) {
        const MeetingRule *before = ruleOf(*now, rule.type);
        const MeetingRule *least = ruleOf(nationalStandard(year), rule.type);
        if (before == nullptr || !suffices(rule, least)) {
            return Findings{tooSeldom(rule, least)};
        }
        if (before->period != rule.period || before->times != rule.times) {
            changed += rule;
        }
    }
    if (changed.isEmpty()) {
        return Findings();
    }
    const Month from = Month::of(year, 1);
    const auto packs = meetingRules(file);
    const auto first = packWith(file, *now, changed, from);
    if (!packs || !first) {
        return packs ? first.error() : packs.error();
    }
    QList<QByteArray> texts{*first};
    for (const MeetingRules &later : *packs) {
        const QList<MeetingRule> carried = carriedInto(later, changed);
        if (later.validFrom <= from || later.id == now->id || carried.isEmpty()) {
            continue;
        }
        const auto text = packWith(file, later, carried, later.validFrom);
        if (!text) {
            return text.error();
        }
        texts += *text;
    }
    const auto done = setMeetingRules(file, texts);
    return done ? Result<Findings>(Findings()) : done.error();
}

} // namespace zhibu
