#include "gui/frame/welcomepage.h"

#include "ui_welcomepage.h"

#include "gui/theme.h"

#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget{parent}
{}

// Its large buttons and icons take longer than anything else of the window, and who opens the
// program with a file never sees them.
void WelcomePage::setUp()
{
    m_ui = std::make_unique<Ui::WelcomePage>();
    m_ui->setupUi(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_ui->title->setFont(large);
    setTextColor(*m_ui->subtitle, quietColor(palette()));
    connect(m_ui->createButton, &QAbstractButton::clicked, this, &WelcomePage::createWanted);
    connect(m_ui->openButton, &QAbstractButton::clicked, this, &WelcomePage::openWanted);
    connect(m_ui->demoButton, &QAbstractButton::clicked, this, &WelcomePage::demoWanted);
    connect(m_ui->recentList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) {
                emit pathPicked(item->data(Qt::UserRole).toString());
            });
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showEvent(QShowEvent *event)
{
    if (!m_ui) {
        setUp();
        fillRecent();
    }
    QWidget::showEvent(event);
}

void WelcomePage::showRecent(const QStringList &paths)
{
    m_recent = paths;
    if (m_ui) {
        fillRecent();
    }
}

void WelcomePage::fillRecent()
{
    m_ui->recentList->clear();
    for (const QString &path : std::as_const(m_recent)) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(u"document-open-recent"_s),
                                         QFileInfo(path).fileName(), m_ui->recentList);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_ui->recentLabel->setVisible(!m_recent.isEmpty());
    m_ui->recentList->setVisible(!m_recent.isEmpty());
}

} // namespace zhibu
