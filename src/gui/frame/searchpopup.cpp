#include "gui/frame/searchpopup.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/search/nameindex.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownNames = 8; // of a group
constexpr int kShownTexts = 5;
constexpr qsizetype kLeastText = 2; // shorter ones stand in every meeting
constexpr int kPause = 200;
constexpr qsizetype kManyRows = 20'000;
constexpr int kPopupWidth = 56; // digits
constexpr int kPopupMargin = 8;
constexpr int kChoiceRole = Qt::UserRole;

PageKind pageOf(const QString &ledger)
{
    return ledger == u"members"         ? PageKind::Members
           : ledger == u"organisations" ? PageKind::Organisations
           : ledger == u"activities"    ? PageKind::Activities
                                        : PageKind::Ledgers;
}

/// What is read beside the window.
struct Texts
{
    QList<FoundRow> meetings;
    QList<FoundRow> documents;
};

Result<Texts> textsWith(const File &file, const QString &typed)
{
    const auto meetings = searchMeetings(file, typed, kShownTexts);
    if (!meetings) {
        return meetings.error();
    }
    const auto documents = searchDocuments(file, typed, kShownTexts);
    if (!documents) {
        return documents.error();
    }
    return Texts{.meetings = *meetings, .documents = *documents};
}

} // namespace

struct SearchPopup::Index
{
    NameIndex members{NameIndex::Of::Members};
    NameIndex applicants{NameIndex::Of::Applicants};
    NameIndex floatingIn{NameIndex::Of::FloatingIn};
    NameIndex organisations{NameIndex::Of::Organisations};
};

SearchPopup::SearchPopup(Session &session, QLineEdit &box, QWidget *window)
    : QListWidget{window}
    , m_session{session}
    , m_box{box}
    , m_pause{new QTimer(this)}
{
    setObjectName(u"searchPopup"_s);
    setAccessibleName(tr("Found"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &SearchPopup::findTexts);
    connect(&m_box, &QLineEdit::textChanged, this, &SearchPopup::lookUp);
    connect(this, &QListWidget::itemClicked, this, &SearchPopup::choose);
    connect(&session, &Session::fileChanged, this, [this] {
        m_index.reset();
        close();
    });
    m_box.installEventFilter(this);
}

SearchPopup::~SearchPopup() = default;

bool SearchPopup::searchesManyRows() const
{
    return m_index && m_index->members.size() > kManyRows;
}

void SearchPopup::lookUp()
{
    close();
    m_typed = m_box.hasFocus() && m_session.file() != nullptr ? m_box.text().trimmed() : QString();
    if (m_typed.isEmpty()) {
        return;
    }
    const Status status = findNames(m_typed);
    fill();
    if (!status) {
        addHead(errorText(status.error()));
        place();
    }
    if (m_typed.size() >= kLeastText) {
        m_pause->start();
    }
}

void SearchPopup::close()
{
    m_pause->stop();
    m_typed.clear();
    m_found = {};
    setCurrentRow(-1); // nothing is picked of what other letters find
    hide();
}

Status SearchPopup::findNames(const QString &typed)
{
    const File &file = *m_session.file();
    if (!m_index) {
        m_index = std::make_unique<Index>();
    }
    const auto find = [&](NameIndex &index, const QString &ledger, Group group) -> Status {
        if (auto status = index.follow(file); !status) {
            return status;
        }
        const QList<RowId> all = index.find(typed);
        auto rows = describe(file, ledger, all.first(std::min(kShownNames, all.size())));
        if (!rows) {
            return rows.error();
        }
        m_found[group] = {.rows = std::move(*rows),
                          .all = all.size() > kShownNames ? all : QList<RowId>()};
        return {};
    };
    Status status = find(m_index->members, u"members"_s, Members);
    status = status ? find(m_index->applicants, u"applicants"_s, Applicants) : status;
    status = status ? find(m_index->floatingIn, u"floating-members"_s, FloatingIn) : status;
    return status ? find(m_index->organisations, u"organisations"_s, Organisations) : status;
}

void SearchPopup::findTexts()
{
    if (m_reading || m_session.file() == nullptr) {
        return; // the reading under way begins again where something else is typed by now
    }
    m_reading = true;
    const auto finish = [this, typed = m_typed](const Result<Texts> &texts) {
        m_reading = false;
        if (m_typed.size() >= kLeastText && m_typed != typed) {
            m_pause->start();
        } else if (m_typed == typed && texts) {
            m_found[Meetings].rows = texts->meetings;
            m_found[Documents].rows = texts->documents;
            fill();
        }
    };
    m_background.read(
        m_session.file()->path(),
        [typed = m_typed](const File &file) { return textsWith(file, typed); }, finish);
}

void SearchPopup::fill()
{
    const int current = currentRow(); // groups are only added behind those shown
    const bool picks = current >= 0 && currentItem()->flags().testFlag(Qt::ItemIsEnabled);
    clear();
    m_choices.clear();
    const QStringList titles{
        ledgerOf(u"members"_s).title,          ledgerOf(u"applicants"_s).title,
        ledgerOf(u"floating-members"_s).title, ledgerOf(u"organisations"_s).title,
        ledgerOf(u"activities"_s).title,       tr("Attached files")};
    for (int group = Members; group < Groups; ++group) {
        const Found &found = m_found[static_cast<std::size_t>(group)];
        if (found.rows.isEmpty()) {
            continue;
        }
        addHead(titles[group]);
        for (const FoundRow &row : found.rows) {
            addRow(u"%1  %2"_s.arg(row.name, row.detail), pageOf(row.ledger),
                   {.title = row.name, .ids = {row.id}, .ledger = row.ledger, .opens = true});
        }
        if (!found.all.isEmpty()) {
            const QString ledger = found.rows.first().ledger;
            addRow(
                tr("All %n found", nullptr, static_cast<int>(found.all.size())), pageOf(ledger),
                {.title = tr("Found with “%1”").arg(m_typed), .ids = found.all, .ledger = ledger});
        }
    }
    if (picks && current < count()) {
        setCurrentRow(current);
    }
    place();
}

void SearchPopup::addHead(const QString &title)
{
    auto *head = new QListWidgetItem(title, this);
    head->setFlags(Qt::NoItemFlags);
    head->setForeground(quietColor(palette()));
}

void SearchPopup::addRow(const QString &text, PageKind page, const RowChoice &rows)
{
    auto *item = new QListWidgetItem(u"    "_s + text, this);
    item->setData(kChoiceRole, m_choices.size());
    item->setToolTip(text);
    m_choices += {page, rows};
}

void SearchPopup::place()
{
    if (count() == 0) {
        hide();
        return;
    }
    const QWidget *window = parentWidget();
    const int width =
        std::min(std::max(m_box.width(), fontMetrics().horizontalAdvance(u'0') * kPopupWidth),
                 window->width() - 2 * kPopupMargin);
    const QPoint below = m_box.mapTo(window, QPoint(m_box.width(), m_box.height()));
    const int left = std::max(kPopupMargin, below.x() - width);
    const int rows = std::max(1, sizeHintForRow(0)) * count() + 2 * frameWidth();
    setGeometry(left, below.y(), width,
                std::min(rows, window->height() - below.y() - kPopupMargin));
    show();
    raise();
}

void SearchPopup::step(int rows)
{
    int row = currentRow() + rows;
    while (row >= 0 && row < count() && !item(row)->flags().testFlag(Qt::ItemIsEnabled)) {
        row += rows;
    }
    if (row >= 0 && row < count()) {
        setCurrentRow(row);
    } else if (row < 0) { // above the first one is the box
        setCurrentRow(-1);
        scrollToTop();
    }
}

bool SearchPopup::answer(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() < 0) {
            close();
            return false;
        }
        choose(currentItem());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool SearchPopup::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (event->type() == QEvent::FocusOut) {
        close();
    } else if (isKey && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (event->type() == QEvent::ShortcutOverride) {
            if (isVisible() && key == Qt::Key_Escape) { // no shortcut of the page
                event->accept();
                return true;
            }
        } else if (isVisible()) {
            return answer(key);
        } else if (key == Qt::Key_Down) {
            lookUp();
            return true;
        }
    }
    return QListWidget::eventFilter(object, event);
}

void SearchPopup::choose(const QListWidgetItem *item)
{
    if (item == nullptr || !item->data(kChoiceRole).isValid()) {
        return;
    }
    const auto [page, rows] = m_choices[item->data(kChoiceRole).toLongLong()];
    close();
    emit picked(page, rows);
}

} // namespace zhibu
