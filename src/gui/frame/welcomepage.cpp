#include "gui/frame/welcomepage.h"

#include "ui_welcomepage.h"

#include "gui/theme.h"

#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget{parent}
    , m_ui{std::make_unique<Ui::WelcomePage>()}
{
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

void WelcomePage::showRecent(const QStringList &paths)
{
    m_ui->recentList->clear();
    for (const QString &path : paths) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(u"document-open-recent"_s),
                                         QFileInfo(path).fileName(), m_ui->recentList);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_ui->recentLabel->setVisible(!paths.isEmpty());
    m_ui->recentList->setVisible(!paths.isEmpty());
}

} // namespace zhibu
