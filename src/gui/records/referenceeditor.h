#pragma once

#include "gui/records/fieldeditor.h"
#include "storage/records/recordlist.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace zhibu {

class NameCompleter;

/// A record of another ledger, found by typing part of its code or name, or the beginning of the
/// latter in pinyin. What was typed in full (a
/// code, a number of identity, a name only one has) is taken as well.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(const Field &field, const Session &session, QWidget *parent);

    [[nodiscard]] ParsedCell value() const override;
    [[nodiscard]] QString input() const override;

protected:
    void display(const QVariant &value) override;

private:
    void loadOffers();
    void offer(const QString &text);
    void pick(const QString &label);
    /// Takes the one organisation in whose name what was typed stands.
    void takeOnlyMatch();
    void showAll();

    const Session &m_session;
    QLineEdit *m_line;
    NameCompleter *m_completer;
    QList<NamedRow> m_offers;
    bool m_loaded = false; ///< the offers are those of the file as it is
    RowId m_picked = 0;    ///< the record m_pickedText stands for
    QString m_pickedText;
};

} // namespace zhibu
