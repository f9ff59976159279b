// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplewindow.h"

#include "shell/pagestack.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hs::test {

namespace {

constexpr int kWindowPatience = 60000; ///< milliseconds; a busy machine is no failure

QString plainName(QString text)
{
    text.remove(u'&');
    return text.section(u'\t', 0, 0).remove(u'…').trimmed();
}

QAbstractButton *buttonCalled(const QWidget &window, const QString &name)
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const bool isCalled = plainName(button->text()) == name || plainName(button->accessibleName()) == name;
        if (isCalled && button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

QAction *entryCalled(const QWidget &window, const QString &name)
{
    const auto menus = window.findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (plainName(action->text()) == name && action->isVisible() && action->isEnabled())
                return action;
        }
    }
    return nullptr;
}

} // namespace

SampleWindow::~SampleWindow()
{
    if (m_window)
        m_window->close();
}

bool SampleWindow::start()
{
    testkit::LocalHubProcess::Options options;
    options.seed = u"sample"_s;
    if (!m_hub.start(options))
        return false;
    app::CommandLine line;
    line.endpoint = m_hub.endpoint();
    m_program = std::make_unique<app::Application>(*qApp, line);
    m_program->start();
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            m_window = window;
    }
    return m_window && QTest::qWaitForWindowActive(m_window, kWindowPatience);
}

bool SampleWindow::open(const QString &address)
{
    return m_window->openAddress(address, ui::Page::OpenIn::CurrentTab, true) &&
           QTest::qWaitFor(
               [this] {
                   const ui::Page *page = m_window->pages().currentPage();
                   return page && !page->isLoading();
               },
               kWindowPatience);
}

bool SampleWindow::press(const QString &name)
{
    QAbstractButton *button = nullptr;
    QAction *entry = nullptr;
    const bool isThere = QTest::qWaitFor(
        [&] {
            button = buttonCalled(*m_window, name);
            entry = button ? nullptr : entryCalled(*m_window, name);
            return button || entry;
        },
        kWindowPatience);
    if (button)
        QTest::keyClick(button, Qt::Key_Space);
    else if (entry)
        entry->trigger();
    return isThere;
}

QWidget *frontOf(const QWidget &window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        const bool isDialog = widget->windowType() == Qt::Dialog;
        if (widget != &window && widget->isVisible() && isDialog)
            return widget;
    }
    return nullptr;
}

} // namespace hs::test
