#include "reports/documents/dues/duescollector.h"

#include "core/rulepack.h"
#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duespaper.h"
#include "reports/words/codenames.h"
#include "reports/words/rulewords.h"
#include "storage/facts/rulepacks.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/membership.h"

#include <QMap>

#include <set>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

void addRelief(AssessmentLine &line, Month month, Money amount)
{
    if (!line.reliefs.isEmpty() && line.reliefs.last().amount == amount
        && line.reliefs.last().last + 1 == month) {
        line.reliefs.last().last = month;
    } else {
        line.reliefs += DuesRelief{.first = month, .last = month, .amount = amount};
    }
}

/// The months of a year that a member owes under one base, or under none.
std::vector<AssessmentLine> assessmentOf(const DuesPayer &payer, const DuesPerson &person, int year)
{
    std::vector<AssessmentLine> lines;
    const DuesBase *base = nullptr;
    const DuesAccount account = payer.account();
    const MonthRange months = MonthRange::ofYear(year);
    for (Month month = months.first; month <= months.last; ++month) {
        if (!payer.member.owesIn(month)) {
            continue;
        }
        const DuesMonth figures = account.month(month);
        const DuesBase *inForce = baseInForce(payer.bases, month);
        if (lines.empty() || inForce != base) {
            base = inForce;
            lines.push_back({.person = person,
                             .from = base != nullptr ? std::optional(base->from) : std::nullopt,
                             .figures = figures,
                             .due = std::nullopt,
                             .reason = {},
                             .items = {}});
            if (base != nullptr && !base->fixedDue) {
                lines.back().figures.rate =
                    monthlyDue(rulesInForce(payer.rules, month), base->kind, base->base).rate;
            }
        }
        AssessmentLine &line = lines.back();
        if (figures.due) {
            line.due = line.due.value_or(Money()) + *figures.due;
        }
        if (figures.isRelieved()) {
            addRelief(line, month, *figures.due);
        }
    }
    return lines;
}

/// 岗位工资3200.00、－养老保险600.00.
QString itemText(const Cells &item)
{
    const auto is = [&item](const QString &code) {
        return item.text(u"counts"_s) == codeName(u"dues-items"_s, u"counts"_s, code);
    };
    return (is(u"deduct"_s) ? u"－"_s : QString()) + item.text(u"item"_s) + item.text(u"amount"_s)
           + (is(u"none"_s) ? u"（不计）"_s : QString());
}

} // namespace

Result<std::vector<AssessmentLine>> collectAssessment(const File &file, RowId scope, int year,
                                                      QDate day)
{
    const auto moved = movedSince(file, day);
    if (!moved) {
        return moved.error();
    }
    QList<RowId> elsewhere; // now: not found by the scope
    auto lines = rowsOfMembers<AssessmentLine>(
        file, scope, day, [&](const DuesPayer &payer, const DuesPerson &person) {
            if (scope != 0 && moved->contains(payer.id)) {
                elsewhere += payer.id;
            }
            return assessmentOf(payer, person, year);
        });
    if (!lines) {
        return lines;
    }
    std::set<Month> begun; // the bases in force are of a few months, those stored of many years
    for (const AssessmentLine &line : *lines) {
        if (line.from) {
            begun.insert(*line.from);
        }
    }
    for (const Month month : begun) {
        QList<ListQuery> ofMonth{{.scope = scope, .equals = {{u"month"_s, toText(month)}}}};
        for (const RowId member : std::as_const(elsewhere)) {
            ofMonth += ListQuery{.equals = {{u"month"_s, toText(month)}, {u"member"_s, member}}};
        }
        QHash<QString, QString> reasons;            // by 党员编号
        QHash<QString, QMap<RowId, QString>> items; // as they were entered, not by name
        for (const ListQuery &query : std::as_const(ofMonth)) {
            for (const Status &status :
                 {visitCells(file, u"dues-bases"_s, query,
                             [&](const Cells &row) {
                                 reasons.insert(row.text(u"member"_s), row.text(u"reason"_s));
                             }),
                  visitCells(file, u"dues-items"_s, query, [&](const Cells &row) {
                      items[row.text(u"member"_s)].insert(row.id(), itemText(row));
                  })}) {
                if (!status) {
                    return status.error();
                }
            }
        }
        for (AssessmentLine &line : *lines) {
            if (line.from == month) {
                line.reason = reasons.value(line.person.code);
                line.items = QStringList(items.value(line.person.code).values()).join(u'、');
            }
        }
    }
    return lines;
}

Result<QStringList> rulesOf(const File &file, const MonthRange &months)
{
    const auto packs = duesRules(file);
    if (!packs) {
        return packs.error();
    }
    QStringList rules;
    for (Month month = months.first; month <= months.last; ++month) {
        const DuesRules &pack = rulesInForce(*packs, month);
        const QString text =
            u"执行规定（自%1起）：%2。"_s.arg(monthText(pack.validFrom), pack.source);
        for (const QString &each : {text, beforeFirstRulesSentence(pack.validFrom, month)}) {
            if (!each.isEmpty() && !rules.contains(each)) {
                rules += each;
            }
        }
    }
    return rules;
}

Result<std::vector<ArrearsCase>> collectArrears(const File &file, RowId scope, QDate asOf,
                                                ArrearsOf whose)
{
    const auto rows = arrearsRows(file, scope, asOf, whose);
    const auto floating = membersIn(file, Circumstance::Floating, asOf, asOf);
    if (!rows || !floating) {
        return rows ? floating.error() : rows.error();
    }
    QHash<RowId, const ArrearsRow *> byMember;
    for (const ArrearsRow &row : *rows) {
        byMember.insert(row.member, &row);
    }
    const Month lastEnded = Month::lastEnded(asOf);
    const auto day = whose == ArrearsOf::Day ? std::optional(asOf) : std::nullopt;
    return rowsOfMembers<ArrearsCase>(
        file, scope, day, [&](const DuesPayer &payer, const DuesPerson &person) {
            std::vector<ArrearsCase> cases;
            if (const ArrearsRow *row = byMember.value(payer.id)) {
                ArrearsCase found{.person = person,
                                  .row = *row,
                                  .open = {},
                                  .floating = floating->contains(payer.id)};
                const DuesAccount account = payer.account();
                for (Month month = *row->figures.since; month <= lastEnded; ++month) {
                    if (account.month(month).arrears > Money()) {
                        found.open += month;
                    }
                }
                cases.push_back(found);
            }
            return cases;
        });
}

std::vector<RecheckLine> recheckLines(const std::vector<RecheckRow> &rows,
                                      const QHash<QString, QString> &names)
{
    std::vector<RecheckLine> lines;
    for (const RecheckRow &row : rows) {
        lines.push_back({.person = {.organisation = names.value(row.organisationCode),
                                    .code = row.code,
                                    .name = row.shown},
                         .year = row.year,
                         .figures = row.figures,
                         .left = row.left});
    }
    return lines;
}

Result<std::vector<RecheckLine>> collectRecheck(const File &file, RowId scope,
                                                const MonthRange &months)
{
    const auto names = organisationNames(file);
    const auto rows = recheckRows(file, scope, months.first, months.last);
    if (!names || !rows) {
        return names ? rows.error() : names.error();
    }
    return recheckLines(*rows, *names);
}

Result<std::vector<RecheckMonthLine>> collectRecheckMonths(const File &file, RowId scope,
                                                           const MonthRange &months)
{
    auto all = rowsOfMembers<RecheckMonthLine>(
        file, scope, {}, [&](const DuesPayer &payer, const DuesPerson &person) {
            std::vector<RecheckMonthLine> lines;
            if (isRechecked(payer, months.first, months.last)) {
                for (const RecheckMonth &each : recheckMonths(payer, months.first, months.last)) {
                    lines.push_back({.person = person,
                                     .month = each.month,
                                     .figures = each.figures,
                                     .left = payer.left});
                }
            }
            return lines;
        });
    if (all) {
        std::ranges::stable_partition(*all, &QString::isEmpty, &RecheckMonthLine::left);
    }
    return all;
}

Result<std::vector<SpendingEntry>> collectSpending(const File &file, RowId organisation,
                                                   const MonthRange &months)
{
    std::vector<SpendingEntry> entries;
    const ListQuery uses{.year = months.first.year(),
                         .equals = {{u"organisation"_s, organisation}, {u"kind"_s, u"spent"_s}},
                         .sortKey = u"date"_s};
    const Status status = visitCells(file, u"dues-entries"_s, uses, [&](const Cells &row) {
        if (months.contains(Month::of(row.date(u"date"_s)))) {
            entries.push_back({.on = row.date(u"date"_s),
                               .purpose = row.text(u"purpose"_s),
                               .source = row.text(u"source"_s),
                               .amount = row.money(u"amount"_s),
                               .payee = row.text(u"payee"_s),
                               .decision = row.text(u"decision"_s),
                               .handler = row.text(u"handler"_s),
                               .approver = row.text(u"approver"_s),
                               .voucher = row.text(u"voucher"_s),
                               .note = row.text(u"note"_s)});
        }
    });
    return status ? Result(entries) : status.error();
}

} // namespace zhibu
