#include "storage/people/anniversaries.h"

#include "core/admission.h"
#include "core/partyage.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/termfacts.h"
#include "storage/people/membershipevents.h"
#include "storage/people/sanctions.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using AnniversaryKind = Anniversary::Kind;

constexpr int kMonthOfTheParty = 7;
constexpr int kGlorious = 50;

class AnniversaryCollector
{
public:
    AnniversaryCollector(const File &file, RowId scope, Month month)
        : m_file{file}
        , m_scope{scope}
        , m_month{month}
        , m_end{month.lastDay().toString(Qt::ISODate)}
    {}

    Result<QList<Anniversary>> collect()
    {
        for (const auto step :
             {&AnniversaryCollector::readMembers, &AnniversaryCollector::readSanctions,
              &AnniversaryCollector::readTerms}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        std::ranges::sort(m_found, {}, [](const Anniversary &each) {
            return std::tuple(each.kind, each.day, each.code, each.row);
        });
        return std::move(m_found);
    }

private:
    /// Whoever is a member on the last day, and the branch b he belongs to then; followed by
    /// conditions.
    [[nodiscard]] QString there() const
    {
        return u" JOIN organisation b ON b.id = %1 WHERE %2%3"_s.arg(
            branchThen(u"m"_s, dayLiteral(end())), isMemberOn(u"m"_s, u"?"_s),
            belonged(dayLiteral(end()), m_scope, end()));
    }
    void bindThere(Statement &query) const
    {
        query.bind(m_end).bind(m_end);
        bindBelonged(query, m_scope);
    }
    [[nodiscard]] QDate end() const { return m_month.lastDay(); }
    [[nodiscard]] QString nameAtEnd(const QString &organisation) const
    {
        return nameThen(organisation, dayLiteral(end()));
    }

    Status readMembers()
    {
        Statement query(
            m_file.database(),
            u"SELECT m.id, m.code, m.name, b.id, %1, m.joined, m.confirmed, "
            "m.kind = 'probationary', m.seniority_correction, "
            "(SELECT max(c.until) FROM member_change c WHERE c.member = m.id AND "
            "c.change = 'extended') "
            "FROM member m"_s.arg(nameAtEnd(u"b"_s))
                + there() + u" AND (substr(m.joined, 6, 2) = ? OR m.kind = 'probationary' OR ?)"_s);
        bindThere(query);
        query.bind(m_month.firstDay().toString(u"MM"_s))
            .bind(int{m_month.month() == kMonthOfTheParty});
        while (query.next()) {
            const Anniversary member{.row = query.integer(0),
                                     .code = query.text(1),
                                     .name = query.text(2),
                                     .organisation = query.integer(3),
                                     .organisationName = query.text(4)};
            const QDate joined = query.date(5).value_or(QDate());
            addBirthday(member, joined);
            if (query.integer(7) == 1) {
                const auto extended = query.date(9);
                addIfInMonth(member, AnniversaryKind::ProbationEnds,
                             extended ? *extended : regularConfirmation(joined).value_or(QDate()));
                continue;
            }
            const auto correction =
                query.isNull(8) ? std::nullopt : std::optional(static_cast<int>(query.integer(8)));
            addFiftyYears(member, {.admitted = joined,
                                   .confirmed = query.date(6),
                                   .probationer = false,
                                   .correction = correction});
        }
        return query.status();
    }

    void addBirthday(Anniversary member, QDate joined)
    {
        if (!joined.isValid() || joined.month() != m_month.month()
            || joined.year() >= m_month.year()) {
            return;
        }
        member.kind = AnniversaryKind::PoliticalBirthday;
        member.years = m_month.year() - joined.year();
        member.day = m_month.firstDay().addDays(std::min(joined.day(), end().day()) - 1);
        m_found += member;
    }

    void addFiftyYears(Anniversary member, const PartyAgeFacts &facts)
    {
        if (m_month.month() != kMonthOfTheParty) {
            return;
        }
        const auto age = partyAge(facts, m_month.firstDay());
        if (!age || age->years() < kGlorious) {
            return;
        }
        const auto before = partyAge(facts, m_month.firstDay().addYears(-1));
        member.kind = AnniversaryKind::FiftyYears;
        member.day = m_month.firstDay();
        member.years = age->years();
        member.isNew = !before || before->years() < kGlorious;
        m_found += member;
    }

    void addIfInMonth(Anniversary one, AnniversaryKind kind, QDate day)
    {
        if (day.isValid() && Month::of(day) == m_month) {
            one.kind = kind;
            one.day = day;
            m_found += one;
        }
    }

    Status readSanctions()
    {
        Statement query(m_file.database(),
                        u"SELECT s.id, m.id, m.code, m.name, b.id, %1 FROM sanction s "
                        "JOIN member m ON m.id = s.member"_s.arg(nameAtEnd(u"b"_s))
                            + there());
        bindThere(query);
        QHash<RowId, Anniversary> members;
        while (query.next()) {
            members.insert(query.integer(0), {.row = query.integer(1),
                                              .code = query.text(2),
                                              .name = query.text(3),
                                              .organisation = query.integer(4),
                                              .organisationName = query.text(5)});
        }
        if (!query.status()) {
            return query.status();
        }
        const auto sanctions = fetchRecords(m_file, ledgerOf(u"sanctions"_s), members.keys());
        if (!sanctions) {
            return sanctions.error();
        }
        for (const Record &sanction : *sanctions) {
            addIfInMonth(members.value(sanction.id), AnniversaryKind::SanctionEnds,
                         lastDayOfEffect(sanctionOf(sanction)));
        }
        return {};
    }

    Status readTerms()
    {
        const auto terms = organisationTerms(m_file, m_scope, end());
        if (!terms) {
            return terms.error();
        }
        QHash<RowId, QDate> ends;
        for (const auto &[organisation, term] : *terms) {
            if (term.end && Month::of(*term.end) == m_month) {
                ends.insert(organisation, *term.end);
            }
        }
        QStringList ids;
        for (const RowId id : ends.keys()) {
            ids += QString::number(id);
        }
        Statement rows(m_file.database(),
                       u"SELECT o.id, o.code, %1 FROM organisation o WHERE o.id IN (%2)"_s.arg(
                           nameAtEnd(u"o"_s), ids.join(u',')));
        while (rows.next()) {
            const RowId id = rows.integer(0);
            addIfInMonth({.row = id,
                          .code = rows.text(1),
                          .name = rows.text(2),
                          .organisation = id,
                          .organisationName = rows.text(2)},
                         AnniversaryKind::TermEnds, ends.value(id));
        }
        return rows.status();
    }

    const File &m_file;
    RowId m_scope;
    Month m_month;
    QString m_end;
    QList<Anniversary> m_found;
};

} // namespace

Result<QList<Anniversary>> anniversaries(const File &file, RowId scope, Month month)
{
    return AnniversaryCollector(file, scope, month).collect();
}

} // namespace zhibu
