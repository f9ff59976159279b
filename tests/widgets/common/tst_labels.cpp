// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/elidedlabel.h"
#include "common/textlabel.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorAndFontFollowTheTheme();
    void paragraphEscapesMarkup();
    void elidedLabelKnowsWhenItHidesSomething();

private:
    ThemeSource m_themes;
};

void TestLabels::colorAndFontFollowTheTheme()
{
    m_themes.setAppearance(ThemeSource::Appearance::Light);
    TextLabel label(m_themes, TextStyle::Small, &ThemeColors::textSecondary);
    QCOMPARE(label.palette().color(QPalette::WindowText), m_themes.theme().color.textSecondary);
    QCOMPARE(label.font().pixelSize(), 12);
    m_themes.setAppearance(ThemeSource::Appearance::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), m_themes.theme().color.textSecondary);
    m_themes.setTextScale(1.5);
    QCOMPARE(label.font().pixelSize(), 18);
    m_themes.setTextScale(1);
}

void TestLabels::paragraphEscapesMarkup()
{
    TextLabel label(m_themes);
    label.setParagraph(u"a < b"_s, u"<a href='x'>link</a>"_s);
    QVERIFY(label.text().contains(u"a &lt; b"_s));
    QVERIFY(!label.text().contains(u"<a href"_s));
}

void TestLabels::elidedLabelKnowsWhenItHidesSomething()
{
    ElidedLabel label(m_themes);
    label.setText(u"a-repository-with-a-very-long-name-indeed"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    label.resize(60, label.height());
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 60);
}

HS_TEST(TestLabels)
#include "tst_labels.moc"
