#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// What a roll call says of some people, by place, and what it says of nobody among them.
struct RollCall
{
    QList<int> named;            ///< who is there, ascending
    QList<int> missing;          ///< who is said not to be, ascending; none of `named`
    QHash<int, QString> reasons; ///< of some of those missing: why, as it is written there
    QStringList unknown;         ///< words that are no name of theirs and no usual remark
    QStringList doubles; ///< names in it that several of the people bear: all of them are meant

    [[nodiscard]] bool namesNobody() const { return named.isEmpty() && missing.isEmpty(); }
};

/// Reads a list of names as people copy it from a chat group or a sign-in sheet: one or several to
/// a line, with numbers, punctuation or remarks between ("1. 张三 到", "李四、王五"). A name counts
/// where it stands whole between blanks, digits and punctuation, or only a remark is joined to it
/// (张三同志); 王　伟 is 王伟. A line, or a part of it up to a semicolon or full stop, with 请假,
/// 缺席, 未到 or the like names who is not there; whoever such a line names is missing even where
/// another one names him as well. Why, say the words in brackets behind a name, else what else that
/// part says: 李四（出差）, 王伟 病假, 欧阳 请假 家中有事; of a list of names (请假：李四、王伟)
/// only usual reasons count so. A line that heads a list (参会接龙) names nobody.
[[nodiscard]] RollCall readRollCall(const QString &text, const QStringList &people);

} // namespace zhibu
