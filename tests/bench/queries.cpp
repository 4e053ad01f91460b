#include "queries.h"

#include "bigfile.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/dues/arrears.h"
#include "storage/dues/book.h"
#include "storage/dues/recheck.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/recordlist.h"
#include "storage/search/textsearch.h"
#include "storage/statistics/annualstatistics.h"

namespace bench {

using namespace Qt::StringLiterals;
using namespace zhibu;

namespace {

constexpr int kPageRows = 200;
constexpr qsizetype kFoundRows = 8; // of the search box

const QString kScores = uR"(
SELECT o.code, o.name, sum(iif(e.evaluator = 'superior', e.score, 0)) AS base, count(*),
       (SELECT satisfied + fairly_satisfied FROM satisfaction s WHERE s.year = 2024 AND s.organisation = o.id),
       (SELECT sum(times) FROM event v WHERE v.organisation = o.id AND v.date >= '2024' AND v.date < '2025'),
       (SELECT star FROM rating r WHERE r.year = 2023 AND r.organisation = o.id)
FROM organisation o LEFT JOIN evaluation e ON e.organisation = o.id AND e.year = 2024
WHERE o.kind = 'branch' GROUP BY o.id ORDER BY base DESC, o.code)"_s;

// A payment counts for its month up to what is due, so the months are summed first.
const QString kDues = uR"(
SELECT o.code, m.code, m.name, b.kind, 12 * (b.base / 200),
       (SELECT json_array(sum(paid), sum(max(b.base / 200 - paid, 0)), max(last_month))
        FROM (SELECT last_month, sum(amount) AS paid FROM dues_payment p
              WHERE p.member = m.id AND nature <> 'large' AND last_month >= '2024' AND first_month < '2025' GROUP BY last_month))
FROM member m JOIN organisation o ON o.id = m.branch JOIN dues_base b ON b.member = m.id ORDER BY o.code, m.code)"_s;

const QString kMeetings = uR"(
SELECT o.code, o.name, a.type, count(*), group_concat(a.month, ';')
FROM (SELECT organisation, type, substr(starts, 1, 7) AS month FROM activity
      WHERE starts >= '2024' AND starts < '2025' GROUP BY organisation, type, substr(starts, 1, 7)) a
JOIN organisation o ON o.id = a.organisation
WHERE o.kind = 'branch' GROUP BY o.id, a.type ORDER BY o.code, a.type)"_s;

} // namespace

const QList<YearCommand> &yearCommands()
{
    static const QList<YearCommand> commands{
        {u"rate"_s, kScores}, {u"dues"_s, kDues}, {u"meetings"_s, kMeetings}};
    return commands;
}

void runOurs(const YearCommand &command, const QString &file)
{
    run(QStringLiteral(ZHIBU_PROGRAM), {command.name, file, u"--year"_s, QString::number(kYear)});
}

void runInShell(const YearCommand &command, const QString &file)
{
    run(u"sqlite3"_s, {u"-readonly"_s, u"-csv"_s, file, command.sql});
}

void recheckDues(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    need(recheckRows(*file, 0, Month::of(kYear, 1), Month::of(kYear, 12)));
}

std::vector<DuesPayer> payersOfYears(const QString &path, int people, int years)
{
    const auto file = need(File::open(path, File::Access::Read));
    const QList<DuesRules> rules = need(duesRules(*file));
    const Month first = Month::of(kYear + 1 - years, 1);
    std::vector<DuesPayer> payers(static_cast<std::size_t>(people));
    Money base = Money::yuan(2500);
    for (DuesPayer &payer : payers) {
        base += Money::yuan(50);
        payer.rules = rules;
        payer.member.owesFrom = first;
        for (int month = 0; month < years * 12; ++month) {
            if (month % 12 == 0) {
                payer.bases.push_back({.from = first + month,
                                       .kind = DuesKind::Wage,
                                       .base = base + Money::yuan(month),
                                       .fixedDue = {}});
            }
            payer.payments.push_back({.first = first + month,
                                      .last = first + month,
                                      .amount = Money::yuan(10),
                                      .paidOn = (first + month).firstDay(),
                                      .voucher = {}});
        }
    }
    return payers;
}

void recheckPayers(const std::vector<DuesPayer> &payers, int years)
{
    Money toPay;
    for (const DuesPayer &payer : payers) {
        const DuesAccount account = payer.account();
        for (int year = kYear + 1 - years; year <= kYear; ++year) {
            toPay += account.recheck(Month::of(year, 1), Month::of(year, 12)).toPay;
        }
    }
    if (toPay == Money()) {
        fail(u"the re-check found nothing to pay"_s);
    }
}

void findArrears(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    need(arrearsRows(*file, 0, QDate(kYear, 12, 31)));
}

void countStatistics(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    need(annualStatistics(*file, 0, kYear));
}

void balanceBooks(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    need(duesBalances(*file, QDate(kYear, 12, 31)));
}

void openList(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    const Ledger &members = ledgerOf(u"members"_s);
    const auto ids = need(listRows(*file, members, {}));
    need(textRows(*file, members, ids.mid(0, kPageRows), ReferenceText::Name));
}

void readIds(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    Statement select(file->database(), u"SELECT id FROM member ORDER BY code"_s);
    QList<RowId> ids;
    while (select.next()) {
        ids += select.integer(0);
    }
    need(select.status());
}

void openActivities(const QString &path)
{
    const auto file = need(File::open(path, File::Access::Read));
    const Ledger &activities = ledgerOf(u"activities"_s);
    const QList<RowId> page = need(listRows(*file, activities, {})).mid(0, kPageRows);
    need(textRows(*file, activities, page, ReferenceText::Name));
    need(attachmentCounts(*file, activities, page));
}

Searched::Searched(const QString &path)
    : m_file{need(File::open(path, File::Access::Read))}
{
    need(m_members.follow(*m_file));
}

void Searched::type(const QString &text)
{
    need(m_members.follow(*m_file));
    const QList<RowId> found = m_members.find(text);
    need(describe(*m_file, u"members"_s, found.mid(0, kFoundRows)));
}

void Searched::scanFiveColumns(const QString &text) const
{
    Statement select(m_file->database(), u"SELECT id FROM member WHERE code LIKE ? OR name LIKE ? "
                                         "OR id_number LIKE ? OR phone LIKE ? OR job LIKE ?"_s);
    for (int column = 0; column < 5; ++column) {
        select.bind(likePattern(text));
    }
    while (select.next()) {
    }
    need(select.status());
}

void readNames(const QString &path)
{
    const Searched searched(path);
}

} // namespace bench
