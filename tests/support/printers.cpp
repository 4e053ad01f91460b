#include "support/printers.h"

QT_BEGIN_NAMESPACE

void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

void PrintTo(QDate date, std::ostream *out)
{
    *out << date.toString(Qt::ISODate).toStdString();
}

void PrintTo(const QVariant &value, std::ostream *out)
{
    *out << (value.isValid() ? value.toString().toStdString() : std::string("(none)"));
}

QT_END_NAMESPACE
