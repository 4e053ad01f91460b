#include "storage/dues/duessettings.h"

#include "core/jsonplace.h"
#include "core/jsonreader.h"
#include "core/rulepack.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/rulepacks.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &word)
{
    return '"' + word.toUtf8() + '"';
}

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

void compare(const QString &place, const QJsonValue &shipped, const QJsonValue &own,
             QList<PackDifference> &differences)
{
    if (shipped == own) {
        return;
    }
    if (shipped.isObject() || own.isObject()) {
        const QJsonObject before = shipped.toObject();
        const QJsonObject after = own.toObject();
        QStringList keys = before.keys() + after.keys();
        keys.sort();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys)) {
            compare(place.isEmpty() ? key : place + u'.' + key, before[key], after[key],
                    differences);
        }
    } else if (shipped.isArray() || own.isArray()) {
        const QJsonArray before = shipped.toArray();
        const QJsonArray after = own.toArray();
        for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
            compare(JsonReader::indexed(place, i), i < before.size() ? before[i] : QJsonValue(),
                    i < after.size() ? after[i] : QJsonValue(), differences);
        }
    } else {
        differences += {.place = place, .shipped = textOf(shipped), .own = textOf(own)};
    }
}

/// Stores the text of a pack with other settings than those of `rules`.
Result<Findings> storeSettings(File &file, const DuesRules &rules, QByteArray json,
                               const DuesSettings &settings)
{
    const DuesSettings now = settingsOf(rules);
    if (settings.farmer != now.farmer) {
        const MoneyRange range =
            rules.tariff(DuesKind::Farmer).range.value_or(MoneyRange{now.farmer, now.farmer});
        if (settings.farmer < range.lowest || settings.farmer > range.highest) {
            return Findings{{.rule = Rule::OutOfRange,
                             .field = u"farmer"_s,
                             .value = toText(settings.farmer),
                             .args = {toText(range.lowest), toText(range.highest)}}};
        }
        json = withValueAt(json, u"kinds.farmer.fixed"_s, quoted(toText(settings.farmer)));
    }
    if (settings.rounding != now.rounding) {
        json = withValueAt(json, u"rounding.to"_s,
                           quoted(codeIn(kDuesRoundingCodes, settings.rounding)));
    }
    const auto done = importDuesRules(file, json, ActionLabel::Verb::SetRules);
    return done ? Result<Findings>(Findings()) : done.error();
}

} // namespace

DuesSettings settingsOf(const DuesRules &rules)
{
    return {.farmer = rules.tariff(DuesKind::Farmer).fixed, .rounding = rules.rounding};
}

Result<Findings> setDuesSettings(File &file, Month from, const DuesSettings &settings)
{
    const auto packs = duesRules(file);
    if (!packs) {
        return packs.error();
    }
    const DuesRules &rules = rulesInForce(*packs, from);
    const auto text = duesRulesText(&file, rules.id);
    if (!text) {
        return text.error();
    }
    if (settings == settingsOf(rules)) {
        return Findings();
    }
    QByteArray json = *text;
    if (rules.validFrom < from) {
        json = withValueAt(json, u"id"_s, quoted(packIdFrom(rules.id, from)));
        json = withValueAt(json, u"valid_from"_s, quoted(toText(from)));
    }
    return storeSettings(file, rules, json, settings);
}

Result<SettingsEffect> settingsEffect(const File &file, Month from, const DuesSettings &settings,
                                      QDate asOf)
{
    auto packs = duesRules(file);
    if (!packs) {
        return packs.error();
    }
    DuesRules pack = rulesInForce(*packs, from);
    pack.tariffs.at(static_cast<std::size_t>(DuesKind::Farmer)).fixed = settings.farmer;
    pack.rounding = settings.rounding;
    const auto inForce = std::ranges::find(*packs, pack.id, &DuesRules::id);
    if (pack.validFrom < from) {
        pack.validFrom = from;
        packs->insert(std::next(inForce), pack);
    } else {
        *inForce = pack;
    }
    const auto since = duesKeptSince(file);
    if (!since) {
        return since.error();
    }
    SettingsEffect effect;
    const Status status = visitDuesPayers(file, 0, [&](const DuesPayer &payer) {
        const DuesAccount changed(*packs, payer.member, payer.bases, payer.payments, payer.reliefs);
        const Money before = payer.account().arrears(asOf, *since).amount;
        if (const Money after = changed.arrears(asOf, *since).amount; after > before) {
            ++(before == Money() ? effect.newlyOwing : effect.owingMore);
            effect.amount += after - before;
        }
    });
    return status ? Result(effect) : status.error();
}

Result<QList<PackDifference>> packDifferences(const File &file, const QString &id)
{
    const auto own = duesRulesText(&file, id);
    if (!own) {
        return own.error();
    }
    QList<PackDifference> differences;
    if (const auto shipped = duesRulesText(nullptr, packOrigin(id))) {
        const auto before = jsonObject(*shipped);
        const auto after = jsonObject(*own);
        if (!before || !after) {
            return before ? after.error() : before.error();
        }
        compare({}, *before, *after, differences);
    }
    return differences;
}

} // namespace zhibu
