#include "core/statistics.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace zhibu {

namespace {

using Case = StatisticsData::Case;

bool isDigits(const QString &text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool stands(const QString &pattern, const QString &word)
{
    return word == pattern || (isDigits(pattern) && word.startsWith(pattern))
           || (pattern.endsWith(u'*') && word.startsWith(pattern.chopped(1)));
}

/// A condition on data whose words are known.
class Compiled
{
public:
    Compiled(const StatisticsCondition &condition, const StatisticsData &data)
        : m_condition{condition}
        , m_data{data}
    {
        for (const StatisticsCondition::Words &each : condition.words) {
            std::vector<bool> allowed;
            for (const QString &word : data.words()) {
                const bool isOne = std::ranges::any_of(
                    each.any, [&word](const QString &pattern) { return stands(pattern, word); });
                allowed.push_back(!word.isEmpty() && isOne != each.isNot);
            }
            m_words.emplace_back(each.word, allowed);
        }
    }

    [[nodiscard]] bool holds(const Case &each) const
    {
        for (const auto &[word, allowed] : m_words) {
            if (!allowed[static_cast<std::size_t>(m_data.wordOf(each, word))]) {
                return false;
            }
        }
        return isOfAge(m_data.personOf(each).age) && isOfThen(m_data.personOf(each).joined);
    }

private:
    [[nodiscard]] bool isOfAge(int age) const
    {
        const auto &[from, to] = std::pair(m_condition.ageFrom, m_condition.ageTo);
        return (!from && !to) || (age >= 0 && (!from || age >= *from) && (!to || age <= *to));
    }
    [[nodiscard]] bool isOfThen(QDate joined) const
    {
        const auto &[from, to] = std::pair(m_condition.joinedFrom, m_condition.joinedTo);
        return (!from && !to)
               || (joined.isValid() && (!from || joined >= *from) && (!to || joined <= *to));
    }

    const StatisticsCondition &m_condition;
    const StatisticsData &m_data;
    std::vector<std::pair<StatisticsWord, std::vector<bool>>> m_words;
};

/// The rows, or columns, of a table.
class Axis
{
public:
    Axis(const QList<StatisticsLine> &lines, const StatisticsData &data)
        : m_lines{lines}
    {
        for (const StatisticsLine &line : lines) {
            m_conditions.push_back(line.when
                                       ? std::optional<Compiled>(std::in_place, *line.when, data)
                                       : std::nullopt);
        }
    }

    /// Parts never go in circles: they stand further in, or those of a rest before it.
    [[nodiscard]] bool counts(qsizetype place, const Case &each) const
    {
        const StatisticsLine &line = m_lines[place];
        if (const auto &condition = m_conditions[static_cast<std::size_t>(place)]) {
            return condition->holds(each);
        }
        if (line.parts.isEmpty()) {
            return line.plus.isEmpty() && line.minus.isEmpty();
        }
        const bool isInPart =
            std::ranges::any_of(line.parts, [&](int part) { return counts(part, each); });
        return isInPart != line.isRest;
    }
    /// The lines that count a case.
    void fill(const Case &each, QList<int> &places) const
    {
        places.clear();
        for (int place = 0; place < m_lines.size(); ++place) {
            if (counts(place, each)) {
                places += place;
            }
        }
    }

private:
    const QList<StatisticsLine> &m_lines;
    std::vector<std::optional<Compiled>> m_conditions;
};

/// A table that is asked about cases.
struct Counter
{
    Counter(const StatisticsTable &counted, const StatisticsData &data)
        : table{counted}
        , of{counted.of, data}
        , rows{counted.rows, data}
        , columns{counted.columns, data}
    {}

    [[nodiscard]] bool counts(const Case &each) const
    {
        return each.kind == table.counts && of.holds(each);
    }

    const StatisticsTable &table;
    Compiled of;
    Axis rows, columns;
};

/// How often, and with which sign, each row of a table goes into one that is worked out.
QHash<int, int> shares(const StatisticsTable &table, int row)
{
    QHash<int, int> all;
    const StatisticsLine &line = table.rows[row];
    if (line.plus.isEmpty() && line.minus.isEmpty()) {
        return {{row, 1}};
    }
    for (const auto &[rows, sign] : {std::pair(line.plus, 1), std::pair(line.minus, -1)}) {
        for (const int each : rows) {
            const QHash<int, int> own = shares(table, each);
            for (auto part = own.begin(); part != own.end(); ++part) {
                all[part.key()] += sign * part.value();
            }
        }
    }
    return all;
}

void workOut(const StatisticsTable &table, StatisticsCells &cells)
{
    for (int row = 0; row < table.rows.size(); ++row) {
        const QHash<int, int> own = shares(table, row);
        if (own == QHash<int, int>{{row, 1}}) {
            continue;
        }
        for (auto part = own.begin(); part != own.end(); ++part) {
            for (qsizetype column = 0; column < table.columns.size(); ++column) {
                cells[row][column] += part.value() * cells[part.key()][column];
            }
        }
    }
}

int figure(const StatisticsPack &pack, const QList<StatisticsCells> &tables,
           const StatisticsCheck::Cell &cell)
{
    const auto table = std::ranges::find(pack.tables, cell.table, &StatisticsTable::number);
    return tables[table - pack.tables.begin()][cell.row].first();
}

/// How many a table counts in a rest of its rows.
int unplaced(const StatisticsPack &pack, const QList<StatisticsCells> &tables, int number)
{
    const auto table = std::ranges::find(pack.tables, number, &StatisticsTable::number);
    int count = 0;
    for (qsizetype row = 0; row < table->rows.size(); ++row) {
        if (table->rows[row].isRest) {
            count += tables[table - pack.tables.begin()][row].first();
        }
    }
    return count;
}

/// The word by which the lines beside a rest are told apart; nullopt where it is an age or a day.
std::optional<StatisticsWord> wordAsked(const QList<StatisticsLine> &lines, qsizetype place)
{
    const StatisticsLine &line = lines[place];
    if (line.when) {
        return line.when->words.isEmpty() ? std::nullopt
                                          : std::optional(line.when->words.first().word);
    }
    return line.parts.isEmpty() ? std::nullopt : wordAsked(lines, line.parts.first());
}

} // namespace

void StatisticsData::reserve(std::size_t people)
{
    m_people.reserve(m_people.size() + people);
    m_cases.reserve(m_cases.size() + 3 * people);
}

int StatisticsData::word(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd()) {
        return *known;
    }
    const auto number = static_cast<int>(m_words.size());
    m_words += text;
    m_numbers.insert(text, number);
    return number;
}

qsizetype StatisticsData::add(const Person &person)
{
    m_people.push_back(person);
    return static_cast<qsizetype>(m_people.size()) - 1;
}

void StatisticsData::add(CaseKind kind, qsizetype person, const QString &event,
                         const QString &level)
{
    m_cases.push_back({.kind = kind,
                       .event = word(event),
                       .level = word(level),
                       .person = static_cast<int>(person)});
}

int StatisticsData::wordOf(const Case &each, StatisticsWord word) const
{
    switch (word) {
    case StatisticsWord::Event:
        return each.event;
    case StatisticsWord::Level:
        return each.level;
    default:
        return personOf(each).words.at(static_cast<std::size_t>(word));
    }
}

QList<StatisticsCells> tally(const StatisticsPack &pack, const StatisticsData &data)
{
    std::vector<Counter> counters;
    QList<StatisticsCells> tables;
    counters.reserve(static_cast<std::size_t>(pack.tables.size()));
    for (const StatisticsTable &table : pack.tables) {
        counters.emplace_back(table, data);
        tables += StatisticsCells(table.rows.size(), QList<int>(table.columns.size()));
    }
    QList<int> rows;
    QList<int> columns;
    for (const Case &each : data.cases()) {
        for (qsizetype place = 0; place < tables.size(); ++place) {
            const Counter &counter = counters[static_cast<std::size_t>(place)];
            if (!counter.counts(each)) {
                continue;
            }
            counter.rows.fill(each, rows);
            counter.columns.fill(each, columns);
            StatisticsCells &cells = tables[place];
            for (const int row : std::as_const(rows)) {
                for (const int column : std::as_const(columns)) {
                    ++cells[row][column];
                }
            }
        }
    }
    for (qsizetype place = 0; place < tables.size(); ++place) {
        workOut(pack.tables[place], tables[place]);
    }
    return tables;
}

namespace {

/// The places of whoever stands in a cell, each once.
QList<qsizetype> placesIn(const StatisticsTable &table, const StatisticsData &data, int row,
                          int column)
{
    const Counter counter(table, data);
    const QHash<int, int> own = shares(table, row);
    QHash<qsizetype, int> sums;
    QList<qsizetype> places;
    for (const Case &each : data.cases()) {
        if (!counter.counts(each) || !counter.columns.counts(column, each)) {
            continue;
        }
        for (auto part = own.begin(); part != own.end(); ++part) {
            if (counter.rows.counts(part.key(), each)) {
                if (!sums.contains(each.person)) {
                    places += each.person;
                }
                sums[each.person] += part.value();
            }
        }
    }
    places.removeIf([&sums](qsizetype place) { return sums.value(place) == 0; });
    return places;
}

} // namespace

QList<StatisticsSubject> subjectsIn(const StatisticsTable &table, const StatisticsData &data,
                                    int row, int column)
{
    QList<StatisticsSubject> subjects;
    for (const qsizetype place : placesIn(table, data, row, column)) {
        subjects += data.people()[static_cast<std::size_t>(place)].subject;
    }
    return subjects;
}

QList<StatisticsOutcome> outcomes(const StatisticsPack &pack, const QList<StatisticsCells> &tables)
{
    QList<StatisticsOutcome> all;
    for (const StatisticsCheck &check : pack.checks) {
        StatisticsOutcome outcome{.check = check, .figures = {}};
        for (const StatisticsCheck::Cell &cell : check.cells) {
            outcome.figures += figure(pack, tables, cell);
        }
        const int first = outcome.figures.first();
        switch (check.relation) {
        case StatisticsCheck::Relation::Equal:
            outcome.isMet = outcome.figures.count(first) == outcome.figures.size();
            break;
        case StatisticsCheck::Relation::AtLeast:
            outcome.isMet = first >= outcome.figures.last();
            break;
        case StatisticsCheck::Relation::Zero:
            outcome.isMet = first == 0;
            break;
        }
        for (const StatisticsCheck::Cell &cell : check.cells) {
            outcome.unplaced = std::max(outcome.unplaced, unplaced(pack, tables, cell.table));
        }
        all += outcome;
    }
    return all;
}

namespace {

/// Of whom a gap of one title has been told.
class Told
{
public:
    explicit Told(const StatisticsData &data)
        : m_people(data.people().size())
    {}

    bool addPerson(int place)
    {
        const bool isNew = !m_people[static_cast<std::size_t>(place)];
        m_people[static_cast<std::size_t>(place)] = true;
        return isNew;
    }
    bool addOrganisation(qint64 row) { return m_organisations.insert(row).second; }

private:
    std::vector<bool> m_people;
    std::set<qint64> m_organisations;
};

/// Tells every gap once; by title only as far as the tables come one after the other.
class GapVisitor
{
public:
    using Visit = std::function<void(const StatisticsGap &)>;

    GapVisitor(const StatisticsPack &pack, const StatisticsData &data, Visit visit)
        : m_pack{pack}
        , m_data{data}
        , m_visit{std::move(visit)}
    {}

    void go()
    {
        for (const StatisticsTable &table : m_pack.tables) {
            const Counter counter(table, m_data);
            for (const Case &each : m_data.cases()) {
                if (counter.counts(each)) {
                    visitRests(counter.rows, table.rows, each);
                    visitRests(counter.columns, table.columns, each);
                }
            }
        }
        for (const StatisticsCheck &check : m_pack.checks) {
            if (check.relation == StatisticsCheck::Relation::Zero) {
                visitUnmet(check);
            }
        }
    }

private:
    void visitRests(const Axis &axis, const QList<StatisticsLine> &lines, const Case &each)
    {
        for (qsizetype place = 0; place < lines.size(); ++place) {
            if (lines[place].isRest && axis.counts(place, each)) {
                visitRest(lines, place, each);
            }
        }
    }

    void visitRest(const QList<StatisticsLine> &lines, qsizetype place, const Case &each)
    {
        const StatisticsLine &line = lines[place];
        const StatisticsData::Person &person = m_data.personOf(each);
        const bool isOfBranch = line.isOfBranch && person.branch != 0;
        if (isOfBranch ? !ofTitle(line.title).addOrganisation(person.branch)
                       : !isNew(line.title, each.person)) {
            return;
        }
        const auto word = wordAsked(lines, place);
        m_visit({.subject = isOfBranch ? StatisticsSubject{person.branch,
                                                           StatisticsSubject::Kind::Organisation}
                                       : person.subject,
                 .title = line.title,
                 .word = word,
                 .text = word ? m_data.words()[m_data.wordOf(each, *word)] : QString()});
    }

    void visitUnmet(const StatisticsCheck &check)
    {
        const StatisticsCheck::Cell &cell = check.cells.first();
        const auto table = std::ranges::find(m_pack.tables, cell.table, &StatisticsTable::number);
        for (const qsizetype place : placesIn(*table, m_data, cell.row, 0)) {
            if (isNew(check.title, static_cast<int>(place))) {
                m_visit(
                    {.subject = subjectAt(place), .title = check.title, .counted = table->counts});
            }
        }
    }

    [[nodiscard]] const StatisticsSubject &subjectAt(qsizetype place) const
    {
        return m_data.people()[static_cast<std::size_t>(place)].subject;
    }
    Told &ofTitle(const QString &title)
    {
        const auto known = m_told.find(title);
        return known == m_told.end() ? *m_told.emplace(title, m_data) : *known;
    }
    bool isNew(const QString &title, int place)
    {
        const StatisticsSubject &subject = subjectAt(place);
        return subject.kind == StatisticsSubject::Kind::Organisation
                   ? ofTitle(title).addOrganisation(subject.row)
                   : ofTitle(title).addPerson(place);
    }

    const StatisticsPack &m_pack;
    const StatisticsData &m_data;
    Visit m_visit;
    QHash<QString, Told> m_told;
};

} // namespace

QList<StatisticsGap> gaps(const StatisticsPack &pack, const StatisticsData &data)
{
    QStringList titles;
    QHash<QString, QList<StatisticsGap>> found;
    const auto note = [&](const StatisticsGap &gap) {
        if (!found.contains(gap.title)) {
            titles += gap.title;
        }
        found[gap.title] += gap;
    };
    GapVisitor(pack, data, note).go();
    QList<StatisticsGap> all;
    for (const QString &title : std::as_const(titles)) {
        all += found.take(title);
    }
    return all;
}

int gapCount(const StatisticsPack &pack, const StatisticsData &data)
{
    int count = 0;
    GapVisitor(pack, data, [&count](const StatisticsGap & /*gap*/) { ++count; }).go();
    return count;
}

} // namespace zhibu
