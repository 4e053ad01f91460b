#include "ledger/ledgers.h"
#include "storage/organisations/reform.h"
#include "storage/records/lookup.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using ReformKind = OrganisationChangeKind;

const Ledger &organisations()
{
    return ledgerOf(u"organisations"_s);
}

OrganisationKind kindOfOrganisation(const Record &organisation)
{
    return enumIn<OrganisationKind>(kOrganisationKindCodes,
                                    organisations().value(organisation, u"kind"_s).toString())
        .value_or(OrganisationKind::Group);
}

bool holdsRelation(const Record &organisation)
{
    return holdsFormalRelation(
        enumIn<OrganisationForm>(kOrganisationFormCodes,
                                 organisations().value(organisation, u"form"_s).toString())
            .value_or(OrganisationForm::Regular));
}

QString organisationText(const Record &organisation, const QString &key)
{
    return organisations().value(organisation, key).toString();
}

/// Whether a name ends as those of a kind do: 某某党支部, 某某党总支部委员会.
bool saysKind(QString name, OrganisationKind kind)
{
    const QString body = u"委员会"_s;
    if (name.endsWith(u"支部"_s + body)) {
        name.chop(body.size());
    }
    const bool saysGeneral = name.endsWith(u"总支"_s) || name.endsWith(u"总支部"_s);
    switch (kind) {
    case OrganisationKind::Committee:
        return name.endsWith(u"党委"_s) || name.endsWith(body);
    case OrganisationKind::GeneralBranch:
        return saysGeneral;
    case OrganisationKind::Branch:
        return name.endsWith(u"支部"_s) && !saysGeneral;
    case OrganisationKind::Group:
        break;
    }
    return false;
}

Result<QList<RowId>> idsOf(const File &file, const QString &sql, const QList<QVariant> &values)
{
    Statement query(file.database(), sql);
    for (const QVariant &value : values) {
        query.bind(value);
    }
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    return query.status() ? Result(ids) : query.status().error();
}

/// Works out what a reform does, and why it may not be done.
class Planner
{
public:
    Planner(const File &file, const Reform &reform, QDate today)
        : m_file{file}
        , m_reform{reform}
        , m_today{today}
        , m_iso{reform.date.toString(Qt::ISODate)}
    {}

    Result<ReformEffect> plan()
    {
        const auto own = fetchRecord(m_file, organisations(), m_reform.organisation);
        if (!own) {
            return own.error();
        }
        m_own = *own;
        if (m_reform.other != 0) {
            const auto other = fetchRecord(m_file, organisations(), m_reform.other);
            if (!other) {
                return other.error();
            }
            m_other = *other;
        }
        for (const auto step : {&Planner::judgeDay, &Planner::judgeChange,
                                &Planner::findWhatFollows, &Planner::judgeWhoMoves}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_effect);
    }

private:
    void refuse(const QString &field, ReformIssue issue, const QString &detail = {})
    {
        m_effect.findings += Finding{.rule = Rule::ChangeNotPossible,
                                     .field = field,
                                     .value = {},
                                     .args = {QString(codeIn(kReformIssueCodes, issue)), detail}};
    }
    void require(bool isThere, const QString &field)
    {
        if (!isThere) {
            m_effect.findings +=
                Finding{.rule = Rule::Required, .field = field, .value = {}, .args = {}};
        }
    }
    [[nodiscard]] bool isBranch() const
    {
        return kindOfOrganisation(m_own) == OrganisationKind::Branch;
    }

    Status judgeDay()
    {
        if (!m_reform.date.isValid()) {
            require(false, u"date"_s);
            return {};
        }
        if (m_reform.date > m_today) {
            refuse(u"date"_s, ReformIssue::InFuture);
        }
        for (const Record &each : {m_own, m_other}) {
            if (each.id == 0) {
                continue;
            }
            const QString field = each.id == m_own.id ? u"date"_s : u"other"_s;
            if (const QString end = organisationText(each, u"dissolved"_s); !end.isEmpty()) {
                refuse(field, ReformIssue::AlreadyDissolved, end);
            } else if (const QString begin = organisationText(each, u"founded"_s); m_iso < begin) {
                refuse(field, ReformIssue::BeforeFounding, begin);
            }
        }
        const auto later = idsOf(m_file,
                                 u"SELECT id FROM organisation_change "
                                 "WHERE organisation = ? AND date > ?"_s,
                                 {m_own.id, m_iso});
        if (later && !later->isEmpty()) {
            refuse(u"date"_s, ReformIssue::BeforeLaterChange, organisationText(m_own, u"name"_s));
        }
        return later ? Status() : later.error();
    }

    Status judgeChange()
    {
        if (kindOfOrganisation(m_own) == OrganisationKind::Group
            && m_reform.change != ReformKind::Renamed) {
            refuse({}, ReformIssue::NotOfThatKind);
            return {};
        }
        switch (m_reform.change) {
        case ReformKind::Renamed:
            require(!m_reform.name.isEmpty(), u"name"_s);
            if (m_reform.name == organisationText(m_own, u"name"_s)) {
                refuse(u"name"_s, ReformIssue::SameAsBefore);
            }
            break;
        case ReformKind::Upgraded:
        case ReformKind::Downgraded:
            return judgeKind();
        case ReformKind::MergedInto:
            return judgeOther(kindOfOrganisation(m_own) == kindOfOrganisation(m_other)
                              && holdsRelation(m_own) == holdsRelation(m_other));
        case ReformKind::Moved:
            if (m_reform.other != 0
                && m_reform.other == organisations().value(m_own, u"superior"_s).toLongLong()) {
                refuse(u"other"_s, ReformIssue::SameAsBefore);
            }
            return judgeOther(
                mayStandBelow(kindOfOrganisation(m_own), kindOfOrganisation(m_other)));
        case ReformKind::SplitFrom:
            require(!m_reform.newCode.isEmpty(), u"new_code"_s);
            require(!m_reform.newName.isEmpty(), u"new_name"_s);
            break;
        case ReformKind::Founded:
        case ReformKind::Dissolved:
            break;
        }
        return {};
    }

    /// A higher kind comes before a lower one in the enum.
    Status judgeKind()
    {
        const bool isUp = m_reform.kind < kindOfOrganisation(m_own);
        if (m_reform.kind == kindOfOrganisation(m_own)) {
            refuse(u"kind"_s, ReformIssue::SameAsBefore);
        } else if (m_reform.kind == OrganisationKind::Group
                   || isUp != (m_reform.change == ReformKind::Upgraded)) {
            refuse(u"kind"_s, ReformIssue::NotOfThatKind);
        } else {
            return judgeNewKind();
        }
        return {};
    }

    Status judgeNewKind()
    {
        m_effect.keepsFormerName =
            saysKind(m_reform.name.isEmpty() ? organisationText(m_own, u"name"_s) : m_reform.name,
                     kindOfOrganisation(m_own));
        const RowId superior = organisations().value(m_own, u"superior"_s).toLongLong();
        if (superior == 0) {
            return {};
        }
        const auto above = fetchRecord(m_file, organisations(), superior);
        if (above && !mayStandBelow(m_reform.kind, kindOfOrganisation(*above))) {
            refuse(u"kind"_s, ReformIssue::NotBelowSuperior, organisationText(*above, u"name"_s));
        }
        return above ? Status() : above.error();
    }

    Status judgeOther(bool fits)
    {
        require(m_reform.other != 0, u"other"_s);
        if (m_reform.other == 0) {
            return {};
        }
        Lookup lookup(m_file);
        const auto superiors = lookup.superiors();
        RowId above = m_reform.other;
        for (qsizetype i = 0; i <= superiors.size() && above != 0 && above != m_own.id; ++i) {
            above = superiors.value(above);
        }
        if (above == m_own.id) {
            refuse(u"other"_s, ReformIssue::Itself);
        } else if (!fits) {
            refuse(u"other"_s, ReformIssue::NotOfThatKind);
        }
        return lookup.status();
    }

    Status findWhatFollows()
    {
        const auto members = idsOf(m_file,
                                   u"SELECT id FROM member WHERE branch = ? "
                                   "AND status IN ('active', 'suspended') ORDER BY code"_s,
                                   {m_own.id});
        const auto below = idsOf(m_file,
                                 u"SELECT id FROM organisation WHERE superior = ? "
                                 "AND kind <> 'group' AND dissolved IS NULL ORDER BY code"_s,
                                 {m_own.id});
        const auto groups = idsOf(m_file,
                                  u"SELECT id FROM organisation WHERE superior = ? "
                                  "AND kind = 'group' AND dissolved IS NULL ORDER BY code"_s,
                                  {m_own.id});
        const auto posts = idsOf(m_file,
                                 u"SELECT id FROM post WHERE (organisation = ? OR organisation IN "
                                 "(SELECT id FROM organisation WHERE superior = ? AND kind = "
                                 "'group')) AND (until IS NULL OR until >= ?)"_s,
                                 {m_own.id, m_own.id, m_iso});
        for (const auto *ids : {&members, &below, &groups, &posts}) {
            if (!*ids) {
                return ids->error();
            }
        }
        // an upgraded one goes on: what only needs an organisation stays with it
        const auto open = openCases(
            m_file, m_own.id,
            m_reform.change == ReformKind::Upgraded ? CasesOf::Branch : CasesOf::Organisation);
        if (!open) {
            return open.error();
        }
        switch (m_reform.change) {
        case ReformKind::MergedInto:
            m_effect.members = *members;
            m_effect.cases = *open;
            m_effect.organisations = *below;
            m_effect.groups = *groups;
            m_effect.posts = *posts;
            return findLater();
        case ReformKind::Dissolved:
            refuseIfAny(*members, ReformIssue::MembersRemain);
            refuseIfAny(*below, ReformIssue::OrganisationsRemain);
            refuseIfAny(*open, ReformIssue::CasesRemain);
            m_effect.groups = *groups;
            m_effect.posts = *posts;
            return findLater();
        case ReformKind::Upgraded:
            m_effect.members = *members;
            m_effect.groups = *groups;
            m_effect.posts = isBranch() ? *posts : QList<RowId>();
            m_effect.cases = isBranch() ? *open : QList<OpenCase>();
            if (const qsizetype going = members->size() + m_effect.cases.size();
                going > 0 && (m_reform.newCode.isEmpty() || m_reform.newName.isEmpty())) {
                refuse(u"new_code"_s, ReformIssue::BranchMissing, QString::number(going));
            }
            break;
        case ReformKind::Downgraded:
            return refuseThoseAbove(*below);
        case ReformKind::SplitFrom:
            return splitOff(isBranch() ? *members : *below);
        case ReformKind::Renamed:
            m_effect.groupsKept = *groups;
            break;
        case ReformKind::Founded:
        case ReformKind::Moved:
            break;
        }
        return {};
    }

    /// Receipts are those of who belongs to it on the day before.
    Status findLater()
    {
        RecordedLater &later = m_effect.later;
        const QString ofMembers =
            u"member IN (SELECT id FROM member WHERE branch = ? AND status IN ('active', "
            "'suspended')) AND %1 >= ?"_s;
        for (const auto &[count, sql] :
             {std::pair(&later.meetings,
                        u"SELECT count(*), max(substr(starts, 1, 10)) FROM activity "
                        "WHERE organisation = ? AND substr(starts, 1, 10) > ?"_s),
              std::pair(&later.entries, u"SELECT count(*), max(date) FROM dues_entry "
                                        "WHERE organisation = ? AND date >= ?"_s),
              std::pair(&later.receipts, u"SELECT count(*), max(paid_on) FROM dues_payment WHERE "_s
                                             + ofMembers.arg(u"paid_on"_s)),
              std::pair(&later.posts, u"SELECT count(*), max(since) FROM post "
                                      "WHERE organisation = ? AND since >= ?"_s)}) {
            Statement query(m_file.database(), sql);
            query.bind(m_own.id).bind(m_iso);
            while (query.next()) {
                *count = static_cast<int>(query.integer(0));
                later.last = std::max(later.last, query.date(1).value_or(QDate()));
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    template<typename T>
    void refuseIfAny(const QList<T> &rows, ReformIssue issue)
    {
        if (!rows.isEmpty()) {
            refuse({}, issue, QString::number(rows.size()));
        }
    }

    /// Of what is below the organisation, that which cannot be below what it becomes.
    Status refuseThoseAbove(const QList<RowId> &below)
    {
        QList<RowId> left;
        for (const RowId id : below) {
            const auto record = fetchRecord(m_file, organisations(), id);
            if (!record) {
                return record.error();
            }
            if (!mayStandBelow(kindOfOrganisation(*record), m_reform.kind)) {
                left += id;
            }
        }
        refuseIfAny(left, ReformIssue::OrganisationsRemain);
        return {};
    }

    Status splitOff(const QList<RowId> &whole)
    {
        QList<RowId> &going = isBranch() ? m_effect.members : m_effect.organisations;
        std::ranges::copy_if(whole, std::back_inserter(going),
                             [this](RowId id) { return m_reform.parts.contains(id); });
        if (going.isEmpty()) {
            refuse(u"parts"_s, ReformIssue::NobodyGoes);
        } else if (going.size() == whole.size()) {
            refuse(u"parts"_s, ReformIssue::NobodyStays);
        }
        for (const RowId member : std::as_const(m_effect.members)) {
            const auto posts = idsOf(m_file,
                                     u"SELECT id FROM post WHERE member = ? AND (organisation = ? "
                                     "OR organisation IN (SELECT id FROM organisation WHERE "
                                     "superior = ? AND kind = 'group')) "
                                     "AND (until IS NULL OR until >= ?)"_s,
                                     {member, m_own.id, m_own.id, m_iso});
            if (!posts) {
                return posts.error();
            }
            m_effect.posts += *posts;
            const auto away = openCasesOfMember(m_file, m_own.id, member);
            if (!away) {
                return away.error();
            }
            m_effect.cases += *away;
        }
        return {};
    }

    /// Nobody and nothing is moved back in time: what happened later would be lost.
    Status judgeWhoMoves()
    {
        auto status =
            judgeLater(u"members"_s, m_effect.members,
                       u"SELECT m.id FROM member m WHERE m.id = ? AND ((m.status <> 'active' AND "
                       "m.status_date > ?) OR EXISTS (SELECT 1 FROM member_change c "
                       "WHERE c.member = m.id AND c.date > ?))"_s);
        return !status ? status
                       : judgeLater(u"organisations"_s, m_effect.organisations + m_effect.groups,
                                    u"SELECT o.id FROM organisation o WHERE o.id = ? AND "
                                    "(o.founded > ? OR EXISTS (SELECT 1 FROM organisation_change "
                                    "c WHERE c.organisation = o.id AND c.date > ?))"_s);
    }

    /// Refuses the day for the first row the query gives for its id and the day, twice.
    Status judgeLater(const QString &ledger, const QList<RowId> &rows, const QString &later)
    {
        for (const RowId row : rows) {
            const auto found = idsOf(m_file, later, {row, m_iso, m_iso});
            if (!found) {
                return found.error();
            }
            if (!found->isEmpty()) {
                const auto record = fetchRecord(m_file, ledgerOf(ledger), row);
                refuse(u"date"_s, ReformIssue::BeforeLaterChange,
                       record ? recordName(ledgerOf(ledger), *record) : QString());
                return record ? Status() : record.error();
            }
        }
        return {};
    }

    const File &m_file;
    const Reform &m_reform;
    QDate m_today;
    QString m_iso;
    Record m_own;
    Record m_other;
    ReformEffect m_effect;
};

} // namespace

Result<ReformEffect> effectOf(const File &file, const Reform &reform, QDate today)
{
    return Planner(file, reform, today).plan();
}

} // namespace zhibu
