#include "gui/dues/arrears/arrearsmodel.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/dueswords.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLevelColumn = 6;

QString levelText(const ArrearsRow &row)
{
    return row.flagged    ? ArrearsModel::tr("⚠ %1 months in a row: to be examined").arg(row.step)
           : row.step > 0 ? ArrearsModel::tr("● %1 months: remind").arg(row.step)
                          : ArrearsModel::tr("○ open");
}

} // namespace

void ArrearsModel::setArrears(const std::vector<ArrearsRow> &rows)
{
    m_rows = rows;
    const Ledger &members = ledgerOf(u"members"_s);
    TextTable table{
        .name = tr("Arrears"),
        .columns = {{.title = ledgerOf(u"organisations"_s).field(u"code"_s).title},
                    {.title = members.field(u"code"_s).title},
                    {.title = members.field(u"name"_s).title},
                    {.title = tr("Oldest month")},
                    {.title = tr("Most months in a row"), .kind = TextColumn::Kind::Integer},
                    {.title = tr("Open"), .kind = TextColumn::Kind::Decimal},
                    {.title = tr("Level")},
                    {.title = tr("What was done last")}},
        .rows = {}};
    for (const ArrearsRow &row : rows) {
        table.rows += {row.organisationCode,
                       row.code,
                       row.shown,
                       row.figures.since ? toText(*row.figures.since) : QString(),
                       QString::number(row.figures.longestRun),
                       toText(row.figures.amount),
                       levelText(row),
                       arrearsNoteText(row.note)};
    }
    setTable(table);
}

QVariant ArrearsModel::data(const QModelIndex &index, int role) const
{
    const ArrearsRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == kLevelColumn && role == Qt::ForegroundRole && row.step > 0) {
        return attentionColor(QApplication::palette());
    }
    if (index.column() == kLevelColumn && role == Qt::FontRole && row.flagged) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return TextTableModel::data(index, role);
}

} // namespace zhibu
