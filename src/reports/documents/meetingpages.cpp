#include "reports/documents/meetingpages.h"

#include "reports/pages/letter.h"
#include "reports/pages/printable.h"
#include "reports/pages/ruler.h"
#include "reports/pages/typeface.h"
#include "reports/words/wording.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <vector>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr qreal kMinutesTitlePoints = 20;
constexpr qreal kMinutesTextPoints = 12;
constexpr qreal kMinutesNotePoints = 9;
constexpr qreal kLineMillimetres = 8.5;

/// A cell of the head: a label and its value, `span` of twelve columns wide.
struct HeadCell
{
    QString label;
    QString value;
    int span = 12;
};

/// A ruled line of the body; the first of a field carries its label.
struct Line
{
    QString label;
    QString text;
};

QList<QList<HeadCell>> headOf(const Minutes &m)
{
    const QString absent = m.due && m.present ? QString::number(*m.due - *m.present) : QString{};
    return {
        {{u"组织"_s, m.organisation, 7}, {u"类型"_s, meetingKind(m), 5}},
        {{u"主题"_s, m.topic, 12}},
        {{u"时间"_s, meetingTime(m.start, m.end), 7}, {u"地点"_s, m.place, 5}},
        {{u"主持人"_s, m.chair, 7}, {u"记录人"_s, m.recorder, 5}},
        {{u"应到"_s, countOrNothing(m.due), 4},
         {u"实到"_s, countOrNothing(m.present), 4},
         {u"缺席"_s, absent, 4}},
    };
}

QString absenceText(const QList<Absence> &absences)
{
    QStringList out;
    for (const Absence &absence : absences) {
        out.append(absence.reason.isEmpty() ? u"%1（原因未登记）"_s.arg(absence.name)
                                            : u"%1（%2）"_s.arg(absence.name, absence.reason));
    }
    return out.join(u'、');
}

QString voteText(const MinutesVote &vote)
{
    const auto blank = [](const std::optional<int> &value) {
        return value ? QString::number(*value) : u"___"_s;
    };
    const QString written =
        vote.written.value_or(0) > 0 ? u"（含会前书面意见%1票）"_s.arg(*vote.written) : QString();
    QString text = u"应到有表决权%1人，实到有表决权%2人；赞成%3票，反对%4票，弃权%5票%6。"_s.arg(
        blank(vote.votersDue), blank(vote.votersPresent), blank(vote.yes), blank(vote.no),
        blank(vote.abstained), written);
    text += vote.outcome.isEmpty() ? QString() : u"表决结果：%1。"_s.arg(vote.outcome);
    return text + (vote.note.isEmpty() ? QString() : u"说明：%1"_s.arg(vote.note));
}

/// What a vote was about, and its numbers.
QString namedVoteText(const MinutesVote &vote)
{
    const QString person =
        vote.person.isEmpty() || vote.topic.isEmpty() ? vote.person : u"（%1）"_s.arg(vote.person);
    const QString about = vote.topic + person;
    return (about.isEmpty() ? QString() : about + u'：') + voteText(vote);
}

/// Of several votes each on a line of its own, numbered.
QString votesText(const Minutes &m)
{
    if (m.furtherVotes.isEmpty()) {
        const bool isTaken = m.vote.votersDue || m.vote.yes || !m.vote.outcome.isEmpty();
        return isTaken ? namedVoteText(m.vote) : voteText(m.vote);
    }
    QStringList lines;
    for (const MinutesVote &vote : QList{m.vote} + m.furtherVotes) {
        lines += u"%1．%2"_s.arg(lines.size() + 1).arg(namedVoteText(vote));
    }
    return lines.join(u'\n');
}

QString followUpText(const Minutes &m)
{
    QStringList parts;
    const auto add = [&parts](const QString &label, const QString &text) {
        if (!text.isEmpty()) {
            parts += label + text;
        }
    };
    add({}, m.followUp);
    add(u"责任人："_s, m.responsible);
    add(u"期限："_s, proseDate(m.deadline));
    add(u"办结："_s, proseDate(m.settledOn));
    return parts.join(u'；');
}

/// The minutes of one meeting as pages of a document.
class MinutesPainter
{
public:
    MinutesPainter(QPagedPaintDevice &device, const Minutes &minutes)
        : m_device{device}
        , m_minutes{minutes}
        , m_millimetre{device.logicalDpiX() / 25.4}
        , m_width{qreal(device.width())}
        , m_height{qreal(device.height())}
        , m_pitch{kLineMillimetres * m_millimetre}
        , m_title{typeface(Face::Title, kMinutesTitlePoints), device}
        , m_label{typeface(Face::Hei, kMinutesTextPoints), device}
        , m_text{typeface(Face::FangSong, kMinutesTextPoints), device}
        , m_note{typeface(Face::Song, kMinutesNotePoints), device}
    {
        for (const MinutesField &field : minutesFields(minutes)) {
            const QString text = printable(field.text).trimmed();
            const QStringList lines = text.isEmpty() ? QStringList(field.blankLines)
                                                     : m_text.lines(text, m_width - textLeft());
            for (qsizetype i = 0; i < lines.size(); ++i) {
                m_lines.append({i == 0 ? field.label : QString{}, lines.at(i)});
            }
        }
    }

    [[nodiscard]] int pages() { return paintPages(nullptr, 1, 0); }
    /// Paints them from the page numbered `first` on and returns the number of the last.
    int paint(QPainter &painter, int first, int allPages)
    {
        return paintPages(&painter, first, allPages);
    }

private:
    [[nodiscard]] qreal textLeft() const { return 6 * m_label.em(); }
    [[nodiscard]] qreal bottom() const { return m_height - 2.5 * m_note.lineHeight(); }
    [[nodiscard]] qreal signatureHeight() const { return 2 * m_pitch; }

    /// Without a painter pages are only counted.
    int paintPages(QPainter *painter, int page, int pages)
    {
        qreal y = paintHead(painter);
        paintFoot(painter, page, pages);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            // The last line takes the signatures along.
            const bool isLast = i + 1 == m_lines.size();
            const qreal needed = isLast ? m_pitch + signatureHeight() : m_pitch;
            if (y + needed > bottom()) {
                y = newPage(painter, ++page, pages);
            }
            paintLine(painter, m_lines.at(i), y);
            y += m_pitch;
        }
        paintSignatures(painter, y);
        return page;
    }

    qreal newPage(QPainter *painter, int page, int pages)
    {
        if (painter == nullptr) {
            return 1.5 * m_note.lineHeight();
        }
        m_device.newPage();
        painter->setFont(m_note.font());
        painter->drawText(QPointF{0, m_note.baseline()},
                          u"会议记录（续） %1 %2"_s.arg(m_minutes.organisation, m_minutes.topic));
        paintFoot(painter, page, pages);
        return 1.5 * m_note.lineHeight();
    }

    qreal paintHead(QPainter *painter)
    {
        qreal y = m_title.lineHeight() + 4 * m_millimetre;
        if (painter != nullptr) {
            const QString title = u"会议记录"_s;
            painter->setFont(m_title.font());
            painter->drawText(QPointF{(m_width - m_title.width(title)) / 2, m_title.baseline()},
                              title);
            paintLateEntry(*painter);
        }
        for (const QList<HeadCell> &row : headOf(m_minutes)) {
            y += paintHeadRow(painter, row, y);
        }
        return y + 2 * m_millimetre;
    }

    /// 补录, when it was: at the right, beside the title.
    void paintLateEntry(QPainter &painter)
    {
        if (m_minutes.enteredLate.isValid()) {
            const QString note = lateEntryText(m_minutes);
            painter.setFont(m_note.font());
            painter.drawText(QPointF{m_width - m_note.width(note), m_title.baseline()}, note);
        }
    }

    qreal paintHeadRow(QPainter *painter, const QList<HeadCell> &row, qreal y)
    {
        const qreal padding = 1.5 * m_millimetre;
        const qreal labelWidth = 3 * m_label.em() + 2 * padding;
        qsizetype most = 1;
        for (const HeadCell &cell : row) {
            const qreal inner = m_width * cell.span / 12 - labelWidth - 2 * padding;
            most = std::max(most, m_text.lines(printable(cell.value), inner).size());
        }
        const qreal height = qreal(most) * m_text.lineHeight() + 2 * padding;
        if (painter == nullptr) {
            return height;
        }
        painter->setPen(pen(0.15));
        qreal x = 0;
        for (const HeadCell &cell : row) {
            const qreal width = m_width * cell.span / 12;
            painter->drawRect(QRectF{x, y, labelWidth, height});
            painter->drawRect(QRectF{x + labelWidth, y, width - labelWidth, height});
            painter->setFont(m_label.font());
            painter->drawText(QPointF{x + (labelWidth - m_label.width(cell.label)) / 2,
                                      y + (height - m_label.lineHeight()) / 2 + m_label.baseline()},
                              cell.label);
            painter->setFont(m_text.font());
            const QStringList lines =
                m_text.lines(printable(cell.value), width - labelWidth - 2 * padding);
            qreal lineY = y + (height - qreal(lines.size()) * m_text.lineHeight()) / 2;
            for (const QString &line : lines) {
                painter->drawText(QPointF{x + labelWidth + padding, lineY + m_text.baseline()},
                                  line);
                lineY += m_text.lineHeight();
            }
            x += width;
        }
        return height;
    }

    void paintLine(QPainter *painter, const Line &line, qreal y)
    {
        if (painter == nullptr) {
            return;
        }
        // Text stands a little above its rule.
        const qreal base = y + m_pitch - 0.35 * m_text.em();
        painter->setFont(m_label.font());
        painter->drawText(QPointF{0, base}, line.label);
        painter->setFont(m_text.font());
        painter->drawText(QPointF{textLeft(), base}, line.text);
        painter->setPen(pen(0.1));
        painter->drawLine(QLineF{textLeft(), y + m_pitch, m_width, y + m_pitch});
    }

    void paintSignatures(QPainter *painter, qreal y)
    {
        if (painter == nullptr) {
            return;
        }
        painter->setFont(m_text.font());
        painter->setPen(pen(0.15));
        const qreal base = y + 1.6 * m_pitch;
        const QStringList labels{u"主持人（签名）："_s, u"记录人（签名）："_s};
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const qreal x = m_width / 2 * qreal(i);
            painter->drawText(QPointF{x, base}, labels.at(i));
            painter->drawLine(QLineF{x + m_text.width(labels.at(i)), base + m_millimetre,
                                     x + m_width / 2 - 6 * m_millimetre, base + m_millimetre});
        }
    }

    void paintFoot(QPainter *painter, int page, int pages)
    {
        if (painter == nullptr) {
            return;
        }
        const QString foot = u"第 %1 页 共 %2 页"_s.arg(page).arg(pages);
        painter->setFont(m_note.font());
        painter->drawText(QPointF{(m_width - m_note.width(foot)) / 2,
                                  m_height - m_note.lineHeight() + m_note.baseline()},
                          foot);
    }

    [[nodiscard]] QPen pen(qreal millimetres) const
    {
        return {Qt::black, millimetres * m_millimetre};
    }

    QPagedPaintDevice &m_device;
    const Minutes &m_minutes;
    qreal m_millimetre; ///< in dots, like all lengths below
    qreal m_width;
    qreal m_height;
    qreal m_pitch;
    Ruler m_title;
    Ruler m_label;
    Ruler m_text;
    Ruler m_note;
    QList<Line> m_lines;
};

} // namespace

QString meetingTime(const QString &start, const QString &end)
{
    const auto parts = [](const QString &value) {
        const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
        return std::pair{date.isValid() ? proseDate(date) : value,
                         date.isValid() ? value.mid(11) : QString{}};
    };
    const auto [startDate, startTime] = parts(start);
    const auto [endDate, endTime] = parts(end);
    QString out = startTime.isEmpty() ? startDate : startDate + u' ' + startTime;
    if (!endDate.isEmpty() && endDate != startDate) {
        out += u"—"_s + endDate + (endTime.isEmpty() ? QString{} : u' ' + endTime);
    } else if (!endTime.isEmpty()) {
        out += u"—"_s + endTime;
    }
    return out;
}

QString meetingKind(const Minutes &minutes)
{
    return minutes.also.isEmpty() ? minutes.kind
                                  : u"%1（兼作%2）"_s.arg(minutes.kind, minutes.also);
}

QString lateEntryText(const Minutes &minutes)
{
    return minutes.enteredLate.isValid() ? u"补录于"_s + proseDate(minutes.enteredLate) : QString();
}

QList<MinutesField> minutesFields(const Minutes &m)
{
    return {
        {u"出席"_s, m.presentNames.join(u'、'), 2},
        {u"缺席及原因"_s, absenceText(m.absences), 1},
        {u"列席"_s, m.guests.join(u'、'), 1},
        {u"议题"_s, m.agenda, 1},
        {u"会议内容"_s, m.content, 6},
        {u"不同意见"_s, m.dissent, 2},
        {u"表决"_s, votesText(m), 1},
        {u"决议"_s, m.decision, 3},
        {u"落实与时限"_s, followUpText(m), 1},
    };
}

int paintMinutes(QPagedPaintDevice &device, const MinutesBook &book)
{
    std::vector<MinutesPainter> parts;
    std::vector<int> pages;
    parts.reserve(std::size_t(book.minutes.size())); // they hold on to their minutes
    int allPages = 0;
    for (const Minutes &minutes : book.minutes) {
        pages.push_back(parts.emplace_back(device, minutes).pages());
        allPages += pages.back();
    }
    std::optional<PrintTable> index = book.index;
    int page = 1; // the next one to begin with
    if (index) {
        index->columns.append({.title = u"页"_s, .isNumber = true, .characters = 4});
        const int indexPages = tablePages(device, *index); // page numbers wrap nothing
        allPages += indexPages;
        page += indexPages;
        for (qsizetype row = 0, begins = page; row < index->rows.size(); ++row) {
            index->rows[row].append(QString::number(begins));
            begins += pages[std::size_t(row)];
        }
    }
    QPainter painter{&device};
    if (index) {
        paintTable(painter, device, *index, allPages - (page - 1));
    }
    for (MinutesPainter &part : parts) {
        if (page > 1) {
            device.newPage();
        }
        page = part.paint(painter, page, allPages) + 1;
    }
    return allPages;
}

} // namespace zhibu
