#include "storage/people/namesakes.h"

#include "core/namesakes.h"
#include "storage/file/database.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QHash<RowId, QString>> namesakesOfBranches(const File &file)
{
    Statement rows(file.database(), u"SELECT id, name, code FROM member WHERE (branch, name) IN "
                                    "(SELECT branch, name FROM member GROUP BY branch, name "
                                    "HAVING count(*) > 1)"_s);
    QHash<RowId, QString> names;
    while (rows.next()) {
        names.insert(rows.integer(0), nameWithCode(rows.text(1), rows.text(2)));
    }
    return rows.status() ? Result(names) : rows.status().error();
}

} // namespace zhibu
