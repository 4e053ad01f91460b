#include "gui/reports/output.h"

#include "exchange/formats/tablewriter.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Output
{
    Q_DECLARE_TR_FUNCTIONS(Output)
};

} // namespace

void previewTable(QWidget *parent, Session &session, const PrintTable &table)
{
    session.dialogs().preview(parent, table.title, tablePageLayout(table.orientation),
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

void exportTable(QWidget *parent, Session &session, const Result<TextTable> &table,
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
             u"PDF (*.pdf);;ODT (*.odt);;HTML (*.html)"_s,
             [&document](const QString &path) { return saveText(path, document); });
}

} // namespace zhibu
