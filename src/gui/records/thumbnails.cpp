#include "gui/records/thumbnails.h"

#include "gui/records/photos.h"
#include "reports/pages/picture.h"

namespace zhibu {

namespace {

constexpr qsizetype kMostKept = 500;

QImage picture(const QString &path, const Attachment &attachment)
{
    // Opened for each: no reader is kept that a commit would have to wait for.
    const auto file = File::open(path, File::Access::Read);
    const auto bytes =
        file ? attachmentBytes(**file, attachment) : Result<QByteArray>(file.error());
    return bytes ? pictureWithin(*bytes, Thumbnails::kSide) : QImage();
}

} // namespace

Thumbnails::Thumbnails(QObject *parent)
    : QObject{parent}
{}

QIcon Thumbnails::of(const Attachment &attachment) const
{
    return m_icons.value(attachment.sha256);
}

void Thumbnails::make(const QString &path, const QList<Attachment> &attachments)
{
    const int turn = ++m_turn;
    for (const Attachment &attachment : attachments) {
        if (attachment.isMissing || !isPictureName(attachment.name)
            || m_icons.contains(attachment.sha256)) {
            continue;
        }
        m_background.run(
            [this, turn, path, attachment] {
                return turn == m_turn ? std::optional(picture(path, attachment)) : std::nullopt;
            },
            [this, attachment](const std::optional<QImage> &image) {
                if (image) {
                    keep(attachment.sha256, *image);
                }
            });
    }
}

void Thumbnails::keep(const QString &sha256, const QImage &picture)
{
    if (m_icons.size() >= kMostKept) {
        m_icons.clear();
    }
    m_icons.insert(sha256, picture.isNull() ? QIcon() : QIcon(QPixmap::fromImage(picture)));
    if (!picture.isNull()) {
        emit made();
    }
}

} // namespace zhibu
