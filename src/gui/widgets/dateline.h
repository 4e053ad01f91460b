#pragma once

#include <QDate>
#include <QLineEdit>

namespace zhibu {

/// A day, or a month, typed in any form that forms and imports take (core/datetext.h), picked from
/// a calendar, or stepped by Up and Down. What was typed stays as it is until the line is left, and
/// is never read as another date: what is no date, or lies outside the range, is marked and says
/// why.
class DateLine : public QLineEdit
{
    Q_OBJECT
    Q_PROPERTY(bool monthOnly READ isMonthOnly WRITE setMonthOnly)

public:
    explicit DateLine(QWidget *parent = nullptr);

    /// Of a month its first day; invalid where there is nothing that can be taken.
    [[nodiscard]] QDate date() const;
    /// The last one entered or set: what has been worked with so far.
    [[nodiscard]] QDate takenDate() const { return m_taken; }
    /// Shows a date, without the signal; the range is the caller's to keep.
    void setDate(QDate date);
    /// Takes what is typed, as leaving the line does.
    void takeTyped();
    /// Inclusive; an invalid end is open.
    void setDateRange(QDate first, QDate last);
    [[nodiscard]] bool isMonthOnly() const { return m_monthOnly; }
    void setMonthOnly(bool monthOnly);
    /// Why nothing can be taken, in words; empty while date() is valid.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Another date was entered: the line was left or Enter pressed, or it was picked or stepped.
    void dateChanged(QDate date);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is typed, whatever the range.
    [[nodiscard]] QDate typed() const;
    void take(QDate date);
    void showProblem();

    QDate m_first;
    QDate m_last;
    QDate m_taken;
    bool m_monthOnly = false;
};

} // namespace zhibu
