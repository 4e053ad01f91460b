#pragma once

#include "gui/session.h"

#include <QAction>
#include <QWidget>

namespace zhibu {

class RecordPanel;

/// One page of the main window. Built once for each file; shown pages re-read through refresh().
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(Session &session, QWidget *parent = nullptr)
        : QWidget{parent}
        , m_session{session}
    {}

    /// Reads everything anew for the session's file, scope and year, and keeps filter, sort, scroll
    /// and selection. Called when the page is shown and, while it is shown, whenever one of them or
    /// the records change.
    virtual void refresh() = 0;

    /// Shows only what contains the text (the search box of the window). Pages without a list
    /// ignore it.
    virtual void setFilterText(const QString & /*text*/) {}
    /// Shows only these rows, until the user clears that.
    virtual void showRows(const RowChoice & /*rows*/) {}

    /// What the menu Record offers while the page is shown: by default what was given to
    /// addAction().
    [[nodiscard]] virtual QList<QAction *> recordActions() const { return actions(); }
    /// The ledger whose rows are listed; null where it is none.
    [[nodiscard]] virtual const Ledger *ledger() const { return nullptr; }
    /// What File > Export list and File > Print list do; null where there is no list.
    [[nodiscard]] virtual QAction *exportAction() const { return nullptr; }
    [[nodiscard]] virtual QAction *printAction() const { return nullptr; }
    /// Hands over what is typed in a cell that is open. False where it is not accepted: the cell
    /// stays open, has the focus and says why, and the page must not be left.
    virtual bool finishInput() { return true; }
    /// Whether leaving the file now loses what was typed and is not yet stored.
    [[nodiscard]] bool hasUnsavedInput() const { return !unsavedForms().isEmpty(); }
    /// The forms that hold it.
    [[nodiscard]] virtual QList<RecordPanel *> unsavedForms() const { return {}; }

signals:
    /// Counts of rows and sums of the selection for the status bar: "38 / 126 rows · selected
    /// 1,284.50".
    void summaryChanged(const QString &text);

protected:
    [[nodiscard]] Session &session() const { return m_session; }

private:
    Session &m_session;
};

} // namespace zhibu
