#include "storage/meetings/talks.h"

#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/people/membershipevents.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Where a member stands: the sheet of his branch, and his row in it.
struct Place
{
    std::size_t sheet = 0;
    int row = 0;
};

/// The talks of one branch, as they are read.
struct Told
{
    std::vector<bool> onCommittee;
    std::vector<Talk> talks;
    RowId lastTalk = 0; ///< whose people are being read
};

class TalkReader
{
public:
    TalkReader(const File &file, RowId scope, int year, QDate asOf)
        : m_file{file}
        , m_scope{scope}
        , m_year{year}
        , m_asOf{asOf}
    {}

    Result<std::vector<TalkSheet>> read()
    {
        for (const auto step : {&TalkReader::readMembers, &TalkReader::readTalks}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            const auto coverage = talkCoverage(m_told[i].onCommittee, m_told[i].talks);
            for (std::size_t row = 0; row < coverage.size(); ++row) {
                m_sheets[i].rows[static_cast<qsizetype>(row)].talks = coverage[row];
            }
        }
        return std::move(m_sheets);
    }

private:
    Status readMembers()
    {
        const QString day = m_asOf.toString(Qt::ISODate);
        Statement query(m_file.database(), uR"(
WITH on_day AS (SELECT ? AS day),
     committee AS (SELECT DISTINCT p.member, p.organisation FROM post p JOIN on_day d
                   ON %1 WHERE p.post <> 'group_leader')
SELECT o.id, o.code, %5, m.id, m.code, m.name, c.member IS NOT NULL
FROM on_day d JOIN member m ON %2 JOIN organisation o ON o.id = %4
LEFT JOIN committee c ON c.member = m.id AND c.organisation = o.id
WHERE 1%3 ORDER BY o.code, m.code)"_s.arg(isHeldOn(u"p"_s, u"d.day"_s),
                                           isMemberOn(u"m"_s, u"d.day"_s),
                                           belonged(u"d.day"_s, m_scope, m_asOf),
                                           branchThen(u"m"_s, u"d.day"_s),
                                           nameThen(u"o"_s, u"d.day"_s)));
        query.bind(day);
        bindBelonged(query, m_scope);
        while (query.next()) {
            const RowId branch = query.integer(0);
            if (m_sheets.empty() || m_sheets.back().branch != branch) {
                m_sheets.push_back(
                    {.branch = branch, .code = query.text(1), .name = query.text(2), .rows = {}});
                m_told.emplace_back();
            }
            TalkSheet &sheet = m_sheets.back();
            const RowId member = query.integer(3);
            const bool onCommittee = query.integer(6) != 0;
            m_places.insert(member, {m_sheets.size() - 1, static_cast<int>(sheet.rows.size())});
            m_told.back().onCommittee.push_back(onCommittee);
            sheet.rows += TalkRow{.member = {.id = member,
                                             .code = query.text(4),
                                             .name = query.text(5),
                                             .detail = {}},
                                  .onCommittee = onCommittee,
                                  .talks = {}};
        }
        return query.status();
    }

    Status readTalks()
    {
        Statement query(
            m_file.database(),
            u"SELECT act.id, act.starts, a.member FROM activity act "
            "JOIN attendance a ON a.activity = act.id AND a.status = 'present' "
            "WHERE act.starts >= ? AND act.starts <= ? AND %1 ORDER BY act.starts, act.id"_s.arg(
                countsAs(u"act"_s, u"heart_talk"_s)));
        query.bind(QString::number(m_year)).bind(m_asOf.toString(Qt::ISODate) + u" 99"_s);
        while (query.next()) {
            const auto place = m_places.constFind(query.integer(2));
            if (place == m_places.constEnd()) {
                continue;
            }
            Told &told = m_told[place->sheet];
            if (told.talks.empty() || told.lastTalk != query.integer(0)) {
                told.talks.push_back({.day = query.date(1).value_or(m_asOf), .people = {}});
                told.lastTalk = query.integer(0);
            }
            told.talks.back().people += place->row;
        }
        return query.status();
    }

    const File &m_file;
    RowId m_scope;
    int m_year;
    QDate m_asOf;
    std::vector<TalkSheet> m_sheets;
    std::vector<Told> m_told; ///< of each sheet
    QHash<RowId, Place> m_places;
};

} // namespace

QList<int> TalkSheet::committee() const
{
    QList<int> places;
    for (int place = 0; place < rows.size(); ++place) {
        if (rows[place].onCommittee) {
            places += place;
        }
    }
    return places;
}

Result<std::vector<TalkSheet>> talkSheets(const File &file, RowId scope, int year, QDate asOf)
{
    return TalkReader(file, scope, year, asOf).read();
}

Result<Saved> addTalk(File &file, const Record &activity, const QList<RowId> &members)
{
    const Ledger &attendance = ledgerOf(u"attendance"_s);
    Meeting talk{.activity = activity, .attendance = {}};
    for (const RowId member : members) {
        Record row = attendance.blank();
        attendance.setValue(row, u"member"_s, member);
        attendance.setValue(row, u"status"_s, u"present"_s);
        talk.attendance += row;
    }
    return saveMeeting(file, talk, {});
}

} // namespace zhibu
