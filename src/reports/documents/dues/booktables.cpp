#include "reports/documents/dues/booktables.h"

#include "reports/documents/dues/duespaper.h"
#include "reports/words/dueswords.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextColumn::Kind;

QString subjectOf(const BookLine &line)
{
    QString subject = bookKindName(line.kind);
    if (line.purpose) {
        subject += u'：' + purposeName(*line.purpose);
    }
    if (line.kind >= BookKind::Opening && line.source != DuesSource::Regular) {
        subject += u"（%1）"_s.arg(sourceName(line.source));
    }
    if (line.entry == 0) {
        subject +=
            line.isReturn() ? u"，冲销 %1 笔"_s.arg(line.count) : u"，%1 笔"_s.arg(line.count);
    }
    return subject;
}

} // namespace

bool lacksDecision(const BookLine &line)
{
    return (line.kind == BookKind::Spent || line.kind == BookKind::Allocated)
           && line.decision.trimmed().isEmpty();
}

TextTable bookTable(const DuesBook &book, const QString &name)
{
    TextTable table{.name = name,
                    .columns = {{u"日期"_s},
                                {u"摘要"_s},
                                {u"对方"_s},
                                {u"凭证号"_s},
                                {u"收入"_s, Kind::Decimal},
                                {u"支出"_s, Kind::Decimal},
                                {u"结存"_s, Kind::Decimal},
                                {u"集体研究"_s},
                                {u"备注"_s}},
                    .rows = {}};
    Money balance = book.opening;
    table.rows += QStringList{{}, u"期初结存"_s, {}, {}, {}, {}, toText(balance), {}, {}};
    for (const BookLine &line : book.lines) {
        const bool income = isIncome(line.kind);
        balance = income ? balance + line.amount : balance - line.amount;
        table.rows += {line.date.toString(Qt::ISODate),
                       subjectOf(line),
                       line.other,
                       line.voucher,
                       income ? toText(line.amount) : QString(),
                       income ? QString() : toText(line.amount),
                       toText(balance),
                       lacksDecision(line) ? u"⚠ 未注明"_s : line.decision,
                       line.note};
    }
    table.rows +=
        {u"合计"_s, {}, {}, {}, toText(book.income()), toText(book.expense()), toText(book.closing),
         {},        {}};
    return table;
}

Document duesBookDocument(const DuesPaper &paper, const DuesBook &book)
{
    Document document = sheetOf(paper, bookTable(book, monthsText(paper.months) + u"党费收支账"_s));
    document.page.subtitle = paper.organisation;
    document.page.orientation = QPageLayout::Landscape;
    document.page.signatures = {u"出纳"_s, u"会计"_s, u"负责人"_s};
    return document;
}

TextTable yearFiguresTable(const DuesYearReport &report, int year, QDate asOf)
{
    TextTable table{.name = u"%1年党费收缴使用情况"_s.arg(year),
                    .columns = {{u"%1 年"_s.arg(year)}, {u"金额（元）"_s, Kind::Decimal}},
                    .rows = {{u"年初结存"_s, toText(report.opening)}}};
    for (const bool income : {true, false}) {
        QList<QStringList> rows;
        Money sum;
        for (std::size_t i = 0; i < kBookKindCodes.size(); ++i) {
            const auto kind = static_cast<BookKind>(i);
            const Money amount = report.of(kind);
            if (isIncome(kind) != income || kind == BookKind::Opening || amount == Money()) {
                continue;
            }
            sum += amount;
            rows += {u"　"_s + bookKindName(kind), toText(amount)};
            for (std::size_t use = 0; kind == BookKind::Spent && use < kDuesPurposeCodes.size();
                 ++use) {
                const auto purpose = static_cast<DuesPurpose>(use);
                if (report.of(purpose) != Money()) {
                    rows += {u"　　"_s + purposeName(purpose), toText(report.of(purpose))};
                }
            }
        }
        table.rows += {income ? u"收入"_s : u"支出"_s, toText(sum)};
        table.rows += rows;
    }
    const bool isOver = asOf >= QDate(year, 12, 31);
    table.rows += {isOver ? u"年末结存"_s : u"结存"_s, toText(report.closing)};
    return table;
}

} // namespace zhibu
