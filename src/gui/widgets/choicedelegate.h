#pragma once

#include "ledger/field.h"

#include <QStyledItemDelegate>

namespace zhibu {

/// A list of choices in cells that have one, which hold the code; the usual editor in others.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

protected:
    /// What a cell offers; nothing where it is typed.
    [[nodiscard]] virtual QList<Choice> choices(const QModelIndex &index) const = 0;
};

} // namespace zhibu
