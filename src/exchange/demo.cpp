#include "exchange/demo.h"

#include "exchange/importer.h"
#include "ledger/ledgers.h"
#include "storage/file/resources.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Status fillWithDemo(File &file)
{
    loadResources();
    for (const Ledger &ledger : allLedgers()) {
        const auto table = readTable(u":/demo/%1.csv"_s.arg(ledger.key));
        if (!table) {
            return table.error();
        }
        const auto plan = planImport(file, ledger, *table);
        if (!plan) {
            return plan.error();
        }
        if (auto status = applyImport(file, *plan, BadRows::Refuse); !status) {
            return status;
        }
    }
    return {};
}

} // namespace zhibu
