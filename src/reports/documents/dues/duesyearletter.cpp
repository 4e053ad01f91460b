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

QString headcount(int count, const QString &what)
{
    return what + QString::number(count) + u'人';
}

/// How much of what is due is open, and how much of that is 欠交, 不追缴 or of a month that runs.
QString openText(const DuesYearFacts &facts, Month last)
{
    const Money open = facts.sums.open;
    if (open == Money()) {
        return u"没有未交。"_s;
    }
    const Money running = open - facts.overdue - facts.notChasedOpen;
    QString text = u"未交"_s + yuanText(open);
    if (facts.overdue == open) {
        return text + u"（月份已满，都是欠交，%1人）。"_s.arg(facts.inArrears);
    }
    if (running == open) {
        return text + u"（都是%1的，当月未满，没有欠交）。"_s.arg(monthText(last));
    }
    text += facts.overdue > Money() ? u"；未交中欠交%1人、%2"_s.arg(
                QString::number(facts.inArrears), yuanText(facts.overdue))
                                    : u"；未交中没有欠交"_s;
    text += facts.notChasedOpen > Money() ? u"，另有已离开的%1人、%2，不追缴"_s.arg(
                QString::number(facts.notChased), yuanText(facts.notChasedOpen))
                                          : QString();
    text += running > Money()
                ? u"，其余%1是%2的，当月未满"_s.arg(yuanText(running), monthText(last))
                : QString();
    return text + u'。';
}

/// 应交、已交、未交, 预交 and 多交 of the members, so that they can be added up, 减免 and 大额;
/// nothing where nobody owes.
QStringList collectionTexts(const DuesPaper &paper, const DuesYearFacts &facts)
{
    QStringList texts;
    const Month last = std::min(Month::of(paper.asOf), paper.months.last);
    const DuesTally &sums = facts.sums;
    if (facts.payers > 0) {
        texts += u"%1，应交%2，其中已交%3，"_s.arg(headcount(facts.payers, u"应交党费的党员"_s),
                                                   yuanText(sums.due), yuanText(sums.paid))
                 + openText(facts, last);
    }
    QStringList more;
    if (sums.ahead > Money()) {
        more += u"预交%1以后各月%2"_s.arg(monthText(last), yuanText(sums.ahead));
    }
    if (facts.surplus > Money()) {
        more += u"多交（抵完所属月份剩余）%1"_s.arg(yuanText(facts.surplus));
    }
    if (!more.isEmpty()) {
        texts += u"另%1，连同已交共实交%2。"_s.arg(
            more.join(u'、'), yuanText(sums.paid + sums.ahead + facts.surplus));
    }
    if (!texts.isEmpty()) {
        texts +=
            u"以上按党费所属月份，应交、已交、未交算到%1（含当月），不论哪天交纳，不含大额党费；下表的收入按收到的日期。"_s
                .arg(monthText(last));
    }
    QStringList others;
    for (const auto &[count, what] :
         {std::pair(facts.reduced, u"少交"_s), std::pair(facts.exempt, u"免交"_s)}) {
        others += count > 0 ? QStringList(u"经批准"_s + headcount(count, what)) : QStringList();
    }
    if (facts.withoutBase > 0) {
        others += headcount(facts.withoutBase, u"未核定"_s) + u"，应交数不含在内"_s;
    }
    if (facts.largeGivers > 0) {
        others += headcount(facts.largeGivers, u"交纳大额党费"_s) + u"、"_s + yuanText(facts.large);
    }
    return others.isEmpty() ? texts : texts + QStringList(others.join(u'；') + u'。');
}

/// "N笔，其中M笔有……", with how many lack it.
QString howManyHave(int all, int with, const QString &what)
{
    QString text = u"%1笔，%2笔记有%3"_s.arg(all).arg(with).arg(what);
    return with < all ? text + u"，%1笔没有"_s.arg(all - with) : text;
}

/// How the report calls its span and its end: before the year is over they are not those of the
/// year.
struct PeriodWords
{
    bool isOver = true;
    QString all = u"全年"_s;
    QString end = u"年末"_s;
};

PeriodWords periodOf(const DuesPaper &paper)
{
    return paper.asOf < paper.months.last.lastDay()
               ? PeriodWords{false, u"截至"_s + proseDate(paper.asOf), u"当日"_s}
               : PeriodWords();
}

/// What the records tell of how the dues were kept.
QStringList managementTexts(const DuesYearReport &figures, const DuesBook &book,
                            const DuesYearFacts &facts, const QString &end)
{
    int paidOut = 0;
    int withVoucher = 0;
    int decided = 0; // of those that are to be
    int withDecision = 0;
    int remittances = 0;
    QDate remitted;
    for (const BookLine &line : book.lines) {
        if (line.entry == 0 || isIncome(line.kind)) {
            continue;
        }
        ++paidOut;
        withVoucher += line.voucher.isEmpty() ? 0 : 1;
        if (line.kind == BookKind::Spent || line.kind == BookKind::Allocated) {
            ++decided;
            withDecision += line.decision.isEmpty() ? 0 : 1;
        }
        if (line.kind == BookKind::Remitted) {
            ++remittances;
            remitted = std::max(remitted, line.date);
        }
    }
    QStringList texts{u"结存：年初%1，%4%2。利息收入%3，计入党费收入。"_s.arg(
        yuanText(figures.opening), yuanText(figures.closing),
        yuanText(figures.of(BookKind::Interest)), end)};
    texts += remittances > 0
                 ? u"上缴：%1笔，共%2，最近一笔%3。"_s.arg(QString::number(remittances),
                                                           yuanText(figures.of(BookKind::Remitted)),
                                                           proseDate(remitted))
                 : u"上缴：本年度没有上缴的记录。"_s;
    if (paidOut > 0) {
        texts += u"凭证：支出"_s + howManyHave(paidOut, withVoucher, u"凭证号"_s) + u'。';
    }
    if (decided > 0) {
        texts +=
            u"集体研究：使用和下拨"_s + howManyHave(decided, withDecision, u"集体研究"_s) + u'。';
    }
    texts += facts.closed.isEmpty()
                 ? u"结账：本年度没有收缴结账的记录。"_s
                 : u"结账：已收缴结账%1个月（%2）。"_s.arg(QString::number(facts.closed.size()),
                                                           monthsText(facts.closed));
    return texts;
}

/// The figures of the letter, as a table to go on with.
TextTable figuresTable(const QString &title, const DuesYearReport &figures,
                       const LetterTable &income, const LetterTable &expense, const QString &end)
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
    table.rows += {end + u"结存"_s, toText(figures.closing)};
    return table;
}

} // namespace

Document duesYearDocument(const DuesPaper &paper, const DuesYearReport &figures,
                          const DuesBook &book, const DuesYearFacts &facts)
{
    const QString year = QString::number(paper.months.first.year());
    Letter letter{.title = u"%1年度党费收缴、使用和管理情况报告"_s.arg(year),
                  .blocks = {},
                  .signature = paper.organisation,
                  .date = paper.asOf};
    const PeriodWords words = periodOf(paper);
    const LetterTable income = sumsTable(figures, true);
    const LetterTable expense = sumsTable(figures, false);
    letter.add(
        Block::Paragraph,
        u"现根据党费收支台账，将%1%2年度党费收缴、使用和管理情况报告如下。有关数据截至%3。"_s.arg(
            paper.organisation, year, proseDate(paper.asOf)));
    letter.add(Block::Heading1, u"一、总体情况"_s);
    letter.add(Block::Paragraph, u"年初结存%1，%5收入%2，%6支出%3，%7结存%4。"_s.arg(
                                     yuanText(figures.opening), yuanText(total(income)),
                                     yuanText(total(expense)), yuanText(figures.closing), words.all,
                                     words.isOver ? words.all : QString(), words.end));
    letter.add(Block::Heading1, u"二、收缴情况"_s);
    for (const QString &text : collectionTexts(paper, facts)) {
        letter.add(Block::Paragraph, text);
    }
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
    for (const QString &text : managementTexts(figures, book, facts, words.end)) {
        letter.add(Block::Paragraph, text);
    }
    letter.add(Block::Paragraph, u"其他情况："_s + kBlank + kBlank + kBlank);
    return {.letter = letter,
            .table = figuresTable(letter.title, figures, income, expense, words.end),
            .page = {}};
}

} // namespace zhibu
