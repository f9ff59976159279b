// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

/// After what was asked for: what it set off counts, too.
constexpr std::chrono::milliseconds kAftermath{300};

app::CommandLine commandLineFor(const QUrl &endpoint)
{
    app::CommandLine line;
    line.endpoint = endpoint;
    return line;
}

ui::MainWindow *openWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    giveUp(u"the window"_s);
}

} // namespace

BenchWindow::BenchWindow(const QUrl &endpoint)
    : m_application(*qApp, commandLineFor(endpoint))
    , m_window(openWindow())
    , m_stalls(std::make_unique<app::StallWatch>(m_window, QString()))
{
    EventClock clock;
    clock.untilShown([this] { m_application.start(); }, [this](const QWidget &painted) { return &painted == m_window; },
                     u"the window"_s);
    m_window->activateWindow();
    waitUntil([this] { return m_window->isActiveWindow(); }, u"the keyboard"_s);
    m_window->focusPage();
}

BenchWindow::~BenchWindow()
{
    m_stalls.reset();
    QTimer::singleShot(0, m_window, &QWidget::close);
    QApplication::exec();
}

void BenchWindow::waitUntilLoaded()
{
    waitUntil(
        [this] {
            const ui::Page *page = m_window->pages().currentPage();
            return page && !page->isLoading();
        },
        u"the page in front, whole"_s);
}

void BenchWindow::copy(const QString &address)
{
    QApplication::clipboard()->setText(address);
}

void BenchWindow::goToCopied()
{
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
}

void BenchWindow::addStalls(QJsonObject &figures, const QString &name)
{
    rest(kAftermath);
    const app::Stalls stalls = m_stalls->stalls();
    const auto named = [&name](const QString &word) {
        return name.isEmpty() ? word : name + word.first(1).toUpper() + word.sliced(1);
    };
    figures.insert(named(u"longestStallMs"_s), std::chrono::duration<double, std::milli>(stalls.longest).count());
    figures.insert(named(u"stallsOver16"_s), stalls.over16);
}

double residentMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace hs::bench
