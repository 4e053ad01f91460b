#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Ledger acceptedFindingsLedger()
{
    return {
        .key = u"accepted-findings"_s,
        .title = u"已核实的问题"_s,
        .table = u"accepted_finding"_s,
        .fields =
            {
                textField(u"rule"_s, u"问题"_s)
                    .require()
                    .hint(u"数据检查中问题的类别。一般在“数据检查”里按 F8 登记，不在这里填。"_s),
                textField(u"ledger"_s, u"台账"_s).require(),
                textField(u"record"_s, u"记录"_s),
                textField(u"field"_s, u"列"_s),
                textField(u"value"_s, u"值"_s)
                    .hint(u"核实时的值的校验码，看不出原来的值；值改了以后，问题重新列出。"_s),
                textField(u"reason"_s, u"核实情况"_s).require().alias({u"原因"_s}),
                dateField(u"accepted_on"_s, u"核实日期"_s).require(),
            },
        .keys = {{u"rule"_s, u"ledger"_s, u"record"_s, u"field"_s, u"value"_s}},
        .organisationPath = {}, // of the whole file
        .yearKey = {},
        .labelKey = u"record"_s,
    };
}

} // namespace zhibu
