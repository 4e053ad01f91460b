#include "reports/documents/summarycollector.h"

#include "core/age.h"
#include "ledger/eventitems.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetingtable.h"
#include "reports/words/codenames.h"
#include "reports/words/ratingwords.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/summaryfacts.h"
#include "storage/facts/termfacts.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/records/records.h"
#include "storage/rounds/rounds.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// The age bands of the yearly statistics of members.
struct AgeBand
{
    int upTo;
    QString name;
};
const std::array<AgeBand, 5> kAgeBands{{{35, u"35岁及以下"_s},
                                        {45, u"36至45岁"_s},
                                        {55, u"46至55岁"_s},
                                        {60, u"56至60岁"_s},
                                        {200, u"61岁及以上"_s}}};

class Collector
{
public:
    Collector(const File &file, RowId organisation, int year, QDate today)
        : m_file{file}
        , m_id{organisation}
    {
        m_summary.year = year;
        m_summary.asOf = defaultAsOf(year, Round::December, today);
    }

    Result<AnnualSummary> collect()
    {
        for (const auto step :
             {&Collector::organisation, &Collector::term, &Collector::posts, &Collector::members,
              &Collector::activities, &Collector::dues, &Collector::events, &Collector::star}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return m_summary;
    }

private:
    Status organisation()
    {
        const Ledger &ledger = ledgerOf(u"organisations"_s);
        const auto record = fetchRecord(m_file, ledger, m_id);
        if (!record) {
            return record.error();
        }
        const auto text = [&](const QString &key) { return ledger.value(*record, key).toString(); };
        m_summary.code = text(u"code"_s);
        m_summary.founded = ledger.day(*record, u"founded"_s);
        if (const QDate elected = ledger.day(*record, u"last_election"_s);
            elected <= m_summary.asOf) {
            m_summary.elected = elected;
        }
        m_summary.extendedTo = ledger.day(*record, u"extended_until"_s);

        const auto then = organisationOn(m_file, m_id, m_summary.asOf);
        if (!then) {
            return then.error();
        }
        m_summary.branch = then->name;
        m_summary.superior = organisationNameOn(m_file, then->superior, m_summary.asOf);
        return {};
    }

    Status term()
    {
        const auto terms = organisationTerms(m_file, m_id, m_summary.asOf);
        if (!terms) {
            return terms.error();
        }
        const auto own = std::ranges::find(*terms, m_id, &OrganisationTerm::organisation);
        m_summary.term = own == terms->end() ? Term{} : own->term;
        return {};
    }

    Status posts()
    {
        const auto holders = postHolders(m_file, m_id, m_summary.asOf);
        if (!holders) {
            return holders.error();
        }
        for (const auto &[post, name] : *holders) {
            m_summary.posts += {codeName(u"posts"_s, u"post"_s, post), name};
        }
        return {};
    }

    Status members()
    {
        const auto counts = memberCounts(m_file, m_id, m_summary.year, m_summary.asOf);
        if (!counts) {
            return counts.error();
        }
        MemberFacts &members = m_summary.members;
        members.total = counts->total;
        members.full = counts->full;
        members.probationary = counts->total - counts->full;
        members.women = counts->women;
        members.minorities = counts->minorities;
        for (const AgeBand &band : kAgeBands) {
            members.ages += {band.name, 0};
        }
        for (const QDate birth : counts->births) {
            const int age = fullYears(birth, m_summary.asOf);
            const auto band = std::ranges::find_if(
                kAgeBands, [age](const AgeBand &each) { return age <= each.upTo; });
            if (band != kAgeBands.end()) {
                ++members.ages[band - kAgeBands.begin()].count;
            }
        }
        for (const auto &[name, count] : counts->education) {
            members.education += {name, count};
        }
        members.admitted = counts->admitted;
        members.confirmed = counts->confirmed;
        for (const auto &[status, count] : counts->left) {
            members.left += {codeName(u"members"_s, u"status"_s, status), count};
        }
        addIncomplete(counts->withoutBirth, u"出生日期"_s);
        addIncomplete(counts->withoutEducation, u"学历"_s);
        addIncomplete(counts->withoutIdNumber, u"公民身份号码"_s);
        return {};
    }

    void addIncomplete(int members, const QString &field)
    {
        if (members > 0) {
            m_summary.incompleteData += u"%1名党员未登记%2"_s.arg(QString::number(members), field);
        }
    }

    Status activities()
    {
        const auto counts = activityCounts(m_file, m_id, m_summary.year, m_summary.asOf);
        if (!counts) {
            return counts.error();
        }
        const auto required = meetingRows(m_file, m_id, m_summary.year, m_summary.asOf);
        if (!required) {
            return required.error();
        }
        for (const QLatin1StringView code : kMeetingTypeCodes) {
            ActivityFacts facts{.kind = codeName(u"activities"_s, u"type"_s, code)};
            for (const ActivityCounts &each : *counts) {
                if (each.type == code) {
                    facts.held = each.held;
                    facts.due = each.due;
                    facts.present = each.present;
                    facts.rated = each.rated;
                }
                if (each.type == code
                    && code == codeIn(kMeetingTypeCodes, MeetingType::Volunteering)) {
                    m_summary.volunteering = {.times = each.held,
                                              .participants = each.present,
                                              .beneficiaries = each.beneficiaries};
                }
            }
            for (const BranchMeetings &branch : *required) {
                addRequired(branch, code, facts);
            }
            m_summary.activities += facts;
        }
        return {};
    }

    void addRequired(const BranchMeetings &branch, QLatin1StringView code,
                     ActivityFacts &facts) const
    {
        for (const MeetingLine &line : branch.lines) {
            if (codeIn(kMeetingTypeCodes, line.type) == code) {
                facts.required += line.due;
                // Of many branches each would miss other periods: then only the numbers speak.
                for (const Month start : branch.branch == m_id ? line.missing() : QList<Month>{}) {
                    facts.missing += periodText(line.period, start);
                }
            }
        }
    }

    Status dues()
    {
        const auto rows = duesYearRows(m_file, m_id, m_summary.year, m_summary.asOf);
        if (!rows) {
            return rows.error();
        }
        DuesFacts &dues = m_summary.dues;
        for (const DuesYearRow &row : *rows) {
            const DuesYear &figures = row.figures;
            dues.due += figures.due.value_or(Money{});
            dues.received += figures.paid;
            dues.large += figures.large;
            dues.arrears += figures.overdue.value_or(Money{});
            dues.membersInArrears += figures.overdue > Money{} ? 1 : 0;
            dues.membersWithoutBase += figures.kind ? 0 : 1;
        }
        return {};
    }

    Status events()
    {
        const Ledger &ledger = ledgerOf(u"events"_s);
        const auto ids =
            listRows(m_file, ledger, {.scope = m_id, .year = m_summary.year, .sortKey = u"date"_s});
        if (!ids) {
            return ids.error();
        }
        for (const RowId id : *ids) {
            const auto event = fetchRecord(m_file, ledger, id);
            if (!event) {
                return event.error();
            }
            const QDate date = ledger.day(*event, u"date"_s);
            if (date > m_summary.asOf) {
                continue;
            }
            const QString item = ledger.value(*event, u"item"_s).toString();
            const QString level =
                cellText(ledger.field(u"level"_s), ledger.value(*event, u"level"_s));
            const QString name = cellText(ledger.field(u"item"_s), item);
            const QString evidence = ledger.value(*event, u"evidence"_s).toString();
            const bool honour = natureOf(item) == EventNature::Honour;
            QString text = proseDate(date) + (honour ? level + name : name);
            if (!honour && !level.isEmpty()) {
                text += u"（%1）"_s.arg(level);
            }
            if (!evidence.isEmpty()) {
                text += u"〔%1〕"_s.arg(evidence);
            }
            (honour ? m_summary.honours : m_summary.sanctions) += text;
        }
        return {};
    }

    Status star()
    {
        const auto scheme = schemeInUse(m_file, m_summary.year, Round::December, m_id);
        if (!scheme) {
            return scheme.error();
        }
        const auto table = rateOrganisations(
            m_file,
            {.scheme = *scheme, .year = m_summary.year, .asOf = m_summary.asOf, .scope = m_id});
        if (!table) {
            return table.error();
        }
        const auto row = std::ranges::find(table->rows, m_id, &RatedOrganisation::id);
        if (row == table->rows.end()) {
            return {}; // not an organisation the scheme rates
        }
        const Rating &rating = row->rating;
        StarFacts &star = m_summary.star;
        star.lastYear = row->previousStar();
        if (!rating.rated()) {
            star.missing = missingText(row->schemeOr(*scheme), rating);
            return {};
        }
        star.stars = rating.finalStar;
        star.scored = rating.scored();
        const auto entered = isStarEntered(m_file, m_id, m_summary.year, rating.finalStar);
        if (!entered) {
            return entered.error();
        }
        star.confirmed = *entered || row->confirmedBy;
        star.base = rating.base;
        star.bonus = rating.bonus;
        star.deduction = rating.penalty;
        star.total = rating.total;
        star.reasons = remarks(row->schemeOr(*scheme), rating);
        return {};
    }

    const File &m_file;
    RowId m_id;
    AnnualSummary m_summary;
};

} // namespace

Result<AnnualSummary> collectSummary(const File &file, qint64 organisation, int year, QDate today)
{
    return Collector{file, organisation, year, today}.collect();
}

} // namespace zhibu
