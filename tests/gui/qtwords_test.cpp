#include "reports/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Han; });
}

/// What Qt itself says in our window.
class QtWords : public testing::Test
{
protected:
    QtWords() { loadLanguage(*qApp, QLocale(QLocale::Chinese, QLocale::China)); }
    ~QtWords() override
    {
        for (QTranslator *each : qApp->findChildren<QTranslator *>()) {
            delete each;
        }
    }
};

TEST_F(QtWords, OnButtonsAreChinese)
{
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                               | QDialogButtonBox::Close | QDialogButtonBox::Save
                               | QDialogButtonBox::Yes | QDialogButtonBox::No);
    for (const QAbstractButton *each : box.buttons()) {
        EXPECT_TRUE(isChinese(each->text())) << each->text().toStdString();
    }
}

TEST_F(QtWords, InDialogsForFilesAreChinese)
{
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    const auto labels = dialog.findChildren<QLabel *>();
    ASSERT_FALSE(labels.isEmpty());
    for (const QLabel *each : labels) {
        EXPECT_TRUE(each->text().isEmpty() || isChinese(each->text()))
            << each->text().toStdString();
    }
    for (const QPushButton *each : dialog.findChildren<QPushButton *>()) {
        EXPECT_TRUE(each->text().isEmpty() || isChinese(each->text()))
            << each->text().toStdString();
    }
    EXPECT_EQ(QFileIconProvider().type(QFileInfo(QDir::tempPath())), u"文件夹"_s);
}

TEST_F(QtWords, InTheMenuOfAnInputAreChinese)
{
    QLineEdit input;
    const std::unique_ptr<QMenu> menu(input.createStandardContextMenu());
    for (const QAction *each : menu->actions()) {
        EXPECT_TRUE(each->isSeparator() || isChinese(each->text())) << each->text().toStdString();
    }
}

} // namespace
} // namespace zhibu
