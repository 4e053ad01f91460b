#include "gui/widgets/pastewords.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUnreadMostNames = 6;

class PasteWording
{
    Q_DECLARE_TR_FUNCTIONS(zhibu::PasteWording)

public:
    static QString problem(PastePlan::Problem problem, const QString &subject)
    {
        switch (problem) {
        case PastePlan::Problem::None:
            return {};
        case PastePlan::Problem::Nothing:
            return tr("There is nothing to paste here");
        case PastePlan::Problem::NoRow:
            return tr("Nothing was pasted: nothing here, or more than one thing, is called %1")
                .arg(listed(subject.split(u'、')));
        case PastePlan::Problem::RowTwice:
            return tr("Nothing was pasted: %1 stands in it twice").arg(subject);
        case PastePlan::Problem::ColumnTwice:
            return tr("Nothing was pasted: the column %1 stands in it twice").arg(subject);
        case PastePlan::Problem::TooHigh:
            return tr("Nothing was pasted: it has %1 rows, more than there are from here on. Names "
                      "before the amounts help")
                .arg(subject);
        case PastePlan::Problem::TooWide:
            return tr("Nothing was pasted: it has %1 columns, more than there are from here on. "
                      "Titles above the columns help")
                .arg(subject);
        }
        return {};
    }

    static QString listed(const QStringList &names)
    {
        return names.size() <= kUnreadMostNames
                   ? names.join(u'、')
                   : tr("%1 and %2 more")
                         .arg(names.mid(0, kUnreadMostNames - 1).join(u'、'),
                              QString::number(names.size() - kUnreadMostNames + 1));
    }
};

} // namespace

QString pasteProblem(PastePlan::Problem problem, const QString &subject)
{
    return PasteWording::problem(problem, subject);
}

QString listed(const QStringList &names)
{
    return PasteWording::listed(names);
}

} // namespace zhibu
