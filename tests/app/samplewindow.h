// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "application.h"
#include "shell/mainwindow.h"
#include "testkit/localhubprocess.h"
#include "walk.h"

#include <memory>

namespace hs::test {

/// The whole program in this process, in a home of its own, on the sample hub. Functions are false when something takes
/// too long.
class SampleWindow
{
public:
    ~SampleWindow();

    [[nodiscard]] bool start();
    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] QString hubCache() const { return m_home.hubCache(); }
    /// What start() has to say when it fails.
    [[nodiscard]] QString errorText() const { return m_hub.errorText(); }

    /// Goes to an address and waits until the page has what it shows.
    [[nodiscard]] bool open(const QString &address);
    /// Presses the button, follows the link or takes the menu entry of that name (before a tab, without an ellipsis) as
    /// soon as it is there and can be pressed.
    [[nodiscard]] bool press(const QString &name);

private:
    OwnHome m_home;
    testkit::LocalHubProcess m_hub;
    std::unique_ptr<app::Application> m_program;
    ui::MainWindow *m_window = nullptr;
};

/// The popup or dialog in front of a window, and nothing where there is none.
[[nodiscard]] QWidget *frontOf(const QWidget &window);

} // namespace hs::test
