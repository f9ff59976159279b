// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubconnection.h"

#include "hub/http/environmentproxies.h"
#include "hub/http/qthttptransport.h"
#include "transfers/sqlitetransferstore.h"

#include <QDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

/// A proxy that the environment names is for other computers, and the sample hub is on this one.
QProcessEnvironment networkEnvironment(const HubConnection::Options &options)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    return options.isSample ? hub::withoutProxyFor(environment, options.endpoint.host()) : environment;
}

} // namespace

HubConnection::HubConnection(const Options &options, models::AppSettings &settings, hub::TokenStore &tokens)
    : m_options(options)
    , m_settings(settings)
    , m_clock(std::make_shared<base::SystemClock>())
    , m_reachability(options.endpoint)
    , m_transport(models::observedTransport(std::make_shared<hub::QtHttpTransport>(
                                                hub::QtHttpTransport::kConnectionsPerHost, networkEnvironment(options)),
                                            &m_reachability))
    , m_session(options.paths.session(word()))
{
    models::AccountSession::Parts parts{options.endpoint, m_transport, m_clock, &tokens, {}};
    if (options.isSample || options.obstacle) {
        // The sample hub has accounts of its own; a token of the real Hub has no business there, and its address is
        // another one each time, so that nothing could be kept for it.
        parts.store = nullptr;
    } else if (!options.environment.isImplicitTokenDisabled) {
        parts.findToken = [] { return hub::findToken(QProcessEnvironment::systemEnvironment()); };
    }
    m_account = std::make_unique<models::AccountSession>(parts);
    m_shelf = std::make_unique<models::Shelf>(options.paths.shelf(word()), *m_clock);
    makeClient();
    makeTransfers();
    if (options.obstacle)
        m_reachability.giveUp(*options.obstacle);
    else if (isOffline() && !hasSavedAnswers())
        m_reachability.giveUp(base::HubError::of(base::HubError::Kind::NotSaved));
}

HubConnection::~HubConnection()
{
    // Sessions before transfers before the network: nobody asks for what is gone.
    m_account.reset();
    m_localRepos.reset();
    m_radar.reset();
    m_facets.reset();
    m_images.reset();
    m_client.reset();
    m_transferThread.quit();
    m_transferThread.wait();
}

QString HubConnection::word() const
{
    return m_options.isSample ? u"sample-hub"_s : m_options.endpoint.authority() + m_options.endpoint.path();
}

/// The sample hub is on this computer: HF_HUB_OFFLINE does not mean it.
bool HubConnection::isOffline() const
{
    return !hasHub() || (m_options.environment.isOffline && !m_options.isSample);
}

QString HubConnection::cacheFolder() const
{
    const QString chosen = m_settings.cacheFolder.value();
    return chosen.isEmpty() ? m_options.environment.hubCache : chosen;
}

bool HubConnection::hasSavedAnswers() const
{
    return m_client->context()->cache && !QDir(m_options.paths.answers()).isEmpty();
}

void HubConnection::makeClient()
{
    m_client = std::make_unique<hub::HubClient>(hub::HubClientOptions{
        m_options.endpoint, m_account->token(), m_options.isSample ? QString() : m_options.paths.answers(), isOffline(),
        m_transport, m_clock});
    m_images = std::make_unique<models::ImageCache>(m_client->context());
    m_facets = std::make_unique<models::FacetCatalog>(m_client->context());
    m_radar = std::make_unique<models::ShelfRadar>(m_client->context(), *m_shelf);
    if (hasHub())
        m_radar->start();
}

void HubConnection::makeTransfers()
{
    transfers::TransferEngineOptions options;
    options.hub.endpoint = m_options.endpoint;
    options.hub.token = m_account->token();
    options.hub.isOffline = isOffline();
    options.hub.environment = networkEnvironment(m_options);
    options.hubKey = word();
    options.cacheFolder = cacheFolder();
    options.isLinking = !m_options.environment.areSymlinksDisabled;
    options.maxConnections = m_settings.maxConnections.value();
    options.limits.always = m_settings.rateLimit.value();
    options.store = std::make_unique<transfers::SqliteTransferStore>(m_options.paths.transferStore());
    m_engine = std::make_unique<transfers::TransferEngine>(std::move(options));
    m_engine->moveToThread(&m_transferThread);
    m_transferThread.setObjectName("transfers"_L1);
    m_transferThread.start();
    m_queue = std::make_unique<transfers::TransferQueue>(m_engine.get());
    m_localRepos =
        std::make_unique<models::LocalRepos>(cacheFolder(), m_queue.get(), nullptr, m_options.paths.library());

    connect(&m_settings.maxConnections, &models::SettingKey::changed, m_queue.get(),
            [this] { m_queue->setMaxConnections(m_settings.maxConnections.value()); });
    m_queue->setSpeedLimits(m_settings.speedLimits()); // the timetable, too
    connect(&m_settings, &models::AppSettings::speedLimitsChanged, m_queue.get(),
            [this] { m_queue->setSpeedLimits(m_settings.speedLimits()); });
    connect(&m_settings.cacheFolder, &models::SettingKey::changed, m_queue.get(),
            [this] { m_queue->setCacheFolder(cacheFolder()); });
    connect(&m_settings.cacheFolder, &models::SettingKey::changed, m_localRepos.get(),
            [this] { m_localRepos->setCacheFolder(cacheFolder()); });
}

void HubConnection::start()
{
    connect(m_account.get(), &models::AccountSession::tokenChanged, this, &HubConnection::replaceClient);
    if (!hasHub())
        return; // the list of transfers waits for a Hub, too: they would all fail
    m_account->start();
    m_queue->start();
}

void HubConnection::replaceClient()
{
    const auto oldRadar = std::shared_ptr(std::move(m_radar));
    const auto oldFacets = std::shared_ptr(std::move(m_facets));
    const auto oldImages = std::shared_ptr(std::move(m_images));
    const auto oldClient = std::shared_ptr(std::move(m_client));
    // What an account saw goes with it. What everybody may see stays for the next start without a network.
    if (oldClient->isSignedIn())
        oldClient->context()->forgetSavedAnswers();
    makeClient();
    m_queue->setToken(m_account->token());
    Q_EMIT clientReplaced();
    // Old pages are deleted by the event loop, and refer to these until then.
    QTimer::singleShot(0, this, [oldRadar, oldFacets, oldImages, oldClient] {});
}

void HubConnection::stop()
{
    connect(m_queue.get(), &transfers::TransferQueue::stopped, this, &HubConnection::stopped);
    m_queue->stop();
}

} // namespace hs::app
