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

/// XLSX or CSV, by the ending the user picks; under `name`, else the table's.
void exportTable(QWidget *parent, Session &session, const Result<TextTable> &table,
                 const QString &name = {});
/// PDF.
void exportPages(QWidget *parent, Session &session, const Document &document);
/// PDF, ODT or HTML.
void exportLetter(QWidget *parent, Session &session, const Letter &letter);

/// The same of a document that has a letter; as PDF with its own pages.
void exportText(QWidget *parent, Session &session, const Document &document);

/// Asks for a path under `name` and lets `write` fill it.
void exportTo(QWidget *parent, Session &session, const QString &name, const QString &filter,
              const std::function<Status(const QString &path)> &write);

} // namespace zhibu
