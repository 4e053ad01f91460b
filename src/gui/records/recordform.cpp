#include "gui/records/recordform.h"

#include "gui/records/recordmodel.h"
#include "gui/theme.h"
#include "reports/words/wording.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A day or a month is none yet while it is typed.
bool isJudgedWhenLeft(const Field &field)
{
    return field.type == FieldType::Date || field.type == FieldType::Month
           || field.type == FieldType::DateTime;
}

/// These, in their order, or all.
QList<const Field *> arranged(const Ledger &ledger, const QStringList &keys)
{
    QList<const Field *> fields;
    for (const QString &key : keys) {
        fields += &ledger.field(key);
    }
    for (qsizetype i = 0; keys.isEmpty() && i < ledger.fields.size(); ++i) {
        fields += &ledger.fields[i];
    }
    return fields;
}

} // namespace

RecordForm::RecordForm(const Ledger &ledger, const Session &session, const QStringList &keys,
                       QWidget *parent)
    : QWidget{parent}
    , m_ledger{ledger}
    , m_general{new QLabel(this)}
{
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    m_general->setWordWrap(true);
    m_general->hide();
    setTextColor(*m_general, attentionColor(palette()));
    layout->addRow(m_general);
    for (const Field *shown : arranged(m_ledger, keys)) {
        const Field &field = *shown;
        FieldEditor *editor = FieldEditor::make(field, session, this);
        auto *note = new QLabel(this);
        note->setObjectName(field.key + u"Note"_s);
        note->setWordWrap(true);
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(editor);
        cell->addWidget(note);
        const QString title = shownTitle(field);
        auto *label = new QLabel(field.required ? title + u" *"_s : title, this);
        label->setBuddy(editor);
        label->setToolTip(field.required ? tr("Must be filled in") : QString());
        layout->addRow(label, cell);
        m_rows.push_back({editor, note, cell});
        setNote(m_rows.back(), nullptr);
        connect(editor, &FieldEditor::edited, this, [this, editor] { onEdited(editor); });
        if (auto *line = qobject_cast<QLineEdit *>(editor->focusProxy());
            line != nullptr && isJudgedWhenLeft(field)) {
            connect(line, &QLineEdit::editingFinished, this,
                    [this, row = m_rows.back()] { judgeLeft(row); });
        }
    }
    setRecord(m_ledger.blank());
}

int RecordForm::lineOf(const QString &fieldKey) const
{
    int line = 0;
    for (const Row &each : m_rows) {
        if (each.editor->field().key == fieldKey) {
            qobject_cast<QFormLayout *>(layout())->getLayoutPosition(each.cell, &line, nullptr);
        }
    }
    return line;
}

// A field that goes loses the focus first, and would be judged by what is gone already.
RecordForm::~RecordForm()
{
    for (QObject *part : findChildren<QObject *>()) {
        part->disconnect(this);
    }
}

void RecordForm::addLine(const QString &fieldKey, const QString &title, QWidget *content)
{
    qobject_cast<QFormLayout *>(layout())->insertRow(lineOf(fieldKey), title, content);
}

void RecordForm::addLine(const QString &fieldKey, QWidget *content)
{
    qobject_cast<QFormLayout *>(layout())->insertRow(lineOf(fieldKey), content);
}

void RecordForm::setRecord(const Record &record)
{
    m_original = record;
    m_touched.clear();
    m_isRefused = false;
    for (const Row &row : m_rows) {
        const QSignalBlocker quiet(row.editor);
        row.editor->setValue(m_ledger.value(record, row.editor->field().key));
    }
    showFindings({});
}

bool RecordForm::isChanged() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.editor->isChanged(); });
}

ParsedCell RecordForm::valueOf(const Row &row, const Record &record) const
{
    const Field &field = row.editor->field();
    return field.dayFrom.isEmpty()
               ? row.editor->value()
               : parseCell(field, row.editor->input(), m_ledger.value(record, field.dayFrom));
}

Findings RecordForm::read(Record &record) const
{
    record = m_original;
    Findings findings;
    QSet<QString> unread;
    for (const Row &row : m_rows) {
        const QString &key = row.editor->field().key;
        const ParsedCell cell = valueOf(row, record);
        if (cell.finding) {
            findings += *cell.finding;
            unread += key;
        } else {
            m_ledger.setValue(record, key, cell.value);
        }
    }
    for (const Finding &finding : m_ledger.validate(record)) {
        if (!unread.contains(finding.field)) {
            findings += finding;
        }
    }
    return findings;
}

std::optional<Record> RecordForm::submit()
{
    for (const Row &row : m_rows) {
        m_touched += row.editor->field().key;
    }
    Record record;
    const Findings findings = read(record);
    showFindings(findings);
    m_isRefused = !findings.isEmpty();
    if (!m_isRefused) {
        return record;
    }
    return {};
}

void RecordForm::forgetRefusal()
{
    if (m_isRefused && !isChanged()) {
        m_isRefused = false;
        m_touched.clear();
        showFindings({});
    }
}

void RecordForm::showFindings(const Findings &findings)
{
    QStringList general;
    for (const Finding &finding : findings) {
        if (finding.field.isEmpty() || editor(finding.field) == nullptr) {
            const int index = m_ledger.indexOf(finding.field);
            general += findingText(finding, index < 0 ? QString() : m_ledger.fields[index].title);
        }
    }
    m_general->setText(general.join(u'\n'));
    m_general->setVisible(!general.isEmpty());
    FieldEditor *first = nullptr;
    for (const Row &row : m_rows) {
        const auto finding = std::ranges::find(findings, row.editor->field().key, &Finding::field);
        const bool found = finding != findings.end();
        row.note->setMinimumHeight(0);
        setNote(row, found ? &*finding : nullptr);
        if (found && first == nullptr) {
            first = row.editor;
        }
    }
    if (first != nullptr) {
        first->setFocus();
    }
}

void RecordForm::noteFindings(const Findings &findings) const
{
    for (const Finding &finding : findings) {
        const auto row = std::ranges::find_if(m_rows, [&finding](const Row &each) {
            return each.editor->field().key == finding.field;
        });
        if (row != m_rows.end()) {
            setNote(*row, &finding);
        }
    }
}

void RecordForm::onEdited(FieldEditor *editor)
{
    if (editor->isChanged() || m_isRefused) {
        m_touched += editor->field().key;
    } else { // what was typed is taken back
        m_touched -= editor->field().key;
    }
    Record record;
    const Findings findings = read(record);
    for (const Row &row : m_rows) { // what was not touched yet is judged when it is submitted
        const QString &key = row.editor->field().key;
        const auto finding = std::ranges::find(findings, key, &Finding::field);
        const bool isTyped = row.editor == editor && isJudgedWhenLeft(editor->field())
                             && editor->isAncestorOf(QApplication::focusWidget());
        const bool found = finding != findings.end() && m_touched.contains(key) && !isTyped;
        const int height = row.note->isVisible() ? row.note->height() : 0;
        setNote(row, found ? &*finding : nullptr);
        if (height > 0) { // what is being typed in does not jump; saving tidies up
            row.note->setMinimumHeight(height);
            row.note->show();
        }
    }
    emit edited();
}

void RecordForm::judgeLeft(const Row &row) const
{
    Record record;
    const Findings findings = read(record);
    if (!row.editor->field().dayFrom.isEmpty() && row.editor->value().finding) {
        if (const ParsedCell cell = valueOf(row, record); !cell.finding) {
            row.editor->enter(cell.value); // 16:30 is shown with its day
        }
    }
    const auto finding = std::ranges::find(findings, row.editor->field().key, &Finding::field);
    if (finding != findings.end() && m_touched.contains(finding->field)) {
        setNote(row, &*finding);
    }
}

void RecordForm::setNote(const Row &row, const Finding *finding) const
{
    const Field &field = row.editor->field();
    // Only a new row gets a number by itself, so only there it is promised.
    const bool isNumbered = m_original.id != 0 && !m_ledger.numberPrefix.isEmpty()
                            && field.key == m_ledger.fields.first().key;
    const QString help = isNumbered ? QString() : field.help;
    const QString text = finding != nullptr ? u"⚠ "_s + findingText(*finding) : help;
    row.note->setText(text);
    row.note->setVisible(!text.isEmpty());
    setTextColor(*row.note, finding != nullptr ? attentionColor(palette()) : quietColor(palette()));
    row.editor->setAccessibleDescription(text);
}

void RecordForm::setRevealed(bool revealed)
{
    for (const Row &row : m_rows) {
        row.editor->setRevealed(revealed);
    }
}

void RecordForm::setReadOnly(bool readOnly)
{
    for (const Row &row : m_rows) {
        row.editor->setReadOnly(readOnly);
    }
}

FieldEditor *RecordForm::firstEmpty() const
{
    const auto row = std::ranges::find_if(
        m_rows, [](const Row &each) { return each.editor->input().isEmpty(); });
    return row == m_rows.end() ? nullptr : row->editor;
}

FieldEditor *RecordForm::firstMissing() const
{
    const auto row = std::ranges::find_if(m_rows, [](const Row &each) {
        return each.editor->field().required && each.editor->input().isEmpty();
    });
    return row == m_rows.end() ? nullptr : row->editor;
}

void RecordForm::focusFirst()
{
    if (!m_rows.empty()) {
        m_rows.front().editor->setFocus();
    }
}

FieldEditor *RecordForm::editor(const QString &fieldKey) const
{
    const auto row = std::ranges::find_if(
        m_rows, [&fieldKey](const Row &each) { return each.editor->field().key == fieldKey; });
    return row == m_rows.end() ? nullptr : row->editor;
}

} // namespace zhibu
