#pragma once

#include <QDate>
#include <QString>
#include <QVariant>

#include <gtest/gtest.h>

#include <ostream>

// Readable failures for Qt values; found by gtest through argument-dependent lookup.
QT_BEGIN_NAMESPACE
void PrintTo(const QString &text, std::ostream *out);
void PrintTo(QDate date, std::ostream *out);
void PrintTo(const QVariant &value, std::ostream *out);
QT_END_NAMESPACE
