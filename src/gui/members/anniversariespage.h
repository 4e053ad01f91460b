#pragma once

#include "gui/page.h"
#include "storage/people/anniversaries.h"

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;
class DateLine;
class TextTableModel;

/// 纪念日 of a month: 政治生日, 光荣在党50年, 预备期满, 处分影响期满, 换届; Enter opens whose it
/// is. The list and cards for the political birthdays are printed from here.
class AnniversariesPage : public Page
{
    Q_OBJECT

public:
    explicit AnniversariesPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QAction *exportAction() const override { return m_export; }
    [[nodiscard]] QAction *printAction() const override { return m_print; }

private:
    void showDays(const QList<Anniversary> &days);
    void openDay(const QModelIndex &index);
    [[nodiscard]] Month month() const;

    QList<Anniversary> m_days;
    TextTableModel *m_model;
    QTableView *m_table;
    DateLine *m_month;
    BusyBar *m_busy;
    QAction *m_open;
    QAction *m_export;
    QAction *m_print;
    QAction *m_cards;
};

} // namespace zhibu
