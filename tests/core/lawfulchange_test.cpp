#include "core/lawfulchange.h"
#include "support/printers.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

struct Case
{
    MemberStatus status;
    bool probationary;
    QString lawful; ///< codes, in the order of the enum
};

class LawfulChanges : public testing::TestWithParam<Case>
{
};

TEST_P(LawfulChanges, AreThoseWithoutABar)
{
    QStringList lawful;
    for (const QLatin1StringView code : kMemberChangeCodes) {
        const auto kind = *enumIn<MemberChangeKind>(kMemberChangeCodes, QString(code));
        if (!barTo(kind, GetParam().status, GetParam().probationary)) {
            lawful += code;
        }
    }
    EXPECT_EQ(lawful.join(u' '), GetParam().lawful);
}

INSTANTIATE_TEST_SUITE_P(
    States, LawfulChanges,
    testing::Values(Case{MemberStatus::Active, false,
                         u"moved transferred_out block_out suspended deceased expelled withdrawn "
                         "persuaded removed dropped not_recognised"_s},
                    Case{MemberStatus::Active, true,
                         u"moved transferred_out block_out deceased withdrawn cancelled "
                         "not_recognised extended"_s},
                    Case{MemberStatus::Suspended, false,
                         u"restored deceased expelled withdrawn dropped not_recognised"_s},
                    Case{MemberStatus::Transferred, false, u"transferred_in block_in"_s},
                    Case{MemberStatus::Left, false, QString()},
                    Case{MemberStatus::Deceased, false, QString()}));

TEST(LawfulChange, SaysWhyNot)
{
    using Kind = MemberChangeKind;
    EXPECT_EQ(barTo(Kind::Restored, MemberStatus::Left, false), ChangeBar::Left);
    EXPECT_EQ(barTo(Kind::Restored, MemberStatus::Active, false), ChangeBar::NotSuspended);
    EXPECT_EQ(barTo(Kind::Suspended, MemberStatus::Active, true), ChangeBar::OnlyFull);
    EXPECT_EQ(barTo(Kind::Dropped, MemberStatus::Active, true), ChangeBar::OnlyFull);
    EXPECT_EQ(barTo(Kind::Cancelled, MemberStatus::Active, false), ChangeBar::OnlyProbationary);
    EXPECT_EQ(barTo(Kind::TransferredOut, MemberStatus::Suspended, false), ChangeBar::Suspended);
    EXPECT_EQ(barTo(Kind::Deceased, MemberStatus::Transferred, false), ChangeBar::Away);
    EXPECT_EQ(barTo(Kind::TransferredIn, MemberStatus::Active, false), ChangeBar::Here);
    EXPECT_EQ(barTo(Kind::Restored, MemberStatus::Deceased, false), ChangeBar::Deceased);
}

/// "2>0 left": the third change cannot follow the first.
QStringList conflicts(const QList<std::pair<QString, QString>> &history)
{
    QList<DatedChange> changes;
    for (const auto &[day, code] : history) {
        changes += {.day = QDate::fromString(day, Qt::ISODate),
                    .kind = *enumIn<MemberChangeKind>(kMemberChangeCodes, code)};
    }
    QStringList lines;
    for (const ChangeConflict &each : conflictsOf(changes)) {
        lines += u"%1>%2 %3"_s.arg(each.change)
                     .arg(each.earlier)
                     .arg(each.bar ? QString(codeIn(kChangeBarCodes, *each.bar)) : u"-"_s);
    }
    return lines;
}

TEST(ChangeConflicts, AreWhatCannotFollow)
{
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"expelled"_s}, {u"2024-02-01"_s, u"deceased"_s}}),
              QStringList{u"1>0 left"_s});
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"transferred_out"_s},
                         {u"2024-02-01"_s, u"deceased"_s},
                         {u"2024-03-01"_s, u"transferred_in"_s},
                         {u"2024-04-01"_s, u"deceased"_s}}),
              QStringList{u"1>0 away"_s})
        << "of one that is wrong nothing follows";
    EXPECT_EQ(conflicts({{u"2020-01-01"_s, u"suspended"_s},
                         {u"2021-01-01"_s, u"restored"_s},
                         {u"2022-01-01"_s, u"transferred_out"_s},
                         {u"2023-01-01"_s, u"transferred_in"_s},
                         {u"2024-01-01"_s, u"transferred_in"_s}}),
              QStringList())
        << "he may have gone unrecorded";
}

TEST(ChangeConflicts, OfOneDayAreThoseWithoutALawfulOrder)
{
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"transferred_out"_s}, {u"2024-01-01"_s, u"moved"_s}}),
              QStringList());
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"expelled"_s}, {u"2024-01-01"_s, u"deceased"_s}}),
              QStringList{u"1>0 left"_s});
    for (const QString &first : {u"extended"_s, u"cancelled"_s}) {
        const QString second = first == u"extended" ? u"cancelled"_s : u"extended"_s;
        EXPECT_EQ(conflicts({{u"2024-01-01"_s, first}, {u"2024-01-01"_s, second}}),
                  QStringList{u"1>0 -"_s});
    }
}

TEST(ChangeConflicts, AProbationIsExtendedOnceAndMayBeCancelledLater)
{
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"extended"_s}, {u"2024-06-01"_s, u"cancelled"_s}}),
              QStringList());
    EXPECT_EQ(conflicts({{u"2024-01-01"_s, u"extended"_s}, {u"2024-06-01"_s, u"extended"_s}}),
              QStringList{u"1>0 -"_s});
}

} // namespace
} // namespace zhibu
