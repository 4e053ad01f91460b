#pragma once

#include "core/meetings.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QSpinBox;
QT_END_NAMESPACE

namespace Ui {
class StandardDialog;
} // namespace Ui

namespace zhibu {

/// 组织生活标准: how often which meeting is asked for in a year, what that rests on, and what this
/// file asks for beyond it.
class StandardDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StandardDialog(Session &session, QWidget *parent = nullptr);
    ~StandardDialog() override;

    /// Asks before what is not set yet is dropped.
    void done(int result) override;

private:
    /// The inputs of a type; only what is enough can be entered.
    struct Row
    {
        MeetingRule now;
        QComboBox *period = nullptr;
        QSpinBox *times = nullptr;
    };

    void load();
    void addRow(const MeetingRule &rule);
    /// What is entered and does not hold yet.
    [[nodiscard]] QList<MeetingRule> changes() const;
    /// Shows another year; what is entered stays, as far as it is enough there.
    void showYear();
    void set();
    void note(const QString &text, bool isWarning);

    Session &m_session;
    std::unique_ptr<Ui::StandardDialog> m_ui;
    QList<Row> m_rows;
};

} // namespace zhibu
