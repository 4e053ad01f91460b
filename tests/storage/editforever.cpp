#include "storage/editforever.h"

#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "support/tempfile.h"

#include <unistd.h>

namespace zhibu::test {

using namespace Qt::StringLiterals;

namespace {

void tick()
{
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, ".", 1);
}

void act(File &file, int number)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto action =
        got(Action::begin(file, {.verb = ActionLabel::Verb::Import, .ledger = ledger.key}));
    RowWriter writer(*action, ledger);
    for (int i = 0; i < kRowsPerAction; ++i) {
        Record record = ledger.blank();
        record.id = nextRowId();
        ledger.setValue(record, u"code"_s, u"%1-%2"_s.arg(number).arg(i));
        ledger.setValue(record, u"name"_s, QString::number(number));
        ledger.setValue(record, u"kind"_s, u"branch"_s);
        must(writer.insert(record));
        tick();
    }
    Statement rename(file.database(), u"UPDATE organisation SET name = ? WHERE code = 'counter'"_s);
    must(rename.bind(QString::number(number)).run());
    tick();
    Statement drop(file.database(),
                   u"DELETE FROM organisation WHERE name = ? AND code <> 'counter'"_s);
    must(drop.bind(QString::number(number - kActionsKept)).run());
    tick();
    EXPECT_TRUE(got(action->commit()));
    tick();
}

} // namespace

int editForever(const QString &path)
{
    const auto opened = File::open(path, File::Access::Write);
    if (!opened) {
        return 1;
    }
    File &file = **opened;
    // So small a cache that pages reach the file before the commit: then only the journal can save
    // it.
    must(file.database().execute(u"PRAGMA cache_size = 5"_s));
    int number = 0;
    {
        Statement counter(file.database(),
                          u"SELECT name FROM organisation WHERE code = 'counter'"_s);
        number = counter.next() ? counter.text(0).toInt() : -1;
    }
    while (number >= 0) {
        act(file, ++number);
        if (number % 3 == 0) {
            got(undo(file));
            tick();
            got(redo(file));
            tick();
        }
    }
    return 1;
}

} // namespace zhibu::test
