#include "reports/documents/people/calendarpapers.h"

#include "reports/pages/printedtable.h"
#include "storage/organisations/organisationchanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString calendarTitle(const MonthRange &months)
{
    if (months == MonthRange::ofYear(months.first.year())) {
        return u"%1年"_s.arg(months.first.year());
    }
    const QString first = u"%1年%2月"_s.arg(months.first.year()).arg(months.first.month());
    return months.first == months.last ? first : first + u"至%1月"_s.arg(months.last.month());
}

Slip cardFor(const Anniversary &day, const QString &title, const QStringList &text)
{
    return {.title = title,
            .left = u"%1　同志："_s.arg(day.name),
            .right = {},
            .text = text,
            .rows = {},
            .notes = {},
            .signatures = {},
            .issuer = {day.organisationName, proseDate(day.day)}};
}

bool isReminder(const Anniversary &day)
{
    return day.kind == Anniversary::Kind::ProbationEnds
           || day.kind == Anniversary::Kind::SanctionEnds;
}

Slip cardOf(const Anniversary &day)
{
    switch (day.kind) {
    case Anniversary::Kind::FiftyYears:
        return cardFor(
            day, u"光荣在党50年贺卡"_s,
            {u"今年是您光荣在党50年，%1全体党员向您致以崇高的敬意和热烈的祝贺！"_s.arg(
                 day.organisationName),
             u"半个世纪以来，您始终听党话、跟党走。祝您健康长寿，继续关心支部的工作。"_s});
    case Anniversary::Kind::ProbationEnds:
        return cardFor(
            day, u"转正提醒卡"_s,
            {u"您的预备期到%1满。请在期满前向%2提出书面转正申请，汇报预备期间的思想、学习和工作情况。"_s
                 .arg(proseDate(day.day), day.organisationName),
             u"预备期满，党支部将召开党员大会，讨论您能否转为正式党员。"_s});
    case Anniversary::Kind::SanctionEnds:
        return cardFor(day, u"处分影响期满提醒卡"_s,
                       {u"您所受党纪处分的影响期到%1为止。"_s.arg(proseDate(day.day)),
                        u"请向%1汇报受处分以来的思想和工作情况，继续接受党组织的教育和监督。"_s.arg(
                            day.organisationName)});
    case Anniversary::Kind::PoliticalBirthday:
    case Anniversary::Kind::TermEnds:
        break;
    }
    return cardFor(
        day, u"政治生日贺卡"_s,
        {u"%1是您加入中国共产党%2周年纪念日，%3全体党员祝您政治生日快乐！"_s.arg(proseDate(day.day))
             .arg(day.years)
             .arg(day.organisationName),
         u"愿您不忘入党初心，牢记入党誓词，在今后的工作和生活中继续发挥党员的先锋模范作用。"_s});
}

/// What a sheet with cards for these is called.
QString cardsTitle(const QList<Anniversary> &days)
{
    const auto has = [&days](Anniversary::Kind kind) {
        return std::ranges::find(days, kind, &Anniversary::kind) != days.end();
    };
    const bool reminds = std::ranges::any_of(days, isReminder);
    if (has(Anniversary::Kind::FiftyYears)) {
        return reminds ? u"政治生日和光荣在党50年贺卡、提醒卡"_s : u"政治生日和光荣在党50年贺卡"_s;
    }
    if (!reminds) {
        return u"政治生日贺卡"_s;
    }
    return has(Anniversary::Kind::PoliticalBirthday) ? u"政治生日贺卡和提醒卡"_s : u"提醒卡"_s;
}

} // namespace

bool hasCard(const Anniversary &day)
{
    return day.kind == Anniversary::Kind::PoliticalBirthday
           || (day.kind == Anniversary::Kind::FiftyYears && day.isNew) || isReminder(day);
}

QString anniversaryName(Anniversary::Kind kind)
{
    switch (kind) {
    case Anniversary::Kind::PoliticalBirthday:
        return u"政治生日"_s;
    case Anniversary::Kind::FiftyYears:
        return u"光荣在党50年"_s;
    case Anniversary::Kind::ProbationEnds:
        return u"预备期满"_s;
    case Anniversary::Kind::SanctionEnds:
        return u"处分影响期满"_s;
    case Anniversary::Kind::TermEnds:
        return u"换届"_s;
    }
    return {};
}

QString anniversaryText(const Anniversary &anniversary)
{
    switch (anniversary.kind) {
    case Anniversary::Kind::PoliticalBirthday:
        return u"入党%1周年"_s.arg(anniversary.years);
    case Anniversary::Kind::FiftyYears:
        return u"党龄%1年"_s.arg(anniversary.years)
               + (anniversary.isNew ? u"，今年满50年"_s : QString());
    case Anniversary::Kind::ProbationEnds:
        return u"应讨论能否按期转正"_s;
    case Anniversary::Kind::SanctionEnds:
        return u"当天为最后一天"_s;
    case Anniversary::Kind::TermEnds:
        return u"任期届满"_s;
    }
    return {};
}

TextTable anniversaryTable(const QString &title, const QList<Anniversary> &days)
{
    TextTable table{.name = title,
                    .columns = {{u"序号"_s, TextColumn::Kind::Integer},
                                {u"日期"_s},
                                {u"事项"_s},
                                {u"编号"_s},
                                {u"姓名"_s},
                                {u"党组织"_s},
                                {u"说明"_s}},
                    .rows = {}};
    for (const Anniversary &day : days) {
        const bool isOrganisation = day.kind == Anniversary::Kind::TermEnds;
        table.rows += {QString::number(table.rows.size() + 1),
                       day.day.toString(Qt::ISODate),
                       anniversaryName(day.kind),
                       day.code,
                       isOrganisation ? QString() : day.name,
                       day.organisationName,
                       anniversaryText(day)};
    }
    return table;
}

Result<Document> makeCalendarDocument(const File &file, const DocumentRequest &request)
{
    const MonthRange months = request.months.value_or(MonthRange::ofYear(request.year));
    const bool isCards = request.kind == DocumentKind::AnniversaryCards;
    QList<Anniversary> days;
    for (Month month = months.first; month <= months.last; ++month) {
        const auto found = anniversaries(file, request.scope, month);
        if (!found) {
            return found.error();
        }
        days += *found;
    }
    if (isCards) {
        days.removeIf([](const Anniversary &day) { return !hasCard(day); });
        SlipSheet sheet{
            .title = calendarTitle(months) + cardsTitle(days), .across = 2, .slips = {}};
        for (const Anniversary &day : std::as_const(days)) {
            sheet.slips += cardOf(day);
        }
        return Document{
            .letter = {}, .table = anniversaryTable(sheet.title, days), .page = {}, .slips = sheet};
    }
    Document document{.letter = {},
                      .table =
                          anniversaryTable(calendarTitle(months) + u"政治生日和纪念日名单"_s, days),
                      .page = {}};
    document.page = printedTable(document.table,
                                 organisationNameOn(file, request.scope, months.last.lastDay()));
    return document;
}

} // namespace zhibu
