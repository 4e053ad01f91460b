#include "reports/documents/historytable.h"

#include "reports/words/actiontext.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString historyTime(const HistoryEntry &entry)
{
    return entry.at.left(16).replace(u'T', u' ');
}

TextTable historyTable(const QList<HistoryEntry> &entries)
{
    TextTable table{.name = u"操作历史"_s,
                    .columns = {{.title = u"编号"_s, .kind = TextColumn::Kind::Integer},
                                {.title = u"时间"_s},
                                {.title = u"操作人"_s},
                                {.title = u"操作"_s},
                                {.title = u"行数"_s, .kind = TextColumn::Kind::Integer}}};
    for (const HistoryEntry &entry : entries) {
        table.rows += {QString::number(entry.id), historyTime(entry), entry.actor,
                       historyText(entry), QString::number(entry.rows)};
    }
    return table;
}

} // namespace zhibu
