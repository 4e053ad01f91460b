#pragma once

#include "gui/session.h"
#include "storage/attachments/attachments.h"

#include <QSet>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QTemporaryDir;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace Ui {
class AttachmentPart;
} // namespace Ui

namespace zhibu {

class FolderExport;
class Thumbnails;

/// The files attached to the row a form shows: added, opened, copied out and taken away. Those of a
/// row not stored yet wait for it.
class AttachmentPart : public QWidget
{
    Q_OBJECT

public:
    AttachmentPart(const Ledger &ledger, Session &session, QWidget *parent = nullptr);
    ~AttachmentPart() override;

    /// Shows the files of a stored row; of a new one (0) none, and none is waiting.
    void showRow(RowId row);
    /// The file has changed.
    void reload();
    /// How many files the row has, or will have.
    [[nodiscard]] int count() const
    {
        return static_cast<int>(m_row == 0 ? m_waiting.size() : m_attachments.size());
    }
    /// Paths of the files to be attached when the new row is stored.
    [[nodiscard]] const QStringList &waiting() const { return m_waiting; }

    /// Attaches files to the row as one action, or keeps them waiting for it. Large photos are made
    /// smaller where the user wants it, who is asked once.
    void add(const QStringList &files);

private:
    void setUpMenus();
    void fill();
    void addLine(const QString &name, qint64 size, const QString &state, const QString &more);
    void showThumbnails();
    void fitSize();
    void syncButtons();
    [[nodiscard]] QList<int> selected() const;
    /// The file picked, where one of a stored row is.
    [[nodiscard]] const Attachment *picked() const;
    /// The bytes of a file, or nothing after telling what is wrong with them.
    [[nodiscard]] std::optional<QByteArray> bytesOf(const Attachment &attachment);
    /// The paths, those of large photos replaced by smaller copies where these are wanted; nothing
    /// when the user gave up.
    [[nodiscard]] std::optional<QStringList> withSmallerPhotos(QStringList paths);
    /// Puts bytes into a file of the name `path` has, and gives its path; empty where it cannot.
    [[nodiscard]] QString copyOf(const QString &path, const QByteArray &bytes);
    void askForFiles();
    void openPicked();
    void savePickedAs();
    void saveAll();
    void removeSelected();

    const Ledger &m_ledger;
    Session &m_session;
    std::unique_ptr<Ui::AttachmentPart> m_ui;
    Thumbnails *m_thumbnails;
    FolderExport *m_folder;
    RowId m_row = 0;
    QList<Attachment> m_attachments;
    QSet<RowId> m_changed; ///< found not to answer to their checksum
    QStringList m_waiting;
    std::unique_ptr<QTemporaryDir> m_copies; ///< what was opened
    std::unique_ptr<QTemporaryDir> m_photos; ///< smaller copies to be attached
};

} // namespace zhibu
