// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/painting.h"

#include "testprogram/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

namespace {

constexpr QSize kRoom(200, 24);

QImage painted(const QString &text, Qt::LayoutDirection window, Qt::Alignment alignment)
{
    QImage image(kRoom, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(window);
    paintText(painter, QRect(QPoint(), kRoom), text, QFont(), Qt::black, alignment);
    return image;
}

} // namespace

class TestPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsStayBehindTheirNumbersInAMirroredWindow();
    void wordsOfAMirroredWindowAreMirrored();
};

void TestPainting::unitsStayBehindTheirNumbersInAMirroredWindow()
{
    const QString size = u"406\u202fkB"_s;
    QCOMPARE(painted(size, Qt::RightToLeft, Qt::AlignLeft), painted(size, Qt::LeftToRight, Qt::AlignRight));
}

void TestPainting::wordsOfAMirroredWindowAreMirrored()
{
    const QString files = u"12 \u05e7\u05d1\u05e6\u05d9\u05dd"_s;
    QVERIFY(painted(files, Qt::RightToLeft, Qt::AlignLeft) != painted(files, Qt::LeftToRight, Qt::AlignRight));
}

HS_TEST(TestPainting)
#include "tst_painting.moc"
