#include "storage/facts/meetingrows.h"

#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/rowcursor.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

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
    std::vector<MeetingExemption> exemptions;
    std::vector<HeldMeeting> meetings;
    /// By type and month: those it held itself and recorded in that month.
    std::array<std::array<int, 12>, kMeetingTypeCodes.size()> counts{};
};

class MeetingCollector
{
public:
    MeetingCollector(const File &file, RowId scope, int year, QDate asOf, const MeetingRules &rules)
        : m_file{file}
        , m_scope{scope}
        , m_enough{std::ranges::max(rules.rules, {}, &MeetingRule::times).times}
        , m_year{year}
        , m_day{asOf}
        , m_asOf{asOf.toString(Qt::ISODate)}
    {}

    Result<std::vector<Branch>> collect()
    {
        for (const auto step : {&MeetingCollector::branches, &MeetingCollector::groups,
                                &MeetingCollector::members, &MeetingCollector::committees,
                                &MeetingCollector::exemptions, &MeetingCollector::meetings}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        for (Branch &branch : m_branches) {
            branch.facts.groups = branch.groups;
            branch.facts.exemptions = branch.exemptions;
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
            u"SELECT id, code, %1, founded, dissolved FROM organisation o WHERE %2 = 'branch' AND %3"_s
                .arg(nameThen(u"o"_s, u"?"_s), kindThen(u"o"_s, dayLiteral(m_day)),
                     keepsFormalRelation(u"o"_s));
        sql += inScopeOn(u"id"_s, m_scope, m_day);
        Statement query(m_file.database(), sql + u" ORDER BY code"_s);
        query.bind(m_asOf);
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
                                  .exemptions = {},
                                  .meetings = {},
                                  .counts = {}});
        }
        return query.status();
    }

    Status groups()
    {
        Statement query(m_file.database(), u"SELECT id, %1, founded, dissolved FROM organisation o "
                                           "WHERE kind = 'group' ORDER BY id"_s.arg(
                                               superiorThen(u"o"_s, dayLiteral(m_day))));
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
                        u"SELECT %2 AS placed, count(*) FROM member WHERE kind = 'full' "
                        "AND coalesce(confirmed, '') <= ? AND %1 GROUP BY placed"_s.arg(
                            isMemberOn(u"member"_s, u"?"_s), branchThen(u"member"_s, u"?"_s)));
        query.bind(m_asOf).bind(m_asOf).bind(m_asOf).bind(m_asOf);
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

    Status exemptions()
    {
        Statement query(
            m_file.database(),
            u"SELECT organisation, type, first_month, last_month FROM meeting_exemption "
            "WHERE first_month <= ? AND last_month >= ?"_s);
        query.bind(u"%1-12"_s.arg(m_year)).bind(u"%1-01"_s.arg(m_year));
        while (query.next()) {
            Branch *branch = at(query.integer(0));
            const auto type = enumIn<MeetingType>(kMeetingTypeCodes, query.text(1));
            const auto first = monthFromIso(query.text(2));
            const auto last = monthFromIso(query.text(3));
            if (branch && type && first && last) {
                branch->exemptions.push_back({.type = *type, .first = *first, .last = *last});
            }
        }
        return query.status();
    }

    Status meetings()
    {
        QString sql =
            u"SELECT organisation, type, starts, also, entered_on FROM activity WHERE starts >= ? AND starts <= ?"_s;
        sql += inScopeOn(u"organisation"_s, m_scope, m_day);
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
            if (!branch) {
                continue;
            }
            const QDate date = dateIn(query.text(2));
            HeldMeeting meeting{
                .date = date,
                .group = home == organisation ? std::nullopt : std::optional(organisation),
                .entered =
                    query.text(4).empty() ? std::nullopt : std::optional(dateIn(query.text(4)))};
            // Its own type, then those it counts for as well: "party_lecture theme_day".
            for (std::string_view codes = query.text(1), next = query.text(3); !codes.empty();
                 codes = std::exchange(next, {})) {
                addTypes(*branch, meeting, codes);
            }
        }
        return query.status();
    }

    /// "2024-03-08…" as a date.
    static QDate dateIn(std::string_view iso)
    {
        const auto number = [iso](std::size_t from) {
            return (iso[from] - '0') * 10 + iso[from + 1] - '0';
        };
        return {number(0) * 100 + number(2), number(5), number(8)};
    }

    void addTypes(Branch &branch, HeldMeeting &meeting, std::string_view codes) const
    {
        while (!codes.empty()) {
            const std::size_t end = std::min(codes.find(' '), codes.size());
            const auto type = enumIn<MeetingType>(
                kMeetingTypeCodes, QString::fromLatin1(codes.data(), static_cast<qsizetype>(end)));
            if (type) {
                meeting.type = *type;
                add(branch, meeting);
            }
            codes.remove_prefix(std::min(end + 1, codes.size()));
        }
    }

    // As many of a type in a month as a rule asks for are enough, no period being shorter; of those
    // recorded later than in their month all are kept, as it is the rule that tells what is late.
    void add(Branch &branch, const HeldMeeting &meeting) const
    {
        const bool sameMonth =
            !meeting.entered || Month::of(*meeting.entered) <= Month::of(meeting.date);
        if (meeting.group || !sameMonth) {
            branch.meetings.push_back(meeting);
            return;
        }
        int &count = branch.counts.at(static_cast<std::size_t>(meeting.type))
                         .at(static_cast<std::size_t>(meeting.date.month() - 1));
        if (count < m_enough) {
            branch.meetings.push_back(meeting);
            ++count;
        }
    }

    const File &m_file;
    RowId m_scope;
    int m_enough; ///< meetings of a type in a month, beyond which none is needed
    int m_year;
    QDate m_day;
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
    const auto branches = MeetingCollector(file, scope, year, asOf, rules).collect();
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
