#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/namespellings.h"

#include <QHash>

#include <optional>

namespace zhibu {

/// Finds the records people name in tables: organisations by code or name, persons by 党员编号,
/// 公民身份号码 or name, activities and the like by number, or by what lists call them (topic, name
/// of an applicant). Of names full-width characters equal half-width ones. Remembers what it found;
/// make a new one for each import.
class Lookup
{
public:
    struct Answer
    {
        RowId id = 0;                ///< 0 when not found
        std::optional<Rule> problem; ///< UnknownReference or AmbiguousReference
    };

    explicit Lookup(const File &file)
        : m_file{file}
        , m_memberNames{file, QStringLiteral("member"), QStringLiteral("name")}
    {}

    /// By code, else by a name only one organisation has.
    Answer organisation(const QString &text);
    /// By code, ID number, or name: unique in the branch of `organisation` (0: none), else in the
    /// file; members of status 正常 first (formats.md §2).
    Answer member(const QString &text, RowId organisation);
    /// The record `text` names in a reference field of a row that belongs to `organisation`.
    Answer resolve(const Field &field, const QString &text, RowId organisation);

    /// The organisation an activity belongs to; 0 when there is none.
    RowId organisationOfActivity(RowId activity);

    /// The 组织类别 of an organisation, as it is stored; empty when there is none.
    [[nodiscard]] QString kindOf(RowId organisation);

    /// The superior of every organisation that has one.
    [[nodiscard]] QHash<RowId, RowId> superiors();

    /// An organisation that is about to be stored: rows may refer to rows further down the same
    /// table.
    void expect(RowId id, const QString &code, const QString &name);

    /// The first failure of a query, if any.
    [[nodiscard]] Status status() const { return m_status; }

private:
    void loadOrganisations();
    RowId branchOf(RowId organisation);
    QList<RowId> membersNamed(const QString &name, RowId branch, bool activeOnly);
    /// A record of another ledger: by number, else by what only one is called in lists.
    Answer numbered(const Ledger &ledger, const QString &text);
    const QMultiHash<QString, RowId> &labelled(const Ledger &ledger);
    QList<RowId> ids(const QString &sql, const QList<QVariant> &values);

    struct Organisation
    {
        QString code;
        QString name;
        QString kind;
        RowId superior = 0;
    };

    const File &m_file;
    NameSpellings m_memberNames;
    Status m_status;
    bool m_loaded = false;
    QHash<RowId, Organisation> m_organisations;
    QHash<QString, RowId> m_byCode;
    QMultiHash<QString, RowId> m_byName;
    QHash<QPair<QString, RowId>, Answer> m_members;
    QHash<QPair<QString, QString>, Answer> m_numbered;     ///< by table and number
    QHash<QString, QMultiHash<QString, RowId>> m_labelled; ///< of a table, by what they are called
    QHash<RowId, RowId> m_activityOrganisations;
};

} // namespace zhibu
