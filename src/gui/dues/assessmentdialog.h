#pragma once

#include "gui/dues/assessmentmodel.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AssessmentDialog;
} // namespace Ui

namespace zhibu {

class BusyBar;
class WorksheetModel;

/// 核定: what the members of the organisation picked owe a month from some month on. Bases are
/// typed, pasted, or worked out in a worksheet; what follows is seen at once, and posted as one
/// action.
class AssessmentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AssessmentDialog(Session &session, QWidget *parent = nullptr);
    ~AssessmentDialog() override;

    [[nodiscard]] AssessmentModel &model() const { return *m_model; }

    void reject() override;

private:
    void setUpTables();
    void setUpKeys();
    void load();
    void showRun(const Result<AssessmentRun> &run);
    void fitColumns();
    void showSum();
    /// The worksheets for the kind of the current member, and how his due comes about.
    void showMember();
    /// The worksheet his items come from, if there are some.
    void pickSheet();
    void showSheet();
    void showDue(const AssessmentRow &row);
    [[nodiscard]] const AssessmentRow *currentRow() const;
    [[nodiscard]] const Worksheet *currentSheet() const;
    void enterSheet();
    void paste(const QString &text);
    void pasteSheet(const QString &text);
    void note(const QString &text, bool isWarning);
    void post();

    Session &m_session;
    std::unique_ptr<Ui::AssessmentDialog> m_ui;
    AssessmentModel *m_model;
    WorksheetModel *m_sheet;
    BusyBar *m_busy;
};

} // namespace zhibu
