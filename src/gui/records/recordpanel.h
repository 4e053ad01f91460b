#pragma once

#include "gui/session.h"
#include "ledger/ledger.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RecordPanel;
} // namespace Ui

namespace zhibu {

class RecordForm;

/// The form beside a list: shows the row picked, takes new ones, stores through one action. Never
/// drops what was typed: while something is not yet stored it stays where it is.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    RecordPanel(const Ledger &ledger, Session &session, QWidget *parent = nullptr);
    ~RecordPanel() override;

    /// Shows a row, unless something typed is waiting to be stored.
    void showRecord(RowId id);
    /// An empty form for a new row of the organisation picked.
    void startNew();
    [[nodiscard]] bool isChanged() const;
    /// The file has changed: reads the row anew where nothing typed would be lost.
    void reload();
    void setRevealed(bool revealed);
    void focusForm();

    /// Stores what was entered. A new row is followed by an empty form.
    void save();
    /// Closes; asks first when something typed would be lost. False when the user stays.
    bool leave();

signals:
    void saved(RowId id);
    void closed();

private:
    void setRecord(const Record &record);
    [[nodiscard]] Record blankRecord() const;
    void showFocus();

    const Ledger &m_ledger;
    Session &m_session;
    std::unique_ptr<Ui::RecordPanel> m_ui;
    RecordForm *m_form;
    bool m_revealed = false;
};

} // namespace zhibu
