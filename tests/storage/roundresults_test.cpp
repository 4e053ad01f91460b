#include "storage/facts/starregister.h"
#include "storage/rounds/confirmed.h"
#include "storage/roundstest.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

namespace {

const QDate kYearEnd(2024, 12, 31);

/// What a round confirms, and of whom, when the records go on changing.
class RoundResults : public test::Rounds
{
protected:
    /// "organisation star note" of 历年星级, 2024.
    QString starsOfTheYear() const
    {
        return m_temp.ask(u"SELECT group_concat(organisation || ' ' || star || ' ' || note) FROM "
                          u"(SELECT * FROM rating WHERE year = 2024 ORDER BY organisation)"_s);
    }
    Status approve(const QString &note = {})
    {
        return record(Kind::Approval, QDate(2024, 12, 30), note);
    }
    RowId addCommittee(const QString &code)
    {
        return m_temp.add(u"organisations"_s, {{u"code"_s, code},
                                               {u"name"_s, code},
                                               {u"kind"_s, u"committee"_s},
                                               {u"superior"_s, m_committee}});
    }
    RatingTable ownTable() const
    {
        return got(roundTable(file(), stored(), m_scheme, QDate(2024, 12, 29)));
    }
};

} // namespace

TEST_F(RoundResults, LeaveTheStarsOfTheYearAsTheyWereWhenTheApprovalIsTakenBack)
{
    m_temp.add(u"ratings"_s, {{u"year"_s, 2024},
                              {u"organisation"_s, m_branches[1]},
                              {u"star"_s, 3},
                              {u"note"_s, u"旧台账"_s}});
    const QString before = starsOfTheYear();
    confirm();
    EXPECT_NE(starsOfTheYear(), before);
    must(takeBackStep(m_temp.file(), stored(), u"乙支部得分录错"_s));
    EXPECT_EQ(starsOfTheYear(), before);
}

TEST_F(RoundResults, AreTheTrialStarsOfTheYearBeforeUntilTheyAreConfirmed)
{
    for (const RowId branch : m_branches) {
        for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
            QList<ScoreChange> scores;
            for (int i = 1; i <= 10; ++i) {
                scores += {branch, u"ay%1"_s.arg(i), i == 1 ? Points::whole(2) : Points::whole(10)};
            }
            ASSERT_TRUE(got(saveScores(m_temp.file(), 2025, evaluator, scores)).isEmpty());
        }
    }
    const auto next = [this](std::optional<QString> by = {}) {
        return got(rateOrganisations(m_temp.file(), {.scheme = m_scheme,
                                                     .year = 2025,
                                                     .asOf = QDate(2025, 12, 31),
                                                     .scope = m_committee,
                                                     .by = by}))
            .rows.at(0);
    };
    EXPECT_EQ(next().previousTrial, 5);
    EXPECT_FALSE(next().facts.previousStar);
    EXPECT_FALSE(next().movement) << "nobody knows it yet";
    EXPECT_FALSE(next(u"self"_s).previousTrial);
    ASSERT_TRUE(next(u"self"_s).previousScheme);
    EXPECT_EQ(next(u"self"_s).previousScheme->id, kDefaultScheme);
    ASSERT_TRUE(next(u"self"_s).rating.rated());
    EXPECT_FALSE(next(u"self"_s).movement) << "it is not rated for the first time";
    confirm();
    EXPECT_FALSE(next().previousTrial);
    EXPECT_EQ(next().facts.previousStar, 5);
    EXPECT_TRUE(next(u"self"_s).movement);
}

TEST_F(RoundResults, KnowTheirMovementOnceTheYearBeforeIsEntered)
{
    for (const RowId branch : m_branches) {
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {branch, u"ay%1"_s.arg(i), Points::whole(i == 1 ? 2 : 7)};
        }
        ASSERT_TRUE(got(saveScores(m_temp.file(), 2023, u"superior"_s, scores)).isEmpty());
    }
    confirm();
    const auto first = [this] {
        const RatingTable table = ownTable();
        return *std::ranges::find(table.rows, m_branches[0], &RatedOrganisation::id);
    };
    const auto inRegister = [this] {
        return got(starRegister(file(), m_committee, QDate(2024, 12, 31)))
            .rows.at(0)
            .marks.back()
            ->movement;
    };
    ASSERT_TRUE(first().confirmedBy);
    EXPECT_EQ(first().previousTrial, 2);
    EXPECT_FALSE(first().movement);
    EXPECT_FALSE(inRegister());
    m_temp.add(u"ratings"_s,
               {{u"year"_s, 2023}, {u"organisation"_s, m_branches[0]}, {u"star"_s, 3}});
    EXPECT_EQ(first().previousStar(), 3);
    EXPECT_EQ(first().movement, Movement::Up);
    EXPECT_EQ(inRegister(), Movement::Up);
}

TEST_F(RoundResults, WithoutAStarLeaveNoneInTheYear)
{
    m_temp.add(u"ratings"_s,
               {{u"year"_s, 2024}, {u"organisation"_s, m_branches[0]}, {u"star"_s, 3}});
    forgetScores(m_branches[0]);
    confirm(u"甲支部未参评"_s);
    EXPECT_EQ(starsOfTheYear(), u"%1 5 "_s.arg(m_branches[1]));
}

TEST_F(RoundResults, AreNotApprovedSilentlyWithScoresMissing)
{
    confirm();
    must(takeBackStep(m_temp.file(), stored(), u"复核"_s));
    forgetScores(m_branches[0]);
    const Status silent = approve();
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().detail, u"reason-missing"_s);
    must(approve(u"甲支部未参评"_s));
}

TEST_F(RoundResults, OtherThanThosePostedAreNotApprovedSilently)
{
    const RowId late = m_temp.addBranch(u"E"_s, {{u"superior"_s, m_committee}});
    for (const auto kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        must(record(kind, QDate(2024, 12, 20), u"戊支部未测评"_s));
    }
    must(record(Kind::Publicity, QDate(2024, 12, 21), u"戊支部未参评"_s));
    const auto differing = [this] {
        QStringList lines;
        for (const PostedDifference &each :
             got(differencesToPosted(file(), stored(), ownTable()))) {
            lines += u"%1 %2 %3"_s.arg(each.name)
                         .arg(each.posted.value_or(-1))
                         .arg(each.now.value_or(-1));
        }
        return lines;
    };
    EXPECT_EQ(differing(), QStringList());
    ASSERT_TRUE(got(saveScores(m_temp.file(), 2024, u"superior"_s,
                               {{m_branches[0], u"ay2"_s, Points::whole(9)}}))
                    .isEmpty());
    EXPECT_EQ(differing(), QStringList()) << "91 points give five stars too";
    // A score that is corrected bears no day: no rating as of the posting would tell.
    ASSERT_TRUE(got(saveScores(m_temp.file(), 2024, u"superior"_s,
                               {{m_branches[0], u"ay2"_s, Points::whole(0)}}))
                    .isEmpty());
    m_temp.change(u"organisations"_s, m_branches[1], {{u"dissolved"_s, u"2024-12-25"_s}});
    score(late, u"superior"_s);
    EXPECT_EQ(differing(), (QStringList{u"A 5 4"_s, u"B 5 -1"_s, u"E -1 5"_s}));

    const Status silent = approve();
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().detail, u"reason-missing"_s);
    must(approve(u"甲支部异议成立"_s));
    EXPECT_EQ(stored().asOf, QDate(2024, 12, 30));
    EXPECT_EQ(differing().size(), 3) << "what was posted stays on record";
}

TEST_F(RoundResults, ArePostedAnewWhenThePublicityIsTakenBack)
{
    for (const auto kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review, Kind::Publicity}) {
        must(record(kind, QDate(2024, 12, 20)));
    }
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM posted_star"_s), u"2"_s);
    must(takeBackStep(m_temp.file(), stored(), u"名单有误"_s));
    EXPECT_EQ(m_temp.ask(u"SELECT count(*) FROM posted_star"_s), u"0"_s);
    forgetScores(m_branches[0]);
    must(record(Kind::Publicity, QDate(2024, 12, 22), u"甲支部未参评"_s));
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(organisation) FROM posted_star"_s),
              QString::number(m_branches[1]));
}

TEST_F(RoundResults, AreNamedBeforeWhatBelongsToThemIsDeleted)
{
    const RowId decision = m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                                       {u"organisation"_s, m_branches[1]},
                                                       {u"star"_s, 4},
                                                       {u"reason"_s, u"名额限制"_s},
                                                       {u"decided_by"_s, u"工委会"_s},
                                                       {u"decided_on"_s, u"2024-12-19"_s}});
    const RowId before = m_temp.add(
        u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, m_branches[1]}, {u"star"_s, 3}});
    const auto confirmed = [this](const QString &ledger, const QList<RowId> &rows) {
        QStringList lines;
        for (const Finding &each : got(confirmedAmong(file(), ledgerOf(ledger), rows))) {
            lines += each.args.join(u' ');
        }
        return lines;
    };
    EXPECT_EQ(confirmed(u"decisions"_s, {decision}), QStringList());
    confirm();
    EXPECT_EQ(confirmed(u"decisions"_s, {decision}), QStringList{u"B 2024 december 4"_s});
    const RowId star =
        m_temp.ask(u"SELECT id FROM rating WHERE year = 2024 AND star = 4"_s).toLongLong();
    EXPECT_EQ(confirmed(u"ratings"_s, {before, star}), QStringList{u"B 2024 december 4"_s});
    EXPECT_EQ(confirmed(u"organisations"_s, {m_branches[1]}), QStringList());
}

TEST_F(RoundResults, SayWhichStarsEnteredByHandTheyReplace)
{
    const auto replaced = [this] { return got(enteredOtherwise(file(), stored(), ownTable())); };
    EXPECT_EQ(replaced(), QStringList());
    m_temp.add(u"ratings"_s,
               {{u"year"_s, 2024}, {u"organisation"_s, m_branches[0]}, {u"star"_s, 5}});
    m_temp.add(u"ratings"_s,
               {{u"year"_s, 2024}, {u"organisation"_s, m_branches[1]}, {u"star"_s, 3}});
    EXPECT_EQ(replaced(), QStringList{u"B"_s});
}

TEST_F(RoundResults, StandInTheRegisterWhateverIsEntered)
{
    confirm();
    const RowId entered =
        m_temp.ask(u"SELECT id FROM rating ORDER BY organisation LIMIT 1"_s).toLongLong();
    m_temp.change(u"ratings"_s, entered, {{u"star"_s, 2}});
    for (const StarHistory &row : got(starRegister(file(), m_committee, QDate(2025, 1, 5))).rows) {
        EXPECT_EQ(row.marks.at(0)->star, 5) << row.name.toStdString();
    }
}

TEST_F(RoundResults, StandWhateverBecomesOfTheOrganisation)
{
    confirm();
    const RatingTable before = table();
    m_temp.change(u"organisations"_s, m_branches[0], {{u"kind"_s, u"general_branch"_s}});
    m_temp.change(u"organisations"_s, m_branches[1], {{u"dissolved"_s, u"2024-12-30"_s}});
    const RatingTable after = table();
    ASSERT_EQ(after.rows.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(after.rows[i].id, before.rows[i].id);
        EXPECT_EQ(after.rows[i].name, before.rows[i].name);
        EXPECT_EQ(after.rows[i].rating, before.rows[i].rating);
        EXPECT_EQ(after.rows[i].rank, before.rows[i].rank);
        EXPECT_FALSE(before.rows[i].isPast());
        EXPECT_TRUE(after.rows[i].isPast());
    }
    EXPECT_EQ(after.quotas[0].rated, 2);
    EXPECT_EQ(got(rateOrganisations(
                      file(),
                      {.scheme = m_scheme, .year = 2024, .asOf = kYearEnd, .scope = m_branches[1]}))
                  .rows.size(),
              1U);
}

TEST_F(RoundResults, AreThoseOfTheApprovalAlone)
{
    const RowId other = addCommittee(u"D"_s);
    confirm();
    m_temp.addBranch(u"E"_s, {{u"superior"_s, m_committee}});
    m_temp.change(u"organisations"_s, m_branches[0], {{u"superior"_s, other}});
    got(startRound(m_temp.file(), 2024, Round::December, m_temp.addBranch(u"F"_s),
                   QString(kDefaultScheme), QDate(2024, 12, 1)));
    const RatingTable own = ownTable();
    ASSERT_EQ(own.rows.size(), 2U) << "not the branch that was founded since";
    EXPECT_EQ(own.rows[0].id, m_branches[0]);
    EXPECT_TRUE(own.rows[0].confirmedBy);
    EXPECT_EQ(own.quotas[0].rated, 2);
}

TEST_F(RoundResults, AreNotConfirmedAgainByTheRoundAnOrganisationMovesTo)
{
    const RowId other = addCommittee(u"D"_s);
    m_temp.change(u"organisations"_s, m_branches[0], {{u"superior"_s, other}});
    const RatingRound theirs = confirmOwn(other, QString(kDefaultScheme));
    m_temp.change(u"organisations"_s, m_branches[0], {{u"superior"_s, m_committee}});
    EXPECT_EQ(got(roundOf(file(), 2024, Round::December, m_branches[0]))->id, theirs.id);
    const RatingTable own = ownTable();
    ASSERT_EQ(own.rows.size(), 1U);
    EXPECT_EQ(own.rows[0].id, m_branches[1]);
    confirm();
    EXPECT_EQ(m_temp.ask(u"SELECT count(DISTINCT rating_round) FROM frozen_rating"_s), u"2"_s);
}

TEST_F(RoundResults, OfARoundBelowCountInItsQuotasAloneByWhateverScheme)
{
    m_temp.addRulePack(u"scheme"_s, u"odd"_s,
                       QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)))
                           .replace(u"\"id\": \"anyang-2017\""_s, u"\"id\": \"odd\""_s));
    confirmOwn(m_branches[0], u"odd"_s);
    forgetScores(m_branches[0]);
    const RatingTable own = ownTable();
    ASSERT_EQ(own.rows.size(), 1U);
    EXPECT_EQ(own.rows[0].rank, 1);
    EXPECT_EQ(own.quotas[0].rated, 1);
    EXPECT_EQ(own.quotas[0].count, 1);
}

TEST_F(RoundResults, OfARoundBelowAreToldApartInTheTableAbove)
{
    const RowId other = addCommittee(u"D"_s);
    m_temp.change(u"organisations"_s, m_branches[0], {{u"superior"_s, other}});
    confirmOwn(other, QString(kDefaultScheme));
    const auto ofAll = [this] {
        return got(tableOfScope(file(), {.scheme = m_scheme, .year = 2024, .asOf = kYearEnd}));
    };
    const auto holds = [&](const RatingTable &shown) {
        ASSERT_EQ(shown.rows.size(), 2U);
        EXPECT_EQ(shown.rows[0].id, m_branches[1]);
        EXPECT_EQ(shown.rows[0].rank, 1);
        EXPECT_FALSE(shown.rows[0].ratedElsewhere);
        EXPECT_EQ(shown.rows[1].id, m_branches[0]) << "as good, and after all of the round";
        EXPECT_FALSE(shown.rows[1].rank);
        EXPECT_EQ(shown.rows[1].ratedElsewhere,
                  m_temp.ask(u"SELECT name FROM organisation WHERE code = 'D'"_s));
        EXPECT_EQ(shown.quotas[0].rated, 1);
        EXPECT_EQ(shown.quotas[0].count, 1);
    };
    holds(ofAll());
    confirm();
    holds(ofAll());
    m_temp.addBranch(u"E"_s, {{u"superior"_s, m_committee}});
    const RatingTable later = ofAll();
    ASSERT_EQ(later.rows.size(), 3U);
    EXPECT_EQ(later.rows[2].ratedElsewhere, QString()) << "came after the approval";
    EXPECT_EQ(later.quotas[0].rated, 1);
    EXPECT_EQ(table().quotas[0].rated, 2) << "of a year, whatever its rounds";
}

TEST_F(RoundResults, AreHeldAgainstTheirDayOfWhomeverTheScopeHoldsNow)
{
    const RowId other = addCommittee(u"D"_s);
    confirm(); // as of 29 December
    m_temp.change(u"organisations"_s, m_branches[0], {{u"superior"_s, other}});
    m_temp.add(u"organisation-changes"_s, {{u"organisation"_s, m_branches[0]},
                                           {u"change"_s, u"moved"_s},
                                           {u"date"_s, u"2024-12-30"_s},
                                           {u"former_superior"_s, m_committee}});
    m_temp.add(u"events"_s, {{u"date"_s, u"2024-12-30"_s},
                             {u"organisation"_s, m_branches[0]},
                             {u"item"_s, u"overdue_task"_s}});
    const auto rows =
        got(rateOrganisations(file(),
                              {.scheme = m_scheme, .year = 2024, .asOf = kYearEnd, .scope = other}))
            .rows;
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_TRUE(rows[0].now);
    EXPECT_EQ(rows[0].now->facts.asOf, QDate(2024, 12, 29));
    EXPECT_FALSE(rows[0].wouldDiffer()) << "the event came later";
}

TEST_F(RoundResults, OfMoreThanFiveStarsStandInTheYearLikeAnyOther)
{
    m_temp.addRulePack(u"scheme"_s, u"ten"_s,
                       QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)))
                           .replace(u"\"id\": \"anyang-2017\""_s, u"\"id\": \"ten\""_s)
                           .replace(u"\"star\": 5"_s, u"\"star\": 10"_s));
    confirmOwn(m_branches[0], u"ten"_s);
    EXPECT_EQ(starsOfTheYear(), u"%1 10 "_s.arg(m_branches[0]));
}

TEST_F(RoundResults, OfARoundBelowAreObjectedToThere)
{
    confirmOwn(m_branches[0], QString(kDefaultScheme));
    m_temp.add(u"objections"_s, {{u"year"_s, 2024},
                                 {u"organisation"_s, m_branches[0]},
                                 {u"raised_on"_s, u"2024-12-03"_s},
                                 {u"raised_by"_s, u"张三"_s},
                                 {u"content"_s, u"得分偏高"_s}});
    confirm();
    EXPECT_TRUE(stored().isConfirmed());
}

TEST_F(RoundResults, AreNotSaidToRestOnOtherRecordsWhereOnlyTheSchemeWasReplaced)
{
    const QString id = u"points-ledger"_s; // counts meetings and dues
    const RowId other = addCommittee(u"D"_s);
    m_temp.add(u"satisfaction"_s,
               {{u"year"_s, 2024},
                {u"organisation"_s, m_temp.addBranch(u"E"_s, {{u"superior"_s, other}})},
                {u"members_total"_s, 10},
                {u"members_present"_s, 10},
                {u"satisfied"_s, 10},
                {u"fairly_satisfied"_s, 0},
                {u"dissatisfied"_s, 0}});
    confirmOwn(other, id);
    const auto rated = [&] {
        return got(rateOrganisations(file(), {.scheme = got(findScheme(&file(), id)),
                                              .year = 2024,
                                              .asOf = QDate(2024, 12, 19),
                                              .scope = other}))
            .rows.at(0);
    };
    ASSERT_FALSE(rated().facts.metrics.isEmpty());
    EXPECT_FALSE(rated().wouldDiffer());
    QString plain = QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)));
    m_temp.addRulePack(u"scheme"_s, id,
                       plain.replace(u"\"id\": \"anyang-2017\""_s, u"\"id\": \"%1\""_s.arg(id)));
    EXPECT_FALSE(rated().recordsDiffer());
    EXPECT_TRUE(rated().schemeDiffers());
}

TEST_F(RoundResults, AreEachComparedAsOfTheirOwnDay)
{
    confirmOwn(m_branches[0], QString(kDefaultScheme)); // as of the 19th
    confirm();                                          // as of the 29th
    const auto differing = [this] {
        QList<RowId> ids;
        for (const RatedOrganisation &row : table().rows) {
            EXPECT_TRUE(row.now);
            if (row.wouldDiffer()) {
                ids += row.id;
            }
        }
        return ids;
    };
    EXPECT_TRUE(differing().isEmpty());
    for (const RowId branch : m_branches) {
        m_temp.add(u"events"_s, {{u"organisation"_s, branch},
                                 {u"item"_s, u"unexcused_absence"_s},
                                 {u"date"_s, u"2024-12-24"_s},
                                 {u"evidence"_s, u"x"_s}});
    }
    EXPECT_EQ(differing(), QList<RowId>{m_branches[1]});
    m_temp.add(u"events"_s, {{u"organisation"_s, m_branches[0]},
                             {u"item"_s, u"unexcused_absence"_s},
                             {u"date"_s, u"2024-12-04"_s},
                             {u"evidence"_s, u"x"_s}});
    EXPECT_EQ(differing().size(), 2);
}

TEST_F(RoundResults, KeepTheSchemeTheyWereConfirmedWith)
{
    confirm();
    m_temp.addRulePack(u"scheme"_s, QString(kDefaultScheme),
                       QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)))
                           .replace(u"\"percent\": 10"_s, u"\"percent\": 50"_s));
    for (const RowId scope : {RowId(0), m_committee, m_branches[0]}) {
        EXPECT_EQ(got(schemeInUse(file(), 2024, Round::December, scope)).quotas[0].percent, 10);
    }
    EXPECT_EQ(got(schemeInUse(file(), 2025, Round::December, m_committee)).quotas[0].percent, 50);
}

} // namespace zhibu
