#include "gui/records/referenceeditor.h"

#include "gui/records/namecompleter.h"
#include "ledger/ledgers.h"
#include "storage/records/lookup.h"

#include <QAction>
#include <QLineEdit>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const QString &code, const QString &name)
{
    return code + u' ' + name;
}

QString offerOf(const NamedRow &row)
{
    return row.detail.isEmpty() ? labelOf(row.code, row.name)
                                : labelOf(row.code, row.name) + u" · "_s + row.detail;
}

} // namespace

ReferenceEditor::ReferenceEditor(const Field &field, const Session &session, QWidget *parent)
    : FieldEditor{field, parent}
    , m_session{session}
    , m_line{new QLineEdit(this)}
    , m_completer{new NameCompleter(this)}
{
    setInput(m_line);
    m_line->setCompleter(m_completer);
    QAction *all =
        m_line->addAction(QIcon::fromTheme(u"arrow-down"_s), QLineEdit::TrailingPosition);
    all->setToolTip(tr("Show all (Alt+Down)"));
    all->setShortcut(Qt::ALT | Qt::Key_Down);
    all->setShortcutContext(Qt::WidgetShortcut);
    connect(all, &QAction::triggered, this, &ReferenceEditor::showAll);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &ReferenceEditor::pick, Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this,
            &ReferenceEditor::offer); // before the completer looks
    connect(m_line, &QLineEdit::textChanged, this, &ReferenceEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &ReferenceEditor::takeOnlyMatch);
    connect(&m_session, &Session::recordsChanged, this, [this] { m_loaded = false; });
}

ParsedCell ReferenceEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) {
        return {.value = field().emptyValue(), .finding = {}};
    }
    if (text == m_pickedText) {
        return {.value = m_picked, .finding = {}};
    }
    if (m_session.file() == nullptr) {
        return {};
    }
    Lookup lookup(*m_session.file());
    const Lookup::Answer answer = lookup.resolve(field(), text, 0);
    if (answer.problem || answer.id == 0) {
        const Rule rule = answer.problem.value_or(Rule::UnknownReference);
        return {.value = {},
                .finding = Finding{rule, field().key, text, {ledgerOf(field().refLedger).title}}};
    }
    return {.value = answer.id, .finding = {}};
}

QString ReferenceEditor::input() const
{
    return m_line->text();
}

void ReferenceEditor::display(const QVariant &value)
{
    m_picked = value.toLongLong();
    m_pickedText.clear();
    if (m_picked != 0 && m_session.file() != nullptr) {
        const Ledger &ledger = ledgerOf(field().refLedger);
        const auto rows = textRows(*m_session.file(), ledger, QList{m_picked}, ReferenceText::Name);
        if (rows && !rows->isEmpty()) {
            const QStringList &cells = rows->first().cells;
            m_pickedText =
                labelOf(cells[ledger.indexOf(u"code"_s)], cells[ledger.indexOf(ledger.labelKey)]);
        }
    }
    m_line->setText(m_pickedText);
    m_line->home(false);
}

void ReferenceEditor::loadOffers()
{
    if (m_loaded || m_session.file() == nullptr) {
        return;
    }
    m_loaded = true;
    const auto rows = namedRows(*m_session.file(), field());
    m_offers = rows ? *rows : QList<NamedRow>();
    QList<NameOffer> offers;
    offers.reserve(m_offers.size());
    for (const NamedRow &row : std::as_const(m_offers)) {
        offers += {.label = offerOf(row), .name = row.name};
    }
    m_completer->setOffers(offers);
}

void ReferenceEditor::offer(const QString &text)
{
    loadOffers();
    m_completer->narrow(text);
}

void ReferenceEditor::pick(const QString &label)
{
    const auto row = std::ranges::find(m_offers, label, offerOf);
    if (row != m_offers.end()) {
        m_picked = row->id;
        m_pickedText = labelOf(row->code, row->name);
        m_line->setText(m_pickedText);
    }
}

void ReferenceEditor::takeOnlyMatch()
{
    const QString text = m_line->text().trimmed();
    if (field().refLedger != u"organisations" || text.isEmpty() || !value().finding
        || value().finding->rule != Rule::UnknownReference) {
        return;
    }
    loadOffers();
    const auto matches = [&text](const NamedRow &row) {
        return row.name.contains(text, Qt::CaseInsensitive);
    };
    if (std::ranges::count_if(m_offers, matches) == 1) {
        pick(offerOf(*std::ranges::find_if(m_offers, matches)));
    }
}

void ReferenceEditor::showAll()
{
    m_line->setFocus();
    offer({});
    m_completer->setCompletionPrefix(QString());
    m_completer->complete();
}

} // namespace zhibu
