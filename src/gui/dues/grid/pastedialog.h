#pragma once

#include "core/finding.h"
#include "gui/dues/grid/duesgrid.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// A cell of a pasted block and what becomes of it.
struct PastedDues
{
    enum class Verdict { Entered, NotAnAmount, NotOwed, PaidAlready, DayClosed };

    RowId member = 0;
    QString name;
    Month month;
    QString text;       ///< as it stands in the block
    Money amount;       ///< to be entered
    Money open = {};    ///< in the month, so far
    bool isFar = false; ///< likely a slip of the keyboard: see isFarBeyond()
    Verdict verdict = Verdict::Entered;
    QString why = {}; ///< of DayClosed

    [[nodiscard]] bool isEntered() const { return verdict == Verdict::Entered; }
};

struct DuesPaste
{
    QList<PastedDues> cells;
    QStringList unknownMembers; ///< names nobody here has, or several
    QStringList unknownMonths;  ///< titles that are no month of the year
    QString problem;            ///< why nothing can be pasted
};

/// Finds member and month of every cell of a block as spreadsheets copy it: by the names, numbers
/// and months in it, else from the corner on. A tick stands for what is open. Nothing is entered
/// for those of whom nothing can be received on the day of payment: `closed` (closedDays()).
[[nodiscard]] DuesPaste planDuesPaste(const QString &text, const DuesGridModel &grid,
                                      const QModelIndex &corner,
                                      const QHash<RowId, Finding> &closed);

/// Shows what is entered of a pasted block, and what is not and why, before it is.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// Enters what is pasted and gives why not, or nothing; what it asks, it asks over `window`.
    using Enter = std::function<QString(QWidget *window)>;
    PasteDialog(const DuesPaste &paste, const Enter &enter, QWidget *parent);

    void accept() override;

private:
    Enter m_enter;
    QLabel *m_refusal;
};

} // namespace zhibu
