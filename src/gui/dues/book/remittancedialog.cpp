#include "gui/dues/book/remittancedialog.h"

#include "gui/records/numbertext.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "storage/dues/remittance.h"
#include "storage/dues/vouchers.h"
#include "storage/records/records.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemittanceRowMargin = 8;
constexpr Money kMostWhole = Money::yuan(100'000'000); ///< beyond what any organisation receives

Ledger remittanceFields()
{
    const Ledger &entries = ledgerOf(u"dues-entries"_s);
    Ledger fields{.key = u"remittance"_s,
                  .title = RemittanceDialog::tr("Remit"),
                  .table = {},
                  .fields = {entries.field(u"first_month"_s)
                                 .require()
                                 .hint(u"从哪个月收到的党费起：按交纳日期算，其间补交其他月份的"
                                       "也在内。"_s),
                             entries.field(u"last_month"_s).require(),
                             entries.field(u"ratio"_s).require(),
                             moneyField(u"whole"_s, u"其中全额上缴"_s)
                                 .within(0, kMostWhole.fen)
                                 .hint(u"补缴以前年度的党费，上级要求全额上缴的，填这一期间的合计；"
                                       "其余按比例。"_s),
                             entries.field(u"date"_s), entries.field(u"partner"_s)},
                  .keys = {},
                  .organisationPath = {}};
    for (const QString &key : {u"payee"_s, u"handler"_s, u"approver"_s, u"voucher"_s, u"note"_s}) {
        fields.fields += entries.field(key);
    }
    return fields;
}

TextTable dueTable(const RemittanceDue &due, int ratio, Money whole)
{
    using Kind = TextColumn::Kind;
    TextTable table{.name = {},
                    .columns = {{u"款项"_s},
                                {u"已收"_s, Kind::Decimal},
                                {u"比例"_s, Kind::Decimal},
                                {u"已上缴"_s, Kind::Decimal},
                                {u"本次上缴"_s, Kind::Decimal}},
                    .rows = {}};
    Money received;
    Money remitted;
    Money sum;
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        const RemittanceBasis &basis = due.sources.at(static_cast<std::size_t>(source));
        const Money amount = due.due(source, ratio, whole);
        received += basis.received;
        remitted += basis.remitted;
        sum += amount;
        const bool withBack = source == DuesSource::Regular && due.back > Money();
        table.rows +=
            {codeName(u"dues-entries"_s, u"source"_s, codeIn(kDuesSourceCodes, source))
                 + (withBack ? u"（其中补交%1）"_s.arg(grouped(toText(due.back))) : QString()),
             grouped(toText(basis.received)),
             cellText(ledgerOf(u"dues-entries"_s).field(u"ratio"_s),
                      source == DuesSource::Regular ? ratio : kWholeRatio)
                 + u'%',
             grouped(toText(basis.remitted)), grouped(toText(amount))};
    }
    table.rows +=
        {u"合计"_s, grouped(toText(received)), {}, grouped(toText(remitted)), grouped(toText(sum))};
    return table;
}

} // namespace

RemittanceDialog::RemittanceDialog(Session &session, RowId organisation, Month first, Month last,
                                   QWidget *parent)
    : RecordDialog{remittanceFields(), {}, session, tr("&Remit"), parent}
    , m_session{session}
    , m_organisation{organisation}
    , m_due{new TextTableModel(this)}
    , m_table{new QTableView}
{
    setWindowTitle(ledger().title);
    setStore([this](const Record &entered) { return remit(entered); });
    m_table->setObjectName(u"due"_s);
    m_table->setAccessibleName(tr("What is to be passed on"));
    m_table->setModel(m_due);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QTableView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRemittanceRowMargin);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setFixedHeight(5 * (fontMetrics().height() + kRemittanceRowMargin)
                            + kRemittanceRowMargin);
    addPart(m_table);

    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto own = fetchRecord(*session.file(), organisations, organisation);
    Record record = ledger().blank();
    ledger().setValue(record, u"first_month"_s, toText(first));
    ledger().setValue(record, u"last_month"_s, toText(last));
    ledger().setValue(record, u"date"_s, session.today().toString(Qt::ISODate));
    if (own) {
        setHead(
            tr("%1 passes on to its superior what came in").arg(recordName(organisations, *own)));
        ledger().setValue(record, u"partner"_s, organisations.value(*own, u"superior"_s));
    }
    if (const auto voucher =
            nextEntryVoucher(*session.file(), organisation, u"remitted"_s, session.today())) {
        ledger().setValue(record, u"voucher"_s, *voucher);
    }
    const auto due = remittanceDue(*session.file(), organisation, first, last);
    if (due) { // what those above fixed is asked for the first time
        ledger().setValue(record, u"ratio"_s, due->ratio ? QVariant(*due->ratio) : QVariant());
        ledger().setValue(record, u"payee"_s, due->payee);
    }
    setRecord(record);
    connect(&form(), &RecordForm::edited, this, &RemittanceDialog::showDue);
    resize(620, 640);
    showDue();
}

QVariant RemittanceDialog::input(const QString &field) const
{
    const ParsedCell cell = form().editor(field)->value();
    return cell.finding ? QVariant() : cell.value;
}

void RemittanceDialog::showDue()
{
    const auto first = monthFromIso(input(u"first_month"_s).toString());
    const auto last = monthFromIso(input(u"last_month"_s).toString());
    m_due->setTable({});
    setReady(false);
    if (!first || !last || *last < *first) {
        return;
    }
    const auto due = remittanceDue(*m_session.file(), m_organisation, *first, *last);
    if (!due) {
        m_session.dialogs().report(this, due.error());
        return;
    }
    Findings findings = due->findings;
    const Money whole{input(u"whole"_s).toLongLong()};
    const Money received =
        std::max(Money(), due->sources.at(static_cast<std::size_t>(DuesSource::Regular)).received);
    if (whole > received) {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"whole"_s,
                            .value = toText(whole),
                            .args = {toText(Money()), toText(received)}};
    }
    form().noteFindings(findings); // whatever the ratio
    const QVariant ratio = input(u"ratio"_s);
    if (!ratio.isValid()) {
        return;
    }
    m_due->setTable(dueTable(*due, ratio.toInt(), whole));
    Money sum;
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        sum += due->due(source, ratio.toInt(), whole);
    }
    setReady(sum > Money() && findings.isEmpty());
}

Result<Findings> RemittanceDialog::remit(const Record &entered) const
{
    const auto text = [&](const QString &key) { return ledger().value(entered, key).toString(); };
    const Money whole{ledger().value(entered, u"whole"_s).toLongLong()};
    QStringList regularNote(text(u"note"_s));
    if (whole > Money()) { // why the amount is not the basis by the ratio
        regularNote += u"其中%1元全额上缴"_s.arg(toText(whole));
    }
    regularNote.removeAll(QString());
    const auto found = recordRemittance(
        *m_session.file(), {.organisation = m_organisation,
                            .partner = ledger().value(entered, u"partner"_s).toLongLong(),
                            .first = monthFromIso(text(u"first_month"_s)).value_or(Month()),
                            .last = monthFromIso(text(u"last_month"_s)).value_or(Month()),
                            .on = QDate::fromString(text(u"date"_s), Qt::ISODate),
                            .ratio = ledger().value(entered, u"ratio"_s).toInt(),
                            .whole = whole,
                            .payee = text(u"payee"_s),
                            .handler = text(u"handler"_s),
                            .approver = text(u"approver"_s),
                            .voucher = text(u"voucher"_s),
                            .note = text(u"note"_s),
                            .regularNote = regularNote.join(u'；')});
    if (found && found->isEmpty()) {
        emit m_session.message(tr("Remittance entered"));
    }
    return found;
}

} // namespace zhibu
