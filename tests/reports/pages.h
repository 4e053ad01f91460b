#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace zhibu {

/// What a program prints; empty and a test failure when it is missing or fails.
QString outputOf(const QString &program, const QStringList &arguments);

/// The text of each page of a PDF as pdftotext (poppler-utils) gives it back, in the layout of the
/// page.
QStringList pageTexts(const QString &pdf);

/// All pages in one, without any blanks.
QString solidText(const QString &pdf);

/// A temporary folder for the files of one test.
class Folder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace zhibu
