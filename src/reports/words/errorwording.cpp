#include "reports/words/packetwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/wording.h"
#include "storage/attachments/attachments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// Only for the context of tr(), which it shares with the words for findings. The switch below has
/// no default, so that a new code does not compile without its words.
struct ErrorWording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    static QString ofError(const Error &error);
    static QString ofTable(const QString &subject, const QString &detail);
};

QString ErrorWording::ofError(const Error &error)
{
    if (const QString text = packetErrorText(error); !text.isEmpty()) {
        return text;
    }
    const QString subject = error.subject;
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("%1 was not found. Check the name and try again.").arg(subject);
    case ErrorCode::Exists:
        return tr("%1 already exists and is not overwritten. Choose another name.").arg(subject);
    case ErrorCode::Invalid:
        if (error.detail == u"ending") {
            return tr("%1: this kind of file cannot be written. Use a name that ends in .csv, "
                      ".xlsx, .pdf, .odt or .html.")
                .arg(subject);
        }
        if (error.detail == u"step-date") {
            return tr("%1 cannot bear this date, nothing was changed. Correct the date.")
                .arg(stepName(subject));
        }
        if (error.detail == u"still-member") {
            return tr("%1 is still a member and is not purged, nothing was changed. Record under "
                      "党员变动 first that he left.")
                .arg(subject);
        }
        if (error.detail == u"attachment-too-large") {
            return tr("%1 is larger than %2 MB and was not attached, nothing was changed. Make it "
                      "smaller and try again.")
                .arg(subject)
                .arg(kLargestAttachment >> 20);
        }
        return tr("%1 cannot be accepted, nothing was changed. Correct what is reported and try "
                  "again.")
            .arg(subject);
    case ErrorCode::NotATable:
        return ofTable(subject, error.detail);
    case ErrorCode::Foreign:
        return tr("%1 is not a Zhibu file. Open a file that ends in .zhibu, or import a table into "
                  "one.")
            .arg(subject);
    case ErrorCode::Damaged:
        if (error.detail == u"attachment-missing") {
            return tr("The content of %1 is missing in the file. Attach it again or restore a "
                      "backup.")
                .arg(subject);
        }
        if (error.detail == u"attachment-changed") {
            return tr("The content of %1 has changed since it was attached and is not given out. "
                      "Attach it again or restore a backup.")
                .arg(subject);
        }
        return tr("%1 is damaged and cannot be read. Leave it as it is and restore a backup.")
            .arg(subject);
    case ErrorCode::Newer:
        return tr("%1 was written by a newer version of the program. Install that version to open "
                  "it.")
            .arg(subject);
    case ErrorCode::Locked:
        return tr("%1 is being written by another program. Close it there and try again.")
            .arg(subject);
    case ErrorCode::UnsafeLocation:
        return tr("%1 lies in a network or cloud folder, where records can get lost. Copy it to "
                  "this "
                  "computer and open the copy.")
            .arg(subject);
    case ErrorCode::ReadOnly:
        return tr("%1 was opened for reading only. Open it again for writing to change it.")
            .arg(subject);
    case ErrorCode::Io:
        return tr("%1 could not be read or written. Check that the folder exists, that you may "
                  "write "
                  "there and that the disk is not full.")
            .arg(subject);
    case ErrorCode::NothingToDo:
        return tr("There is nothing to undo or redo.");
    case ErrorCode::Cancelled:
        return tr("The operation was stopped, nothing was changed.");
    case ErrorCode::Internal:
        return tr("The program made a mistake (%1), nothing was changed. Please report it with the "
                  "details.")
            .arg(subject);
    }
    return {};
}

/// The details readTable() gives (exchange/formats/tablefile.h): what is wrong with the file, and
/// the way on.
QString ErrorWording::ofTable(const QString &subject, const QString &detail)
{
    const QString code = detail.section(u':', 0, 0);
    const QString line = detail.section(u':', 1);
    if (code == u"empty") {
        return tr("%1 holds no table: it is empty.").arg(subject);
    }
    if (code == u"xls" || code == u"xlsb") {
        return tr("%1 is a workbook in the format .xls, .et or .xlsb, which is not read. Open it "
                  "in "
                  "Excel or WPS, save it as .xlsx and import that.")
            .arg(subject);
    }
    if (code == u"ole") {
        return tr("%1 is a file of an old Office program and not a workbook that can be read. Open "
                  "it there, save the table as .xlsx and import that.")
            .arg(subject);
    }
    if (code == u"word") {
        return tr("%1 is a text document. Copy its table into Excel or WPS, save it as .xlsx and "
                  "import that.")
            .arg(subject);
    }
    if (code == u"no-sheet" && !line.isEmpty()) {
        return tr("%1 has no sheet “%2”. Write its name as it stands on the tab.")
            .arg(subject, line);
    }
    if (code == u"markup") {
        return tr("%1 is a web page or an XML file, whatever its name says. Open it in Excel or "
                  "WPS, save it as .xlsx and import that.")
            .arg(subject);
    }
    if (code == u"encrypted") {
        return tr("%1 is protected by a password. Save it without one and import that.")
            .arg(subject);
    }
    if (code == u"unclosed-quote") {
        return tr("%1: the quotation mark opened in line %2 is never closed. Add the missing mark.")
            .arg(subject, line);
    }
    if (code == u"cell-too-long" || code == u"too-many-columns") {
        return tr("%1: line %2 is longer than a table allows. Look for a missing line break or "
                  "quotation mark there.")
            .arg(subject, line);
    }
    if (code == u"too-large" || code == u"zip-bomb" || code == u"too-many-rows"
        || code == u"too-many-cells") {
        return tr("%1 is larger than a table can be. Split it into smaller tables.").arg(subject);
    }
    return tr("%1 cannot be read as a table. Save it as CSV, XLSX or ODS with the column titles in "
              "the first row.")
        .arg(subject);
}

} // namespace

QString errorText(const Error &error)
{
    const QString text = ErrorWording::ofError(error);
    // What the sentence says already is not repeated as a technical detail.
    const bool told = error.detail.isEmpty() || error.code == ErrorCode::NotATable
                      || error.detail == u"ending" || error.detail.startsWith(u"attachment-")
                      || error.detail.startsWith(u"packet-");
    return told ? text : ErrorWording::tr("%1 [%2]").arg(text, error.detail);
}

} // namespace zhibu
