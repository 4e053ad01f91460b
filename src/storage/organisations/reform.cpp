#include "storage/organisations/reform.h"

#include "ledger/ledgers.h"
#include "storage/file/rowid.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/people/memberchanges.h"
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
            judgeKind();
            break;
        case ReformKind::MergedInto:
            return judgeOther(kindOfOrganisation(m_own) == kindOfOrganisation(m_other)
                              && holdsRelation(m_own) == holdsRelation(m_other));
        case ReformKind::Moved:
            if (m_reform.other == organisations().value(m_own, u"superior"_s).toLongLong()) {
                refuse(u"other"_s, ReformIssue::SameAsBefore);
            }
            return judgeOther(
                kindOfOrganisation(m_other) == OrganisationKind::Committee
                || (kindOfOrganisation(m_other) == OrganisationKind::GeneralBranch && isBranch()));
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
    void judgeKind()
    {
        const bool isUp = m_reform.kind < kindOfOrganisation(m_own);
        if (m_reform.kind == kindOfOrganisation(m_own)) {
            refuse(u"kind"_s, ReformIssue::SameAsBefore);
        } else if (m_reform.kind == OrganisationKind::Group
                   || isUp != (m_reform.change == ReformKind::Upgraded)) {
            refuse(u"kind"_s, ReformIssue::NotOfThatKind);
        }
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
        switch (m_reform.change) {
        case ReformKind::MergedInto:
            m_effect.members = *members;
            m_effect.organisations = *below;
            m_effect.groups = *groups;
            m_effect.posts = *posts;
            break;
        case ReformKind::Dissolved:
            refuseIfAny(*members, ReformIssue::MembersRemain);
            refuseIfAny(*below, ReformIssue::OrganisationsRemain);
            m_effect.groups = *groups;
            m_effect.posts = *posts;
            break;
        case ReformKind::Upgraded:
            m_effect.members = *members;
            m_effect.groups = *groups;
            m_effect.posts = isBranch() ? *posts : QList<RowId>();
            if (!members->isEmpty() && (m_reform.newCode.isEmpty() || m_reform.newName.isEmpty())) {
                refuse(u"new_code"_s, ReformIssue::BranchMissing, countOf(*members));
            }
            break;
        case ReformKind::Downgraded:
            if (m_reform.kind == OrganisationKind::Branch) {
                refuseIfAny(*below, ReformIssue::OrganisationsRemain);
            }
            break;
        case ReformKind::SplitFrom:
            return splitOff(isBranch() ? *members : *below);
        case ReformKind::Founded:
        case ReformKind::Renamed:
        case ReformKind::Moved:
            break;
        }
        return {};
    }

    static QString countOf(const QList<RowId> &rows) { return QString::number(rows.size()); }

    void refuseIfAny(const QList<RowId> &rows, ReformIssue issue)
    {
        if (!rows.isEmpty()) {
            refuse({}, issue, countOf(rows));
        }
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
        }
        return {};
    }

    /// Nobody and nothing is moved back in time: what happened later would be lost.
    Status judgeWhoMoves()
    {
        for (const RowId member : std::as_const(m_effect.members)) {
            const auto later = idsOf(m_file,
                                     u"SELECT m.id FROM member m WHERE m.id = ? AND ((m.status <> "
                                     "'active' AND m.status_date > ?) OR EXISTS (SELECT 1 FROM "
                                     "member_change c WHERE c.member = m.id AND c.date > ?))"_s,
                                     {member, m_iso, m_iso});
            if (!later) {
                return later.error();
            }
            if (!later->isEmpty()) {
                const auto record = fetchRecord(m_file, ledgerOf(u"members"_s), member);
                refuse(u"date"_s, ReformIssue::BeforeLaterChange,
                       record ? recordName(ledgerOf(u"members"_s), *record) : QString());
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

/// Writes a reform nothing speaks against.
class Writer
{
public:
    Writer(File &file, const Reform &reform, const ReformEffect &effect, const Record &own)
        : m_file{file}
        , m_reform{reform}
        , m_effect{effect}
        , m_own{own}
        , m_iso{reform.date.toString(Qt::ISODate)}
        , m_changes{file,
                    {.verb = ActionLabel::Verb::Add,
                     .ledger = u"organisation-changes"_s,
                     .name = recordName(organisations(), own)}}
    {}

    Result<Findings> write()
    {
        const RowId founded = m_reform.newCode.isEmpty() ? 0 : addNew();
        const RowId target = m_reform.change == ReformKind::MergedInto ? m_reform.other : founded;
        // while it is still the 党支部 they come from
        if (auto status = moveMembers(target); !status) {
            return status.error();
        }
        if (m_reform.change != ReformKind::SplitFrom) {
            changeOwn();
        }
        if (auto status = moveOrganisations(target); !status) {
            return status.error();
        }
        if (auto status = endGroups(); !status) {
            return status.error();
        }
        if (auto status = endPosts(); !status) {
            return status.error();
        }
        return m_changes.commit();
    }

private:
    [[nodiscard]] Record event(RowId organisation, ReformKind change) const
    {
        const Ledger &ledger = ledgerOf(u"organisation-changes"_s);
        Record record = ledger.blank();
        const auto set = [&](const QString &key, const QVariant &value) {
            ledger.setValue(record, key, value);
        };
        set(u"organisation"_s, organisation);
        set(u"date"_s, m_iso);
        set(u"change"_s, QString(codeIn(kOrganisationChangeCodes, change)));
        set(u"document"_s, m_reform.document);
        set(u"approved_by"_s, m_reform.approvedBy);
        set(u"note"_s, m_reform.note);
        return record;
    }
    void addEvent(Record record, const QString &key, const QVariant &value)
    {
        const Ledger &ledger = ledgerOf(u"organisation-changes"_s);
        ledger.setValue(record, key, value);
        m_changes.insert(ledger, record);
    }

    /// The organisation that splits off stands beside the old one and is like it; the 党支部 that
    /// takes the members of an upgraded one stands below it.
    RowId addNew()
    {
        const bool isBeside = m_reform.change == ReformKind::SplitFrom;
        Record record = organisations().blank();
        const auto set = [&](const QString &key, const QVariant &value) {
            organisations().setValue(record, key, value);
        };
        set(u"code"_s, m_reform.newCode);
        set(u"name"_s, m_reform.newName);
        for (const QString &key : {u"kind"_s, u"sector"_s, u"form"_s, u"branch_type"_s}) {
            set(key, organisations().value(m_own, key));
        }
        set(u"superior"_s,
            isBeside ? organisations().value(m_own, u"superior"_s) : QVariant(m_own.id));
        set(u"founded"_s, m_iso);
        const RowId id = m_changes.insert(organisations(), record);
        addEvent(event(id, isBeside ? ReformKind::SplitFrom : ReformKind::Founded), u"other"_s,
                 m_own.id);
        return id;
    }

    void changeOwn()
    {
        Record changed = m_own;
        Record told = event(m_own.id, m_reform.change);
        const Ledger &events = ledgerOf(u"organisation-changes"_s);
        const auto set = [&](const QString &key, const QVariant &value) {
            organisations().setValue(changed, key, value);
        };
        if (!m_reform.name.isEmpty() && m_reform.name != organisationText(m_own, u"name"_s)) {
            events.setValue(told, u"former_name"_s, organisationText(m_own, u"name"_s));
            set(u"name"_s, m_reform.name);
        }
        switch (m_reform.change) {
        case ReformKind::Upgraded:
        case ReformKind::Downgraded:
            events.setValue(told, u"former_kind"_s, organisationText(m_own, u"kind"_s));
            set(u"kind"_s, QString(codeIn(kOrganisationKindCodes, m_reform.kind)));
            break;
        case ReformKind::Moved:
            events.setValue(told, u"former_superior"_s,
                            organisations().value(m_own, u"superior"_s));
            set(u"superior"_s, m_reform.other);
            break;
        case ReformKind::MergedInto:
            events.setValue(told, u"other"_s, m_reform.other);
            set(u"dissolved"_s, m_iso);
            break;
        case ReformKind::Dissolved:
            set(u"dissolved"_s, m_iso);
            break;
        case ReformKind::Founded:
        case ReformKind::Renamed:
        case ReformKind::SplitFrom:
            break;
        }
        m_changes.insert(events, told);
        m_changes.update(organisations(), changed, m_own);
    }

    Status moveMembers(RowId target)
    {
        const Ledger &ledger = ledgerOf(u"member-changes"_s);
        for (const RowId member : m_effect.members) {
            Record moved = ledger.blank();
            ledger.setValue(moved, u"member"_s, member);
            ledger.setValue(moved, u"date"_s, m_iso);
            ledger.setValue(moved, u"change"_s, u"moved"_s);
            ledger.setValue(moved, u"branch"_s, m_own.id);
            ledger.setValue(moved, u"document"_s, m_reform.document);
            ledger.setValue(moved, u"approved_by"_s, m_reform.approvedBy);
            const auto findings =
                addMemberChange(m_changes, m_file, {.event = moved, .branchNow = target});
            if (!findings) {
                return findings.error();
            }
        }
        return {};
    }

    Status moveOrganisations(RowId target)
    {
        return change(u"organisations"_s, m_effect.organisations, [&](Record &record) {
            addEvent(event(record.id, ReformKind::Moved), u"former_superior"_s, m_own.id);
            organisations().setValue(record, u"superior"_s, target);
        });
    }

    Status endGroups()
    {
        return change(u"organisations"_s, m_effect.groups, [this](Record &record) {
            m_changes.insert(ledgerOf(u"organisation-changes"_s),
                             event(record.id, ReformKind::Dissolved));
            organisations().setValue(record, u"dissolved"_s, m_iso);
        });
    }

    /// The last day of a post is the one before; of one begun later that of its beginning.
    Status endPosts()
    {
        if (!m_reform.endPosts) {
            return {};
        }
        const Ledger &posts = ledgerOf(u"posts"_s);
        const QString last = m_reform.date.addDays(-1).toString(Qt::ISODate);
        return change(posts.key, m_effect.posts, [&](Record &record) {
            posts.setValue(record, u"until"_s,
                           std::max(last, posts.value(record, u"since"_s).toString()));
        });
    }

    template<typename Edit>
    Status change(const QString &ledger, const QList<RowId> &rows, Edit edit)
    {
        for (const RowId row : rows) {
            const auto before = fetchRecord(m_file, ledgerOf(ledger), row);
            if (!before) {
                return before.error();
            }
            Record changed = *before;
            edit(changed);
            m_changes.update(ledgerOf(ledger), changed, *before);
        }
        return {};
    }

    File &m_file;
    const Reform &m_reform;
    const ReformEffect &m_effect;
    const Record &m_own;
    QString m_iso;
    ChangeSet m_changes;
};

} // namespace

Result<ReformEffect> effectOf(const File &file, const Reform &reform, QDate today)
{
    return Planner(file, reform, today).plan();
}

Result<Findings> reform(File &file, const Reform &reform, QDate today)
{
    const auto effect = effectOf(file, reform, today);
    if (!effect || !effect->findings.isEmpty()) {
        return effect ? Result(effect->findings) : effect.error();
    }
    const auto own = fetchRecord(file, organisations(), reform.organisation);
    if (!own) {
        return own.error();
    }
    auto findings = Writer(file, reform, *effect, *own).write();
    if (!findings) {
        return findings;
    }
    for (Finding &finding : *findings) { // only what is founded has a code
        finding.field = finding.field == u"code" ? u"new_code"_s : finding.field;
    }
    return findings;
}

} // namespace zhibu
