#pragma once

#include "core/worksheet.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WorksheetPanel;
} // namespace Ui

namespace zhibu {

class AssessmentModel;
class WorksheetModel;
struct AssessmentPaste;
struct AssessmentRow;

/// One member of a 核定: the worksheet his base is worked out in, and how his due comes about.
class WorksheetPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WorksheetPanel(QWidget *parent = nullptr);
    ~WorksheetPanel() override;

    void setModel(AssessmentModel *model);
    /// Of a row of the model; where there is none, nothing is shown at all.
    void showMember(int row);
    /// The worksheet the member's items come from, if there are some; else the one used last.
    void pickSheet();
    /// Of those for the member's kind; without items where there is none.
    [[nodiscard]] Worksheet sheet() const;
    /// Goes to the first item.
    void enter();

signals:
    void pasted(const AssessmentPaste &paste);
    /// What was typed is no amount: nothing was changed.
    void refused(const QString &text);
    /// Likewise, and the cell is still open.
    void kept(const QString &text);
    /// Esc was pressed in the worksheet.
    void left();

private:
    void showSheet();
    void showDue(const AssessmentRow &row);
    void enterItems(const QList<WorksheetLine> &lines);
    void paste(const QString &text);
    [[nodiscard]] const AssessmentRow *row() const;
    [[nodiscard]] const QList<Worksheet> &sheets() const;

    std::unique_ptr<Ui::WorksheetPanel> m_ui;
    AssessmentModel *m_model = nullptr;
    WorksheetModel *m_items;
    int m_row = -1;
};

} // namespace zhibu
