#include "gui/answers.h"

#include <QBuffer>
#include <QPdfWriter>

#include <utility>

namespace zhibu {

QString Answers::openFile(QWidget * /*parent*/, const QString & /*title*/,
                          const QString & /*filter*/)
{
    return files.isEmpty() ? QString() : files.takeFirst();
}

QString Answers::saveFile(QWidget *parent, const QString &title, const QString & /*suggestion*/,
                          const QString &filter)
{
    return openFile(parent, title, filter);
}

QStringList Answers::openFiles(QWidget * /*parent*/, const QString & /*title*/)
{
    return std::exchange(files, {});
}

QString Answers::openFolder(QWidget *parent, const QString &title)
{
    return openFile(parent, title, {});
}

bool Answers::openOutside(const QString &path)
{
    opened += path;
    return true;
}

bool Answers::ask(QWidget * /*parent*/, const QString &question, const QString & /*action*/)
{
    asked += question;
    return yes;
}

int Answers::choose(QWidget * /*parent*/, const QString &question, const QStringList & /*actions*/)
{
    asked += question;
    return choice;
}

Unsaved Answers::askUnsaved(QWidget * /*parent*/, const QString &question)
{
    asked += question;
    return unsaved;
}

void Answers::inform(QWidget * /*parent*/, const QString &sentence, const QString & /*detail*/)
{
    told += sentence;
}

void Answers::about(QWidget * /*parent*/, const QString & /*title*/, const QString &text)
{
    introduced += text;
}

void Answers::preview(QWidget * /*parent*/, const QString &title, const QPageLayout &layout,
                      const std::function<void(QPagedPaintDevice &)> &paint)
{
    previewed += title;
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setPageLayout(layout);
        paint(writer);
    }
    pages += static_cast<int>(pdf.data().count("/Type /Page\n"));
}

} // namespace zhibu
