#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/pages/printedtable.h"
#include "reports/words/wording.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

const QString kBlankLine = u"＿＿＿＿＿＿＿＿＿＿＿＿"_s;

LetterTable headTable(const Minutes &m)
{
    const QString absent = m.due && m.present ? QString::number(*m.due - *m.present) : QString();
    LetterTable table{.titles = {u"项目"_s, u"内容"_s},
                      .rows = {{u"组织"_s, m.organisation},
                               {u"类型"_s, meetingKind(m)},
                               {u"主题"_s, m.topic},
                               {u"时间"_s, meetingTime(m.start, m.end)},
                               {u"地点"_s, m.place},
                               {u"主持人"_s, m.chair},
                               {u"记录人"_s, m.recorder},
                               {u"应到"_s, countOrNothing(m.due)},
                               {u"实到"_s, countOrNothing(m.present)},
                               {u"缺席"_s, absent}}};
    if (m.enteredLate.isValid()) {
        table.rows += QStringList{u"补录日期"_s, proseDate(m.enteredLate)};
    }
    return table;
}

/// The index of a book without its pages.
TextTable indexOf(const QString &title, const QList<Minutes> &minutes)
{
    TextTable table{.name = title,
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"时间"_s},
                                {u"类型"_s},
                                {u"主题"_s},
                                {u"应到"_s, Kind::Integer},
                                {u"实到"_s, Kind::Integer},
                                {u"备注"_s}},
                    .rows = {}};
    for (const Minutes &each : minutes) {
        table.rows += {QString::number(table.rows.size() + 1),
                       meetingTime(each.start, {}),
                       meetingKind(each),
                       each.topic,
                       countOrNothing(each.due),
                       countOrNothing(each.present),
                       lateEntryText(each)};
    }
    return table;
}

void addMinutes(Letter &letter, const Minutes &minutes, LetterBlock::Kind heading)
{
    letter.add(headTable(minutes));
    for (const MinutesField &field : minutesFields(minutes)) {
        letter.add(heading, field.label);
        letter.add(LetterBlock::Kind::Paragraph, field.text.isEmpty() ? kBlankLine : field.text);
    }
    letter.add(LetterBlock::Kind::Paragraph,
               u"主持人（签名）：%1　　记录人（签名）：%1"_s.arg(u"＿＿＿＿＿＿"_s));
}

/// The book as text: the index, and each of the minutes under a heading.
Letter bookLetter(const TextTable &index, const QList<Minutes> &minutes)
{
    Letter letter{.title = index.name, .blocks = {}, .signature = {}, .date = {}};
    LetterTable table{.titles = {}, .rows = index.rows};
    for (const TextColumn &column : index.columns) {
        table.titles += column.title;
    }
    letter.add(table);
    for (qsizetype i = 0; i < minutes.size(); ++i) {
        const Minutes &each = minutes[i];
        letter.add(LetterBlock::Kind::Heading1,
                   u"%1. %2　%3　%4"_s
                       .arg(QString::number(i + 1), meetingTime(each.start, {}), meetingKind(each),
                            each.topic)
                       .trimmed());
        addMinutes(letter, each, LetterBlock::Kind::Heading2);
    }
    return letter;
}

} // namespace

Letter minutesLetter(const Minutes &minutes)
{
    Letter letter{.title = u"会议记录"_s, .blocks = {}, .signature = {}, .date = {}};
    addMinutes(letter, minutes, LetterBlock::Kind::Heading1);
    return letter;
}

Document minutesDocument(const Minutes &minutes)
{
    return {.letter = minutesLetter(minutes),
            .table = {},
            .page = {},
            .minutes = MinutesBook{.title = (u"会议记录 "_s + minutes.topic).trimmed(),
                                   .minutes = {minutes}}};
}

Document minutesBookDocument(const QString &organisation, int year, const QList<Minutes> &minutes)
{
    const QString title = u"%1%2年组织生活记录簿"_s.arg(organisation).arg(year);
    const TextTable index = indexOf(title, minutes);
    return {.letter = bookLetter(index, minutes),
            .table = index,
            .page = {},
            .minutes =
                MinutesBook{.title = title, .minutes = minutes, .index = printedTable(index)}};
}

} // namespace zhibu
