#include "cli/command.h"
#include "storage/facts/ratingrows.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, DocumentKind>> &papers()
{
    static const QList<std::pair<QString, DocumentKind>> known{
        {u"application"_s, DocumentKind::Application},
        {u"ballot"_s, DocumentKind::BallotForm},
        {u"explanation"_s, DocumentKind::Explanation},
        {u"sheet"_s, DocumentKind::SummarySheet},
        {u"notice"_s, DocumentKind::Publicity},
        {u"movements"_s, DocumentKind::Movements},
        {u"plaques"_s, DocumentKind::Plaques},
        {u"register"_s, DocumentKind::StarRegister},
        {u"plans"_s, DocumentKind::Plans},
        {u"rectifications"_s, DocumentKind::Rectifications},
        {u"members"_s, DocumentKind::Members}};
    return known;
}

QString paperNames()
{
    QStringList names;
    for (const auto &[name, kind] : papers()) {
        names += name;
    }
    return names.join(u' ');
}

int report(const Arguments &arguments, const Console &console)
{
    const QString wanted = arguments.positional(1);
    const auto paper =
        std::ranges::find(papers(), wanted, [](const auto &each) { return each.first; });
    if (paper == papers().end()) {
        printLine(console.err, CommandText::tr("%1 is no paper: %2").arg(wanted, paperNames()));
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const auto scope = findScope(console, view->file(), arguments);
    const auto year = yearOption(console, arguments);
    if (!scope || !year) {
        return kWrongUsage;
    }
    if (*scope == 0 && isOfOneBranch(paper->second)) {
        printLine(console.err,
                  CommandText::tr("%1 is about one branch: name it by --org").arg(wanted));
        return kWrongUsage;
    }
    const auto document =
        makeDocument(view->file(), {paper->second, *scope, *year,
                                    defaultAsOf(*year, Round::December, console.today)});
    if (!document) {
        return fail(console, document.error(),
                    document.error().code == ErrorCode::NotFound ? kWrongUsage : kFileUnusable);
    }
    if (!document->letter) {
        return writeResult(console, *document, arguments);
    }
    const Status status = saveDocument(arguments.value(u"-o"_s), *document->letter);
    if (!status) {
        return fail(console, status.error(),
                    status.error().code == ErrorCode::Invalid ? kWrongUsage : kOutputFailed);
    }
    return kDone;
}

} // namespace

QList<Command> reportCommands()
{
    return {{.name = u"report"_s,
             .positionals = {u"FILE"_s, u"PAPER"_s},
             .options = {{.name = u"--year"_s, .value = u"Y"_s, .required = true},
                         {.name = u"--org"_s, .value = u"CODE"_s},
                         {.name = u"-o"_s, .value = u"OUT"_s, .required = true}},
             .summary = CommandText::tr("a printed paper: %1").arg(paperNames()),
             .run = report}};
}

} // namespace zhibu
