#pragma once

#include "core/result.h"

#include <QPageLayout>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
class QWidget;
QT_END_NAMESPACE

namespace zhibu {

/// What becomes of input not yet stored.
enum class Unsaved { Save, Drop, Stay };

/// The questions a window asks outside itself. Everything modal goes through here, so that tests
/// can answer.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// A path, or empty when the user gave up. `filter` as in QFileDialog.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                             const QString &filter) = 0;
    /// Paths of any kind of file, or none.
    virtual QStringList openFiles(QWidget *parent, const QString &title) = 0;
    /// A folder that exists, or empty.
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
    /// Whether to go on with `action` ("Copy to this computer"). Only before what cannot be undone
    /// or needs a choice.
    virtual bool ask(QWidget *parent, const QString &question, const QString &action) = 0;
    /// Which of the actions to go on with, by place; -1: none.
    virtual int choose(QWidget *parent, const QString &question, const QStringList &actions) = 0;
    /// What to do with the input a form holds before it is left. Stay unless the user picks
    /// another.
    virtual Unsaved askUnsaved(QWidget *parent, const QString &question) = 0;
    /// Something that went wrong: one sentence, and the technical detail behind a button.
    virtual void inform(QWidget *parent, const QString &sentence, const QString &detail) = 0;
    /// What the program is.
    virtual void about(QWidget *parent, const QString &title, const QString &text) = 0;
    /// Shows pages before they are printed. `paint` draws on a device that has the layout.
    virtual void preview(QWidget *parent, const QString &title, const QPageLayout &layout,
                         const std::function<void(QPagedPaintDevice &)> &paint) = 0;

    /// Hands a file or folder to the program the desktop has for it. False when there is none.
    virtual bool openOutside(const QString &path) = 0;

    /// inform() with the sentence for the error.
    void report(QWidget *parent, const Error &error);
};

/// The real ones.
class SystemDialogs : public Dialogs
{
public:
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
