#pragma once

#include "storage/facts/rulepacks.h"
#include "storage/rounds/steps.h"
#include "support/tempfile.h"

namespace zhibu::test {

/// A committee with two branches, both scored 92 by themselves and above, with ballots.
class Rounds : public testing::Test
{
protected:
    using Kind = WorkflowStep::Kind;

    Rounds()
    {
        m_committee = m_temp.add(QStringLiteral("organisations"),
                                 {{QStringLiteral("code"), QStringLiteral("C")},
                                  {QStringLiteral("name"), QStringLiteral("工委")},
                                  {QStringLiteral("kind"), QStringLiteral("committee")}});
        for (const QString &code : {QStringLiteral("A"), QStringLiteral("B")}) {
            const RowId branch =
                m_temp.addBranch(code, {{QStringLiteral("superior"), m_committee}});
            m_branches += branch;
            score(branch, QStringLiteral("self"));
            score(branch, QStringLiteral("superior"));
            m_temp.add(QStringLiteral("satisfaction"), {{QStringLiteral("year"), 2024},
                                                        {QStringLiteral("organisation"), branch},
                                                        {QStringLiteral("members_total"), 10},
                                                        {QStringLiteral("members_present"), 10},
                                                        {QStringLiteral("satisfied"), 10},
                                                        {QStringLiteral("fairly_satisfied"), 0},
                                                        {QStringLiteral("dissatisfied"), 0}});
        }
        m_round = got(startRound(m_temp.file(), 2024, Round::December, m_committee,
                                 QString(kDefaultScheme), QDate(2024, 12, 20)));
        m_scheme = got(findScheme(&m_temp.file(), kDefaultScheme));
    }

    const File &file() const { return *m_file; }

    void score(RowId branch, const QString &evaluator)
    {
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {branch, QStringLiteral("ay%1").arg(i),
                       i == 1 ? Points::whole(2) : Points::whole(10)};
        }
        ASSERT_TRUE(got(saveScores(m_temp.file(), 2024, evaluator, scores)).isEmpty());
    }

    Status record(Kind kind, QDate on = QDate(2024, 12, 20), const QString &note = {},
                  bool skipped = false, const QStringList &files = {})
    {
        const RoundStep step{.kind = kind,
                             .skipped = skipped,
                             .doneOn = on,
                             .doneBy = QStringLiteral("组织部"),
                             .document = {},
                             .note = note};
        return record(stored(), step, files);
    }

    Status record(const RatingRound &round, const RoundStep &step, const QStringList &files = {})
    {
        const Scheme scheme = got(findScheme(&file(), round.scheme));
        const QDate asOf = defaultAsOf(2024, Round::December, step.doneOn);
        return recordStep(
            m_temp.file(), round, scheme,
            {.step = step, .table = got(roundTable(file(), round, scheme, asOf)), .files = files});
    }

    RatingRound stored() const
    {
        return got(roundOf(file(), 2024, Round::December, m_committee)).value();
    }

    RatingRound june() const
    {
        return got(roundOf(file(), 2024, Round::June, m_committee)).value();
    }
    void startJune()
    {
        got(startRound(m_temp.file(), 2024, Round::June, m_committee, QString(kDefaultScheme),
                       QDate(2024, 6, 1)));
    }
    void confirmJune()
    {
        for (const Kind kind :
             {Kind::SelfEvaluation, Kind::Ballot, Kind::Review, Kind::Publicity, Kind::Approval}) {
            must(record(june(), {.kind = kind,
                                 .doneOn = QDate(2024, 6, kind == Kind::Approval ? 20 : 2),
                                 .until = {},
                                 .doneBy = {},
                                 .document = {},
                                 .note = {}}));
        }
    }

    void confirm(const QString &note = {})
    {
        for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
            must(record(kind, QDate(2024, 12, 20), note));
        }
        must(record(Kind::Publicity, QDate(2024, 12, 21), note));
        must(record(Kind::Approval, QDate(2024, 12, 29), note));
    }

    /// Starts a round of an organisation below the committee and confirms it.
    RatingRound confirmOwn(RowId organisation, const QString &scheme)
    {
        got(startRound(m_temp.file(), 2024, Round::December, organisation, scheme,
                       QDate(2024, 12, 1)));
        const auto now = [&] {
            return got(roundOf(file(), 2024, Round::December, organisation)).value();
        };
        for (const Kind kind :
             {Kind::SelfEvaluation, Kind::Ballot, Kind::Review, Kind::Publicity, Kind::Approval}) {
            must(record(now(), {.kind = kind,
                                .doneOn = QDate(2024, 12, kind == Kind::Approval ? 19 : 2),
                                .until = {},
                                .doneBy = {},
                                .document = {},
                                .note = {}}));
        }
        return now();
    }

    /// Takes the superior's scores of a branch away.
    void forgetScores(RowId branch)
    {
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {branch, QStringLiteral("ay%1").arg(i), std::nullopt};
        }
        ASSERT_TRUE(
            got(saveScores(m_temp.file(), 2024, QStringLiteral("superior"), scores)).isEmpty());
    }

    RatingTable table() const
    {
        return got(rateOrganisations(
            file(), {.scheme = m_scheme, .year = 2024, .asOf = QDate(2024, 12, 31)}));
    }

    TempFile m_temp;
    const File *m_file = &m_temp.file();
    RowId m_committee = 0;
    QList<RowId> m_branches;
    RatingRound m_round;
    Scheme m_scheme;
};

} // namespace zhibu::test
