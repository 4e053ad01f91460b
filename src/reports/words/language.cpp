#include "reports/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <initializer_list>
#include <memory>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What the dialog for files calls its entries. Qt's own translation has these under another name.
[[maybe_unused]] const std::initializer_list<const char *> kEntriesOfFileDialog{
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")};

} // namespace

void loadLanguage(QCoreApplication &app, const QLocale &locale)
{
    const auto install = [&app](const QLocale &of, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(of, name, u"_"_s, folder)) {
            return false;
        }
        translator->setParent(&app);
        QCoreApplication::installTranslator(translator.release());
        return true;
    };
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The source texts are English; only "1 row" and "2 rows" come from a translation.
    if (!install(locale, u"zhibu"_s, u":/i18n"_s)) {
        install(QLocale(QLocale::English), u"zhibu"_s, u":/i18n"_s);
    }
}

} // namespace zhibu
