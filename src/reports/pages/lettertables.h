#pragma once

class QTextDocument;

namespace zhibu {

/// Moves each row of a table that would be torn at the end of a page to the next one, a first row
/// with the whole table. `scale`: dots of the device for one of 1/96 inch. To be called once the
/// document has its page size; a row higher than a page stays torn.
void keepRowsWhole(QTextDocument &text, double scale);

} // namespace zhibu
