#include "storage/facts/conditions.h"

#include "core/organisation.h"

#include <QStringList>

namespace zhibu {

using namespace Qt::StringLiterals;

QString isMemberOn(const QString &member, const QString &day)
{
    return u"(%1.joined <= %2 AND (%1.status = 'active' OR %1.status_date > %2))"_s.arg(member,
                                                                                        day);
}

QString isHeldOn(const QString &post, const QString &day)
{
    return u"(%1.since <= %2 AND (%1.until IS NULL OR %1.until >= %2))"_s.arg(post, day);
}

QString countsAs(const QString &activity, const QString &type)
{
    return u"(%1.type = '%2' OR ' ' || %1.also || ' ' LIKE '% %2 %')"_s.arg(activity, type);
}

QString existsOn(const QString &organisation, const QString &day)
{
    return u"(coalesce(%1.founded, '') <= %2 AND (%1.dissolved IS NULL OR %1.dissolved > %2))"_s
        .arg(organisation, day);
}

QString keepsFormalRelation(const QString &organisation)
{
    QStringList forms;
    for (const auto form : {OrganisationForm::Regular, OrganisationForm::Joint,
                            OrganisationForm::Temporary, OrganisationForm::Functional}) {
        if (holdsFormalRelation(form)) {
            forms += u"'%1'"_s.arg(codeIn(kOrganisationFormCodes, form));
        }
    }
    return u"%1.form IN (%2)"_s.arg(organisation, forms.join(u", "));
}

QString hasTermOn(const QString &organisation, const QString &day)
{
    return u"(%1.kind <> 'group' AND %2 AND %3)"_s.arg(
        organisation, keepsFormalRelation(organisation), existsOn(organisation, day));
}

// Few members ever moved: the others are not looked up.
QString branchThen(const QString &member, const QString &day)
{
    return u"(CASE WHEN %1.id IN (SELECT member FROM member_change WHERE branch IS NOT NULL) THEN "
           "coalesce((SELECT c.branch FROM member_change c WHERE c.member = %1.id "
           "AND c.branch IS NOT NULL AND c.date > %2 ORDER BY c.date, c.id LIMIT 1), %1.branch) "
           "ELSE %1.branch END)"_s.arg(member, day);
}

QString nameThen(const QString &organisation, const QString &day)
{
    return u"coalesce((SELECT c.former_name FROM organisation_change c "
           "WHERE c.organisation = %1.id AND c.former_name <> '' AND c.date > %2 "
           "ORDER BY c.date, c.id LIMIT 1), %1.name)"_s.arg(organisation, day);
}

// Few organisations ever changed: the others are not looked up.
QString kindThen(const QString &organisation, const QString &day)
{
    return u"(CASE WHEN %1.id IN (SELECT organisation FROM organisation_change "
           "WHERE former_kind <> '') THEN coalesce((SELECT c.former_kind FROM organisation_change "
           "c "
           "WHERE c.organisation = %1.id AND c.former_kind <> '' AND c.date > %2 "
           "ORDER BY c.date, c.id LIMIT 1), %1.kind) ELSE %1.kind END)"_s.arg(organisation, day);
}

// It may have been under nobody. Beside min() the other columns are those of the row that has it.
QString superiorThen(const QString &organisation, const QString &day)
{
    return u"(CASE WHEN %1.id IN (SELECT organisation FROM organisation_change "
           "WHERE change = 'moved') THEN (SELECT iif(min(c.date) IS NULL, %1.superior, "
           "c.former_superior) FROM organisation_change c WHERE c.organisation = %1.id "
           "AND c.change = 'moved' AND c.date > %2) ELSE %1.superior END)"_s.arg(organisation, day);
}

QString dayLiteral(QDate day)
{
    return u"'%1'"_s.arg(day.toString(Qt::ISODate));
}

} // namespace zhibu
