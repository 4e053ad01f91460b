#include "cli/console.h"

#include "cli/commandline.h"
#include "exchange/formats/csvreader.h"

#include <QBuffer>
#include <QFile>

namespace zhibu::test {

int Shell::run(const QStringList &words)
{
    QBuffer outBuffer;
    QBuffer errBuffer;
    outBuffer.open(QIODevice::WriteOnly);
    errBuffer.open(QIODevice::WriteOnly);
    const int code = runCommandLine(words, {.out = outBuffer, .err = errBuffer, .today = today});
    out = QString::fromUtf8(outBuffer.data());
    err = QString::fromUtf8(errBuffer.data());
    return code;
}

QString Shell::write(const QString &name, const QString &text) const
{
    return write(name, text.toUtf8());
}

QString Shell::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return file.fileName();
}

QString Shell::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<QStringList> rowsOf(const QString &csv)
{
    const auto table = readCsv(csv.toUtf8(), QString(), {});
    QList<QStringList> rows;
    if (table) {
        rows += table->titles;
        for (const TableRow &row : table->rows) {
            rows += row.cells;
        }
    }
    return rows;
}

QList<QStringList> columnsOf(const QList<QStringList> &table, const QStringList &titles)
{
    QList<QStringList> result;
    for (const QStringList &row : table) {
        QStringList cells;
        for (const QString &title : titles) {
            cells += row.value(table.first().indexOf(title));
        }
        result += cells;
    }
    return result;
}

} // namespace zhibu::test
