#pragma once

#include "cli/arguments.h"
#include "cli/commandline.h"
#include "core/finding.h"
#include "core/texttable.h"
#include "ledger/ledger.h"
#include "reports/documents/document.h"
#include "storage/file/fileview.h"

#include <functional>
#include <memory>

namespace zhibu {

/// Exit codes of every command (formats.md §1).
inline constexpr int kDone = 0;
inline constexpr int kDoneWithFindings = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kBadInput = 3;
inline constexpr int kFileUnusable = 4;
inline constexpr int kOutputFailed = 5;

/// One command of the program.
struct Command
{
    QString name;
    QStringList positionals;
    QList<Option> options;
    QString summary; ///< one line for --help, translated
    std::function<int(const Arguments &, const Console &)> run;
};

/// All commands, in the order of --help. One function for each group of them.
[[nodiscard]] QList<Command> fileCommands();
[[nodiscard]] QList<Command> tableCommands();
[[nodiscard]] QList<Command> packetCommands();
[[nodiscard]] QList<Command> resultCommands();
[[nodiscard]] QList<Command> reportCommands();
[[nodiscard]] QList<Command> statisticsCommands();

void printLine(QIODevice &device, const QString &line);
void printWarning(const Console &console, const QString &text);
/// The ledger of that key or title; null, and said so, where there is none.
[[nodiscard]] const Ledger *ledgerArgument(const Console &console, const QString &name);
/// Prints the error and returns `code`.
int fail(const Console &console, const Error &error, int code);

/// The same for a scheme, an id or a path: of a file that is none, all that is wrong in it.
int failScheme(const Console &console, const Error &error, const QString &idOrPath, int code);

/// Opens the file or prints why not; null then (exit 4).
[[nodiscard]] std::unique_ptr<File> openFile(const Console &console, const QString &path,
                                             File::Access access);
/// The same for a command that only reads: it sees the file as one commit left it.
[[nodiscard]] std::unique_ptr<FileView> viewFile(const Console &console, const QString &path);
/// The organisation of --org: 0 without the option; nullopt after printing that there is none (exit
/// 2).
[[nodiscard]] std::optional<RowId> findScope(const Console &console, const File &file,
                                             const Arguments &arguments);
/// A year, date or month of an option; nullopt after printing what is wrong (exit 2).
[[nodiscard]] std::optional<int> yearOption(const Console &console, const Arguments &arguments);
[[nodiscard]] std::optional<QDate> dateOption(const Console &console, const Arguments &arguments,
                                              const QString &option, QDate otherwise);

/// What most results are about.
struct ScopeYear
{
    RowId scope = 0;
    int year = 0;
};
/// --org and --year; nullopt after printing what is wrong of either (exit 2).
[[nodiscard]] std::optional<ScopeYear> scopeYear(const Console &console, const File &file,
                                                 const Arguments &arguments);

/// The table as CSV to standard output, or to the file of -o by its ending: .csv, .xlsx, or .pdf
/// with the document's pages. Returns the exit code.
int writeResult(const Console &console, const Document &document, const Arguments &arguments);
/// The same with the pages of a table that is printed as it is.
int writeResult(const Console &console, const TextTable &table, const Arguments &arguments);

} // namespace zhibu
