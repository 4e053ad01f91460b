#include "reports/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace zhibu {

using namespace Qt::StringLiterals;

void loadLanguage(QCoreApplication &app)
{
    const auto install = [&app](const QLocale &locale, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, folder)) {
            return false;
        }
        translator->setParent(&app);
        QCoreApplication::installTranslator(translator.release());
        return true;
    };
    const QLocale system = QLocale::system();
    install(system, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The source texts are English; only "1 row" and "2 rows" come from a translation.
    if (!install(system, u"zhibu"_s, u":/i18n"_s)) {
        install(QLocale(QLocale::English), u"zhibu"_s, u":/i18n"_s);
    }
}

} // namespace zhibu
