#include "reports/words/schemeproblem.h"

#include "core/jsonreader.h"
#include "scoring/reach.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct SchemeProblem
{
    Q_DECLARE_TR_FUNCTIONS(SchemeProblem)

public:
    static QString reason(const JsonProblem &problem);
    static QString syntax(const QString &words);
};

/// What the parser of Qt says; words that are not here are shown as they are.
constexpr const char *kSyntax[] = {
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated object"),
    QT_TRANSLATE_NOOP("SchemeProblem", "missing name separator"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated array"),
    QT_TRANSLATE_NOOP("SchemeProblem", "missing value separator"),
    QT_TRANSLATE_NOOP("SchemeProblem", "illegal value"),
    QT_TRANSLATE_NOOP("SchemeProblem", "invalid termination by number"),
    QT_TRANSLATE_NOOP("SchemeProblem", "illegal number"),
    QT_TRANSLATE_NOOP("SchemeProblem", "invalid escape sequence"),
    QT_TRANSLATE_NOOP("SchemeProblem", "invalid UTF8 string"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated string"),
    QT_TRANSLATE_NOOP("SchemeProblem", "object is missing after a comma"),
    QT_TRANSLATE_NOOP("SchemeProblem", "too deeply nested document"),
    QT_TRANSLATE_NOOP("SchemeProblem", "too large document"),
    QT_TRANSLATE_NOOP("SchemeProblem", "garbage at the end of the document"),
};

QString SchemeProblem::syntax(const QString &words)
{
    const auto *known = std::ranges::find(
        kSyntax, words, [](const char *each) { return QString::fromLatin1(each); });
    return known == std::end(kSyntax) ? words : tr(*known);
}

// No default, so that a new fault does not compile without its words.
QString SchemeProblem::reason(const JsonProblem &problem)
{
    const QString first = problem.args.value(0);
    const QString second = problem.args.value(1);
    switch (problem.fault) {
    case JsonFault::Syntax:
        return second.isEmpty() ? syntax(first)
                                : tr("“%1” is a full-width mark; JSON wants a half-width “%2” here")
                                      .arg(second, problem.args.value(2));
    case JsonFault::RepeatedKey:
        return tr("this key stands twice in its object");
    case JsonFault::UnknownKey:
        return second.isEmpty()
                   ? tr("the key “%1” is not known here").arg(first)
                   : tr("the key “%1” is not known here; did you mean “%2”?").arg(first, second);
    case JsonFault::UnknownWord:
        return tr("the word “%1” is not known here; one of these is: %2")
            .arg(first, problem.args.sliced(1).join(u' '));
    case JsonFault::Missing:
        return tr("missing");
    case JsonFault::NoText:
        return tr("a text is expected");
    case JsonFault::NoFlag:
        return tr("true or false is expected");
    case JsonFault::NoObject:
        return tr("an object is expected");
    case JsonFault::NoList:
        return tr("a list with at least one entry is expected");
    case JsonFault::NoEntry:
        return tr("at least one entry is expected");
    case JsonFault::NoNewText:
        return tr("a text that is not in the list yet is expected");
    case JsonFault::NoName:
        return tr("a name and points above 0 are expected");
    case JsonFault::NoNumber:
        return tr("a number of at least 0 with at most %1 decimals is expected").arg(first);
    case JsonFault::NoWholeNumber:
        return tr("a whole number from %1 to %2 is expected").arg(first, second);
    case JsonFault::NoNewWholeNumber:
        return tr("a whole number from %1 to %2 that is not in the list yet is expected")
            .arg(first, second);
    case JsonFault::NoDate:
        return tr("a date like 2017-05-01 is expected");
    case JsonFault::NoMonth:
        return tr("a month like 2017-01 is expected");
    case JsonFault::NoDay:
        return tr("a day like 06-05 is expected");
    case JsonFault::NoColour:
        return tr("a colour like #b71c1c is expected");
    case JsonFault::NoMoney:
        return tr("yuan as a text like \"3000.00\" is expected");
    case JsonFault::NotWhole:
        return tr("must be whole");
    case JsonFault::NotAboveZero:
        return tr("must be above 0");
    case JsonFault::AboveMaximum:
        return tr("must not be above the maximum");
    case JsonFault::NotAboveFloor:
        return tr("must be above the floor");
    case JsonFault::BelowLowest:
        return tr("must not be below the lowest");
    case JsonFault::NotBelowPrevious:
        return tr("must be below the one before");
    case JsonFault::NotAbovePrevious:
        return tr("must be above the one before");
    case JsonFault::UsedTwice:
        return tr("used twice");
    case JsonFault::UnknownId:
        return tr("nothing that may stand here has this id");
    case JsonFault::WeightsNotOne:
        return tr("the weights must add up to 1");
    case JsonFault::NotRounded:
        return tr("must be rounded as totals are");
    case JsonFault::BandsEndTooSoon:
        return tr("the last band must reach down to the floor");
    case JsonFault::BandOutOfReach:
        return tr("no total reaches this band: it lies above the cap");
    case JsonFault::StarNotGiven:
        return tr("the scheme never gives this star");
    case JsonFault::StepTaken:
        return tr("a round takes every step once, and this one comes earlier already");
    case JsonFault::StarTaken:
        return tr("an earlier approval of the round is for this star already");
    case JsonFault::StarNotApproved:
        return tr("no approval of the round is for these stars, which the scheme gives: %1")
            .arg(problem.args.join(u", "_s));
    case JsonFault::ItemTaken:
        return tr("belongs to another adjustment already");
    case JsonFault::OtherEffect:
        return tr("holds another effect already");
    case JsonFault::NothingFollows:
        return tr("nothing follows from this case");
    case JsonFault::OutsideRange:
        return tr("lies outside the range");
    case JsonFault::BracketNotOpen:
        return tr("the last bracket must have no upper end");
    case JsonFault::NotAscending:
        return tr("ascending numbers below the flag are expected");
    case JsonFault::NoShare:
        return tr("this kind of dues is a share of a base");
    case JsonFault::NoFixedAmount:
        return tr("this kind of dues is a fixed amount");
    }
    return {};
}

} // namespace

QString jsonProblemText(const JsonProblem &problem)
{
    const QString line = QString::number(problem.line);
    const QString column = QString::number(problem.column);
    const QString reason = SchemeProblem::reason(problem);
    return problem.place.isEmpty()
               ? SchemeProblem::tr("Line %1, column %2: %3").arg(line, column, reason)
               : SchemeProblem::tr("Line %1, column %2, %3: %4")
                     .arg(line, column, problem.place, reason);
}

QStringList schemeProblemTexts(const QByteArray &json)
{
    QStringList lines;
    for (const JsonProblem &problem : schemeProblems(json)) {
        lines += jsonProblemText(problem);
    }
    if (lines.size() == JsonProblems::kMost) {
        lines += SchemeProblem::tr("No more than %1 are listed.").arg(JsonProblems::kMost);
    }
    return lines;
}

QStringList schemeDoubtTexts(const Scheme &scheme)
{
    QStringList lines;
    for (const OutOfReach &each : outOfReach(scheme)) {
        lines +=
            SchemeProblem::tr("clause %1 asks for %2 points, and %3 is the most there is to get")
                .arg(each.rule, toText(each.asked), toText(each.most));
    }
    return lines;
}

} // namespace zhibu
