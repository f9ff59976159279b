// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/shownname.h"
#include "testprogram/testprogram.h"

#include <QTest>

class TestShownName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatCannotDeceive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const QChar mark(QChar::ReplacementCharacter);
        QTest::newRow("plain") << QStringLiteral("model.safetensors") << QStringLiteral("model.safetensors");
        QTest::newRow("arabic stays") << QStringLiteral("نموذج.txt") << QStringLiteral("نموذج.txt");
        QTest::newRow("joiner stays") << QStringLiteral("می\u200Cشود") << QStringLiteral("می\u200Cشود");
        QTest::newRow("override") << QStringLiteral("cod\u202Egnp.exe")
                                  << QString(QStringLiteral("cod") + mark + QStringLiteral("gnp.exe"));
        QTest::newRow("control") << QStringLiteral("a\tb") << QString(QStringLiteral("a") + mark + QStringLiteral("b"));
        QTest::newRow("zero width") << QStringLiteral("a\u200Bb")
                                    << QString(QStringLiteral("a") + mark + QStringLiteral("b"));
        QTest::newRow("line separator") << QStringLiteral("a\u2028b")
                                        << QString(QStringLiteral("a") + mark + QStringLiteral("b"));
    }
    void showsWhatCannotDeceive()
    {
        QFETCH(QString, name);
        QTEST(hs::models::shownName(name), "shown");
    }
};

HS_GUILESS_TEST(TestShownName)
#include "tst_shownname.moc"
