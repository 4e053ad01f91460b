#pragma once

#include "reports/documents/document.h"
#include "storage/people/anniversaries.h"

namespace zhibu {

/// Whether there is a card for it: to congratulate on each 政治生日, and once on 光荣在党50年, when
/// they are completed; to remind of the end of 预备期 and of the 影响期 of a 处分.
[[nodiscard]] bool hasCard(const Anniversary &day);

/// What an anniversary is called: 政治生日, 光荣在党50年, 预备期满, 处分影响期满, 换届.
[[nodiscard]] QString anniversaryName(Anniversary::Kind kind);
/// What is to be said of it: 入党14周年; 党龄50年，今年满50年.
[[nodiscard]] QString anniversaryText(const Anniversary &anniversary);
/// One line for each.
[[nodiscard]] TextTable anniversaryTable(const QString &title, const QList<Anniversary> &days);

/// DocumentKind::Anniversaries: 政治生日和纪念日名单 of request.months (by default the year);
/// AnniversaryCards: those of its days that have one, two side by side, with their list as a table.
/// Cards say what is recorded and a wish or what is to be done, nothing else: not which 处分.
[[nodiscard]] Result<Document> makeCalendarDocument(const File &file,
                                                    const DocumentRequest &request);

} // namespace zhibu
