#pragma once

#include "gui/records/recordform.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace zhibu {

/// Some fields of a ledger asked for in a window of their own. What is wrong is shown beside them;
/// the window closes once everything is stored. Deletes itself then.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    /// Stores what was entered; findings, and the window stays.
    using Store = std::function<Result<Findings>(const Record &)>;
    /// What to ask before it is stored; empty: nothing.
    using Question = std::function<QString(const Record &)>;

    /// Asks for the fields with these keys; `button` does it. The ledger must outlive the window.
    RecordDialog(const Ledger &ledger, const QStringList &keys, Session &session,
                 const QString &button, QWidget *parent);

    /// What is known of the record.
    void setRecord(const Record &record) { m_form->setRecord(record); }
    void setStore(const Store &store) { m_store = store; }
    void setQuestion(const Question &question) { m_question = question; }
    /// A sentence above the fields.
    void setHead(const QString &text);

    [[nodiscard]] RecordForm &form() const { return *m_form; }

    void accept() override;
    void reject() override;

private:
    Session &m_session;
    RecordForm *m_form;
    QLabel *m_head;
    Store m_store;
    Question m_question;
};

} // namespace zhibu
