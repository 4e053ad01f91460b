#include "storage/records/importmappings.h"

#include "storage/file/rowid.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString sourceOf(QStringList titles)
{
    titles.sort();
    return titles.join(u'\n');
}

} // namespace

Result<TitleFields> rememberedFields(const File &file, const Ledger &ledger,
                                     const QStringList &titles)
{
    Statement mapping(file.database(),
                      u"SELECT fields FROM import_mapping WHERE ledger = ? AND titles = ?"_s);
    mapping.bind(ledger.key).bind(sourceOf(titles));
    TitleFields fields;
    while (mapping.next()) {
        const QJsonObject json = QJsonDocument::fromJson(mapping.text(0).toUtf8()).object();
        for (auto field = json.begin(); field != json.end(); ++field) {
            fields.insert(field.key(), field.value().toString());
        }
    }
    return mapping.status() ? Result(fields) : mapping.status().error();
}

Status rememberFields(Action &action, const Ledger &ledger, const QStringList &titles,
                      const TitleFields &fields)
{
    QJsonObject json; // sorted by title, so that the same mapping is the same text
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        json.insert(field.key(), field.value());
    }
    Statement put(action.database(),
                  u"INSERT INTO import_mapping (id, ledger, titles, fields) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (ledger, titles) DO UPDATE SET fields = excluded.fields"_s);
    put.bind(nextRowId()).bind(ledger.key).bind(sourceOf(titles));
    return put.bind(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))).run();
}

} // namespace zhibu
