#include "core/dues.h"

#include "core/jsonreader.h"

#include <QSet>

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

/// Objects with titles, none of which may be there twice.
template<typename Titled>
QList<Titled> titled(JsonReader &in, const QString &key, Titled (*read)(JsonReader &))
{
    QList<Titled> list = in.objects(key, read);
    QSet<QString> titles;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (titles.contains(list[i].title)) {
            in.fail(JsonReader::indexed(key, i) + u".title"_s, JsonFault::UsedTwice);
        }
        titles += list[i].title;
    }
    return list;
}

WorksheetItem worksheetItem(JsonReader &in)
{
    return {.title = in.text(u"title"_s),
            .counts = in.code<ItemCounts>(u"counts"_s, kItemCountsCodes)};
}

Worksheet worksheet(JsonReader &in)
{
    return {.title = in.text(u"title"_s), .items = titled(in, u"items"_s, worksheetItem)};
}

MoneyRange range(JsonReader &in)
{
    return {.lowest = in.money(u"lowest"_s), .highest = in.money(u"highest"_s)};
}

void readFixed(JsonReader &in, DuesTariff &tariff)
{
    tariff.fixed = in.money(u"fixed"_s);
    if (in.has(u"range"_s)) {
        tariff.range = in.object(u"range"_s, range);
        if (in.isSound()
            && (tariff.fixed < tariff.range->lowest || tariff.fixed > tariff.range->highest)) {
            in.fail(u"fixed"_s, JsonFault::OutsideRange);
        }
    }
}

DuesTariff tariff(JsonReader &in)
{
    DuesTariff tariff;
    tariff.source = in.text(u"source"_s);
    tariff.reliefByBranch = in.has(u"relief_by_branch"_s) && in.flag(u"relief_by_branch"_s);
    if (in.has(u"fixed"_s)) {
        readFixed(in, tariff);
        return tariff;
    }
    tariff.baseNote = in.text(u"base"_s);
    tariff.brackets = in.objects(u"brackets"_s, bracket);
    for (qsizetype i = 0; i < tariff.brackets.size(); ++i) {
        const QString place = JsonReader::indexed(u"brackets"_s, i) + u".up_to"_s;
        const std::optional<Money> upTo = tariff.brackets[i].upTo;
        const bool last = i + 1 == tariff.brackets.size();
        if (last == upTo.has_value()) {
            in.fail(place, last ? JsonFault::BracketNotOpen : JsonFault::Missing);
        } else if (!last && i > 0 && upTo <= tariff.brackets[i - 1].upTo) {
            in.fail(place, JsonFault::NotAbovePrevious);
        }
    }
    if (in.has(u"worksheets"_s)) {
        tariff.worksheets = titled(in, u"worksheets"_s, worksheet);
    }
    return tariff;
}

/// Ten years: beyond any step somebody could mean.
constexpr int kMostMonths = 120;

ArrearsSteps arrears(JsonReader &in)
{
    ArrearsSteps steps{.warn = in.integers(u"warn"_s, 1, kMostMonths),
                       .flag = in.integer(u"flag"_s, 1, kMostMonths)};
    if (in.isSound()
        && (!std::ranges::is_sorted(steps.warn) || steps.warn.constLast() >= steps.flag)) {
        in.fail(u"warn"_s, JsonFault::NotAscending);
    }
    return steps;
}

DuesRules rules(JsonReader &in)
{
    DuesRules rules;
    rules.id = in.text(u"id"_s);
    rules.title = in.text(u"title"_s);
    rules.source = in.text(u"source"_s);
    rules.validFrom = in.month(u"valid_from"_s);
    in.object(u"rounding"_s, [&rules](JsonReader &rounding) {
        rules.rounding = rounding.code<DuesRounding>(u"to"_s, kDuesRoundingCodes);
        rules.roundingSource = rounding.text(u"source"_s);
        return true;
    });
    if (in.has(u"cap"_s)) {
        in.object(u"cap"_s, [&rules](JsonReader &cap) {
            rules.cap = cap.money(u"amount"_s);
            rules.capSource = cap.text(u"source"_s);
            return true;
        });
    }
    in.object(u"arrears"_s, [&rules](JsonReader &steps) {
        rules.arrears = arrears(steps);
        rules.arrearsSource = steps.text(u"source"_s);
        return true;
    });
    if (in.has(u"yearly"_s)) {
        in.object(u"yearly"_s, [&rules](JsonReader &yearly) {
            rules.yearlySource = yearly.text(u"source"_s);
            return true;
        });
    }
    in.object(u"kinds"_s, [&rules](JsonReader &kinds) {
        for (std::size_t i = 0; i < kDuesKindCodes.size(); ++i) {
            const QString code(kDuesKindCodes.at(i));
            rules.tariffs.at(i) = kinds.object(code, tariff);
            if (rules.tariffs.at(i).brackets.isEmpty() == needsBase(static_cast<DuesKind>(i))) {
                kinds.fail(code, needsBase(static_cast<DuesKind>(i)) ? JsonFault::NoShare
                                                                     : JsonFault::NoFixedAmount);
            }
        }
        return true;
    });
    return rules;
}

} // namespace

std::optional<DuesKind> duesKindOfWork(const QString &job)
{
    const QString work = job.trimmed();
    if (work.contains(u"退休"_s) || work.contains(u"离休"_s)) {
        return DuesKind::Retired;
    }
    if (work.endsWith(u"农民"_s) || work.endsWith(u"农牧渔民"_s)) { // 农民工 earn wages
        return DuesKind::Farmer;
    }
    return work.endsWith(u"学生"_s) ? std::optional(DuesKind::Student) : std::nullopt;
}

Result<DuesRules> parseDuesRules(const QByteArray &json)
{
    return readJson(json, rules);
}

QList<JsonProblem> duesRulesProblems(const QByteArray &json)
{
    return jsonProblems(json, rules);
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

QStringList sourcesOf(const DuesRules &rules, DuesKind kind, const MonthlyDue &due)
{
    QStringList sources{rules.tariff(kind).source};
    if (due.capped) {
        sources += rules.capSource;
    } else if (due.exactShare && *due.exactShare != due.due.fen * kShareUnit) {
        sources += rules.roundingSource;
    }
    return sources;
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
