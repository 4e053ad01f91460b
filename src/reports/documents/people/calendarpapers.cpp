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

Slip cardOf(const Anniversary &birthday)
{
    if (birthday.kind == Anniversary::Kind::FiftyYears) {
        return {
            .title = u"光荣在党50年贺卡"_s,
            .left = u"%1　同志："_s.arg(birthday.name),
            .right = {},
            .text = {u"今年是您光荣在党50年，%1全体党员向您致以崇高的敬意和热烈的祝贺！"_s.arg(
                         birthday.organisationName),
                     u"半个世纪以来，您始终听党话、跟党走。祝您健康长寿，继续关心支部的工作。"_s},
            .rows = {},
            .notes = {},
            .signatures = {},
            .issuer = {birthday.organisationName, proseDate(birthday.day)}};
    }
    return {
        .title = u"政治生日贺卡"_s,
        .left = u"%1　同志："_s.arg(birthday.name),
        .right = {},
        .text =
            {u"%1是您加入中国共产党%2周年纪念日，%3全体党员祝您政治生日快乐！"_s
                 .arg(proseDate(birthday.day))
                 .arg(birthday.years)
                 .arg(birthday.organisationName),
             u"愿您不忘入党初心，牢记入党誓词，在今后的工作和生活中继续发挥党员的先锋模范作用。"_s},
        .rows = {},
        .notes = {},
        .signatures = {},
        .issuer = {birthday.organisationName, proseDate(birthday.day)}};
}

} // namespace

bool hasCard(const Anniversary &day)
{
    return day.kind == Anniversary::Kind::PoliticalBirthday
           || (day.kind == Anniversary::Kind::FiftyYears && day.isNew);
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
        const bool isBirthdays = std::ranges::all_of(days, [](const Anniversary &day) {
            return day.kind == Anniversary::Kind::PoliticalBirthday;
        });
        SlipSheet sheet{.title =
                            calendarTitle(months)
                            + (isBirthdays ? u"政治生日贺卡"_s : u"政治生日和光荣在党50年贺卡"_s),
                        .across = 2,
                        .slips = {}};
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
