#pragma once

#include "core/duesyear.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace zhibu {

/// A member as the dues see it, with everything that was fixed and paid.
struct DuesPayer
{
    RowId id = 0;
    RowId branch = 0;
    QString organisationCode; ///< of the branch that holds the formal relation
    QString code;             ///< 党员编号
    QString name;
    QString shown; ///< to people: the name, behind it the code where a namesake is in the branch
    DuesMember member;
    std::vector<DuesBase> bases;       ///< in the order of `from`
    std::vector<DuesPayment> payments; ///< less what was returned; in the order they are used in
    std::vector<DuesRelief> reliefs;   ///< decided or approved, in the order of `first`
    QList<DuesRules> rules;            ///< by date; the same for all
    QString left = {}; ///< 党籍状态 (stored code) of whoever is no member any more; else empty

    /// Looks at this object and must not outlive it.
    [[nodiscard]] DuesAccount account() const { return {rules, member, bases, payments, reliefs}; }
};

/// Hands every member of an organisation and all below it (0 = all) to `visit`, one at a time, in
/// no order people know: rows made of them are sorted by sortByCodes().
Status visitDuesPayers(const File &file, RowId scope,
                       const std::function<void(const DuesPayer &)> &visit);
/// The same of those who belonged to it on a day, with the branch they had then, and what was below
/// it then.
Status visitDuesPayersOn(const File &file, RowId scope, QDate day,
                         const std::function<void(const DuesPayer &)> &visit);
/// Hands these members to `visit`, likewise; who is not there is left out.
Status visitDuesPayers(const File &file, const QList<RowId> &members,
                       const std::function<void(const DuesPayer &)> &visit);
/// One member. Error: NotFound.
[[nodiscard]] Result<DuesPayer> duesPayer(const File &file, RowId member);

/// January of the first year that somebody's ordinary dues were entered for; the beginning of time
/// where nobody's were. What was paid before is not known here: bases entered for those months are
/// for a re-check (补缴核算), and a month without a payment in them is no 欠交, let alone
/// 连续六个月 不交 (中组发〔2008〕3号 art. 13). 补交 and 大额 do not begin a year.
[[nodiscard]] Result<Month> duesKeptSince(const File &file);

/// The order of every dues table: by 组织编码 and 党员编号.
template<typename Row>
[[nodiscard]] bool inOrderOfCodes(const Row &a, const Row &b)
{
    const int byOrganisation = QString::compare(a.organisationCode, b.organisationCode);
    return byOrganisation != 0 ? byOrganisation < 0 : a.code < b.code;
}

template<typename Row>
void sortByCodes(std::vector<Row> &rows)
{
    std::ranges::sort(rows, inOrderOfCodes<Row>);
}

/// One line of `dues --month`, with who it is.
struct DuesMonthRow
{
    RowId member = 0;
    QString organisationCode, code, name;
    DuesMonth figures;
};
/// One line of `dues --year`.
struct DuesYearRow
{
    RowId member = 0;
    QString organisationCode, code, name;
    DuesYear figures;
};

/// Those who owe in the month (formats.md §5), in the branches of its last day.
[[nodiscard]] Result<std::vector<DuesMonthRow>> duesMonthRows(const File &file, RowId scope,
                                                              Month month);
/// Those who owe in the counted months of the year, in the branches of the day.
[[nodiscard]] Result<std::vector<DuesYearRow>> duesYearRows(const File &file, RowId scope, int year,
                                                            QDate asOf);

} // namespace zhibu
