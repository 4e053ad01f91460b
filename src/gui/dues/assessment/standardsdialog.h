#pragma once

#include "core/dues.h"
#include "gui/session.h"
#include "storage/dues/duessettings.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StandardsDialog;
} // namespace Ui

namespace zhibu {

class BusyBar;

/// 党费标准: the packs of rules with their dates and sources, what this file sets otherwise than
/// they were shipped, and packs brought in.
class StandardsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StandardsDialog(Session &session, QWidget *parent = nullptr);
    ~StandardsDialog() override;

private:
    void load();
    void showPack();
    /// The first month offered for what is set: this year's January, as dues are fixed.
    void proposeMonth(const DuesRules &rules);
    /// Counts whom it makes owe first, on another thread: of a large file that takes a while.
    void set();
    /// Asks before somebody falls into arrears by it.
    [[nodiscard]] bool confirms(Month from, const SettingsEffect &effect);
    void store(const QString &title, Month from, const DuesSettings &settings);
    void importPack();
    void note(const QString &text, bool isWarning);
    /// Null without any.
    [[nodiscard]] const DuesRules *pack() const;

    Session &m_session;
    std::unique_ptr<Ui::StandardsDialog> m_ui;
    BusyBar *m_busy;
    QList<DuesRules> m_packs;
};

} // namespace zhibu
