#pragma once

#include "core/development.h"
#include "gui/records/recordpanel.h"

#include <array>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// Somebody on the way into the Party: his data, and the twenty-five steps as a check list, each
/// with its day and what belongs to it. What is missing, too early or too late stands at its step
/// while it is typed.
class DevelopmentForm : public RecordPanel
{
    Q_OBJECT

public:
    explicit DevelopmentForm(Session &session, QWidget *parent = nullptr);

    /// Of somebody known: the step that comes next.
    void focusForm() override;

protected:
    void setRecord(const Record &applicant) override;

private:
    [[nodiscard]] Record entered() const;
    void setUpSteps();
    void judge();

    std::array<QLabel *, kDevelopmentSteps> m_steps = {};
    QLabel *m_papers;
    std::optional<DevelopmentStep> m_next;
};

} // namespace zhibu
