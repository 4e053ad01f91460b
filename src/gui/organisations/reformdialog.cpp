#include "gui/organisations/reformdialog.h"

#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Change = OrganisationChangeKind;

/// 升格 is offered for both ways: the kind that is picked says which it is.
Ledger askedFor(Change change)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const Ledger &changes = ledgerOf(u"organisation-changes"_s);
    Ledger fields{.key = u"reform"_s,
                  .title = ReformDialog::title(change),
                  .table = {},
                  .fields = {changes.field(u"date"_s)},
                  .keys = {},
                  .organisationPath = {}};
    const auto named = [](const QString &key, const QString &title) {
        Field field = nameField(title);
        field.key = key;
        return field;
    };
    const Field posts = yesNoField(u"end_posts"_s, u"职务同时免去"_s)
                            .byDefault(qlonglong{1})
                            .hint(u"任职到前一天为止。"_s);
    switch (change) {
    case Change::Renamed:
        fields.fields += named(u"name"_s, u"新名称"_s).require();
        break;
    case Change::MergedInto:
        fields.fields += referenceField(u"other"_s, u"并入"_s, u"organisations"_s).require();
        fields.fields += posts;
        break;
    case Change::SplitFrom:
        fields.fields += codeField(u"new_code"_s, u"新组织编码"_s).require();
        fields.fields += named(u"new_name"_s, u"新组织名称"_s).require();
        fields.fields += posts;
        break;
    case Change::Upgraded:
    case Change::Downgraded: {
        Field kind = organisations.field(u"kind"_s);
        kind.title = u"改设为"_s;
        kind.choices.removeIf([](const Choice &choice) { return choice.code == u"group"; });
        fields.fields += kind;
        fields.fields += named(u"name"_s, u"新名称"_s).hint(u"不改名的不填。"_s);
        fields.fields += codeField(u"new_code"_s, u"接收党员的党支部编码"_s)
                             .hint(u"党支部改设党总支、党委时，原有党员编入这个新党支部。"_s);
        fields.fields += named(u"new_name"_s, u"接收党员的党支部名称"_s);
        fields.fields += posts;
        break;
    }
    case Change::Moved:
        fields.fields +=
            referenceField(u"other"_s, u"新的上级组织"_s, u"organisations"_s).require();
        break;
    case Change::Founded:
    case Change::Dissolved:
        fields.fields += posts;
        break;
    }
    for (const QString &key : {u"document"_s, u"approved_by"_s, u"note"_s}) {
        fields.fields += changes.field(key);
    }
    return fields;
}

} // namespace

QString ReformDialog::title(OrganisationChangeKind change)
{
    switch (change) {
    case Change::Renamed:
        return tr("Rename");
    case Change::MergedInto:
        return tr("Merge into another");
    case Change::SplitFrom:
        return tr("Split");
    case Change::Upgraded:
    case Change::Downgraded:
        return tr("Change the kind");
    case Change::Moved:
        return tr("Place under another superior");
    case Change::Dissolved:
        return tr("Dissolve");
    case Change::Founded:
        break;
    }
    return {};
}

ReformDialog::ReformDialog(OrganisationChangeKind change, RowId organisation, Session &session,
                           QWidget *parent)
    : RecordDialog{askedFor(change), {}, session, tr("&Do it"), parent}
    , m_session{session}
    , m_change{change}
    , m_organisation{organisation}
    , m_parts{change == Change::SplitFrom ? new QListWidget : nullptr}
    , m_effect{new QLabel}
{
    setWindowTitle(
        u"%1 — %2"_s.arg(organisationName(*session.file(), organisation), title(change)));
    setHead(tr("%1: %2").arg(title(change), organisationName(*session.file(), organisation)));
    m_effect->setObjectName(u"effect"_s);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    if (m_parts != nullptr) {
        auto *label = new QLabel(tr("&Who goes with the new one (Space ticks)"));
        label->setBuddy(m_parts);
        m_parts->setObjectName(u"parts"_s);
        layout->addWidget(label);
        layout->addWidget(m_parts);
        offerParts(organisation);
        connect(m_parts, &QListWidget::itemChanged, this, &ReformDialog::reconsider);
    }
    layout->addWidget(m_effect);
    addPart(part);
    Record record = ledger().blank();
    ledger().setValue(record, u"date"_s, session.today().toString(Qt::ISODate));
    setRecord(record);
    setStore([this](const Record &typed) {
        auto findings = reform(*m_session.file(), entered(typed), m_session.today());
        m_isRefused = findings && !findings->isEmpty();
        if (m_isRefused) {
            preview();
        }
        return findings;
    });
    form().setReadOnly(!session.isWritable());
    setReady(session.isWritable());
    connect(&form(), &RecordForm::edited, this, &ReformDialog::reconsider);
    preview();
}

void ReformDialog::offerParts(RowId organisation)
{
    const auto own = fetchRecord(*m_session.file(), ledgerOf(u"organisations"_s), organisation);
    if (!own) {
        return;
    }
    const bool isBranch =
        ledgerOf(u"organisations"_s).value(*own, u"kind"_s).toString() == u"branch";
    const Ledger &ledger = ledgerOf(isBranch ? u"members"_s : u"organisations"_s);
    const auto rows =
        textRows(*m_session.file(), ledger,
                 ListQuery{.equals = {{isBranch ? u"branch"_s : u"superior"_s, organisation}}},
                 ReferenceText::Code);
    for (const TextRow &row : rows ? *rows : QList<TextRow>()) {
        auto *item = new QListWidgetItem(row.cells[ledger.indexOf(u"code"_s)] + u'　'
                                             + row.cells[ledger.indexOf(u"name"_s)],
                                         m_parts);
        item->setData(Qt::UserRole, row.id);
        item->setCheckState(Qt::Unchecked);
    }
}

Reform ReformDialog::entered(const Record &record) const
{
    const auto value = [&](const QString &key) {
        return ledger().indexOf(key) < 0 ? QVariant() : ledger().value(record, key);
    };
    const auto text = [&](const QString &key) { return value(key).toString().trimmed(); };
    Reform wanted{.change = m_change,
                  .organisation = m_organisation,
                  .date = QDate::fromString(text(u"date"_s), Qt::ISODate),
                  .name = text(u"name"_s),
                  .other = value(u"other"_s).toLongLong(),
                  .newCode = text(u"new_code"_s),
                  .newName = text(u"new_name"_s),
                  .endPosts = value(u"end_posts"_s).toInt() == 1,
                  .document = text(u"document"_s),
                  .approvedBy = text(u"approved_by"_s),
                  .note = text(u"note"_s)};
    if (const auto kind = enumIn<OrganisationKind>(kOrganisationKindCodes, text(u"kind"_s))) {
        const auto own = organisationOn(*m_session.file(), m_organisation, m_session.today());
        wanted.kind = *kind;
        wanted.change = own && *kind > own->kind ? Change::Downgraded : m_change;
    }
    for (int row = 0; m_parts != nullptr && row < m_parts->count(); ++row) {
        if (m_parts->item(row)->checkState() == Qt::Checked) {
            wanted.parts += m_parts->item(row)->data(Qt::UserRole).toLongLong();
        }
    }
    return wanted;
}

Reform ReformDialog::entered() const
{
    Record record = ledger().blank();
    for (const Field &field : ledger().fields) {
        const ParsedCell cell = form().editor(field.key)->value();
        if (!cell.finding) {
            ledger().setValue(record, field.key, cell.value);
        }
    }
    return entered(record);
}

/// What is recorded after the day, and what can be done about it.
QString ReformDialog::laterText(const RecordedLater &later)
{
    QStringList parts;
    for (const auto &[count, text] :
         {std::pair(later.meetings, tr("%n meeting(s)", nullptr, later.meetings)),
          std::pair(later.entries, tr("%n entry(ies) of its book", nullptr, later.entries)),
          std::pair(later.posts, tr("%n post(s) begun", nullptr, later.posts)),
          std::pair(later.receipts, tr("%n payment(s) of those who move, which go along", nullptr,
                                       later.receipts))}) {
        if (count > 0) {
            parts += text;
        }
    }
    return u"⚠ "_s
           + tr("After this day there are: %1; the last is of %2. Take a later day, or they stay "
                "with it as recorded and the check tells of the meetings in one line.")
                 .arg(parts.join(tr(", ")), later.last.toString(Qt::ISODate));
}

void ReformDialog::reconsider()
{
    if (std::exchange(m_isRefused, false)) {
        form().showFindings({});
    }
    preview();
}

void ReformDialog::preview()
{
    const Reform wanted = entered();
    const auto effect = effectOf(*m_session.file(), wanted, m_session.today());
    if (!effect) {
        m_effect->setText(errorText(effect.error()));
        return;
    }
    QStringList lines;
    const auto add = [&lines](const QList<RowId> &rows, const QString &text) {
        if (!rows.isEmpty()) {
            lines += text;
        }
    };
    const auto count = [](const QList<RowId> &rows) { return static_cast<int>(rows.size()); };
    const QString target = !wanted.newName.isEmpty() ? wanted.newName
                           : wanted.other != 0 ? organisationName(*m_session.file(), wanted.other)
                           : m_change == Change::MergedInto ? tr("the other organisation")
                                                            : tr("the new organisation");
    add(effect->members,
        tr("%n member(s) move to %1", nullptr, count(effect->members)).arg(target));
    add(effect->organisations,
        tr("%n organisation(s) come under %1", nullptr, count(effect->organisations)).arg(target));
    add(effect->groups, tr("%n 党小组 end(s)", nullptr, count(effect->groups)));
    add(effect->groupsKept,
        tr("%n 党小组 keep(s) the name; rename it likewise where it holds the old one", nullptr,
           count(effect->groupsKept)));
    if (!effect->cases.isEmpty()) {
        lines += tr("%n open application(s), transfer(s), 流动党员 or unit(s) go along to %1",
                    nullptr, static_cast<int>(effect->cases.size()))
                     .arg(target);
    }
    if (wanted.endPosts) {
        add(effect->posts, tr("%n post(s) end the day before", nullptr, count(effect->posts)));
    }
    if (effect->keepsFormerName) {
        lines += u"⚠ "_s + tr("the name still says what it was; give the new name, too");
    }
    if (effect->later.isAny()) {
        lines += laterText(effect->later);
    }
    lines.removeDuplicates();
    // What is not yet typed is no mistake, and nothing is before the first choice.
    const bool isChosen = !isEmpty(form().editor(ledger().fields.at(1).key)->value().value);
    QStringList problems;
    for (const Finding &finding : isChosen && !m_isRefused ? effect->findings : Findings()) {
        if (finding.rule != Rule::Required) {
            problems += u"⚠ "_s + findingText(finding);
        }
    }
    problems.removeDuplicates();
    const bool isQuiet = lines.isEmpty() && problems.isEmpty() && !m_isRefused;
    if (!lines.isEmpty()) {
        lines.first() = tr("What follows: %1").arg(lines.first());
    }
    m_effect->setText(isQuiet ? tr("Nothing else follows from it.")
                              : (problems + lines).join(u'\n'));
}

} // namespace zhibu
