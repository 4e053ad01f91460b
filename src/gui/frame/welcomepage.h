#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
} // namespace Ui

namespace zhibu {

/// What the window shows while no file is open.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    ~WelcomePage() override;

    void showRecent(const QStringList &paths);

signals:
    void createWanted();
    void openWanted();
    void demoWanted();
    void pathPicked(const QString &path);

private:
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace zhibu
