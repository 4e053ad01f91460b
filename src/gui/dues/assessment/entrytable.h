#pragma once

#include "gui/widgets/celleditor.h"

#include <QTableView>

namespace zhibu {

/// A table some of whose columns are entered, worked like a spreadsheet: typing replaces, Enter
/// goes down, Tab to the next cell that can be entered, Delete empties, Ctrl+D takes over the cell
/// above, Ctrl+V pastes.
class EntryTable : public QTableView
{
    Q_OBJECT

public:
    explicit EntryTable(QWidget *parent = nullptr);

signals:
    void pasted(const QString &text);
    /// Esc was pressed while no cell was open.
    void left();

protected:
    /// Typing enters; it never jumps to a row that happens to begin with the same characters.
    void keyboardSearch(const QString & /*search*/) override {}
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void moveDown(int rows);
    void moveAlong(int step);
    void setCells(const QVariant &value);
    void fillDown();
};

/// Editor of amounts of money; what is none the model refuses.
class MoneyDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    using TypingDelegate::TypingDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
};

/// Editor that offers some texts in a list that is open at once.
class TextChoiceDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    TextChoiceDelegate(const QStringList &choices, QObject *parent)
        : TypingDelegate{parent}
        , m_choices{choices}
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

private:
    /// What was chosen is entered at once: the arrows are for the next row then.
    void takeChoice();

    QStringList m_choices;
};

} // namespace zhibu
