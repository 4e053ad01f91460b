#pragma once

#include "gui/records/fieldeditor.h"
#include "ledger/ledger.h"

#include <QSet>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLayout;
QT_END_NAMESPACE

namespace zhibu {

/// The form of a ledger, made from its declaration: takes a record and gives one back. What is
/// wrong stands under its field; what was typed stays. Stores nothing.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// Shows the fields with these keys, in this order, or all in the order of the ledger.
    RecordForm(const Ledger &ledger, const Session &session, const QStringList &keys = {},
               QWidget *parent = nullptr);
    ~RecordForm() override;

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }

    /// Puts a line above a field that shows something and takes nothing in.
    void addLine(const QString &fieldKey, const QString &title, QWidget *content);
    /// The same, as wide as the form.
    void addLine(const QString &fieldKey, QWidget *content);

    void setRecord(const Record &record);
    /// The record as it was given.
    [[nodiscard]] const Record &original() const { return m_original; }
    /// Whether something typed would be lost.
    [[nodiscard]] bool isChanged() const;

    /// The record as entered, if nothing is wrong with it. Otherwise all findings are shown and the
    /// first one gets the focus.
    [[nodiscard]] std::optional<Record> submit();
    /// Shows what was found elsewhere (a key already taken) at its fields.
    void showFindings(const Findings &findings);
    /// The same while it is being filled in, until the next edit: the focus stays where it is.
    void noteFindings(const Findings &findings) const;
    /// Drops the findings of a form that was refused, where nothing is entered any more.
    void forgetRefusal();

    void setRevealed(bool revealed);
    void setReadOnly(bool readOnly);
    void focusFirst();
    /// The first field with nothing in it; null when there is none.
    [[nodiscard]] FieldEditor *firstEmpty() const;
    /// The first of these that is required.
    [[nodiscard]] FieldEditor *firstMissing() const;
    [[nodiscard]] FieldEditor *editor(const QString &fieldKey) const;

signals:
    void edited();

private:
    struct Row
    {
        FieldEditor *editor = nullptr;
        QLabel *note = nullptr;  ///< the finding, else the help
        QLayout *cell = nullptr; ///< what holds both
    };

    /// Of a field in the layout.
    [[nodiscard]] int lineOf(const QString &fieldKey) const;
    /// The record as entered; fields that cannot be read keep their stored value and are found.
    [[nodiscard]] Findings read(Record &record) const;
    /// What was entered in a field, `record` being what stands above it.
    [[nodiscard]] ParsedCell valueOf(const Row &row, const Record &record) const;
    void onEdited(FieldEditor *editor);
    /// A day or a month is none yet while it is typed: it is judged when its field is left.
    void judgeLeft(const Row &row) const;
    void setNote(const Row &row, const Finding *finding) const;

    const Ledger &m_ledger;
    Record m_original;
    std::vector<Row> m_rows;
    QLabel *m_general; ///< findings about the whole record
    QSet<QString> m_touched;
    bool m_isRefused = false; ///< the whole record was judged
};

} // namespace zhibu
