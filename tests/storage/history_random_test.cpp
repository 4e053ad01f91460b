#include "storage/facts/rulepacks.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "support/tempfile.h"

#include <QRandomGenerator>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

constexpr int kSeeds = 30;
constexpr int kActions = 40;

/// Does anything a user could do, by chance.
class Monkey
{
public:
    Monkey(TempFile &temp, quint32 seed)
        : m_temp{temp}
        , m_random{seed}
        , m_criteria{criterionTitles(temp.file()).keys()}
    {
        m_criteria.sort();
    }

    /// One action of one to five changes; true when it was committed and changed something.
    bool act()
    {
        const auto action = got(Action::begin(m_temp.file(), {.verb = ActionLabel::Verb::Import}));
        for (quint32 i = 0; i <= dice(5); ++i) {
            const Ledger &ledger = pick(allLedgers());
            RowWriter writer(*action, ledger);
            const RowId row = anyRow(ledger.table);
            const quint32 what = row == 0 ? 0 : dice(10);
            Status status;
            if (what < 6) {
                status = put(writer, ledger, 0);
            } else if (what < 8) {
                status = put(writer, ledger, row);
            } else {
                status = writer.remove(row);
            }
            if (!status) {
                return false;
            }
        }
        const auto done = action->commit(); // fails where something still refers to a deleted row
        return done && *done;
    }

    quint32 dice(quint32 sides) { return m_random.bounded(sides); }

private:
    Status put(RowWriter &writer, const Ledger &ledger, RowId row)
    {
        for (int attempts = 0; attempts < 20; ++attempts) {
            Record record{.id = row, .values = {}};
            for (const Field &field : ledger.fields) {
                record.values +=
                    dice(4) == 0 && !field.required ? field.emptyValue() : valueFor(field);
            }
            if (got(checkRecord(m_temp.file(), ledger, record)).isEmpty()) {
                record.id = row == 0 ? nextRowId() : row;
                return row == 0 ? writer.insert(record) : writer.update(record);
            }
        }
        return {};
    }

    QVariant valueFor(const Field &field)
    {
        switch (field.type) {
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Code:
            return anyText();
        case FieldType::IdNumber:
            return dice(2) == 0 ? u"11010519491231002X"_s : QString();
        case FieldType::Choice:
            return pick(field.choices).code;
        case FieldType::Choices:
            return dice(2) == 0 ? QString() : pick(field.choices).code;
        case FieldType::YesNo:
            return qlonglong{dice(2)};
        case FieldType::Date:
            return QDate(2000, 1, 1).addDays(dice(9000)).toString(Qt::ISODate);
        case FieldType::Month:
            return u"20%1-0%2"_s.arg(10 + dice(14)).arg(1 + dice(9));
        case FieldType::DateTime:
            return u"2024-0%1-11 15:30"_s.arg(1 + dice(9));
        case FieldType::Year:
            return qlonglong{2010 + dice(15)};
        case FieldType::Integer:
            return qlonglong{std::min<qint64>(field.lowest + dice(6), field.highest)};
        case FieldType::Money:
            return qlonglong{field.lowest}
                   + qlonglong{1} * dice(900'000) * (dice(5) == 0 ? 1'000'000 : 1);
        case FieldType::Score:
            return qlonglong{dice(1000)} * 100;
        case FieldType::Reference: {
            const RowId row = anyRow(ledgerOf(field.refLedger).table);
            return row == 0 ? QVariant() : QVariant(row);
        }
        case FieldType::Criterion:
            return pick(m_criteria);
        }
        return {};
    }

    QString anyText()
    {
        static const QStringList texts{u"a"_s,    u"'"_s,
                                       u"\"\\"_s, u"$.name"_s,
                                       u"null"_s, u"{\"name\": 1}"_s,
                                       u"[1]"_s,  u"12345678901234567890"_s,
                                       u"9.0"_s,  u"一行\n两行\r\n\t"_s,
                                       u"𠮷🎉"_s,  u"\u2028\uFFFD\u0001"_s,
                                       u"%_"_s,   u"长"_s.repeated(3000)};
        return pick(texts) + QString::number(dice(1000));
    }

    RowId anyRow(const QString &table)
    {
        return m_temp
            .ask(u"SELECT id FROM %1 LIMIT 1 OFFSET %2 % (SELECT max(count(*), 1) FROM %1)"_s
                     .arg(table)
                     .arg(dice(1000)))
            .toLongLong();
    }

    template<typename List>
    auto pick(const List &list) -> decltype(list.front())
    {
        return list[static_cast<qsizetype>(dice(static_cast<quint32>(list.size())))];
    }

    TempFile &m_temp;
    QRandomGenerator m_random;
    QStringList m_criteria;
};

class RandomActions : public testing::TestWithParam<int>
{
};

} // namespace

// The model: all states since the beginning, and where in them the file is.
TEST_P(RandomActions, AreUndoneToTheStartAndRedoneToTheEnd)
{
    TempFile temp;
    Monkey monkey(temp, static_cast<quint32>(GetParam()));
    QList<QStringList> states{temp.dump()};
    qsizetype now = 0;
    const auto undoOne = [&] {
        got(undo(temp.file()));
        --now;
    };
    const auto redoOne = [&] {
        got(redo(temp.file()));
        ++now;
    };
    for (int actions = 0; actions < kActions;) {
        const quint32 what = monkey.dice(10);
        if (what == 0 && now > 0) {
            undoOne();
        } else if (what == 1 && now + 1 < states.size()) {
            redoOne();
        } else if (monkey.act()) {
            ++actions;
            states.resize(++now);
            states += temp.dump();
        }
        ASSERT_EQ(temp.dump(), states[now]);
    }
    const qsizetype end = now;
    while (got(undoable(temp.file()))) {
        undoOne();
        ASSERT_EQ(temp.dump(), states[now]);
    }
    EXPECT_EQ(now, 0);
    while (now < end) {
        redoOne();
        ASSERT_EQ(temp.dump(), states[now]);
    }
    EXPECT_EQ(temp.ask(u"PRAGMA integrity_check"_s), u"ok"_s);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomActions, testing::Range(1, kSeeds + 1));

} // namespace zhibu
