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

} // namespace zhibu
