#pragma once

#include "gui/widgets/celleditor.h"

#include <QTableView>

namespace zhibu {

/// A table some of whose columns are entered, worked like a spreadsheet: typing replaces, Enter
/// goes down, Tab to the next cell that can be entered and from the last one on to what follows the
/// table, Delete empties, Ctrl+D takes over the cell above, Ctrl+V pastes.
class EntryTable : public QTableView
{
    Q_OBJECT

public:
    explicit EntryTable(QWidget *parent = nullptr);

    /// Into every cell selected of the current column.
    void enterInColumn(const QString &text);

signals:
    void pasted(const QString &text);
    /// Esc was pressed while no cell was open.
    void left();

protected:
    /// Typing enters; it never jumps to a row that happens to begin with the same characters.
    void keyboardSearch(const QString & /*search*/) override {}
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void moveDown(int rows);
    bool moveAlong(int step);
    void setCells(const QVariant &value);
    void fillDown();
};

/// Editor of amounts of money. What is none it keeps: no key that goes on leaves it before it is
/// mended or dropped (Esc), for whoever types a list looks at the list. What is left by the mouse
/// the model refuses.
class MoneyDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    using TypingDelegate::TypingDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

    /// Whether a text is an amount that is not negative, or nothing at all.
    [[nodiscard]] static bool takes(const QString &text);

signals:
    /// The editor keeps this text, which is no amount.
    void kept(const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
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

signals:
    /// It is entered in the cell of the editor already.
    void chosen(const QString &text);

private:
    /// What was chosen is entered at once: the arrows are for the next row then.
    void takeChoice();

    QStringList m_choices;
};

} // namespace zhibu
