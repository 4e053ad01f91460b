#pragma once

#include "gui/background.h"

#include <QTimer>
#include <QWidget>

namespace zhibu {

/// Computes on another thread what a page shows. Appears when that takes longer than half a second;
/// stopping drops the result, and so does a newer computation.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    /// Runs `work(file)` over there and then `done(result)` here.
    template<typename Work, typename Done>
    void run(const File &file, Work work, Done done)
    {
        const int turn = begin();
        m_background.read(file.path(), work, [this, turn, done](auto &&result) {
            if (turn == m_turn) {
                end();
                done(std::forward<decltype(result)>(result));
            }
        });
    }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Drops what is under way, if anything is.
    void stop();

private:
    int begin();
    void end();

    QTimer m_patience;
    int m_turn = 0;
    bool m_busy = false;
    Background m_background; ///< destroyed first: it waits for its work
};

} // namespace zhibu
