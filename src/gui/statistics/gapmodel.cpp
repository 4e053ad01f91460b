#include "gui/statistics/gapmodel.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostGapNames = 3;

/// The first few of a line, by name.
QString whoLacks(const AnnualStatistics &statistics, const GapLine &line)
{
    QStringList names;
    for (const qsizetype gap : line.gaps.first(std::min(kMostGapNames, line.gaps.size()))) {
        names += statistics.gaps[gap].name;
    }
    return names.join(u'、') + (line.gaps.size() > kMostGapNames ? u"…"_s : QString());
}

} // namespace

void GapModel::setStatistics(const AnnualStatistics &statistics, bool codable)
{
    m_codable = codable;
    m_lines = statistics.gapLines();
    loadCodes();
    TextTable table{.name = tr("Pre-check"),
                    .columns = {{tr("To complete")},
                                {tr("Entered")},
                                {tr("Number"), TextColumn::Kind::Integer},
                                {tr("Who")},
                                {tr("Counts as")}},
                    .rows = {}};
    for (const GapLine &line : std::as_const(m_lines)) {
        table.rows += {line.title, line.text.isEmpty() ? tr("(nothing)") : line.text,
                       QString::number(line.gaps.size()), whoLacks(statistics, line), QString()};
    }
    setTable(table);
}

void GapModel::loadCodes()
{
    const auto shipped = Dictionaries::of(nullptr); // own words have their codes from these
    for (const GapLine &line : std::as_const(m_lines)) {
        if (!shipped || line.dictionary.isEmpty() || m_choices.contains(line.dictionary)) {
            continue;
        }
        QList<Choice> &choices = m_choices[line.dictionary];
        for (const DictionaryWord &word : shipped->words(line.dictionary)) {
            if (!word.code.isEmpty()) {
                choices += Choice{word.code, word.code + u' ' + word.title};
            }
        }
    }
}

QList<Choice> GapModel::codes(int row) const
{
    return m_choices.value(m_lines[row].dictionary);
}

QString GapModel::code(int row) const
{
    const auto found = m_codes.find({m_lines[row].dictionary, m_lines[row].text});
    return found == m_codes.end() ? QString() : found->second;
}

QList<CodedWord> GapModel::chosen() const
{
    QList<CodedWord> words;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (const QString chosen = code(row); !chosen.isEmpty()) {
            words += CodedWord{.kind = m_lines[row].dictionary,
                               .word = {.title = m_lines[row].text, .code = chosen}};
        }
    }
    return words;
}

QVariant GapModel::data(const QModelIndex &index, int role) const
{
    if (index.column() != Code) {
        return TextTableModel::data(index, role);
    }
    const QString chosen = code(index.row());
    if (role == Qt::EditRole) {
        return chosen;
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        for (const Choice &each : codes(index.row())) {
            if (each.code == chosen) {
                return each.title;
            }
        }
        return flags(index).testFlag(Qt::ItemIsEditable) ? tr("choose ▾") : QString();
    }
    return TextTableModel::data(index, role);
}

Qt::ItemFlags GapModel::flags(const QModelIndex &index) const
{
    const bool isOpen =
        m_codable && index.column() == Code && !m_lines[index.row()].dictionary.isEmpty();
    return TextTableModel::flags(index)
           | (isOpen ? Qt::ItemIsEditable : Qt::ItemFlags(Qt::NoItemFlags));
}

bool GapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    m_codes[{m_lines[index.row()].dictionary, m_lines[index.row()].text}] = value.toString();
    emit dataChanged(index, index);
    return true;
}

QList<Choice> GapDelegate::choices(const QModelIndex &index) const
{
    const auto *gaps = qobject_cast<const GapModel *>(index.model());
    return gaps != nullptr && index.column() == GapModel::Code ? gaps->codes(index.row())
                                                               : QList<Choice>();
}

} // namespace zhibu
