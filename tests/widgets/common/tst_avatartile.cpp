// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/avatartile.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestAvatarTile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorIsStableAndIgnoresCase();
    void colorsAreSpread();
    void initials_data();
    void initials();
};

void TestAvatarTile::colorIsStableAndIgnoresCase()
{
    QCOMPARE(avatarColor(u"qwen"), avatarColor(u"Qwen"));
    // Written down, so that people keep their colours from one release to the next.
    QCOMPARE(avatarColor(u"openai"), 5);
}

void TestAvatarTile::colorsAreSpread()
{
    QSet<int> used;
    for (int i = 0; i < 200; ++i) {
        const int color = avatarColor(u"owner-%1"_s.arg(i));
        QVERIFY(color >= 0 && color < 8);
        used.insert(color);
    }
    QCOMPARE(used.size(), 8);
}

void TestAvatarTile::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initial");
    QTest::newRow("lower case") << u"openai"_s << u"O"_s;
    QTest::newRow("punctuation first") << u"-_nadia"_s << u"N"_s;
    QTest::newRow("digit") << u"01-ai"_s << u"0"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("outside the first plane") << QString::fromUcs4(U"\U00010400x") << QString::fromUcs4(U"\U00010400");
}

void TestAvatarTile::initials()
{
    QFETCH(const QString, name);
    QFETCH(const QString, initial);
    QCOMPARE(avatarInitial(name), initial);
}

HS_TEST(TestAvatarTile)
#include "tst_avatartile.moc"
