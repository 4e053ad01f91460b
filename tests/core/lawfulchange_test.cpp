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

} // namespace
} // namespace zhibu
