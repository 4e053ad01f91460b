#include "reports/documents/meetingtable.h"

#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

QString meetingTypeName(MeetingType type)
{
    return codeName(u"activities"_s, u"type"_s, codeIn(kMeetingTypeCodes, type));
}

QString periodName(Period period)
{
    switch (period) {
    case Period::Month:
        return u"月"_s;
    case Period::Quarter:
        return u"季"_s;
    case Period::Year:
        return u"年"_s;
    }
    return {};
}

TextTable meetingTable(const std::vector<BranchMeetings> &rows, int year)
{
    using Kind = TextColumn::Kind;
    TextTable table{.name = u"%1年组织生活"_s.arg(year),
                    .columns = {{u"组织编码"_s},
                                {u"组织名称"_s},
                                {u"类型"_s},
                                {u"周期"_s},
                                {u"应开"_s, Kind::Integer},
                                {u"已开"_s, Kind::Integer},
                                {u"缺"_s, Kind::Integer},
                                {u"缺的周期"_s}},
                    .rows = {}};
    for (const BranchMeetings &branch : rows) {
        for (const MeetingLine &line : branch.lines) {
            QStringList missing;
            for (const Month start : line.missing()) {
                missing += periodText(line.period, start);
            }
            table.rows += {branch.code,
                           branch.name,
                           meetingTypeName(line.type),
                           periodName(line.period),
                           QString::number(line.due),
                           QString::number(line.held),
                           QString::number(missing.size()),
                           missing.join(u';')};
        }
    }
    return table;
}

} // namespace zhibu
