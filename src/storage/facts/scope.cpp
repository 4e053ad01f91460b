#include "storage/facts/scope.h"

#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

// Beside min() the other columns are those of the row that has it.
QString movedAfter(QDate day)
{
    return u"(SELECT organisation AS id, former_superior AS superior, min(date) AS date "
           "FROM organisation_change WHERE change = 'moved' AND date > %1 GROUP BY organisation)"_s
               .arg(dayLiteral(day));
}

// Those that moved since are put back under their former superior, all others stay where they are:
// nothing is looked up for each of them.
QString belowOn(QDate day)
{
    return u"(WITH RECURSIVE moved AS %1, below (id) AS (VALUES (?) "
           "UNION SELECT o.id FROM below JOIN organisation o ON o.superior = below.id "
           "WHERE o.id NOT IN (SELECT id FROM moved) "
           "UNION SELECT moved.id FROM below JOIN moved ON moved.superior = below.id) "
           "SELECT id FROM below)"_s.arg(movedAfter(day));
}

} // namespace zhibu
