#include "reports/documents/checktable.h"

#include "ledger/checkrules.h"
#include "reports/words/wording.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString fixText(const CheckFinding &entry)
{
    QStringList parts;
    for (const Fix &fix : entry.fixes) {
        const Field &field = entry.ledger->field(fix.field);
        const QString value = isEmpty(fix.after) ? u"（清空）"_s : cellText(field, fix.after);
        parts += fix.field == entry.finding.field ? value : field.title + u'：' + value;
    }
    return parts.join(u'；');
}

TextTable checkTable(const QList<CheckFinding> &findings)
{
    TextTable table{.name = u"检查结果"_s,
                    .columns = {{.title = u"台账"_s},
                                {.title = u"记录"_s},
                                {.title = u"名称"_s},
                                {.title = u"列"_s},
                                {.title = u"值"_s},
                                {.title = u"问题"_s},
                                {.title = u"改为"_s},
                                {.title = u"程度"_s},
                                {.title = u"组织"_s},
                                {.title = u"核实情况"_s}},
                    .rows = {}};
    for (const CheckFinding &entry : findings) {
        const int index = entry.ledger ? entry.ledger->indexOf(entry.finding.field) : -1;
        table.rows += {entry.ledger ? entry.ledger->title : u"文件"_s,
                       entry.key,
                       entry.name,
                       index < 0 ? QString() : entry.ledger->fields[index].title,
                       entry.finding.value,
                       findingText(entry.finding),
                       fixText(entry),
                       severityTitle(checkRuleOf(entry.finding.rule).severity),
                       entry.organisation,
                       entry.accepted};
    }
    return table;
}

} // namespace zhibu
