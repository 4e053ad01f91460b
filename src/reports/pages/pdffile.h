#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QPageLayout>
#include <QPagedPaintDevice>

#include <functional>

namespace zhibu {

/// A PDF with embedded fonts whose Chinese text can be searched and copied, written atomically.
/// `paint` draws the pages on the device it gets, which has the given layout.
/// ErrorCode::Io when the file cannot be written.
Status writePdf(const QString &path, const QString &title, const QPageLayout &layout,
                const std::function<void(QPagedPaintDevice &)> &paint);

/// The same PDF with its text layer mended. Qt notes for each glyph the lowest code point that
/// shows it; in the Noto CJK fonts that is, for some 270 characters such as 月 人 民 见, a radical
/// (U+2E80–2FDF) that no search finds. The fonts' ToUnicode maps are replaced by an incremental
/// update (PDF 32000-1, 7.5.6), so no drawn byte changes. A PDF without such maps comes back as it
/// was.
[[nodiscard]] QByteArray withSearchableText(const QByteArray &pdf);

} // namespace zhibu
