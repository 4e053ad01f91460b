#include "reports/documents/rating/improvement.h"

#include "ledger/ledgers.h"
#include "reports/words/starnames.h"

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
    QStringList parts;
    for (const RectificationState state : kStates) {
        const auto count = std::ranges::count_if(
            rows, [&](const TextRow &row) { return rectificationStateOf(row, day) == state; });
        if (count > 0) {
            parts += u"%1%2项"_s.arg(rectificationStateName(state)).arg(count);
        }
    }
    return parts.isEmpty() ? QStringList()
                           : QStringList{u"共%1项：%2。"_s.arg(rows.size()).arg(parts.join(u'、'))};
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
