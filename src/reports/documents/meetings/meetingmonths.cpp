#include "reports/documents/dues/duespaper.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/documents/meetingtable.h"
#include "reports/pages/printedtable.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

using MeetingsOfBranches = QHash<RowId, QList<RecordedMeeting>>;

constexpr int kMonthsInDetail = 3;        // more are counted only
constexpr qsizetype kMissingOfBranch = 4; // the column 缺, whose branch it is left out

/// A kind of meeting of a branch in the months.
struct KindRow
{
    MeetingType type = MeetingType::Other;
    const MeetingLine *line = nullptr; ///< none: not required
    QList<RecordedMeeting> meetings;
    int required = 0; ///< periods within the months, exempt ones left out
    int met = 0;
    QStringList missed;

    [[nodiscard]] int due() const { return sumOf(&RecordedMeeting::due); }
    [[nodiscard]] int present() const { return sumOf(&RecordedMeeting::present); }
    [[nodiscard]] int rated() const { return sumOf(&RecordedMeeting::rated); }

private:
    [[nodiscard]] int sumOf(int RecordedMeeting::*number) const
    {
        int sum = 0;
        for (const RecordedMeeting &meeting : meetings) {
            sum += meeting.*number;
        }
        return sum;
    }
};

void countPeriods(KindRow &row, const MonthRange &months)
{
    for (int n = 0; n < periodsPerYear(row.line->period); ++n) {
        const Month first = row.line->start(n);
        const PeriodState state = row.line->states.at(std::size_t(n));
        if (first < months.first || first + (monthsIn(row.line->period) - 1) > months.last
            || state == PeriodState::NotRequired || state == PeriodState::Exempt) {
            continue;
        }
        ++row.required;
        row.met += isHeld(state) ? 1 : 0;
        if (state == PeriodState::Missed) {
            row.missed += periodText(row.line->period, first);
        }
    }
}

/// The kinds required of a branch, then those it held besides.
QList<KindRow> kindsOf(const MeetingMonths &facts, const BranchMeetings &branch,
                       const QList<RecordedMeeting> &meetings)
{
    QList<KindRow> rows;
    for (const MeetingLine &line : branch.lines) {
        rows += KindRow{.type = line.type, .line = &line, .meetings = {}, .missed = {}};
        countPeriods(rows.last(), facts.months);
    }
    for (int type = 0; type < int(kMeetingTypeCodes.size()); ++type) {
        const auto each = static_cast<MeetingType>(type);
        QList<RecordedMeeting> held;
        std::ranges::copy_if(
            meetings, std::back_inserter(held),
            [each](const RecordedMeeting &meeting) { return meeting.types.contains(each); });
        auto row = std::ranges::find(rows, each, &KindRow::type);
        if (row == rows.end() && !held.isEmpty()) {
            rows += KindRow{.type = each, .meetings = {}, .missed = {}};
            row = rows.end() - 1;
        }
        if (row != rows.end()) {
            row->meetings = held;
        }
    }
    return rows;
}

QString rateText(int rated, int present)
{
    return rated == 0 ? QString() : u"%1%"_s.arg((present * 100 + rated / 2) / rated);
}

/// "8日 学习党章（实到12/应到14）", a line for each; only how many where the months are many.
QString monthCell(const KindRow &row, Month month, bool inDetail)
{
    QStringList lines;
    for (const RecordedMeeting &meeting : row.meetings) {
        if (Month::of(meeting.day) == month) {
            const QString came =
                meeting.due == 0 ? QString() : u"（%1/%2）"_s.arg(meeting.present).arg(meeting.due);
            lines += u"%1日 %2%3"_s.arg(meeting.day.day()).arg(meeting.topic, came);
        }
    }
    if (inDetail || lines.isEmpty()) {
        return lines.join(u'\n');
    }
    return QString::number(lines.size());
}

QString titleOf(const MonthRange &months)
{
    const bool isQuarter = months.count() == 3 && months.last.month() % 3 == 0;
    return monthsText(months) + (isQuarter ? u"支部组织生活季度统计表"_s : u"支部组织生活统计表"_s);
}

/// A row for each branch and kind.
TextTable detailTable(const MeetingMonths &facts, const QList<QList<KindRow>> &kinds)
{
    const bool inDetail = facts.months.count() <= kMonthsInDetail;
    TextTable table{.name = titleOf(facts.months),
                    .columns = {{u"组织编码"_s},
                                {u"组织名称"_s},
                                {u"类型"_s},
                                {u"要求"_s},
                                {u"应开"_s, Kind::Integer},
                                {u"已开"_s, Kind::Integer},
                                {u"缺"_s}},
                    .rows = {}};
    for (Month month = facts.months.first; month <= facts.months.last; ++month) {
        table.columns += {u"%1月"_s.arg(month.month()), inDetail ? Kind::Text : Kind::Integer};
    }
    table.columns += {{u"应到"_s, Kind::Integer}, {u"实到"_s, Kind::Integer}, {u"出勤率"_s}};
    for (std::size_t place = 0; place < facts.branches.size(); ++place) {
        const BranchMeetings &branch = facts.branches[place];
        for (const KindRow &row : kinds.at(qsizetype(place))) {
            QStringList cells{branch.code,
                              branch.name,
                              meetingTypeName(row.type),
                              row.line == nullptr ? QString()
                                                  : u"每"_s + periodName(row.line->period),
                              row.required == 0 ? QString() : QString::number(row.required),
                              QString::number(row.meetings.size()),
                              row.missed.join(u';')};
            for (Month month = facts.months.first; month <= facts.months.last; ++month) {
                cells += monthCell(row, month, inDetail);
            }
            const bool marked = row.due() > 0;
            table.rows += cells
                          + QStringList{marked ? QString::number(row.due()) : QString(),
                                        marked ? QString::number(row.present()) : QString(),
                                        rateText(row.rated(), row.present())};
        }
    }
    return table;
}

/// A row for each branch: of each kind how many periods were met, of how many.
TextTable overviewTable(const MeetingMonths &facts, const QList<QList<KindRow>> &kinds,
                        const MeetingsOfBranches &meetings)
{
    QList<MeetingType> types; // those required of any
    for (const QList<KindRow> &rows : kinds) {
        for (const KindRow &row : rows) {
            if (row.required > 0 && !types.contains(row.type)) {
                types += row.type;
            }
        }
    }
    std::ranges::sort(types);
    TextTable table{.name = titleOf(facts.months),
                    .columns = {{u"序号"_s, Kind::Integer}, {u"党支部"_s}},
                    .rows = {}};
    for (const MeetingType type : std::as_const(types)) {
        table.columns += TextColumn{meetingTypeName(type)};
    }
    table.columns += {{u"缺"_s, Kind::Integer}, {u"已开次数"_s, Kind::Integer}, {u"出勤率"_s}};
    for (std::size_t place = 0; place < facts.branches.size(); ++place) {
        const QList<KindRow> &rows = kinds.at(qsizetype(place));
        QStringList cells{QString::number(place + 1), facts.branches[place].name};
        qsizetype missed = 0;
        for (const MeetingType type : std::as_const(types)) {
            const auto row = std::ranges::find(rows, type, &KindRow::type);
            const bool isRequired = row != rows.end() && row->required > 0;
            cells += isRequired ? u"%1/%2"_s.arg(row->met).arg(row->required) : QString();
            missed += isRequired ? row->missed.size() : 0;
        }
        const QList<RecordedMeeting> held = meetings.value(facts.branches[place].branch);
        int rated = 0;
        int present = 0;
        for (const RecordedMeeting &meeting : held) {
            rated += meeting.rated;
            present += meeting.present;
        }
        table.rows += cells
                      + QStringList{QString::number(missed), QString::number(held.size()),
                                    rateText(rated, present)};
    }
    return table;
}

} // namespace

Document meetingMonthsDocument(const MeetingMonths &facts)
{
    MeetingsOfBranches meetings;
    for (const RecordedMeeting &meeting : facts.meetings) {
        meetings[meeting.branch] += meeting;
    }
    QList<QList<KindRow>> kinds;
    for (const BranchMeetings &branch : facts.branches) {
        kinds += kindsOf(facts, branch, meetings.value(branch.branch));
    }
    Document document;
    document.table = detailTable(facts, kinds);
    QString note = u"格内为日期、主题（实到/应到）。"_s;
    if (facts.branches.size() > 1) {
        document.page = printedTable(overviewTable(facts, kinds, meetings), facts.subtitle);
        note = u"格内为已开的周期/应开的周期。"_s;
    } else {
        TextTable ofBranch = document.table;
        ofBranch.columns.remove(0, 2); // whose it is stands above
        for (QStringList &row : ofBranch.rows) {
            row.remove(0, 2);
            row[kMissingOfBranch].replace(u";"_s, u"; "_s); // lines break between periods
        }
        document.page = printedTable(ofBranch, facts.subtitle);
    }
    document.page.orientation = QPageLayout::Landscape;
    document.page.footnotes += note + u"应开按周期计，不含免开；周期长于所列月份的不计应开。"_s
                               + u"一次活动兼作几种的，每种各计一次。"_s;
    document.page.signatures = {u"填表人"_s, u"审核人"_s};
    return document;
}

} // namespace zhibu
