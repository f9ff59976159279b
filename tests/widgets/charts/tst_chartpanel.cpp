// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/axisscale.h"
#include "charts/chartcanvas.h"
#include "charts/chartpanel.h"
#include "charts/charttable.h"
#include "charts/charttablemodel.h"
#include "common/formats.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <limits>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class ChartPanelTest : public QObject
{
    Q_OBJECT

    ThemeSource m_themes;

    [[nodiscard]] static ChartNumbers weeks()
    {
        return {.categoryTitle = u"Week"_s,
                .categories = {u"3 Aug"_s, u"10 Aug"_s, u"17 Aug"_s},
                .series = {{u"Commits"_s, {4.0, std::nullopt, 12.5}}},
                .isOverTime = true};
    }

    static void exposed(QWidget &widget)
    {
        widget.resize(600, 240);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
    }

    static QAction *menuEntry(ChartPanel &panel, const QString &text)
    {
        const auto buttons = panel.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (!button->menu())
                continue;
            Q_EMIT button->menu()->aboutToShow();
            for (QAction *action : button->menu()->actions()) {
                if (action->text() == text)
                    return action;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void nothingIsDrawnWhileItIsHidden()
    {
        ChartPanel panel(m_themes);
        QSignalSpy drawn(&panel, &ChartPanel::drawn);
        panel.setNumbers(weeks());
        panel.setForm(ChartForm::Lines);
        QCOMPARE(drawn.size(), 0);
        exposed(panel);
        QCOMPARE(drawn.size(), 1);
        panel.hide();
        panel.setNumbers(weeks());
        QCOMPARE(drawn.size(), 1);
    }

    void theSameNumbersStandInItsTable()
    {
        ChartPanel panel(m_themes);
        panel.setNumbers(weeks());
        panel.setFormat([](double value) { return QString::number(value, 'f', 1); });
        panel.showTable(true);
        exposed(panel);
        QVERIFY(panel.table()->isVisible());
        QVERIFY(!panel.canvas()->isVisible());
        const QAbstractItemModel *model = panel.table()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), u"Commits"_s);
        QCOMPARE(model->index(2, 0).data().toString(), u"17 Aug"_s);
        QCOMPARE(model->index(2, 1).data().toString(), u"12.5"_s);
        QVERIFY(!model->index(1, 1).data().isValid());
        QCOMPARE(model->index(0, 1).data(Qt::EditRole).toDouble(), 4.0);
    }

    void theTableKeepsToTheRulesOfModels()
    {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNumbers(weeks(), [](double value) { return QString::number(value); });
        model.setNumbers({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void aScreenReaderHearsAChartWithASummary()
    {
        ChartPanel panel(m_themes);
        panel.setTitle(u"Commits over time"_s);
        panel.setNumbers(weeks());
        exposed(panel);
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(panel.canvas());
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), u"Commits over time"_s);
        QCOMPARE(chart->childCount(), 0);
        const QString summary = chart->text(QAccessible::Description);
        QVERIFY2(summary.contains(u"Highest: 17 Aug, 13. Lowest: 3 Aug, 4."_s), qPrintable(summary));
    }

    void theArrowKeysReadOneCategoryAfterTheOther()
    {
        ChartPanel panel(m_themes);
        panel.setNumbers(weeks());
        exposed(panel);
        QTest::keyClick(panel.canvas(), Qt::Key_Right);
        QCOMPARE(panel.canvas()->readout(), u"3 Aug: 4"_s);
        QTest::keyClick(panel.canvas(), Qt::Key_Right);
        QCOMPARE(panel.canvas()->readout(), u"10 Aug: not known"_s);
        QTest::keyClick(panel.canvas(), Qt::Key_End);
        QTest::keyClick(panel.canvas(), Qt::Key_Right);
        QCOMPARE(panel.canvas()->current(), 2);
        // A chart over time is not mirrored, and so are its keys not.
        panel.setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(panel.canvas(), Qt::Key_Left);
        QCOMPARE(panel.canvas()->current(), 1);
    }

    void aCategoryIsOpenedByKeyAndByItsName()
    {
        ChartPanel panel(m_themes);
        panel.setForm(ChartForm::HorizontalBars);
        ChartNumbers numbers = weeks();
        numbers.isOverTime = false;
        panel.setNumbers(numbers);
        exposed(panel);
        QSignalSpy activated(&panel, &ChartPanel::activated);
        QTest::keyClick(panel.canvas(), Qt::Key_Down);
        QTest::keyClick(panel.canvas(), Qt::Key_Return);
        QCOMPARE(activated.size(), 0); // not asked for
        panel.setActivatable(true);
        QTest::keyClick(panel.canvas(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(activated.takeFirst(), (QVariantList{0, true}));
        QTest::mouseClick(panel.canvas()->viewport(), Qt::LeftButton, {}, {6, panel.canvas()->height() - 8});
        QCOMPARE(activated.takeFirst(), (QVariantList{2, false}));
    }

    void theNumbersAreCopiedWithTabs()
    {
        ChartPanel panel(m_themes);
        panel.setNumbers(weeks());
        QAction *copy = menuEntry(panel, u"Copy the numbers"_s);
        QVERIFY(copy);
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Week\tCommits\n3 Aug\t4\n10 Aug\t\n17 Aug\t12.5\n"_s);
    }

    void theNumbersAreKeptAsCsv()
    {
        const QTemporaryDir folder;
        ChartPanel panel(m_themes);
        panel.setTitle(u"Size / type"_s);
        ChartNumbers numbers = weeks();
        numbers.categories[1] = u"a \"quoted\", word"_s;
        panel.setNumbers(numbers);
        exposed(panel);
        QAction *save = menuEntry(panel, u"Save as CSV…"_s);
        QVERIFY(save);
        save->trigger();
        auto *dialog = panel.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = folder.filePath(u"numbers.csv"_s);
        QSignalSpy told(&panel, &ChartPanel::statusMessage);
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE(told.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "Week,Commits\r\n3 Aug,4\r\n\"a \"\"quoted\"\", word\",\r\n17 Aug,12.5\r\n");
        dialog->reject();
    }

    void aFolderThatCantBeWrittenIsSaidInThePanel()
    {
        ChartPanel panel(m_themes);
        panel.setNumbers(weeks());
        exposed(panel);
        menuEntry(panel, u"Save as CSV…"_s)->trigger();
        auto *dialog = panel.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/nowhere/at/all.csv"_s);
        QTRY_VERIFY(std::ranges::any_of(panel.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"/nowhere/at/all.csv was not saved");
        }));
        dialog->reject();
    }

    void withoutNumbersItSaysSo()
    {
        ChartPanel panel(m_themes);
        exposed(panel);
        QVERIFY(!panel.canvas()->isVisible());
        panel.setNumbers(weeks());
        QVERIFY(panel.canvas()->isVisible());
        panel.showMessage({.title = u"The commits could not be loaded"_s});
        QVERIFY(!panel.canvas()->isVisible());
    }

    void itIsRedrawnInTheColoursOfTheDay()
    {
        ChartPanel panel(m_themes);
        panel.setNumbers(weeks());
        exposed(panel);
        m_themes.setAppearance(ThemeSource::Appearance::Light);
        const QImage light = panel.grab().toImage();
        m_themes.setAppearance(ThemeSource::Appearance::Dark);
        QVERIFY(light != panel.grab().toImage());
        m_themes.setAppearance(ThemeSource::Appearance::Light);
        QCOMPARE(panel.grab().toImage(), light);
    }

    void scalesHaveRoundSteps_data()
    {
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("steps");
        const double huge = std::numeric_limits<double>::max();
        QTest::newRow("commits") << 0.0 << 11.0 << true << 0.0 << 5.0 << 3;
        QTest::newRow("one commit") << 0.0 << 1.0 << true << 0.0 << 1.0 << 1;
        QTest::newRow("shares") << 0.0 << 0.3 << false << 0.0 << 0.1 << 3;
        QTest::newRow("nothing") << 0.0 << 0.0 << true << 0.0 << 1.0 << 1;
        QTest::newRow("below zero") << -4.0 << 11.0 << true << -5.0 << 5.0 << 4;
        QTest::newRow("endless") << -huge << huge << false << 0.0 << 1.0 << 1;
    }
    void scalesHaveRoundSteps()
    {
        QFETCH(double, lowest);
        QFETCH(double, highest);
        QFETCH(bool, isWhole);
        const AxisScale scale = axisScale(lowest, highest, 4, isWhole);
        QTEST(scale.low, "low");
        QTEST(scale.step, "step");
        QTEST(scale.steps, "steps");
    }

    void everyFormTakesHostileNumbers_data()
    {
        QTest::addColumn<int>("form");
        for (const ChartForm form :
             {ChartForm::Bars, ChartForm::HorizontalBars, ChartForm::StackedBars, ChartForm::Lines, ChartForm::Area})
            QTest::addRow("%d", int(form)) << int(form);
    }
    void everyFormTakesHostileNumbers()
    {
        QFETCH(int, form);
        ChartPanel panel(m_themes);
        panel.setForm(ChartForm(form));
        exposed(panel);
        const double huge = std::numeric_limits<double>::max();
        panel.setNumbers({.categories = {u""_s, QString(5000, u'x'), u"\u202e\n"_s},
                          .series = {{u"a"_s, {huge, -huge, 0}}, {u"b"_s, {}}, {u""_s, {1, 2, 3, 4, 5, 6}}},
                          .axisLabels = {u"only one"_s}});
        panel.grab();
        panel.setNumbers({.categories = {u"a"_s}, .series = {}});
        panel.grab();
        QTest::keyClick(panel.canvas(), Qt::Key_Right);
        panel.resize(20, 20);
        panel.grab();
    }
};

HS_TEST(ChartPanelTest)
#include "tst_chartpanel.moc"
