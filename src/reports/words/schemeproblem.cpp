#include "reports/words/schemeproblem.h"

#include "reports/words/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct SchemeProblem
{
    Q_DECLARE_TR_FUNCTIONS(SchemeProblem)
};

/// What the readers of scheme files and of JSON say. A reason that is not here is shown as it is.
constexpr const char *kReasons[] = {
    QT_TRANSLATE_NOOP("SchemeProblem", "unknown key"),
    QT_TRANSLATE_NOOP("SchemeProblem", "missing"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unknown word"),
    QT_TRANSLATE_NOOP("SchemeProblem", "used twice"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a text is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "true or false is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "an object is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a list with at least one entry is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "at least one entry is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a text that is not in the list yet is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a name and points above 0 are expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a date like 2017-05-01 is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a day like 06-05 is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a colour like #b71c1c is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem",
                      "a number of at least 0 with at most %1 decimals is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "a whole number from %1 to %2 is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem",
                      "a whole number from %1 to %2 that is not in the list yet is expected"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be whole"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be above 0"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must not be above the maximum"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be above the floor"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must not be below the lowest"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be below the band before"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be below the level before"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be below the entry before"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be above the sheet before"),
    QT_TRANSLATE_NOOP("SchemeProblem", "must be rounded as totals are"),
    QT_TRANSLATE_NOOP("SchemeProblem", "the last band must reach down to the floor"),
    QT_TRANSLATE_NOOP("SchemeProblem", "too many years"),
    QT_TRANSLATE_NOOP("SchemeProblem", "one must weigh more than 0"),
    QT_TRANSLATE_NOOP("SchemeProblem", "no criterion, group or sheet has this id"),
    QT_TRANSLATE_NOOP("SchemeProblem", "no sheet above has this id"),
    QT_TRANSLATE_NOOP("SchemeProblem", "no sheet has this id"),
    QT_TRANSLATE_NOOP("SchemeProblem", "no pool has this id"),
    QT_TRANSLATE_NOOP("SchemeProblem", "belongs to another adjustment already"),
    QT_TRANSLATE_NOOP("SchemeProblem", "holds another effect already"),
    QT_TRANSLATE_NOOP("SchemeProblem", "nothing follows from this case"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated object"),
    QT_TRANSLATE_NOOP("SchemeProblem", "missing name separator"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated array"),
    QT_TRANSLATE_NOOP("SchemeProblem", "missing value separator"),
    QT_TRANSLATE_NOOP("SchemeProblem", "illegal value"),
    QT_TRANSLATE_NOOP("SchemeProblem", "illegal number"),
    QT_TRANSLATE_NOOP("SchemeProblem", "unterminated string"),
    QT_TRANSLATE_NOOP("SchemeProblem", "object is missing after a comma"),
    QT_TRANSLATE_NOOP("SchemeProblem", "garbage at the end of the document"),
};

QString reasonText(const QString &reason)
{
    static const QRegularExpression place(u"\\\\%\\d"_s); // %1 once it is escaped
    for (const char *known : kReasons) {
        QString pattern = QRegularExpression::escape(QString::fromLatin1(known));
        const auto match =
            QRegularExpression(u'^' + pattern.replace(place, u"(.+)"_s) + u'$').match(reason);
        if (match.hasMatch()) {
            QString text = SchemeProblem::tr(known);
            for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
                text = text.arg(match.captured(i));
            }
            return text;
        }
    }
    return reason;
}

} // namespace

QString schemeProblemText(const Error &error)
{
    // See readJson(): "reason (line 47)" at "bands[2].min", or a reason at "line 47".
    static const QRegularExpression atPlace(u"^(.+) \\(line (\\d+)\\)$"_s);
    static const QRegularExpression atLine(u"^line (\\d+)$"_s);
    if (error.code != ErrorCode::Invalid) {
        return errorText(error);
    }
    if (const auto match = atPlace.match(error.detail); match.hasMatch()) {
        return SchemeProblem::tr("Line %1, %2: %3")
            .arg(match.captured(2), error.subject, reasonText(match.captured(1)));
    }
    if (const auto match = atLine.match(error.subject); match.hasMatch()) {
        return SchemeProblem::tr("Line %1: %2").arg(match.captured(1), reasonText(error.detail));
    }
    return SchemeProblem::tr("%1: %2").arg(error.subject, reasonText(error.detail));
}

} // namespace zhibu
