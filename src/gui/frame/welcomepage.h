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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUp();
    void fillRecent();

    std::unique_ptr<Ui::WelcomePage> m_ui; ///< none before it is shown
    QStringList m_recent;
};

} // namespace zhibu
