#pragma once

#include "gui/records/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QAction;
class QLineEdit;
class QStringListModel;
QT_END_NAMESPACE

namespace zhibu {

/// Everything typed on one line: texts, numbers of all kinds, dates in every accepted form (with a
/// calendar to pick from). Sensitive fields show dots until revealed by the eye. A field with a
/// dictionary offers its words; its code is as good, and so is any other text.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const Field &field, const Session &session, QWidget *parent);

    [[nodiscard]] ParsedCell value() const override;
    [[nodiscard]] QString input() const override;
    void setRevealed(bool revealed) override;

protected:
    void display(const QVariant &value) override;

private:
    void addEye();
    void pickDates();
    void offerWords();
    void readWords();

    const Session &m_session;
    QLineEdit *m_line;
    QAction *m_eye = nullptr;
    QStringListModel *m_words = nullptr;
};

} // namespace zhibu
