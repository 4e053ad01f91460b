#include "storage/organisations/setupfacts.h"

#include "core/partyage.h"
#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct SetupOrganisation
{
    RowId superior = 0;
    SetupFacts facts;
    QSet<RowId> committee = {};
};

class SetupCollector
{
public:
    SetupCollector(const File &file, QDate day)
        : m_file{file}
        , m_day{day}
        , m_iso{day.toString(Qt::ISODate)}
    {}

    Result<QHash<RowId, SetupOrganisation>> collect()
    {
        for (const auto step : {&SetupCollector::readOrganisations, &SetupCollector::readMembers,
                                &SetupCollector::readGroups, &SetupCollector::countBranches,
                                &SetupCollector::readPosts, &SetupCollector::readUnits}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_all);
    }

private:
    Status readOrganisations()
    {
        Statement query(m_file.database(),
                        u"SELECT id, coalesce(superior, 0), kind, form FROM organisation"_s);
        while (query.next()) {
            m_all.insert(
                query.integer(0),
                {.superior = query.integer(1),
                 .facts = {.kind = enumIn<OrganisationKind>(kOrganisationKindCodes, query.text(2))
                                       .value_or(OrganisationKind::Group),
                           .form = enumIn<OrganisationForm>(kOrganisationFormCodes, query.text(3))
                                       .value_or(OrganisationForm::Regular)}});
        }
        return query.status();
    }

    /// An organisation and all above it.
    template<typename Count>
    void forAllAbove(RowId id, Count count)
    {
        QSet<RowId> seen; // a damaged tree may go in circles
        for (; m_all.contains(id) && !seen.contains(id); id = m_all[id].superior) {
            seen += id;
            count(m_all[id].facts);
        }
    }

    /// Whoever belongs to a branch belongs to what is above it too.
    Status readMembers()
    {
        Statement query(m_file.database(),
                        u"SELECT branch, count(*), sum(kind = 'full') FROM "
                        "member WHERE %1 GROUP BY branch"_s.arg(isMemberOn(u"member"_s, u"?"_s)));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            forAllAbove(query.integer(0), [&query](SetupFacts &facts) {
                facts.members += static_cast<int>(query.integer(1));
                facts.full += static_cast<int>(query.integer(2));
            });
        }
        return query.status();
    }

    Status readGroups()
    {
        Statement query(m_file.database(),
                        u"SELECT party_group, count(*) FROM member WHERE party_group IS NOT NULL "
                        "AND %1 GROUP BY party_group"_s.arg(isMemberOn(u"member"_s, u"?"_s)));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            if (const auto group = m_all.find(query.integer(0)); group != m_all.end()) {
                group->facts.members = static_cast<int>(query.integer(1));
            }
        }
        return query.status();
    }

    Status countBranches()
    {
        Statement query(
            m_file.database(),
            u"SELECT superior FROM organisation o WHERE kind = 'branch' AND superior IS NOT NULL "
            "AND %1"_s.arg(existsOn(u"o"_s, u"?"_s)));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            forAllAbove(query.integer(0), [](SetupFacts &facts) { ++facts.branches; });
        }
        return query.status();
    }

    Status readPosts()
    {
        Statement query(m_file.database(),
                        u"SELECT p.organisation, p.member, p.post, m.joined, m.confirmed, m.kind = "
                        "'probationary', m.seniority_correction FROM post p "
                        "JOIN member m ON m.id = p.member "
                        "WHERE p.post <> 'group_leader' AND %1"_s.arg(isHeldOn(u"p"_s, u"?"_s)));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            const auto found = m_all.find(query.integer(0));
            if (found == m_all.end()) {
                continue;
            }
            found->committee += query.integer(1);
            found->facts.committee = static_cast<int>(found->committee.size());
            const QString post = query.text(2);
            found->facts.hasOrganisationOfficer |= post == u"organisation_member";
            found->facts.hasPublicityOfficer |= post == u"publicity_member";
            found->facts.hasDisciplineOfficer |= post == u"discipline_member";
            if (post == u"secretary") {
                found->facts.hasSecretary = true;
                found->facts.secretaryMonths = monthsOf(query);
            }
        }
        return query.status();
    }

    /// 党龄 of a row of readPosts(); of a 预备党员 none, which is too little.
    [[nodiscard]] std::optional<int> monthsOf(const Statement &row) const
    {
        const bool isProbationer = row.integer(5) == 1;
        const auto correction =
            row.isNull(6) ? std::nullopt : std::optional(static_cast<int>(row.integer(6)));
        const auto age = partyAge({.admitted = row.date(3).value_or(m_day),
                                   .confirmed = row.date(4),
                                   .probationer = isProbationer,
                                   .correction = correction},
                                  m_day);
        if (age) {
            return age->months;
        }
        return isProbationer ? std::optional(0) : std::nullopt;
    }

    Status readUnits()
    {
        Statement query(m_file.database(), u"SELECT branch, count(*) FROM unit "
                                           "WHERE coverage = 'joint' AND branch IS NOT NULL "
                                           "GROUP BY branch"_s);
        while (query.next()) {
            if (const auto found = m_all.find(query.integer(0)); found != m_all.end()) {
                found->facts.units = static_cast<int>(query.integer(1));
            }
        }
        return query.status();
    }

    const File &m_file;
    QDate m_day;
    QString m_iso;
    QHash<RowId, SetupOrganisation> m_all;
};

} // namespace

Result<QList<OrganisationSetup>> organisationSetups(const File &file, RowId scope, QDate day)
{
    const auto all = SetupCollector(file, day).collect();
    if (!all) {
        return all.error();
    }
    const SetupRules &rules = rulesInForce(setupRules(), Month::of(day));
    Statement query(file.database(),
                    u"SELECT id FROM organisation o WHERE %1%2 ORDER BY code"_s.arg(
                        existsOn(u"o"_s, u"?"_s), inScope(u"id"_s, scope)));
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    QList<OrganisationSetup> found;
    while (query.next()) {
        const RowId id = query.integer(0);
        for (const SetupFinding &finding : setupFindings(rules, all->value(id).facts)) {
            found += OrganisationSetup{.organisation = id, .finding = finding};
        }
    }
    return query.status() ? Result(found) : query.status().error();
}

} // namespace zhibu
