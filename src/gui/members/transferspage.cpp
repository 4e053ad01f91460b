#include "gui/members/transferspage.h"

#include "core/rulepack.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "ledger/peopleledgers.h"
#include "reports/documents/document.h"
#include "reports/words/transferwords.h"
#include "storage/facts/rulepacks.h"
#include "storage/people/transfers.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class TransferPanel : public RecordPanel
{
public:
    explicit TransferPanel(Session &session)
        : RecordPanel{transfers(), session}
        , m_endsPosts{new QCheckBox(
              TransfersPage::tr("End his &posts on the day he is accepted elsewhere"))}
    {
        m_endsPosts->setObjectName(u"endsPosts"_s);
        auto *part = new QWidget;
        auto *layout = new QVBoxLayout(part);
        layout->addWidget(m_endsPosts);
        addPart(part);
    }

protected:
    void setRecord(const Record &record) override
    {
        RecordPanel::setRecord(record);
        m_endsPosts->setChecked(true);
    }

    Result<Saved> store(const Record &record) override
    {
        return saveTransfer(*session().file(), record,
                            record.id == 0 ? Record() : form().original(),
                            {.today = session().today(),
                             .endsPosts = m_endsPosts->isChecked(),
                             .files = attachments().waiting()});
    }

private:
    QCheckBox *m_endsPosts;
};

ComputedColumns letterStateColumn(const Session &session)
{
    const auto texts = [&session](const File &file,
                                  const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto records = fetchRecords(file, transfers(), ids);
        if (!records) {
            return records.error();
        }
        const MembershipRules &rules = rulesInForce(membershipRules(), Month::of(session.today()));
        QHash<RowId, QString> states;
        for (const Record &record : *records) {
            states.insert(record.id, transferStateText(
                                         standingOf(transferOf(record), rules, session.today())));
        }
        QList<QStringList> cells;
        for (const RowId id : ids) {
            cells += QStringList{states.value(id)};
        }
        return cells;
    };
    const auto look = [](const QString &state, int role) -> QVariant {
        const bool late = state.contains(u'天'); // only what is late counts days
        if (role == Qt::DecorationRole && late) {
            return QIcon::fromTheme(u"dialog-warning"_s);
        }
        return role == Qt::ForegroundRole && late
                   ? QVariant(attentionColor(QApplication::palette()))
                   : QVariant();
    };
    return {.fields = {textField(u"state"_s, u"状态"_s)}, .texts = texts, .look = look};
}

} // namespace

TransfersPage::TransfersPage(Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(transfers(),
                                 joined(letterStateColumn(session), attachmentColumn(transfers()))),
                 new TransferPanel(session), session, parent}
{
    auto *letter =
        new QAction(QIcon::fromTheme(u"document-preview"_s), tr("Letter of transfer"), this);
    letter->setObjectName(u"actionLetter"_s);
    letter->setToolTip(tr("介绍信 in three parts, with stub and receipt"));
    addRecordAction(letter);
    connect(letter, &QAction::triggered, this, &TransfersPage::printLetter);
    const auto sync = [this, letter] { letter->setEnabled(selectedIds().size() == 1); };
    connect(this, &LedgerPage::selectionChanged, letter, sync);
    sync();
}

void TransfersPage::printLetter()
{
    previewDocument(this, session(),
                    makeDocument(*session().file(), {.kind = DocumentKind::TransferLetters,
                                                     .year = session().year(),
                                                     .asOf = session().today(),
                                                     .transfer = selectedIds().first()}));
}

} // namespace zhibu
