#include "reports/documents/meetingoverview.h"

#include "reports/documents/meetingtable.h"
#include "reports/words/meetingwords.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

QList<MeetingType> requiredTypes(const std::vector<BranchMeetings> &rows)
{
    QList<MeetingType> types;
    for (std::size_t i = 0; i < kMeetingTypeCodes.size(); ++i) {
        const auto type = static_cast<MeetingType>(i);
        if (std::ranges::any_of(rows, [type](const BranchMeetings &branch) {
                return lineOf(branch, type) != nullptr;
            })) {
            types += type;
        }
    }
    return types;
}

const MeetingLine *lineOf(const BranchMeetings &branch, MeetingType type)
{
    const auto line = std::ranges::find(branch.lines, type, &MeetingLine::type);
    return line == branch.lines.end() ? nullptr : &*line;
}

QString stripText(const MeetingLine *line)
{
    QString text;
    for (int n = 0; line != nullptr && n < periodsPerYear(line->period); ++n) {
        text += periodSign(line->states.at(static_cast<std::size_t>(n)));
    }
    return text;
}

MeetingSums meetingSums(const BranchMeetings &branch)
{
    MeetingSums sums;
    for (const MeetingLine &line : branch.lines) {
        sums.due += line.settled();
        sums.held += line.met();
        sums.enteredLate += line.metLate();
    }
    return sums;
}

TextTable meetingOverview(const std::vector<BranchMeetings> &rows, int year)
{
    using Kind = TextColumn::Kind;
    const QList<MeetingType> types = requiredTypes(rows);
    TextTable table{.name = u"%1年组织生活落实情况表"_s.arg(year),
                    .columns = {{u"组织编码"_s}, {u"组织名称"_s}},
                    .rows = {},
                    .caption = u"●已开　◐补录　○未开　◔本期应开　·未到　免：免开　–不作要求"_s};
    for (const MeetingType type : types) {
        table.columns += TextColumn{meetingTypeName(type)};
    }
    for (const QString &title : {u"应开"_s, u"已开"_s, u"补录"_s, u"缺"_s}) {
        table.columns += TextColumn{title, Kind::Integer};
    }
    for (const BranchMeetings &branch : rows) {
        QStringList cells{branch.code, branch.name};
        for (const MeetingType type : types) {
            cells += stripText(lineOf(branch, type));
        }
        const MeetingSums sums = meetingSums(branch);
        for (const int count : {sums.due, sums.held, sums.enteredLate, sums.missed()}) {
            cells += QString::number(count);
        }
        table.rows += cells;
    }
    return table;
}

} // namespace zhibu
