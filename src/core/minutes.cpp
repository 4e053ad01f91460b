#include "core/minutes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRun = 4;

bool isThere(MinutesElement element, const MinutesFacts &facts)
{
    switch (element) {
    case MinutesElement::Votes:
        return !facts.decides || facts.given.contains(element);
    case MinutesElement::FollowUp:
        return !facts.hasFollowUp || facts.given.contains(element);
    case MinutesElement::Attendance:
        return facts.listed > 0;
    case MinutesElement::AbsenceReasons:
        return facts.absentWithoutReason == 0;
    case MinutesElement::Files:
        return facts.files > 0;
    case MinutesElement::Talks:
        return facts.listed > 0 && facts.untalked == 0;
    case MinutesElement::Mends:
        return facts.mends > 0;
    case MinutesElement::End:
    case MinutesElement::Place:
    case MinutesElement::Chair:
    case MinutesElement::Recorder:
    case MinutesElement::Agenda:
    case MinutesElement::Content:
    case MinutesElement::Decision:
    case MinutesElement::Hours:
        break;
    }
    return facts.given.contains(element);
}

QList<MinutesElement> lacking(const QList<MinutesRule> &rules, MeetingType type,
                              QList<MinutesElement> MinutesRule::*list, const MinutesFacts &facts)
{
    const auto rule = std::ranges::find(rules, type, &MinutesRule::type);
    QList<MinutesElement> missing;
    if (rule != rules.end()) {
        std::ranges::copy_if((*rule).*list, std::back_inserter(missing),
                             [&facts](MinutesElement element) { return !isThere(element, facts); });
    }
    return missing;
}

QString lettersOf(QStringView text)
{
    QString letters;
    letters.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return c.isLetter(); });
    return letters;
}

QSet<QStringView> runsOf(QStringView letters)
{
    QSet<QStringView> runs;
    for (qsizetype i = 0; i + kRun <= letters.size(); ++i) {
        runs.insert(letters.sliced(i, kRun));
    }
    return runs;
}

} // namespace

QList<MinutesElement> missingElements(const QList<MinutesRule> &rules, MeetingType type,
                                      const MinutesFacts &facts)
{
    return lacking(rules, type, &MinutesRule::elements, facts);
}

QList<MinutesElement> adviceFor(const QList<MinutesRule> &rules, MeetingType type,
                                const MinutesFacts &facts)
{
    return lacking(rules, type, &MinutesRule::advised, facts);
}

QString filledWording(QString wording, const QHash<QString, QString> &values)
{
    static const QRegularExpression place(u"\\{([^{}\n]{1,20})\\}"_s);
    for (auto match = place.match(wording); match.hasMatch();) {
        const QString value = values.value(match.captured(1));
        const QString text = value.isEmpty() ? u"______"_s : value;
        wording.replace(match.capturedStart(), match.capturedLength(), text);
        match = place.match(wording, match.capturedStart() + text.size());
    }
    return wording;
}

QList<QDate> daysIn(const QString &text)
{
    static const QRegularExpression day(u"(\\d{4})年(\\d{1,2})月(\\d{1,2})日"_s);
    QList<QDate> days;
    for (const QRegularExpressionMatch &match : day.globalMatch(text)) {
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                         match.captured(3).toInt());
        if (date.isValid() && !days.contains(date)) {
            days += date;
        }
    }
    std::ranges::sort(days);
    return days;
}

int overlapPercent(QStringView one, QStringView other)
{
    const QString first = lettersOf(one);
    const QString second = lettersOf(other);
    if (std::min(first.size(), second.size()) < kShortestCompared) {
        return 0;
    }
    const bool firstIsShorter = first.size() <= second.size();
    const QSet<QStringView> runs = runsOf(firstIsShorter ? first : second);
    const QSet<QStringView> against = runsOf(firstIsShorter ? second : first);
    const auto shared =
        std::ranges::count_if(runs, [&against](QStringView run) { return against.contains(run); });
    return static_cast<int>(shared * 100 / runs.size());
}

} // namespace zhibu
