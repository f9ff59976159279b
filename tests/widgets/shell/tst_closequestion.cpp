// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include "settings/appsettings.h"
#include "testprogram/testprogram.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QCloseEvent>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using hs::ui::CloseQuestion;

namespace {

/// Asks before it closes, as the program's window does.
class BusyWindow : public QWidget
{
public:
    explicit BusyWindow(hs::models::AppSettings &settings)
        : m_settings(settings)
    {}

protected:
    void closeEvent(QCloseEvent *event) override
    {
        if (m_isConfirmed)
            return event->accept();
        event->ignore();
        const auto closeNow = [this] {
            m_isConfirmed = true;
            close();
        };
        CloseQuestion::ask(this, 1, m_settings, closeNow);
    }

private:
    hs::models::AppSettings &m_settings;
    bool m_isConfirmed = false;
};

} // namespace

class TestCloseQuestion : public QObject
{
    Q_OBJECT

    const QTemporaryDir m_folder;
    hs::models::AppSettings m_settings{m_folder.path()};

private Q_SLOTS:
    void acceptingCloses();
    void cancelIsTheDefaultAndChangesNothing();
    void askedTwiceIsOneQuestion();
    void keepingThemGoingMinimisesWithoutATray();
    void anAnswerForEveryTimeIsRemembered();
    void theRememberedAnswerClosesTheWindowThatIsClosed();
    void quittingIsAskedEvenOfWhoKeepsThemGoing();
};

void TestCloseQuestion::acceptingCloses()
{
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 4, m_settings, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(QLatin1StringView("4")));
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(closed, 1);
}

void TestCloseQuestion::cancelIsTheDefaultAndChangesNothing()
{
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 1, m_settings, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QCOMPARE(closed, 0);
}

void TestCloseQuestion::askedTwiceIsOneQuestion()
{
    QWidget window;
    window.show();
    CloseQuestion::ask(&window, 1, m_settings, [] {});
    CloseQuestion::ask(&window, 1, m_settings, [] {});
    QCOMPARE(window.findChildren<QMessageBox *>().size(), 1);
}

void TestCloseQuestion::keepingThemGoingMinimisesWithoutATray()
{
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 1, m_settings, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::YesRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(window.isMinimized());
    QCOMPARE(closed, 0);
}

void TestCloseQuestion::anAnswerForEveryTimeIsRemembered()
{
    using hs::models::AppSettings;
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 1, m_settings, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    box->checkBox()->setChecked(true);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(closed, 1);
    QCOMPARE(m_settings.whenClosing.value(), AppSettings::WhenClosing::PauseAndQuit);
    CloseQuestion::ask(&window, 1, m_settings, [&closed] { ++closed; });
    QTRY_COMPARE(closed, 2); // no question any more
    m_settings.whenClosing.reset();
}

void TestCloseQuestion::theRememberedAnswerClosesTheWindowThatIsClosed()
{
    m_settings.whenClosing.set(hs::models::AppSettings::WhenClosing::PauseAndQuit);
    BusyWindow window(m_settings);
    window.show();
    window.close();
    QTRY_VERIFY(!window.isVisible());
    m_settings.whenClosing.reset();
}

void TestCloseQuestion::quittingIsAskedEvenOfWhoKeepsThemGoing()
{
    using hs::models::AppSettings;
    m_settings.whenClosing.set(AppSettings::WhenClosing::KeepGoing);
    QWidget window;
    window.show();
    CloseQuestion::ask(&window, 1, m_settings, [] {});
    QVERIFY(window.isMinimized());
    QVERIFY(!window.findChild<QMessageBox *>());
    CloseQuestion::ask(&window, 1, m_settings, [] {}, CloseQuestion::Wish::Quit);
    QVERIFY(window.findChild<QMessageBox *>());
    m_settings.whenClosing.reset();
}

HS_TEST(TestCloseQuestion)
#include "tst_closequestion.moc"
