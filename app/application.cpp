// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "account/accountbutton.h"
#include "account/signindialog.h"
#include "base/onworker.h"
#include "cli/hubendpoint.h"
#include "desktop/desktopside.h"
#include "pagemaker.h"
#include "picturetaker.h"
#include "settings/settingsdialog.h"
#include "shell/hubnotices.h"
#include "shell/pagestack.h"
#include "shell/windowactions.h"
#include "transfers/diskfile.h"
#include "transfers/downloadsheet.h"
#include "transfers/limitmenu.h"

#include <QApplication>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace hs::app {

using models::AppSettings;

namespace {

constexpr std::chrono::seconds kSpaceInterval{30};

QCoro::Task<base::Result<qint64>> freeSpaceOf(QString folder)
{
    co_return co_await base::onWorker([folder] { return transfers::freeSpace(folder); });
}

ui::ThemeSource::Appearance appearanceOf(AppSettings::Appearance appearance)
{
    switch (appearance) {
    case AppSettings::Appearance::System:
        return ui::ThemeSource::Appearance::System;
    case AppSettings::Appearance::Light:
        return ui::ThemeSource::Appearance::Light;
    case AppSettings::Appearance::Dark:
        return ui::ThemeSource::Appearance::Dark;
    case AppSettings::Appearance::HighContrast:
        return ui::ThemeSource::Appearance::HighContrast;
    }
    return ui::ThemeSource::Appearance::System;
}

} // namespace

Application::Application(QApplication &application, const CommandLine &commandLine)
    : m_application(application)
    , m_commandLine(commandLine)
    , m_paths(AppPaths::ofThisUser())
    , m_log(m_paths.logs(), commandLine.isVerbose)
    , m_environment(hub::HubEnvironment::read(QProcessEnvironment::systemEnvironment()))
    , m_settings(m_paths.config)
    , m_sampleHub(models::SampleHub::findProgram(QCoreApplication::applicationDirPath()), m_paths.sampleHub())
{
    m_application.setQuitOnLastWindowClosed(false);
    applySettings();
    m_themes.install(m_application);
    m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{m_themes, m_settings, m_clock});
    connectWindow();
    connectAccount();
    connectDesktop();
    connect(&m_sampleHub, &models::SampleHub::started, this,
            [this](const QUrl &endpoint) { connectTo(endpoint, true); });
    connect(&m_sampleHub, &models::SampleHub::failed, this, &Application::showSampleFailure);
    connect(&m_sampleHub, &models::SampleHub::setAside, &m_window->notices(), &ui::HubNotices::showSampleHubSetAside);
    m_spaceTimer.setInterval(kSpaceInterval);
    connect(&m_spaceTimer, &QTimer::timeout, this, &Application::measureFreeSpace);
}

Application::~Application()
{
    // Pages use what the connection holds.
    m_desktop.reset();
    m_window.reset();
    m_connection.reset();
}

void Application::applySettings()
{
    const auto appearance = [this] { m_themes.setAppearance(appearanceOf(m_settings.appearance.value())); };
    const auto textScale = [this] { m_themes.setTextScale(m_settings.textScale.value()); };
    appearance();
    textScale();
    connect(&m_settings.appearance, &models::SettingKey::changed, this, appearance);
    connect(&m_settings.textScale, &models::SettingKey::changed, this, textScale);
    connect(&m_settings.cacheFolder, &models::SettingKey::changed, this, &Application::measureFreeSpace);
}

void Application::connectWindow()
{
    connect(m_window.get(), &ui::MainWindow::sampleHubRequested, this, &Application::openSampleHub);
    connect(m_window.get(), &ui::MainWindow::defaultHubRequested, this, &Application::openDefaultHub);
    connect(m_window.get(), &ui::MainWindow::hubRetryRequested, this, &Application::retryHub);
    connect(m_window.get(), &ui::MainWindow::settingsRequested, this, &Application::openSettings);
    connect(m_window.get(), &ui::MainWindow::signInRequested, this, &Application::openSignIn);
    connect(&m_window->pages(), &ui::PageStack::downloadRequested, this, &Application::openPlan);
    connect(&m_window->pages(), &ui::PageStack::settingsRequested, this, &Application::openSettings);
    connect(m_window.get(), &ui::MainWindow::closed, this, &Application::quit);
    if (!m_commandLine.picture.isEmpty())
        m_picture = new PictureTaker(*m_window, m_commandLine.picture);
}

void Application::connectAccount()
{
    m_account = new ui::AccountButton(m_themes);
    m_window->setAccountWidget(m_account);
    connect(m_account, &ui::AccountButton::signInRequested, this, &Application::openSignIn);
    connect(m_account, &ui::AccountButton::signOutRequested, this, [this] { m_connection->account().signOut(); });
    QAction *signOut = m_window->actions()[ui::Command::SignOut];
    signOut->setEnabled(false); // before there is a Hub to be signed in to
    connect(signOut, &QAction::triggered, this, [this] { m_connection->account().signOut(); });
}

void Application::connectDesktop()
{
    m_limits = std::make_unique<ui::LimitMenu>(&m_settings);
    m_desktop =
        std::make_unique<ui::DesktopSide>(ui::DesktopSide::Parts{m_themes, m_settings, *m_window, m_limits.get()});
    const auto raise = [this] {
        m_window->setVisible(true);
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    };
    const auto showTransfers = [this, raise] {
        raise();
        m_window->actions()[ui::Command::Transfers]->trigger();
    };
    connect(m_limits.get(), &ui::LimitMenu::settingsRequested, this, [this, raise] {
        raise();
        openSettings();
    });
    connect(&m_desktop->tray(), &ui::TrayIcon::openRequested, m_window.get(), raise);
    connect(&m_desktop->tray(), &ui::TrayIcon::quitRequested, m_window.get(), [this, raise] {
        if (m_window->hasRunningTransfers()) // then there is a question to be seen
            raise();
        m_window->quit();
    });
    connect(m_desktop.get(), &ui::DesktopSide::transfersRequested, m_window.get(), showTransfers);
    connect(m_desktop.get(), &ui::DesktopSide::told, m_window.get(), &ui::MainWindow::showMessage);
}

void Application::start()
{
    m_window->restoreGeometry(m_settings.windowGeometry.value());
    // Made on a larger screen, or the first time on a small one.
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
    if (const QString file = qEnvironmentVariable("HS_STALLS"); !file.isEmpty())
        m_stalls = std::make_unique<StallWatch>(m_window.get(), file);
    m_window->show();
    const QList<models::SetAsideFile> damaged = m_settings.setAsideFiles();
    for (const models::SetAsideFile &file : damaged)
        m_window->notices().showSetAside(file);
    if (m_commandLine.runFor)
        QTimer::singleShot(*m_commandLine.runFor, m_window.get(), [this] { endRun(); });
    if (m_commandLine.isSample)
        openSampleHub();
    else
        openDefaultHub();
    m_spaceTimer.start();
}

void Application::openDefaultHub()
{
    const QUrl endpoint = m_commandLine.endpoint.value_or(m_environment.endpoint);
    if (isHubEndpoint(endpoint)) {
        connectTo(endpoint, false);
    } else { // one of the command line was looked at there
        const QString variable = u"HF_ENDPOINT"_s;
        const QString value = QProcessEnvironment::systemEnvironment().value(variable);
        connectTo(endpoint, false, base::HubError::of(base::HubError::Kind::Invalid, variable, value));
    }
    m_sampleHub.stop();
}

void Application::retryHub()
{
    if (m_connection->isSample())
        openSampleHub();
    else
        openDefaultHub();
}

void Application::openSampleHub()
{
    m_window->showMessage(tr("Starting the sample hub…"));
    m_sampleHub.start();
}

void Application::connectTo(const QUrl &endpoint, bool isSample, const std::optional<base::HubError> &obstacle)
{
    if (m_isQuitting)
        return;
    std::unique_ptr<HubConnection> former = std::move(m_connection);
    m_connection = std::make_unique<HubConnection>(
        HubConnection::Options{endpoint, isSample, m_environment, m_paths, obstacle}, m_settings, m_tokens);
    connect(m_connection.get(), &HubConnection::clientReplaced, this, &Application::showConnection);
    connect(&m_connection->account(), &models::AccountSession::stateChanged, this, &Application::showOwners);
    m_connection->start();
    showConnection();
    showOwners();
    m_account->showAccount(m_connection->account(), isSample);
    m_desktop->follow(&m_connection->transfers());
    retire(std::move(former));
    openAddresses();
    measureFreeSpace();
}

void Application::showConnection()
{
    const ui::PageDependencies pages{.client = &m_connection->client(),
                                     .transfers = &m_connection->transfers(),
                                     .settings = &m_settings,
                                     .images = &m_connection->images(),
                                     .theme = &m_themes,
                                     .facets = &m_connection->facets(),
                                     .localRepos = &m_connection->localRepos(),
                                     .shelf = &m_connection->shelf(),
                                     .radar = &m_connection->radar(),
                                     .hasWebPages = !m_connection->isSample()};
    ui::HubSide side;
    side.pages = [pages](const models::Location &location) { return makePage(location, pages); };
    side.hub = m_connection->client().context();
    side.reachability = &m_connection->reachability();
    side.transfers = &m_connection->transfers();
    side.localRepos = &m_connection->localRepos();
    side.shelf = &m_connection->shelf();
    side.session = &m_connection->session();
    side.isSampleHub = m_connection->isSample();
    side.hasHub = m_connection->hasHub();
    side.hasSavedAnswers = m_connection->hasSavedAnswers();
    m_window->connectHub(side);
    m_window->actions()[ui::Command::SignOut]->setEnabled(!m_connection->account().token().isEmpty());
}

/// Whose repositories the navigation offers.
void Application::showOwners()
{
    const std::optional<hub::Account> &account = m_connection->account().account();
    QStringList organizations;
    for (const hub::OrgMembership &organization : account ? account->orgs : QList<hub::OrgMembership>())
        organizations.append(organization.name.toString());
    m_window->showOwners(account ? account->name.toString() : QString(), organizations);
}

void Application::retire(std::unique_ptr<HubConnection> connection)
{
    if (!connection)
        return;
    HubConnection *leaving = connection.release();
    leaving->setParent(this);
    ++m_retiring;
    connect(leaving, &HubConnection::stopped, this, [this, leaving] {
        leaving->deleteLater();
        --m_retiring;
        finishWhenEnded();
    });
    leaving->stop();
}

void Application::openAddresses()
{
    // Only for the first Hub of the run. Whoever types a command line is inside: links from elsewhere come as hf:// and
    // web addresses, the only ones the desktop file takes.
    const QStringList addresses = std::exchange(m_commandLine.addresses, {});
    auto where = ui::Page::OpenIn::CurrentTab;
    for (const QString &address : addresses) {
        if (m_window->openAddress(address, where, true))
            where = ui::Page::OpenIn::BackgroundTab;
    }
}

void Application::measureFreeSpace()
{
    if (!m_connection)
        return;
    m_spaceScope.restart();
    m_spaceScope.then(freeSpaceOf(m_connection->cacheFolder()),
                      [this](base::Result<qint64> bytes) { m_window->showFreeSpace(bytes.value_or(-1)); });
}

void Application::showSampleFailure(const base::HubError &error)
{
    // Whoever asked for the sample hub gets no other instead: that one would be asked over the network.
    if (!m_connection || m_connection->isSample())
        connectTo({}, true, error);
    else
        m_window->showMessage(
            tr("The sample hub could not be started: %1").arg(error.serverText.section(u'\n', -1, -1)));
}

void Application::openSettings()
{
    ui::SettingsDialog::open(m_window.get(), m_themes, m_settings, m_environment.hubCache);
}

void Application::openPlan(const QList<transfers::DownloadRequest> &requests)
{
    if (!m_connection || requests.isEmpty())
        return;
    auto *sheet = ui::DownloadSheet::open(m_window.get(),
                                          {m_themes, m_connection->transfers(), m_connection->cacheFolder()}, requests);
    connect(&m_connection->transfers(), &QObject::destroyed, sheet, &QDialog::reject);
    connect(sheet, &ui::DownloadSheet::ordered, m_window.get(), [this](const QList<transfers::DownloadRequest> &added) {
        m_window->showMessage(tr("Added %1 to the transfers").arg(added.first().repo.id.toString()));
    });
}

void Application::openSignIn()
{
    if (m_connection)
        ui::SignInDialog::open(m_window.get(), m_themes, m_connection->account(), m_connection->isSample());
}

/// Not before there is the picture that was asked for.
void Application::endRun()
{
    if (m_picture && !m_picture->isTaken())
        connect(m_picture, &PictureTaker::taken, this, &Application::quit, Qt::QueuedConnection);
    else
        quit();
}

void Application::quit()
{
    if (std::exchange(m_isQuitting, true))
        return;
    m_stalls.reset();
    m_window->hide();
    m_desktop->follow(nullptr);
    m_desktop->tray().setShown(false);
    m_window->leaveHub();
    m_spaceScope.cancel();
    m_spaceTimer.stop();
    connect(&m_sampleHub, &models::SampleHub::stopped, this, &Application::finishWhenEnded);
    retire(std::move(m_connection));
    finishWhenEnded();
}

void Application::finishWhenEnded()
{
    if (!m_isQuitting || m_retiring > 0)
        return;
    if (m_sampleHub.state() != models::SampleHub::State::Stopped)
        m_sampleHub.stop(); // comes back here
    else
        m_application.quit();
}

} // namespace hs::app
