#include "gui/rating/entry/entrydelegate.h"

#include "exchange/pasteplan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <utility>

namespace zhibu {

namespace {

bool isBlock(const QString &text)
{
    const QList<QStringList> lines = cellsOf(text);
    return lines.size() > 1 || (!lines.isEmpty() && lines.first().size() > 1);
}

} // namespace

EntryDelegate::EntryDelegate(Refusal refusal, QObject *parent)
    : TypingDelegate{parent}
    , m_refusal{std::move(refusal)}
{}

QWidget *EntryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                     const QModelIndex &index) const
{
    m_editor = new QLineEdit(parent);
    m_editor->setFrame(false);
    m_editor->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    m_editor->setAutoFillBackground(true);
    m_index = index;
    return m_editor;
}

bool EntryDelegate::isAccepted()
{
    const QString refusal = m_index.isValid() ? m_refusal(m_index, m_editor->text()) : QString();
    if (!refusal.isEmpty()) {
        emit refused(refusal);
    }
    return refusal.isEmpty();
}

bool EntryDelegate::finish()
{
    if (m_editor == nullptr || m_editor->isHidden()) { // closed, though not gone
        return true;
    }
    if (!isAccepted()) {
        m_editor->setFocus();
        m_editor->selectAll();
        return false;
    }
    QLineEdit *editor = m_editor;
    m_editor = nullptr; // it lives on for a moment
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    return true;
}

void EntryDelegate::drop()
{
    QLineEdit *editor = m_editor;
    m_editor = nullptr;
    emit closeEditor(editor, RevertModelCache);
}

bool EntryDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_editor || m_editor == nullptr) {
        return TypingDelegate::eventFilter(object, event);
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (leavesCell(*key)) {
            if (finish()) {
                emit leftBy(key);
            }
            return true;
        }
        if (key->matches(QKeySequence::Paste)) {
            const QString text = QGuiApplication::clipboard()->text();
            if (isBlock(text)) {
                drop();
                emit cellsPasted(text);
                return true;
            }
        }
        if (key->key() == Qt::Key_Escape) {
            m_editor->clear(); // dropped: the loss of focus must not judge it
        }
    }
    // Of a page that is being left the editor is out of sight, and still open.
    if (event->type() == QEvent::FocusOut && !m_editor->isHidden() && !isAccepted()) {
        return false; // stays open
    }
    return TypingDelegate::eventFilter(object, event);
}

} // namespace zhibu
