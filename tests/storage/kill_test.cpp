#include "storage/editforever.h"
#include "support/tempfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

constexpr int kKills = 100;
/// A little more than three actions of the child.
constexpr quint32 kMostRows = 110;

/// Starts the child, waits until it has written so many rows, and kills it.
void killAfter(const QString &path, qint64 rows)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--edit-forever"_s, path});
    qint64 seen = 0;
    while (seen < rows && child.waitForReadyRead()) {
        seen += child.readAllStandardOutput().size();
    }
    EXPECT_EQ(child.state(), QProcess::Running) << child.readAllStandardError().constData();
    child.kill();
    child.waitForFinished();
}

} // namespace

TEST(Kill, LeavesTheStateBeforeOrAfterAnActionNeverOneBetween)
{
    TempFile temp;
    temp.addBranch(u"counter"_s, {{u"name"_s, u"0"_s}});
    temp.close();
    QRandomGenerator random(20240701);
    int journals = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        killAfter(temp.path(), random.bounded(1U, kMostRows));
        journals += QFile::exists(temp.path() + u"-journal"_s) ? 1 : 0;
        temp.reopen();
        ASSERT_EQ(temp.ask(u"PRAGMA integrity_check"_s), u"ok"_s);
        const int last =
            temp.ask(u"SELECT name FROM organisation WHERE code = 'counter'"_s).toInt();
        QStringList expected;
        for (int action = std::max(1, last - test::kActionsKept + 1); action <= last; ++action) {
            expected += u"%1x%2"_s.arg(action).arg(test::kRowsPerAction);
        }
        ASSERT_EQ(
            temp.ask(u"SELECT group_concat(name || 'x' || rows, ' ') FROM (SELECT name, count(*) "
                     u"AS rows FROM organisation "
                     "WHERE code <> 'counter' GROUP BY name ORDER BY CAST(name AS INTEGER))"_s),
            expected.join(u' '));
        ASSERT_EQ(temp.ask(u"SELECT count(*) FROM current_action"_s), u"0"_s);
        temp.close();
    }
    EXPECT_GT(journals, kKills / 4) << "the kills must hit the middle of transactions";
}

} // namespace zhibu
