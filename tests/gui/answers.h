#pragma once

#include "gui/dialogs.h"

#include <QStringList>

namespace zhibu {

/// Answers the window's questions as a test has laid out, and keeps what the window said.
class Answers : public Dialogs
{
public:
    QStringList files; ///< answers to openFile(), saveFile() and openFolder(), the next one first;
                       ///< none left: the user gives up. openFiles() takes all
    bool yes = true;   ///< answer to ask()
    int choice = -1;   ///< answer to choose()
    Unsaved unsaved = Unsaved::Drop; ///< answer to askUnsaved()
    QStringList asked;
    QStringList told;       ///< sentences of inform()
    QStringList introduced; ///< texts of about()
    QStringList previewed;  ///< titles
    QStringList opened;     ///< paths of openOutside()
    int pages = 0;          ///< painted for previews

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                     const QString &filter) override;
    QStringList openFiles(QWidget *parent, const QString &title) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    bool ask(QWidget *parent, const QString &question, const QString &action) override;
    int choose(QWidget *parent, const QString &question, const QStringList &actions) override;
    Unsaved askUnsaved(QWidget *parent, const QString &question) override;
    void inform(QWidget *parent, const QString &sentence, const QString &detail) override;
    void about(QWidget *parent, const QString &title, const QString &text) override;
    void preview(QWidget *parent, const QString &title, const QPageLayout &layout,
                 const std::function<void(QPagedPaintDevice &)> &paint) override;
    bool openOutside(const QString &path) override;
};

} // namespace zhibu
