#include "reports/documents/rating/improvement.h"

#include "ledger/ledgers.h"
#include "reports/words/ratingwords.h"
#include "reports/words/starnames.h"
#include "storage/rounds/rounds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

const Ledger &rectifications()
{
    return ledgerOf(u"rectifications"_s);
}

/// The states in the order in which they want attention.
constexpr std::array kStates{RectificationState::Overdue, RectificationState::NotStarted,
                             RectificationState::Open, RectificationState::Done,
                             RectificationState::Closed};

QString cellOf(const TextRow &row, const QString &field)
{
    return row.cells[rectifications().indexOf(field)];
}

QDate dateOf(const TextRow &row, const QString &field)
{
    return QDate::fromString(cellOf(row, field), Qt::ISODate);
}

/// How many stand where: 共3项：逾期1项、整改中2项.
QString statesText(const QList<RectificationState> &states)
{
    QStringList parts;
    for (const RectificationState state : kStates) {
        if (const auto count = states.count(state); count > 0) {
            parts += u"%1%2项"_s.arg(rectificationStateName(state)).arg(count);
        }
    }
    return u"共%1项：%2"_s.arg(states.size()).arg(parts.join(u'、'));
}

} // namespace

QString rectificationStateName(RectificationState state)
{
    switch (state) {
    case RectificationState::NotStarted:
        return u"未启动"_s;
    case RectificationState::Open:
        return u"整改中"_s;
    case RectificationState::Overdue:
        return u"逾期"_s;
    case RectificationState::Done:
        return u"待销号"_s;
    case RectificationState::Closed:
        return u"已销号"_s;
    }
    return {};
}

RectificationState rectificationStateOf(const TextRow &row, QDate day)
{
    const QString assigned =
        cellOf(row, u"measure"_s) + cellOf(row, u"leader"_s) + cellOf(row, u"owner"_s);
    return rectificationState({.assigned = !assigned.isEmpty(),
                               .due = dateOf(row, u"due"_s),
                               .doneOn = dateOf(row, u"done_on"_s),
                               .closedOn = dateOf(row, u"closed_on"_s)},
                              day);
}

TextTable rectificationTable(const QList<TextRow> &rows, QDate day)
{
    TextTable table{.name = rectifications().title,
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"组织"_s},
                                {u"存在问题"_s},
                                {u"来源"_s},
                                {u"整改目标"_s},
                                {u"整改措施"_s},
                                {u"责任领导"_s},
                                {u"责任人"_s},
                                {u"期限"_s},
                                {u"完成"_s},
                                {u"整改结果"_s},
                                {u"销号"_s},
                                {u"状态"_s}},
                    .rows = {}};
    for (const TextRow &row : rows) {
        const auto cell = [&row](const QString &field) { return cellOf(row, field); };
        const RectificationState state = rectificationStateOf(row, day);
        const bool closed = state == RectificationState::Closed;
        const bool done = closed || state == RectificationState::Done;
        table.rows += QStringList{
            QString::number(table.rows.size() + 1),
            cell(u"organisation"_s),
            cell(u"problem"_s),
            cell(u"source"_s),
            cell(u"target"_s),
            cell(u"measure"_s),
            cell(u"leader"_s),
            cell(u"owner"_s),
            cell(u"due"_s),
            done ? cell(u"done_on"_s) : QString(),
            done ? cell(u"proof"_s) : QString(),
            closed ? cell(u"closed_on"_s) + u' ' + cell(u"closed_by"_s) : QString(),
            rectificationStateName(state),
        };
    }
    return table;
}

QStringList rectificationSentences(const QList<TextRow> &rows, QDate day)
{
    QList<RectificationState> states;
    for (const TextRow &row : rows) {
        states += rectificationStateOf(row, day);
    }
    return states.isEmpty() ? QStringList() : QStringList{statesText(states) + u'。'};
}

Result<StarReasons> starReasons(const File &file, const std::vector<KeyManaged> &managed, QDate day)
{
    StarReasons reasons;
    for (const KeyManaged &each : managed) {
        const auto scheme = schemeInUse(file, each.year, Round::December, each.organisation);
        if (!scheme) {
            return scheme.error();
        }
        const auto table =
            rateOrganisations(file, {.scheme = *scheme,
                                     .year = each.year,
                                     .asOf = defaultAsOf(each.year, Round::December, day),
                                     .scope = each.organisation,
                                     .confirmedByAny = true,
                                     .previousRounds = false});
        if (!table) {
            return table.error();
        }
        const auto row = std::ranges::find(table->rows, each.organisation, &RatedOrganisation::id);
        const bool isOfStar =
            row != table->rows.end() && row->rating.rated() && row->rating.finalStar == each.star
            && (row->confirmedBy || !each.total || row->rating.total == *each.total);
        if (isOfStar) {
            reasons.insert(each.organisation, lowerings(row->schemeOr(*scheme), row->rating));
        }
    }
    return reasons;
}

TextTable keyManagementTable(const std::vector<KeyManaged> &managed, const StarReasons &reasons)
{
    TextTable table{.name = u"重点管理党组织台账"_s,
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"组织编码"_s},
                                {u"组织"_s},
                                {u"星级"_s},
                                {u"列入原因"_s},
                                {u"列入年度"_s, Kind::Integer},
                                {u"整改情况"_s},
                                {u"整改期限"_s}},
                    .rows = {}};
    for (const KeyManaged &each : managed) {
        const QString total = each.total ? u"，总分%1"_s.arg(toText(*each.total)) : QString();
        const QString why = reasons.value(each.organisation).join(u'；');
        table.rows += QStringList{
            QString::number(table.rows.size() + 1),
            each.code,
            each.name,
            starName(each.star),
            u"%1年评为%2%3"_s.arg(QString::number(each.year), starName(each.star), total)
                + (why.isEmpty() ? QString() : u"："_s + why),
            QString::number(each.since),
            each.rectifications.isEmpty() ? u"未建整改台账"_s : statesText(each.rectifications),
            each.due.toString(Qt::ISODate)};
    }
    return table;
}

QStringList keyManagementSentences(const std::vector<KeyManaged> &managed)
{
    QStringList sentences{
        u"一星级和不定星级的党组织列入重点管理，由上级党组织指导集中整顿，至晋星为止；星级以历年星级为准，整改情况取自整改台账。"_s};
    QStringList names;
    for (const KeyManaged &each : managed) {
        if (each.rectifications.isEmpty()) {
            names += each.name;
        }
    }
    if (!names.isEmpty()) {
        sentences += u"未建整改台账的%1个：%2。"_s.arg(names.size()).arg(names.join(u'、'));
    }
    return sentences;
}

TextTable planTable(const std::vector<StarPlan> &plans, int year)
{
    TextTable table{.name = u"%1年晋位争星计划表"_s.arg(year),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"组织"_s},
                                {u"上年星级"_s},
                                {u"目标星级"_s},
                                {u"主要措施"_s},
                                {u"责任人"_s},
                                {u"报备日期"_s},
                                {u"报备机关"_s},
                                {u"备注"_s}},
                    .rows = {}};
    for (const StarPlan &plan : plans) {
        if (plan.plan != 0) {
            table.rows += QStringList{QString::number(table.rows.size() + 1),
                                      plan.name,
                                      plan.lastStar ? starName(*plan.lastStar) : QString(),
                                      starName(plan.targetStar),
                                      plan.measures,
                                      plan.owner,
                                      plan.filedOn.toString(Qt::ISODate),
                                      plan.filedWith,
                                      plan.note};
        }
    }
    return table;
}

QStringList planSentences(const std::vector<StarPlan> &plans)
{
    QStringList names;
    for (const StarPlan &plan : plans) {
        if (!plan.filedOn.isValid()) {
            names += plan.name;
        }
    }
    return names.isEmpty()
               ? QStringList()
               : QStringList{u"尚未报备的%1个：%2。"_s.arg(names.size()).arg(names.join(u'、'))};
}

} // namespace zhibu
