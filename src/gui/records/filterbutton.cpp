#include "gui/records/filterbutton.h"

#include "gui/records/filterdialog.h"

#include <QMenu>

namespace zhibu {

using namespace Qt::StringLiterals;

FilterButton::FilterButton(const Ledger &ledger, QWidget *parent)
    : QToolButton{parent}
    , m_ledger{ledger}
{
    setObjectName(u"filterButton"_s);
    setText(tr("Filter"));
    setToolTip(
        tr("Show only rows that answer to conditions; with a name they are kept (Ctrl+Shift+F)"));
    setIcon(QIcon::fromTheme(u"view-filter"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &FilterButton::fillMenu);
    fillMenu();
}

QString FilterButton::title() const
{
    return m_filter.name.isEmpty() ? filterText(m_ledger, m_filter.conditions) : m_filter.name;
}

void FilterButton::setFilter(const RowFilter &filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        emit changed();
    }
}

void FilterButton::fillMenu()
{
    menu()->clear();
    for (const RowFilter &kept : savedFilters(m_ledger)) {
        QAction *action = menu()->addAction(QString(kept.name).replace(u'&', u"&&"_s));
        action->setToolTip(filterText(m_ledger, kept.conditions));
        action->setCheckable(true);
        action->setChecked(kept == m_filter);
        connect(action, &QAction::triggered, this, [this, kept] { setFilter(kept); });
    }
    menu()->addSeparator();
    QAction *compose = menu()->addAction(tr("&New filter…"));
    compose->setObjectName(u"newFilter"_s);
    connect(compose, &QAction::triggered, this, [this] { this->compose({}); });
    if (m_filter.conditions.isEmpty()) {
        return;
    }
    connect(menu()->addAction(tr("&Change this filter…")), &QAction::triggered, this,
            [this] { this->compose(m_filter); });
    if (!m_filter.name.isEmpty()) {
        connect(menu()->addAction(tr("&Forget this filter")), &QAction::triggered, this, [this] {
            forgetFilter(m_ledger, m_filter.name);
            setFilter({});
        });
    }
    connect(menu()->addAction(tr("Show &all rows")), &QAction::triggered, this,
            [this] { setFilter({}); });
}

void FilterButton::compose(const RowFilter &filter)
{
    auto *dialog = new FilterDialog(m_ledger, filter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const RowFilter composed = dialog->filter();
        if (!composed.name.isEmpty()) {
            saveFilter(m_ledger, composed);
        }
        setFilter(composed);
    });
    dialog->open();
}

} // namespace zhibu
