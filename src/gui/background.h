#pragma once

#include "core/result.h"
#include "storage/file/fileview.h"

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace zhibu {

/// Works on another thread, one job after the other; a job that reads has a connection of its own.
/// Waits for them in its destructor.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// Runs `work` on the other thread, and then `done` with what it gave in this one.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        m_pool.start([this, work, done] {
            QMetaObject::invokeMethod(
                this, [done, outcome = work()]() mutable { done(std::move(outcome)); },
                Qt::QueuedConnection);
        });
    }

    /// The same with `work(file)`, which gives a Result and sees the file as one commit left it. A
    /// file that cannot be opened is an error like one of `work`.
    template<typename Work, typename Done>
    void read(const QString &path, Work work, Done done)
    {
        const auto reading = [path, work] {
            using Outcome = decltype(work(std::declval<const File &>()));
            const auto view = FileView::open(path);
            return view ? work((*view)->file()) : Outcome(view.error());
        };
        run(reading, done);
    }

private:
    QThreadPool m_pool;
};

} // namespace zhibu
