#include "storage/organisations/pastcycles.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The tree of organisations, which moves are taken back in.
class PastTree
{
public:
    explicit PastTree(const File &file)
        : m_file{file}
    {}

    Result<QList<PastCycle>> cycles()
    {
        Statement now(m_file.database(),
                      u"SELECT id, coalesce(superior, 0), name FROM organisation"_s);
        while (now.next()) {
            m_superior.insert(now.integer(0), now.integer(1));
            m_name.insert(now.integer(0), now.text(2));
        }
        Statement moves(m_file.database(),
                        u"SELECT id, organisation, date, coalesce(former_superior, 0) "
                        "FROM organisation_change WHERE change = 'moved' ORDER BY date DESC, id"_s);
        QList<RowId> ofDay; // organisations
        QDate day;
        while (moves.next()) {
            if (const QDate date = *moves.date(2); date != day) {
                look(ofDay, day);
                ofDay.clear();
                day = date;
            }
            const RowId organisation = moves.integer(1);
            m_superior.insert(organisation, moves.integer(3));
            m_takenBack.insert(organisation, moves.integer(0));
            ofDay += organisation;
        }
        look(ofDay, day);
        for (const Statement *read : {&now, &moves}) {
            if (!read->status()) {
                return read->status().error();
            }
        }
        return std::move(m_cycles);
    }

private:
    /// Where the tree of the day before the moves of a day goes round.
    void look(const QList<RowId> &moved, QDate day)
    {
        for (const RowId first : moved) {
            QList<RowId> way;
            for (RowId at = first; at != 0 && !way.contains(at); at = m_superior.value(at)) {
                way += at;
                if (m_superior.value(at) == first) {
                    add(way, day);
                }
            }
        }
    }

    void add(const QList<RowId> &circle, QDate day)
    {
        const QSet<RowId> members(circle.begin(), circle.end());
        if (m_known.contains(members)) {
            return;
        }
        m_known += members;
        PastCycle cycle{
            .change = m_takenBack.value(circle.first()), .lastDay = day.addDays(-1), .names = {}};
        for (const RowId each : circle) {
            cycle.names += m_name.value(each);
        }
        m_cycles += cycle;
    }

    const File &m_file;
    QHash<RowId, RowId> m_superior;
    QHash<RowId, QString> m_name;
    QHash<RowId, RowId> m_takenBack; ///< the move that gave its superior back
    QList<QSet<RowId>> m_known;
    QList<PastCycle> m_cycles;
};

} // namespace

Result<QList<PastCycle>> pastCycles(const File &file)
{
    return PastTree(file).cycles();
}

} // namespace zhibu
