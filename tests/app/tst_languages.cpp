// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languages.h"
#include "testprogram/testprogram.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLanguages : public QObject
{
    Q_OBJECT

    static QString files(int count)
    {
        return QCoreApplication::translate("hs::ui::FileBrowser", "%Ln files", nullptr, count);
    }

private Q_SLOTS:
    void countsReadWellWithoutALanguageOfOurOwn_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("none of ours") << QLocale(QLocale::Zulu);
    }
    void countsReadWellWithoutALanguageOfOurOwn()
    {
        QFETCH(QLocale, locale);
        QCoreApplication *application = QCoreApplication::instance();
        const QObjectList before = application->children();
        hs::app::installTranslations(*application, locale);
        QVERIFY2(files(1).endsWith(u"1 file"), qPrintable(files(1)));
        QVERIFY2(files(2).endsWith(u"2 files"), qPrintable(files(2)));
        const QObjectList after = application->children();
        for (QObject *made : after) {
            if (!before.contains(made))
                delete made;
        }
    }
};

HS_GUILESS_TEST(TestLanguages)
#include "tst_languages.moc"
