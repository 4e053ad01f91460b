#include "gui/records/masking.h"
#include "gui/records/numbertext.h"
#include "gui/records/recordmodel.h"
#include "ledger/ledgers.h"
#include "storage/file/action.h"
#include "storage/file/rowid.h"
#include "storage/records/records.h"
#include "support/printers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

/// A file with a thousand organisations O0000 … O0999.
class RecordModels : public testing::Test
{
protected:
    static constexpr int kRows = 1000;

    RecordModels()
    {
        const QString path = m_folder.filePath(u"a.zhibu"_s);
        EXPECT_TRUE(File::create(path));
        auto opened = File::open(path, File::Access::Write);
        EXPECT_TRUE(opened);
        file = std::move(*opened);
        auto action = Action::begin(*file, {});
        EXPECT_TRUE(action);
        RowWriter writer(**action, ledger);
        for (int i = 0; i < kRows; ++i) {
            EXPECT_TRUE(writer.insert(organisation(i)));
        }
        EXPECT_TRUE((*action)->commit());
    }

    [[nodiscard]] Record organisation(int i) const
    {
        Record record = ledger.blank();
        record.id = nextRowId();
        ledger.setValue(record, u"code"_s, u"O%1"_s.arg(i, 4, 10, QChar(u'0')));
        ledger.setValue(record, u"name"_s, u"支部%1"_s.arg(kRows - i));
        ledger.setValue(record, u"kind"_s, u"branch"_s);
        return record;
    }

    const Ledger &ledger = ledgerOf(u"organisations"_s);
    std::unique_ptr<File> file;

private:
    QTemporaryDir m_folder;
};

TEST_F(RecordModels, KeepTheRulesOfModelsThroughLoadsSortsAndEdits)
{
    RecordModel model(ledger);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load(file.get(), {});
    EXPECT_EQ(model.rowCount(), kRows);
    model.sort(0, Qt::DescendingOrder);
    EXPECT_EQ(model.index(0, 0).data().toString(), u"O0999"_s);
    model.load(file.get(), {.text = u"支部99"_s});
    EXPECT_EQ(model.rowCount(), 11);
    EXPECT_EQ(model.index(0, 0).data().toString(), u"O0901"_s) << "the order stays";
    model.load(file.get(), {}, QList{model.ids()[3]});
    EXPECT_EQ(model.rowCount(), 1);
    model.load(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(RecordModels, ReadOnlyTheRowsLookedAt)
{
    RecordModel model(ledger);
    model.load(file.get(), {});
    EXPECT_EQ(model.index(999, 1).data().toString(), u"支部1"_s);
    EXPECT_EQ(model.index(0, 1).data().toString(), u"支部1000"_s);
    EXPECT_TRUE(model.status());
}

TEST_F(RecordModels, AnEditInPlaceDoesNotResetTheView)
{
    RecordModel model(ledger);
    model.load(file.get(), {});
    const auto before = fetchRecord(*file, ledger, model.ids()[500]);
    ASSERT_TRUE(before);
    Record record = *before;
    ledger.setValue(record, u"name"_s, u"改名"_s);
    ASSERT_TRUE(saveRecord(*file, ledger, record, *before));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.load(file.get(), {});
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.index(500, 1).data().toString(), u"改名"_s);
}

struct Masked
{
    const char *ledger;
    const char *field;
    QString text;
    QString shown;
};

class Masks : public testing::TestWithParam<Masked>
{
};

TEST_P(Masks, HideTheMiddleOrAll)
{
    const Field &field =
        ledgerOf(QLatin1StringView(GetParam().ledger)).field(QLatin1StringView(GetParam().field));
    EXPECT_EQ(maskedText(field, GetParam().text), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(All, Masks,
                         testing::Values(Masked{"members", "id_number", u"410599197408034245"_s,
                                                u"410599********4245"_s},
                                         Masked{"members", "id_number", u"4105991974"_s, u"●●●●"_s},
                                         Masked{"members", "phone", u"13800001234"_s,
                                                u"138****1234"_s},
                                         Masked{"members", "phone", u"0372-123"_s, u"●●●●"_s},
                                         Masked{"members", "phone", u""_s, u""_s},
                                         Masked{"members", "name", u"李四"_s, u"李四"_s},
                                         Masked{"dues-bases", "base", u"4500.00"_s, u"●●●●"_s}));

TEST(NumberText, HasCommasBetweenThousands)
{
    EXPECT_EQ(grouped(u"0.50"_s), u"0.50"_s);
    EXPECT_EQ(grouped(u"999.00"_s), u"999.00"_s);
    EXPECT_EQ(grouped(u"1284.50"_s), u"1,284.50"_s);
    EXPECT_EQ(grouped(u"-123456.00"_s), u"-123,456.00"_s);
    EXPECT_EQ(grouped(u"+150.00"_s), u"+150.00"_s);
    EXPECT_EQ(grouped(u"+1925.00"_s), u"+1,925.00"_s);
    EXPECT_EQ(grouped(u"1234567"_s), u"1,234,567"_s);
}

} // namespace zhibu
