// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "sessions/shelfthings.h"
#include "settings/settingsfile.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace hs::models {

/// What a person keeps of one Hub to come back to: saved searches, favourites, what was seen lately, and what is
/// watched. Written to a file of this computer soon after a change, on a thread of its own; the destructor waits for
/// it. The Hub is told nothing. GUI thread.
class Shelf : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRecent = 200;
    static constexpr qsizetype kMostSearches = 100;

    /// \param path   made when first written; empty: nothing is kept
    /// \param clock  outlives this
    Shelf(QString path, const base::Clock &clock, QObject *parent = nullptr);
    ~Shelf() override;

    /// A damaged file that was found at the start, renamed.
    [[nodiscard]] const std::optional<SetAsideFile> &setAsideFile() const { return m_setAside; }

    [[nodiscard]] const QList<SavedSearch> &searches() const { return m_contents.searches; }
    /// Position of the search with these filters in this order; -1.
    [[nodiscard]] int searchAt(const hub::SearchQuery &query) const;
    /// At the end; one with the same filters is renamed instead.
    void saveSearch(const QString &name, const hub::SearchQuery &query);
    void renameSearch(int position, const QString &name);
    void removeSearch(int position);
    /// Its results are on the screen now.
    void lookedAtSearch(const hub::SearchQuery &query);
    /// What the Hub told about a search that was last looked at then. Another look since makes it old news.
    void takeSearchNews(const hub::SearchQuery &query, const QDateTime &lookedAt, int news, bool hasMore);

    [[nodiscard]] const QList<KeptRepo> &favourites() const { return m_contents.favourites; }
    [[nodiscard]] bool isFavourite(hub::RepoKind kind, const hub::RepoId &id) const;
    void setFavourite(hub::RepoKind kind, const hub::RepoId &id, bool isFavourite);

    [[nodiscard]] const QList<KeptRepo> &recent() const { return m_contents.recent; }
    void visited(hub::RepoKind kind, const hub::RepoId &id);
    void forgetRecent();

    [[nodiscard]] const QList<Watch> &watches() const { return m_contents.watches; }
    /// News of all of them together.
    [[nodiscard]] int newsCount() const;
    [[nodiscard]] bool isWatched(hub::RepoKind kind, const hub::RepoId &id) const;
    [[nodiscard]] bool isWatched(const QString &owner) const;
    void setWatched(hub::RepoKind kind, const hub::RepoId &id, bool isWatched);
    void setWatched(const QString &owner, bool isWatched);
    /// Everything that is told about is known now.
    void seen(const Watch &watch);
    void seenAll();
    /// What the Hub told: `watch` with other news. Dropped when it is no longer watched, or was seen in between.
    void takeWatchNews(const Watch &watch);

Q_SIGNALS:
    void searchesChanged();
    void favouritesChanged();
    void recentChanged();
    void watchesChanged();

private:
    void read();
    void write();
    void addWatch(const QString &owner, std::optional<hub::RepoKind> kind, const hub::RepoId &id);
    [[nodiscard]] qsizetype watchAt(const Watch &watch) const;
    void noteChange() { m_writing.start(); }

    QString m_path;
    const base::Clock &m_clock;
    ShelfContents m_contents;
    std::optional<SetAsideFile> m_setAside;
    QByteArray m_written;
    QTimer m_writing;
    QThreadPool m_writer;
};

} // namespace hs::models
