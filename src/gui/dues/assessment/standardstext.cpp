#include "gui/dues/assessment/standardstext.h"

#include "gui/records/numbertext.h"
#include "reports/documents/duestables.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct StandardsText
{
    Q_DECLARE_TR_FUNCTIONS(StandardsText)
};

QString scaleText(const DuesTariff &tariff)
{
    if (tariff.brackets.isEmpty()) {
        QString text = StandardsText::tr("%1 yuan a month").arg(toText(tariff.fixed));
        if (tariff.range) {
            text += StandardsText::tr(" (a province sets %1 to %2)")
                        .arg(toText(tariff.range->lowest), toText(tariff.range->highest));
        }
        return text;
    }
    QStringList steps;
    QString above;
    for (const DuesBracket &step : tariff.brackets) {
        if (step.upTo) {
            above = grouped(toText(*step.upTo));
        }
        steps += (step.upTo ? StandardsText::tr("up to %1: %2") : StandardsText::tr("above %1: %2"))
                     .arg(above, rateText(step.rate));
    }
    return steps.join(u"<br>"_s);
}

/// Kinds that pay the same by the same articles share a row.
QStringList tariffRows(const DuesRules &rules)
{
    struct Row
    {
        QStringList kinds;
        QString cells;
    };
    QList<Row> rows;
    for (std::size_t i = 0; i < kDuesKindCodes.size(); ++i) {
        const auto kind = static_cast<DuesKind>(i);
        const DuesTariff &tariff = rules.tariff(kind);
        const QString cells = u"<td>%1</td><td>%2</td><td>%3</td>"_s.arg(
            tariff.baseNote.toHtmlEscaped(), scaleText(tariff), tariff.source.toHtmlEscaped());
        if (rows.isEmpty() || rows.last().cells != cells) {
            rows += {{}, cells};
        }
        rows.last().kinds += duesKindName(kind);
    }
    QStringList lines;
    for (const Row &row : std::as_const(rows)) {
        lines += u"<tr><td>%1</td>%2</tr>"_s.arg(row.kinds.join(u"、"_s), row.cells);
    }
    return lines;
}

/// What stands at a place of a pack in words; the place itself where only an imported pack differs.
QString placeText(const QString &place)
{
    if (place == u"kinds.farmer.fixed") {
        return StandardsText::tr("%1, due a month").arg(duesKindName(DuesKind::Farmer));
    }
    return place == u"rounding.to"  ? StandardsText::tr("Rounding")
           : place == u"cap.amount" ? StandardsText::tr("Cap")
           : place == u"title"      ? StandardsText::tr("Title")
                                    : place.toHtmlEscaped();
}

QString valueText(const QString &place, const QString &value)
{
    const auto rounding =
        place == u"rounding.to" ? enumIn<DuesRounding>(kDuesRoundingCodes, value) : std::nullopt;
    return rounding ? roundingText(*rounding) : value.toHtmlEscaped();
}

} // namespace

QString roundingText(DuesRounding rounding)
{
    switch (rounding) {
    case DuesRounding::Fen:
        return StandardsText::tr("to 0.01 yuan");
    case DuesRounding::JiaoHalfUp:
        return StandardsText::tr("half up to 0.1 yuan");
    case DuesRounding::JiaoDown:
        return StandardsText::tr("down to 0.1 yuan");
    case DuesRounding::YuanHalfUp:
        return StandardsText::tr("half up to whole yuan");
    case DuesRounding::YuanUp:
        return StandardsText::tr("up to whole yuan");
    }
    return {};
}

QString standardsHtml(const DuesRules &rules, const QList<PackDifference> &differences)
{
    const auto rule = [](const QString &title, const QString &text, const QString &source) {
        return u"<p><b>%1</b>　%2<br><small>%3</small></p>"_s.arg(title, text,
                                                                  source.toHtmlEscaped());
    };
    QString html =
        u"<h3>%1</h3><p>%2</p>"_s.arg(rules.title.toHtmlEscaped(), rules.source.toHtmlEscaped());
    if (!differences.isEmpty()) {
        QStringList lines;
        for (const PackDifference &each : differences) {
            if (each.place != u"id" && each.place != u"valid_from") { // the list tells them
                lines += StandardsText::tr("%1: shipped %2, here %3")
                             .arg(placeText(each.place), valueText(each.place, each.shipped),
                                  valueText(each.place, each.own));
            }
        }
        html += u"<p><b>%1</b><br>%2</p>"_s.arg(StandardsText::tr("This file says otherwise"),
                                                lines.join(u"<br>"_s));
    }
    html +=
        u"<table border='1' cellspacing='0' cellpadding='4' width='100%'>"
        "<tr><th width='13%'>%1</th><th width='27%'>%2</th><th width='32%'>%3</th><th>%4</th></tr>%5</table>"_s
            .arg(StandardsText::tr("Kind"), StandardsText::tr("Base"),
                 StandardsText::tr("Due a month"), StandardsText::tr("Rests on"),
                 tariffRows(rules).join(QString()));
    html += rule(StandardsText::tr("Cap"),
                 rules.cap ? StandardsText::tr("%1 yuan a month").arg(grouped(toText(*rules.cap)))
                           : StandardsText::tr("none"),
                 rules.capSource);
    html += rule(StandardsText::tr("Rounding"), roundingText(rules.rounding), rules.roundingSource);
    if (!rules.yearlySource.isEmpty()) {
        html += rule(StandardsText::tr("Change within the year"),
                     StandardsText::tr("with a reason only"), rules.yearlySource);
    }
    QStringList warn;
    for (const int months : rules.arrears.warn) {
        warn += QString::number(months);
    }
    html += rule(StandardsText::tr("Arrears"),
                 StandardsText::tr("noted at %1 months, flagged at %2")
                     .arg(warn.join(u"、"_s), QString::number(rules.arrears.flag)),
                 rules.arrearsSource);
    return html;
}

} // namespace zhibu
