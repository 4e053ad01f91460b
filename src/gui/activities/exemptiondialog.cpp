#include "gui/activities/exemptiondialog.h"

#include "ledger/ledgers.h"
#include "reports/documents/meetingtable.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &exemptions()
{
    return ledgerOf(u"meeting-exemptions"_s);
}

} // namespace

ExemptionDialog::ExemptionDialog(const Record &exemption, Session &session, QWidget *parent)
    : RecordDialog{exemptions(),
                   {},
                   session,
                   exemption.id == 0 ? tr("&Exempt") : tr("&Save"),
                   parent}
    , m_session{session}
    , m_before{exemption}
{
    const auto type =
        enumIn<MeetingType>(kMeetingTypeCodes, exemptions().value(exemption, u"type"_s).toString());
    setWindowTitle(
        tr("%1: exempt from %2")
            .arg(organisationName(*session.file(),
                                  exemptions().value(exemption, u"organisation"_s).toLongLong()),
                 meetingTypeName(type.value_or(MeetingType::Other))));
    setRecord(exemption);
    setStore([this](const Record &entered) { return store(entered); });
    form().setReadOnly(!session.isWritable());
    setReady(session.isWritable());
    if (exemption.id == 0) {
        form().editor(u"reason"_s)->setFocus();
        return;
    }
    auto *part = new QWidget;
    auto *line = new QHBoxLayout(part);
    auto *button = new QPushButton(tr("&Withdraw"));
    button->setObjectName(u"withdrawButton"_s);
    button->setToolTip(tr("The meetings of these months are asked for again"));
    button->setAutoDefault(false);
    button->setEnabled(session.isWritable());
    line->addStretch();
    line->addWidget(button);
    addPart(part);
    connect(button, &QPushButton::clicked, this, &ExemptionDialog::withdraw);
}

Record ExemptionDialog::forPeriod(RowId branch, const StripPeriod &period)
{
    Record record = exemptions().blank();
    const auto set = [&record](const QString &key, const QVariant &value) {
        exemptions().setValue(record, key, value);
    };
    set(u"organisation"_s, branch);
    set(u"type"_s, QString(codeIn(kMeetingTypeCodes, period.type)));
    set(u"first_month"_s, toText(period.first));
    set(u"last_month"_s, toText(period.lastMonth()));
    return record;
}

Result<QList<Record>> ExemptionDialog::inPeriod(const File &file, RowId branch,
                                                const StripPeriod &period)
{
    const auto ids =
        listRows(file, exemptions(),
                 ListQuery{.equals = {{u"organisation"_s, branch},
                                      {u"type"_s, QString(codeIn(kMeetingTypeCodes, period.type))}},
                           .sortKey = u"first_month"_s});
    if (!ids) {
        return ids.error();
    }
    auto records = fetchRecords(file, exemptions(), *ids);
    if (records) {
        const auto month = [](const Record &record, const QString &key) {
            return exemptions().value(record, key).toString();
        };
        records->removeIf(
            [&](const Record &record) { // months are ISO text, so they compare as text
                return month(record, u"first_month"_s) > toText(period.lastMonth())
                       || month(record, u"last_month"_s) < toText(period.first);
            });
    }
    return records;
}

Result<Findings> ExemptionDialog::store(const Record &entered)
{
    const auto saved = saveRecord(*m_session.file(), exemptions(), entered, m_before);
    return saved ? Result(saved->findings) : saved.error();
}

void ExemptionDialog::withdraw()
{
    if (!m_session.dialogs().ask(this, tr("The meetings of these months will be asked for again."),
                                 tr("&Withdraw"))) {
        return;
    }
    const auto findings = deleteRecords(*m_session.file(), exemptions(), {m_before.id});
    if (!findings) {
        m_session.dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        m_session.dialogs().inform(this, findingText(findings->first()), {});
    } else {
        done(Accepted);
    }
}

} // namespace zhibu
