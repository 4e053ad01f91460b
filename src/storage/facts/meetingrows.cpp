#include "storage/facts/meetingrows.h"

#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/rowcursor.h"

#include <QHash>

#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Branch
{
    RowId id = 0;
    QString code;
    QString name;
    BranchFacts facts;
    std::vector<PartyGroup> groups;
    std::vector<HeldMeeting> meetings;
    std::array<unsigned, kMeetingTypeCodes.size()>
        months{}; ///< by type: in which it held one itself, a bit each
};

class Collector
{
public:
    Collector(const File &file, RowId scope, int year, QDate asOf)
        : m_file{file}
        , m_scope{scope}
        , m_year{year}
        , m_asOf{asOf.toString(Qt::ISODate)}
    {}

    Result<std::vector<Branch>> collect()
    {
        for (const auto step : {&Collector::branches, &Collector::groups, &Collector::members,
                                &Collector::committees, &Collector::meetings}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        for (Branch &branch : m_branches) {
            branch.facts.groups = branch.groups;
        }
        return std::move(m_branches);
    }

private:
    Branch *at(RowId id)
    {
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_branches[*place];
    }

    Status branches()
    {
        QString sql =
            u"SELECT id, code, name, founded, dissolved FROM organisation o WHERE kind = 'branch' AND "_s
            + keepsFormalRelation(u"o"_s);
        sql += m_scope == 0 ? QString() : u" AND id IN "_s + kBelow;
        Statement query(m_file.database(), sql + u" ORDER BY code"_s);
        if (m_scope != 0) {
            query.bind(m_scope);
        }
        while (query.next()) {
            m_places.insert(query.integer(0), m_branches.size());
            m_branches.push_back({.id = query.integer(0),
                                  .code = query.text(1),
                                  .name = query.text(2),
                                  .facts = {.founded = query.date(3), .dissolved = query.date(4)},
                                  .groups = {},
                                  .meetings = {},
                                  .months = {}});
        }
        return query.status();
    }

    Status groups()
    {
        Statement query(m_file.database(),
                        u"SELECT id, superior, founded, dissolved FROM organisation "
                        "WHERE kind = 'group' AND superior IS NOT NULL ORDER BY id"_s);
        while (query.next()) {
            if (Branch *branch = at(query.integer(1))) {
                branch->groups.push_back(
                    {.id = query.integer(0), .founded = query.date(2), .dissolved = query.date(3)});
                m_groupBranches.insert(query.integer(0), query.integer(1));
            }
        }
        return query.status();
    }

    Status members()
    {
        Statement query(m_file.database(),
                        u"SELECT branch, count(*) FROM member WHERE kind = 'full' "
                        "AND coalesce(confirmed, '') <= ? AND %1 GROUP BY branch"_s.arg(
                            isMemberOn(u"member"_s, u"?"_s)));
        query.bind(m_asOf).bind(m_asOf).bind(m_asOf);
        while (query.next()) {
            if (Branch *branch = at(query.integer(0))) {
                branch->facts.fullMembers = static_cast<int>(query.integer(1));
            }
        }
        return query.status();
    }

    Status committees()
    {
        Statement query(
            m_file.database(),
            u"SELECT DISTINCT organisation FROM post WHERE post IN "
            "('organisation_member', 'publicity_member', 'discipline_member', 'committee_member') "
            "AND %1"_s.arg(isHeldOn(u"post"_s, u"?"_s)));
        query.bind(m_asOf).bind(m_asOf);
        while (query.next()) {
            if (Branch *branch = at(query.integer(0))) {
                branch->facts.hasCommittee = true;
            }
        }
        return query.status();
    }

    Status meetings()
    {
        QString sql =
            u"SELECT organisation, type, starts FROM activity WHERE starts >= ? AND starts <= ?"_s;
        sql += m_scope == 0 ? QString() : u" AND organisation IN "_s + kBelow;
        RowCursor query(m_file.database(), sql);
        query.bind(QString::number(m_year))
            .bind(std::min(m_asOf, u"%1-12-31"_s.arg(m_year)) + u" 99"_s);
        if (m_scope != 0) {
            query.bind(m_scope);
        }
        while (query.next()) {
            const RowId organisation = query.integer(0);
            const RowId home = m_groupBranches.value(organisation, organisation);
            Branch *branch = at(home);
            const std::string_view code = query.text(1);
            const auto type = enumIn<MeetingType>(
                kMeetingTypeCodes,
                QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
            if (branch && type) {
                add(*branch, *type, query.text(2),
                    home == organisation ? std::nullopt : std::optional(organisation));
            }
        }
        return query.status();
    }

    // One meeting of a type in a month is enough: no period is shorter.
    static void add(Branch &branch, MeetingType type, std::string_view starts,
                    std::optional<RowId> group)
    {
        const auto number = [starts](std::size_t from) {
            return (starts[from] - '0') * 10 + starts[from + 1] - '0';
        };
        unsigned &months = branch.months.at(static_cast<std::size_t>(type));
        const unsigned month = 1U << number(5);
        if (group || (months & month) == 0) {
            branch.meetings.push_back(
                {.type = type,
                 .date = QDate(number(0) * 100 + number(2), number(5), number(8)),
                 .group = group});
        }
        months |= group ? 0 : month;
    }

    const File &m_file;
    RowId m_scope;
    int m_year;
    QString m_asOf;
    std::vector<Branch> m_branches;
    QHash<RowId, std::size_t> m_places;
    QHash<RowId, RowId> m_groupBranches;
};

} // namespace

Result<std::vector<BranchMeetings>> meetingRows(const File &file, RowId scope, int year, QDate asOf)
{
    const auto packs = meetingRules(file);
    if (!packs) {
        return packs.error();
    }
    // The year is judged by the rules it began with.
    const MeetingRules &rules = rulesInForce(*packs, Month::of(year, 1));
    const auto branches = Collector(file, scope, year, asOf).collect();
    if (!branches) {
        return branches.error();
    }
    std::vector<BranchMeetings> rows;
    for (const Branch &branch : *branches) {
        QList<MeetingLine> lines = meetingPlan(rules, branch.facts, year, asOf, branch.meetings);
        if (!lines.isEmpty()) {
            rows.push_back(
                {.branch = branch.id, .code = branch.code, .name = branch.name, .lines = lines});
        }
    }
    return rows;
}

} // namespace zhibu
