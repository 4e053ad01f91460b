#include "ledger/ledgers.h"
#include "support/printers.h"

#include <QRegularExpression>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class Declared : public testing::TestWithParam<Ledger>
{
};

/// Adds a name to a set in which it must be new.
void addNew(QSet<QString> &names, const QString &name)
{
    EXPECT_FALSE(name.isEmpty());
    EXPECT_FALSE(names.contains(name)) << qPrintable(name);
    names += name;
}

} // namespace

TEST_P(Declared, KeysTitlesAndSynonymsEachNameOneField)
{
    static const QRegularExpression identifier(u"^[a-z][a-z_]*$"_s);
    QSet<QString> names;
    for (const Field &field : GetParam().fields) {
        EXPECT_TRUE(identifier.match(field.key).hasMatch()) << qPrintable(field.key);
        addNew(names, field.key);
        addNew(names, field.title);
        for (const QString &synonym : field.synonyms) {
            addNew(names, synonym);
        }
    }
}

TEST_P(Declared, KeysAndPathsSpeakOfFieldsThereAre)
{
    const Ledger &ledger = GetParam();
    ASSERT_FALSE(ledger.keys.isEmpty());
    for (const QStringList &key : ledger.keys + ledger.fallbackKeys) {
        EXPECT_FALSE(key.isEmpty());
        for (const QString &part : key) {
            EXPECT_GE(ledger.indexOf(part), 0) << qPrintable(part);
        }
    }
    for (const QString &name : {ledger.yearKey, ledger.labelKey}) {
        EXPECT_TRUE(name.isEmpty() || ledger.indexOf(name) >= 0) << qPrintable(name);
    }
    for (const Field &field : ledger.fields) {
        EXPECT_TRUE(field.defaultFrom.isEmpty() || ledger.indexOf(field.defaultFrom) >= 0)
            << qPrintable(field.key);
    }
    const QStringList path = ledger.organisationPath.split(u'.');
    if (!ledger.organisationPath.isEmpty() && path != QStringList{u"id"_s}) {
        ASSERT_GE(ledger.indexOf(path[0]), 0);
        const Ledger &target = ledgerOf(ledger.field(path[0]).refLedger);
        EXPECT_EQ(path.size() == 1 ? target.key : ledgerOf(target.key).field(path[1]).refLedger,
                  u"organisations"_s);
    }
}

TEST_P(Declared, FirstKeyIsRequiredOrNumbered)
{
    const Ledger &ledger = GetParam();
    if (!ledger.numberPrefix.isEmpty()) {
        EXPECT_TRUE(ledger.keys.first().contains(ledger.fields.first().key));
        EXPECT_EQ(ledger.numberPrefix.size(), 1);
        return;
    }
    bool anyRequired = false;
    for (const QString &part : ledger.keys.first()) {
        anyRequired = anyRequired || ledger.field(part).required;
    }
    EXPECT_TRUE(anyRequired);
}

TEST_P(Declared, ReferencesPointAtLedgersImportedBefore)
{
    QStringList before;
    for (const Ledger &ledger : allLedgers()) {
        before += ledger.key;
        if (ledger.key == GetParam().key) {
            break;
        }
    }
    for (const Field &field : GetParam().fields) {
        EXPECT_EQ(field.type == FieldType::Reference, !field.refLedger.isEmpty())
            << qPrintable(field.key);
        EXPECT_TRUE(field.refLedger.isEmpty() || before.contains(field.refLedger))
            << qPrintable(field.key);
    }
}

TEST_P(Declared, ChoicesAreDistinctAndDefaultsAmongThem)
{
    for (const Field &field : GetParam().fields) {
        EXPECT_EQ(field.type == FieldType::Choice || field.type == FieldType::Choices,
                  !field.choices.isEmpty())
            << qPrintable(field.key);
        QSet<QString> codes;
        QSet<QString> titles;
        for (const Choice &choice : field.choices) {
            addNew(codes, choice.code);
            addNew(titles, choice.title);
        }
        EXPECT_TRUE(field.choices.isEmpty() || !field.defaultValue.isValid()
                    || codes.contains(field.defaultValue.toString()))
            << qPrintable(field.key);
    }
}

TEST_P(Declared, BlankRecordHoldsTheDefaultsAndAsksForTheRest)
{
    const Ledger &ledger = GetParam();
    Record record = ledger.blank();
    EXPECT_EQ(record.id, 0);
    ASSERT_EQ(record.values.size(), ledger.fields.size());
    QStringList asked;
    for (const Finding &finding : ledger.validate(record)) {
        EXPECT_EQ(finding.rule, Rule::Required);
        asked += finding.field;
    }
    QStringList required;
    for (const Field &field : ledger.fields) {
        if (field.required) {
            required += field.key;
        }
    }
    EXPECT_EQ(asked, required);
}

TEST_P(Declared, IsFoundByKeyTitleAndTable)
{
    const Ledger &ledger = GetParam();
    for (const QString &name : {ledger.key, ledger.title, ledger.table}) {
        const Ledger *found = findLedger(name);
        ASSERT_TRUE(found) << qPrintable(name);
        EXPECT_EQ(found->key, ledger.key);
    }
}

INSTANTIATE_TEST_SUITE_P(Ledgers, Declared, testing::ValuesIn(allLedgers()),
                         [](const auto &instance) { return instance.param.table.toStdString(); });

TEST(Ledgers, ComeInTheOrderOfTheirImportAndUnknownNamesAreNone)
{
    QStringList titles;
    for (const Ledger &ledger : allLedgers()) {
        titles += ledger.title;
    }
    EXPECT_EQ(titles,
              (QStringList{
                  u"组织"_s,     u"党员"_s,     u"党内职务"_s, u"党费核定"_s,     u"党费交纳"_s,
                  u"组织生活"_s, u"考勤"_s,     u"星级评分"_s, u"民主测评"_s,     u"奖惩事项"_s,
                  u"历年星级"_s, u"公示异议"_s, u"星级决定"_s, u"授牌"_s,         u"晋位争星计划"_s,
                  u"整改台账"_s, u"核定明细"_s, u"党费减免"_s, u"党费冲销"_s,     u"收缴结账"_s,
                  u"特殊党费"_s, u"欠交情况"_s, u"党费收支"_s, u"党员情形"_s,     u"免开登记"_s,
                  u"活动计划"_s, u"记录模板"_s, u"补课"_s,     u"表决事项"_s,     u"民主评议结果"_s,
                  u"述职评议"_s, u"换届选举"_s, u"候选人"_s,   u"应到会扣除"_s,   u"党员变动"_s,
                  u"党纪处分"_s, u"个人表彰"_s, u"字典"_s,     u"姓名读音"_s,     u"已核实的问题"_s,
                  u"发展党员"_s, u"培养考察"_s, u"发展计划"_s, u"组织关系转接"_s, u"流动党员"_s,
                  u"失联党员"_s, u"组织变动"_s, u"两新组织"_s}));
    EXPECT_EQ(findLedger(u"nothing"_s), nullptr);
    EXPECT_EQ(findLedger({}), nullptr);
}

} // namespace zhibu
