#pragma once

#include "cli/console.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu::test {

/// A new file, and a shell beside it.
class Commands : public testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(shell.run({u"new"_s, file}), 0) << shell.err.toStdString(); }

    Shell shell;
    QString file = shell.path(u"a.zhibu"_s);
};

} // namespace zhibu::test
