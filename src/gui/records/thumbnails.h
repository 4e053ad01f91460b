#pragma once

#include "gui/background.h"
#include "storage/attachments/attachments.h"

#include <QHash>
#include <QIcon>

#include <atomic>

namespace zhibu {

/// Small pictures of attached photos, made on another thread one after the other.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 48;

    explicit Thumbnails(QObject *parent = nullptr);

    /// The one of an attachment; null until it is made, and for what is no picture.
    [[nodiscard]] QIcon of(const Attachment &attachment) const;
    /// Makes those not made yet, in place of what was wanted before. `path`: of the file they are
    /// in.
    void make(const QString &path, const QList<Attachment> &attachments);

signals:
    void made();

private:
    void keep(const QString &sha256, const QImage &picture);

    QHash<QString, QIcon> m_icons; ///< by checksum; null of what is no picture
    std::atomic<int> m_turn = 0; ///< of the last make(): what an earlier one waits for is left out
    Background m_background;     ///< destroyed first: it waits for its work
};

} // namespace zhibu
