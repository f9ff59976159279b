// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languages.h"
#include "pseudolanguage.h"
#include "testprogram/testprogram.h"

#include <QApplication>
#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::app::PseudoLanguage;

class PseudoLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreBracketedAndLonger()
    {
        const QString text = PseudoLanguage::disguised(u"Download 3 files"_s);
        QVERIFY(text.startsWith(u'[') && text.endsWith(u" Download 3 files]"));
        QVERIFY(text.size() >= 16 * 14 / 10);
        QCOMPARE(text.at(1).direction(), QChar::DirR);
        QCOMPARE(PseudoLanguage::disguised(u" "_s), u" "_s);
    }

    void theWindowIsMirroredInIt()
    {
        qputenv("HS_LANGUAGE", "xx-rtl");
        const QObjectList before = qApp->children();
        const auto back = qScopeGuard([&before] {
            qunsetenv("HS_LANGUAGE");
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
            const QObjectList after = qApp->children();
            for (QObject *made : after) {
                if (!before.contains(made))
                    delete made;
            }
        });
        hs::app::installTranslations(*qApp, QLocale());
        QVERIFY(QGuiApplication::isRightToLeft());
        QVERIFY(QCoreApplication::translate("hs::ui::FileBrowser", "%Ln files", nullptr, 1).endsWith(u"1 file]"));
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel").endsWith(u"Cancel]"));
    }
};

HS_TEST(PseudoLanguageTest)
#include "tst_pseudolanguage.moc"
