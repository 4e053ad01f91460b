#include "storage/file/backup.h"
#include "storage/file/fileview.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <atomic>
#include <thread>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

/// Sees whether somebody waits to commit: nobody new may read then. Made before the waiting begins,
/// for opening reads, too.
class Probe
{
public:
    explicit Probe(const QString &path)
        : m_database{got(Database::open(path, Database::Access::Write))}
    {
        must(m_database->execute(u"PRAGMA busy_timeout = 0"_s));
    }

    [[nodiscard]] bool isWriterWaiting() const
    {
        Statement read(*m_database, u"SELECT count(*) FROM organisation"_s);
        return !read.next() && read.status().error().code == ErrorCode::Locked;
    }

private:
    std::unique_ptr<Database> m_database;
};

class Concurrency : public testing::Test
{
protected:
    TempFile m_temp;
    const RowId m_branch = m_temp.addBranch(u"Z1"_s);
};

} // namespace

TEST_F(Concurrency, ACommitWaitsForAReaderHoweverLittlePatienceItsConnectionHas)
{
    // The connection itself gives up at once, so that a commit without patience of its own fails
    // here without the test waiting five seconds for it.
    must(m_temp.database().execute(u"PRAGMA busy_timeout = 0"_s));
    std::atomic_bool reading = false;
    std::atomic_bool committed = false;
    std::atomic_bool met = false;
    std::thread reader([&] {
        const Probe probe(m_temp.path());
        const auto view = got(FileView::open(m_temp.path()));
        const QStringList before = TempFile::dumpOf(view->file());
        reading = true;
        while (!committed && !met) {
            met = probe.isWriterWaiting();
        }
        EXPECT_EQ(TempFile::dumpOf(view->file()), before);
    });
    while (!reading) {
        std::this_thread::yield();
    }
    const auto action = got(Action::begin(m_temp.file(), {}));
    must(m_temp.database().execute(u"UPDATE organisation SET name = 'changed'"_s));
    const auto done = action->commit();
    committed = true;
    reader.join();
    EXPECT_TRUE(done.ok());
    EXPECT_TRUE(met);
    EXPECT_EQ(m_temp.ask(u"SELECT name FROM organisation"_s), u"changed"_s);
    EXPECT_EQ(m_temp.ask(u"PRAGMA busy_timeout"_s), u"5000"_s);
}

TEST_F(Concurrency, ALaterReaderWaitsForTheCommitThatWaits)
{
    std::atomic_bool reading = false;
    QStringList before; // outlives both readers
    std::thread late;
    std::thread reader([&] {
        const Probe probe(m_temp.path());
        const auto view = got(FileView::open(m_temp.path()));
        before = TempFile::dumpOf(view->file());
        reading = true;
        while (!probe.isWriterWaiting()) {
            std::this_thread::yield();
        }
        late = std::thread([&] {
            const auto after = got(FileView::open(m_temp.path()));
            EXPECT_NE(TempFile::dumpOf(after->file()), before);
        });
    });
    while (!reading) {
        std::this_thread::yield();
    }
    m_temp.change(u"organisations"_s, m_branch, {{u"name"_s, u"新"_s}});
    reader.join();
    late.join();
}

TEST_F(Concurrency, CopiesMadeWhileSomebodyWritesAreEachTheStateOfOneCommit)
{
    constexpr int kCommits = 40;
    std::atomic_bool stop = false;
    QStringList names;
    std::thread copier([&] {
        bool last = false;
        for (int copy = 0; !last; ++copy) {
            last = stop; // the last one is made when nobody writes any more
            const QString target = m_temp.pathOf(u"copy%1.zhibu"_s.arg(copy));
            const Status status = backUp(m_temp.path(), target);
            if (!status) { // somebody wrote all the time
                EXPECT_EQ(status.error().code, ErrorCode::Locked)
                    << qPrintable(status.error().detail);
                continue;
            }
            const auto view = got(FileView::open(target));
            Statement both(view->file().database(),
                           u"SELECT group_concat(DISTINCT name) FROM organisation"_s);
            EXPECT_TRUE(both.next());
            names += both.text(0);
        }
    });
    m_temp.addBranch(u"Z2"_s);
    for (int i = 0; i < kCommits; ++i) {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(m_temp.database().execute(
            u"UPDATE organisation SET name = '%1' WHERE code = 'Z1'"_s.arg(i)));
        must(m_temp.database().execute(
            u"UPDATE organisation SET name = '%1' WHERE code = 'Z2'"_s.arg(i)));
        EXPECT_TRUE(got(action->commit()));
    }
    stop = true;
    copier.join();
    EXPECT_FALSE(names.isEmpty());
    for (const QString &name : std::as_const(names)) {
        EXPECT_TRUE(!name.contains(u',') || name.startsWith(u"Z1"_s)) << qPrintable(name);
    }
}

} // namespace zhibu
