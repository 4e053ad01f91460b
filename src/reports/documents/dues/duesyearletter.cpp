#include "reports/documents/dues/duespaper.h"
#include "reports/words/dueswords.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

const QStringList kNumerals{u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s, u"六"_s, u"七"_s};

/// What came in, or went out, by kind; kinds without any are left out.
LetterTable sumsTable(const DuesYearReport &figures, bool income)
{
    LetterTable table{.titles = {u"项目"_s, u"金额（元）"_s}, .rows = {}};
    Money total;
    for (std::size_t i = 0; i < kBookKindCodes.size(); ++i) {
        const auto kind = static_cast<BookKind>(i);
        if (isIncome(kind) != income || kind == BookKind::Opening || figures.of(kind) == Money()) {
            continue;
        }
        table.rows += {bookKindName(kind), toText(figures.of(kind))};
        total += figures.of(kind);
    }
    table.rows += {u"合计"_s, toText(total)};
    return table;
}

Money total(const LetterTable &table)
{
    return moneyFromText(table.rows.constLast().constLast()).value_or(Money());
}

void addSums(Letter &letter, const LetterTable &table, const QString &none)
{
    if (table.rows.size() > 1) {
        letter.add(table);
    } else {
        letter.add(Block::Paragraph, none);
    }
}

/// A use with the decision it rests on (中组发〔2008〕3号 art. 20). No table: rows of several lines
/// would be torn by the end of a page.
QString useText(const BookLine &line)
{
    QStringList parts{proseDate(line.date), yuanText(line.amount)};
    if (!line.other.isEmpty()) {
        parts += u"付"_s + line.other;
    }
    parts += line.decision.isEmpty() ? u"集体研究未登记"_s : u"集体研究："_s + line.decision;
    if (!line.voucher.isEmpty()) {
        parts += u"凭证号"_s + line.voucher;
    }
    return parts.join(u'，') + u'。';
}

QStringList usesFor(const DuesBook &book, DuesPurpose purpose)
{
    QStringList uses;
    for (const BookLine &line : book.lines) {
        if (line.purpose == purpose) {
            uses += useText(line);
        }
    }
    return uses;
}

/// The figures of the letter, as a table to go on with.
TextTable figuresTable(const QString &title, const DuesYearReport &figures,
                       const LetterTable &income, const LetterTable &expense)
{
    TextTable table{.name = title,
                    .columns = {{u"项目"_s}, {u"金额（元）"_s, TextColumn::Kind::Decimal}},
                    .rows = {}};
    const auto add = [&table](const QString &subject, const LetterTable &sums) {
        for (const QStringList &row : sums.rows) {
            const bool isSum = row.constFirst() == u"合计"_s;
            table.rows +=
                {subject + (isSum ? QString() : u"："_s) + row.constFirst(), row.constLast()};
        }
    };
    table.rows += {u"年初结存"_s, toText(figures.opening)};
    add(u"收入"_s, income);
    add(u"支出"_s, expense);
    for (std::size_t i = 0; i < kDuesPurposeCodes.size(); ++i) {
        const auto purpose = static_cast<DuesPurpose>(i);
        if (figures.of(purpose) > Money()) {
            table.rows += {u"其中使用："_s + purposeName(purpose), toText(figures.of(purpose))};
        }
    }
    table.rows += {u"年末结存"_s, toText(figures.closing)};
    return table;
}

} // namespace

Document duesYearDocument(const DuesPaper &paper, const DuesYearReport &figures,
                          const DuesBook &book)
{
    const QString year = QString::number(paper.months.first.year());
    Letter letter{.title = u"%1年度党费收缴、使用和管理情况报告"_s.arg(year),
                  .blocks = {},
                  .signature = paper.organisation,
                  .date = paper.asOf};
    const LetterTable income = sumsTable(figures, true);
    const LetterTable expense = sumsTable(figures, false);
    letter.add(
        Block::Paragraph,
        u"现根据党费收支台账，将%1%2年度党费收缴、使用和管理情况报告如下。有关数据截至%3。"_s.arg(
            paper.organisation, year, proseDate(paper.asOf)));
    letter.add(Block::Heading1, u"一、总体情况"_s);
    letter.add(Block::Paragraph, u"年初结存%1，全年收入%2，全年支出%3，年末结存%4。"_s.arg(
                                     yuanText(figures.opening), yuanText(total(income)),
                                     yuanText(total(expense)), yuanText(figures.closing)));
    letter.add(Block::Heading1, u"二、收入情况"_s);
    addSums(letter, income, u"本年度没有收入。"_s);
    letter.add(Block::Heading1, u"三、支出情况"_s);
    addSums(letter, expense, u"本年度没有支出。"_s);
    letter.add(Block::Heading1, u"四、使用情况"_s);
    qsizetype number = 0;
    for (std::size_t i = 0; i < kDuesPurposeCodes.size(); ++i) {
        const auto purpose = static_cast<DuesPurpose>(i);
        const QStringList uses = usesFor(book, purpose);
        if (uses.isEmpty()) {
            continue;
        }
        letter.add(Block::Heading2,
                   u"（%1）%2%3笔，共%4"_s.arg(kNumerals.at(number++), purposeName(purpose),
                                               QString::number(uses.size()),
                                               yuanText(figures.of(purpose))));
        for (const QString &use : uses) {
            letter.add(Block::Paragraph, use);
        }
    }
    if (number == 0) {
        letter.add(Block::Paragraph, u"本年度没有使用党费的记录。"_s);
    }
    letter.add(Block::Heading1, u"五、管理情况"_s);
    letter.add(Block::Paragraph, kBlank + kBlank + kBlank + kBlank);
    return {.letter = letter,
            .table = figuresTable(letter.title, figures, income, expense),
            .page = {}};
}

} // namespace zhibu
