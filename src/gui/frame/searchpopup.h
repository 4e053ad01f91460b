#pragma once

#include "gui/background.h"
#include "gui/session.h"
#include "storage/search/textsearch.h"

#include <QListWidget>

#include <array>
#include <memory>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTimer;
QT_END_NAMESPACE

namespace zhibu {

/// What the search box finds as it is typed in, below it and grouped: members, applicants, floating
/// members from elsewhere and organisations at once, meetings and attached files a moment later.
/// The box keeps the focus: Down and Up go through the list, Enter opens what is picked, Esc closes
/// the list. With nothing picked, Enter is left to the box.
class SearchPopup : public QListWidget
{
    Q_OBJECT

public:
    /// A child of the window, over its other contents.
    SearchPopup(Session &session, QLineEdit &box, QWidget *window);
    ~SearchPopup() override;

    /// Whether the file is so large that a list should not be filtered at every key.
    [[nodiscard]] bool searchesManyRows() const;

signals:
    /// One row, to be opened, or all that were found of a ledger.
    void picked(PageKind page, const RowChoice &rows);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum Group { Members, Applicants, FloatingIn, Organisations, Meetings, Documents, Groups };
    struct Found
    {
        QList<FoundRow> rows = {}; ///< shown
        QList<RowId> all = {};     ///< where more were found
    };
    struct Index;

    void lookUp();
    /// Until something is typed again.
    void close();
    [[nodiscard]] Status findNames(const QString &typed);
    /// On another thread; what is typed meanwhile is looked up when it comes back.
    void findTexts();
    void fill();
    void addHead(const QString &title);
    void addRow(const QString &text, PageKind page, const RowChoice &rows);
    void place();
    void step(int rows);
    bool answer(int key);
    void choose(const QListWidgetItem *item);

    Session &m_session;
    QLineEdit &m_box;
    QTimer *m_pause;
    std::unique_ptr<Index> m_index; ///< read when it is first needed
    std::array<Found, Groups> m_found;
    QList<std::pair<PageKind, RowChoice>> m_choices; ///< what the rows stand for
    QString m_typed;                                 ///< what is looked up; empty: nothing
    bool m_reading = false;
    Background m_background;
};

} // namespace zhibu
