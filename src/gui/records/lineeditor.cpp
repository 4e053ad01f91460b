#include "gui/records/lineeditor.h"

#include "gui/widgets/calendarpopup.h"
#include "ledger/ledger.h"
#include "storage/people/dictionaries.h"

#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace zhibu {

using namespace Qt::StringLiterals;

LineEditor::LineEditor(const Field &field, const Session &session, QWidget *parent)
    : FieldEditor{field, parent}
    , m_session{session}
    , m_line{new QLineEdit(this)}
{
    setInput(m_line);
    if (field.isNumber()) {
        m_line->setAlignment(Qt::AlignRight);
    }
    if (field.sensitive) {
        addEye();
    }
    if (field.type == FieldType::Date || field.type == FieldType::DateTime
        || field.type == FieldType::Month) {
        pickDates();
    }
    if (!field.dictionary.isEmpty()) {
        offerWords();
    }
    connect(m_line, &QLineEdit::textChanged, this, &LineEditor::edited);
}

ParsedCell LineEditor::value() const
{
    ParsedCell cell = parseCell(field(), m_line->text());
    if (!field().dictionary.isEmpty() && !cell.finding) {
        if (const auto words = Dictionaries::of(m_session.file())) {
            cell.value = words->canonical(field(), cell.value);
        }
    }
    return cell;
}

QString LineEditor::input() const
{
    return m_line->text();
}

void LineEditor::display(const QVariant &value)
{
    readWords();
    m_line->setText(cellText(field(), value));
    m_line->home(false);
    if (m_eye != nullptr) { // what is new is typed in the clear
        setRevealed(isEmpty(value));
    }
}

void LineEditor::addEye()
{
    m_eye = m_line->addAction(QIcon::fromTheme(u"view-visible"_s), QLineEdit::TrailingPosition);
    m_eye->setCheckable(true);
    m_eye->setToolTip(tr("Show or hide"));
    connect(m_eye, &QAction::toggled, this, [this](bool shown) {
        m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
}

void LineEditor::setRevealed(bool revealed)
{
    if (m_eye != nullptr) {
        m_eye->setChecked(revealed);
        m_line->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    }
}

void LineEditor::offerWords()
{
    m_words = new QStringListModel(this);
    auto *completer = new QCompleter(m_words, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer);
    QAction *all =
        m_line->addAction(QIcon::fromTheme(u"arrow-down"_s), QLineEdit::TrailingPosition);
    all->setToolTip(tr("Choose from the dictionary"));
    connect(all, &QAction::triggered, this, [this, completer] {
        completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_line->setFocus();
        completer->complete();
    });
    connect(m_line, &QLineEdit::textEdited, completer, // before it looks for what is typed
            [completer] { completer->setCompletionMode(QCompleter::PopupCompletion); });
}

void LineEditor::readWords()
{
    if (m_words == nullptr) {
        return;
    }
    const auto dictionaries = Dictionaries::of(m_session.file());
    QStringList titles;
    for (const DictionaryWord &word :
         dictionaries ? dictionaries->words(field().dictionary) : QList<DictionaryWord>()) {
        titles += word.title;
    }
    m_words->setStringList(titles);
}

void LineEditor::pickDates()
{
    const auto shown = [this] {
        const QString entered = value().value.toString();
        const QDate date = QDate::fromString(
            entered.size() == 7 ? entered + u"-01"_s : entered.left(10), Qt::ISODate);
        return date.isValid() ? date : m_session.today();
    };
    addCalendar(*m_line, shown, [this](QDate picked) {
        const bool month = field().type == FieldType::Month;
        const QString time = value().value.toString().mid(10);
        m_line->setText(picked.toString(month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s) + time);
    });
}

} // namespace zhibu
