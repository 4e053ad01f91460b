#include "core/age.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "reports/documents/people/peopledocuments.h"
#include "reports/words/moneywords.h"
#include "reports/words/transferwords.h"
#include "storage/facts/rulepacks.h"
#include "storage/people/transfers.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using LetterCell = SlipCell::Kind;

const QString kBlankWord = u"＿＿＿＿"_s;

/// A 介绍信, as words.
struct TransferLetter
{
    QStringList cells;  ///< of the ledger transfers
    QStringList person; ///< of the ledger members
    QDate date;
    QString state;

    [[nodiscard]] QString operator[](const QString &field) const
    {
        return cells[ledgerOf(u"transfers"_s).indexOf(field)];
    }
    [[nodiscard]] QString of(const QString &field) const
    {
        return person[ledgerOf(u"members"_s).indexOf(field)];
    }
};

QString orBlank(const QString &text)
{
    return text.isEmpty() ? kBlankWord : text;
}

/// 男，35岁，汉族; what is not known is left to be filled in.
QString personText(const TransferLetter &letter)
{
    const QDate birth = QDate::fromString(letter.of(u"birth"_s), Qt::ISODate);
    const QString age =
        birth.isValid() ? QString::number(fullYears(birth, letter.date)) : QString(kBlankWord);
    const QString nation = letter.of(u"nation"_s);
    return u"%1，%2岁，%3"_s.arg(letter.of(u"sex"_s), age,
                                 nation.isEmpty()         ? kBlankWord + u'族'
                                 : nation.endsWith(u'族') ? nation
                                                          : nation + u'族');
}

/// 贰零贰肆年叁月, from 2024-03.
QString monthInWords(const QString &month)
{
    const auto known = monthFromIso(month);
    return known ? digitsInWords(known->year()) + u'年'
                       + numberInWords(static_cast<quint64>(known->month())) + u'月'
                 : u"＿＿＿＿年＿＿月"_s;
}

QString validityInWords(const TransferLetter &letter)
{
    const int days = letter[u"valid_days"_s].toInt();
    return u"有效期%1天"_s.arg(days > 0 ? numberInWords(static_cast<quint64>(days)) : kBlankWord);
}

QString numberText(const TransferLetter &letter)
{
    return u"第%1号"_s.arg(orBlank(letter[u"number"_s]));
}

Slip slipWith(const QString &title, const TransferLetter &letter, const QStringList &text)
{
    return {.title = title,
            .left = {},
            .right = numberText(letter),
            .text = text,
            .rows = {},
            .notes = {},
            .signatures = {},
            .issuer = {}};
}

/// 存根, 介绍信 and 回执联 (组通字〔2006〕45号), a page of their own.
QList<Slip> slipsOf(const TransferLetter &letter)
{
    const QString name = letter.of(u"name"_s);
    const QString addressee =
        letter[u"addressee"_s].isEmpty() ? letter[u"to_unit"_s] : letter[u"addressee"_s];
    const QString paid = monthInWords(letter[u"paid_to"_s]);
    Slip stub = slipWith(u"中国共产党党员组织关系介绍信存根"_s, letter,
                         {u"　　%1同志（%2）系中共%3，组织关系由%4转到%5。"_s.arg(
                              name, personText(letter), letter.of(u"kind"_s),
                              letter[u"from_unit"_s], letter[u"to_unit"_s]),
                          u"　　党费交至%1。　%2。"_s.arg(paid, validityInWords(letter))});
    stub.issuer = {proseDate(letter.date)};
    stub.startsPage = true;

    Slip main = slipWith(
        u"中国共产党党员组织关系介绍信"_s, letter,
        {addressee + u'：',
         u"　　%1同志（%2），系中共%3，公民身份号码%4，由%5去%6，请转接组织关系。该同志党费已交至%7。"_s
             .arg(name, personText(letter), letter.of(u"kind"_s),
                  orBlank(letter.of(u"id_number"_s)), letter[u"from_unit"_s], letter[u"to_unit"_s],
                  paid),
         u"　　（%1）"_s.arg(validityInWords(letter))});
    main.seam = u"%1（骑缝章）"_s.arg(numberText(letter));
    main.rows = {{{u"党员联系电话或其他联系方式"_s, LetterCell::Label, 8},
                  {letter[u"phone"_s], LetterCell::Text, 12}},
                 {{u"党员原所在基层党委通讯地址"_s, LetterCell::Label, 8},
                  {letter[u"address"_s], LetterCell::Text, 12}},
                 {{u"联系电话"_s, LetterCell::Label, 3},
                  {letter[u"contact"_s], LetterCell::Text, 5},
                  {u"传真"_s, LetterCell::Label, 2},
                  {letter[u"fax"_s], LetterCell::Text, 4},
                  {u"邮编"_s, LetterCell::Label, 2},
                  {letter[u"postcode"_s], LetterCell::Text, 4}}};
    main.issuer = {u"（盖章）"_s, proseDate(letter.date)};

    Slip receipt = slipWith(u"中国共产党党员组织关系介绍信回执联"_s, letter,
                            {letter[u"from_unit"_s] + u'：',
                             u"　　%1同志的党员组织关系已转达我处，特此回复。"_s.arg(name)});
    receipt.seam = u"%1（骑缝章）"_s.arg(numberText(letter));
    receipt.rows = {{{u"经办人"_s, LetterCell::Label, 3},
                     {QString(), LetterCell::Text, 7},
                     {u"联系电话"_s, LetterCell::Label, 3},
                     {QString(), LetterCell::Text, 7}}};
    receipt.notes = {
        u"回执联由接收党员组织关系的基层党委在接收后一个月内邮寄或者传真至党员原所在基层党委"
        "，贴在存根上。"_s};
    receipt.issuer = {u"（盖章）"_s, u"＿＿＿＿年＿＿月＿＿日"_s};
    return {stub, main, receipt};
}

/// The letters written here that a request is about.
Result<QList<RowId>> wanted(const File &file, const DocumentRequest &request)
{
    if (request.transfer != 0) {
        return QList<RowId>{request.transfer};
    }
    return listRows(file, ledgerOf(u"transfers"_s),
                    {.scope = request.scope, .year = request.year, .sortKey = u"date"_s});
}

Result<TransferLetter> letterOf(const File &file, const Record &row, QDate asOf)
{
    const Ledger &ledger = ledgerOf(u"transfers"_s);
    const Ledger &members = ledgerOf(u"members"_s);
    const RowId member = ledger.value(row, u"member"_s).toLongLong();
    const auto cells = textRows(file, ledger, QList<RowId>{row.id}, ReferenceText::Name);
    const auto person = textRows(file, members, QList<RowId>{member}, ReferenceText::Name);
    if (!cells || !person) {
        return cells ? person.error() : cells.error();
    }
    if (cells->isEmpty() || person->isEmpty()) {
        return Error{.code = ErrorCode::NotFound, .subject = ledger.title, .detail = {}};
    }
    const Transfer transfer = transferOf(row);
    return TransferLetter{.cells = cells->first().cells,
                          .person = person->first().cells,
                          .date = transfer.issued,
                          .state = transferStateText(standingOf(
                              transfer, rulesInForce(membershipRules(), Month::of(asOf)), asOf))};
}

} // namespace

Result<Document> makeTransferLetters(const File &file, const DocumentRequest &request)
{
    const Ledger &ledger = ledgerOf(u"transfers"_s);
    const auto ids = wanted(file, request);
    if (!ids) {
        return ids.error();
    }
    const QString title = u"党员组织关系介绍信"_s;
    const QStringList columns{u"number"_s,    u"date"_s,        u"member"_s,
                              u"from_unit"_s, u"to_unit"_s,     u"valid_days"_s,
                              u"paid_to"_s,   u"accepted_on"_s, u"receipt_on"_s};
    Document document{
        .letter = {}, .table = {.name = title, .columns = {}, .rows = {}}, .page = {}};
    for (const QString &key : columns) {
        document.table.columns += TextColumn{ledger.field(key).title};
    }
    document.table.columns += TextColumn{u"状态"_s};
    document.slips = SlipSheet{.title = title, .across = 1, .slips = {}};
    for (const RowId id : *ids) {
        const auto row = fetchRecord(file, ledger, id);
        if (!row) {
            return row.error();
        }
        const Transfer transfer = transferOf(*row);
        const RowId member = ledger.value(*row, u"member"_s).toLongLong();
        if (transfer.direction == TransferDirection::In
            || (!request.members.isEmpty() && !request.members.contains(member))) {
            continue;
        }
        const auto letter = letterOf(file, *row, request.asOf);
        if (!letter) {
            return letter.error();
        }
        if (!transfer.voided) {
            document.slips->slips += slipsOf(*letter);
        }
        QStringList cells;
        for (const QString &key : columns) {
            cells += (*letter)[key];
        }
        document.table.rows += cells + QStringList{letter->state};
    }
    return document;
}

} // namespace zhibu
