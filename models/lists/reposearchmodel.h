// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/reposummary.h"
#include "hub/types/searchquery.h"
#include "lists/localcopy.h"
#include "lists/pagedlistmodel.h"
#include "lists/searchsieve.h"

#include <QTimer>

namespace hs::models {

/// Repositories that match a query, as the person types it (style.md §2.6 walk A). A changed query is asked for when
/// it rested for the interval; an answer that comes after the question changed is dropped; the next page is fetched
/// when a view asks for it.
class RepoSearchModel : public PagedListModel<hub::RepoSummary>
{
    Q_OBJECT
    Q_PROPERTY(int interval READ interval WRITE setInterval)

public:
    enum Role {
        RepoRole = Qt::UserRole + 1, ///< hub::RepoSummary
        LocalCopyRole,               ///< LocalCopy
        DownloadsRole,               ///< qint64, or invalid
        LikesRole,
        ParametersRole,
        ModifiedRole, ///< QDateTime UTC, or invalid
    };

    explicit RepoSearchModel(hub::HubContextPtr hub, QObject *parent = nullptr);

    [[nodiscard]] const hub::SearchQuery &query() const { return m_query; }
    /// An equal query does nothing. Another kind empties the list at once: its rows mean something else.
    void setQuery(const hub::SearchQuery &query);
    /// Asks now instead of when the interval is over (Enter, F5, a page that just opened).
    void searchNow();
    /// The change is asked for only by searchNow().
    void stopWaiting() { m_timer.stop(); }
    /// A change is resting.
    [[nodiscard]] bool isPending() const { return m_timer.isActive(); }
    /// The query the rows belong to, or will when the state is Loading.
    [[nodiscard]] const hub::SearchQuery &askedQuery() const { return m_asked; }

    /// What of the list was looked through here because the Hub cannot be asked for all of it (searchsieve.h); nothing
    /// when the Hub did it all.
    [[nodiscard]] std::optional<SieveCount> sieved() const;

    [[nodiscard]] int interval() const { return m_timer.interval(); }
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }

    void setLocalRepos(LocalRepoSource source);
    /// Looks at the source again and announces rows that changed.
    void refreshLocalRepos();
    [[nodiscard]] LocalCopy localCopy(const hub::RepoSummary &repo) const;
    [[nodiscard]] std::optional<LocalRepo> localRepo(hub::RepoKind kind, const hub::RepoId &id) const;
    /// The Hub is out of reach and the rows are those repositories on this computer that match the query's text.
    [[nodiscard]] bool isShowingLocal() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// `hf://` text and web addresses.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::LinkAction; }

    static constexpr int kInterval = 250; ///< milliseconds

Q_SIGNALS:
    void queryChanged(const hs::hub::SearchQuery &query);

protected:
    [[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::RepoSummary>>> fetchPage(std::optional<hub::Cursor> cursor,
                                                                                   std::stop_token stop) override;
    [[nodiscard]] QString idOf(const hub::RepoSummary &repo) const override { return repo.id.toString(); }
    [[nodiscard]] QList<hub::RepoSummary> substitutes(const base::HubError &error) const override;

private:
    hub::HubContextPtr m_hub;
    hub::SearchQuery m_query;
    hub::SearchQuery m_asked;
    std::shared_ptr<SieveCount> m_sieved;
    QTimer m_timer;
    LocalRepoSource m_localSource;
    QHash<std::pair<hub::RepoKind, QString>, LocalRepo> m_local;
};

} // namespace hs::models
