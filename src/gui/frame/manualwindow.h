#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
class QTextBrowser;
QT_END_NAMESPACE

namespace zhibu {

/// The manual (docs/manual, compiled in) in a window beside the main one: its chapters at the left,
/// the one picked at the right, and a search through all of them. Reads a chapter when it is shown.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// The name of a file of the manual without its ending. One that there is not: the first page.
    void showChapter(const QString &chapter);
    [[nodiscard]] QString chapter() const;
    /// Where the text occurs next, in this chapter or a later one, around the end. False: nowhere.
    bool findNext(const QString &text);

private:
    void listChapters();
    /// Marks the chapter shown in the list, and goes to the heading that a link names.
    void follow(const QUrl &source);

    QListWidget *m_chapters;
    QTextBrowser *m_text;
    QLineEdit *m_search;
};

} // namespace zhibu
