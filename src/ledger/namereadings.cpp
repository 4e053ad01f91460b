#include "core/namereading.h"
#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Findings readingRule(const Ledger &ledger, const Record &row)
{
    const QString characters = ledger.value(row, u"characters"_s).toString();
    const QString reading = ledger.value(row, u"reading"_s).toString();
    if (characters.isEmpty() || reading.isEmpty() || nameReadingFrom(characters, reading)) {
        return {};
    }
    return {
        Finding{.rule = Rule::NotAReading, .field = u"reading"_s, .value = reading, .args = {}}};
}

} // namespace

Ledger nameReadingsLedger()
{
    return {
        .key = u"name-readings"_s,
        .title = u"姓名读音"_s,
        .table = u"name_reading"_s,
        .fields =
            {
                textField(u"characters"_s, u"姓氏或姓名"_s)
                    .require()
                    .alias({u"姓氏"_s})
                    .hint(u"姓名以这些字开头时，按下面的读音查找和排序。"_s),
                textField(u"reading"_s, u"读音"_s)
                    .require()
                    .alias({u"拼音"_s})
                    .hint(
                        u"每字一个音节，用空格隔开，不标声调，ü 写作 v；有两种读音的用“/”隔开，如：yu chi，qin/tan。"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"characters"_s}},
        .holdsBelow = true,
        .organisationPath = {},
        .labelKey = u"characters"_s,
        .rule = readingRule,
    };
}

} // namespace zhibu
