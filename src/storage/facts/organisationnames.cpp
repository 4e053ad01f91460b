#include "storage/facts/organisationnames.h"

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

Result<QHash<QString, QString>> organisationNames(const File &file)
{
    Statement rows(file.database(), u"SELECT code, name FROM organisation"_s);
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
