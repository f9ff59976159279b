// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/shelf.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

namespace hs::models {

namespace {

Q_LOGGING_CATEGORY(lcShelf, "hs.models.shelf", QtInfoMsg)

constexpr qint64 kLargestShelf = qint64(16) << 20;
constexpr std::chrono::milliseconds kWriteAfter{500};

void writeShelf(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(lcShelf).noquote() << "What is kept was not written:" << file.errorString();
}

/// Page size is no part of what a search means.
bool isSameSearch(hub::SearchQuery a, const hub::SearchQuery &b)
{
    a.pageSize = b.pageSize;
    return a == b;
}

bool isSameWatch(const Watch &a, const Watch &b)
{
    return a.owner == b.owner && a.kind == b.kind && a.id == b.id;
}

} // namespace

Shelf::Shelf(QString path, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_clock(clock)
{
    // One thread: the last write is the one that stays.
    m_writer.setMaxThreadCount(1);
    m_writing.setSingleShot(true);
    m_writing.setInterval(kWriteAfter);
    connect(&m_writing, &QTimer::timeout, this, &Shelf::write);
    read();
}

Shelf::~Shelf()
{
    if (m_writing.isActive())
        write();
}

void Shelf::read()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return;
    const bool isReadable = file.size() <= kLargestShelf && file.open(QIODevice::ReadOnly);
    m_written = isReadable ? file.readAll() : QByteArray();
    file.close();
    if (auto contents = isReadable ? decodeShelf(m_written) : std::nullopt)
        m_contents = std::move(*contents);
    else
        m_setAside = setAside(m_path);
}

void Shelf::write()
{
    m_writing.stop();
    QByteArray bytes = encodeShelf(m_contents);
    if (m_path.isEmpty() || bytes == m_written)
        return;
    m_written = bytes;
    m_writer.start([path = m_path, bytes = std::move(bytes)] { writeShelf(path, bytes); });
}

int Shelf::searchAt(const hub::SearchQuery &query) const
{
    const auto found = std::ranges::find_if(
        m_contents.searches, [&query](const SavedSearch &search) { return isSameSearch(search.query, query); });
    return found == m_contents.searches.end() ? -1 : int(found - m_contents.searches.begin());
}

void Shelf::saveSearch(const QString &name, const hub::SearchQuery &query)
{
    const int known = searchAt(query);
    if (known >= 0)
        return renameSearch(known, name);
    if (m_contents.searches.size() >= kMostSearches)
        return;
    m_contents.searches.append({name, query, m_clock.now(), 0, false});
    noteChange();
    Q_EMIT searchesChanged();
}

void Shelf::renameSearch(int position, const QString &name)
{
    if (position < 0 || position >= m_contents.searches.size() || name.trimmed().isEmpty())
        return;
    m_contents.searches[position].name = name.trimmed();
    noteChange();
    Q_EMIT searchesChanged();
}

void Shelf::removeSearch(int position)
{
    if (position < 0 || position >= m_contents.searches.size())
        return;
    m_contents.searches.removeAt(position);
    noteChange();
    Q_EMIT searchesChanged();
}

void Shelf::lookedAtSearch(const hub::SearchQuery &query)
{
    const int position = searchAt(query);
    if (position < 0)
        return;
    SavedSearch &search = m_contents.searches[position];
    search.lookedAt = m_clock.now();
    noteChange();
    if (std::exchange(search.news, 0) > 0)
        Q_EMIT searchesChanged();
}

void Shelf::takeSearchNews(const hub::SearchQuery &query, const QDateTime &lookedAt, int news, bool hasMore)
{
    const int position = searchAt(query);
    if (position < 0 || m_contents.searches.at(position).lookedAt != lookedAt)
        return;
    SavedSearch &search = m_contents.searches[position];
    if (search.news == news && search.hasMore == hasMore)
        return;
    search.news = news;
    search.hasMore = hasMore;
    noteChange();
    Q_EMIT searchesChanged();
}

bool Shelf::isFavourite(hub::RepoKind kind, const hub::RepoId &id) const
{
    return std::ranges::any_of(m_contents.favourites,
                               [&](const KeptRepo &repo) { return repo.kind == kind && repo.id == id; });
}

void Shelf::setFavourite(hub::RepoKind kind, const hub::RepoId &id, bool isFavourite)
{
    if (this->isFavourite(kind, id) == isFavourite)
        return;
    if (isFavourite)
        m_contents.favourites.prepend({kind, id, m_clock.now()});
    else
        m_contents.favourites.removeIf([&](const KeptRepo &repo) { return repo.kind == kind && repo.id == id; });
    noteChange();
    Q_EMIT favouritesChanged();
}

void Shelf::visited(hub::RepoKind kind, const hub::RepoId &id)
{
    QList<KeptRepo> &recent = m_contents.recent;
    if (!recent.isEmpty() && recent.first().kind == kind && recent.first().id == id)
        return;
    recent.removeIf([&](const KeptRepo &repo) { return repo.kind == kind && repo.id == id; });
    recent.prepend({kind, id, m_clock.now()});
    if (recent.size() > kMostRecent)
        recent.resize(kMostRecent);
    noteChange();
    Q_EMIT recentChanged();
}

void Shelf::forgetRecent()
{
    m_contents.recent.clear();
    noteChange();
    Q_EMIT recentChanged();
}

int Shelf::newsCount() const
{
    qsizetype count = 0;
    for (const Watch &watch : m_contents.watches)
        count += watch.news.size();
    return int(count);
}

qsizetype Shelf::watchAt(const Watch &watch) const
{
    const auto found =
        std::ranges::find_if(m_contents.watches, [&watch](const Watch &other) { return isSameWatch(watch, other); });
    return found == m_contents.watches.end() ? -1 : found - m_contents.watches.begin();
}

void Shelf::addWatch(const QString &owner, std::optional<hub::RepoKind> kind, const hub::RepoId &id)
{
    Watch watch;
    watch.owner = owner;
    watch.kind = kind;
    watch.id = id;
    watch.seenAt = m_clock.now();
    m_contents.watches.append(watch);
}

bool Shelf::isWatched(hub::RepoKind kind, const hub::RepoId &id) const
{
    return std::ranges::any_of(m_contents.watches, [&](const Watch &watch) { return watch.isOf(kind, id); });
}

bool Shelf::isWatched(const QString &owner) const
{
    return std::ranges::any_of(m_contents.watches, [&owner](const Watch &watch) { return watch.owner == owner; });
}

void Shelf::setWatched(hub::RepoKind kind, const hub::RepoId &id, bool isWatched)
{
    if (this->isWatched(kind, id) == isWatched)
        return;
    if (isWatched)
        addWatch({}, kind, id);
    else
        m_contents.watches.removeIf([&](const Watch &watch) { return watch.isOf(kind, id); });
    noteChange();
    Q_EMIT watchesChanged();
}

void Shelf::setWatched(const QString &owner, bool isWatched)
{
    if (owner.isEmpty() || this->isWatched(owner) == isWatched)
        return;
    if (isWatched)
        addWatch(owner, std::nullopt, {});
    else
        m_contents.watches.removeIf([&owner](const Watch &watch) { return watch.owner == owner; });
    noteChange();
    Q_EMIT watchesChanged();
}

void Shelf::seen(const Watch &watch)
{
    const qsizetype position = watchAt(watch);
    if (position < 0)
        return;
    Watch &known = m_contents.watches[position];
    known.seenAt = m_clock.now();
    known.hasMore = false;
    known.news.clear();
    noteChange();
    Q_EMIT watchesChanged();
}

void Shelf::seenAll()
{
    for (Watch &watch : m_contents.watches) {
        watch.seenAt = m_clock.now();
        watch.hasMore = false;
        watch.news.clear();
    }
    noteChange();
    Q_EMIT watchesChanged();
}

void Shelf::takeWatchNews(const Watch &watch)
{
    const qsizetype position = watchAt(watch);
    if (position < 0 || m_contents.watches.at(position).seenAt != watch.seenAt)
        return;
    const bool isOther = m_contents.watches.at(position).news != watch.news ||
                         m_contents.watches.at(position).isUnreachable != watch.isUnreachable;
    m_contents.watches[position] = watch;
    noteChange();
    if (isOther)
        Q_EMIT watchesChanged();
}

} // namespace hs::models
