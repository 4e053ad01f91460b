#include "ledger/peopleledgers.h"
#include "storage/packets/packetlog.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

TEST(PacketLogs, ANameGivenAgainHoldsSinceThatAction)
{
    test::TempFile book;
    const RowId member = book.addMember(u"P1"_s, book.addBranch(u"A"_s));
    const auto call = [&](const QString &name) {
        const auto action = got(Action::begin(book.file(), {}));
        must(PacketLog::rememberPresent(*action, members(), member, member, name));
        got(action->commit());
        return got(PacketLog::load(book.file())).namesOf(members(), member).constLast();
    };
    const PacketLog::Name first = call(u"one"_s);
    EXPECT_EQ(call(u"two"_s).name, u"two"_s);
    const PacketLog::Name again = call(u"one"_s);
    EXPECT_EQ(again.name, u"one"_s);
    EXPECT_GT(again.action, first.action);
    EXPECT_EQ(got(PacketLog::load(book.file())).statesOf(members(), member),
              (QSet<QString>{u"one"_s, u"two"_s}));
}

} // namespace
} // namespace zhibu
