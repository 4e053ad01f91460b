#pragma once

#include "gui/session.h"

#include <QStatusBar>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// The line at the bottom: what was done last and how to take it back, counts and sums of the page,
/// why a file is read-only.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

    void showSummary(const QString &text);
    /// Empty for a file that can be changed.
    void showReadOnly(const QString &reason);

private:
    void showSaved();

    Session &m_session;
    QLabel *m_done;
    QLabel *m_summary;
    QLabel *m_readOnly;
};

} // namespace zhibu
