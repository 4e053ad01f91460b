#pragma once

#include <QCompleter>
#include <QList>

QT_BEGIN_NAMESPACE
class QStringListModel;
QT_END_NAMESPACE

namespace zhibu {

/// What may be picked by name: the label shown, and the name that answers to pinyin.
struct NameOffer
{
    QString label;
    QString name;
};

/// Offers the labels that hold what is typed, or whose name answers to it in pinyin or by initials
/// (answersTo()).
class NameCompleter : public QCompleter
{
    Q_OBJECT

public:
    explicit NameCompleter(QObject *parent = nullptr);

    void setOffers(const QList<NameOffer> &offers);
    /// What is typed now; to be told before the completer looks (QLineEdit::textEdited).
    void narrow(const QString &text);

private:
    QStringListModel *m_labels;
    QList<NameOffer> m_offers;
    bool m_isNarrowed = false; ///< m_labels holds those that answer to pinyin only
};

} // namespace zhibu
