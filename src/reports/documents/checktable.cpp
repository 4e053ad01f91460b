#include "reports/documents/checktable.h"

#include "reports/words/wording.h"

namespace zhibu {

using namespace Qt::StringLiterals;

TextTable checkTable(const QList<CheckFinding> &findings)
{
    TextTable table{.name = u"检查结果"_s,
                    .columns = {{.title = u"台账"_s},
                                {.title = u"记录"_s},
                                {.title = u"名称"_s},
                                {.title = u"列"_s},
                                {.title = u"值"_s},
                                {.title = u"问题"_s}}};
    for (const CheckFinding &entry : findings) {
        const int index = entry.ledger ? entry.ledger->indexOf(entry.finding.field) : -1;
        table.rows += {entry.ledger ? entry.ledger->title : u"文件"_s,
                       entry.key,
                       entry.name,
                       index < 0 ? QString() : entry.ledger->fields[index].title,
                       entry.finding.value,
                       findingText(entry.finding)};
    }
    return table;
}

} // namespace zhibu
