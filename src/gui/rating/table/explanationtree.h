#pragma once

#include "reports/documents/rating/explanation.h"

#include <QTreeWidget>

namespace zhibu {

/// The explanation of a rating as a tree. Activating a line that rests on records asks for them.
class ExplanationTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ExplanationTree(QWidget *parent = nullptr);

    void explain(const ExplanationNode &root);
    /// The clause the current line rests on, quoted; empty where it names none.
    [[nodiscard]] QString source() const;

signals:
    void recordsWanted(const QString &ledger, const QList<RowId> &rows, const QString &title);

private:
    void add(QTreeWidgetItem *parent, const ExplanationNode &node);
};

} // namespace zhibu
