// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibletree.h"
#include "samplewindow.h"
#include "testprogram/testprogram.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs;

namespace {

QList<QMenu *> menusOf(const QWidget &window)
{
    QList<QMenu *> menus;
    const auto bars = window.findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars) {
        const auto actions = bar->actions();
        for (const QAction *action : actions)
            menus.append(action->menu());
    }
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const auto *tool = qobject_cast<QToolButton *>(button);
        const auto *push = qobject_cast<QPushButton *>(button);
        QMenu *menu = tool ? tool->menu() : push ? push->menu() : nullptr;
        if (menu && button->isVisible() && button->isEnabled() && !menus.contains(menu))
            menus.append(menu);
    }
    return menus;
}

/// Shows the menu and what is behind its entries.
QStringList flawsOfMenu(QMenu &menu, const QString &place)
{
    menu.popup(QPoint());
    QStringList flaws;
    for (const QString &flaw : test::flawsOf(menu))
        flaws.append(place + u": "_s + flaw);
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->isSeparator() && action->text().trimmed().isEmpty() &&
            !action->inherits("QWidgetAction"))
            flaws.append(place + u": an entry without words"_s);
        if (action->menu())
            flaws += flawsOfMenu(*action->menu(), place + u'/' + action->text());
    }
    menu.close();
    return flaws;
}

/// Of the menu that the menu key opens in a list.
QStringList flawsOfListMenu(QAbstractItemView &view)
{
    if (!view.model() || view.model()->rowCount(view.rootIndex()) == 0)
        return {};
    if (!view.currentIndex().isValid())
        view.setCurrentIndex(view.model()->index(0, 0, view.rootIndex()));
    const QPoint place = view.visualRect(view.currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    return menu ? flawsOfMenu(*menu, view.accessibleName()) : QStringList();
}

QString joinedLines(const QStringList &lines)
{
    return u'\n' + lines.join(u'\n');
}

} // namespace

/// What comes up before the window, for those who don't see it and those who have no mouse: dialogs, popups, menus.
class AccessibleDialogsTest : public QObject
{
    Q_OBJECT

    static constexpr int kMostSteps = 200; ///< of the Tab key

    test::SampleWindow m_sample;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sample.start(), qPrintable(m_sample.errorText()));
        m_sample.window().resize(1440, 900);
    }

    /// What a failed test left open.
    void cleanup()
    {
        while (QWidget *front = test::frontOf(m_sample.window()))
            front->close();
        m_sample.window().activateWindow();
    }

    void dialogsAreNamedAndWalkedByTab_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("pressed");
        const QString models = u"hf://search/models"_s;
        const QString base = u"hf://kestrel-lm/kestrel-base"_s;
        const QString gguf = u"hf://tidepool-ai/kestrel-instruct-GGUF"_s;
        QTest::newRow("settings") << models << u"Settings"_s;
        QTest::newRow("sign in") << models << u"Sign in"_s;
        QTest::newRow("help") << models << u"Hubscope help"_s;
        QTest::newRow("shortcuts") << models << u"Keyboard shortcuts"_s;
        QTest::newRow("about") << models << u"About Hubscope"_s;
        QTest::newRow("download plan") << base << u"All files"_s;
        QTest::newRow("plan of variants") << gguf << u"All files"_s;
        QTest::newRow("which file") << gguf << u"Which file do I need"_s;
        QTest::newRow("links") << u"hubscope://transfers"_s << u"Add links"_s;
        QTest::newRow("evaluation results") << base << u"Compare"_s;
        QTest::newRow("revisions") << base << u"Switch revision"_s;
        QTest::newRow("outline") << base << u"Outline"_s;
        QTest::newRow("revisions of a side")
            << u"hubscope://compare?base=hf%3A%2F%2Fkestrel-lm%2Fkestrel-base%40v1.0&head=hf%3A%2F%2Fkestrel-lm%2F"
               "kestrel-base"_s
            << u"Revision, v1.0"_s;
    }
    void dialogsAreNamedAndWalkedByTab()
    {
        QFETCH(QString, address);
        QFETCH(QString, pressed);
        QVERIFY(m_sample.open(address));
        m_sample.window().focusPage();
        QVERIFY2(m_sample.press(pressed), qPrintable(pressed));
        QWidget *front = nullptr;
        QTRY_VERIFY((front = test::frontOf(m_sample.window())));
        const bool isPopup = front == QApplication::activePopupWidget();
        const auto keyboard = [front] { return QApplication::focusWidget() ? QApplication::focusWidget() : front; };
        QTRY_VERIFY(isPopup || QApplication::activeWindow() == front);
        QTRY_COMPARE(keyboard()->window(), front);
        const QStringList flaws = test::flawsOf(*front) + test::missedByTab(*front, kMostSteps);
        QTest::keyClick(keyboard(), Qt::Key_Escape);
        QTRY_VERIFY(!test::frontOf(m_sample.window()));
        QVERIFY2(flaws.isEmpty(), qPrintable(joinedLines(flaws)));
        // From a dialog it is given back by the desktop, which is not here.
        if (!isPopup)
            m_sample.window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_sample.window());
    }

    void theWholeSettingsAreNamed()
    {
        QVERIFY(m_sample.open(u"hf://search/models"_s));
        QVERIFY(m_sample.press(u"Settings"_s));
        QWidget *front = nullptr;
        QTRY_VERIFY((front = test::frontOf(m_sample.window())));
        QStringList flaws;
        const auto lists = front->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *list : lists) { // of sections, as far as there are any
            for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row) {
                list->setCurrentIndex(list->model()->index(row, 0));
                flaws += test::flawsOf(*front);
            }
        }
        QTest::keyClick(front, Qt::Key_Escape);
        QTRY_VERIFY(!test::frontOf(m_sample.window()));
        QVERIFY2(flaws.isEmpty(), qPrintable(joinedLines(flaws)));
    }

    void thePaletteIsNamedAndGivesTheKeyboardBack()
    {
        QVERIFY(m_sample.open(u"hf://kestrel-lm/kestrel-base"_s));
        m_sample.window().focusPage();
        QTRY_VERIFY(QApplication::focusWidget());
        const QWidget *before = QApplication::focusWidget();
        QVERIFY(m_sample.press(u"Go to anything"_s));
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget() != before);
        QTest::keyClicks(QApplication::focusWidget(), u"kes"_s);
        const QStringList flaws = test::flawsOf(m_sample.window());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(flaws.isEmpty(), qPrintable(joinedLines(flaws)));
        QTRY_COMPARE(QApplication::focusWidget(), before);
    }

    void menusNameTheirEntries_data()
    {
        QTest::addColumn<QString>("address");
        const QString model = u"hf://lagos-speech/whisper-large-v3-yoruba"_s;
        QTest::newRow("models") << u"hf://search/models"_s;
        QTest::newRow("card") << model;
        QTest::newRow("files") << model + u"@main/config.json"_s;
        QTest::newRow("weights") << model + u"@main/model.safetensors"_s;
        QTest::newRow("history") << model + u"@main?view=history"_s;
        QTest::newRow("insights") << model + u"@main?view=insights"_s;
        QTest::newRow("viewer") << u"hf://datasets/kestrel-lm/kestrel-instruct-mix@main?view=viewer"_s;
        QTest::newRow("organization") << u"hf://lagos-speech?view=models"_s;
        QTest::newRow("transfers") << u"hubscope://transfers"_s;
        QTest::newRow("library") << u"hubscope://library"_s;
    }
    void menusNameTheirEntries()
    {
        QFETCH(QString, address);
        QVERIFY(m_sample.open(address));
        QStringList flaws;
        const QList<QMenu *> menus = menusOf(m_sample.window());
        for (QMenu *menu : menus)
            flaws += flawsOfMenu(*menu, menu->title().isEmpty() ? test::described(menu) : menu->title());
        const auto lists = m_sample.window().findChildren<QAbstractItemView *>();
        for (QAbstractItemView *list : lists) {
            if (list->isVisible())
                flaws += flawsOfListMenu(*list);
        }
        QVERIFY2(flaws.isEmpty(), qPrintable(joinedLines(flaws)));
    }

    void whatFoldsAwayInASmallWindowIsNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("pressed");
        QTest::newRow("details") << u"hf://kestrel-lm/kestrel-base"_s << u"Details"_s;
    }
    void whatFoldsAwayInASmallWindowIsNamed()
    {
        QFETCH(QString, address);
        QFETCH(QString, pressed);
        const QSize wide = m_sample.window().size();
        m_sample.window().resize(1024, 640);
        QVERIFY(m_sample.open(address));
        QVERIFY2(m_sample.press(pressed), qPrintable(pressed));
        QStringList flaws = test::flawsOf(m_sample.window());
        m_sample.window().focusPage();
        QTRY_VERIFY(QApplication::focusWidget());
        flaws += test::missedByTab(m_sample.window(), 3 * kMostSteps);
        m_sample.window().resize(wide);
        QVERIFY2(flaws.isEmpty(), qPrintable(joinedLines(flaws)));
    }
};

HS_TEST(AccessibleDialogsTest)
#include "tst_accessibledialogs.moc"
