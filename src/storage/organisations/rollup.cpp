#include "storage/organisations/rollup.h"

#include "core/age.h"
#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/facts/termfacts.h"
#include "storage/people/dictionaries.h"
#include "storage/people/membership.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYoung = 35;
constexpr int kOld = 60;

struct RolledUp
{
    QString code, name;
    RowId superior = 0;
    OrganisationKind kind = OrganisationKind::Branch;
    bool exists = false; ///< on the day
};

/// 研究生, 大学本科 and 大学专科.
bool isCollege(const QString &code)
{
    return code.startsWith(u'1') || code.startsWith(u'2') || code.startsWith(u'3');
}

class Counter
{
public:
    Counter(const File &file, RowId scope, QDate day)
        : m_file{file}
        , m_base{scope}
        , m_day{day}
        , m_iso{day.toString(Qt::ISODate)}
    {}

    Result<RollUp> count()
    {
        for (const auto step : {&Counter::readOrganisations, &Counter::countMembers,
                                &Counter::countSecretaries, &Counter::countTerms}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        RollUp result;
        result.rows = m_rows.values();
        std::ranges::sort(result.rows, [this](const RollUpRow &one, const RollUpRow &other) {
            return std::pair(one.organisation != m_base, one.code)
                   < std::pair(other.organisation != m_base, other.code);
        });
        for (const RollUpRow &row : std::as_const(result.rows)) {
            for (std::size_t i = 0; i < row.counted.size(); ++i) {
                result.sum.counted.at(i) += row.counted.at(i);
            }
        }
        return result;
    }

private:
    Status readOrganisations()
    {
        Statement query(m_file.database(),
                        u"SELECT id, code, %2, coalesce(%3, 0), %4, %1 FROM organisation o"_s.arg(
                            existsOn(u"o"_s, u"?"_s), nameThen(u"o"_s, dayLiteral(m_day)),
                            superiorThen(u"o"_s, dayLiteral(m_day)),
                            kindThen(u"o"_s, dayLiteral(m_day))));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            m_all.insert(query.integer(0),
                         {.code = query.text(1),
                          .name = query.text(2),
                          .superior = query.integer(3),
                          .kind = enumIn<OrganisationKind>(kOrganisationKindCodes, query.text(4))
                                      .value_or(OrganisationKind::Group),
                          .exists = query.integer(5) == 1});
        }
        if (!query.status()) {
            return query.status();
        }
        const QList<RowId> tops = below(0);
        if (m_base == 0 && tops.size() == 1 && !below(tops.first()).isEmpty()) {
            m_base = tops.first();
        }
        m_isAlone = m_base != 0 && below(m_base).isEmpty();
        for (const RowId id : m_isAlone ? QList<RowId>{m_base} : below(m_base)) {
            rowFor(id);
        }
        countOrganisations();
        return {};
    }

    [[nodiscard]] QList<RowId> below(RowId superior) const
    {
        QList<RowId> ids;
        for (auto each = m_all.begin(); each != m_all.end(); ++each) {
            if (each->superior == superior && each->exists
                && each->kind != OrganisationKind::Group) {
                ids += each.key();
            }
        }
        return ids;
    }

    RollUpRow *rowFor(RowId id)
    {
        RollUpRow &row = m_rows[id];
        row.organisation = id;
        row.code = m_all[id].code;
        row.name = m_all[id].name;
        return &row;
    }

    /// The row an organisation is counted in; null where it is outside the scope.
    RollUpRow *rowOf(RowId id)
    {
        QSet<RowId> seen; // a damaged tree may go in circles
        while (m_all.contains(id) && !seen.contains(id)) {
            const RowId superior = m_all.value(id).superior;
            if (id == m_base || superior == m_base) {
                return rowFor(m_isAlone ? m_base : id);
            }
            seen += id;
            id = superior;
        }
        return nullptr;
    }

    void add(RowId organisation, RollUpColumn column, RowId counted)
    {
        if (RollUpRow *row = rowOf(organisation)) {
            row->counted.at(static_cast<std::size_t>(column)) += counted;
        }
    }

    void countOrganisations()
    {
        QList<RowId> ids = m_all.keys();
        std::ranges::sort(ids, {}, [this](RowId id) { return m_all.value(id).code; });
        for (const RowId id : std::as_const(ids)) {
            const RolledUp each = m_all.value(id);
            if (each.exists && each.kind == OrganisationKind::Branch) {
                add(id, RollUpColumn::Branches, id);
            } else if (each.exists && each.kind == OrganisationKind::Group) {
                add(id, RollUpColumn::Groups, id);
            }
        }
    }

    Status countMembers()
    {
        const auto there = membersOn(m_file, m_base, m_day);
        const auto dictionaries = Dictionaries::of(&m_file);
        if (!there || !dictionaries) {
            return there ? dictionaries.error() : there.error();
        }
        QHash<RowId, MemberOn> members;
        for (const MemberOn &member : *there) {
            members.insert(member.member, member);
        }
        Statement query(m_file.database(),
                        u"SELECT id, sex, nation, birth, education FROM member ORDER BY code"_s);
        while (query.next()) {
            const auto member = members.constFind(query.integer(0));
            if (member == members.constEnd()) {
                continue;
            }
            const auto count = [&](RollUpColumn column, bool isSo = true) {
                if (isSo) {
                    add(member->branch, column, member->member);
                }
            };
            const auto birth = query.date(3);
            count(RollUpColumn::Members);
            count(member->probationary ? RollUpColumn::Probationary : RollUpColumn::Full);
            count(RollUpColumn::Women, query.text(1) == u"female");
            count(RollUpColumn::Minorities,
                  !query.text(2).isEmpty() && !query.text(2).startsWith(u"汉"_s));
            count(RollUpColumn::UpTo35, birth && fullYears(*birth, m_day) <= kYoung);
            count(RollUpColumn::From60, birth && fullYears(*birth, m_day) >= kOld);
            count(RollUpColumn::College,
                  isCollege(dictionaries->codeOf(u"education"_s, query.text(4))));
        }
        return query.status();
    }

    Status countSecretaries()
    {
        Statement query(m_file.database(),
                        u"SELECT DISTINCT p.organisation, p.member FROM post p "
                        "WHERE p.post = 'secretary' AND %1"_s.arg(isHeldOn(u"p"_s, u"?"_s)));
        query.bind(m_iso).bind(m_iso);
        while (query.next()) {
            add(query.integer(0), RollUpColumn::Secretaries, query.integer(1));
        }
        return query.status();
    }

    Status countTerms()
    {
        const auto terms = organisationTerms(m_file, m_base, m_day);
        if (!terms) {
            return terms.error();
        }
        const TermRules &rules = rulesInForce(termRules(), Month::of(m_day));
        for (const auto &[organisation, term] : *terms) {
            if (term.isOverdue() || termReminder(rules, m_day, term)) {
                add(organisation, RollUpColumn::TermsDue, organisation);
            }
        }
        return {};
    }

    const File &m_file;
    RowId m_base;
    QDate m_day;
    QString m_iso;
    bool m_isAlone = false; ///< nothing is below m_base
    QHash<RowId, RolledUp> m_all;
    QHash<RowId, RollUpRow> m_rows;
};

} // namespace

QString ledgerOfColumn(RollUpColumn column)
{
    switch (column) {
    case RollUpColumn::Branches:
    case RollUpColumn::Groups:
    case RollUpColumn::TermsDue:
        return u"organisations"_s;
    default:
        return u"members"_s;
    }
}

Result<RollUp> rollUp(const File &file, RowId scope, QDate day)
{
    return Counter(file, scope, day).count();
}

} // namespace zhibu
