#include "cli/console.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu::test {

namespace {

/// A branch's file with one organisation, and an empty one.
class PacketCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(shell.run({u"new"_s, branch}), 0) << shell.err.toStdString();
        ASSERT_EQ(shell.run({u"new"_s, committee}), 0);
        enter(branch, u"第一党支部"_s);
    }
    void enter(const QString &file, const QString &name)
    {
        const QString table = shell.write(
            u"organisations.csv"_s, u"组织编码,组织名称,组织类别\nA1,%1,党支部\n"_s.arg(name));
        ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, table}), 0)
            << shell.err.toStdString();
    }

    Shell shell;
    QString branch = shell.path(u"branch.zhibu"_s);
    QString committee = shell.path(u"committee.zhibu"_s);
    QString packet = shell.path(u"A1.zhibupacket"_s);
};

} // namespace

TEST_F(PacketCommands, APacketIsMadeComparedAndTaken)
{
    const QString secret = shell.write(u"secret"_s, u"口令 1\n"_s);
    ASSERT_EQ(shell.run({u"packet"_s, branch, u"--org"_s, u"A1"_s, u"-o"_s, packet,
                         u"--passphrase-file"_s, secret}),
              0)
        << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"packet"_s, u"compare"_s, committee, packet}), 3);
    EXPECT_TRUE(shell.err.contains(u"passphrase"_s));
    EXPECT_EQ(
        shell.run({u"packet"_s, u"compare"_s, committee, packet, u"--passphrase-file"_s, secret}),
        0);
    EXPECT_EQ(rowsOf(shell.out).at(1).mid(0, 3),
              (QStringList{u"组织"_s, u"第一党支部"_s, u"added"_s}));
    EXPECT_EQ(
        shell.run({u"packet"_s, u"take"_s, committee, packet, u"--passphrase-file"_s, secret}), 0)
        << shell.err.toStdString();
    EXPECT_EQ(
        shell.run({u"packet"_s, u"compare"_s, committee, packet, u"--passphrase-file"_s, secret}),
        0);
    EXPECT_EQ(rowsOf(shell.out).size(), 1) << "nothing but the titles";
}

TEST_F(PacketCommands, WhatDiffersOnBothSidesStaysOpenUntilSaid)
{
    enter(committee, u"一支部"_s); // entered on both sides
    ASSERT_EQ(shell.run({u"packet"_s, branch, u"--org"_s, u"A1"_s, u"-o"_s, packet}), 0);
    EXPECT_EQ(shell.run({u"packet"_s, u"take"_s, committee, packet}), 1);
    EXPECT_TRUE(shell.out.contains(u"left open: 组织 一支部: differs on both sides"_s))
        << shell.out.toStdString();
    EXPECT_TRUE(shell.out.contains(u"--conflicts"_s)) << "what to do";
    EXPECT_EQ(shell.run({u"packet"_s, u"take"_s, committee, packet, u"--conflicts"_s, u"theirs"_s}),
              0)
        << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"export"_s, committee, u"organisations"_s}), 0);
    EXPECT_TRUE(shell.out.contains(u"第一党支部"_s));
}

TEST_F(PacketCommands, APacketIsTakenOnlyForTheOrganisationThatIsDemanded)
{
    ASSERT_EQ(shell.run({u"packet"_s, branch, u"--org"_s, u"A1"_s, u"-o"_s, packet}), 0);
    for (const QString &verb : {u"compare"_s, u"take"_s}) {
        EXPECT_EQ(shell.run({u"packet"_s, verb, committee, packet, u"--org"_s, u"A2"_s}), 3);
        EXPECT_TRUE(shell.err.contains(u"A1"_s) && shell.err.contains(u"A2"_s));
        EXPECT_TRUE(shell.out.isEmpty());
    }
    EXPECT_EQ(shell.run({u"packet"_s, u"compare"_s, committee, packet, u"--org"_s, u"A1"_s}), 0);
    EXPECT_TRUE(shell.err.startsWith(u"第一党支部 (A1), made "_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"packet"_s, u"take"_s, committee, packet, u"--org"_s, u"A1"_s}), 0);
    EXPECT_TRUE(shell.out.startsWith(u"第一党支部 (A1), made "_s)) << shell.out.toStdString();
    EXPECT_EQ(shell.run({u"packet"_s, u"take"_s, committee, packet, u"--org"_s, u"第一党支部"_s}),
              0)
        << "known by now, by its name too";
}

TEST_F(PacketCommands, APassphraseFileThatIsNotThereIsTold)
{
    const QString gone = shell.path(u"gone"_s);
    EXPECT_EQ(shell.run({u"packet"_s, branch, u"--org"_s, u"A1"_s, u"-o"_s, packet,
                         u"--passphrase-file"_s, gone}),
              2);
    EXPECT_TRUE(shell.err.contains(u"was not found"_s)) << shell.err.toStdString();
    const QString empty = shell.write(u"empty"_s, u"\n"_s);
    EXPECT_EQ(shell.run({u"packet"_s, branch, u"--org"_s, u"A1"_s, u"-o"_s, packet,
                         u"--passphrase-file"_s, empty}),
              2);
    EXPECT_TRUE(shell.err.contains(u"no passphrase"_s));
}

} // namespace zhibu::test
