#pragma once

#include "gui/records/recordform.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace zhibu {

/// Some fields of a ledger asked for in a window of their own. What is wrong is shown beside them;
/// the window closes once everything is stored. Deletes itself then.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    /// Stores what was entered; findings, and the window stays. It stays too with the error
    /// Cancelled: the user gave up.
    using Store = std::function<Result<Findings>(const Record &)>;
    /// What to ask before it is stored; empty: nothing.
    using Question = std::function<QString(const Record &)>;

    /// Asks for the fields with these keys, or all; `button` does it.
    RecordDialog(const Ledger &ledger, const QStringList &keys, Session &session,
                 const QString &button, QWidget *parent);
    ~RecordDialog() override;

    /// What is known of the record.
    void setRecord(const Record &record) { m_form->setRecord(record); }
    void setStore(const Store &store) { m_store = store; }
    void setQuestion(const Question &question) { m_question = question; }
    /// A sentence above the fields.
    void setHead(const QString &text);
    /// Puts more below it.
    void addPart(QWidget *part);
    /// Whether there is something to be done.
    void setReady(bool ready);

    [[nodiscard]] RecordForm &form() const { return *m_form; }
    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }

    void accept() override;
    void reject() override;

private:
    /// Scrolls to the field in question.
    void showFocus();

    Session &m_session;
    Ledger m_ledger;
    QScrollArea *m_scroll; ///< around all but the buttons, where the screen is too low for it
    QVBoxLayout *m_layout;
    RecordForm *m_form;
    QLabel *m_head;
    QPushButton *m_button;
    Store m_store;
    Question m_question;
};

} // namespace zhibu
