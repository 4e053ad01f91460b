#include "exchange/packets/packettexts.h"
#include "ledger/ledgers.h"
#include "packetexchange.h"
#include "storage/file/history.h"
#include "storage/meetings/meetingstandard.h"
#include "storage/records/recordlist.h"
#include "storage/roundstest.h"

#include <QFile>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::compared;
using test::got;
using test::packetFrom;
using test::take;
using test::TempFile;

namespace {

/// A committee that rates, and the first of its branches with a file of its own.
class PacketsDown : public test::Rounds
{
protected:
    PacketsDown()
    {
        self = m_branches.first();
        EXPECT_EQ(take(branch, packetFrom(m_temp, self)).refused, -1);
    }

    Packet downPacket()
    {
        const Packet packet = got(
            collectPacket(m_temp.file(), {.organisation = self, .isDown = true}, test::kPacketDay));
        return got(packetOf(got(packetBytes(packet, {})), {}, u"packet"_s));
    }
    QString both(const QString &sql)
    {
        const QString here = branch.ask(sql);
        EXPECT_EQ(here, m_temp.ask(sql)) << qPrintable(sql);
        return here;
    }
    QStringList titlesIn(const Packet &packet, const PacketComparison &comparison)
    {
        const PacketWords words{
            .state = [](PacketState) { return QString(); },
            .finding = [](const Finding &, const QString &title) { return title; },
            .outside = {}};
        QStringList titles;
        for (const QStringList &row :
             got(packetTable(branch.file(), packet, comparison, words)).rows) {
            titles += row.first();
        }
        return titles;
    }

    TempFile branch;
    RowId self = 0;
};

} // namespace

TEST_F(PacketsDown, WhatTheRoundConfirmedIsSeenByTheBranch)
{
    m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                {u"organisation"_s, self},
                                {u"star"_s, 3},
                                {u"reason"_s, u"有群众反映"_s},
                                {u"decided_by"_s, u"工委"_s},
                                {u"decided_on"_s, u"2024-12-20"_s}});
    confirm(u"说明"_s);
    const auto isCarried = [](const PacketRow &row) { return isOnlySentDown(*row.ledger); };
    EXPECT_TRUE(std::ranges::none_of(packetFrom(m_temp, self).rows, isCarried))
        << "nobody reports what was decided above";

    Packet packet = downPacket();
    packet.info.isDown = false;
    EXPECT_GE(compared(branch, packet).count(PacketState::Refused), 7)
        << "nor is it taken from below";
    packet.info.isDown = true;
    const PacketComparison comparison = compared(branch, packet);
    EXPECT_EQ(comparison.count(PacketState::Refused), 0);
    EXPECT_EQ(comparison.count(PacketState::Conflict), 0);
    const QStringList titles = titlesIn(packet, comparison);
    EXPECT_TRUE(titles.contains(u"批准的评定结果"_s) && titles.contains(u"评定步骤"_s)
                && titles.contains(u"星级决定"_s) && titles.contains(u"历年星级"_s));
    EXPECT_EQ(take(branch, packet).refused, -1);

    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM frozen_rating"_s), u"1"_s) << "its own only";
    const QString own = u" WHERE organisation = %1"_s.arg(self);
    EXPECT_EQ(both(u"SELECT star FROM frozen_rating"_s + own), u"3"_s);
    EXPECT_EQ(both(u"SELECT star FROM rating"_s + own), u"3"_s);
    EXPECT_EQ(both(u"SELECT star FROM star_decision"_s + own), u"3"_s);
    EXPECT_FALSE(both(u"SELECT star FROM posted_star"_s + own).isEmpty());
    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM posted_star"_s), u"1"_s) << "its own only";
    (void)both(u"SELECT facts || result FROM frozen_rating"_s + own);
    EXPECT_EQ(both(u"SELECT scheme_hash FROM rating_round"_s).size(), 64);
    EXPECT_EQ(both(u"SELECT count(*) FROM round_step"_s), u"5"_s);
    const auto round = got(roundOf(branch.file(), 2024, Round::December, self));
    ASSERT_TRUE(round && round->isConfirmed());
    EXPECT_TRUE(schemeOfRound(branch.file(), *round).ok());

    EXPECT_TRUE(compared(branch, downPacket()).differences.isEmpty());
    EXPECT_TRUE(compared(m_temp, packetFrom(branch, self)).differences.isEmpty());
    got(undo(branch.file()));
    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM frozen_rating"_s), u"0"_s) << "one undo";
}

TEST_F(PacketsDown, ABranchBegunWithItHasItAll)
{
    confirm(u"说明"_s);
    TempFile fresh;
    const Packet packet = downPacket();
    EXPECT_EQ(compared(fresh, packet).count(PacketState::Refused), 0);
    EXPECT_EQ(take(fresh, packet).refused, -1);
    EXPECT_TRUE(got(roundOf(fresh.file(), 2024, Round::December, self))->isConfirmed());
}

TEST_F(PacketsDown, RaisedFrequenciesAndTemplatesHoldInTheBranch)
{
    EXPECT_TRUE(got(setMeetingStandard(
                        m_temp.file(), 2025,
                        {{.type = MeetingType::PartyLecture, .period = Period::Month, .times = 1}}))
                    .isEmpty());
    const RowId wording = m_temp.add(u"minutes-templates"_s, {{u"organisation"_s, m_committee},
                                                              {u"type"_s, u"theme_day"_s},
                                                              {u"name"_s, u"工委格式"_s},
                                                              {u"content"_s, u"一、"_s}});
    const auto isMonthly = [](const File &book) {
        const MeetingRules rules = got(meetingStandard(book, 2025));
        return std::ranges::any_of(rules.rules, [](const MeetingRule &rule) {
            return rule.type == MeetingType::PartyLecture && rule.period == Period::Month;
        });
    };
    ASSERT_FALSE(isMonthly(branch.file()));

    const Packet packet = downPacket();
    const PacketComparison comparison = compared(branch, packet);
    EXPECT_EQ(comparison.count(PacketState::Refused), 0);
    const QStringList titles = titlesIn(packet, comparison);
    EXPECT_TRUE(titles.contains(u"自定规则"_s) && titles.contains(u"记录模板"_s));
    EXPECT_EQ(take(branch, packet).refused, -1);
    EXPECT_TRUE(isMonthly(branch.file()));
    (void)both(u"SELECT content FROM minutes_template"_s);

    m_temp.change(u"minutes-templates"_s, wording, {{u"content"_s, u"一、学习"_s}});
    EXPECT_EQ(compared(branch, downPacket()).count(PacketState::Changed), 1);
    EXPECT_TRUE(
        got(deleteRecords(m_temp.file(), ledgerOf(u"minutes-templates"_s), {wording})).isEmpty());
    EXPECT_EQ(take(branch, downPacket()).refused, -1);
    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM minutes_template"_s), u"0"_s);
}

TEST_F(PacketsDown, FrequenciesBelowTheNationalOnesAreNotTaken)
{
    QFile shipped(u":/rules/meetings-2018.json"_s);
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    const QString pack =
        QString::fromUtf8(shipped.readAll()).replace(u"\"2018-10\""_s, u"\"2025-01\""_s);
    const auto withLectures = [&](const QString &period) {
        return QString(pack).replace(u"\"party_lecture\", \"period\": \"quarter\""_s,
                                     u"\"party_lecture\", \"period\": \"%1\""_s.arg(period));
    };
    m_temp.addRulePack(u"meetings"_s, u"enough"_s, withLectures(u"month"_s));
    EXPECT_EQ(compared(branch, downPacket()).count(PacketState::Refused), 0);
    m_temp.addRulePack(u"meetings"_s, u"too-few"_s, withLectures(u"year"_s));
    const PacketComparison comparison = compared(branch, downPacket());
    const auto refused =
        std::ranges::find(comparison.differences, PacketState::Refused, &PacketDifference::state);
    ASSERT_NE(refused, comparison.differences.end());
    ASSERT_EQ(test::rulesOf(refused->findings), QList<Rule>{Rule::OutOfRange});
    EXPECT_EQ(refused->findings.first().value, u"党课 1"_s);
}

TEST_F(PacketsDown, ARoundIsNotDeletedWithoutWhatBelongsToIt)
{
    confirm(u"说明"_s);
    ASSERT_EQ(take(branch, downPacket()).refused, -1);
    const RowId round = stored().id;
    const Findings used = got(referencesTo(branch.file(), ledgerOf(u"rating-rounds"_s), {round}));
    ASSERT_EQ(test::rulesOf(used), QList<Rule>{Rule::StillReferenced});
    EXPECT_TRUE(used.first().args.contains(u"评定步骤"_s)
                && used.first().args.contains(u"公示的星级"_s)
                && used.first().args.contains(u"批准的评定结果"_s));

    for (const QString &ledger :
         {u"confirmed-ratings"_s, u"posted-stars"_s, u"round-steps"_s, u"rating-rounds"_s}) {
        const Ledger &rows = ledgerOf(ledger);
        ASSERT_TRUE(got(deleteRecords(m_temp.file(), rows, got(listRows(m_temp.file(), rows, {}))))
                        .isEmpty());
    }
    const Packet packet = downPacket();
    const PacketComparison comparison = compared(branch, packet);
    QList<PacketChoice> choices = proposedChoices(comparison);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (packet.rows[comparison.differences[i].row].ledger->key == u"round-steps") {
            choices[i] = {};
        }
    }
    const PacketTaken taken = got(takePacket(branch.file(), packet, comparison, choices));
    ASSERT_GE(taken.refused, 0);
    EXPECT_EQ(test::rulesOf(taken.findings), QList<Rule>{Rule::StillReferenced});
    EXPECT_EQ(take(branch, packet).refused, -1);
    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM rating_round"_s), u"0"_s);
}

TEST_F(PacketsDown, RulesThatAreNoneAreNotTaken)
{
    m_temp.addRulePack(u"meetings"_s, u"broken"_s, u"{}"_s);
    const PacketComparison comparison = compared(branch, downPacket());
    ASSERT_EQ(comparison.count(PacketState::Refused), 1);
    const auto refused =
        std::ranges::find(comparison.differences, PacketState::Refused, &PacketDifference::state);
    EXPECT_EQ(test::rulesOf(refused->findings), QList<Rule>{Rule::RulePackBroken});
}

} // namespace zhibu
