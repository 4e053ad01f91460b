#pragma once

#include "core/texttable.h"
#include "gui/session.h"
#include "reports/documents/document.h"
#include "reports/pages/letter.h"
#include "reports/pages/tablepage.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace zhibu {

// What leaves the window: shown before printing, or written where the user says. A quiet line tells
// where; errors go through the dialogs.

void previewTable(QWidget *parent, Session &session, const PrintTable &table);
void previewLetter(QWidget *parent, Session &session, const Letter &letter);

void previewDocument(QWidget *parent, Session &session, const Result<Document> &document);

/// The table with the lines that stand above its titles in a workbook and on paper: its name; the
/// organisation picked, `filter` and today.
[[nodiscard]] TextTable headed(const Session &session, TextTable table, const QString &filter = {});
/// That second line.
[[nodiscard]] QString listSubtitle(const Session &session, const QString &filter = {});

/// A list for people: XLSX, CSV or PDF, by the ending the user picks; under `name`, else the
/// table's. One without a heading is headed().
void exportTable(QWidget *parent, Session &session, const Result<TextTable> &table,
                 const QString &name = {});
/// The same of a document, as PDF with its own pages, or as text: ODT, HTML.
void exportDocument(QWidget *parent, Session &session, const Result<Document> &document);
/// A table that is to be read again: XLSX or CSV.
void exportData(QWidget *parent, Session &session, const Result<TextTable> &table,
                const QString &name = {});
/// PDF.
void exportPages(QWidget *parent, Session &session, const Document &document);
/// PDF, ODT, HTML or XLSX.
void exportLetter(QWidget *parent, Session &session, const Letter &letter);

/// The same of a document that has a text(); as PDF with its own pages.
void exportText(QWidget *parent, Session &session, const Document &document);

/// Asks for a path under `name` and lets `write` fill it.
void exportTo(QWidget *parent, Session &session, const QString &name, const QString &filter,
              const std::function<Status(const QString &path)> &write);

} // namespace zhibu
