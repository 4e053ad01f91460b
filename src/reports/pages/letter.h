#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QPageLayout>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace zhibu {

/// A small table inside a letter. Long tables are a PrintTable.
struct LetterTable
{
    QStringList titles;
    QList<QStringList> rows;
};

/// One piece of a letter.
struct LetterBlock
{
    enum class Kind {
        Paragraph, ///< indented by two characters
        Heading1,  ///< 一、 in 黑体
        Heading2,  ///< （一） in 楷体
        Heading3,  ///< 1. in bold 仿宋
        Table,
    };
    Kind kind = Kind::Paragraph;
    QString text;
    LetterTable table;
};

/// An official letter or report as plain text; the layout of GB/T 9704-2012 is added on output.
struct Letter
{
    QString title;
    QList<LetterBlock> blocks;
    QString signature;        ///< the organisation that signs; may be empty
    QDate date;               ///< may be absent
    bool datedByHand = false; ///< an absent date is a blank below the signature

    /// 成文日期 as it is written; empty: there is none.
    [[nodiscard]] QString dateLine() const;

    void add(LetterBlock::Kind kind, const QString &text) { blocks.append({kind, text, {}}); }
    void add(const LetterTable &table) { blocks.append({LetterBlock::Kind::Table, {}, table}); }
};

/// Rows of a list in a letter; a longer one is drawn as a table.
inline constexpr qsizetype kLongestLetter = 100;
/// A date to be written in by hand.
inline const QString kBlankDay = QStringLiteral("＿＿＿＿年＿＿月＿＿日");

/// "2024年3月8日", as dates are written in prose; empty for no date.
[[nodiscard]] QString proseDate(QDate date);

/// A4 with the type area of GB/T 9704 (156 × 225 mm; 37 mm above, 28 mm left).
[[nodiscard]] QPageLayout letterPageLayout();

/// Paints the letter, 22 lines of 28 characters a page with page numbers "— 1 —", and returns the
/// number of pages. The device must have letterPageLayout().
int paintLetter(QPagedPaintDevice &device, const Letter &letter);

/// The letter as a complete HTML page: UTF-8, no outside resources, prints on A4.
[[nodiscard]] QString letterHtml(const Letter &letter);

/// Writes the letter as what the path's ending says: .pdf, .odt or .html.
/// ErrorCode::Invalid for another ending, ErrorCode::Io when the file cannot be written.
Status saveDocument(const QString &path, const Letter &letter);

} // namespace zhibu
