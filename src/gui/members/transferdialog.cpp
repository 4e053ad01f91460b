#include "gui/members/transferdialog.h"

#include "gui/reports/output.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "reports/documents/document.h"
#include "reports/documents/dues/duespaper.h"
#include "storage/dues/arrears.h"
#include "storage/people/memberdecision.h"
#include "storage/people/transfers.h"
#include "storage/records/recordlist.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QStringList shownFields(TransferDirection direction)
{
    const bool comesIn = direction == TransferDirection::In;
    QStringList keys{u"date"_s, u"number"_s, u"from_unit"_s, u"to_unit"_s};
    keys += comesIn ? QStringList() : QStringList{u"addressee"_s};
    keys += direction == TransferDirection::Out ? QStringList() : QStringList{u"branch"_s};
    keys += QStringList{u"valid_days"_s, u"paid_to"_s, u"accepted_on"_s, u"receipt_on"_s};
    keys += comesIn ? QStringList() : QStringList{u"voided_on"_s, u"phone"_s, u"address"_s,
                                                  u"contact"_s,   u"fax"_s,   u"postcode"_s};
    return keys + QStringList{u"note"_s};
}

/// The case of a member that is under way; a new one where there is none.
Result<Record> caseOf(const File &file, RowId member, TransferDirection direction, QDate today)
{
    const auto rows =
        listRows(file, transfers(),
                 {.equals = {{u"member"_s, member},
                             {u"direction"_s, QString(codeIn(kTransferCodes, direction))}}});
    const auto open = openTransfers(file, 0, today);
    if (!rows || !open) {
        return rows ? open.error() : rows.error();
    }
    for (const OpenTransfer &each : *open) {
        if (rows->contains(each.row)) {
            return fetchRecord(file, transfers(), each.row);
        }
    }
    return draftTransfer(file, member, direction, today);
}

/// Whether he holds posts that would end. Where that cannot be told they may be ended.
bool mayEndPosts(const File &file, RowId member, TransferDirection direction, QDate today)
{
    if (direction == TransferDirection::In) {
        return false;
    }
    const auto follows = consequencesOf(file, member, changeOf(direction), today);
    return !follows || !follows->posts.isEmpty();
}

} // namespace

TransferDialog::TransferDialog(const Record &transfer, Session &session, QWidget *parent)
    : RecordDialog{transfers(), shownFields(transferOf(transfer).direction), session, tr("&Save"),
                   parent}
    , m_session{session}
    , m_before{transfer}
    , m_endsPosts{new QCheckBox(tr("&End his posts on the day he is accepted elsewhere"))}
    , m_prints{new QCheckBox(tr("Show the &letter to be printed"))}
{
    const Transfer known = transferOf(transfer);
    const RowId member = transfers().value(transfer, u"member"_s).toLongLong();
    const auto person = fetchRecord(*session.file(), ledgerOf(u"members"_s), member);
    setWindowTitle(
        tr("Transfer of %1").arg(person ? recordName(ledgerOf(u"members"_s), *person) : QString()));
    setHead(known.direction == TransferDirection::In
                ? tr("Once 接收日期 is entered he is a member here, from that day on.")
                : tr("Once 接收日期 is entered he is no member of the branch any more, from that "
                     "day on; till then the branch answers for him."));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    m_endsPosts->setObjectName(u"endsPosts"_s);
    m_endsPosts->setChecked(true);
    m_endsPosts->setVisible(mayEndPosts(*session.file(), member, known.direction, session.today()));
    m_prints->setObjectName(u"prints"_s);
    m_prints->setChecked(transfer.id == 0);
    m_prints->setVisible(known.direction != TransferDirection::In);
    layout->addWidget(m_endsPosts);
    layout->addWidget(m_prints);
    addPart(part);
    if (known.direction != TransferDirection::In) {
        warnOfOwed(member);
    }
    setRecord(transfer);
    setStore([this](const Record &entered) { return store(entered); });
    if (FieldEditor *empty = form().firstEmpty()) {
        empty->setFocus();
    }
}

void TransferDialog::warnOfOwed(RowId member)
{
    const auto dues = duesPaidUp(*m_session.file(), member, m_session.today());
    if (!dues || dues->owed.isEmpty()) {
        return;
    }
    const QString owed = monthsText(dues->owed);
    auto *warning = new QLabel(
        u"⚠ "_s
        + (dues->to ? tr("The dues of %1 are owed; without a gap they are paid up to %2.")
                          .arg(owed, monthText(*dues->to))
                    : tr("The dues of %1 are owed; no month before is paid.").arg(owed)));
    warning->setObjectName(u"owedDues"_s);
    warning->setWordWrap(true);
    warning->setTextFormat(Qt::PlainText);
    setTextColor(*warning, attentionColor(palette()));
    form().addLine(u"accepted_on"_s, warning); // the field that follows
}

Result<Findings> TransferDialog::store(const Record &entered)
{
    const bool leaves = transferOf(entered).direction != TransferDirection::In;
    const auto saved = saveTransfer(
        *m_session.file(), entered, m_before.id == 0 ? Record() : m_before,
        {.today = m_session.today(), .endsPosts = leaves && m_endsPosts->isChecked(), .files = {}});
    if (!saved) {
        return saved.error();
    }
    if (saved->findings.isEmpty() && leaves && m_prints->isChecked()) {
        previewDocument(parentWidget(), m_session,
                        makeDocument(*m_session.file(), {.kind = DocumentKind::TransferLetters,
                                                         .year = m_session.today().year(),
                                                         .asOf = m_session.today(),
                                                         .transfer = saved->id}));
    }
    return saved->findings;
}

void openTransfer(Session &session, RowId member, TransferDirection direction, QWidget *parent)
{
    const auto transfer = caseOf(*session.file(), member, direction, session.today());
    if (!transfer) {
        session.dialogs().report(parent, transfer.error());
        return;
    }
    (new TransferDialog(*transfer, session, parent))->open();
}

} // namespace zhibu
