#include "core/rectification.h"
#include "support/printers.h"

namespace zhibu {

namespace {

const QDate kToday(2024, 11, 21);

struct StateCase
{
    RectificationDates dates;
    RectificationState state;
};

void PrintTo(const StateCase &c, std::ostream *out)
{
    for (const QDate date : {c.dates.due, c.dates.doneOn, c.dates.closedOn}) {
        *out << '[' << date.toString(Qt::ISODate).toStdString() << ']';
    }
}

class Rectification : public testing::TestWithParam<StateCase>
{
};

} // namespace

TEST_P(Rectification, StandsWhereItsDatesPutIt)
{
    EXPECT_EQ(rectificationState(GetParam().dates, kToday), GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    States, Rectification,
    testing::Values(
        StateCase{{}, RectificationState::Open},
        StateCase{{.due = kToday.addDays(1)}, RectificationState::Open},
        StateCase{{.due = kToday}, RectificationState::Open},
        StateCase{{.due = kToday.addDays(-1)}, RectificationState::Overdue},
        StateCase{{.due = kToday.addDays(-1), .doneOn = kToday}, RectificationState::Done},
        StateCase{{.doneOn = kToday.addDays(-30)}, RectificationState::Done},
        StateCase{{.doneOn = kToday.addDays(1)}, RectificationState::Open},
        StateCase{{.due = kToday.addDays(-1), .doneOn = kToday.addDays(1)},
                  RectificationState::Overdue},
        StateCase{{.doneOn = kToday, .closedOn = kToday}, RectificationState::Closed},
        StateCase{{.doneOn = kToday, .closedOn = kToday.addDays(1)}, RectificationState::Done},
        StateCase{{.due = kToday.addDays(-9),
                   .doneOn = kToday.addDays(-5),
                   .closedOn = kToday.addDays(-1)},
                  RectificationState::Closed}));

} // namespace zhibu
