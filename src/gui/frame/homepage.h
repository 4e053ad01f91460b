#pragma once

#include "gui/page.h"
#include "storage/facts/duelist.h"

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Ui {
class HomePage;
} // namespace Ui

namespace zhibu {

/// 待办: what is due, what to watch, and the year at a glance; every line opens what it speaks of.
/// An empty file offers three ways to begin.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(Session &session, QWidget *parent = nullptr);
    ~HomePage() override;

    void refresh() override;
    /// What is due is being worked out.
    void showPending();
    /// What is due, or why that is not known.
    void showList(const Result<DueList> &list);

signals:
    void demoWanted();
    void listWanted(); ///< once more, after an error

private:
    /// Where a line leads.
    struct Target
    {
        PageKind page = PageKind::Home;
        QList<RowId> rows = {};
        QString ledger = {};
    };
    void addLine(QVBoxLayout *column, const QString &icon, const QString &text,
                 const Target &target, bool attention = false);
    /// The same, where there are rows to show.
    void addTask(QVBoxLayout *column, const QString &icon, const QString &text,
                 const Target &target, bool attention = false);
    /// A line that leads wherever `open` goes.
    QToolButton *addLink(QVBoxLayout *column, const QString &icon, const QString &text,
                         const std::function<void()> &open, bool attention = false);
    /// Planned meetings, each leading to its form; of many the first ones.
    void addDrafts(QVBoxLayout *column, const QList<Draft> &drafts);
    void addStep(QVBoxLayout *column, const DueStep &step);
    void openRound(const DueStep &step);
    void clearColumns();
    void addNote(QVBoxLayout *column, const QString &text);
    void addBar(QVBoxLayout *column, const QString &title, qint64 done, qint64 whole,
                const QString &text);
    /// What is to be mended after 民主评议 and 述职评议.
    void addReviewTasks(QVBoxLayout *column, const DueList &list);
    /// 组织关系 on their way, and members out of contact.
    void addMemberTasks(QVBoxLayout *column, const DueList &list);
    void showDue(const DueList &list);
    void showWatch(const DueList &list);
    void showGlance(const DueList &list);
    void createBranch();

    std::unique_ptr<Ui::HomePage> m_ui;
    QStackedWidget *m_stack;
};

} // namespace zhibu
