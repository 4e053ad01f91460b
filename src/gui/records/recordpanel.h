#pragma once

#include "gui/session.h"
#include "ledger/ledger.h"
#include "storage/records/records.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace Ui {
class RecordPanel;
} // namespace Ui

namespace zhibu {

class AttachmentPart;
class RecordForm;

/// The form beside a list: shows the row picked, takes new ones, stores through one action. Never
/// drops what was typed: while something is not yet stored it stays where it is.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows the fields with these keys, or all.
    RecordPanel(const Ledger &ledger, Session &session, const QStringList &keys = {},
                QWidget *parent = nullptr);
    ~RecordPanel() override;

    /// Shows a row, unless something typed is waiting to be stored.
    void showRecord(RowId id);
    /// A form for a new row with what is known of it, unless something typed is waiting.
    void startNew(const Record &record);
    /// A new row of the organisation and year picked.
    [[nodiscard]] Record blankRecord() const;
    /// The row shown; 0: a new one.
    [[nodiscard]] RowId recordId() const;
    [[nodiscard]] virtual bool isChanged() const;
    /// The file has changed: reads the row anew where nothing typed would be lost.
    void reload();
    void setRevealed(bool revealed);
    /// Gives the focus to the field entered first: of a new row the first with nothing in it.
    virtual void focusForm();

    /// Stores what was entered. False when nothing was stored.
    bool save();
    /// Asks what becomes of the input not yet stored and saves it where that is wanted; `page` is
    /// where the form stands. False when the user stays, or it could not be saved.
    bool mayLeave(const QString &page);
    /// Closes; asks first when something typed would be lost. False when the user stays.
    bool leave();

    [[nodiscard]] RecordForm &form() const { return *m_form; }
    [[nodiscard]] AttachmentPart &attachments() const { return *m_attachments; }

signals:
    void saved(RowId id);
    void closed();

protected:
    [[nodiscard]] Session &session() const { return m_session; }
    /// Shows this; nothing of it counts as typed.
    virtual void setRecord(const Record &record);
    /// Stores as one action what was entered, with the files that wait for it.
    virtual Result<Saved> store(const Record &record);
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Ctrl+S within the form stores it, as Ctrl+Enter does, whatever it is for in the window.
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    /// What is shown after that: a row added is followed by a form for the next one.
    virtual void proceed(const Record &entered, RowId id);
    void setCaptions(const QString &title, const QString &save);
    /// Puts more below the form; how high it is is remembered for the ledger.
    void addPart(QWidget *part);
    /// Puts more behind the form, which has the whole height then: each on a tab.
    void addTab(QWidget *part, const QString &formTitle, const QString &title);
    void showTab(QWidget *part);
    /// Brings a field of the form into sight.
    void showField(QWidget *field);
    [[nodiscard]] Result<Record> stored(RowId id) const;

private:
    [[nodiscard]] bool holdsInput(RowId wanted);
    /// Tab goes from the form through the parts below it to the buttons.
    void chainTabs();
    void fitForm();

    const Ledger &m_ledger;
    Session &m_session;
    std::unique_ptr<Ui::RecordPanel> m_ui;
    RecordForm *m_form;
    AttachmentPart *m_attachments;
    QTabWidget *m_tabs = nullptr; ///< none: everything stands below each other
    bool m_revealed = false;
    bool m_saving = false; ///< the list hears of the row before save() is through with it
};

} // namespace zhibu
