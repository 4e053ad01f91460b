#include "storage/search/namefunctions.h"

#include "core/personname.h"
#include "storage/search/nameorder.h"
#include "storage/search/readings.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString textOf(sqlite3_value *value)
{
    const void *characters = sqlite3_value_text(value);
    return QString::fromUtf8(static_cast<const char *>(characters), sqlite3_value_bytes(value));
}

const Readings &readingsOf(sqlite3_context *context)
{
    return *static_cast<const Readings *>(sqlite3_user_data(context));
}

void answers(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    sqlite3_result_int(
        context,
        readingsOf(context).matches(personName(textOf(values[0])), textOf(values[1])) ? 1 : 0);
}

void organisationAnswers(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const Readings &readings = readingsOf(context);
    const QString name = personName(textOf(values[0]));
    const QString letters = textOf(values[1]);
    sqlite3_result_int(
        context, readings.matches(name, letters) || readings.standsWithin(name, letters) ? 1 : 0);
}

void order(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const QByteArray key =
        orderKey(textOf(values[0]), static_cast<TextOrder>(sqlite3_value_int(values[1])),
                 static_cast<TextKind>(sqlite3_value_int(values[2])), readingsOf(context));
    sqlite3_result_blob(context, key.constData(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
}

using Function = void (*)(sqlite3_context *, int, sqlite3_value **);

} // namespace

Status addNameFunctions(const File &file)
{
    const auto readings = Readings::of(file);
    if (!readings) {
        return readings.error();
    }
    const QVariant handle = file.database().handle().driver()->handle();
    sqlite3 *connection = *static_cast<sqlite3 *const *>(handle.constData());
    const auto add = [&](const char *name, int arguments, Function function) {
        return sqlite3_create_function_v2(
            connection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
            new Readings(*readings), function, nullptr, nullptr,
            [](void *owned) { delete static_cast<Readings *>(owned); });
    };
    for (const int code :
         {add("name_answers", 2, answers), add("organisation_answers", 2, organisationAnswers),
          add("name_order", 3, order)}) {
        // Busy: a query under way uses them already, so they are there.
        if (code != SQLITE_OK && code != SQLITE_BUSY) {
            return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errstr(code)),
                                      QSqlError::StatementError, QString::number(code)),
                            file.path());
        }
    }
    return {};
}

} // namespace zhibu
