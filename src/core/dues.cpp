#include "core/dues.h"

#include "core/jsonreader.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// No dues scale takes half of an income; also keeps base × rate inside 64 bits.
constexpr int kHighestRate = 5'000;

DuesBracket bracket(JsonReader &in)
{
    DuesBracket bracket{.upTo = {}, .rate = in.integer(u"rate"_s, 0, kHighestRate)};
    if (in.has(u"up_to"_s)) {
        bracket.upTo = in.money(u"up_to"_s);
    }
    return bracket;
}

DuesTariff tariff(JsonReader &in)
{
    DuesTariff tariff;
    if (in.has(u"fixed"_s)) {
        tariff.fixed = in.money(u"fixed"_s);
        return tariff;
    }
    tariff.baseNote = in.text(u"base"_s);
    tariff.brackets = in.objects(u"brackets"_s, bracket);
    for (qsizetype i = 0; i < tariff.brackets.size(); ++i) {
        const QString place = JsonReader::indexed(u"brackets"_s, i) + u".up_to"_s;
        const std::optional<Money> upTo = tariff.brackets[i].upTo;
        const bool last = i + 1 == tariff.brackets.size();
        if (last == upTo.has_value()) {
            in.fail(place, last ? u"the last bracket is open"_s : u"missing"_s);
        } else if (!last && i > 0 && upTo <= tariff.brackets[i - 1].upTo) {
            in.fail(place, u"not above the bracket before"_s);
        }
    }
    return tariff;
}

DuesRules rules(JsonReader &in)
{
    DuesRules rules;
    rules.id = in.text(u"id"_s);
    rules.source = in.text(u"source"_s);
    rules.validFrom = in.month(u"valid_from"_s);
    rules.rounding = in.code<DuesRounding>(u"rounding"_s, kDuesRoundingCodes);
    if (in.has(u"cap"_s)) {
        rules.cap = in.money(u"cap"_s);
    }
    in.object(u"kinds"_s, [&rules](JsonReader &kinds) {
        for (std::size_t i = 0; i < kDuesKindCodes.size(); ++i) {
            rules.tariffs.at(i) = kinds.object(kDuesKindCodes.at(i), tariff);
        }
        return true;
    });
    return rules;
}

} // namespace

Result<DuesRules> parseDuesRules(const QByteArray &json)
{
    return readJson(json, rules);
}

Money roundedDue(qint64 exactShare, DuesRounding rounding)
{
    const auto to = [exactShare](qint64 fen, qint64 addend) {
        const qint64 unit = fen * kShareUnit;
        return Money{(exactShare + addend) / unit * fen};
    };
    switch (rounding) {
    case DuesRounding::Fen:
        return to(1, kShareUnit / 2);
    case DuesRounding::JiaoHalfUp:
        return to(10, 10 * kShareUnit / 2);
    case DuesRounding::JiaoDown:
        return to(10, 0);
    case DuesRounding::YuanHalfUp:
        return to(100, 100 * kShareUnit / 2);
    case DuesRounding::YuanUp:
        return to(100, 100 * kShareUnit - 1);
    }
    return {};
}

MonthlyDue monthlyDue(const DuesRules &rules, DuesKind kind, std::optional<Money> base)
{
    const DuesTariff &tariff = rules.tariff(kind);
    if (tariff.brackets.isEmpty()) {
        MonthlyDue fixed;
        fixed.due = tariff.fixed;
        return fixed;
    }
    if (!base) {
        return {};
    }
    const Money counted = std::max(*base, Money{});
    const auto step = std::ranges::find_if(tariff.brackets, [counted](const DuesBracket &bracket) {
        return !bracket.upTo || counted <= *bracket.upTo;
    });
    const qint64 share = counted.fen * step->rate;
    const bool capped = rules.cap && share > rules.cap->fen * kShareUnit;
    const qint64 payable = capped ? rules.cap->fen * kShareUnit : share;
    return {.due = roundedDue(payable, rules.rounding),
            .rate = step->rate,
            .bracket = static_cast<int>(step - tariff.brackets.begin()),
            .exactShare = share,
            .capped = capped};
}

} // namespace zhibu
