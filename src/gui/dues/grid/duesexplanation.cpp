#include "gui/dues/grid/duesexplanation.h"

#include "core/points.h"
#include "core/rulepack.h"
#include "gui/dues/assessment/standardstext.h"
#include "gui/records/masking.h"
#include "gui/records/numbertext.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/rulewords.h"
#include "storage/facts/duesrows.h"
#include "storage/meetings/circumstances.h"
#include "storage/records/recordlist.h"

#include <QCoreApplication>

#include <functional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct DuesExplanation
{
    Q_DECLARE_TR_FUNCTIONS(DuesExplanation)

public:
    static QString bracketText(const DuesTariff &tariff, int bracket)
    {
        const auto &step = tariff.brackets[bracket];
        const QString above = bracket == 0 ? u"0"_s : toText(*tariff.brackets[bracket - 1].upTo);
        return step.upTo ? tr("base above %1 up to %2: %3")
                               .arg(above, toText(*step.upTo), rateText(step.rate))
                         : tr("base above %1: %2").arg(above, rateText(step.rate));
    }

    /// How a due follows from the base in force.
    static QStringList dueLines(const DuesRules &rules, const DuesBase &base, Month month,
                                bool revealed)
    {
        const Field &baseField = ledgerOf(u"dues-bases"_s).field(u"base"_s);
        QStringList lines{
            tr("%1, in force since %2").arg(duesKindName(base.kind), toText(base.from))};
        if (base.base) {
            const QString text = toText(*base.base);
            lines.last() +=
                u" · %1 %2"_s.arg(baseField.title, revealed ? text : maskedText(baseField, text));
        }
        if (base.fixedDue) {
            lines +=
                tr("Fixed by decision: %1 a month, taken as it is").arg(toText(*base.fixedDue));
            return lines;
        }
        const MonthlyDue due = monthlyDue(rules, base.kind, base.base);
        if (due.bracket) {
            lines += bracketText(rules.tariff(base.kind), *due.bracket);
        } else {
            lines += tr("The same for everybody of this kind");
        }
        if (due.exactShare && revealed) {
            lines += tr("Exactly %1").arg(toText(Points{*due.exactShare / 100}));
        }
        if (due.capped) {
            lines += tr("Capped at %1 a month").arg(toText(*rules.cap));
        }
        lines +=
            tr("Rounded %1: <b>%2</b> a month").arg(roundingText(rules.rounding), toText(due.due));
        lines += tr("Rules in force from %1: %2")
                     .arg(toText(rules.validFrom), rules.title.toHtmlEscaped());
        if (const QString why = beforeFirstRulesText(rules.validFrom, month); !why.isEmpty()) {
            lines += why;
        }
        lines +=
            tr("Source: %1").arg(sourcesOf(rules, base.kind, due).join(tr("; ")).toHtmlEscaped());
        return lines;
    }

    /// The cells of a row by key.
    using Cell = std::function<QString(const QString &)>;

    /// A line for each row of a ledger on a member whose months include this one.
    static Result<QStringList> linesOf(const File &file, const QString &key, RowId member,
                                       Month month, const std::function<QString(const Cell &)> &say)
    {
        const Ledger &ledger = ledgerOf(key);
        const auto rows = textRows(
            file, ledger, ListQuery{.equals = {{u"member"_s, member}}, .sortKey = u"first_month"_s},
            ReferenceText::Name);
        if (!rows) {
            return rows.error();
        }
        QStringList lines;
        for (const TextRow &row : *rows) {
            const auto cell = [&](const QString &field) {
                return row.cells[ledger.indexOf(field)];
            };
            const auto first = monthFromIso(cell(u"first_month"_s));
            const auto last = monthFromIso(cell(u"last_month"_s));
            if (first && last && *first <= month && month <= *last) {
                lines += say(cell);
            }
        }
        return lines;
    }

    static QString spanOf(const Cell &cell)
    {
        return spanText(cell(u"first_month"_s), cell(u"last_month"_s));
    }

    /// What was reduced, who decided it, and whether it counts.
    static QString reliefText(const Cell &cell, bool isRelieved)
    {
        QStringList parts{
            tr("<b>Reduced</b> to %1 a month for %2").arg(cell(u"amount"_s), spanOf(cell)),
            cell(u"reason"_s).simplified().toHtmlEscaped()};
        if (const QString outcome = cell(u"outcome"_s); !outcome.isEmpty()) {
            parts += outcome;
        } else if (const QString on = cell(u"approved_on"_s); !on.isEmpty()) {
            parts += tr("approved %1 %2 %3")
                         .arg(on, cell(u"approved_by"_s), cell(u"document"_s))
                         .simplified()
                         .toHtmlEscaped();
        } else {
            parts += isRelieved ? tr("agreed by the branch %1").arg(cell(u"decided_on"_s))
                                : tr("not approved yet: the full amount is due");
        }
        return parts.join(u" · "_s);
    }

    static QString paymentText(const Cell &cell)
    {
        QStringList parts{
            tr("%1: %2 for %3 %4")
                .arg(cell(u"paid_on"_s), cell(u"amount"_s), spanOf(cell), cell(u"nature"_s)),
            cell(u"method"_s), cell(u"voucher"_s)};
        parts.removeAll(QString());
        return parts.join(u" · "_s).toHtmlEscaped();
    }

    static QString returnText(const Cell &cell)
    {
        return tr("%1: %2 taken back of the payment of %3: %4, %5")
            .arg(cell(u"returned_on"_s), cell(u"returned"_s), cell(u"paid_on"_s), cell(u"kind"_s),
                 cell(u"reason"_s).simplified())
            .toHtmlEscaped();
    }
};

} // namespace

Result<QString> duesExplanation(const File &file, RowId member, Month month, bool revealed)
{
    const auto payer = duesPayer(file, member);
    if (!payer) {
        return payer.error();
    }
    const auto floating =
        membersIn(file, Circumstance::Floating, month.firstDay(), month.lastDay());
    if (!floating) {
        return floating.error();
    }
    const DuesMonth figures = payer->account().month(month);
    const auto linesOf = [&](const QString &ledger, auto say) {
        return DuesExplanation::linesOf(file, ledger, member, month, say);
    };
    const auto reliefs = linesOf(u"dues-reliefs"_s, [&figures](const auto &cell) {
        return DuesExplanation::reliefText(cell, figures.isRelieved());
    });
    const auto payments = linesOf(u"dues-payments"_s, DuesExplanation::paymentText);
    const auto returns = linesOf(u"dues-returns"_s, DuesExplanation::returnText);
    for (const auto *lines : {&reliefs, &payments, &returns}) {
        if (!*lines) {
            return lines->error();
        }
    }
    const DuesBase *base = baseInForce(payer->bases, month);
    QStringList due{u"<b>%1 · %2</b>"_s.arg(payer->shown.toHtmlEscaped(), toText(month))};
    if (!payer->member.owesIn(month)) {
        due += DuesExplanation::tr("Owes nothing here in this month.");
    } else if (base == nullptr) {
        due += DuesExplanation::tr("No base is in force: enter one under %1.")
                   .arg(ledgerOf(u"dues-bases"_s).title);
    } else {
        due += DuesExplanation::dueLines(rulesInForce(payer->rules, month), *base, month, revealed);
        due += *reliefs;
    }
    if (floating->contains(member)) {
        due += DuesExplanation::tr("Floating member: with the card of activities dues may also be "
                                   "paid where he or she lives and works (中组发〔2008〕3号 "
                                   "art. 9). What is paid there is entered here with a note.");
    }
    QStringList paid{DuesExplanation::tr("Paid <b>%1</b>").arg(toText(figures.paid))};
    if (figures.arrears > Money()) {
        paid += DuesExplanation::tr("Not paid <b>%1</b>").arg(toText(*figures.arrears));
    }
    const auto surplus = payer->account().year(month.year(), month.lastDay()).surplus;
    if (surplus > Money() && !payments->isEmpty()) {
        paid +=
            DuesExplanation::tr("Paid too much in %1: <b>%2</b>. A payment is used up only by the "
                                "months it was made for; the rest stays with that year and is "
                                "not counted for other months.")
                .arg(QString::number(month.year()), toText(*surplus));
    }
    paid += payments->isEmpty()
                ? QStringList{DuesExplanation::tr("No payment is recorded for this month.")}
                : *payments;
    paid += *returns;
    return u"<table width='100%'><tr><td width='65%'>%1</td><td>%2</td></tr></table>"_s.arg(
        due.join(u"<br>"_s), paid.join(u"<br>"_s));
}

QString duesStanding(Month last, const DuesSums &sums)
{
    const auto shown = [](Money amount) { return grouped(toText(amount)); };
    const QString text =
        DuesExplanation::tr("up to month %1: due %2, of it paid %3, open %4, in arrears %5")
            .arg(QString::number(last.month()), shown(sums.due), shown(sums.due - sums.open),
                 shown(sums.open), shown(sums.overdue));
    return sums.notChased > Money()
               ? DuesExplanation::tr("%1, open of people who have left and not chased %2")
                     .arg(text, shown(sums.notChased))
               : text;
}

} // namespace zhibu
