#include "reports/pages/typeface.h"

#include <QFontDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QStringList families(Face face)
{
    switch (face) {
    case Face::Title:
        return {u"方正小标宋_GBK"_s,     u"方正小标宋简体"_s,    u"FZXiaoBiaoSong-B05S"_s,
                u"FZXiaoBiaoSong-B05"_s, u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s};
    case Face::Song:
        return {u"宋体"_s, u"SimSun"_s, u"方正书宋_GBK"_s, u"Noto Serif CJK SC"_s,
                u"Source Han Serif SC"_s};
    case Face::FangSong:
        return {u"仿宋_GB2312"_s, u"FangSong_GB2312"_s,   u"方正仿宋_GBK"_s,       u"仿宋"_s,
                u"FangSong"_s,    u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s};
    case Face::Hei:
        return {u"黑体"_s, u"SimHei"_s, u"方正黑体_GBK"_s, u"Noto Sans CJK SC"_s,
                u"Source Han Sans SC"_s};
    case Face::Kai:
        return {u"楷体_GB2312"_s,
                u"KaiTi_GB2312"_s,
                u"方正楷体_GBK"_s,
                u"楷体"_s,
                u"KaiTi"_s,
                u"LXGW WenKai"_s,
                u"AR PL UKai CN"_s,
                u"Noto Serif CJK SC"_s,
                u"Source Han Serif SC"_s};
    case Face::Figures: // the digits of Noto Serif differ in width
        return {u"宋体"_s, u"SimSun"_s, u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s};
    }
    return {};
}

QStringList installedFamilies(Face face)
{
    QStringList found;
    for (const QString &family : families(face)) {
        if (QFontDatabase::hasFamily(family)) {
            found.append(family);
        }
    }
    return found;
}

} // namespace

QFont typeface(Face face, qreal points)
{
    const QStringList found = installedFamilies(face);
    QFont font{found};
    font.setPointSizeF(points);
    // Chinese and Latin need no shaping; substituted glyphs would have no text in a PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    // The general families stand in for faces that are darker by themselves.
    if ((face == Face::Title || face == Face::Hei || face == Face::Kai) && !found.isEmpty()
        && (found.first().startsWith(u"Noto") || found.first().startsWith(u"Source"))) {
        font.setBold(true);
    }
    return font;
}

QString cssFamilies(Face face)
{
    const QString generic = face == Face::Hei ? u"sans-serif"_s : u"serif"_s;
    return u'"' + families(face).join(u"\", \""_s) + u"\", "_s + generic;
}

} // namespace zhibu
