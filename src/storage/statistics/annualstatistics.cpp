#include "storage/statistics/annualstatistics.h"

#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/people/dictionaries.h"
#include "storage/statistics/statisticsdata.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Code, name and what each belongs to, in SQL.
QString namesOf(StatisticsSubject::Kind kind)
{
    switch (kind) {
    case StatisticsSubject::Kind::Member:
        break;
    case StatisticsSubject::Kind::Organisation:
        return u"SELECT o.id, o.code, o.name, coalesce(s.name, '') FROM organisation o "
               "LEFT JOIN organisation s ON s.id = o.superior"_s;
    case StatisticsSubject::Kind::Applicant:
        return u"SELECT a.id, a.code, a.name, o.name FROM applicant a "
               "JOIN organisation o ON o.id = a.branch"_s;
    case StatisticsSubject::Kind::Award:
        return u"SELECT e.id, o.code, o.name, coalesce(s.name, '') FROM event e "
               "JOIN organisation o ON o.id = e.organisation "
               "LEFT JOIN organisation s ON s.id = o.superior"_s;
    }
    return u"SELECT m.id, m.code, m.name, o.name FROM member m "
           "JOIN organisation o ON o.id = m.branch"_s;
}

/// The names of those alone: of 200,000 members few have gaps.
Result<QList<NamedGap>> named(const File &file, const QList<StatisticsGap> &gaps)
{
    QList<NamedGap> all;
    std::map<StatisticsSubject, QList<qsizetype>> places;
    std::set<StatisticsSubject::Kind> kinds;
    for (const StatisticsGap &gap : gaps) {
        places[gap.subject] += all.size();
        kinds.insert(gap.subject.kind);
        all += NamedGap{.gap = gap, .code = {}, .name = {}, .branch = {}};
    }
    for (const StatisticsSubject::Kind kind : kinds) {
        Statement query(file.database(), namesOf(kind));
        while (query.next()) {
            const auto found = places.find({.row = query.integer(0), .kind = kind});
            if (found == places.end()) {
                continue;
            }
            for (const qsizetype place : found->second) {
                NamedGap &gap = all[place];
                gap.code = query.text(1);
                gap.name = query.text(2);
                gap.branch = query.text(3);
            }
        }
        if (!query.status()) {
            return query.status().error();
        }
    }
    return all;
}

const StatisticsPack &packOf(int year)
{
    return rulesInForce(statisticsPacks(), Month::of(year, 12));
}

/// The dictionary whose codes the tables take for the word of a gap. A word of digits is a code
/// already.
QString dictionaryOf(const StatisticsGap &gap)
{
    const bool isWord =
        !gap.text.isEmpty() && !std::ranges::all_of(gap.text, [](QChar c) { return c.isDigit(); });
    if (!isWord || !gap.word) {
        return {};
    }
    switch (*gap.word) {
    case StatisticsWord::Job:
        return u"job"_s;
    case StatisticsWord::Education:
        return u"education"_s;
    default:
        return {};
    }
}

} // namespace

int AnnualStatistics::placeOf(const QString &key) const
{
    const auto found = std::ranges::find(pack.tables, key, &StatisticsTable::key);
    return found == pack.tables.end() ? -1 : static_cast<int>(found - pack.tables.begin());
}

bool AnnualStatistics::isReconciled() const
{
    return std::ranges::all_of(outcomes, &StatisticsOutcome::isMet);
}

QList<GapLine> AnnualStatistics::gapLines() const
{
    QList<GapLine> lines;
    QHash<std::pair<QString, QString>, qsizetype> places;
    QStringList titles;
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        const StatisticsGap &gap = gaps[i].gap;
        const std::pair key(gap.title, gap.text);
        if (!places.contains(key)) {
            places.insert(key, lines.size());
            lines += GapLine{
                .title = gap.title, .text = gap.text, .dictionary = dictionaryOf(gap), .gaps = {}};
        }
        lines[places.value(key)].gaps += i;
        if (!titles.contains(gap.title)) {
            titles += gap.title;
        }
    }
    std::ranges::stable_sort(lines, [&titles](const GapLine &one, const GapLine &other) {
        return one.title == other.title ? one.gaps.size() > other.gaps.size()
                                        : titles.indexOf(one.title) < titles.indexOf(other.title);
    });
    return lines;
}

Result<AnnualStatistics> annualStatistics(const File &file, RowId scope, int year)
{
    auto data = statisticsData(file, scope, year, StatisticsUse::Tables);
    if (!data) {
        return data.error();
    }
    AnnualStatistics statistics{
        .scope = scope, .year = year, .pack = packOf(year), .data = std::move(*data)};
    statistics.cells = tally(statistics.pack, statistics.data);
    statistics.outcomes = outcomes(statistics.pack, statistics.cells);
    const QList<StatisticsGap> found = gaps(statistics.pack, statistics.data);
    auto gaps = found.isEmpty() ? Result(QList<NamedGap>()) : named(file, found);
    if (!gaps) {
        return gaps.error();
    }
    statistics.gaps = std::move(*gaps);
    return statistics;
}

Result<StatisticsPreCheck> preCheckStatistics(const File &file, RowId scope, int year)
{
    const auto data = statisticsData(file, scope, year, StatisticsUse::PreCheck);
    if (!data) {
        return data.error();
    }
    const StatisticsPack &pack = packOf(year);
    return StatisticsPreCheck{
        .gaps = gapCount(pack, *data),
        .checksUnmet = static_cast<int>(std::ranges::count(outcomes(pack, tally(pack, *data)),
                                                           false, &StatisticsOutcome::isMet))};
}

Result<QSet<QString>> jobsWithoutLine(const File &file, int year)
{
    const auto dictionaries = Dictionaries::of(&file);
    if (!dictionaries) {
        return dictionaries.error();
    }
    QStringList jobs;
    StatisticsData data; // somebody for each of them, of whom nothing else is known
    Statement query(file.database(), u"SELECT DISTINCT job FROM member WHERE job <> ''"_s);
    while (query.next()) {
        const QString job = query.text(0);
        const QString code = dictionaries->codeOf(u"job"_s, job);
        StatisticsData::Person person{.subject = {.row = jobs.size()}};
        person.words.at(static_cast<std::size_t>(StatisticsWord::Job)) =
            data.word(code.isEmpty() ? job : code);
        data.add(CaseKind::Member, data.add(person));
        jobs += job;
    }
    if (!query.status()) {
        return query.status().error();
    }
    QSet<QString> found;
    for (const StatisticsGap &gap : gaps(packOf(year), data)) {
        if (gap.word == StatisticsWord::Job) {
            found += jobs.at(gap.subject.row);
        }
    }
    return found;
}

Result<QList<RowId>> incompleteMembers(const File &file, RowId scope, QDate day)
{
    Statement query(file.database(),
                    u"SELECT id FROM member WHERE (birth IS NULL OR nation = '' OR education = '' "
                    "OR job = '') AND %1%2 ORDER BY code"_s.arg(isMemberOn(u"member"_s, u"?"_s),
                                                                inScope(u"branch"_s, scope)));
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    return query.status() ? Result(ids) : query.status().error();
}

} // namespace zhibu
