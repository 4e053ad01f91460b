#include "ledger/ledgers.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/documents/meetingtable.h"
#include "reports/pages/printedtable.h"
#include "reports/words/codenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString typesOf(const Draft &draft)
{
    QStringList names;
    for (const QString &code :
         QStringList{draft.type} + draft.also.split(u' ', Qt::SkipEmptyParts)) {
        names += codeName(u"activities"_s, u"type"_s, code);
    }
    return names.join(u'、');
}

QString standingOf(const Draft &draft, QDate asOf)
{
    const QString day = draft.heldOn.toString(Qt::ISODate);
    return draft.isHeld(asOf)   ? u"已办 %1"_s.arg(day)
           : draft.isRecorded() ? u"已安排 %1"_s.arg(day)
                                : QString();
}

} // namespace

Document activityPlanDocument(const QList<PlannedLine> &lines, int year, QDate asOf,
                              const QString &subtitle)
{
    const bool several = std::ranges::any_of(lines, [&lines](const PlannedLine &line) {
        return line.draft.organisation != lines.first().draft.organisation;
    });
    TextTable table{.name = u"%1年度活动计划"_s.arg(year),
                    .columns = {{u"序号"_s, TextColumn::Kind::Integer}},
                    .rows = {}};
    if (several) {
        table.columns += TextColumn{u"党组织"_s};
    }
    table.columns += {{u"日期"_s},   {u"类型"_s}, {u"主题"_s}, {u"地点"_s},
                      {u"主持人"_s}, {u"议题"_s}, {u"落实"_s}};
    for (const PlannedLine &line : lines) {
        QStringList row{QString::number(table.rows.size() + 1)};
        if (several) {
            row += line.organisation;
        }
        table.rows += row
                      + QStringList{line.draft.day.toString(Qt::ISODate),
                                    typesOf(line.draft),
                                    line.draft.topic,
                                    line.place,
                                    line.chair,
                                    line.agenda,
                                    standingOf(line.draft, asOf)};
    }
    Document document{.letter = {}, .table = table, .page = printedTable(table, subtitle)};
    document.page.orientation = QPageLayout::Landscape;
    document.page.signatures = {u"填表人"_s, u"审核人"_s};
    return document;
}

Result<QList<PlannedLine>> collectPlan(const File &file, RowId scope, int year)
{
    const auto planned = drafts(file, scope, QDate(year, 1, 1), QDate(year, 12, 31));
    if (!planned) {
        return planned.error();
    }
    const Ledger &ledger = ledgerOf(u"activity-plans"_s);
    QList<RowId> ids;
    for (const Draft &draft : *planned) {
        if (!ids.contains(draft.plan)) {
            ids += draft.plan;
        }
    }
    const auto rows = textRows(file, ledger, ids, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QHash<RowId, QStringList> cells;
    for (const TextRow &row : *rows) {
        cells.insert(row.id, row.cells);
    }
    QList<PlannedLine> lines;
    for (const Draft &draft : *planned) {
        const auto text = [&](const QString &key) {
            return cells.value(draft.plan).value(ledger.indexOf(key));
        };
        lines += PlannedLine{.draft = draft,
                             .organisation = text(u"organisation"_s),
                             .place = text(u"place"_s),
                             .chair = text(u"chair"_s),
                             .agenda = text(u"agenda"_s)};
    }
    return lines;
}

} // namespace zhibu
