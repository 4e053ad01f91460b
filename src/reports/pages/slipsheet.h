#pragma once

#include "core/result.h"

#include <QImage>
#include <QList>
#include <QPageLayout>
#include <QStringList>

#include <optional>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace zhibu {

/// A cell of a slip; the cells of a row share the width by `share`.
struct SlipCell
{
    enum class Kind { Label, Text, Number };
    QString text;
    Kind kind = Kind::Text;
    int share = 1;
};

/// A paper for one person, smaller than a page.
struct Slip
{
    QString title;               ///< in the middle; may be empty
    QString left;                ///< below the title: whose it is
    QString right;               ///< beside it: No., unit
    QStringList text;            ///< paragraphs above the cells
    QList<QList<SlipCell>> rows; ///< cells between lines
    QStringList notes;           ///< small, below the cells
    QStringList signatures;      ///< each followed by a line to sign on
    QStringList issuer;          ///< who gives it out and when, at the right
    QImage photo = {};           ///< at the right of the first rows; null: a box to glue one into
    int photoRows = 0;           ///< so many rows leave room for it; 0: no photo
    QString seam = {};           ///< words on the line it is cut along above it: 骑缝
    bool startsPage = false;     ///< a page of its own begins with it
};

/// Slips to be cut apart, on as many pages as it takes.
struct SlipSheet
{
    QString title;
    int across = 1; ///< so many side by side
    QList<Slip> slips;
};

/// A4 with narrow margins: what is cut apart is not bound.
[[nodiscard]] QPageLayout slipSheetLayout();

/// Paints the slips, the first ones only when `count` is given, with dashed lines to cut along, and
/// returns the number of pages. No slip is broken. The device must have slipSheetLayout().
int paintSlips(QPagedPaintDevice &device, const SlipSheet &sheet, std::optional<int> count = {});

} // namespace zhibu
