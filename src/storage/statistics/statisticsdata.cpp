#include "storage/statistics/statisticsdata.h"

#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/facts/termfacts.h"
#include "storage/statistics/statisticscollector.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// How an organisation stands with its term on the day.
QString termWord(TermStatus status)
{
    switch (status) {
    case TermStatus::Unknown:
        return {};
    case TermStatus::Running:
        return u"running"_s;
    case TermStatus::OverdueExtended:
        return u"extended"_s;
    case TermStatus::Overdue:
    case TermStatus::OverdueMoreThanYear:
        return u"overdue"_s;
    }
    return {};
}

} // namespace

Result<StatisticsData> StatisticsCollector::collect()
{
    for (const auto part :
         {&StatisticsCollector::readOrganisations, &StatisticsCollector::readApprovals,
          &StatisticsCollector::readMemberships, &StatisticsCollector::readMembers,
          &StatisticsCollector::addYearEnds, &StatisticsCollector::addReviews,
          &StatisticsCollector::addSanctions, &StatisticsCollector::addHonours,
          &StatisticsCollector::addFloating, &StatisticsCollector::addCandidates,
          &StatisticsCollector::addDues, &StatisticsCollector::addStates}) {
        if (const Status status = (this->*part)(); !status) {
            return status.error();
        }
    }
    return std::move(m_data);
}

Status StatisticsCollector::readOrganisations()
{
    const auto inScope = organisationsIn(m_file, m_scope, m_day);
    const auto terms = organisationTerms(m_file, m_scope, m_day);
    if (!inScope || !terms) {
        return inScope ? terms.error() : inScope.error();
    }
    m_inScope = *inScope;
    QHash<RowId, TermStatus> statuses;
    for (const OrganisationTerm &each : *terms) {
        statuses.insert(each.organisation, each.term.status);
    }
    Statement query(m_file.database(),
                    u"SELECT o.id, %2, o.sector, coalesce(o.last_election, ''), %1 "
                    "FROM organisation o ORDER BY o.code"_s.arg(
                        existsOn(u"o"_s, u"?"_s), kindThen(u"o"_s, dayLiteral(m_day))));
    query.bind(m_last).bind(m_last);
    while (query.next()) {
        const RowId id = query.integer(0);
        m_sectors.insert(id, query.text(2));
        if (!m_inScope.contains(id)) {
            continue;
        }
        Person organisation{.subject = {.row = id, .kind = StatisticsSubject::Kind::Organisation},
                            .branch = id};
        const auto set = [&](StatisticsWord word, const QString &text) {
            organisation.words.at(static_cast<std::size_t>(word)) = m_data.word(text);
        };
        set(StatisticsWord::Sector, query.text(2));
        set(StatisticsWord::OrganisationKind, query.text(1));
        const qsizetype place = m_data.add(organisation);
        m_organisations.insert(id, place);
        if (query.text(1) == u"branch") {
            m_branches += id;
        }
        if (query.integer(4) != 0 && query.text(1) != u"group") {
            m_data.add(CaseKind::Organisation, place,
                       !statuses.contains(id)    ? u"none"_s
                       : isOfYear(query.text(3)) ? u"elected"_s
                                                 : termWord(statuses.value(id)));
        }
    }
    return query.status();
}

Result<StatisticsData> statisticsData(const File &file, RowId scope, int year, StatisticsUse use)
{
    return StatisticsCollector(file, scope, year, use).collect();
}

} // namespace zhibu
