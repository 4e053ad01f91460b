#include "reports/documents/people/membersthen.h"

#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/people/membership.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<MembersThen> MembersThen::of(const File &file, QDate day)
{
    const auto moved = movedSince(file, day);
    const auto groups = groupNamesOn(file, day);
    if (!moved || !groups) {
        return moved ? groups.error() : moved.error();
    }
    return MembersThen(file, day, *moved, *groups);
}

MembersThen::MembersThen(const File &file, QDate day, const QHash<RowId, RowId> &moved,
                         const QHash<RowId, QString> &groups)
    : m_file{&file}
    , m_day{day}
    , m_moved{moved}
    , m_groups{groups}
{}

void MembersThen::takeBack(TextRow &row, RowId branch)
{
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto cell = [&](const QString &field) -> QString & {
        return row.cells[ledger.indexOf(field)];
    };
    const auto code = [&](const QString &field, const QString &value) {
        cell(field) = codeName(ledger.key, field, value);
    };
    const RowId then = m_moved.value(row.id, branch);
    if (!m_names.contains(then)) {
        m_names.insert(then, organisationNameOn(*m_file, then, m_day));
    }
    cell(u"branch"_s) = m_names.value(then);
    cell(u"party_group"_s) = m_groups.value(row.id);
    const QString day = m_day.toString(Qt::ISODate);
    if (QString &confirmed = cell(u"confirmed"_s); confirmed > day) {
        confirmed.clear();
        code(u"kind"_s, u"probationary"_s);
    }
    if (QString &left = cell(u"status_date"_s); left > day) {
        left.clear();
        code(u"status"_s, u"active"_s);
    }
}

} // namespace zhibu
