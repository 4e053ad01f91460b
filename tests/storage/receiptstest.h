#pragma once

#include "storage/dues/closings.h"
#include "storage/dues/paying.h"
#include "storage/facts/duesrows.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;

/// One branch below a committee, and a member who owes 15.00 a month from January 2024.
class Receipts : public testing::Test
{
protected:
    Receipts()
    {
        committee = book.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
        branch = book.addBranch(u"A1"_s, {{u"superior"_s, committee}});
        member = book.addMember(u"P1"_s, branch,
                                {{u"kind"_s, u"probationary"_s},
                                 {u"joined"_s, u"2024-01-10"_s},
                                 {u"confirmed"_s, QVariant()}});
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 300'000}});
    }
    Record payment(const QString &month, qint64 fen, const QString &on) const
    {
        return duesPayment(member, *monthFromIso(month), *monthFromIso(month), Money{fen},
                           {.on = QDate::fromString(on, Qt::ISODate)});
    }
    RowId pay(const QString &month, qint64 fen, const QString &on)
    {
        const Saved saved = test::got(addRecord(book.file(), payments, payment(month, fen, on)));
        EXPECT_EQ(test::rulesOf(saved.findings), QList<Rule>());
        return saved.id;
    }
    QList<Rule> refusalOfAdding(const Ledger &ledger, const Record &record)
    {
        return test::rulesOf(test::got(addRecord(book.file(), ledger, record)).findings);
    }
    QList<Rule> refusalOfChanging(const Ledger &ledger, RowId id, const QString &field,
                                  const QVariant &value)
    {
        const Record before = test::got(fetchRecord(book.file(), ledger, id));
        Record changed = before;
        ledger.setValue(changed, field, value);
        return test::rulesOf(test::got(saveRecord(book.file(), ledger, changed, before)).findings);
    }
    QList<Rule> refusalOfDeleting(const Ledger &ledger, RowId id)
    {
        return test::rulesOf(test::got(deleteRecords(book.file(), ledger, {id})));
    }
    QList<Rule> refusalOfReturning(RowId id, qint64 fen, QDate on = {2024, 3, 20})
    {
        return test::rulesOf(
            test::got(returnPayment(book.file(), id,
                                    {.amount = Money{fen}, .reason = u"记错"_s, .on = on}))
                .findings);
    }
    DuesYear year()
    {
        return test::got(duesYearRows(book.file(), 0, 2024, {2024, 12, 31})).front().figures;
    }
    void close(RowId organisation, int number)
    {
        EXPECT_EQ(
            test::rulesOf(test::got(closeMonth(book.file(), organisation, Month::of(2024, number),
                                               u"王五"_s, QDate(2024, number, 28)))),
            QList<Rule>());
    }

    test::TempFile book;
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const Ledger &returns = ledgerOf(u"dues-returns"_s);
    const Ledger &closings = ledgerOf(u"dues-closings"_s);
    RowId committee = 0;
    RowId branch = 0;
    RowId member = 0;
};

} // namespace zhibu
