#include "gui/widgets/busybar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace zhibu {

namespace {

constexpr int kPatienceMs = 500;

} // namespace

BusyBar::BusyBar(QWidget *parent)
    : QWidget{parent}
{
    auto *label = new QLabel(tr("Computing…"), this);
    auto *progress = new QProgressBar(this);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(label->text());
    auto *button = new QPushButton(tr("S&top"), this);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(progress, 1);
    layout->addWidget(button);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(button, &QPushButton::clicked, this, &BusyBar::stop);
}

int BusyBar::begin()
{
    m_busy = true;
    if (!m_patience.isActive() && isHidden()) {
        m_patience.start();
    }
    return ++m_turn;
}

void BusyBar::end()
{
    m_busy = false;
    m_patience.stop();
    hide();
}

void BusyBar::stop()
{
    ++m_turn;
    end();
}

} // namespace zhibu
