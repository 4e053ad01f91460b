#include "storage/organisations/opencases.h"

#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct OpenKind
{
    QLatin1StringView ledger;
    QLatin1StringView table;
    QLatin1StringView field; ///< that names the organisation; its column is named like it
    QLatin1StringView isOpen;
    bool needsBranch = true;
};

constexpr OpenKind kFloating{QLatin1StringView("floating-members"),
                             QLatin1StringView("floating_member"),
                             QLatin1StringView("organisation"), QLatin1StringView("until IS NULL")};

constexpr std::array<OpenKind, 5> kOpenKinds{
    {{QLatin1StringView("applicants"), QLatin1StringView("applicant"), QLatin1StringView("branch"),
      QLatin1StringView("ended_on IS NULL AND archived_on IS NULL")},
     {QLatin1StringView("transfers"), QLatin1StringView("transfer"), QLatin1StringView("branch"),
      QLatin1StringView("accepted_on IS NULL AND voided_on IS NULL")},
     kFloating,
     {QLatin1StringView("units"), QLatin1StringView("unit"), QLatin1StringView("branch"),
      QLatin1StringView("1")},
     {QLatin1StringView("units"), QLatin1StringView("unit"), QLatin1StringView("organisation"),
      QLatin1StringView("1"), false}}};

/// Adds those of a kind; of one member where it is not 0.
Status addOpen(const File &file, const OpenKind &kind, RowId organisation, RowId member,
               QList<OpenCase> &cases)
{
    Statement query(file.database(), u"SELECT id FROM %1 WHERE %2 = ? AND %3%4 ORDER BY id"_s.arg(
                                         kind.table, kind.field, kind.isOpen,
                                         QLatin1StringView(member == 0 ? "" : " AND member = ?")));
    query.bind(organisation);
    if (member != 0) {
        query.bind(member);
    }
    while (query.next()) {
        cases +=
            {.ledger = QString(kind.ledger), .field = QString(kind.field), .row = query.integer(0)};
    }
    return query.status();
}

} // namespace

Result<QList<OpenCase>> openCases(const File &file, RowId organisation, CasesOf whose)
{
    QList<OpenCase> cases;
    for (const OpenKind &kind : kOpenKinds) {
        if (whose == CasesOf::Branch && !kind.needsBranch) {
            continue;
        }
        if (auto status = addOpen(file, kind, organisation, 0, cases); !status) {
            return status.error();
        }
    }
    return cases;
}

Result<QList<OpenCase>> openCasesOfMember(const File &file, RowId organisation, RowId member)
{
    QList<OpenCase> cases;
    const auto status = addOpen(file, kFloating, organisation, member, cases);
    return status ? Result(cases) : status.error();
}

} // namespace zhibu
