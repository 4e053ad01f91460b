#pragma once

#include "gui/page.h"
#include "storage/facts/starregister.h"

#include <memory>

namespace Ui {
class StarRegisterPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class StarChart;
class TextTableModel;

/// 星级管理台账: the stars of every organisation over the years, and how many hold which star, as
/// figures and as a picture.
class StarRegisterPage : public Page
{
    Q_OBJECT

public:
    explicit StarRegisterPage(Session &session, QWidget *parent = nullptr);
    ~StarRegisterPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    void showStars(const Result<StarRegister> &stars);
    void filterRows();
    void copyPicture();

    std::unique_ptr<Ui::StarRegisterPage> m_ui;
    TextTableModel *m_rows;
    TextTableModel *m_distribution;
    StarChart *m_chart;
    BusyBar *m_busy;
    StarRegister m_stars;
    QString m_filter;
};

} // namespace zhibu
