#pragma once

#include "gui/rating/entry/entryview.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// Stores something in the file as one action. Why nothing was stored; empty when it was.
using Store = std::function<QString(const std::function<Result<Findings>(File &)> &save)>;

/// A grid of entries, and below it the line that says what the current cell is for, why something
/// was refused, and what was left out.
class EntryPanel : public QWidget
{
    Q_OBJECT

public:
    /// How a batch is stored: why it was not, or an empty text.
    using Keep = std::function<QString(const QList<Entry> &entries)>;

    EntryPanel(EntryModel *model, int headerLines, Keep keep, QWidget *parent = nullptr);

    [[nodiscard]] EntryView &view() const { return *m_view; }
    /// The keys to know, for the bar above.
    [[nodiscard]] static QString hint();
    /// Says what the current cell is for, in place of what was said about something past.
    void showCurrent();

private:
    void keep(const EntryBatch &batch);
    /// Says something to stay until the user goes on.
    void note(const QString &text, bool isWarning);

    EntryModel *m_model;
    EntryView *m_view;
    QLabel *m_line;
    Keep m_keep;
    bool m_isNoted = false;
};

} // namespace zhibu
