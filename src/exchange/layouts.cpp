#include "exchange/layouts.h"

#include "core/circumstances.h"
#include "core/datetext.h"
#include "exchange/columnmatch.h"
#include "exchange/kindwords.h"
#include "ledger/ledgers.h"
#include "storage/facts/summaryfacts.h"
#include "storage/file/resources.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/contacts.h"
#include "storage/records/recordlist.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using TitleColumn = TableLayout::Column;

constexpr qsizetype kTitlesOfALayout = 12; // so many are no accident
constexpr Codes<8> kRuleCodes{QLatin1StringView("field"),     QLatin1StringView("serial"),
                              QLatin1StringView("party-age"), QLatin1StringView("circumstance"),
                              QLatin1StringView("latest"),    QLatin1StringView("holder"),
                              QLatin1StringView("lost"),      QLatin1StringView("kind-with-form")};

TitleColumn columnFrom(const QJsonObject &json)
{
    return {.title = json[u"title"_s].toString(),
            .rule = enumIn<TitleColumn::Rule>(kRuleCodes, json[u"rule"_s].toString(u"field"_s))
                        .value_or(TitleColumn::Rule::Field),
            .circumstance = json[u"circumstance"_s].toString(),
            .ledger = json[u"ledger"_s].toString(),
            .where = json[u"where"_s].toObject().toVariantHash(),
            .value = json[u"value"_s].toString(),
            .post = json[u"post"_s].toString()};
}

TableLayout layoutFrom(const QJsonObject &json)
{
    TableLayout layout{.id = json[u"id"_s].toString(),
                       .title = json[u"title"_s].toString(),
                       .source = json[u"source"_s].toString(),
                       .ledger = json[u"ledger"_s].toString(),
                       .columns = {}};
    for (const QJsonValue &column : json[u"columns"_s].toArray()) {
        layout.columns += columnFrom(column.toObject());
    }
    return layout;
}

QList<TableLayout> loadLayouts()
{
    loadResources();
    QList<TableLayout> layouts;
    const QDir folder(u":/layouts"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            layouts += layoutFrom(QJsonDocument::fromJson(file.readAll()).object());
        }
    }
    return layouts;
}

int monthsBetween(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return to.day() < from.day() ? months - 1 : months;
}

/// Makes the cells of one column for every row.
class LayoutColumn
{
public:
    LayoutColumn(const File &file, const Ledger &ledger, const TitleColumn &column, QDate today)
        : m_column{column}
        , m_today{today}
        , m_titles{ledger}
        , m_field{m_titles.fieldOf(column.title)}
    {
        if (column.rule == TitleColumn::Rule::Circumstance) {
            loadCircumstance(file);
        } else if (column.rule == TitleColumn::Rule::Lost) {
            hold(lostOn(file, today));
        } else if (column.rule == TitleColumn::Rule::Latest) {
            loadLatest(file);
        } else if (column.rule == TitleColumn::Rule::Holder) {
            loadHolders(file);
        }
    }

    [[nodiscard]] Status status() const { return m_status; }

    [[nodiscard]] QString cell(const TextRow &row, qsizetype number) const
    {
        switch (m_column.rule) {
        case TitleColumn::Rule::Field:
            return m_field < 0 ? QString() : row.cells[m_field];
        case TitleColumn::Rule::Serial:
            return QString::number(number);
        case TitleColumn::Rule::PartyAge:
            return partyAge(row);
        case TitleColumn::Rule::Circumstance:
        case TitleColumn::Rule::Lost:
            return !m_known ? QString() : m_members.contains(row.id) ? u"是"_s : u"否"_s;
        case TitleColumn::Rule::Latest:
            return m_latest.value(textOf(row, u"党员编号"_s));
        case TitleColumn::Rule::Holder:
            return m_holders.value(row.id).join(u'、');
        case TitleColumn::Rule::KindWithForm:
            return kindWithForm(row.cells[m_field], textOf(row, u"形式"_s));
        }
        return {};
    }

private:
    void loadCircumstance(const File &file)
    {
        const auto circumstance = enumIn<Circumstance>(kCircumstanceCodes, m_column.circumstance);
        if (circumstance) {
            hold(membersIn(file, *circumstance, m_today, m_today));
        }
    }

    void hold(Result<QSet<RowId>> members)
    {
        m_known = true;
        if (members) {
            m_members = std::move(*members);
        } else {
            m_status = members.error();
        }
    }

    // By key, so that of a member the newest row comes last.
    void loadLatest(const File &file)
    {
        const Ledger *other = findLedger(m_column.ledger);
        if (other == nullptr || other->indexOf(m_column.value) < 0) {
            return;
        }
        const auto rows = textRows(file, *other, {.equals = m_column.where}, ReferenceText::Code);
        if (!rows) {
            m_status = rows.error();
            return;
        }
        const int member = other->indexOf(other->keys.first().first());
        for (const TextRow &row : *rows) {
            m_latest.insert(row.cells[member], row.cells[other->indexOf(m_column.value)]);
        }
    }

    void loadHolders(const File &file)
    {
        auto holders = holdersOf(file, m_column.post, m_today);
        if (holders) {
            m_holders = std::move(*holders);
        } else {
            m_status = holders.error();
        }
    }

    [[nodiscard]] QString textOf(const TextRow &member, const QString &title) const
    {
        const int field = m_titles.fieldOf(title);
        return field < 0 ? QString() : member.cells[field];
    }

    [[nodiscard]] QString partyAge(const TextRow &member) const
    {
        const auto confirmed = dateFromText(textOf(member, u"转正日期"_s));
        if (!confirmed || !m_today.isValid()) {
            return {};
        }
        const int months =
            monthsBetween(*confirmed, m_today) + textOf(member, u"党龄校正值"_s).toInt();
        return QString::number(std::max(months, 0) / 12);
    }

    const TitleColumn &m_column;
    QDate m_today;
    TitleBook m_titles;
    int m_field;
    Status m_status;
    bool m_known = false;
    QSet<RowId> m_members;
    QHash<QString, QString> m_latest; ///< by 党员编号
    QHash<RowId, QStringList> m_holders;
};

Result<QList<TextRow>> presentRows(const File &file, const Ledger &ledger, QDate today, RowId scope)
{
    ListQuery query{.scope = scope};
    if (ledger.key == u"organisations") {
        query.conditions = {{.key = u"kind"_s, .test = FilterTest::IsNot, .text = u"group"_s}};
    } else {
        query.equals = {{u"status"_s, u"active"_s}};
    }
    auto rows = textRows(file, ledger, query, ReferenceText::Name);
    if (const int dissolved = ledger.indexOf(u"dissolved"_s); rows && dissolved >= 0) {
        rows->removeIf([&](const TextRow &row) {
            const auto day = dateFromText(row.cells[dissolved]);
            return day && *day <= today;
        });
    }
    return rows;
}

bool saysSomething(const QString &cell)
{
    const QString text = cell.trimmed();
    return !text.isEmpty() && text != u"否" && text != u"0" && text != u"无";
}

} // namespace

const QList<TableLayout> &tableLayouts()
{
    static const QList<TableLayout> layouts = loadLayouts();
    return layouts;
}

const TableLayout *findLayout(const Ledger &ledger, const QString &id)
{
    const auto found = std::ranges::find_if(tableLayouts(), [&](const TableLayout &layout) {
        return layout.ledger == ledger.key && layout.id == id;
    });
    return found == tableLayouts().end() ? nullptr : &*found;
}

const TableLayout *recognisedLayout(const Ledger &ledger, const QStringList &titles)
{
    QSet<QString> plain;
    for (const QString &title : titles) {
        plain += plainTitle(title);
    }
    for (const TableLayout &layout : tableLayouts()) {
        const auto known =
            std::ranges::count_if(layout.columns, [&plain](const TitleColumn &column) {
                return plain.contains(plainTitle(column.title));
            });
        if (layout.ledger == ledger.key
            && known >= std::min(kTitlesOfALayout, layout.columns.size() * 2 / 3)) {
            return &layout;
        }
    }
    return nullptr;
}

Result<TextTable> exportLayout(const File &file, const Ledger &ledger, const TableLayout &layout,
                               QDate today, RowId scope)
{
    if (layout.ledger != ledger.key) {
        return Error{.code = ErrorCode::NotFound, .subject = layout.id, .detail = ledger.key};
    }
    const auto rows = presentRows(file, ledger, today, scope);
    if (!rows) {
        return rows.error();
    }
    TextTable table{.name = layout.title};
    table.rows.resize(rows->size());
    for (const TitleColumn &column : layout.columns) {
        table.columns += TextColumn{.title = column.title};
        const LayoutColumn cells(file, ledger, column, today);
        if (!cells.status()) {
            return cells.status().error();
        }
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            table.rows[i] += cells.cell(rows->at(i), i + 1);
        }
    }
    return table;
}

Findings explainedWarnings(const TableData &table, const Ledger &ledger, const Findings &warnings)
{
    const TableLayout *layout = recognisedLayout(ledger, table.titles);
    if (layout == nullptr) {
        return warnings;
    }
    Findings explained;
    for (const Finding &warning : warnings) {
        const auto column = std::ranges::find_if(layout->columns, [&](const TitleColumn &each) {
            return warning.rule == Rule::ColumnUnknown && each.rule != TitleColumn::Rule::Field
                   && plainTitle(each.title) == plainTitle(warning.value);
        });
        if (column == layout->columns.end()) {
            explained += warning;
        } else if (column->rule == TitleColumn::Rule::Circumstance
                   || column->rule == TitleColumn::Rule::Lost
                   || column->rule == TitleColumn::Rule::Latest
                   || column->rule == TitleColumn::Rule::Holder) {
            const qsizetype place = table.titles.indexOf(warning.value);
            const auto rows = std::ranges::count_if(table.rows, [place](const TableRow &row) {
                return saysSomething(row.cells.value(place));
            });
            if (rows > 0) {
                explained += Finding{.rule = Rule::ColumnNotTaken,
                                     .value = warning.value,
                                     .args = {QString::number(rows)}};
            }
        }
    }
    return explained;
}

} // namespace zhibu
