#pragma once

#include "core/result.h"
#include "storage/file/file.h"

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace zhibu {

/// Reads a file on another thread, through a connection of its own, one job after the other. Waits
/// for them in its destructor.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// Runs `work` (which gives a Result) on the other thread, and then `done` with that in this
    /// one. A file that cannot be opened is an error like one of `work`.
    template<typename Work, typename Done>
    void read(const QString &path, Work work, Done done)
    {
        m_pool.start([this, path, work, done] {
            using Outcome = decltype(work(std::declval<const File &>()));
            const auto file = File::open(path, File::Access::Read);
            Outcome outcome = file ? work(**file) : Outcome(file.error());
            QMetaObject::invokeMethod(
                this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace zhibu
