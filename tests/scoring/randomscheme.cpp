#include "scoring/randomscheme.h"

#include "scoring/randomfacts.h"

#include <QJsonDocument>

#include <algorithm>

namespace zhibu::sample {

QByteArray RandomScheme::next()
{
    m_rule = 0;
    m_worth = 0;
    m_reach = 0;
    m_highest = 0;
    m_criteria.clear();
    m_sheets.clear();
    QJsonObject scheme{{u"id"_s, u"generated"_s},
                       {u"version"_s, 1},
                       {u"title"_s, u"t"_s},
                       {u"source"_s, u"s"_s},
                       {u"validFrom"_s, u"2020-01-01"_s},
                       {u"evaluators"_s, evaluators()}};
    if (m_mode != Mode::Bands) {
        scheme.insert(u"mode"_s, m_mode == Mode::Ladder ? u"ladder"_s : u"named_stars"_s);
    }
    if (m_mode == Mode::Bands && oneIn(2)) {
        scheme.insert(u"criteria"_s, criteria());
        m_reach = m_worth;
    } else {
        scheme.insert(u"sheets"_s, sheets());
    }
    scheme.insert(u"total"_s, total());
    if (m_mode == Mode::Bands) {
        scheme.insert(u"bands"_s, bands());
    }
    const auto pool = [this](const QString &id) {
        return clause({{u"id"_s, id}, {u"cap"_s, 1 + upTo(8)}});
    };
    scheme.insert(u"pools"_s, QJsonArray{pool(u"good"_s), pool(u"bad"_s)});
    if (const QJsonArray list = adjustments(); !list.isEmpty()) {
        scheme.insert(u"adjustments"_s, list);
    }
    if (const QJsonArray list = limits(); !list.isEmpty()) {
        scheme.insert(u"limits"_s, list);
    }
    scheme.insert(u"demotion"_s,
                  QJsonObject{{u"order"_s, oneIn(2) ? u"demote_then_cap"_s : u"cap_then_demote"_s},
                              {u"rounds"_s, oneIn(2) ? u"december"_s : u"both"_s}});
    return QJsonDocument(scheme).toJson();
}

QJsonObject RandomScheme::clause(QJsonObject members)
{
    members.insert(u"rule"_s, QString::number(++m_rule));
    members.insert(u"source"_s, u"s"_s);
    return members;
}

QJsonArray RandomScheme::evaluators()
{
    const auto evaluator = [](const QString &id, double weight) {
        return QJsonObject{{u"id"_s, id}, {u"weight"_s, weight}};
    };
    switch (upTo(2)) {
    case 0:
        return {evaluator(u"superior"_s, 1)};
    case 1:
        return {evaluator(u"self"_s, 0), evaluator(u"superior"_s, 1)};
    default:
        return {evaluator(u"masses"_s, 0.3), evaluator(u"superior"_s, 0.7)};
    }
}

/// The first one gives points, so that there is something to reach.
QJsonArray RandomScheme::criteria()
{
    m_worth = 10 + upTo(30);
    m_criteria += u"c%1"_s.arg(m_rule);
    QJsonArray list{
        clause({{u"id"_s, m_criteria.constLast()}, {u"title"_s, u"t"_s}, {u"max"_s, m_worth}})};
    for (int more = upTo(3); more > 0; --more) {
        list += criterion();
    }
    return list;
}

QJsonObject RandomScheme::criterion()
{
    const int max = 4 + upTo(16);
    const QString id = u"c%1"_s.arg(m_rule);
    QJsonObject made{{u"id"_s, id}, {u"title"_s, u"t"_s}};
    const auto level = [](int points) {
        return QJsonObject{{u"title"_s, u"t"_s}, {u"points"_s, points}};
    };
    switch (upTo(5)) {
    case 0:
        made.insert(u"max"_s, max);
        m_worth += max;
        break;
    case 1:
        made.insert(u"scoring"_s, u"yes_no"_s);
        made.insert(u"max"_s, max);
        m_worth += max;
        break;
    case 2:
        made.insert(u"scoring"_s, u"levels"_s);
        made.insert(u"levels"_s, QJsonArray{level(max), level(max / 2), level(0)});
        m_worth += max;
        break;
    case 3:
        made.insert(u"scoring"_s, u"deduct"_s);
        made.insert(u"max"_s, max);
        break;
    case 4: {
        QJsonObject part = clause(made);
        part.insert(u"scoring"_s, u"deduct"_s);
        part.insert(u"max"_s, max);
        m_criteria += id;
        m_worth += max;
        return clause({{u"id"_s, id + u"g"_s},
                       {u"title"_s, u"t"_s},
                       {u"from"_s, u"max"_s},
                       {u"max"_s, max},
                       {u"parts"_s, QJsonArray{part}}});
    }
    default:
        made.insert(u"scoring"_s, u"question"_s);
    }
    m_criteria += id;
    return clause(made);
}

QJsonArray RandomScheme::sheets()
{
    QJsonArray list;
    int rung = 0;
    for (int count = 2 + upTo(2); count > 0; --count) {
        const QString id = u"s%1"_s.arg(m_rule);
        QJsonObject sheet = clause({{u"id"_s, id}, {u"title"_s, u"t"_s}});
        sheet.insert(u"criteria"_s, criteria());
        const int percent = QList{100, 50, 35}[upTo(2)];
        sheet.insert(u"weight"_s, percent / 100.0);
        m_reach += m_worth * percent / 100;
        if (oneIn(3)) {
            sheet.insert(u"cap"_s, m_worth);
        }
        if (m_mode != Mode::Bands) {
            sheet.insert(u"pass"_s, m_worth * 6 / 10);
            const int star = 1 + upTo(1);
            rung += star;
            sheet.insert(u"star"_s, m_mode == Mode::Ladder ? rung : star);
            if (!m_sheets.isEmpty() && oneIn(3)) {
                sheet.insert(u"needs"_s, QJsonArray{m_sheets.constFirst()});
            }
        }
        m_sheets += id;
        list += sheet;
    }
    m_highest = rung;
    return list;
}

QJsonObject RandomScheme::total()
{
    QJsonObject total = clause({{u"floor"_s, 0}});
    if (oneIn(3)) {
        total.insert(u"granted"_s, 10);
        m_reach += 10;
    }
    if (oneIn(2)) {
        total.insert(u"cap"_s, m_reach);
        total.insert(u"capApplies"_s, oneIn(2) ? u"last"_s : u"before_penalties"_s);
    }
    total.insert(u"rounding"_s, QStringList{u"none"_s, u"tenth"_s, u"whole"_s}[upTo(2)]);
    return total;
}

QJsonArray RandomScheme::bands()
{
    const int top = m_reach * 9 / 10;
    const int below = 1 + upTo(std::min(5, top) - 1); // bands below the top one
    m_highest = below + upTo(10 - below);
    QJsonArray list;
    for (int i = 0; i <= below; ++i) {
        QJsonObject band =
            clause({{u"min"_s, top * (below - i) / below}, {u"star"_s, m_highest - i}});
        if (i < below && oneIn(4)) {
            band.insert(u"requires"_s,
                        QJsonObject{{u"measure"_s, u"event_count"_s},
                                    {u"items"_s, QJsonArray::fromStringList(kBonuses)},
                                    {u"op"_s, u">="_s},
                                    {u"value"_s, 1 + upTo(2)}});
        }
        if (i < below && oneIn(3)) {
            band.insert(u"op"_s, u">"_s);
        }
        list += band;
    }
    return list;
}

QJsonArray RandomScheme::adjustments()
{
    QJsonArray list;
    for (const QString &item : kBonuses + kPenalties) {
        if (oneIn(2)) {
            list += adjustment(item, kBonuses.contains(item));
        }
    }
    return list;
}

QJsonObject RandomScheme::adjustment(const QString &item, bool bonus)
{
    static const QHash<QString, QStringList> levels{
        {u"commendation"_s, {u"city"_s, u"province"_s, u"nation"_s}},
        {u"signed_report"_s, {u"district"_s, u"city"_s}},
        {u"innovation"_s, {u"district"_s, u"nation"_s}},
        {u"circulated_criticism"_s, {u"work_committee"_s, u"municipal_committee"_s}},
        {u"leader_sanction"_s, {u"up_to_serious_warning"_s, u"removal_or_above"_s}}};
    const bool sums = oneIn(2);
    QJsonObject made = clause({{u"effect"_s, bonus ? u"bonus"_s : u"penalty"_s},
                               {u"stack"_s, sums ? u"sum"_s : u"max"_s},
                               {u"items"_s, QJsonArray{item}}});
    if (levels.contains(item)) {
        QJsonObject tiers;
        for (const QString &level : levels.value(item)) {
            tiers.insert(level, 1 + upTo(7));
        }
        made.insert(u"tiers"_s, tiers);
    } else {
        made.insert(u"points"_s, 1 + upTo(4));
    }
    if (sums && oneIn(2)) {
        made.insert(u"perEvent"_s, true);
    }
    if (bonus && oneIn(3)) {
        made.insert(u"secretaryOnly"_s, true);
    }
    if (oneIn(3)) {
        made.insert(u"cap"_s, 2 + upTo(8));
    }
    if (oneIn(4)) {
        made.insert(u"rounds"_s, u"december"_s);
    }
    // A pool shared by sheets of different weights could lose points where it gains some.
    if (!m_sheets.isEmpty() && oneIn(3)) {
        made.insert(u"sheet"_s, m_sheets[upTo(static_cast<int>(m_sheets.size()) - 1)]);
    } else if (oneIn(3)) {
        made.insert(u"pool"_s, bonus ? u"good"_s : u"bad"_s);
    }
    return made;
}

QJsonArray RandomScheme::limits()
{
    QJsonArray list;
    for (int count = upTo(4); count > 0; --count) {
        list += limit();
    }
    return list;
}

/// Something that follows from bad conduct.
QJsonObject RandomScheme::harm()
{
    switch (upTo(3)) {
    case 0:
        return {{u"cap"_s, upTo(m_highest)}};
    case 1:
        return {{u"demote"_s, 1 + upTo(2)}};
    case 2:
        return {{u"veto"_s, true}};
    default:
        return {{u"penalty"_s, 1 + upTo(5)}};
    }
}

QJsonObject RandomScheme::limit()
{
    const auto with = [](QJsonObject test, const QString &op, int value) {
        test.insert(u"op"_s, op);
        test.insert(u"value"_s, value);
        return test;
    };
    const auto counted = [](const QStringList &items) {
        return QJsonObject{{u"measure"_s, u"event_count"_s},
                           {u"items"_s, QJsonArray::fromStringList(items)}};
    };
    QJsonObject made = clause({{u"apply"_s, u"all"_s}});
    made.insert(u"id"_s, u"l%1"_s.arg(m_rule));
    const auto always = [&made](const QJsonObject &members) {
        for (auto each = members.begin(); each != members.end(); ++each) {
            made.insert(each.key(), each.value());
        }
    };
    QJsonArray cases;
    switch (upTo(6)) {
    case 0:
        always({{u"measure"_s, u"share"_s},
                {u"part"_s, QJsonArray{u"satisfied"_s}},
                {u"whole"_s, QJsonArray{u"satisfied"_s, u"dissatisfied"_s}}});
        cases = {with(harm(), u"<"_s, 40), with(harm(), u"<="_s, 60)};
        break;
    case 1:
        always(counted({kPenalties[upTo(4)]}));
        cases = {with(harm(), u">="_s, 3), with(harm(), u">"_s, 0)};
        break;
    case 2:
        always(counted(kBonuses));
        cases = {with(oneIn(2) ? QJsonObject{{u"grade"_s, upTo(m_highest)}}
                               : QJsonObject{{u"bonus"_s, 1 + upTo(4)}},
                      u">="_s, 1 + upTo(3))};
        break;
    case 3:
        always({{u"measure"_s, u"previous_star"_s}});
        cases = {with({{u"rise"_s, upTo(2)}}, u"<"_s, 1 + upTo(4))};
        break;
    case 4:
        always({{u"measure"_s, u"age_months"_s}});
        cases = {with({{u"exclude"_s, true}}, u"<"_s, 6)};
        break;
    case 5: {
        always({{u"measure"_s, u"term_overdue"_s}});
        QJsonObject late = with(harm(), u">"_s, 0);
        late.insert(u"unlessExtended"_s, oneIn(2));
        cases = {late};
        break;
    }
    default: {
        const QString criterion = m_criteria[upTo(static_cast<int>(m_criteria.size()) - 1)];
        const QJsonObject scored =
            with({{u"measure"_s, u"points"_s}, {u"of"_s, criterion}}, u">="_s, 5);
        const QJsonObject punished = with(counted({kPenalties[upTo(4)]}), u">="_s, 1);
        QJsonObject both = harm();
        both.insert(u"when"_s,
                    QJsonObject{{oneIn(2) ? u"all"_s : u"any"_s,
                                 QJsonArray{QJsonObject{{u"not"_s, scored}}, punished}}});
        cases = {both};
    }
    }
    made.insert(u"cases"_s, cases);
    return made;
}

} // namespace zhibu::sample
