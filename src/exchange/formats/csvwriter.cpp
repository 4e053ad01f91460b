#include "exchange/formats/csvwriter.h"

#include "core/decimal.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Whether a spreadsheet would see a formula once all apostrophes in front were gone.
bool hidesFormula(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && QStringView(u"=+-@").contains(*first);
}

/// Text that came with an apostrophe of its own gets one more, so that taking one away gives it
/// back.
bool needsGuard(const QString &text)
{
    return hidesFormula(text) && !decimalFromText(text, 4);
}

void appendCell(QString &out, const QString &text)
{
    const QString cell = needsGuard(text) ? u'\'' + text : text;
    // all three separators: the reader finds out which one is meant
    const bool quoted = std::any_of(cell.begin(), cell.end(),
                                    [](QChar c) { return QStringView(u",;\t\"\r\n").contains(c); });
    if (quoted) {
        out += u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
    } else {
        out += cell;
    }
}

void appendRecord(QString &out, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            out += u',';
        }
        appendCell(out, cells[i]);
    }
    out += u"\r\n";
}

} // namespace

QByteArray csvBytes(const TextTable &table)
{
    QString out(QChar::ByteOrderMark);
    QStringList titles;
    for (const TextColumn &column : table.columns) {
        titles.append(column.title);
    }
    appendRecord(out, titles);
    for (const QStringList &row : table.rows) {
        appendRecord(out, row);
    }
    return out.toUtf8();
}

QString removeFormulaGuard(QString text)
{
    if (text.startsWith(u'\'') && hidesFormula(text)) {
        text.remove(0, 1);
    }
    return text;
}

} // namespace zhibu
