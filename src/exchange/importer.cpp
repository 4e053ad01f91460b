#include "exchange/importer.h"

#include "exchange/columnmatch.h"
#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/records/bulkinsert.h"
#include "storage/records/importmappings.h"
#include "storage/records/records.h"

#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QStringList plainTitles(const QStringList &titles)
{
    QStringList plain;
    for (const QString &title : titles) {
        plain += plainTitle(title);
    }
    return plain;
}

Status rememberChoice(Action &action, const ImportPlan &plan)
{
    if (plan.chosen.isEmpty()) {
        return {};
    }
    const QStringList titles = plainTitles(plan.titles);
    TitleFields fields;
    for (auto choice = plan.chosen.begin(); choice != plan.chosen.end(); ++choice) {
        const QString title = titles.value(choice.key());
        if (!title.isEmpty() && titles.count(title) == 1) { // by which it can be known again
            fields.insert(title,
                          choice.value() < 0 ? QString() : plan.ledger->fields[choice.value()].key);
        }
    }
    return fields.isEmpty() ? Status() : rememberFields(action, *plan.ledger, titles, fields);
}

} // namespace

Result<ChosenFields> rememberedChoice(const File &file, const Ledger &ledger,
                                      const QStringList &titles)
{
    const QStringList plain = plainTitles(titles);
    const auto fields = rememberedFields(file, ledger, plain);
    if (!fields) {
        return fields.error();
    }
    ChosenFields chosen;
    for (auto field = fields->begin(); field != fields->end(); ++field) {
        const auto column = static_cast<int>(plain.indexOf(field.key()));
        const int known = ledger.indexOf(field.value());
        if (column >= 0 && (known >= 0 || field.value().isEmpty())) {
            chosen.insert(column, known);
        }
    }
    return chosen;
}

qsizetype ImportPlan::count(RowState state) const
{
    return std::ranges::count(rows, state, &PlannedRow::state);
}

qsizetype ImportPlan::writtenCount() const
{
    return std::ranges::count_if(rows, &PlannedRow::isWritten);
}

Status applyImport(File &file, const ImportPlan &plan, BadRows badRows, const Progress &progress)
{
    if (!plan.errors.isEmpty() || (badRows == BadRows::Refuse && !plan.isClean())) {
        return Error{.code = ErrorCode::Invalid, .subject = plan.source};
    }
    const qint64 count = plan.writtenCount();
    if (count == 0) {
        return {};
    }
    const auto newest = newestAction(file);
    if (!newest || *newest != plan.newestAction) {
        return newest ? Error{.code = ErrorCode::Internal,
                              .subject = plan.source,
                              .detail = u"the file has changed since the plan was made"_s}
                      : newest.error();
    }
    auto action = Action::begin(file, {.verb = ActionLabel::Verb::Import,
                                       .ledger = plan.ledger->key,
                                       .count = count,
                                       .name = QFileInfo(plan.source).fileName()});
    if (!action) {
        return action.error();
    }
    BulkInsert added(**action, *plan.ledger);
    RowWriter writer(**action, *plan.ledger);
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const PlannedRow &row = plan.rows[i];
        if (progress && i % kReportEvery == 0 && !progress(i, plan.rows.size())) {
            return Error{.code = ErrorCode::Cancelled, .subject = plan.source};
        }
        Status status;
        if (row.state == RowState::New) {
            status = added.add(row.record);
        } else if (row.isWritten()) {
            status = added.flush();
            status = status ? writer.update(row.record) : status;
        }
        if (!status) {
            return status;
        }
    }
    if (const Status whole = added.flush(); !whole) {
        return whole;
    }
    if (const Status remembered = rememberChoice(**action, plan); !remembered) {
        return remembered;
    }
    const auto done = (*action)->commit();
    return done ? Status() : Status(done.error());
}

TextTable rejectedRows(const ImportPlan &plan,
                       const std::function<QString(const Finding &)> &sentence)
{
    TextTable table{.name = plan.ledger->title};
    QList<qsizetype> kept; // without the reasons of the last time
    for (qsizetype column = 0; column < plan.titles.size(); ++column) {
        if (!isReasonTitle(plan.titles[column])) {
            kept += column;
            table.columns += TextColumn{.title = plan.titles[column]};
        }
    }
    table.columns += TextColumn{.title = kReasonTitle};
    for (const PlannedRow &row : plan.rows) {
        if (row.state != RowState::Bad) {
            continue;
        }
        QStringList cells;
        for (const qsizetype column : std::as_const(kept)) {
            cells += row.cells.value(column);
        }
        QStringList reasons;
        for (const Finding &finding : row.errors) {
            const int index = plan.ledger->indexOf(finding.field);
            reasons += (index >= 0 ? plan.ledger->fields[index].title + u'：' : QString())
                       + sentence(finding);
        }
        table.rows += cells << reasons.join(u'；');
    }
    return table;
}

} // namespace zhibu
