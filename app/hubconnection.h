// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apppaths.h"
#include "hub/auth/tokenlookup.h"
#include "hub/auth/tokenstore.h"
#include "hub/hubclient.h"
#include "lists/facetcatalog.h"
#include "sessions/accountsession.h"
#include "sessions/imagecache.h"
#include "sessions/localrepos.h"
#include "sessions/reachability.h"
#include "sessions/shelf.h"
#include "sessions/shelfradar.h"
#include "sessions/windowsession.h"
#include "settings/appsettings.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace hs::app {

/// One Hub the program is connected to: network, account, client, pictures, transfers, and the file of its tabs.
/// Everything below the pages, made in order and ended in reverse. Another account makes another client, here; another
/// Hub is another connection.
class HubConnection : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QUrl endpoint;
        bool isSample = false;
        hub::HubEnvironment environment;
        AppPaths paths;
        std::optional<base::HubError> obstacle; ///< there is no Hub to ask, and why; then nothing is ever sent
    };

    /// \a settings and \a tokens outlive this.
    HubConnection(const Options &options, models::AppSettings &settings, hub::TokenStore &tokens);
    ~HubConnection() override;

    /// Looks for an account and opens the list of transfers.
    void start();
    /// Ends the transfers and stores their list; stopped() follows, then it can be deleted.
    void stop();

    [[nodiscard]] const QUrl &endpoint() const { return m_options.endpoint; }
    [[nodiscard]] bool isSample() const { return m_options.isSample; }
    [[nodiscard]] bool hasHub() const { return !m_options.obstacle; }
    [[nodiscard]] bool hasSavedAnswers() const;
    [[nodiscard]] QString cacheFolder() const;
    [[nodiscard]] models::AccountSession &account() { return *m_account; }
    [[nodiscard]] models::Reachability &reachability() { return m_reachability; }
    [[nodiscard]] transfers::TransferQueue &transfers() { return *m_queue; }
    [[nodiscard]] models::LocalRepos &localRepos() { return *m_localRepos; }
    [[nodiscard]] models::WindowSession &session() { return m_session; }
    [[nodiscard]] models::Shelf &shelf() { return *m_shelf; }
    /// These four are replaced when clientReplaced() is emitted.
    [[nodiscard]] hub::HubClient &client() { return *m_client; }
    [[nodiscard]] models::ImageCache &images() { return *m_images; }
    [[nodiscard]] models::FacetCatalog &facets() { return *m_facets; }
    [[nodiscard]] models::ShelfRadar &radar() { return *m_radar; }

Q_SIGNALS:
    /// Another token: pages made with the old client must be made anew. The old one lives until control returns to the
    /// event loop.
    void clientReplaced();
    void stopped();

private:
    void makeTransfers();
    void makeClient();
    void replaceClient();
    [[nodiscard]] QString word() const;
    [[nodiscard]] bool isOffline() const;

    Options m_options;
    models::AppSettings &m_settings;
    std::shared_ptr<base::Clock> m_clock;
    models::Reachability m_reachability;
    std::shared_ptr<hub::HttpTransport> m_transport;
    models::WindowSession m_session;
    std::unique_ptr<models::AccountSession> m_account;
    std::unique_ptr<hub::HubClient> m_client;
    std::unique_ptr<models::ImageCache> m_images;
    std::unique_ptr<models::FacetCatalog> m_facets;
    std::unique_ptr<models::Shelf> m_shelf;
    std::unique_ptr<models::ShelfRadar> m_radar;
    QThread m_transferThread;
    std::unique_ptr<transfers::TransferEngine> m_engine;
    std::unique_ptr<transfers::TransferQueue> m_queue;
    std::unique_ptr<models::LocalRepos> m_localRepos;
};

} // namespace hs::app
