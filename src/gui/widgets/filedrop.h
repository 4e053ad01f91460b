#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

QT_BEGIN_NAMESPACE
class QMimeData;
class QWidget;
QT_END_NAMESPACE

namespace zhibu {

/// Takes files dragged onto a widget, also onto the inputs in it, which would write down their
/// paths.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Watches `area` and what is in it by now; `isOpen` says whether files are taken.
    FileDrop(QWidget &area, std::function<bool()> isOpen);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void dropped(const QStringList &paths);

private:
    std::function<bool()> m_isOpen;
};

} // namespace zhibu
