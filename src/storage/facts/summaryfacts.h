#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>

namespace zhibu {

/// A code or a text, and how many rows have it.
using CodeCount = QPair<QString, int>;

/// The members of an organisation and all below it on the day: those in it on a day (isMemberOn()),
/// and who came and went in the year up to it.
struct MemberCounts
{
    int total = 0;
    int full = 0; ///< 正式党员, confirmed by the day
    int women = 0;
    int minorities = 0;
    QList<QDate> births;        ///< of those whose birth date is recorded
    QList<CodeCount> education; ///< words of the 字典 (Dictionaries::wordOf), most frequent first
    int admitted = 0;           ///< joined in the year
    int confirmed = 0;          ///< 转正 in the year
    QList<CodeCount> left;      ///< status code, with a status date in the year
    int withoutBirth = 0;
    int withoutEducation = 0;
    int withoutIdNumber = 0;
};

[[nodiscard]] Result<MemberCounts> memberCounts(const File &file, RowId organisation, int year,
                                                QDate asOf);

/// The activities of one kind held in the year up to a day.
struct ActivityCounts
{
    QString type; ///< code
    int held = 0;
    int due = 0;     ///< attendance rows, 列席 left out: person-times
    int present = 0; ///< of them 出席
    int rated = 0;   ///< of them those a rate counts (core/circumstances.h)
    int beneficiaries = 0;
};

/// One entry for each kind that was held, by an organisation or any below it. What served several
/// purposes counts for each.
[[nodiscard]] Result<QList<ActivityCounts>> activityCounts(const File &file, RowId organisation,
                                                           int year, QDate asOf);

/// Who holds a post of the organisation itself on a day: post code and name, 书记 first.
[[nodiscard]] Result<QList<QPair<QString, QString>>> postHolders(const File &file,
                                                                 RowId organisation, QDate day);

/// Who holds a post (its code) on a day: names by organisation, each one's by 党员编号.
[[nodiscard]] Result<QHash<RowId, QStringList>> holdersOf(const File &file, const QString &post,
                                                          QDate day);

/// Who sits on the committee of an organisation on a day: 书记, 副书记 and 委员 of all kinds, by
/// number.
[[nodiscard]] Result<QList<NamedRow>> committeeOn(const File &file, RowId organisation, QDate day);

/// Whether 历年星级 holds this star of the organisation for the year.
[[nodiscard]] Result<bool> isStarEntered(const File &file, RowId organisation, int year, int star);

} // namespace zhibu
