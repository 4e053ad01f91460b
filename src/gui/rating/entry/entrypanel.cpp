#include "gui/rating/entry/entrypanel.h"

#include "gui/theme.h"

#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Without runs of characters that no line breaks in: what was pasted may be long.
QString withShortRuns(QString text)
{
    static const QRegularExpression run(u"([!-~]{40})[!-~]+"_s);
    return text.replace(run, u"\\1…"_s);
}

} // namespace

EntryPanel::EntryPanel(EntryModel *model, int headerLines, Keep keep, QWidget *parent)
    : QWidget{parent}
    , m_model{model}
    , m_view{new EntryView}
    , m_line{new QLabel}
    , m_keep{std::move(keep)}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_line);
    m_line->setObjectName(u"entryLine"_s);
    m_line->setContentsMargins(8, 4, 8, 4);
    m_line->setWordWrap(true);
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_line->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // no word widens the window
    m_line->setMinimumHeight(2 * fontMetrics().lineSpacing() + 8);
    m_view->setEntries(model, headerLines);
    setFocusProxy(m_view);
    connect(model, &EntryModel::entered, this, &EntryPanel::keep);
    connect(model, &EntryModel::refused, this, [this](const QString &why) { note(why, true); });
    connect(m_view, &EntryView::refused, this, [this](const QString &why) { note(why, true); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EntryPanel::showCurrent);
    connect(m_view->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            &EntryPanel::showCurrent);
    connect(model, &QAbstractItemModel::modelReset, this, &EntryPanel::showCurrent);
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] {
        if (!m_isNoted) {
            showCurrent();
        }
    });
}

QString EntryPanel::hint()
{
    return tr("Enter: down · Tab: right · Ctrl+V: paste from Excel");
}

void EntryPanel::keep(const EntryBatch &batch)
{
    const QString problem = batch.entries.isEmpty() ? QString() : m_keep(batch.entries);
    if (!problem.isEmpty()) {
        note(problem, true);
        return;
    }
    m_model->apply(batch.entries);
    showCurrent();
    if (!batch.note.isEmpty()) {
        note(batch.note, batch.isPartial);
    }
}

void EntryPanel::showCurrent()
{
    m_isNoted = false;
    setTextColor(*m_line, quietColor(palette()));
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid()) {
        m_line->clear();
        return;
    }
    QStringList parts{m_model->organisation(current.row()).name, m_model->about(current.column())};
    if (m_model->isEntry(current) && m_model->suggestion(current)) {
        parts += tr("%1 on record: Space takes it over")
                     .arg(QString::number(*m_model->suggestion(current)));
    }
    if (m_model->isEntry(current)) { // who corrects it in December would look for that of June
        parts += tr("June and December share it");
    }
    for (int column = m_model->entryCount(); column < m_model->columnCount(); ++column) {
        // They may be out of sight.
        const QString text = current.siblingAtColumn(column).data().toString();
        if (!text.isEmpty()) {
            parts += u"%1 %2"_s.arg(
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text);
        }
    }
    m_line->setText(parts.join(u" · "_s));
}

void EntryPanel::note(const QString &text, bool isWarning)
{
    m_isNoted = true;
    const QString told = withShortRuns(text);
    m_line->setText(isWarning ? u"⚠ "_s + told : told);
    setTextColor(*m_line, isWarning ? attentionColor(palette()) : quietColor(palette()));
}

} // namespace zhibu
