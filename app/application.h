// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apppaths.h"
#include "commandline.h"
#include "hub/auth/keychaintokenstore.h"
#include "hubconnection.h"
#include "logsetup.h"
#include "sessions/samplehub.h"
#include "settings/appsettings.h"
#include "shell/mainwindow.h"
#include "stallwatch.h"
#include "theme/themesource.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QApplication;

namespace hs::ui {
class AccountButton;
class DesktopSide;
class LimitMenu;
} // namespace hs::ui

namespace hs::app {

class PictureTaker;

/// The composition root: makes everything once, in order, and ends it in reverse. It decides which Hub is open, and
/// joins the parts that may not know each other (window, account, settings, hub connection).
///
/// The end: the window closes → the connection stores its transfers → the sample hub ends → the event loop ends.
class Application : public QObject
{
    Q_OBJECT

public:
    /// \a application is the one of the process and outlives this.
    Application(QApplication &application, const CommandLine &commandLine);
    ~Application() override;

    /// Opens the window. The event loop does the rest.
    void start();

private:
    void applySettings();
    void connectWindow();
    void connectAccount();
    void connectDesktop();
    void openDefaultHub();
    void openSampleHub();
    void retryHub();
    void connectTo(const QUrl &endpoint, bool isSample, const std::optional<base::HubError> &obstacle = {});
    void retire(std::unique_ptr<HubConnection> connection);
    void showConnection();
    void showOwners();
    void openAddresses();
    void measureFreeSpace();
    void showSampleFailure(const base::HubError &error);
    void openSettings();
    void openPlan(const QList<transfers::DownloadRequest> &requests);
    void openSignIn();
    void endRun();
    void quit();
    void finishWhenEnded();

    QApplication &m_application;
    CommandLine m_commandLine;
    AppPaths m_paths;
    LogSetup m_log;
    hub::HubEnvironment m_environment;
    models::AppSettings m_settings;
    ui::ThemeSource m_themes;
    base::SystemClock m_clock;
    hub::KeychainTokenStore m_tokens;
    models::SampleHub m_sampleHub;
    std::unique_ptr<HubConnection> m_connection;
    int m_retiring = 0; ///< connections that still store their transfers
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::LimitMenu> m_limits; ///< of the tray's menu
    std::unique_ptr<ui::DesktopSide> m_desktop;
    ui::AccountButton *m_account = nullptr; ///< owned by the window
    PictureTaker *m_picture = nullptr;      ///< owned by the window
    std::unique_ptr<StallWatch> m_stalls;   ///< only when asked for
    QTimer m_spaceTimer;
    base::AsyncScope m_spaceScope;
    bool m_isQuitting = false;
};

} // namespace hs::app
