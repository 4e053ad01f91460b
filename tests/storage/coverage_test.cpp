#include "storage/organisations/coverage.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kDay(2024, 12, 31);

TEST(UnitCoverage, CountsByKindAndWay)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId other = book.addBranch(u"B"_s);
    const auto add = [&](const QString &name, const QString &kind, const QString &coverage,
                         const Values &more = {}) {
        Values values{{u"organisation"_s, branch},
                      {u"name"_s, name},
                      {u"kind"_s, kind},
                      {u"coverage"_s, coverage}};
        values.insert(more);
        book.add(u"units"_s, values);
    };
    add(u"甲公司"_s, u"private_enterprise"_s, u"own"_s, {{u"branch"_s, branch}, {u"members"_s, 5}});
    add(u"乙公司"_s, u"private_enterprise"_s, u"none"_s, {{u"members"_s, 3}});
    add(u"丙公司"_s, u"private_enterprise"_s, u"instructor"_s, {{u"members"_s, 0}});
    add(u"丁协会"_s, u"social_organisation"_s, u"joint"_s, {{u"branch"_s, branch}});
    add(u"戊公司"_s, u"private_enterprise"_s, u"none"_s, {{u"organisation"_s, other}});
    const auto all = got(unitCoverage(book.file(), 0, kDay));
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].units, 4);
    EXPECT_EQ(all[0].own, 1);
    EXPECT_EQ(all[0].instructor, 1);
    EXPECT_EQ(all[0].none, 2);
    EXPECT_EQ(all[0].withMembers, 2);
    EXPECT_EQ(all[0].toFound, 1) << "乙公司";
    EXPECT_EQ(all[0].organisationPermille(), 250);
    EXPECT_EQ(all[0].workPermille(), 500);
    EXPECT_EQ(all[0].enough, 2) << "甲公司, 乙公司";
    EXPECT_EQ(all[0].dutyPermille(), 500) << "of those that are to have a branch";
    EXPECT_EQ(all[1].joint, 1);
    EXPECT_EQ(all[2].units, 5);
    EXPECT_EQ(got(unitCoverage(book.file(), branch, kDay)).at(0).units, 3);
    EXPECT_EQ(got(unitCoverage(book.file(), branch, kDay)).at(0).organisationPermille(), 333);
}

TEST(UnitCoverage, WhatBeganLaterWasNotThereYet)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    book.add(u"units"_s, {{u"organisation"_s, branch},
                          {u"name"_s, u"甲公司"_s},
                          {u"kind"_s, u"private_enterprise"_s},
                          {u"coverage"_s, u"own"_s},
                          {u"branch"_s, branch},
                          {u"since"_s, u"2024-03-01"_s},
                          {u"members"_s, 5}});
    const Coverage before = got(unitCoverage(book.file(), 0, {2024, 2, 29})).at(2);
    EXPECT_EQ(before.own, 0);
    EXPECT_EQ(before.none, 1);
    EXPECT_EQ(before.toFound, 1);
    EXPECT_EQ(before.organisationPermille(), 0);
    EXPECT_EQ(got(unitCoverage(book.file(), branch, {2024, 3, 1})).at(2).own, 1);
}

TEST(UnitCoverage, BeforeTheFirstRulesGoesByThem)
{
    test::TempFile book;
    book.add(u"units"_s, {{u"organisation"_s, book.addBranch(u"A"_s)},
                          {u"name"_s, u"甲公司"_s},
                          {u"kind"_s, u"private_enterprise"_s},
                          {u"coverage"_s, u"none"_s},
                          {u"members"_s, 3}});
    for (const QDate day : {QDate(1990, 1, 1), kDay}) {
        EXPECT_EQ(got(unitCoverage(book.file(), 0, day)).at(2).toFound, 1);
    }
}

TEST(UnitCoverage, OfNoUnitsIsNothing)
{
    test::TempFile book;
    const auto all = got(unitCoverage(book.file(), 0, kDay));
    EXPECT_EQ(all.at(2).units, 0);
    EXPECT_EQ(all.at(2).workPermille(), 0);
}

TEST(UnitCoverage, ABranchIsNamedWhereThereIsOne)
{
    test::TempFile book;
    const Ledger &units = ledgerOf(u"units"_s);
    Record unit = units.blank();
    units.setValue(unit, u"organisation"_s, book.addBranch(u"A"_s));
    units.setValue(unit, u"name"_s, u"甲公司"_s);
    units.setValue(unit, u"kind"_s, u"private_enterprise"_s);
    units.setValue(unit, u"coverage"_s, u"joint"_s);
    const auto saved = got(addRecord(book.file(), units, unit));
    EXPECT_EQ(test::rulesOf(saved.findings), QList<Rule>{Rule::Required});
    EXPECT_EQ(saved.findings.first().field, u"branch"_s);
}

} // namespace
} // namespace zhibu
