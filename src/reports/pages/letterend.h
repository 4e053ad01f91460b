#pragma once

QT_BEGIN_NAMESPACE
class QTextBlockFormat;
class QTextDocument;
QT_END_NAMESPACE

namespace zhibu {

/// Marks a paragraph as part of the end of a letter: 署名, 成文日期 and the line above them.
void markAsEnd(QTextBlockFormat &format);

/// Breaks pages so that the end has a paragraph before it on its page (GB/T 9704-2012, 7.3.5: no
/// 此页无正文), two where the last is of one line, and none of the short ones that lead to it,
/// 公示期 and whom to ask, is torn.
void keepEndWithText(QTextDocument &text);

/// Whether the last of several pages holds the end with hardly more text than keepEndWithText()
/// leaves it.
[[nodiscard]] bool isEndAlmostAlone(const QTextDocument &text);

} // namespace zhibu
