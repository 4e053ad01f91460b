#pragma once

#include <QDate>
#include <QString>

namespace zhibu {

// What is true of a row on a day, as conditions of SQL, so that every query means the same by it.
// A row is named by its table or alias; a day is an expression of ISO text, a column or a "?",
// which then stands for two parameters.

/// A member of the branch: admitted by that day, and 正常 or of another status only later (状态日期
/// is the first day of the new status).
[[nodiscard]] QString isMemberOn(const QString &member, const QString &day);
/// A post that is held, its last day included.
[[nodiscard]] QString isHeldOn(const QString &post, const QString &day);
/// An organisation that is founded (no 成立日期 counts as founded) and not dissolved.
[[nodiscard]] QString existsOn(const QString &organisation, const QString &day);
/// An organisation that keeps its members' formal relation (core/organisation.h); no parameters.
[[nodiscard]] QString keepsFormalRelation(const QString &organisation);
/// An organisation that exists and elects its committee or secretary for a term: no 党小组, none
/// that keeps no formal relation (组工通讯 on 临时党支部: its leaders are appointed).
[[nodiscard]] QString hasTermOn(const QString &organisation, const QString &day);
/// An activity of a type, or one that counts for it as well (兼作); `type` is a code.
[[nodiscard]] QString countsAs(const QString &activity, const QString &type);

// What a row said on a day that says something else now, as an expression of SQL with one "?" where
// the day is one: histories are read back from the present (党员变动, 组织变动). The day of an
// event is the first day of what it brings about. Who is below whom on a day: belowOn() (scope.h).

/// The branch a member belonged to: 原党支部 of the first later event that has one (membersOn()).
[[nodiscard]] QString branchThen(const QString &member, const QString &day);
/// The name an organisation had: 原名称 of the first later event that has one.
[[nodiscard]] QString nameThen(const QString &organisation, const QString &day);
/// The kind it had: 原组织类别 likewise.
[[nodiscard]] QString kindThen(const QString &organisation, const QString &day);
/// The organisation it was under, NULL for none: 原上级 of the first later 调整隶属.
[[nodiscard]] QString superiorThen(const QString &organisation, const QString &day);

/// A day as such an expression that needs no parameter.
[[nodiscard]] QString dayLiteral(QDate day);

} // namespace zhibu
