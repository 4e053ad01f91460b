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
    /// Paths of the files to be attached when the new row is stored.
    [[nodiscard]] const QStringList &waiting() const { return m_waiting; }

    /// Attaches files to the row as one action, or keeps them waiting for it.
    void add(const QStringList &paths);

private:
    void fill();
    void addLine(const QString &name, qint64 size, const QString &state, const QString &more);
    void fitSize();
    void syncButtons();
    [[nodiscard]] QList<int> selected() const;
    /// The file picked, where one of a stored row is.
    [[nodiscard]] const Attachment *picked() const;
    /// The bytes of a file, or nothing after telling what is wrong with them.
    [[nodiscard]] std::optional<QByteArray> bytesOf(const Attachment &attachment);
    void askForFiles();
    void openPicked();
    void savePickedAs();
    void removeSelected();

    const Ledger &m_ledger;
    Session &m_session;
    std::unique_ptr<Ui::AttachmentPart> m_ui;
    RowId m_row = 0;
    QList<Attachment> m_attachments;
    QSet<RowId> m_changed; ///< found not to answer to their checksum
    QStringList m_waiting;
    std::unique_ptr<QTemporaryDir> m_copies; ///< what was opened
};

} // namespace zhibu
