#include "gui/records/namecompleter.h"

#include "storage/search/readings.h"

#include <QStringListModel>

namespace zhibu {

NameCompleter::NameCompleter(QObject *parent)
    : QCompleter{parent}
    , m_labels{new QStringListModel(this)}
{
    setModel(m_labels);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(12);
}

void NameCompleter::setOffers(const QList<NameOffer> &offers)
{
    m_offers = offers;
    m_isNarrowed = false;
    setCompletionMode(PopupCompletion);
    QStringList labels;
    labels.reserve(m_offers.size());
    for (const NameOffer &offer : offers) {
        labels += offer.label;
    }
    m_labels->setStringList(labels);
}

void NameCompleter::narrow(const QString &text)
{
    const bool inPinyin = !Readings::typedLetters(text).isEmpty();
    if (!inPinyin && !m_isNarrowed) {
        return; // it looks among all of them
    }
    QStringList labels;
    for (const NameOffer &offer : std::as_const(m_offers)) {
        if (!inPinyin || answersTo(offer.name, text)
            || offer.label.contains(text, Qt::CaseInsensitive)) {
            labels += offer.label;
        }
    }
    m_isNarrowed = inPinyin;
    m_labels->setStringList(labels);
    setCompletionMode(inPinyin ? UnfilteredPopupCompletion : PopupCompletion);
}

} // namespace zhibu
