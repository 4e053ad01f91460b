#include "storage/records/bulkinsert.h"

#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRowsAtOnce = 20; // more win nothing

QString bulkInsertSql(const Ledger &ledger, const QBitArray &filled, qsizetype rows)
{
    QStringList values{u"?"_s};
    for (qsizetype i = 0; i < ledger.fields.size(); ++i) {
        values += filled.testBit(i) ? u"?"_s : ledger.fields[i].isNullable() ? u"NULL"_s : u"''"_s;
    }
    const QString row = u"(%1)"_s.arg(values.join(u", "));
    return u"INSERT INTO %1 (id, %2) VALUES %3"_s.arg(ledger.table, columnsOf(ledger).join(u", "),
                                                      QStringList(rows, row).join(u", "));
}

} // namespace

BulkInsert::BulkInsert(Action &action, const Ledger &ledger)
    : m_action{action}
    , m_ledger{ledger}
    , m_filled(ledger.fields.size())
{}

Status BulkInsert::add(const Record &record)
{
    for (qsizetype i = 0; i < record.values.size(); ++i) {
        if (!m_filled.testBit(i) && !isEmpty(record.values[i])) {
            m_filled.setBit(i);
            m_statement.reset();
        }
    }
    m_pending += record;
    return m_pending.size() < kRowsAtOnce ? Status() : flush();
}

Status BulkInsert::flush()
{
    if (m_pending.isEmpty()) {
        return {};
    }
    if (!m_statement || m_rows != m_pending.size()) {
        m_rows = m_pending.size();
        m_statement.emplace(m_action.database(), bulkInsertSql(m_ledger, m_filled, m_rows));
    }
    for (const Record &record : std::as_const(m_pending)) {
        m_statement->bind(record.id);
        for (qsizetype i = 0; i < record.values.size(); ++i) {
            if (m_filled.testBit(i)) {
                m_statement->bind(record.values[i]);
            }
        }
    }
    m_pending.clear();
    return m_statement->run();
}

} // namespace zhibu
