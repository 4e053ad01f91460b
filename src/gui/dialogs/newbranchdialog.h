#pragma once

#include "gui/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewBranchDialog;
} // namespace Ui

namespace zhibu {

class RecordForm;

/// The first branch of an empty file, with its superior where one is named, stored as one action.
class NewBranchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewBranchDialog(Session &session, QWidget *parent = nullptr);
    ~NewBranchDialog() override;

    void accept() override;

private:
    Session &m_session;
    std::unique_ptr<Ui::NewBranchDialog> m_ui;
    RecordForm *m_form;
};

} // namespace zhibu
