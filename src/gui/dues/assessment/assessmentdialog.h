#pragma once

#include "gui/dues/assessment/assessmentmodel.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AssessmentDialog;
} // namespace Ui

namespace zhibu {

class BusyBar;
struct AssessmentPaste;

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
    void showMember();
    void paste(const QString &text);
    void takePasted(const AssessmentPaste &paste);
    void note(const QString &text, bool isWarning);
    void refuse(const QString &text);
    void noteNoAmount(const QString &text);
    /// Whether what is shown is what was asked for, and may be posted as it stands.
    [[nodiscard]] bool isReady() const;
    /// Posts unless what is being typed is refused: that is told first.
    void postTyped();
    void post();
    /// Asks whether bases that look like a slip of the keyboard are meant.
    [[nodiscard]] bool mayBeSoMuch();
    [[nodiscard]] bool mayBeNothing();
    /// Asks whether what was entered for so many members may go.
    [[nodiscard]] bool mayDrop(int entered);

    Session &m_session;
    std::unique_ptr<Ui::AssessmentDialog> m_ui;
    AssessmentModel *m_model;
    BusyBar *m_busy;
    bool m_isRefused = false; ///< what was typed last
};

} // namespace zhibu
