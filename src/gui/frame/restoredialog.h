#pragma once

#include "gui/background.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RestoreDialog;
} // namespace Ui

namespace zhibu {

/// The dated copies of a file, newest first, each with the last action it holds. Restores nothing
/// itself: it says which one is wanted, and closes.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &path, QWidget *parent);
    ~RestoreDialog() override;

signals:
    void lookWanted(const QString &backup);
    void restoreWanted(const QString &backup);

private:
    struct Backup;

    void fill(const QList<Backup> &backups);
    [[nodiscard]] QString picked() const;

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    Background m_background;
};

} // namespace zhibu
