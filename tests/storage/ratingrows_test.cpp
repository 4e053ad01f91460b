#include "storage/facts/ratingrows.h"
#include "storage/facts/rulepacks.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

TEST(RatingRows, AreOfBranchesOfTheTypesTheSchemeIsFor)
{
    test::TempFile book;
    book.addBranch(u"A"_s, {{u"branch_type"_s, u"student"_s}});
    book.addBranch(u"B"_s, {{u"branch_type"_s, u"teacher"_s}});
    book.addBranch(u"C"_s);
    Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    const auto codes = [&] {
        QStringList list;
        for (const RatedOrganisation &row :
             got(rateOrganisations(book.file(),
                                   {.scheme = scheme, .year = 2024, .asOf = QDate(2024, 12, 31)}))
                 .rows) {
            list += row.code + u' ' + row.facts.subject.type;
        }
        return list;
    };
    EXPECT_EQ(codes(), (QStringList{u"A student"_s, u"B teacher"_s, u"C "_s}));
    scheme.applies.types = {u"student"_s, u"mixed"_s};
    EXPECT_EQ(codes(), QStringList{u"A student"_s});
}

TEST(RatingRows, TellTheEventsOfTheYearByTheirDays)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    for (const QString &day : {u"2024-08-12"_s, u"2024-06-12"_s, u"2023-12-31"_s}) {
        book.add(u"events"_s,
                 {{u"organisation"_s, branch}, {u"item"_s, u"overdue_task"_s}, {u"date"_s, day}});
    }
    const RatingTable table =
        got(rateOrganisations(book.file(), {.scheme = got(findScheme(nullptr, kDefaultScheme)),
                                            .year = 2024,
                                            .asOf = QDate(2024, 12, 31)}));
    QList<QDate> days;
    for (const Event &event : table.rows.at(0).facts.events) {
        days += event.date;
    }
    EXPECT_EQ(days, (QList<QDate>{{2024, 6, 12}, {2024, 8, 12}}));
}

} // namespace zhibu
