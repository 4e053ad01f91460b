#include "storage/organisations/reform.h"

#include "core/datetext.h"
#include "core/terms.h"
#include "ledger/ledgers.h"
#include "storage/facts/organisationnames.h"
#include "storage/people/memberchanges.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What was done, for the history: 一支部 合并入 二支部.
QString actionName(const File &file, const Reform &reform, const Record &own)
{
    const QString name = recordName(ledgerOf(u"organisations"_s), own);
    const QString change = cellText(ledgerOf(u"organisation-changes"_s).field(u"change"_s),
                                    QString(codeIn(kOrganisationChangeCodes, reform.change)));
    const QString other = reform.other == 0 ? reform.name : organisationName(file, reform.other);
    return (reform.change == OrganisationChangeKind::SplitFrom
                ? QStringList{reform.newName, change, name}
                : QStringList{name, change, other})
        .join(u' ')
        .trimmed();
}

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
                     .name = actionName(file, reform, own)}}
    {}

    Result<Findings> write()
    {
        const RowId founded = m_reform.newCode.isEmpty() ? 0 : addNew();
        const RowId target =
            m_reform.change == OrganisationChangeKind::MergedInto ? m_reform.other : founded;
        // while it is still the 党支部 they come from
        if (auto status = moveMembers(target); !status) {
            return status.error();
        }
        if (m_reform.change != OrganisationChangeKind::SplitFrom) {
            changeOwn();
        }
        for (const auto step : {&Writer::moveCases, &Writer::moveOrganisations}) {
            if (auto status = (this->*step)(target); !status) {
                return status.error();
            }
        }
        for (const auto step : {&Writer::endGroups, &Writer::endPosts}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return m_changes.commit();
    }

private:
    [[nodiscard]] Record event(RowId organisation, OrganisationChangeKind change) const
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
        const bool isBeside = m_reform.change == OrganisationChangeKind::SplitFrom;
        Record record = m_organisations.blank();
        const auto set = [&](const QString &key, const QVariant &value) {
            m_organisations.setValue(record, key, value);
        };
        set(u"code"_s, m_reform.newCode);
        set(u"name"_s, m_reform.newName);
        for (const QString &key : {u"kind"_s, u"sector"_s, u"form"_s, u"branch_type"_s}) {
            set(key, m_organisations.value(m_own, key));
        }
        set(u"superior"_s,
            isBeside ? m_organisations.value(m_own, u"superior"_s) : QVariant(m_own.id));
        set(u"founded"_s, m_iso);
        const RowId id = m_changes.insert(m_organisations, record);
        addEvent(event(id, isBeside ? OrganisationChangeKind::SplitFrom
                                    : OrganisationChangeKind::Founded),
                 u"other"_s, m_own.id);
        return id;
    }

    void changeOwn()
    {
        Record changed = m_own;
        Record told = event(m_own.id, m_reform.change);
        const Ledger &events = ledgerOf(u"organisation-changes"_s);
        const auto set = [&](const QString &key, const QVariant &value) {
            m_organisations.setValue(changed, key, value);
        };
        if (!m_reform.name.isEmpty()
            && m_reform.name != m_organisations.value(m_own, u"name"_s).toString()) {
            events.setValue(told, u"former_name"_s,
                            m_organisations.value(m_own, u"name"_s).toString());
            set(u"name"_s, m_reform.name);
        }
        switch (m_reform.change) {
        case OrganisationChangeKind::Upgraded:
        case OrganisationChangeKind::Downgraded:
            events.setValue(told, u"former_kind"_s,
                            m_organisations.value(m_own, u"kind"_s).toString());
            set(u"kind"_s, QString(codeIn(kOrganisationKindCodes, m_reform.kind)));
            break;
        case OrganisationChangeKind::Moved:
            events.setValue(told, u"former_superior"_s,
                            m_organisations.value(m_own, u"superior"_s));
            set(u"superior"_s, m_reform.other);
            break;
        case OrganisationChangeKind::MergedInto:
            events.setValue(told, u"other"_s, m_reform.other);
            set(u"dissolved"_s, m_iso);
            break;
        case OrganisationChangeKind::Dissolved:
            set(u"dissolved"_s, m_iso);
            break;
        case OrganisationChangeKind::Founded:
        case OrganisationChangeKind::Renamed:
        case OrganisationChangeKind::SplitFrom:
            break;
        }
        m_changes.insert(events, told);
        m_changes.update(m_organisations, changed, m_own);
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
            addEvent(event(record.id, OrganisationChangeKind::Moved), u"former_superior"_s,
                     m_own.id);
            m_organisations.setValue(record, u"superior"_s, target);
        });
    }

    Status moveCases(RowId target)
    {
        for (const OpenCase &each : m_effect.cases) {
            if (auto status = change(each.ledger, {each.row},
                                     [&](Record &record) {
                                         ledgerOf(each.ledger).setValue(record, each.field, target);
                                     });
                !status) {
                return status;
            }
        }
        return {};
    }

    Status endGroups()
    {
        return change(u"organisations"_s, m_effect.groups, [this](Record &record) {
            m_changes.insert(ledgerOf(u"organisation-changes"_s),
                             event(record.id, OrganisationChangeKind::Dissolved));
            m_organisations.setValue(record, u"dissolved"_s, m_iso);
        });
    }

    Status endPosts()
    {
        if (!m_reform.endPosts) {
            return {};
        }
        const Ledger &posts = ledgerOf(u"posts"_s);
        return change(posts.key, m_effect.posts, [&](Record &record) {
            const QDate since = posts.day(record, u"since"_s);
            posts.setValue(record, u"until"_s, isoText(lastDayOfPost(since, m_reform.date)));
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
    const Ledger &m_organisations = ledgerOf(u"organisations"_s);
    QString m_iso;
    ChangeSet m_changes;
};

} // namespace

Result<Findings> reform(File &file, const Reform &reform, QDate today)
{
    const auto effect = effectOf(file, reform, today);
    if (!effect || !effect->findings.isEmpty()) {
        return effect ? Result(effect->findings) : effect.error();
    }
    const auto own = fetchRecord(file, ledgerOf(u"organisations"_s), reform.organisation);
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
