// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibletree.h"
#include "application.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "walk.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;

/// The whole window on the sample hub for those who don't see it and those who have no mouse, page after page.
class AccessibleWindowTest : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 60000; ///< milliseconds; a busy machine is no failure
    static constexpr int kMostSteps = 600;  ///< of the Tab key, links of a long card among them

    test::OwnHome m_home;
    testkit::LocalHubProcess m_hub;
    std::unique_ptr<app::Application> m_program;
    ui::MainWindow *m_window = nullptr;

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
    }

    void open(const QString &address)
    {
        QVERIFY(m_window->openAddress(address, ui::Page::OpenIn::CurrentTab, true));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->pages().currentPage(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->pages().currentPage()->isLoading(), kPatience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(m_hub.start(options), qPrintable(m_hub.errorText()));
        app::CommandLine line;
        line.endpoint = m_hub.endpoint();
        m_program = std::make_unique<app::Application>(*qApp, line);
        m_program->start();
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *window = qobject_cast<ui::MainWindow *>(widget))
                m_window = window;
        }
        QVERIFY(m_window && QTest::qWaitForWindowActive(m_window, kPatience));
    }

    void cleanupTestCase()
    {
        if (m_window)
            m_window->close();
        m_program.reset();
    }

    void everyControlHasANameAndARole_data() { pages(); }
    void everyControlHasANameAndARole()
    {
        QFETCH(QString, address);
        open(address);
        const QStringList flaws = test::flawsOf(*m_window);
        QVERIFY2(flaws.isEmpty(), qPrintable(u'\n' + flaws.join(u'\n')));
    }

    void tabGoesEverywhereAndComesBack_data() { pages(); }
    void tabGoesEverywhereAndComesBack()
    {
        QFETCH(QString, address);
        open(address);
        m_window->focusPage();
        QTRY_VERIFY(QApplication::focusWidget());
        const QList<QWidget *> stops = test::tabStops(*m_window);
        const QList<QWidget *> round = test::tabRound(*m_window, kMostSteps);
        QStringList missed;
        for (const QWidget *stop : stops) {
            if (!round.contains(stop))
                missed.append(test::described(stop));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(u'\n' + missed.join(u'\n')));
    }
};

HS_TEST(AccessibleWindowTest)
#include "tst_accessiblewindow.moc"
