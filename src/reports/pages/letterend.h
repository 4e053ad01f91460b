#pragma once

#include <QList>
#include <QtGlobal>

#include <optional>

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

/// Marks a paragraph as a heading.
void markAsHeading(QTextBlockFormat &format);

/// Makes the blocks of these numbers begin a page.
void breakPagesBefore(QTextDocument &text, const QList<int> &blocks);

/// The number of the first block of a heading that is left at the end of a page by what it heads: a
/// paragraph, the first row of a table, or the line that closes a room to write in (（盖章）).
/// Those `known` are left out: they begin a page already. None: every heading has its text.
[[nodiscard]] std::optional<int> lonelyHeading(const QTextDocument &text, const QList<int> &known);

} // namespace zhibu
