// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "application.h"
#include "eventclock.h"
#include "shell/pagestack.h"

#include <QJsonObject>

namespace hs::bench {

/// The program's own window on a Hub, made as main() makes it, and a watch for what holds up its event loop.
class BenchWindow
{
public:
    /// Returns when the window was painted for the first time and has the keyboard.
    explicit BenchWindow(const QUrl &endpoint);
    /// Closes it as a person does, and waits until everything has ended.
    ~BenchWindow();
    BenchWindow(const BenchWindow &) = delete;
    BenchWindow &operator=(const BenchWindow &) = delete;

    /// The page in front has nothing to wait for any more.
    void waitUntilLoaded();
    /// Ready for goToCopied().
    void copy(const QString &address);
    /// By the keys that open a copied address, in a tab of its own.
    void goToCopied();

    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    /// The page in front; null when it is another one.
    template <typename SomePage>
    [[nodiscard]] SomePage *page() const
    {
        return qobject_cast<SomePage *>(m_window->pages().currentPage());
    }

    /// From now on.
    void watchStalls() { m_stalls->restart(); }
    /// Since watchStalls(), for the answer: longestStallMs and stallsOver16, each with \a name before it if there is
    /// one.
    void addStalls(QJsonObject &figures, const QString &name = {});

private:
    app::Application m_application;
    ui::MainWindow *m_window = nullptr;
    std::unique_ptr<app::StallWatch> m_stalls;
};

/// Memory that this process holds now, in MB.
[[nodiscard]] double residentMemory();

} // namespace hs::bench
