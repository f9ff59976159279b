// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reponame.h"

#include "testprogram/testprogram.h"
#include "theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestRepoName : public QObject
{
    Q_OBJECT

    struct Painted
    {
        QImage image;
        int width = 0;
    };
    static Painted painted(int room, Qt::LayoutDirection direction, const QString &owner = u"acme"_s)
    {
        Painted result{QImage(400, 24, QImage::Format_RGB32), 0};
        result.image.fill(Qt::white);
        QPainter painter(&result.image);
        painter.setLayoutDirection(direction);
        result.width = paintRepoName(painter, Theme(), QRect(0, 0, room, 24), owner, u"whisper-large-v3"_s, direction);
        return result;
    }

private Q_SLOTS:
    void readsFromLeftToRightEverywhere()
    {
        const Painted plain = painted(400, Qt::LeftToRight);
        const Painted mirrored = painted(400, Qt::RightToLeft);
        QVERIFY(plain.width > 0 && plain.width < 400);
        QCOMPARE(mirrored.width, plain.width);
        const QRect words(0, 0, plain.width, 24);
        QCOMPARE(mirrored.image.copy(words.translated(400 - plain.width, 0)), plain.image.copy(words));
    }

    void staysInItsRoom()
    {
        QCOMPARE(painted(80, Qt::LeftToRight, u"a-very-long-owner"_s).width, 80);
        QCOMPARE(painted(0, Qt::LeftToRight).width, 0);
    }

    void ownerMayBeMissing() { QVERIFY(painted(400, Qt::LeftToRight, {}).width < painted(400, Qt::LeftToRight).width); }
};

HS_TEST(TestRepoName)
#include "tst_reponame.moc"
