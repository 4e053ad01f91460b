#include "core/points.h"
#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/words/codenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// A row of 上缴 and the remittance it is part of.
struct RemittedRow
{
    RowId id = 0;
    QString voucher, handler, note, receiver;
    RemittanceLine line;
    int remittance = 0; ///< 1 for the first of the organisation

    /// Whether it was passed on together with `before`, the row before it.
    [[nodiscard]] bool goesWith(const RemittedRow &before) const
    {
        return line.on == before.line.on && voucher == before.voucher
               && line.months == before.line.months
               && line.source > before.line.source; // else a kind of money begins anew
    }
};

DuesSource remittedSource(const QString &name)
{
    for (const DuesSource each : {DuesSource::Large, DuesSource::Special}) {
        if (name == codeName(u"dues-entries"_s, u"source"_s, codeIn(kDuesSourceCodes, each))) {
            return each;
        }
    }
    return DuesSource::Regular;
}

/// All that an organisation passed on, in the order of day and entry.
Result<QList<RemittedRow>> remittedRows(const File &file, RowId organisation)
{
    const auto names = organisationNames(file);
    if (!names) {
        return names.error();
    }
    QList<RemittedRow> rows;
    const ListQuery remittances{
        .equals = {{u"organisation"_s, organisation}, {u"kind"_s, u"remitted"_s}}};
    const Status status = visitCells(file, u"dues-entries"_s, remittances, [&](const Cells &row) {
        const QDate on = row.date(u"date"_s);
        const auto ratio = pointsFromText(row.text(u"ratio"_s));
        const QString partner = names->value(row.text(u"partner"_s));
        rows += RemittedRow{
            .id = row.id(),
            .voucher = row.text(u"voucher"_s),
            .handler = row.text(u"handler"_s),
            .note = row.text(u"note"_s),
            .receiver = partner.isEmpty() ? row.text(u"payee"_s) : partner,
            .line = {.source = remittedSource(row.text(u"source"_s)),
                     .months = {row.month(u"first_month"_s).value_or(Month::of(on)),
                                row.month(u"last_month"_s).value_or(Month::of(on))},
                     .basis = row.money(u"basis"_s),
                     .ratio = ratio ? std::optional(static_cast<int>(ratio->raw)) : std::nullopt,
                     .amount = row.money(u"amount"_s),
                     .before = {},
                     .on = on}};
    });
    if (!status) {
        return status.error();
    }
    std::ranges::sort(rows, {},
                      [](const RemittedRow &row) { return std::pair(row.line.on, row.id); });
    for (qsizetype i = 0; i < rows.size(); ++i) {
        RemittedRow &row = rows[i];
        const bool isFirst = i == 0 || !row.goesWith(rows[i - 1]);
        row.remittance = (i == 0 ? 0 : rows[i - 1].remittance) + (isFirst ? 1 : 0);
        for (const RemittedRow &earlier : std::as_const(rows).first(i)) {
            if (earlier.line.source == row.line.source
                && row.line.months.contains(earlier.line.months.last)) {
                row.line.before += earlier.line.amount.value_or(Money());
            }
        }
    }
    return rows;
}

void addNew(QStringList &texts, const QString &text)
{
    if (!text.isEmpty() && !texts.contains(text)) {
        texts += text;
    }
}

RemittanceLine dueLine(const RemittanceDue &due, DuesSource source, const MonthRange &months)
{
    const RemittanceBasis &basis = due.sources.at(static_cast<std::size_t>(source));
    const std::optional<int> ratio =
        source == DuesSource::Regular ? due.ratio : std::optional(kWholeRatio);
    return {.source = source,
            .months = months,
            .basis = basis.received,
            .ratio = ratio,
            .amount = ratio ? std::optional(basis.due(*ratio)) : std::nullopt,
            .before = basis.remitted};
}

} // namespace

Result<RemittanceFacts> collectRemittance(const File &file, RowId organisation,
                                          const MonthRange &months, RowId row)
{
    const auto due = remittanceDue(file, organisation, months.first, months.last);
    const auto all = remittedRows(file, organisation);
    if (!due || !all) {
        return due ? all.error() : due.error();
    }
    RemittanceFacts facts{.lines = {},
                          .entered = false,
                          .receiver = superiorName(file, organisation),
                          .handlers = {},
                          .vouchers = {},
                          .on = {}};
    const auto asked = std::ranges::find(*all, row, &RemittedRow::id);
    int last = 0; ///< remittance that is on the paper
    for (const RemittedRow &each : *all) {
        const bool isWanted = row != 0 ? asked != all->end() && each.remittance == asked->remittance
                                       : months.contains(each.line.months.first)
                                             && months.contains(each.line.months.last);
        if (!isWanted) {
            continue;
        }
        facts.entered = true;
        facts.on = each.line.on;
        facts.receiver = each.receiver;
        addNew(facts.handlers, each.handler);
        addNew(facts.vouchers, each.voucher);
        addNew(facts.notes, each.note);
        facts.days += each.remittance == last ? QList<QDate>() : QList<QDate>{each.line.on};
        last = each.remittance;
        facts.lines += each.line;
    }
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        const RemittanceLine line = dueLine(*due, source, months);
        if (!facts.entered && (source == DuesSource::Regular || line.basis > Money())) {
            facts.lines += line;
        }
    }
    return facts;
}

} // namespace zhibu
