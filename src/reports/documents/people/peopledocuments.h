#pragma once

#include "reports/documents/document.h"

namespace zhibu {

// What is printed about members themselves.

/// 党员登记表: a page for each member of a 党支部 on the day (or for request.members): his record,
/// his photo where one is attached (photoOf() of storage/people/memberphoto.h), 党龄, what he is
/// due, and his history; of long histories the latest lines. As a table: one line for each member.
[[nodiscard]] Result<Document> makePeopleDocument(const File &file, const DocumentRequest &request);

/// The papers of 发展党员, about request.members (rows of the ledger applicants), else about those
/// of the scope whose course goes on or ended in the year. 发展党员台账 with the 发展计划 below it;
/// 发展党员工作进程表, a page for each with the twenty-five steps; 入党积极分子考察登记表; and the
/// public notices of who is to be 发展对象, 预备党员 or 正式党员, as letters: without
/// request.members about those whose notice or decision is of the year.
[[nodiscard]] Result<Document> makeDevelopmentDocument(const File &file,
                                                       const DocumentRequest &request);

/// 中国共产党党员组织关系介绍信 (组通字〔2006〕45号) of what goes out and what moves between
/// branches: 存根, 介绍信 and 回执联 on a page, to be cut apart along lines with the number for the
/// 骑缝章; 党费 and 有效期 in capitals. Those of the year and scope, of request.members, or
/// request.transfer alone. Voided letters are in the table only: a line for each with its state.
/// NotFound.
[[nodiscard]] Result<Document> makeTransferLetters(const File &file,
                                                   const DocumentRequest &request);

} // namespace zhibu
