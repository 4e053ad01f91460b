#pragma once

#include "reports/documents/document.h"

namespace zhibu {

// What is printed about members themselves.

/// 党员登记表: a page for each member of a 党支部 on the day (or for request.members): his record,
/// his photo where one is attached (photoOf() of storage/people/memberphoto.h), 党龄, what he is
/// due, and his history; of long histories the latest lines. As a table: one line for each member.
[[nodiscard]] Result<Document> makePeopleDocument(const File &file, const DocumentRequest &request);

} // namespace zhibu
