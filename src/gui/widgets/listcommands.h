#pragma once

#include "core/texttable.h"

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace zhibu {

/// Gives a table or tree the commands Copy (Ctrl+C), unless it has one of its own for that key, and
/// Copy with titles (Ctrl+Shift+C), by key and in its context menu. Done once for each list.
void offerCopying(QAbstractItemView &view);

/// Gives every table and tree of a window and its dialogs offerCopying() and ListKeys when it is
/// shown, and an Export that hands over what it shows, unless it has an action called actionExport.
/// So no list can be forgotten.
class ListCommands : public QObject
{
    Q_OBJECT

public:
    using Export = std::function<void(QWidget *list, const TextTable &table)>;

    ListCommands(QWidget &window, Export write);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the list is called: as screen readers say, else its dialog.
    [[nodiscard]] QString nameOf(const QAbstractItemView &view) const;
    void offerExport(QAbstractItemView &view);

    QWidget &m_window;
    Export m_write;
};

} // namespace zhibu
