#include "gui/records/savedfilters.h"

#include "gui/records/recordmodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(zhibu::Filter)
};

struct TestName
{
    FilterTest test;
    const char16_t *code; ///< in the settings
};

constexpr std::array kTests{TestName{FilterTest::Contains, u"contains"},
                            TestName{FilterTest::ContainsNot, u"lacks"},
                            TestName{FilterTest::Is, u"is"},
                            TestName{FilterTest::IsNot, u"isnot"},
                            TestName{FilterTest::From, u"from"},
                            TestName{FilterTest::To, u"to"},
                            TestName{FilterTest::Empty, u"empty"},
                            TestName{FilterTest::NotEmpty, u"filled"}};

QString codeOf(FilterTest test)
{
    return QString::fromUtf16(std::ranges::find(kTests, test, &TestName::test)->code);
}

QString filtersKey(const Ledger &ledger)
{
    return u"filters/"_s + ledger.key;
}

QString toJson(const RowFilter &filter)
{
    QJsonArray conditions;
    for (const FieldCondition &condition : filter.conditions) {
        conditions += QJsonArray{condition.key, codeOf(condition.test), condition.text};
    }
    const QJsonObject object{{u"name"_s, filter.name}, {u"conditions"_s, conditions}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Without conditions on fields there are no more.
RowFilter fromJson(const Ledger &ledger, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    RowFilter filter{.name = object[u"name"].toString(), .conditions = {}};
    const QJsonArray conditions = object[u"conditions"].toArray();
    for (const QJsonValue &each : conditions) {
        const QString key = each[0].toString();
        const auto test = std::ranges::find_if(kTests, [&](const TestName &known) {
            return each[1].toString() == QStringView(known.code);
        });
        if (ledger.indexOf(key) >= 0 && test != kTests.end()) {
            filter.conditions +=
                FieldCondition{.key = key, .test = test->test, .text = each[2].toString()};
        }
    }
    return filter;
}

void write(const Ledger &ledger, QList<RowFilter> filters)
{
    std::ranges::sort(filters, {}, &RowFilter::name);
    QStringList entries;
    for (const RowFilter &filter : std::as_const(filters)) {
        entries += toJson(filter);
    }
    QSettings().setValue(filtersKey(ledger), entries);
}

QList<RowFilter> without(const Ledger &ledger, const QString &name)
{
    QList<RowFilter> filters = savedFilters(ledger);
    filters.removeIf([&name](const RowFilter &filter) { return filter.name == name; });
    return filters;
}

} // namespace

QList<RowFilter> savedFilters(const Ledger &ledger)
{
    QList<RowFilter> filters;
    const QStringList entries = QSettings().value(filtersKey(ledger)).toStringList();
    for (const QString &entry : entries) {
        const RowFilter filter = fromJson(ledger, entry);
        if (!filter.name.isEmpty() && !filter.conditions.isEmpty()) {
            filters += filter;
        }
    }
    return filters;
}

void saveFilter(const Ledger &ledger, const RowFilter &filter)
{
    write(ledger, without(ledger, filter.name) + QList<RowFilter>{filter});
}

void forgetFilter(const Ledger &ledger, const QString &name)
{
    write(ledger, without(ledger, name));
}

QString testText(FilterTest test)
{
    switch (test) {
    case FilterTest::Contains:
        return Words::tr("contains");
    case FilterTest::ContainsNot:
        return Words::tr("does not contain");
    case FilterTest::Is:
        return Words::tr("is");
    case FilterTest::IsNot:
        return Words::tr("is not");
    case FilterTest::From:
        return Words::tr("from");
    case FilterTest::To:
        return Words::tr("to");
    case FilterTest::Empty:
        return Words::tr("is empty");
    case FilterTest::NotEmpty:
        return Words::tr("is not empty");
    }
    return {};
}

QString filterText(const Ledger &ledger, const QList<FieldCondition> &conditions)
{
    QStringList parts;
    for (const FieldCondition &condition : conditions) {
        parts += u"%1 %2 %3"_s
                     .arg(shownTitle(ledger.field(condition.key)), testText(condition.test),
                          condition.text)
                     .trimmed();
    }
    return parts.join(u' ' + Words::tr("and") + u' ');
}

} // namespace zhibu
