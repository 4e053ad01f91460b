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
    const auto install = [&app](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(QLocale::system(), name, u"_"_s, folder)) {
            translator->setParent(&app);
            QCoreApplication::installTranslator(translator.release());
        }
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"zhibu"_s, u":/i18n"_s);
}

} // namespace zhibu
