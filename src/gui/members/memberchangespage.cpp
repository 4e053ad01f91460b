#include "gui/members/memberchangespage.h"

#include "core/memberchange.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "reports/words/wording.h"
#include "storage/file/rowid.h"
#include "storage/people/memberdecision.h"
#include "storage/records/rowwriter.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Where the member belongs from the day of the event on.
const Field &branchNow()
{
    static const Field field =
        referenceField(kBranchNow, u"现党支部"_s, u"organisations"_s).ofKind(u"branch"_s);
    return field;
}

class ChangePanel : public RecordPanel
{
public:
    explicit ChangePanel(Session &session)
        : RecordPanel{memberChanges(), session}
        , m_part{new QWidget}
        , m_branchNow{FieldEditor::make(branchNow(), session, m_part)}
        , m_note{new QLabel(m_part)}
        , m_endsPosts{new QCheckBox(
              MemberChangesPage::tr("End on that day the &posts he cannot go on holding"), m_part)}
    {
        m_note->setObjectName(u"branchNowNote"_s);
        m_note->setWordWrap(true);
        auto *label = new QLabel(branchNow().title, m_part);
        label->setBuddy(m_branchNow);
        auto *layout = new QFormLayout(m_part);
        layout->addRow(label, m_branchNow);
        layout->addRow(QString(), m_note);
        m_endsPosts->setObjectName(u"endsPosts"_s);
        layout->addRow(QString(), m_endsPosts);
        addPart(m_part);
        for (const QString &key : {u"member"_s, u"change"_s}) {
            connect(form().editor(key), &FieldEditor::edited, this, &ChangePanel::proposeBranch);
        }
    }

    [[nodiscard]] bool isChanged() const override
    {
        return RecordPanel::isChanged() || m_branchNow->isChanged();
    }

protected:
    void setRecord(const Record &record) override
    {
        RecordPanel::setRecord(record);
        m_part->setVisible(record.id == 0);
        m_branchNow->setValue(QVariant());
        m_endsPosts->setChecked(true);
        note({});
    }

    Result<Saved> store(const Record &record) override
    {
        if (record.id != 0) {
            return correctDecision(*session().file(), record, form().original(),
                                   attachments().waiting(), session().today());
        }
        const ParsedCell now = m_branchNow->value();
        if (now.finding) {
            note({*now.finding});
            return Saved{.id = 0, .findings = {*now.finding}};
        }
        Record event = record;
        event.id = nextRowId();
        const auto findings =
            recordDecision(*session().file(),
                           {.change = {.event = event, .branchNow = now.value.toLongLong()},
                            .endsPosts = m_endsPosts->isChecked(),
                            .files = attachments().waiting()},
                           session().today());
        if (!findings) {
            return findings.error();
        }
        note(*findings);
        return Saved{.id = event.id, .findings = *findings};
    }

private:
    /// Of somebody who moves: the branch he belongs to before it.
    void proposeBranch()
    {
        const auto entered = [this](const QString &key) {
            return form().editor(key)->value().value;
        };
        const RowId member = entered(u"member"_s).toLongLong();
        const bool moves =
            entered(u"change"_s) == QString(codeIn(kMemberChangeCodes, MemberChangeKind::Moved));
        if (recordId() != 0 || member == 0 || !moves || entered(u"branch"_s).toLongLong() != 0) {
            return;
        }
        const Ledger &members = ledgerOf(u"members"_s);
        if (const auto record = fetchRecord(*session().file(), members, member)) {
            form().editor(u"branch"_s)->enter(members.value(*record, u"branch"_s));
        }
    }
    /// What is wrong with the branch, else what happens to the member.
    void note(const Findings &findings)
    {
        const auto wrong = std::ranges::find(findings, QString(kBranchNow), &Finding::field);
        const bool isWrong = wrong != findings.end();
        m_note->setText(isWrong
                            ? u"⚠ "_s + findingText(*wrong)
                            : MemberChangesPage::tr("Needed for 支部间调动, possible for 转入 and "
                                                    "恢复党籍. The status and branch of the "
                                                    "member change with what is saved here."));
        setTextColor(*m_note, isWrong ? attentionColor(palette()) : quietColor(palette()));
    }

    QWidget *m_part;
    FieldEditor *m_branchNow;
    QLabel *m_note;
    QCheckBox *m_endsPosts;
};

} // namespace

MemberChangesPage::MemberChangesPage(Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(memberChanges(), attachmentColumn(memberChanges())),
                 new ChangePanel(session), session, parent}
{}

} // namespace zhibu
