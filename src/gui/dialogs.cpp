#include "gui/dialogs.h"

#include "reports/words/wording.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QUrl>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kLastFolder = u"lastFolder"_s;

/// As in the title of the window. Left without a title, a box shows the name of the executable.
QString programName()
{
    return QCoreApplication::translate("zhibu::MainWindow", "Zhibu");
}

QString remembered(const QString &path)
{
    if (!path.isEmpty()) {
        QSettings().setValue(kLastFolder, QFileInfo(path).absolutePath());
    }
    return path;
}

} // namespace

void Dialogs::report(QWidget *parent, const Error &error)
{
    inform(parent, errorText(error), {});
}

QString SystemDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return remembered(QFileDialog::getOpenFileName(
        parent, title, QSettings().value(kLastFolder).toString(), filter));
}

QString SystemDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                                const QString &filter)
{
    QFileDialog dialog(parent, title, QSettings().value(kLastFolder).toString(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggestion);
    dialog.setDefaultSuffix(QFileInfo(suggestion).suffix());
    // The ending follows the kind of file picked: the writers go by it.
    const auto followFilter = [&dialog](const QString &picked) {
        const qsizetype dot = picked.indexOf(u"*.");
        if (dot >= 0) {
            const qsizetype end = picked.indexOf(QRegularExpression(u"[ )]"_s), dot);
            dialog.setDefaultSuffix(picked.mid(dot + 2, end - dot - 2));
        }
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, followFilter);
    return dialog.exec() == QDialog::Accepted ? remembered(dialog.selectedFiles().value(0))
                                              : QString();
}

QStringList SystemDialogs::openFiles(QWidget *parent, const QString &title)
{
    QStringList paths =
        QFileDialog::getOpenFileNames(parent, title, QSettings().value(kLastFolder).toString());
    (void)remembered(paths.value(0));
    return paths;
}

QString SystemDialogs::openFolder(QWidget *parent, const QString &title)
{
    QString path =
        QFileDialog::getExistingDirectory(parent, title, QSettings().value(kLastFolder).toString());
    if (!path.isEmpty()) {
        QSettings().setValue(kLastFolder, path);
    }
    return path;
}

bool SystemDialogs::ask(QWidget *parent, const QString &question, const QString &action)
{
    QMessageBox box(QMessageBox::Question, programName(), question, QMessageBox::Cancel, parent);
    const QPushButton *accept = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

int SystemDialogs::choose(QWidget *parent, const QString &question, const QStringList &actions)
{
    QMessageBox box(QMessageBox::Question, programName(), question, QMessageBox::Cancel, parent);
    QList<QAbstractButton *> buttons;
    for (const QString &action : actions) {
        buttons += box.addButton(action, QMessageBox::AcceptRole);
    }
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

Unsaved SystemDialogs::askUnsaved(QWidget *parent, const QString &question)
{
    QMessageBox box(QMessageBox::Question, programName(), question, QMessageBox::NoButton, parent);
    const QPushButton *save =
        box.addButton(QCoreApplication::translate("Dialogs", "&Save"), QMessageBox::AcceptRole);
    const QPushButton *drop = box.addButton(QCoreApplication::translate("Dialogs", "&Drop it"),
                                            QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(QCoreApplication::translate("Dialogs", "&Back to the form"),
                                      QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == save   ? Unsaved::Save
           : box.clickedButton() == drop ? Unsaved::Drop
                                         : Unsaved::Stay;
}

void SystemDialogs::inform(QWidget *parent, const QString &sentence, const QString &detail)
{
    QMessageBox box(QMessageBox::Warning, programName(), sentence, QMessageBox::Ok, parent);
    box.setDetailedText(detail);
    box.exec();
}

void SystemDialogs::about(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox::about(parent, title, text);
}

void SystemDialogs::preview(QWidget *parent, const QString &title, const QPageLayout &layout,
                            const std::function<void(QPagedPaintDevice &)> &paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageLayout(layout);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&paint](QPrinter *device) { paint(*device); });
    dialog.exec();
}

bool SystemDialogs::openOutside(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace zhibu
