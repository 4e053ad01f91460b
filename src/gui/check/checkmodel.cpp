#include "gui/check/checkmodel.h"

#include "gui/records/masking.h"
#include "ledger/checkrules.h"
#include "reports/documents/checktable.h"

#include <algorithm>

namespace zhibu {

namespace {

// of checkTable()
constexpr int kValueColumn = 4;
constexpr int kFixColumn = 6;

QString masked(const CheckFinding &entry, const QString &key, const QString &text)
{
    const int field = entry.ledger == nullptr ? -1 : entry.ledger->indexOf(key);
    return field < 0 ? text : maskedText(entry.ledger->fields[field], text);
}

} // namespace

void CheckModel::setFindings(const QList<CheckFinding> &findings)
{
    m_findings = findings;
    showTable();
}

void CheckModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    showTable();
}

void CheckModel::showTable()
{
    TextTable table = checkTable(m_findings);
    if (!m_revealed) {
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const CheckFinding &entry = m_findings[row];
            QString &value = table.rows[row][kValueColumn];
            value = masked(entry, entry.finding.field, value);
            if (entry.fixes.size() == 1) {
                QString &fix = table.rows[row][kFixColumn];
                fix = masked(entry, entry.fixes.first().field, fix);
            }
        }
    }
    setTable(table);
}

CheckList::CheckList(CheckModel *model, QObject *parent)
    : QSortFilterProxyModel{parent}
    , m_model{model}
{
    model->setParent(this);
    setSourceModel(model);
}

void CheckList::setFilter(const CheckFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

const CheckFinding &CheckList::finding(int row) const
{
    return m_model->findings()[mapToSource(index(row, 0)).row()];
}

QList<CheckFinding> CheckList::findings() const
{
    QList<CheckFinding> listed;
    for (int row = 0; row < rowCount(); ++row) {
        listed += finding(row);
    }
    return listed;
}

TextTable CheckList::table() const
{
    TextTable listed = m_model->table();
    listed.rows.clear();
    for (int row = 0; row < rowCount(); ++row) {
        listed.rows += m_model->table().rows[mapToSource(index(row, 0)).row()];
    }
    return listed;
}

bool CheckList::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const CheckFinding &entry = m_model->findings()[row];
    const CheckRule rule = checkRuleOf(entry.finding.rule);
    const bool isAccepted = !entry.accepted.isEmpty();
    const bool isWanted = isAccepted == (m_filter.show == CheckFilter::Show::Accepted)
                          && (m_filter.show != CheckFilter::Show::Certain
                              || (entry.isFixCertain && !entry.fixes.isEmpty()));
    return isWanted && (m_filter.rule.isEmpty() || rule.title == m_filter.rule)
           && (m_filter.severity.isEmpty() || severityTitle(rule.severity) == m_filter.severity)
           && (m_filter.organisation.isEmpty() || entry.organisation == m_filter.organisation);
}

} // namespace zhibu
