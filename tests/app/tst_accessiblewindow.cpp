// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibletree.h"
#include "samplewindow.h"
#include "testprogram/testprogram.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;

/// The whole window on the sample hub for those who don't see it and those who have no mouse, page after page.
class AccessibleWindowTest : public QObject
{
    Q_OBJECT

    static constexpr int kMostSteps = 600; ///< of the Tab key, links of a long card among them

    test::SampleWindow m_sample;

    static void pages()
    {
        QTest::addColumn<QString>("address");
        const QString model = u"hf://lagos-speech/whisper-large-v3-yoruba"_s;
        const QString dataset = u"hf://datasets/kestrel-lm/kestrel-instruct-mix"_s;
        QTest::newRow("models") << u"hf://search/models"_s;
        QTest::newRow("datasets") << u"hf://search/datasets"_s;
        QTest::newRow("spaces") << u"hf://search/spaces"_s;
        QTest::newRow("nothing found") << u"hf://search/models?search=no-such-thing"_s;
        QTest::newRow("card") << model;
        QTest::newRow("files") << model + u"@main?view=files"_s;
        QTest::newRow("a file") << model + u"@main/config.json"_s;
        QTest::newRow("history") << model + u"@main?view=history"_s;
        QTest::newRow("insights") << model + u"@main?view=insights"_s;
        QTest::newRow("viewer") << dataset + u"@main?view=viewer"_s;
        QTest::newRow("gated") << u"hf://kestrel-lm/kestrel-clinic"_s;
        QTest::newRow("not found") << u"hf://nobody/nothing"_s;
        QTest::newRow("transfers") << u"hubscope://transfers"_s;
        QTest::newRow("library") << u"hubscope://library"_s;
        QTest::newRow("compare") << u"hubscope://compare?base=hf%3A%2F%2Ftidepool-ai%2Fkestrel-instruct-GGUF&"
                                    "head=hf%3A%2F%2Ftidepool-ai%2Fkestrel-vision-GGUF"_s;
        QTest::newRow("weights") << u"hf://tidepool-ai/kestrel-instruct-GGUF@main/kestrel-instruct-Q2_K.gguf"_s;
        QTest::newRow("a recording") << model + u"@main/samples/iroyin-owuro.wav"_s;
        QTest::newRow("collections") << u"hf://search/collections"_s;
        QTest::newRow("a collection") << u"hf://collections/kestrel-lm/the-kestrel-family"_s;
        QTest::newRow("people") << u"hf://search/people?search=la"_s;
        QTest::newRow("an organization") << u"hf://lagos-speech"_s;
        QTest::newRow("everything") << u"hf://search/everything?search=kestrel"_s;
        QTest::newRow("trending") << u"hubscope://trending"_s;
        QTest::newRow("watching") << u"hubscope://watching"_s;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sample.start(), qPrintable(m_sample.errorText())); }

    void everyControlHasANameAndARole_data() { pages(); }
    void everyControlHasANameAndARole()
    {
        QFETCH(QString, address);
        QVERIFY(m_sample.open(address));
        const QStringList flaws = test::flawsOf(m_sample.window());
        QVERIFY2(flaws.isEmpty(), qPrintable(u'\n' + flaws.join(u'\n')));
    }

    void tabGoesEverywhereAndComesBack_data() { pages(); }
    void tabGoesEverywhereAndComesBack()
    {
        QFETCH(QString, address);
        QVERIFY(m_sample.open(address));
        m_sample.window().focusPage();
        QTRY_VERIFY(QApplication::focusWidget());
        const QStringList missed = test::missedByTab(m_sample.window(), kMostSteps);
        QVERIFY2(missed.isEmpty(), qPrintable(u'\n' + missed.join(u'\n')));
    }
};

HS_TEST(AccessibleWindowTest)
#include "tst_accessiblewindow.moc"
