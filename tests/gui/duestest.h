#pragma once

#include "gui/dues/duespage.h"
#include "gui/dues/grid/duesgrid.h"
#include "gui/pagestest.h"
#include "ledger/ledgers.h"

#include <QTableView>
#include <QTextEdit>

namespace zhibu {

using namespace Qt::StringLiterals;

/// A branch of so many who owe 15 yuan a month from January 2024; P1 paid 20 for January and
/// February.
class DuesBranch : public PagesTest
{
protected:
    explicit DuesBranch(int people)
        : branch{disk.addBranch(u"A01"_s)}
    {
        for (int i = 1; i <= people; ++i) {
            members += disk.addMember(u"P%1"_s.arg(i), branch);
            disk.add(u"dues-bases"_s, {{u"member"_s, members.last()},
                                       {u"month"_s, u"2024-01"_s},
                                       {u"kind"_s, u"wage"_s},
                                       {u"base"_s, 300'000}});
        }
        disk.add(u"dues-payments"_s, {{u"member"_s, members[0]},
                                      {u"first_month"_s, u"2024-01"_s},
                                      {u"last_month"_s, u"2024-02"_s},
                                      {u"amount"_s, 2000},
                                      {u"paid_on"_s, u"2024-01-15"_s}});
    }

    RowId branch;
    QList<RowId> members;
};

/// Three of them, and the page of the dues on its own.
class DuesPages : public DuesBranch
{
protected:
    DuesPages()
        : DuesBranch{3}
    {}

    QTableView &grid() { return child<QTableView>(u"grid"_s); }
    QString text(int row, int column)
    {
        return grid().model()->index(row, column).data().toString();
    }
    static int month(int month) { return DuesGridModel::FirstMonth + month - 1; }
    void select(int top, int left, int bottom, int right)
    {
        grid().setFocus();
        grid().setCurrentIndex(grid().model()->index(top, left));
        grid().selectionModel()->select(
            QItemSelection(grid().model()->index(top, left), grid().model()->index(bottom, right)),
            QItemSelectionModel::ClearAndSelect);
    }
    void select(int row, int column) { select(row, column, row, column); }
    void type(int row, int column, const QString &digits)
    {
        select(row, column);
        QTest::keyClicks(&grid(), digits.left(1));
        QTest::keyClicks(QApplication::focusWidget(), digits.mid(1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    [[nodiscard]] QString paid(RowId member) const
    {
        return QString::number(test::got(sumRows(*session.file(), ledgerOf(u"dues-payments"_s),
                                                 {.equals = {{u"member"_s, member}}}))
                                   .value(u"amount"_s));
    }
    /// Of the grid; else of another tab, which may have some of the same name.
    void trigger(const QString &name)
    {
        auto *action = child<QWidget>(u"yearTab"_s).findChild<QAction *>(name);
        (action != nullptr ? *action : child<QAction>(name)).trigger();
        settle();
    }
    [[nodiscard]] QString explanation() { return child<QTextEdit>(u"explanation"_s).toPlainText(); }
};

} // namespace zhibu
