#pragma once

#include "reports/documents/document.h"
#include "storage/people/anniversaries.h"

namespace zhibu {

/// Whether there is a card for it: for each 政治生日, and for 光荣在党50年 once, when they are
/// completed.
[[nodiscard]] bool hasCard(const Anniversary &day);

/// What an anniversary is called: 政治生日, 光荣在党50年, 预备期满, 处分影响期满, 换届.
[[nodiscard]] QString anniversaryName(Anniversary::Kind kind);
/// What is to be said of it: 入党14周年; 党龄50年，今年满50年.
[[nodiscard]] QString anniversaryText(const Anniversary &anniversary);
/// One line for each.
[[nodiscard]] TextTable anniversaryTable(const QString &title, const QList<Anniversary> &days);

/// DocumentKind::Anniversaries: 政治生日和纪念日名单 of request.months (by default the year);
/// AnniversaryCards: 政治生日贺卡 for the members of its 政治生日, two side by side, with their
/// list as a table. Cards say what is recorded and a wish, nothing else.
[[nodiscard]] Result<Document> makeCalendarDocument(const File &file,
                                                    const DocumentRequest &request);

} // namespace zhibu
