#include "storage/meetings/circumstances.h"

#include "storage/facts/conditions.h"

#include <QStringList>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

template<typename Has>
QString kindsThat(Has has)
{
    QStringList kinds;
    for (const QLatin1StringView code : kCircumstanceCodes) {
        if (has(effectOf(*enumIn<Circumstance>(kCircumstanceCodes, QString(code))))) {
            kinds += u"'%1'"_s.arg(code);
        }
    }
    return u'(' + kinds.join(u", ") + u')';
}

} // namespace

const QString kExcusingKinds =
    kindsThat([](const CircumstanceEffect &effect) { return effect.excused; });
const QString kVotelessKinds =
    kindsThat([](const CircumstanceEffect &effect) { return !effect.votes; });

QString holdsOn(const QString &circumstance, const QString &day)
{
    return u"(%1.since <= %2 AND (%1.until IS NULL OR %1.until >= %2))"_s.arg(circumstance, day);
}

QString isExcused(const QString &attendance, const QString &starts)
{
    return u"EXISTS (SELECT 1 FROM circumstance c WHERE c.member = %1.member AND c.kind IN %2 AND %3)"_s
        .arg(attendance, kExcusingKinds, holdsOn(u"c"_s, u"substr(%1, 1, 10)"_s.arg(starts)));
}

QString countsInRate(const QString &attendance, const QString &starts)
{
    return u"(%1.status = 'present' OR (%1.status <> 'observer' AND NOT %2))"_s.arg(
        attendance, isExcused(attendance, starts));
}

QString makesUp(const QString &makeUp, const QString &meeting, QDate day)
{
    const QString notBefore = u"%1.made_up_on >= substr(%2.starts, 1, 10)"_s.arg(makeUp, meeting);
    const bool isYearOver = day.dayOfYear() == day.daysInYear();
    return isYearOver ? notBefore
                      : notBefore + u" AND %1.made_up_on <= %2"_s.arg(makeUp, dayLiteral(day));
}

Result<QSet<RowId>> membersIn(const File &file, Circumstance circumstance, QDate first, QDate last)
{
    Statement rows(file.database(), u"SELECT member FROM circumstance "
                                    "WHERE kind = ? AND since <= ? "
                                    "AND (until IS NULL OR until >= ?)"_s);
    rows.bind(QString(codeIn(kCircumstanceCodes, circumstance)))
        .bind(last.toString(Qt::ISODate))
        .bind(first.toString(Qt::ISODate));
    QSet<RowId> members;
    while (rows.next()) {
        members += rows.integer(0);
    }
    return rows.status() ? Result(members) : rows.status().error();
}

} // namespace zhibu
