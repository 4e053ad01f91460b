#include "gui/frame/statusline.h"

#include "gui/theme.h"
#include "reports/words/actiontext.h"
#include "storage/file/history.h"

#include <QLabel>
#include <QTime>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 60; // characters: the names of people and meetings can be long

} // namespace

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QStatusBar{parent}
    , m_session{session}
    , m_done{new QLabel(this)}
    , m_summary{new QLabel(this)}
    , m_readOnly{new QLabel(this)}
{
    setSizeGripEnabled(false);
    m_done->setObjectName(u"done"_s);
    m_summary->setObjectName(u"summary"_s);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_done->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // a long name does not widen the window
    setTextColor(*m_readOnly, attentionColor(palette()));
    addWidget(m_done, 1);
    addPermanentWidget(m_summary);
    addPermanentWidget(m_readOnly);
    connect(&session, &Session::recordsChanged, this, &StatusLine::showSaved);
    connect(&session, &Session::fileChanged, this, [this] { m_done->clear(); });
    connect(&session, &Session::message, m_done, &QLabel::setText);
}

void StatusLine::showSaved()
{
    QString text = tr("Saved %1").arg(QTime::currentTime().toString(u"HH:mm"_s));
    const auto last = undoable(*m_session.file());
    if (last && *last) {
        text += tr(" · Undo: %1 (Ctrl+Z)")
                    .arg(fontMetrics().elidedText(actionText((*last)->label), Qt::ElideMiddle,
                                                  fontMetrics().averageCharWidth() * kNameWidth));
    }
    m_done->setText(text);
}

void StatusLine::showSummary(const QString &text)
{
    m_summary->setText(text);
}

void StatusLine::showReadOnly(const QString &reason)
{
    m_readOnly->setText(reason.isEmpty() ? QString() : u"⚠ "_s + reason);
}

} // namespace zhibu
