// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/chiprow.h"
#include "common/flowlayout.h"
#include "common/tagchip.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsWhenTheLineIsFull();
    void mirrorsForRightToLeft();
    void heightGrowsAsWidthShrinks();
    void hiddenItemsTakeNoSpace();
    void chipRowReplacesItsChips();

private:
    static QList<QWidget *> fill(QWidget &parent, int count);

    ThemeSource m_themes;
};

QList<QWidget *> TestFlowLayout::fill(QWidget &parent, int count)
{
    auto *layout = new FlowLayout(8, 4, &parent);
    QList<QWidget *> items;
    for (int i = 0; i < count; ++i) {
        auto *item = new QWidget(&parent);
        item->setFixedSize(50, 20);
        layout->addWidget(item);
        items.append(item);
    }
    return items;
}

void TestFlowLayout::wrapsWhenTheLineIsFull()
{
    QWidget parent;
    const auto items = fill(parent, 3);
    parent.resize(110, 100);
    parent.show();
    QCOMPARE(items[0]->pos(), QPoint(0, 0));
    QCOMPARE(items[1]->pos(), QPoint(58, 0));
    QCOMPARE(items[2]->pos(), QPoint(0, 24));
}

void TestFlowLayout::mirrorsForRightToLeft()
{
    QWidget parent;
    parent.setLayoutDirection(Qt::RightToLeft);
    const auto items = fill(parent, 2);
    parent.resize(200, 100);
    parent.show();
    QCOMPARE(items[0]->pos(), QPoint(150, 0));
    QCOMPARE(items[1]->pos(), QPoint(92, 0));
}

void TestFlowLayout::heightGrowsAsWidthShrinks()
{
    QWidget parent;
    fill(parent, 4);
    QCOMPARE(parent.layout()->heightForWidth(300), 20);
    QCOMPARE(parent.layout()->heightForWidth(110), 44);
    QCOMPARE(parent.layout()->heightForWidth(10), 92);
}

void TestFlowLayout::hiddenItemsTakeNoSpace()
{
    QWidget parent;
    const auto items = fill(parent, 3);
    items[0]->hide();
    parent.resize(300, 40);
    parent.show();
    QCOMPARE(items[1]->pos(), QPoint(0, 0));
}

void TestFlowLayout::chipRowReplacesItsChips()
{
    ChipRow row(m_themes);
    row.setChips({{ChipKind::Model, u"Model"_s, Icon::Model}, {ChipKind::Neutral, u"Safetensors"_s}});
    QCOMPARE(row.findChildren<TagChip *>().size(), 2);
    row.setChips({{ChipKind::Gated, u"Gated"_s, Icon::Gated}});
    const auto chips = row.findChildren<TagChip *>();
    QCOMPARE(chips.size(), 1);
    QCOMPARE(chips.first()->chip().text, u"Gated"_s);
    QCOMPARE(chips.first()->sizeHint().height(), 20);
}

HS_TEST(TestFlowLayout)
#include "tst_flowlayout.moc"
