#include "core/savefile.h"
#include "exchange/packets/packet.h"
#include "gui/activities/attendancemodel.h"
#include "gui/activities/meetingform.h"
#include "gui/answers.h"
#include "gui/app.h"
#include "gui/check/checkwindow.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/tablewindow.h"
#include "gui/dues/arrears/recheckpage.h"
#include "gui/dues/assessment/assessmentdialog.h"
#include "gui/dues/assessment/standardsdialog.h"
#include "gui/dues/book/bookpage.h"
#include "gui/dues/book/remittancedialog.h"
#include "gui/dues/grid/duesgrid.h"
#include "gui/mainwindow.h"
#include "gui/organisations/rollupwindow.h"
#include "gui/packets/packetdialog.h"
#include "gui/page.h"
#include "gui/rating/entry/tallydialog.h"
#include "gui/rating/round/stepdialog.h"
#include "gui/rating/starregisterpage.h"
#include "gui/rating/table/schemesdialog.h"
#include "gui/rating/table/starmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/records/recordview.h"
#include "gui/statistics/statisticspage.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/words/language.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>
#include <cstdio>
#include <source_location>

// Walks through docs/manual/新手一小时.md in the real window, in Chinese and offscreen, and takes
// its pictures: manual_pictures FOLDER. Run it again whenever the window changes; see
// docs/testing.md.

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 21); // the demonstration data ends there
const QString kBranch = u"市机关事务服务中心党支部"_s;
constexpr int kColours = 256;

/// The picture with its most frequent colours only: half the size, and text stays sharp.
QImage indexed(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[picture.pixel(x, y) | 0xFF000000U];
        }
    }
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(colours, [&](QRgb a, QRgb b) { return counts[a] > counts[b]; });
    return picture.convertToFormat(QImage::Format_Indexed8, colours.mid(0, kColours),
                                   Qt::ThresholdDither);
}

class Tour
{
public:
    explicit Tour(const QString &target)
        : m_target{target}
        , m_window{std::make_unique<MainWindow>(kToday, m_answers)}
    {
        m_window->resize(1280, 720);
        m_window->show();
        wait([this] { return m_window->isActiveWindow(); });
    }

    bool run()
    {
        welcome();
        importTables();
        correctMember();
        recordMeeting();
        lookAtLife();
        enterDues();
        readStars();
        readImprovement();
        printSummary();
        undoAll();
        lookThrough();
        runRound();
        fixDues();
        recheckDues();
        keepBook();
        readPeople();
        readOrganisations();
        takePacket();
        return m_ok;
    }

private:
    void welcome()
    {
        grab(u"01-welcome"_s);
        m_answers.files = {m_folder.filePath(u"练习.zhibu"_s)};
        trigger(u"actionNewFile"_s);
        grab(u"02-empty-file"_s);
        grabMenu(u"menuFile"_s, u"20-file-menu"_s);
    }

    void importTables()
    {
        for (const Ledger &ledger : allLedgers()) {
            if (!hasRows(ledger)) {
                continue; // nothing to import: the demonstration has none of it
            }
            if (ledger.key == u"members") {
                openImport(tableWithMistakes());
                grab(u"04-import-mistakes"_s);
                click(u"cancelButton"_s);
            }
            openImport(table(ledger));
            if (ledger.key == u"organisations") {
                grab(u"03-import"_s);
            }
            click(u"importButton"_s);
            wait([this] { return importDialog() == nullptr; });
        }
        m_ok = m_ok && m_answers.told.isEmpty();
        wait([this] { // for what is due, which is worked out on another thread
            const auto *bar = page().findChild<QProgressBar *>();
            return bar != nullptr && bar->value() > 0;
        });
        grab(u"05-home"_s);
    }

    void correctMember()
    {
        pickScope(kBranch);
        openPage(PageKind::Members);
        auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
        search->setFocus();
        search->setText(u"卢海涛"_s);
        QTest::keyClick(search, Qt::Key_Return);
        list().setCurrentIndex(list().model()->index(0, 1));
        press(Qt::Key_F2);
        auto *job = page().findChild<QLineEdit *>(u"job"_s);
        job->setText(u"办公室主任"_s);
        job->setFocus();
        grab(u"06-member-form"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        grab(u"07-member-saved"_s);
        press(Qt::Key_Escape);
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        showExportMenu();
    }

    void recordMeeting()
    {
        openPage(PageKind::Activities);
        grab(u"08-meetings"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        choose(u"type"_s, u"theme_day"_s);
        type(u"topic"_s, u"清扫机关大院"_s);
        type(u"starts"_s, u"2026-11-20 15:00"_s);
        type(u"place"_s, u"机关大院"_s);
        type(u"chair"_s, u"戚俊峰"_s);
        type(u"recorder"_s, u"卢海涛"_s);
        grab(u"09-meeting-form"_s);
        auto *people = page().findChild<QTableView *>(u"people"_s);
        auto *model = people->model();
        for (const auto &[row, reason] : {std::pair{2, u"出差"_s}, std::pair{5, u"病假"_s}}) {
            people->setCurrentIndex(model->index(row, AttendanceModel::Name));
            QTest::keyClick(people, Qt::Key_Space);
            model->setData(model->index(row, AttendanceModel::ReasonColumn), reason, Qt::EditRole);
        }
        grab(u"10-attendance"_s);
        page().findChild<MeetingForm *>()->findChild<QPushButton *>(u"saveButton"_s)->click();
        grab(u"11-meeting-saved"_s);
        press(Qt::Key_Escape);
    }

    void lookAtLife()
    {
        pickScope(m_window->findChild<QTreeWidget *>(u"scope"_s)->topLevelItem(0)->text(0)); // all
        grabLifeTab(u"一览"_s, u"60-overview"_s);
        pickScope(u"市统计局党支部"_s);
        grabLifeTab(u"计划"_s, u"61-plan"_s);
        grabLifeTab(u"出勤"_s, u"62-attendance"_s);
        m_window->session().setYear(kToday.year() - 1);
        grabLifeTab(u"民主评议"_s, u"63-reviews"_s);
        grabLifeTab(u"述职评议"_s, u"66-secretaries"_s);
        grabLifeTab(u"换届"_s, u"67-elections"_s);
        m_window->session().setYear(kToday.year());
        lifeTabs().setCurrentIndex(0);
        pickScope(kBranch);
    }
    QTabWidget &lifeTabs() { return *page().findChild<QTabWidget *>(u"tabs"_s); }
    void grabLifeTab(const QString &title, const QString &name)
    {
        for (int i = 0; i < lifeTabs().count(); ++i) {
            if (lifeTabs().tabText(i) == title) {
                lifeTabs().setCurrentIndex(i);
                grab(name);
                return;
            }
        }
        std::fprintf(stderr, "no tab %s\n", qPrintable(title));
        m_ok = false;
    }

    void enterDues()
    {
        openPage(PageKind::Dues);
        auto *grid = page().findChild<QTableView *>(u"grid"_s);
        wait([grid] { return grid->model()->rowCount() > 1; });
        grid->setCurrentIndex(grid->model()->index(2, DuesGridModel::FirstMonth + 9));
        grab(u"12-dues"_s);
        grid->setFocus();
        press(Qt::Key_F8);
        auto *find = openDialog()->findChild<QLineEdit *>(u"find"_s);
        find->setText(u"ljf"_s); // 吕俊峰
        QTest::keyClick(find, Qt::Key_Return);
        find->setText(u"胡"_s);
        grabDialog(u"13-dues-except"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTest::keyClick(find, Qt::Key_Return);
        settle();
        grid->setCurrentIndex(grid->model()->index(2, DuesGridModel::FirstMonth + 9));
        grab(u"14-dues-paid"_s);
        grid->setFocus();
        press(Qt::Key_Delete);
        grabDialog(u"34-dues-take-back"_s);
        closeDialog();
        QApplication::clipboard()->setText(
            u"姓名\t10月\t11月\n%1\t√\t√\n%2\t5\t已调走\n王小二\t5\t5\n"_s.arg(
                grid->model()->index(4, DuesGridModel::Name).data().toString(),
                grid->model()->index(5, DuesGridModel::Name).data().toString()));
        page().findChild<QAction *>(u"actionPaste"_s)->trigger();
        grabDialog(u"35-dues-paste"_s);
        closeDialog();
        closeMonth();
        showArrears();
    }

    void closeMonth()
    {
        page().findChild<QAction *>(u"actionCloseMonth"_s)->trigger();
        auto *asked = openDialog();
        asked->findChild<QLineEdit *>(u"closed_by"_s)->setText(u"卢海涛"_s);
        grabDialog(u"32-dues-closing"_s);
        asked->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        settle();
        grab(u"36-dues-closed"_s);
        trigger(u"actionUndo"_s);
    }

    void showArrears()
    {
        pickScope(m_window->findChild<QTreeWidget *>(u"scope"_s)->topLevelItem(0)->text(0)); // all
        auto *tabs = page().findChild<QTabWidget *>(u"tabs"_s);
        tabs->setCurrentIndex(1);
        settle();
        grab(u"33-dues-arrears"_s);
        tabs->setCurrentIndex(0);
        pickScope(kBranch);
        settle();
    }

    void readStars()
    {
        m_window->session().setYear(kToday.year() - 1);
        pickScope(m_window->findChild<QTreeWidget *>(u"scope"_s)->topLevelItem(0)->text(0)); // all
        openPage(PageKind::Rating);
        auto *stars = page().findChild<QTableView *>(u"starTable"_s);
        wait([stars] { return stars->model()->rowCount() > 0; });
        const auto *model = stars->model();
        const auto found =
            model->match(model->index(0, StarModel::Organisation), Qt::DisplayRole, kBranch);
        m_ok = m_ok && found.size() == 1;
        stars->setCurrentIndex(found.value(0));
        grab(u"15-stars"_s);
        lookAtSchemes();
        page().findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(1);
        settle();
        grab(u"21-scores"_s);
        press(Qt::Key_4, Qt::ControlModifier);
        grab(u"25-side-by-side"_s);
        page().findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
        grab(u"26-ballots"_s);
        tally();
        page().findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(0);
    }

    void lookAtSchemes()
    {
        page().findChild<QAction *>(u"actionSchemes"_s)->trigger();
        const QPointer<SchemesDialog> shown = m_window->findChild<SchemesDialog *>();
        settle();
        QPixmap picture = m_window->grab();
        paintOver(picture, *shown, {160, 60});
        save(picture, u"32-schemes"_s);
        shown->close();
        wait([&] { return shown.isNull(); });
    }

    void readImprovement()
    {
        auto *tabs = page().findChild<QTabWidget *>(u"tabs"_s);
        tabs->setCurrentWidget(page().findChild<Page *>(u"rectifications"_s));
        settle();
        grab(u"30-rectifications"_s);
        tabs->setCurrentWidget(page().findChild<StarRegisterPage *>());
        settle();
        grab(u"31-register"_s);
        tabs->setCurrentIndex(0);
    }

    void tally()
    {
        press(Qt::Key_B, Qt::ControlModifier);
        const QPointer<TallyDialog> shown = m_window->findChild<TallyDialog *>();
        settle();
        QPixmap picture = m_window->grab();
        paintOver(picture, *shown, {320, 200});
        save(picture, u"27-tally"_s);
        shown->close();
        wait([&] { return shown.isNull(); });
    }

    void printSummary()
    {
        pickScope(kBranch);
        openPage(PageKind::Reports);
        grab(u"16-summary"_s);
    }

    void undoAll()
    {
        m_window->session().setYear(kToday.year());
        openPage(PageKind::Activities);
        grabMenu(u"menuEdit"_s, u"17-edit-menu"_s);
        for (int i = 0; i < 3; ++i) { // dues, meeting, member
            trigger(u"actionUndo"_s);
        }
        grab(u"18-undone"_s);
    }

    void lookThrough()
    {
        for (const auto &[action, name] : {std::pair{u"actionHistory"_s, u"22-history"_s},
                                           std::pair{u"actionCheck"_s, u"23-check"_s},
                                           std::pair{u"actionShortcuts"_s, u"24-shortcuts"_s}}) {
            trigger(action);
            QPointer<QDialog> shown;
            for (QDialog *each : m_window->findChildren<QDialog *>()) {
                shown = each->isVisible() ? each : shown.data();
            }
            wait([&] { return shown->findChild<QTableView *>()->model()->rowCount() > 0; });
            QPixmap picture = m_window->grab();
            paintOver(picture, *shown, {200, 80});
            save(picture, name);
            shown->close();
            wait([&] { return shown.isNull(); });
        }
    }

    /// A round up to its publicity.
    void runRound()
    {
        m_window->session().setYear(kToday.year() - 1);
        pickScope(m_window->findChild<QTreeWidget *>(u"scope"_s)->topLevelItem(0)->text(0)); // all
        openPage(PageKind::Rating);
        goOn(); // starts it
        QFile minutes(m_folder.filePath(u"自评会议记录.pdf"_s));
        m_ok = minutes.open(QIODevice::WriteOnly) && minutes.write(QByteArray(83'000, ' ')) > 0
               && m_ok;
        minutes.close();
        for (int step = 1; step <= 4; ++step) {
            goOn();
            StepDialog *dialog = stepDialog();
            dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"按方案进行"_s);
            if (step == 1) {
                m_answers.files = {minutes.fileName()};
                dialog->findChild<QToolButton *>(u"addButton"_s)->click();
                dialog->findChild<QLineEdit *>(u"document"_s)->setText(u"直工委〔2026〕5号"_s);
                settle();
                QPixmap picture = m_window->grab();
                paintOver(picture, *dialog, {360, 150});
                save(picture, u"33-step"_s);
            }
            dialog->accept();
            wait([this] { return m_window->findChild<StepDialog *>() == nullptr; });
        }
        grab(u"32-round"_s);
    }

    void goOn()
    {
        page().findChild<QAction *>(u"actionGoOn"_s)->trigger();
        settle();
    }
    /// The dialog of a step, when the records are checked.
    StepDialog *stepDialog()
    {
        auto *dialog = m_window->findChild<StepDialog *>();
        const auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        wait([ok] { return ok->isEnabled(); });
        return dialog;
    }

    void fixDues()
    {
        pickScope(kBranch);
        openPage(PageKind::Dues);
        triggerHere(u"actionAssess"_s);
        auto *dialog = m_window->findChild<AssessmentDialog *>();
        AssessmentModel &model = dialog->model();
        for (const auto &[row, base] :
             {std::pair{1, u"5200"_s}, {2, u"4380.50"_s}, {3, u"7286.4"_s}}) {
            model.setData(model.index(row, AssessmentModel::Base), base, Qt::EditRole);
        }
        auto *sheet = dialog->findChild<QTableView *>(u"sheet"_s)->model();
        for (const auto &[row, amount] :
             {std::pair{0, u"2150"_s}, {1, u"1490"_s}, {2, u"2600"_s}, {3, u"499.2"_s}}) {
            sheet->setData(sheet->index(row, sheet->columnCount() - 1), amount);
        }
        dialog->findChild<QLineEdit *>(u"reason"_s)->setText(u"2026年度核定，按新工资标准"_s);
        grabOver(*dialog, u"50-fix-dues"_s);
        dialog->accept();
        triggerHere(u"actionStandards"_s);
        auto *standards = m_window->findChild<StandardsDialog *>();
        grabOver(*standards, u"51-standards"_s);
        standards->accept();
    }

    void recheckDues()
    {
        auto *recheck = page().findChild<RecheckPage *>();
        showTab(recheck);
        auto *tree = recheck->findChild<QTreeView *>(u"tree"_s);
        const QModelIndex member = tree->model()->index(1, 0);
        tree->expand(member);
        tree->selectionModel()->setCurrentIndex(
            tree->model()->index(tree->model()->rowCount(member) - 1, 0, member),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        grab(u"52-recheck"_s);
    }

    void keepBook()
    {
        auto *book = page().findChild<BookPage *>();
        showTab(book);
        enterInBook(u"2026-03-20"_s, u"spent"_s, u"meetings"_s, u"86.50"_s, u"2026-03-12 支委会"_s);
        enterInBook(u"2026-06-21"_s, u"interest"_s, {}, u"1.27"_s, {});
        enterInBook(u"2026-07-01"_s, u"spent"_s, u"care"_s, u"200"_s, {});
        book->findChild<RecordPanel *>()->leave();
        grab(u"53-book"_s);
        triggerHere(u"actionRemit"_s);
        auto *remittance = m_window->findChild<RemittanceDialog *>();
        auto *ratio = remittance->findChild<QLineEdit *>(u"ratio"_s);
        ratio->setText(u"50"_s);
        emit ratio->textEdited(ratio->text());
        grabOver(*remittance, u"54-remit"_s);
        remittance->reject();
    }

    void readPeople()
    {
        pickScope(m_window->findChild<QTreeWidget *>(u"scope"_s)->topLevelItem(0)->text(0)); // all
        for (const auto &[ledger, name] : {std::pair{u"applicants"_s, u"70-development"_s},
                                           {u"transfers"_s, u"71-transfers"_s}}) {
            openPage(PageKind::Ledgers);
            page()
                .findChild<QListWidget *>(u"ledgerList"_s)
                ->setCurrentRow(static_cast<int>(&ledgerOf(ledger) - allLedgers().data()));
            settle();
            for (auto *view : page().findChildren<RecordView *>()) {
                if (view->isVisible()) {
                    view->setFocus();
                    view->setCurrentIndex(view->model()->index(view->model()->rowCount() - 1, 1));
                }
            }
            press(Qt::Key_F2);
            grab(name);
            press(Qt::Key_Escape);
        }
        trigger(u"actionCheck"_s);
        auto *check = m_window->findChild<CheckWindow *>();
        settle();
        grabOver(*check, u"72-check-window"_s);
        check->close();
    }

    void readOrganisations()
    {
        openPage(PageKind::Organisations);
        triggerHere(u"actionRollUp"_s);
        auto *rollUp = m_window->findChild<RollUpWindow *>();
        settle();
        grabOver(*rollUp, u"73-roll-up"_s);
        rollUp->close();
        openPage(PageKind::Reports);
        showTab(page().findChild<StatisticsPage *>());
        grab(u"74-statistics"_s);
    }

    /// A copy of the file goes its own way; its packet comes back.
    void takePacket()
    {
        const QString copy = m_folder.filePath(u"支部.zhibu"_s);
        const QString packet = m_folder.filePath(u"市机关事务服务中心党支部.zhibupacket"_s);
        m_ok = QFile::copy(m_window->session().file()->path(), copy) && m_ok;
        const auto branch = File::open(copy, File::Access::Write);
        m_ok = m_ok && branch;
        changeMember(**branch, u"P000038"_s, u"phone"_s, u"19954338800"_s);
        changeMember(**branch, u"P000039"_s, u"job"_s, u"会务科副科长"_s);
        changeMember(*m_window->session().file(), u"P000038"_s, u"phone"_s, u"19954336611"_s);
        const auto organisation =
            listRows(**branch, ledgerOf(u"organisations"_s), {.equals = {{u"name"_s, kBranch}}});
        const auto made = collectPacket(**branch, {.organisation = organisation->first()},
                                        {{2026, 11, 20}, {15, 30}});
        const auto bytes = packetBytes(*made, {});
        m_ok = saveFile(packet, *bytes).ok() && m_ok;
        m_answers.files = {packet};
        trigger(u"actionTakePacket"_s);
        PacketDialog *dialog = nullptr;
        wait([&] { return (dialog = m_window->findChild<PacketDialog *>()) != nullptr; });
        grabOver(*dialog, u"75-packet"_s);
        dialog->reject();
    }

    void changeMember(File &file, const QString &code, const QString &field, const QString &value)
    {
        const Ledger &members = ledgerOf(u"members"_s);
        const auto ids = listRows(file, members, {.equals = {{u"code"_s, code}}});
        const auto before = fetchRecord(file, members, ids->first());
        Record changed = *before;
        members.setValue(changed, field, value);
        m_ok = static_cast<bool>(saveRecord(file, members, changed, *before)) && m_ok;
    }

    void enterInBook(const QString &day, const QString &kind, const QString &purpose,
                     const QString &amount, const QString &decision)
    {
        auto *book = page().findChild<BookPage *>();
        triggerHere(u"actionNew"_s);
        auto *panel = book->findChild<RecordPanel *>();
        for (const auto &[field, text] :
             {std::pair{u"date"_s, day}, {u"amount"_s, amount}, {u"decision"_s, decision}}) {
            panel->findChild<QLineEdit *>(field)->setText(text);
        }
        for (const auto &[field, code] : {std::pair{u"kind"_s, kind}, {u"purpose"_s, purpose}}) {
            auto *combo = panel->findChild<QComboBox *>(field);
            combo->setCurrentIndex(combo->findData(code));
        }
        m_ok = panel->save() && m_ok;
        settle();
    }

    void showExportMenu()
    {
        const auto *among = page().findChild<QAction *>(u"actionTemplate"_s);
        for (auto *button : page().findChildren<QToolButton *>()) {
            if (button->menu() != nullptr && button->menu()->actions().contains(among)) {
                grabPopup(*button->menu(),
                          button->mapTo(m_window.get(), QPoint(0, button->height())),
                          u"19-export-menu"_s);
                return;
            }
        }
        m_ok = false;
    }

    // What a user does

    void trigger(const QString &action)
    {
        m_window->findChild<QAction *>(action, Qt::FindDirectChildrenOnly)->trigger();
        settle();
    }
    /// An action of the page shown.
    void triggerHere(const QString &name)
    {
        const QList<QAction *> offered = page().recordActions();
        const auto action = std::ranges::find(offered, name, &QAction::objectName);
        m_ok = m_ok && action != offered.end();
        (*action)->trigger();
        settle();
    }
    void showTab(QWidget *tab)
    {
        page().findChild<QTabWidget *>(u"tabs"_s)->setCurrentWidget(tab);
        settle();
    }
    void openPage(PageKind kind)
    {
        m_window->openPage(kind);
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_window->activateWindow(); // closed dialogs do not give that back offscreen
        wait([this] { return m_window->isActiveWindow(); });
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : m_window.get(), key, modifiers);
        settle();
    }
    void type(const QString &field, const QString &text)
    {
        page().findChild<QLineEdit *>(field)->setText(text);
    }
    void choose(const QString &field, const QString &code)
    {
        auto *combo = page().findChild<QComboBox *>(field);
        combo->setCurrentIndex(combo->findData(code));
        emit combo->activated(combo->currentIndex());
    }
    void click(const QString &button)
    {
        QTest::mouseClick(importDialog()->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    void pickScope(const QString &organisation)
    {
        auto *tree = m_window->findChild<QTreeWidget *>(u"scope"_s);
        const auto found = tree->findItems(organisation, Qt::MatchExactly | Qt::MatchRecursive);
        m_ok = m_ok && found.size() == 1;
        tree->setCurrentItem(found.value(0));
        settle();
    }

    // Tables to import

    static QString demoTable(const Ledger &ledger) { return u":/demo/%1.csv"_s.arg(ledger.key); }
    static bool hasRows(const Ledger &ledger)
    {
        QFile table(u":/demo/%1.csv"_s.arg(ledger.key));
        return table.open(QIODevice::ReadOnly) && table.readAll().count('\n') > 1;
    }
    QString table(const Ledger &ledger)
    {
        const QString path = m_folder.filePath(ledger.title + u".csv"_s);
        m_ok = QFile::copy(demoTable(ledger), path) && m_ok;
        return path;
    }
    /// The roll with what goes wrong most often: a date that does not exist, a number cut by Excel,
    /// a branch misspelt.
    QString tableWithMistakes()
    {
        QFile source(u":/demo/members.csv"_s);
        QFile target(m_folder.filePath(u"党员（有错）.csv"_s));
        m_ok = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) && m_ok;
        QStringList lines = QString::fromUtf8(source.readAll()).split(u"\r\n"_s);
        const auto spoil = [&lines](int line, int column, const QString &value) {
            QStringList cells = lines[line].split(u',');
            cells[column] = value;
            lines[line] = cells.join(u',');
        };
        spoil(4, 12, u"2018-13-10"_s);
        spoil(9, 4, u"9.90099E+17"_s);
        spoil(30, 9, u"统计局支部"_s);
        target.write(lines.join(u"\r\n"_s).toUtf8());
        return target.fileName();
    }
    void openImport(const QString &path)
    {
        m_answers.files = {path};
        trigger(u"actionImport"_s);
        wait([this] { return importDialog() != nullptr; });
    }

    // What is on the screen

    [[nodiscard]] Page &page() const { return *m_window->currentPage(); }
    [[nodiscard]] RecordView &list() const { return *page().findChild<RecordView *>(); }
    [[nodiscard]] ImportDialog *importDialog() const
    {
        for (auto *dialog : m_window->findChildren<ImportDialog *>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    /// The window that was opened over the page.
    [[nodiscard]] QDialog *openDialog()
    {
        QDialog *found = nullptr;
        wait([&] {
            for (auto *dialog : page().findChildren<QDialog *>()) {
                found = dialog->isVisible() ? dialog : found;
            }
            return found != nullptr;
        });
        return found;
    }
    void closeDialog()
    {
        const QPointer<QDialog> shown = openDialog();
        shown->done(QDialog::Rejected);
        wait([&] { return shown.isNull(); });
    }
    void grabDialog(const QString &name)
    {
        QDialog *dialog = openDialog();
        settle();
        QPixmap picture = m_window->grab();
        paintOver(
            picture, *dialog,
            {(picture.width() - dialog->width()) / 2, (picture.height() - dialog->height()) / 2});
        save(picture, name);
    }

    template<typename Condition>
    void wait(Condition condition, std::source_location from = std::source_location::current())
    {
        if (!QTest::qWaitFor(condition)) {
            std::fprintf(stderr, "line %u: waited in vain\n", static_cast<unsigned>(from.line()));
            m_ok = false;
        }
    }
    /// Until nothing is being worked out and everything is painted.
    void settle()
    {
        QApplication::processEvents();
        wait([this] {
            const auto bars = m_window->findChildren<BusyBar *>();
            return std::ranges::none_of(bars, &BusyBar::isBusy);
        });
        QApplication::processEvents();
    }

    void grab(const QString &name)
    {
        settle();
        QPixmap picture = m_window->grab();
        if (QWidget *dialog = importDialog()) {
            paintOver(picture, *dialog,
                      {(picture.width() - dialog->width()) / 2,
                       (picture.height() - dialog->height()) / 2});
        }
        save(picture, name);
    }
    void grabOver(QWidget &dialog, const QString &name)
    {
        settle();
        QPixmap picture = m_window->grab();
        paintOver(
            picture, dialog,
            {(picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2});
        save(picture, name);
    }
    void grabMenu(const QString &menu, const QString &name)
    {
        auto *found = m_window->findChild<QMenu *>(menu);
        const QRect title = m_window->menuBar()->actionGeometry(found->menuAction());
        emit found->aboutToShow();
        grabPopup(*found, title.bottomLeft(), name);
    }
    void grabPopup(QMenu &menu, QPoint place, const QString &name)
    {
        settle();
        QPixmap picture = m_window->grab();
        menu.resize(menu.sizeHint());
        paintOver(picture, menu, place);
        save(picture, name);
    }
    static void paintOver(QPixmap &picture, QWidget &widget, QPoint place)
    {
        QPainter painter(&picture);
        painter.drawPixmap(place, widget.grab());
        painter.setPen(widget.palette().color(QPalette::Mid));
        painter.drawRect(QRect(place, widget.size()).adjusted(-1, -1, 0, 0));
    }
    void save(const QPixmap &picture, const QString &name)
    {
        const QString path = u"%1/%2.png"_s.arg(m_target, name);
        if (!indexed(picture.toImage()).save(path, "PNG", 0)) {
            std::fprintf(stderr, "%s: not written\n", qPrintable(path));
            m_ok = false;
        }
    }

    QString m_target;
    QTemporaryDir m_folder;
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
    bool m_ok = true;
};

} // namespace

} // namespace zhibu

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "zh_CN.UTF-8");
    qputenv("LANGUAGE", "zh_CN");
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("zhibu"));
    QCoreApplication::setApplicationName(QStringLiteral("zhibu-pictures"));
    QApplication app(argc, argv);
    // The offscreen platform does not know where the system keeps its icons.
    QIcon::setThemeSearchPaths(QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                                         QStringLiteral("icons"),
                                                         QStandardPaths::LocateDirectory));
    zhibu::prepareApplication();
    zhibu::loadLanguage(app);
    const QString target = QApplication::arguments().value(1);
    if (target.isEmpty() || !QDir().mkpath(target)) {
        std::fputs("usage: manual_pictures FOLDER\n", stderr);
        return 2;
    }
    return zhibu::Tour(target).run() ? 0 : 1;
}
