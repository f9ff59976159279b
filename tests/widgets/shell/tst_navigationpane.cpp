// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellworld.h"

#include "sessions/shelf.h"
#include "shell/navigationpane.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hs::ui;

namespace {

QModelIndex rowCalled(const QAbstractItemModel &model, const QString &text)
{
    const QModelIndexList found =
        model.match(model.index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void clickRow(const NavigationPane &pane, const QString &text, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers = {})
{
    QTreeView *view = pane.view();
    QTest::mouseClick(view->viewport(), button, modifiers, view->visualRect(rowCalled(*view->model(), text)).center());
}

} // namespace

class TestNavigationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksChoosePlaces();
    void arrowsWalkWithoutOpening();
    void sectionsFold();
    void badgesSpeak();
    void railHasIconsOnly();
    void showsWhereWeAre();
    void modelIsSound();
    void savedSearchesAreRenamedAndRemoved();
    void newsStandBehindTheirRows();
    void ownersStandUnderYours();
};

void TestNavigationPane::clicksChoosePlaces()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.resize(216, 600);
    pane.show();
    QSignalSpy chosen(&pane, &NavigationPane::placeChosen);
    clickRow(pane, u"Datasets"_s, Qt::LeftButton);
    clickRow(pane, u"Library"_s, Qt::LeftButton, Qt::ControlModifier);
    clickRow(pane, u"Spaces"_s, Qt::MiddleButton);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(0).at(0).value<NavigationPane::Place>(), NavigationPane::Place::Datasets);
    QCOMPARE(chosen.at(0).at(1).value<Page::OpenIn>(), Page::OpenIn::CurrentTab);
    QCOMPARE(chosen.at(1).at(0).value<NavigationPane::Place>(), NavigationPane::Place::Library);
    QCOMPARE(chosen.at(1).at(1).value<Page::OpenIn>(), Page::OpenIn::BackgroundTab);
    QCOMPARE(chosen.at(2).at(1).value<Page::OpenIn>(), Page::OpenIn::BackgroundTab);
}

void TestNavigationPane::arrowsWalkWithoutOpening()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.show();
    pane.showPlace(NavigationPane::Place::Models);
    QSignalSpy chosen(&pane, &NavigationPane::placeChosen);
    QTest::keyClick(pane.view(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(pane.view(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<NavigationPane::Place>(), NavigationPane::Place::Datasets);
}

void TestNavigationPane::sectionsFold()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.resize(216, 600);
    pane.show();
    const QModelIndex discover = rowCalled(*pane.view()->model(), u"Discover"_s);
    QVERIFY(pane.view()->isExpanded(discover));
    clickRow(pane, u"Discover"_s, Qt::LeftButton);
    QVERIFY(!pane.view()->isExpanded(discover));
    clickRow(pane, u"Discover"_s, Qt::LeftButton);
    QVERIFY(pane.view()->isExpanded(discover));
}

void TestNavigationPane::badgesSpeak()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    const auto spoken = [&pane] {
        return rowCalled(*pane.view()->model(), u"Transfers"_s).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(), u"Transfers"_s);
    pane.showTransfers(4, 0);
    QVERIFY(spoken().startsWith(u"Transfers, 4 "));
    QVERIFY(spoken().contains(u"moving"));
    pane.showTransfers(4, 1);
    QVERIFY(spoken().contains(u"failed"));
    pane.showTransfers(0, 0);
    QCOMPARE(spoken(), u"Transfers"_s);
}

void TestNavigationPane::railHasIconsOnly()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.show();
    clickRow(pane, u"Discover"_s, Qt::LeftButton);
    pane.setRail(true);
    QCOMPARE(pane.width(), 48);
    const QModelIndex models = rowCalled(*pane.view()->model(), u"Models"_s);
    QVERIFY(pane.view()->isExpanded(models.parent()));
    QCOMPARE(pane.view()->visualRect(models).height(), 32);
    QTRY_COMPARE(pane.view()->visualRect(models).width(), 32);
}

void TestNavigationPane::showsWhereWeAre()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.showPlace(NavigationPane::Place::Transfers);
    QCOMPARE(pane.view()->currentIndex().data().toString(), u"Transfers"_s);
    pane.showPlace(std::nullopt);
    QVERIFY(!pane.view()->selectionModel()->hasSelection());
}

void TestNavigationPane::modelIsSound()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    const QAbstractItemModelTester tester(pane.view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    pane.showTransfers(2, 0);
    QVERIFY(pane.view()->model()->rowCount() > 0);
}

void TestNavigationPane::savedSearchesAreRenamedAndRemoved()
{
    ThemeSource themes;
    hs::testkit::ManualClock clock;
    hs::models::Shelf shelf({}, clock);
    NavigationPane pane(themes);
    pane.resize(216, 700);
    pane.show();
    QVERIFY(!rowCalled(*pane.view()->model(), u"Small ones"_s).isValid());
    pane.followShelf(&shelf);
    hs::hub::SearchQuery query;
    query.text = u"tiny"_s;
    shelf.saveSearch(u"Small ones"_s, query);
    QSignalSpy chosen(&pane, &NavigationPane::searchChosen);
    QSignalSpy renamed(&pane, &NavigationPane::searchRenamed);
    QSignalSpy removed(&pane, &NavigationPane::searchRemoved);
    clickRow(pane, u"Small ones"_s, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    pane.showSearch(0);
    QTest::keyClick(pane.view(), Qt::Key_F2);
    auto *field = pane.view()->findChild<QLineEdit *>();
    QVERIFY(field);
    field->setText(u"Tiny ones"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(renamed.size(), 1); // editors give back what was typed through the event loop
    QCOMPARE(renamed.first().at(1).toString(), u"Tiny ones"_s);
    shelf.renameSearch(0, u"Tiny ones"_s);
    QTest::keyClick(pane.view(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    shelf.removeSearch(0);
    QVERIFY(!rowCalled(*pane.view()->model(), u"Tiny ones"_s).isValid());
}

void TestNavigationPane::newsStandBehindTheirRows()
{
    ThemeSource themes;
    hs::testkit::ManualClock clock;
    hs::models::Shelf shelf({}, clock);
    NavigationPane pane(themes);
    pane.followShelf(&shelf);
    shelf.saveSearch(u"Speech"_s, {});
    shelf.takeSearchNews({}, shelf.searches().first().lookedAt, 6, false);
    const auto spoken = [&pane](const QString &row) {
        return rowCalled(*pane.view()->model(), row).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(spoken(u"Speech"_s).startsWith(u"Speech, 6 new since "), qPrintable(spoken(u"Speech"_s)));
    QCOMPARE(spoken(u"Watching"_s), u"Watching"_s);
}

void TestNavigationPane::ownersStandUnderYours()
{
    ThemeSource themes;
    NavigationPane pane(themes);
    pane.resize(216, 700);
    pane.show();
    QStringList many;
    for (int i = 0; i < 12; ++i)
        many.append(u"org-%1"_s.arg(i));
    pane.setOwners(u"ada"_s, many);
    QVERIFY(rowCalled(*pane.view()->model(), u"org-7"_s).isValid());
    QVERIFY(!rowCalled(*pane.view()->model(), u"org-8"_s).isValid());
    QSignalSpy chosen(&pane, &NavigationPane::ownerChosen);
    clickRow(pane, u"My repositories"_s, Qt::LeftButton);
    QCOMPARE(chosen.first().at(0).toString(), u"ada"_s);
    pane.setOwners({}, {});
    QVERIFY(!rowCalled(*pane.view()->model(), u"org-0"_s).isValid());
}

HS_TEST(TestNavigationPane)
#include "tst_navigationpane.moc"
