#pragma once

#include "ledger/ledger.h"

#include <QDate>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

/// The steps of an election in two rows: those that are done ticked, the next one in bold. They
/// never widen the window: where there is little room, the names are cut short.
class ElectionSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ElectionSteps(QWidget *parent = nullptr);

    /// Of a record of the ledger elections, as it stands on a day; none: there is nothing to show.
    void setElection(const std::optional<Record> &election, QDate day);

signals:
    /// A step was clicked: the field that dates it.
    void picked(const QString &field);

private:
    QList<QToolButton *> m_buttons;
};

} // namespace zhibu
