#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/database.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace zhibu {

/// The name that stands in place of that of somebody of whom nothing but what the accounts need is
/// left.
inline constexpr QStringView kPurgedName(u"（已清除）");

/// Takes the name of a person who is purged out of the words of others, in the rows and in their
/// images in the history: 表决说明, texts that name people (主持人, 责任人 and the like), confirmed
/// ratings, and 主题 of the meetings and talks he is marked at and of talks at which nobody is: in
/// that of another the same characters may be words (高峰, 文明). The names of actions that are
/// such a 主题 follow it. Part of an action.
class PurgedNames
{
public:
    explicit PurgedNames(const Database &database)
        : m_database{database}
    {}

    /// Which 主题 may name somebody: asked while his attendance and its history still stand.
    /// `people` are the rows of members he has, and had.
    Status findTopics(const QSet<RowId> &people);

    /// kPurgedName for each of these names, but where it is part of the longer name of somebody
    /// else. Whom a name that somebody else bears too means is not known: it stays.
    Status replace(const QStringList &names);

private:
    Status addTopics(const QString &table, const QString &sql, const QList<QVariant> &values = {});
    Status replaceName(const QString &name, const QStringList &longer, const QString &table,
                       const QString &column);
    Status renameActions(const QHash<QString, QString> &headings);

    const Database &m_database;
    QHash<QString, QSet<RowId>> m_topics; ///< by table: rows whose 主题 may name him
};

} // namespace zhibu
