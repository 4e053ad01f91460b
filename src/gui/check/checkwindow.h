#pragma once

#include "gui/session.h"
#include "storage/check/check.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CheckWindow;
} // namespace Ui

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;
class CheckList;
class CheckModel;

/// 数据检查 in a window of its own, beside the main one: what is odd, and what puts it right with
/// one key. Works it out on another thread, anew after every change. Closes with the file.
class CheckWindow : public QDialog
{
    Q_OBJECT

public:
    CheckWindow(Session &session, QWidget *parent);
    ~CheckWindow() override;

private:
    void setUpActions();
    void setUpFilters();
    void work();
    void showFindings(const QList<CheckFinding> &findings);
    /// The texts there are to choose from; what was chosen stays as long as it is one of them.
    void offer(QComboBox *combo, const QString &any, QStringList texts);
    void applyFilter();
    void syncActions();
    [[nodiscard]] QList<CheckFinding> selected() const;

    void correct(const QList<CheckFinding> &findings);
    void correctCertain();
    void acceptSelected();
    void mergeSelected();
    void openSelected();
    void recordSanction(RowId event);

    Session &m_session;
    std::unique_ptr<Ui::CheckWindow> m_ui;
    CheckModel *m_model;
    CheckList *m_list;
    BusyBar *m_busy;
};

} // namespace zhibu
