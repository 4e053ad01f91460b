#include "reports/pages/ruler.h"

#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

// QTextLayout rounds the width of each run of one script up to a whole dot, which single characters
// added up do not: a name like 买买提·艾山 has three.
constexpr qreal kRoundingEm = 0.1;

QFont withoutKerning(QFont font)
{
    font.setKerning(false);
    return font;
}

} // namespace

Ruler::Ruler(QFont font, QPaintDevice &device)
    : m_font{withoutKerning(std::move(font))}
    , m_device{&device}
    , m_metrics{m_font, &device}
    , m_em{m_metrics.horizontalAdvance(u"国"_s)}
{}

qreal Ruler::width(QStringView text) const
{
    qreal sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        auto known = m_widths.constFind(code);
        if (known == m_widths.constEnd()) {
            known = m_widths.insert(code, m_metrics.horizontalAdvance(QString::fromUcs4(&code, 1)));
        }
        sum += *known;
    }
    return sum;
}

QStringList Ruler::lines(const QString &text, qreal width) const
{
    const auto blanks =
        std::ranges::find_if(text, [](QChar each) { return each != QChar::Nbsp; }) - text.begin();
    QString indent = text.first(blanks);
    while (this->width(indent) > width / 2) {
        indent.chop(1);
    }
    const qreal room = width - this->width(indent);
    QStringList out;
    for (const QString &paragraph : text.sliced(blanks).split(u'\n')) {
        if (this->width(paragraph) <= room) {
            out.append(indent + paragraph);
            continue;
        }
        QTextLayout layout{paragraph, m_font, m_device};
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room + kRoundingEm * m_em);
            QString words = paragraph.mid(line.textStart(), line.textLength());
            while (!words.isEmpty() && words.back().isSpace()) {
                words.chop(1);
            }
            out.append(indent + words);
        }
        layout.endLayout();
    }
    return out;
}

qreal Ruler::baseline() const
{
    // Chinese glyphs reach from 0.12 em below the baseline to 0.88 em above it.
    return (lineHeight() - m_em) / 2 + m_em * 0.88;
}

} // namespace zhibu
