#include "reports/pages/pieces.h"

#include "reports/pages/ruler.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr QChar kJoiner{0x2060};

const QRegularExpression &pieceForm()
{
    // what ends a word, and then those of four characters and names like 买买提·艾山
    static const QString ends = u"\\s、，。；：！？（）《》“”,;:()/"_s;
    static const QRegularExpression form{
        u"(?:\\d{1,4}年)?\\d{1,2}月(?:\\d{1,2}日)?"
        "|(?<![!-~])[!-~]{2,20}(?![!-~])"
        "|(?<![^%1])(?:[^%1]{2,4}|[^%1·]{1,8}(?:·[^%1·]{1,8}){1,3})(?![^%1])"_s.arg(ends)};
    return form;
}

} // namespace

qreal widestPiece(const QString &cell, const Ruler &ruler)
{
    qreal widest = 0;
    for (auto each = pieceForm().globalMatch(cell); each.hasNext();) {
        widest = std::max(widest, ruler.width(each.next().capturedView()));
    }
    return widest;
}

QString withWholePieces(const QString &cell)
{
    QString whole;
    qsizetype end = 0;
    for (auto each = pieceForm().globalMatch(cell); each.hasNext();) {
        const QRegularExpressionMatch piece = each.next();
        whole += QStringView(cell).sliced(end, piece.capturedStart() - end);
        const QStringView letters = piece.capturedView();
        for (qsizetype i = 0; i < letters.size(); ++i) {
            if (i > 0 && !letters.at(i).isLowSurrogate()) {
                whole += kJoiner;
            }
            whole += letters.at(i);
        }
        end = piece.capturedEnd();
    }
    return whole += QStringView(cell).sliced(end);
}

QString withoutJoiners(QString text)
{
    return text.remove(kJoiner);
}

} // namespace zhibu
