#include "core/rectification.h"
#include "support/printers.h"

namespace zhibu {

namespace {

const QDate kToday(2024, 11, 21);

struct StateCase
{
    RectificationFacts facts;
    RectificationState state;
};

void PrintTo(const StateCase &c, std::ostream *out)
{
    *out << (c.facts.assigned ? "assigned " : "");
    for (const QDate date : {c.facts.due, c.facts.doneOn, c.facts.closedOn}) {
        *out << '[' << date.toString(Qt::ISODate).toStdString() << ']';
    }
}

class Rectification : public testing::TestWithParam<StateCase>
{
};

} // namespace

TEST_P(Rectification, StandsWhereWhatIsEnteredPutsIt)
{
    EXPECT_EQ(rectificationState(GetParam().facts, kToday), GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    States, Rectification,
    testing::Values(
        StateCase{{}, RectificationState::NotStarted},
        StateCase{{.due = kToday}, RectificationState::NotStarted},
        StateCase{{.assigned = true}, RectificationState::Open},
        StateCase{{.assigned = true, .due = kToday.addDays(1)}, RectificationState::Open},
        StateCase{{.assigned = true, .due = kToday}, RectificationState::Open},
        StateCase{{.assigned = true, .due = kToday.addDays(-1)}, RectificationState::Overdue},
        StateCase{{.due = kToday.addDays(-1)}, RectificationState::Overdue},
        StateCase{{.due = kToday.addDays(-1), .doneOn = kToday}, RectificationState::Done},
        StateCase{{.doneOn = kToday.addDays(-30)}, RectificationState::Done},
        StateCase{{.assigned = true, .doneOn = kToday.addDays(1)}, RectificationState::Open},
        StateCase{{.due = kToday.addDays(-1), .doneOn = kToday.addDays(1)},
                  RectificationState::Overdue},
        StateCase{{.doneOn = kToday, .closedOn = kToday}, RectificationState::Closed},
        StateCase{{.doneOn = kToday, .closedOn = kToday.addDays(1)}, RectificationState::Done},
        StateCase{{.due = kToday.addDays(-9),
                   .doneOn = kToday.addDays(-5),
                   .closedOn = kToday.addDays(-1)},
                  RectificationState::Closed}));

} // namespace zhibu
