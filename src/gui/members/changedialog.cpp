#include "gui/members/changedialog.h"

#include "core/datetext.h"
#include "core/lawfulchange.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "ledger/rules.h"
#include "reports/words/wording.h"
#include "storage/people/memberdecision.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kTo = u"to_branch"_s; ///< the field that only this form has

QString memberText(const Record &member, const QString &key)
{
    return members().value(member, key).toString();
}

std::optional<ChangeBar> barTo(MemberChangeKind kind, const Record &member)
{
    const auto status = enumIn<MemberStatus>(kMemberStatusCodes, memberText(member, u"status"_s));
    return zhibu::barTo(kind, status.value_or(MemberStatus::Active),
                        memberText(member, u"kind"_s) == u"probationary");
}

/// 党内职务 as lists name them: 水利局党支部 书记.
QStringList postTexts(const File &file, const QList<RowId> &posts)
{
    const Ledger &ledger = ledgerOf(u"posts"_s);
    QStringList texts;
    if (const auto rows = textRows(file, ledger, posts, ReferenceText::Name)) {
        for (const TextRow &row : *rows) {
            texts += row.cells[ledger.indexOf(u"organisation"_s)] + u' '
                     + row.cells[ledger.indexOf(u"post"_s)];
        }
    }
    return texts;
}

} // namespace

MemberChangeDialog::MemberChangeDialog(const Record &member, Session &session, QWidget *parent)
    : RecordDialog{ledgerFor(member),
                   {u"change"_s, u"date"_s, kTo, u"elsewhere"_s, u"document"_s, u"approved_by"_s,
                    u"reason"_s, u"note"_s},
                   session,
                   tr("&Record"),
                   parent}
    , m_session{session}
    , m_member{member}
    , m_follows{new QLabel}
    , m_endsPosts{new QCheckBox}
{
    setWindowTitle(tr("Change of %1").arg(memberText(member, u"name"_s)));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    m_follows->setObjectName(u"follows"_s);
    m_follows->setWordWrap(true);
    m_follows->setTextFormat(Qt::PlainText);
    m_endsPosts->setObjectName(u"endsPosts"_s);
    m_endsPosts->setChecked(true);
    layout->addWidget(m_follows);
    layout->addWidget(m_endsPosts);
    addPart(part);
    Record record = ledger().blank();
    ledger().setValue(record, u"member"_s, member.id);
    ledger().setValue(record, u"date"_s, isoText(session.today()));
    setRecord(record);
    setStore([this](const Record &entered) { return store(entered); });
    connect(&form(), &RecordForm::edited, this, &MemberChangeDialog::showConsequences);
    showConsequences();
    form().focusFirst();
}

QList<MemberChangeKind> MemberChangeDialog::lawfulFor(const Record &member)
{
    QList<MemberChangeKind> lawful;
    for (const QLatin1StringView code : kMemberChangeCodes) {
        const auto kind = *enumIn<MemberChangeKind>(kMemberChangeCodes, QString(code));
        if (kind != MemberChangeKind::Extended && !barTo(kind, member)) {
            lawful += kind;
        }
    }
    return lawful;
}

Ledger MemberChangeDialog::ledgerFor(const Record &member)
{
    const QList<MemberChangeKind> lawful = lawfulFor(member);
    Ledger ledger = memberChanges();
    ledger.fields[ledger.indexOf(u"change"_s)].choices.removeIf([&](const Choice &choice) {
        const auto kind = enumIn<MemberChangeKind>(kMemberChangeCodes, choice.code);
        return !kind || !lawful.contains(*kind);
    });
    ledger.fields += referenceField(kTo, u"现党支部"_s, u"organisations"_s)
                         .ofKind(u"branch"_s)
                         .hint(u"支部间调动必填；转入、恢复党籍到别的支部的也填。"_s);
    // of the branch before the program knows, and 支部间调动 asks for the one after
    ledger.rule = [](const Ledger &of, const Record &record) {
        const bool isMoved = of.value(record, u"change"_s).toString() == u"moved";
        return isMoved ? requiredIn(of, record, kTo) : Findings();
    };
    return ledger;
}

Record MemberChangeDialog::eventFrom(const Record &entered) const
{
    Record event = memberChanges().blank();
    for (const Field &field : memberChanges().fields) {
        memberChanges().setValue(event, field.key, ledger().value(entered, field.key));
    }
    if (ledger().value(entered, u"change"_s).toString() == u"moved") {
        memberChanges().setValue(event, u"branch"_s, members().value(m_member, u"branch"_s));
    }
    return event;
}

Result<Findings> MemberChangeDialog::store(const Record &entered)
{
    return recordDecision(*m_session.file(),
                          {.change = {.event = eventFrom(entered),
                                      .branchNow = ledger().value(entered, kTo).toLongLong()},
                           .endsPosts = !m_endsPosts->isHidden() && m_endsPosts->isChecked()},
                          m_session.today());
}

void MemberChangeDialog::showConsequences()
{
    const auto kind = enumIn<MemberChangeKind>(
        kMemberChangeCodes, form().editor(u"change"_s)->value().value.toString());
    const QDate day =
        QDate::fromString(form().editor(u"date"_s)->value().value.toString(), Qt::ISODate);
    const auto follows = kind && day.isValid() && m_session.file() != nullptr
                             ? consequencesOf(*m_session.file(), m_member.id, *kind, day)
                             : Result<ChangeConsequences>(ChangeConsequences());
    QStringList lines;
    if (follows && follows->lastDues) {
        lines += tr("Dues are owed up to and including %1.").arg(toText(*follows->lastDues));
    }
    if (kind == MemberChangeKind::Expelled) {
        lines += tr("党纪处分 gets its row, too.");
    }
    m_follows->setText(lines.join(u'\n'));
    m_follows->setVisible(!lines.isEmpty());
    const QStringList posts =
        follows ? postTexts(*m_session.file(), follows->posts) : QStringList();
    m_endsPosts->setText(tr("&End on that day: %1").arg(posts.join(u'、')));
    m_endsPosts->setVisible(!posts.isEmpty());
}

void openMemberChange(Session &session, RowId member, QWidget *parent)
{
    const auto record = fetchRecord(*session.file(), members(), member);
    if (!record) {
        session.dialogs().report(parent, record.error());
        return;
    }
    if (MemberChangeDialog::lawfulFor(*record).isEmpty()) {
        const auto bar = barTo(MemberChangeKind::Restored, *record);
        const Field &change = memberChanges().field(u"change"_s);
        session.dialogs().inform(
            parent,
            findingText({.rule = Rule::ChangeBarred,
                         .field = {},
                         .value = {},
                         .args = {change.title, QString(codeIn(kChangeBarCodes,
                                                               bar.value_or(ChangeBar::Left)))}}),
            {});
        return;
    }
    (new MemberChangeDialog(*record, session, parent))->open();
}

} // namespace zhibu
