// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestHubStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void controlsHaveTheirHeights();
    void buttonKindDecidesTheFill_data();
    void buttonKindDecidesTheFill();
    void disabledPrimaryIsNotFilled();
    void splitButtonOpensItsMenuOnlyAtTheEnd();
    void mnemonicsDoNotWidenButtons();
    void menuKeepsItsRowsAndSeparators();
    void scrollBarSliderStaysInReach();
    void progressShowsItsState();
    void switchIsWiderThanACheckBox();

private:
    [[nodiscard]] static QColor middleOf(QWidget &widget, QPoint offset = {});

    ThemeSource m_themes;
};

void TestHubStyle::initTestCase()
{
    m_themes.setAppearance(ThemeSource::Appearance::Light);
    m_themes.install(*qApp);
}

QColor TestHubStyle::middleOf(QWidget &widget, QPoint offset)
{
    const QImage image = widget.grab().toImage();
    return image.pixelColor(QPoint(image.width() / 2, image.height() / 2) + offset);
}

void TestHubStyle::controlsHaveTheirHeights()
{
    QPushButton button(u"Button"_s);
    QPushButton small(u"Retry"_s);
    setButtonSize(&small, ButtonSize::Small);
    QToolButton icon;
    icon.setIcon(m_themes.icon(Icon::Copy));
    QLineEdit field;
    QComboBox combo;
    QCOMPARE(button.sizeHint().height(), 28);
    QCOMPARE(small.sizeHint().height(), 24);
    QCOMPARE(icon.sizeHint(), QSize(28, 28));
    QCOMPARE(field.sizeHint().height(), 28);
    QCOMPARE(combo.sizeHint().height(), 28);
}

void TestHubStyle::buttonKindDecidesTheFill_data()
{
    QTest::addColumn<ButtonKind>("kind");
    QTest::addColumn<QColor>("fill");
    QTest::newRow("normal") << ButtonKind::Normal << m_themes.theme().color.control;
    QTest::newRow("primary") << ButtonKind::Primary << m_themes.theme().color.accent;
    QTest::newRow("danger") << ButtonKind::Danger << m_themes.theme().color.dangerButton;
}

void TestHubStyle::buttonKindDecidesTheFill()
{
    QFETCH(const ButtonKind, kind);
    QFETCH(const QColor, fill);
    QPushButton button;
    button.resize(80, 28);
    setButtonKind(&button, kind);
    QCOMPARE(middleOf(button).rgb(), fill.rgb());
}

void TestHubStyle::disabledPrimaryIsNotFilled()
{
    QPushButton button;
    button.resize(80, 28);
    setButtonKind(&button, ButtonKind::Primary);
    button.setEnabled(false);
    QCOMPARE(middleOf(button).rgb(), m_themes.theme().color.control.rgb());
}

void TestHubStyle::splitButtonOpensItsMenuOnlyAtTheEnd()
{
    QToolButton button;
    QMenu menu;
    menu.addAction(u"All files"_s);
    button.setText(u"Download"_s);
    button.setToolButtonStyle(Qt::ToolButtonTextOnly);
    button.setMenu(&menu);
    button.setPopupMode(QToolButton::MenuButtonPopup);
    button.resize(button.sizeHint());
    button.show();
    int clicks = 0;
    connect(&button, &QToolButton::clicked, this, [&] { ++clicks; });
    QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(10, 14));
    QCOMPARE(clicks, 1);
    QVERIFY(!menu.isVisible());
}

void TestHubStyle::mnemonicsDoNotWidenButtons()
{
    QPushButton plain(u"Open"_s);
    QPushButton marked(u"&Open"_s);
    QCOMPARE(marked.sizeHint(), plain.sizeHint());
}

void TestHubStyle::menuKeepsItsRowsAndSeparators()
{
    QMenu menu;
    menu.addAction(u"Open"_s);
    menu.addSeparator();
    menu.addAction(u"Remove"_s);
    QCOMPARE(menu.sizeHint().height(), 5 + 28 + 9 + 28 + 5);
}

void TestHubStyle::scrollBarSliderStaysInReach()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1'000'000);
    bar.setPageStep(10);
    bar.resize(12, 300);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    for (const int position : {0, 500'000, 1'000'000}) {
        option.sliderPosition = position;
        const QRect slider =
            bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        QVERIFY(slider.height() >= 24);
        QVERIFY(bar.rect().contains(slider));
    }
}

void TestHubStyle::progressShowsItsState()
{
    QProgressBar bar;
    bar.resize(100, 6);
    bar.setValue(100);
    QCOMPARE(middleOf(bar).rgb(), m_themes.theme().color.progressFill.rgb());
    setProgressState(&bar, ProgressState::Failed);
    QCOMPARE(middleOf(bar).rgb(), m_themes.theme().color.danger.rgb());
    setProgressThin(&bar, true);
    QCOMPARE(bar.sizeHint().height(), 4);
}

void TestHubStyle::switchIsWiderThanACheckBox()
{
    QCheckBox box;
    QCheckBox toggle;
    setSwitch(&toggle, true);
    QVERIFY(isSwitch(&toggle));
    QVERIFY(toggle.sizeHint().width() > box.sizeHint().width());
}

HS_TEST(TestHubStyle)
#include "tst_hubstyle.moc"
