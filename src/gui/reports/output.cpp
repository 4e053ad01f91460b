#include "gui/reports/output.h"

#include "exchange/formats/tablewriter.h"
#include "reports/pages/printedtable.h"
#include "storage/facts/organisationnames.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Output
{
    Q_DECLARE_TR_FUNCTIONS(Output)
};

const QString kListFilter = u"XLSX (*.xlsx);;CSV (*.csv);;PDF (*.pdf)"_s;
const QString kTextFilter = u"ODT (*.odt);;HTML (*.html)"_s;

bool isPdf(const QString &path)
{
    return QFileInfo(path).suffix().compare(u"pdf", Qt::CaseInsensitive) == 0;
}

/// As what the path's ending says.
Status writeDocument(const QString &path, const Document &document)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"xlsx"_s || ending == u"csv"_s ? writeTable(path, document.sheet())
           : document.hasText()                      ? saveText(path, document)
                                                     : savePages(path, document);
}

} // namespace

void previewTable(QWidget *parent, Session &session, const PrintTable &table)
{
    session.dialogs().preview(parent, table.title, tablePageLayout(table),
                              [&table](QPagedPaintDevice &device) { paintTable(device, table); });
}

void previewLetter(QWidget *parent, Session &session, const Letter &letter)
{
    session.dialogs().preview(
        parent, letter.title, letterPageLayout(),
        [&letter](QPagedPaintDevice &device) { paintLetter(device, letter); });
}

void previewDocument(QWidget *parent, Session &session, const Result<Document> &document)
{
    if (!document) {
        session.dialogs().report(parent, document.error());
        return;
    }
    session.dialogs().preview(parent, document->title(), document->layout(),
                              [&document](QPagedPaintDevice &device) { document->paint(device); });
}

void exportTo(QWidget *parent, Session &session, const QString &name, const QString &filter,
              const std::function<Status(const QString &)> &write)
{
    const QString path = session.dialogs().saveFile(parent, Output::tr("Export"), name, filter);
    if (path.isEmpty()) {
        return;
    }
    if (const auto status = write(path); !status) {
        session.dialogs().report(parent, status.error());
    } else {
        emit session.message(Output::tr("Written to %1").arg(path));
    }
}

TextTable headed(const Session &session, TextTable table, const QString &filter)
{
    table.heading = {table.name, listSubtitle(session, filter)};
    return table;
}

QString listSubtitle(const Session &session, const QString &filter)
{
    const QString organisation =
        session.file() == nullptr ? QString() : organisationName(*session.file(), session.scope());
    QStringList parts{organisation.isEmpty() ? u"全部党组织"_s : organisation, filter,
                      u"截至%1"_s.arg(proseDate(session.today()))};
    parts.removeAll(QString());
    return parts.join(u"\u3000"_s);
}

void exportTable(QWidget *parent, Session &session, const Result<TextTable> &table,
                 const QString &name)
{
    if (!table) {
        session.dialogs().report(parent, table.error());
        return;
    }
    const TextTable shown = table->heading.isEmpty() ? headed(session, *table) : *table;
    exportTo(parent, session, (name.isEmpty() ? table->name : name) + u".xlsx"_s, kListFilter,
             [&shown](const QString &path) {
                 return isPdf(path) ? saveTable(path, printedTable(shown, shown.heading.value(1)))
                                    : writeTable(path, shown);
             });
}

void exportDocument(QWidget *parent, Session &session, const Result<Document> &document)
{
    if (!document) {
        session.dialogs().report(parent, document.error());
        return;
    }
    exportTo(parent, session, document->sheet().name + u".xlsx"_s,
             document->hasText() ? kListFilter + u";;"_s + kTextFilter : kListFilter,
             [&document](const QString &path) { return writeDocument(path, *document); });
}

void exportData(QWidget *parent, Session &session, const Result<TextTable> &table,
                const QString &name)
{
    if (!table) {
        session.dialogs().report(parent, table.error());
        return;
    }
    exportTo(parent, session, (name.isEmpty() ? table->name : name) + u".xlsx"_s,
             u"XLSX (*.xlsx);;CSV (*.csv)"_s,
             [&table](const QString &path) { return writeTable(path, *table); });
}

void exportPages(QWidget *parent, Session &session, const Document &document)
{
    exportTo(parent, session, document.title() + u".pdf"_s, u"PDF (*.pdf)"_s,
             [&document](const QString &path) { return savePages(path, document); });
}

void exportLetter(QWidget *parent, Session &session, const Letter &letter)
{
    exportText(parent, session, {.letter = letter, .table = {}, .page = {}});
}

void exportText(QWidget *parent, Session &session, const Document &document)
{
    exportTo(parent, session, document.title() + u".pdf"_s,
             u"PDF (*.pdf);;"_s + kTextFilter + u";;XLSX (*.xlsx)"_s,
             [&document](const QString &path) { return writeDocument(path, document); });
}

} // namespace zhibu
