#include "gui/rating/round/decisionspage.h"

#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordform.h"
#include "gui/records/recordmodel.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/words/ratingwords.h"
#include "reports/words/starnames.h"
#include "reports/words/wording.h"
#include "scoring/workflow.h"
#include "storage/rounds/rounds.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &decisions()
{
    return ledgerOf(u"decisions"_s);
}

/// 五星级（总分95）, or what is missing for a star.
QString starText(const Scheme &scheme, const Rating &rating)
{
    if (rating.scored()) {
        return u"%1（总分%2）"_s.arg(starName(scheme, rating.computedStar), toText(rating.total));
    }
    const QStringList missing = missingText(scheme, rating);
    return rating.excluded ? u"不参评"_s : missing.join(u'；');
}

/// What the records give the organisation of the request; empty where the scheme does not rate it.
Result<QString> computedStar(const File &file, const RatingRequest &request)
{
    const auto table = rateOrganisations(file, request);
    if (!table) {
        return table.error();
    }
    const auto row = std::ranges::find(table->rows, request.scope, &RatedOrganisation::id);
    return row == table->rows.end() ? QString() : starText(request.scheme, row->rating);
}

} // namespace

DecisionPanel::DecisionPanel(Session &session, QWidget *parent)
    : RecordPanel{decisions(), session, {}, parent}
    , m_computed{new QLabel}
    , m_busy{new BusyBar}
{
    m_computed->setObjectName(u"computedStar"_s);
    m_computed->setWordWrap(true);
    m_computed->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_computed);
    layout->addWidget(m_busy);
    form().addLine(u"star"_s, tr("By the scheme"), part);
    connect(&form(), &RecordForm::edited, this, [this] {
        if (place() != m_place) {
            compute();
        }
    });
}

void DecisionPanel::setRecord(const Record &record)
{
    RecordPanel::setRecord(record);
    compute();
}

void DecisionPanel::proceed(const Record &entered, RowId id)
{
    RecordPanel::proceed(entered, id);
    if (entered.id != 0) {
        return;
    }
    Record next = form().original();
    for (const QString &key : {u"reason"_s, u"decided_by"_s, u"decided_on"_s}) {
        decisions().setValue(next, key, decisions().value(entered, key));
    }
    setRecord(next);
    focusForm();
}

DecisionPanel::Place DecisionPanel::place() const
{
    const auto value = [this](const QString &field) { return form().editor(field)->value().value; };
    return {value(u"year"_s).toInt(), value(u"round"_s).toString(),
            value(u"organisation"_s).toLongLong()};
}

void DecisionPanel::compute()
{
    m_place = place();
    const auto &[year, code, organisation] = m_place;
    const auto round = enumIn<Round>(kRoundCodes, code);
    m_computed->setText(u"–"_s);
    if (session().file() == nullptr || year == 0 || !round || organisation == 0) {
        m_busy->stop();
        return;
    }
    RatingRequest request{.scheme = {},
                          .year = year,
                          .asOf = defaultAsOf(year, *round, session().today()),
                          .round = *round,
                          .scope = organisation,
                          .confirmed = false};
    m_busy->run(
        *session().file(),
        [request](const File &reader) -> Result<QString> {
            const auto scheme = schemeInUse(reader, request.year, request.round, request.scope);
            if (!scheme) {
                return scheme.error();
            }
            RatingRequest byScheme = request;
            byScheme.scheme = *scheme;
            return computedStar(reader, byScheme);
        },
        [this](const Result<QString> &text) {
            m_computed->setText(!text             ? errorText(text.error())
                                : text->isEmpty() ? tr("The scheme does not rate it")
                                                  : *text);
        });
}

DecisionsPage::DecisionsPage(Session &session, QWidget *parent)
    : RatingLedgerPage{new RecordModel(decisions(), attachmentColumn(decisions())),
                       new DecisionPanel(session), session, parent}
{}

} // namespace zhibu
