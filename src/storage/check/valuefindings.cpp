#include "storage/check/valuefindings.h"

#include "core/personname.h"
#include "ledger/ledgers.h"
#include "storage/people/dictionaries.h"
#include "storage/records/namespellings.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class ValueChecker
{
public:
    ValueChecker(const File &file, QDate today)
        : m_file{file}
        , m_today{today}
    {}

    Result<QList<CheckFinding>> check()
    {
        for (const auto step : {&ValueChecker::dictionaries, &ValueChecker::lengths,
                                &ValueChecker::paddedNames, &ValueChecker::daysToCome}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_findings);
    }

private:
    CheckFinding &add(Rule rule, const QString &ledger, RowId row, const QString &field,
                      const QStringList &args = {})
    {
        return addFinding(m_findings, rule, ledger, row, field, args);
    }

    /// Words of members that their 字典 has not.
    Status dictionaries()
    {
        const auto words = Dictionaries::of(&m_file);
        if (!words) {
            return words.error();
        }
        const Ledger &members = ledgerOf(u"members"_s);
        for (const Field &field : members.fields) {
            if (field.dictionary.isEmpty() || words->isOpen(field.dictionary)) {
                continue;
            }
            Statement query(
                m_file.database(),
                u"SELECT id, %1 FROM member WHERE %1 <> '' AND status = 'active'"_s.arg(field.key));
            while (query.next()) {
                const QString text = query.text(1);
                if (words->knows(field.dictionary, text)) {
                    continue;
                }
                CheckFinding &entry =
                    add(Rule::NotInDictionary, members.key, query.integer(0), field.key);
                const QString word = words->wordOf(field.dictionary, text);
                if (word != text) {
                    entry.fixes = {{field.key, text, word}};
                }
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    /// Texts longer than their field takes now: rows from before there was the limit.
    Status lengths()
    {
        for (const Ledger &ledger : allLedgers()) {
            for (const Field &field : ledger.fields) {
                if (field.longest == 0) {
                    continue;
                }
                Statement query(m_file.database(), u"SELECT id FROM %1 WHERE length(%2) > ?"_s.arg(
                                                       ledger.table, field.key));
                query.bind(field.longest);
                while (query.next()) {
                    add(Rule::TooLong, ledger.key, query.integer(0), field.key,
                        {QString::number(field.longest)});
                }
                if (!query.status()) {
                    return query.status();
                }
            }
        }
        return {};
    }

    /// Names of people from before they were stored without the blanks of rosters.
    Status paddedNames()
    {
        for (const Ledger &ledger : allLedgers()) {
            for (const Field &field : ledger.fields) {
                if (!field.namesPeople) {
                    continue;
                }
                Statement query(m_file.database(),
                                u"SELECT id, %1 FROM %2 WHERE %3"_s.arg(field.key, ledger.table,
                                                                        holdsBlank(field.key)));
                while (query.next()) {
                    const QString name = personName(query.text(1));
                    if (name != query.text(1)) {
                        CheckFinding &entry =
                            add(Rule::NamePadded, ledger.key, query.integer(0), field.key);
                        entry.fixes = {{field.key, query.text(1), name}};
                        entry.isFixCertain = true;
                    }
                }
                if (!query.status()) {
                    return query.status();
                }
            }
        }
        return {};
    }

    Status daysToCome()
    {
        for (const Ledger &ledger : allLedgers()) {
            QList<const Field *> fields;
            QStringList days;
            for (const Field &field : ledger.fields) {
                if (field.past) {
                    fields += &field;
                    days += u"coalesce(%1, '')"_s.arg(field.key);
                }
            }
            if (fields.isEmpty()) {
                continue;
            }
            const QString all = days.join(u", "_s);
            const QString latest = days.size() > 1 ? u"max(%1)"_s.arg(all) : all;
            Statement query(m_file.database(),
                            u"SELECT id, %1 FROM %2 WHERE %3 > ?"_s.arg(all, ledger.table, latest));
            query.bind(m_today.toString(Qt::ISODate));
            while (query.next()) {
                for (qsizetype i = 0; i < fields.size(); ++i) {
                    if (fields[i]->isToCome(query.text(static_cast<int>(i) + 1), m_today)) {
                        add(Rule::EventInFuture, ledger.key, query.integer(0), fields[i]->key);
                    }
                }
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    const File &m_file;
    QDate m_today;
    QList<CheckFinding> m_findings;
};

} // namespace

Result<QList<CheckFinding>> valueFindings(const File &file, QDate today)
{
    return ValueChecker(file, today).check();
}

} // namespace zhibu
