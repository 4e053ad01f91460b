#pragma once

#include "gui/session.h"
#include "storage/facts/ratingrows.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SchemesDialog;
} // namespace Ui

namespace zhibu {

/// The rating schemes there are and what each lays down; brings one in from a file, writes one out
/// to be changed, and rates a year by two of them. Closes with the file.
class SchemesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `request`: what a comparison rates; its scheme is the one picked at first.
    SchemesDialog(Session &session, const RatingRequest &request, QWidget *parent);
    ~SchemesDialog() override;

private:
    void fill();
    void pick(const QString &id);
    [[nodiscard]] const Scheme *picked() const;
    void showPicked();
    void importFile();
    void saveAs();
    void compare();
    /// Nothing: hides them.
    void showProblems(const QStringList &problems);

    Session &m_session;
    RatingRequest m_request;
    QList<Scheme> m_schemes;
    std::unique_ptr<Ui::SchemesDialog> m_ui;
};

} // namespace zhibu
