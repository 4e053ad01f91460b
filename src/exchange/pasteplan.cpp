#include "exchange/pasteplan.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnknown = -1;
constexpr int kName = -2;
/// Fewer lines with 1, 2 in them may as well hold amounts.
constexpr int kShortestNumbering = 3;

/// What tells one title from another: its letters, without a remark in brackets.
QString titleKey(QString title)
{
    static const QRegularExpression brackets(uR"([(（\[【][^)）\]】]*[)）\]】])"_s);
    title.remove(brackets);
    return title.removeIf([](QChar each) { return !each.isLetter(); }).toLower();
}

/// A name without what people leave out or put in: blanks, and what kind of organisation it is.
QString nameKey(const QString &name)
{
    static const QRegularExpression kind(u"党?支部$"_s);
    QString key = name.simplified().remove(u' ').toLower();
    const QString shortened = QString(key).remove(kind);
    return shortened.isEmpty() ? key : shortened;
}

bool isNumber(const QString &text)
{
    bool ok = false;
    text.trimmed().toDouble(&ok);
    return ok;
}

class PastePlanner
{
public:
    PastePlanner(const QString &text, const PasteTarget &target)
        : m_block{cellsOf(text)}
        , m_target{target}
    {
        for (int row = 0; row < target.rows.size(); ++row) {
            for (const QString &name : target.rows[row]) {
                const auto known = m_rows.constFind(nameKey(name));
                const bool taken = known != m_rows.constEnd() && *known != row;
                m_rows[nameKey(name)] = taken ? kUnknown : row;
            }
        }
    }

    PastePlan plan()
    {
        if (m_block.isEmpty()) {
            return problem(PastePlan::Problem::Nothing);
        }
        readTitles();
        findNames();
        placeUntitled();
        for (int line = 0; line < m_block.size() && m_plan.problem == PastePlan::Problem::None;
             ++line) {
            take(line);
        }
        if (m_plan.problem == PastePlan::Problem::None && m_plan.cells.isEmpty()) {
            return m_plan.unknownRows.isEmpty()
                       ? problem(PastePlan::Problem::Nothing)
                       : problem(PastePlan::Problem::NoRow, m_plan.unknownRows.join(u'、'));
        }
        return m_plan;
    }

private:
    PastePlan problem(PastePlan::Problem kind, const QString &subject = {})
    {
        m_plan.problem = kind;
        m_plan.subject = subject;
        m_plan.cells.clear();
        return m_plan;
    }

    [[nodiscard]] int columnCalled(const QString &title) const
    {
        const QString key = titleKey(title);
        if (m_target.plainTitles.contains(key)) {
            return m_target.plainColumn;
        }
        int contained = kUnknown;
        qsizetype length = 1; // one letter alone says too little
        QSet<int> containing;
        for (int column = 0; column < m_target.columns.size(); ++column) {
            for (const QString &name : m_target.columns[column]) {
                const QString each = titleKey(name);
                if (key == each && !key.isEmpty()) {
                    return column;
                }
                if (each.size() > length && key.contains(each)) {
                    contained = column;
                    length = each.size();
                }
                if (key.size() > 1 && each.contains(key) && column < byPosition()) {
                    containing += column;
                }
            }
        }
        return contained == kUnknown && containing.size() == 1 ? *containing.begin() : contained;
    }

    /// The first line is one of titles if one of them is known here.
    void readTitles()
    {
        static const QSet<QString> naming{
            u"组织编码"_s, u"组织名称"_s,   u"党组织"_s,   u"党组织名称"_s,   u"支部"_s,
            u"支部名称"_s, u"党支部"_s,     u"编码"_s,     u"名称"_s,         u"单位"_s,
            u"单位名称"_s, u"党支部名称"_s, u"组织"_s,     u"organisation"_s, u"党员编号"_s,
            u"编号"_s,     u"姓名"_s,       u"党员姓名"_s, u"党员"_s,         u"member"_s,
            u"name"_s};
        bool hasNames = false;
        for (const QString &title : std::as_const(m_block).first()) {
            const int column = isNumber(title) ? kUnknown : columnCalled(title);
            const bool names = naming.contains(titleKey(title));
            m_columns += names ? kName : column;
            hasNames = hasNames || names;
            m_hasTitles = m_hasTitles || (!names && column != kUnknown);
        }
        if (m_hasTitles || hasNames) {
            m_titles = m_block.takeFirst();
        }
    }

    /// A column not called otherwise in which words name rows of the target.
    void findNames()
    {
        for (int column = 0; column < m_columns.size(); ++column) {
            const bool names = std::ranges::any_of(m_block, [&](const QStringList &line) {
                return !isNumber(line[column]) && m_rows.contains(nameKey(line[column]));
            });
            if (names && m_columns[column] == kUnknown) {
                m_columns[column] = kName;
            }
        }
        m_hasNames = m_columns.contains(kName);
        QSet<int> seen;
        for (int column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column] == kUnknown && !m_titles.value(column).trimmed().isEmpty()) {
                m_plan.unknownColumns += m_titles[column].simplified();
            } else if (m_columns[column] >= 0 && seen.contains(m_columns[column])) {
                problem(PastePlan::Problem::ColumnTwice, m_titles[column].simplified());
            }
            seen += m_columns[column];
        }
    }

    /// How many columns of the target may be filled by position.
    [[nodiscard]] qsizetype byPosition() const
    {
        return m_target.columns.size() - m_target.titledOnly;
    }

    /// Whether a column counts the lines: 1, 2, 3 and so on.
    [[nodiscard]] bool isNumbering(int column) const
    {
        for (int line = 0; line < m_block.size(); ++line) {
            if (m_block[line][column].trimmed() != QString::number(line + 1)) {
                return false;
            }
        }
        return m_block.size() >= kShortestNumbering;
    }

    /// Columns of the block called nothing at all that may hold something to be entered: right of
    /// the names, for what stands left of them numbers the lines.
    [[nodiscard]] QList<int> untitledColumns() const
    {
        QList<int> untitled;
        const auto names = static_cast<int>(m_columns.indexOf(kName));
        for (int column = names + 1; column < m_columns.size(); ++column) {
            if (m_columns[column] == kUnknown && m_titles.value(column).trimmed().isEmpty()) {
                untitled += column;
            }
        }
        if (untitled.size() > 1 && isNumbering(untitled.first())) {
            untitled.removeFirst();
        }
        return untitled;
    }

    /// Without titles all columns have a place; beneath titles for rows only, a single one.
    void placeUntitled()
    {
        const QList<int> untitled = untitledColumns();
        if (!m_titles.isEmpty() && (m_hasTitles || untitled.size() != 1)) {
            return;
        }
        int next = m_target.firstColumn;
        for (const int column : untitled) {
            m_columns[column] = next++;
        }
        if (next > byPosition()) {
            problem(PastePlan::Problem::TooWide, QString::number(untitled.size()));
        }
    }

    /// The row a line is for; kUnknown: it is not here, and told.
    int rowOf(int line)
    {
        if (!m_hasNames) {
            if (line >= m_target.rowsFromHere.size()) {
                problem(PastePlan::Problem::TooHigh, QString::number(m_block.size()));
                return kUnknown;
            }
            return m_target.rowsFromHere[line];
        }
        QStringList names;
        for (int column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column] == kName) {
                const QString name = m_block[line][column].simplified();
                if (const int row = m_rows.value(nameKey(name), kUnknown); row != kUnknown) {
                    return row;
                }
                names += name.isEmpty() ? QStringList() : QStringList(name);
            }
        }
        if (names.isEmpty()) { // told by what it holds
            names = m_block[line];
            names.removeIf([](const QString &cell) { return cell.trimmed().isEmpty(); });
        }
        m_plan.unknownRows += names.join(u' ').simplified();
        return kUnknown;
    }

    void take(int line)
    {
        const QStringList &cells = m_block[line];
        if (std::ranges::all_of(cells,
                                [](const QString &cell) { return cell.trimmed().isEmpty(); })) {
            return;
        }
        const int row = rowOf(line);
        if (row == kUnknown) {
            return;
        }
        if (m_seen.contains(row)) {
            problem(PastePlan::Problem::RowTwice, m_target.rows[row].last());
            return;
        }
        m_seen += row;
        for (int column = 0; column < cells.size(); ++column) {
            if (m_columns[column] >= 0 && !cells[column].trimmed().isEmpty()) {
                m_plan.cells += {row, m_columns[column], cells[column].trimmed()};
            }
        }
    }

    QList<QStringList> m_block;
    const PasteTarget &m_target;
    QHash<QString, int> m_rows; ///< by name; kUnknown: several are called that
    QStringList m_titles;
    QList<int> m_columns; ///< of the block: the target's, kName, or kUnknown
    bool m_hasTitles = false;
    bool m_hasNames = false;
    QSet<int> m_seen;
    PastePlan m_plan;
};

} // namespace

QList<QStringList> cellsOf(const QString &text)
{
    QList<QStringList> lines{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar each = text[i];
        QString &cell = lines.last().last();
        if (quoted) {
            if (each != u'"') {
                cell += each;
            } else if (QStringView(text).sliced(i + 1).startsWith(u'"')) {
                cell += each;
                ++i;
            } else {
                quoted = false;
            }
        } else if (each == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (each == u'\t') {
            lines.last() += QString();
        } else if (each == u'\n') {
            lines += QStringList(QString());
        } else if (each != u'\r') {
            cell += each;
        }
    }
    const auto isEmpty = [](const QString &cell) { return cell.trimmed().isEmpty(); };
    qsizetype width = 0;
    for (const QStringList &line : std::as_const(lines)) {
        const auto last = std::find_if_not(line.crbegin(), line.crend(), isEmpty);
        width = std::max<qsizetype>(width, last.base() - line.cbegin());
    }
    while (!lines.isEmpty() && std::ranges::all_of(lines.last(), isEmpty)) {
        lines.removeLast();
    }
    for (QStringList &line : lines) {
        line.resize(width);
    }
    return lines;
}

PastePlan planPaste(const QString &text, const PasteTarget &target)
{
    return PastePlanner(text, target).plan();
}

} // namespace zhibu
