#pragma once

#include "gui/page.h"
#include "storage/meetings/attendance.h"

#include <memory>

namespace Ui {
class AttendancePage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TextTableModel;

/// 出勤: how often everybody came in the year, and whoever has yet to make up for a meeting.
class AttendancePage : public Page
{
    Q_OBJECT

public:
    explicit AttendancePage(Session &session, QWidget *parent = nullptr);
    ~AttendancePage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

private:
    /// What is shown, and of what: the year up to a day, today or its end.
    struct Year
    {
        RowId scope = 0;
        int year = 0;
        QDate asOf;
        QList<AttendanceRate> rates;
        QList<MissedMeeting> missed;
    };
    void setUpActions();
    void showYear(const Result<Year> &year);
    void filterRows();
    void syncActions();
    [[nodiscard]] QString subtitle() const;
    /// Those picked in the list of open make-ups.
    [[nodiscard]] QList<MissedMeeting> picked() const;
    void makeUp();
    [[nodiscard]] Result<Findings> store(const QList<MissedMeeting> &missed, const Record &entered);

    std::unique_ptr<Ui::AttendancePage> m_ui;
    TextTableModel *m_rates;
    TextTableModel *m_openRows;
    BusyBar *m_busy;
    Year m_year;
    QList<MissedMeeting> m_open;
    QString m_filter;
};

} // namespace zhibu
