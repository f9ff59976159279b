// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/treemap.h"
#include "testprogram/testprogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using hs::ui::squarified;

class TreemapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesTheWholeAreaInProportion_data()
    {
        QTest::addColumn<QList<double>>("weights");
        QTest::newRow("one") << QList<double>{3};
        QTest::newRow("the paper's") << QList<double>{6, 6, 4, 3, 2, 2, 1};
        QTest::newRow("equal") << QList<double>(40, 1.0);
        QTest::newRow("very different") << QList<double>{1e12, 1e9, 5e8, 1e3, 1};
    }
    void dividesTheWholeAreaInProportion()
    {
        QFETCH(QList<double>, weights);
        const QRectF area(10, 20, 600, 140);
        const QList<QRectF> rects = squarified(area, weights);
        QCOMPARE(rects.size(), weights.size());
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (qsizetype i = 0; i < rects.size(); ++i) {
            const double expected = weights.at(i) / sum * area.width() * area.height();
            const double actual = rects.at(i).width() * rects.at(i).height();
            QVERIFY2(std::abs(actual - expected) < 0.01, qPrintable(QString::number(actual)));
            QVERIFY(area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(rects.at(i)));
            for (qsizetype other = 0; other < i; ++other) {
                const QRectF common = rects.at(i).intersected(rects.at(other));
                QVERIFY(common.width() * common.height() < 0.01);
            }
        }
    }

    void staysNearSquares()
    {
        for (const QRectF &rect : squarified({0, 0, 600, 400}, {6, 6, 4, 3, 2, 2, 1}))
            QVERIFY(std::max(rect.width() / rect.height(), rect.height() / rect.width()) < 3);
    }

    void nothingIsNoRectangle()
    {
        QVERIFY(squarified({0, 0, 100, 100}, {}).isEmpty());
        QCOMPARE(squarified({}, {1, 2}), QList<QRectF>(2));
    }
};

HS_GUILESS_TEST(TreemapTest)
#include "tst_treemap.moc"
