#include "storage/records/namespellings.h"

#include "core/personname.h"

namespace zhibu {

using namespace Qt::StringLiterals;

NameSpellings::NameSpellings(const File &file, QString table, QString column)
    : m_file{&file}
    , m_table{std::move(table)}
    , m_column{std::move(column)}
{}

Result<QStringList> NameSpellings::of(const QString &name)
{
    if (!m_padded) {
        Statement query(m_file->database(), u"SELECT DISTINCT %1 FROM %2 WHERE %3"_s.arg(
                                                m_column, m_table, holdsBlank(m_column)));
        QMultiHash<QString, QString> padded;
        while (query.next()) {
            const QString stored = query.text(0);
            if (const QString plain = personName(stored); plain != stored) {
                padded.insert(plain, stored);
            }
        }
        if (!query.status()) {
            return query.status().error();
        }
        m_padded = std::move(padded);
    }
    const QString plain = personName(name);
    return QStringList{plain} + m_padded->values(plain);
}

QString holdsBlank(const QString &column)
{
    QStringList blanks;
    for (const auto *code : {"32", "9", "160", "8195", "12288"}) { // ideographic: U+3000
        blanks += u"instr(%1, char(%2)) > 0"_s.arg(column, QLatin1StringView(code));
    }
    return u'(' + blanks.join(u" OR ") + u')';
}

} // namespace zhibu
