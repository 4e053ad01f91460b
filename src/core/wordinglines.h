#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// The lines of wordings that minutes are begun with (filledWording() of core/minutes.h), to tell
/// them from what was written since.
class WordingLines
{
public:
    explicit WordingLines(const QStringList &wordings = {});

    /// What was written into a text: without the lines that end in a colon, as nothing stands
    /// behind it, and without those of a wording, whatever fills their places.
    [[nodiscard]] QString writtenIn(const QString &text) const;

private:
    QList<QStringList> m_lines; ///< of each what stands between its places
};

} // namespace zhibu
