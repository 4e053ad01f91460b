#include "storage/facts/organisationnames.h"

#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString nameIn(const File &file, const QString &sql, RowId organisation)
{
    Statement name(file.database(), sql);
    name.bind(organisation);
    QString found;
    while (name.next()) {
        found = name.text(0);
    }
    return found;
}

} // namespace

QString organisationName(const File &file, RowId organisation)
{
    return nameIn(file, u"SELECT name FROM organisation WHERE id = ?"_s, organisation);
}

QString superiorName(const File &file, RowId organisation)
{
    return nameIn(file,
                  u"SELECT s.name FROM organisation o JOIN organisation s ON s.id = o.superior "
                  "WHERE o.id = ?"_s,
                  organisation);
}

Result<QSet<RowId>> branchesOn(const File &file, RowId scope, QDate day)
{
    Statement branches(file.database(),
                       u"SELECT o.id FROM organisation o WHERE %1 = 'branch' AND %2%3"_s.arg(
                           kindThen(u"o"_s, dayLiteral(day)), existsOn(u"o"_s, u"?"_s),
                           inScopeOn(u"o.id"_s, scope, day)));
    branches.bind(day.toString(Qt::ISODate)).bind(day.toString(Qt::ISODate));
    if (scope != 0) {
        branches.bind(scope);
    }
    QSet<RowId> ids;
    while (branches.next()) {
        ids += branches.integer(0);
    }
    return branches.status() ? Result(ids) : branches.status().error();
}

bool hasSeveralBranches(const File &file, RowId scope, QDate day)
{
    const auto branches = branchesOn(file, scope, day);
    return branches && branches->size() > 1;
}

Result<QHash<QString, QString>> organisationNames(const File &file, std::optional<QDate> day)
{
    Statement rows(file.database(), u"SELECT code, %1 FROM organisation o"_s.arg(
                                        day ? nameThen(u"o"_s, dayLiteral(*day)) : u"name"_s));
    QHash<QString, QString> names;
    while (rows.next()) {
        names.insert(rows.text(0), rows.text(1));
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    return names;
}

} // namespace zhibu
