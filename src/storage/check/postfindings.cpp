#include "storage/check/postfindings.h"

#include "core/terms.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class PostChecker
{
public:
    PostChecker(const File &file, QDate today)
        : m_file{file}
        , m_today{today.toString(Qt::ISODate)}
    {}

    Result<QList<CheckFinding>> check()
    {
        for (const auto step :
             {&PostChecker::datesOfPosts, &PostChecker::secretaries, &PostChecker::together,
              &PostChecker::probationers, &PostChecker::elsewhere, &PostChecker::dissolved,
              &PostChecker::attendance}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_findings);
    }

private:
    CheckFinding &add(Rule rule, const QString &ledger, RowId row, const QString &field,
                      const QStringList &args = {})
    {
        return addFinding(m_findings, rule, ledger, row, field, args);
    }

    Status datesOfPosts()
    {
        Statement query(m_file.database(), uR"(
SELECT p.id, p.since, p.until, m.status <> 'active' AND (p.until IS NULL OR p.until > m.status_date), m.status_date,
       p.until < p.since, p.since < m.joined
FROM post p JOIN member m ON m.id = p.member)"_s);
        while (query.next()) {
            if (query.integer(3) == 1) {
                CheckFinding &entry =
                    add(Rule::PostAfterLeaving, u"posts"_s, query.integer(0), u"until"_s);
                const auto since = query.date(1);
                const auto gone = query.date(4);
                if (since && gone && *gone >= *since) {
                    entry.fixes = {{u"until"_s, query.value(2),
                                    lastDayOfPost(*since, *gone).toString(Qt::ISODate)}};
                    entry.isFixCertain = true;
                }
            }
            if (query.integer(5) == 1) {
                add(Rule::OrderOfDates, u"posts"_s, query.integer(0), u"until"_s,
                    {ledgerOf(u"posts"_s).field(u"since"_s).title});
            }
            if (query.integer(6) == 1) {
                add(Rule::PostBeforeJoining, u"posts"_s, query.integer(0), u"since"_s);
            }
        }
        return query.status();
    }

    /// The one hands over to the other on the day the other begins.
    Status secretaries()
    {
        Statement query(m_file.database(), uR"(
SELECT p.id, p.until, min(q.since), m.name, p.since < q.since
FROM post p
JOIN post q ON q.organisation = p.organisation AND q.post = 'secretary' AND q.member <> p.member
     AND (q.since > p.since OR (q.since = p.since AND q.id > p.id)) AND (p.until IS NULL OR p.until > q.since)
JOIN member m ON m.id = q.member
WHERE p.post = 'secretary'
GROUP BY p.id)"_s);
        while (query.next()) {
            CheckFinding &entry = add(Rule::TwoSecretaries, u"posts"_s, query.integer(0),
                                      u"until"_s, {query.text(3), query.text(2)});
            if (query.integer(4) == 1) { // likely, but which of the two dates is wrong is not known
                entry.fixes = {{u"until"_s, query.value(1), query.text(2)}};
            }
        }
        return query.status();
    }

    /// A 党小组组长 may well be of the committee.
    Status together()
    {
        Statement query(m_file.database(), uR"(
SELECT q.id, p.post, max(p.since)
FROM post p
JOIN post q ON q.member = p.member AND q.organisation = p.organisation AND q.post <> 'group_leader'
     AND (q.since > p.since OR (q.since = p.since AND q.id > p.id)) AND (p.until IS NULL OR p.until > q.since)
WHERE p.post <> 'group_leader'
GROUP BY q.id)"_s);
        const Field &post = ledgerOf(u"posts"_s).field(u"post"_s);
        while (query.next()) {
            add(Rule::PostsTogether, u"posts"_s, query.integer(0), u"post"_s,
                {cellText(post, query.value(1)), query.text(2)});
        }
        return query.status();
    }

    Status probationers()
    {
        Statement query(m_file.database(), uR"(
SELECT p.id FROM post p JOIN member m ON m.id = p.member
WHERE p.post <> 'group_leader' AND p.since >= m.joined AND (m.kind = 'probationary' OR p.since < m.confirmed))"_s);
        while (query.next()) {
            add(Rule::ProbationerInOffice, u"posts"_s, query.integer(0), u"post"_s);
        }
        return query.status();
    }

    /// Posts held in a branch, or in a group of one. A temporary or functional branch has its
    /// secretary from elsewhere, and so may a committee.
    Status elsewhere()
    {
        Statement query(m_file.database(),
                        uR"(
SELECT p.id FROM post p
JOIN member m ON m.id = p.member AND m.status = 'active'
JOIN organisation o ON o.id = p.organisation
WHERE %1 AND %2 AND %3
      AND ((o.kind = 'branch' AND o.id <> m.branch) OR (o.kind = 'group' AND o.superior <> m.branch)))"_s
                            .arg(isHeldOn(u"p"_s, u"?"_s), existsOn(u"o"_s, u"?"_s),
                                 keepsFormalRelation(u"o"_s)));
        for (int i = 0; i < 4; ++i) {
            query.bind(m_today);
        }
        while (query.next()) {
            add(Rule::PostElsewhere, u"posts"_s, query.integer(0), u"organisation"_s);
        }
        return query.status();
    }

    /// Posts of those who are gone themselves are told by their own day. One that began on the very
    /// day ends on it (lastDayOfPost()).
    Status dissolved()
    {
        Statement query(m_file.database(), uR"(
SELECT p.id, p.until, o.dissolved, p.since <= o.dissolved, p.since FROM post p
JOIN organisation o ON o.id = p.organisation AND o.dissolved <= ?
JOIN member m ON m.id = p.member AND m.status = 'active'
WHERE p.until IS NULL OR p.until > max(p.since, date(o.dissolved, '-1 day')))"_s);
        query.bind(m_today);
        while (query.next()) {
            CheckFinding &entry =
                add(Rule::InDissolved, u"posts"_s, query.integer(0), u"until"_s, {query.text(2)});
            const auto since = query.date(4);
            const auto ending = query.date(2);
            if (query.integer(3) == 1 && since && ending) {
                entry.fixes = {{u"until"_s, query.value(1),
                                lastDayOfPost(*since, *ending).toString(Qt::ISODate)}};
                entry.isFixCertain = true;
            }
        }
        return query.status();
    }

    /// Where somebody is among those due in a branch that is not, and by 党员变动 never was, his;
    /// told once for each of them, at the first.
    Status attendance()
    {
        Statement query(m_file.database(), uR"(
SELECT min(t.id), count(*) FROM attendance t
JOIN activity a ON a.id = t.activity
JOIN organisation o ON o.id = a.organisation AND o.kind = 'branch' AND %1
JOIN member m ON m.id = t.member AND m.branch <> a.organisation
WHERE t.status <> 'observer'
      AND NOT EXISTS (SELECT 1 FROM member_change c WHERE c.member = m.id AND c.branch = a.organisation)
GROUP BY t.member, a.organisation)"_s.arg(keepsFormalRelation(u"o"_s)));
        while (query.next()) {
            add(Rule::AttendsElsewhere, u"attendance"_s, query.integer(0), u"member"_s,
                {query.text(1)});
        }
        return query.status();
    }

    const File &m_file;
    QString m_today;
    QList<CheckFinding> m_findings;
};

} // namespace

Result<QList<CheckFinding>> postFindings(const File &file, QDate today)
{
    return PostChecker(file, today).check();
}

} // namespace zhibu
