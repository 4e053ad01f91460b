#include "gui/dialogs/progressbox.h"

#include <algorithm>

namespace zhibu {

namespace {

constexpr int kSteps = 1000;
constexpr int kPatienceMilliseconds = 500;

} // namespace

ProgressBox::ProgressBox(const QString &text, QWidget *parent)
    : QProgressDialog{parent}
{
    setLabelText(text);
    setWindowModality(Qt::WindowModal);
    setRange(0, kSteps);
    setMinimumDuration(kPatienceMilliseconds);
    setValue(0);
}

Progress ProgressBox::progress()
{
    return [this](qint64 done, qint64 total) {
        setValue(total <= 0 ? 0 : static_cast<int>(std::min(done, total) * (kSteps - 1) / total));
        return !wasCanceled();
    };
}

} // namespace zhibu
