#pragma once

#include "gui/session.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class FormDialog;
} // namespace Ui

namespace zhibu {

class RecordForm;

/// Asks for some fields and hands them over. What cannot be stored is said here, and nothing typed
/// is lost. Goes away when it is closed.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// Stores what was entered. Why nothing was stored; empty when it was.
    using Store = std::function<QString(const Record &entered)>;

    /// `action` is what the button says.
    FormDialog(Session &session, const Ledger &fields, const QString &action, const Store &store,
               QWidget *parent);
    ~FormDialog() override;

    [[nodiscard]] RecordForm &form() const { return *m_form; }
    [[nodiscard]] const Ledger &fields() const { return m_fields; }
    /// What is about to be done.
    void setHead(const QString &text);
    /// Whether there is something to be done.
    void setReady(bool ready);
    /// Puts more below the head.
    void addPart(QWidget *part);

    void accept() override;

private:
    Ledger m_fields;
    Store m_store;
    std::unique_ptr<Ui::FormDialog> m_ui;
    RecordForm *m_form;
};

} // namespace zhibu
