#include "reports/pages.h"

#include <QProcess>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        ADD_FAILURE() << program.toStdString() << " failed: " << process.errorString().toStdString()
                      << process.readAllStandardError().toStdString();
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList pageTexts(const QString &pdf)
{
    QStringList pages =
        outputOf(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s}).split(u'\f');
    pages.removeLast(); // every page ends with a form feed
    return pages;
}

QString solidText(const QString &pdf)
{
    static const QRegularExpression blanks{u"\\s+"_s};
    return pageTexts(pdf).join(QString{}).remove(blanks);
}

} // namespace zhibu
