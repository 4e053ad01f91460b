#pragma once

#include "gui/dialogs.h"
#include "ledger/ledger.h"
#include "scoring/facts.h"
#include "storage/file/file.h"

#include <QDate>
#include <QObject>

#include <memory>
#include <optional>

namespace zhibu {

/// The pages of the window, in the order of the navigation and of Alt+1 … Alt+8.
enum class PageKind { Home, Organisations, Members, Activities, Dues, Rating, Ledgers, Reports };

/// Some rows of a page's list, and why these: "Probation ends this month". Empty: no choice.
struct RowChoice
{
    QString title = {};
    QList<RowId> ids = {};
    QString ledger = {}; ///< key of theirs, where the page has lists of several; of an applicant
                         ///< on the page 组织生活 the meeting that votes on him is shown
    QDate day = {};      ///< of a row of 活动计划: its meeting of that day is to be recorded
    std::optional<Round> round = {}; ///< the round of the year picked instead, on the page Rating
    bool anywhere = false; ///< they may lie outside the organisation picked, and are shown yet
    bool opens = false;    ///< the only row is opened, among the others where its page lists it
    std::optional<Record> fresh = {}; ///< a new row of `ledger` is begun with this instead
};

/// What every page works on: the open file, the organisation picked, the year picked, and today.
/// Emits one signal for each of them; pages re-read then and keep their place.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QDate today, Dialogs &dialogs, QObject *parent = nullptr);

    /// Null while no file is open.
    [[nodiscard]] File *file() const { return m_file.get(); }
    void setFile(std::unique_ptr<File> file);

    [[nodiscard]] bool isWritable() const { return m_file != nullptr && m_file->isWritable(); }

    /// Organisation whose rows (and all below it) are shown; 0 = all.
    [[nodiscard]] RowId scope() const { return m_scope; }
    void setScope(RowId organisation);

    [[nodiscard]] int year() const { return m_year; }
    void setYear(int year);

    [[nodiscard]] QDate today() const { return m_today; }
    void setToday(QDate today);
    [[nodiscard]] Dialogs &dialogs() const { return m_dialogs; }

signals:
    void fileChanged();    ///< another file, or none
    void recordsChanged(); ///< an action was committed
    void scopeChanged();
    void yearChanged();
    void todayChanged(QDate before); ///< midnight has passed
    /// A quiet line for the status bar ("已删除 3 条"); never a dialog for what went well.
    void message(const QString &text);
    /// A row is to be shown that the search box of the window may keep from being listed.
    void searchEndWanted();
    /// Another page is wanted, with these rows only where there are some.
    void pageWanted(PageKind page, const RowChoice &rows);
    /// A table is to be imported: into this ledger, or the one its titles fit where it is null,
    /// that of the page shown where several fit. An empty path is asked for.
    void importWanted(const QString &path, const Ledger *ledger);

private:
    std::unique_ptr<File> m_file;
    RowId m_scope = 0;
    int m_year;
    QDate m_today;
    Dialogs &m_dialogs;
};

} // namespace zhibu
