// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/hubaddress.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kHubHosts{"huggingface.co"_L1, "www.huggingface.co"_L1, "hf.co"_L1, "hub-ci.huggingface.co"_L1};

/// First path segments that are pages of the site and no owners.
constexpr std::array kSitePages{"api"_L1,
                                "blog"_L1,
                                "buckets"_L1,
                                "changelog"_L1,
                                "chat"_L1,
                                "contact"_L1,
                                "docs"_L1,
                                "enterprise"_L1,
                                "inference"_L1,
                                "inference-api"_L1,
                                "inference-endpoints"_L1,
                                "join"_L1,
                                "kernels"_L1,
                                "languages"_L1,
                                "learn"_L1,
                                "login"_L1,
                                "logout"_L1,
                                "new"_L1,
                                "new-dataset"_L1,
                                "new-space"_L1,
                                "notifications"_L1,
                                "oauth"_L1,
                                "organizations"_L1,
                                "papers"_L1,
                                "playground"_L1,
                                "posts"_L1,
                                "pricing"_L1,
                                "privacy"_L1,
                                "search"_L1,
                                "settings"_L1,
                                "storage"_L1,
                                "support"_L1,
                                "tasks"_L1,
                                "terms-of-service"_L1,
                                "welcome"_L1};

/// Second or third path segments that follow a repository id.
constexpr std::array kRoutes{"tree"_L1,    "blob"_L1,   "raw"_L1,         "resolve"_L1,  "blame"_L1,
                             "commits"_L1, "commit"_L1, "discussions"_L1, "settings"_L1, "viewer"_L1};

template <std::size_t Count>
bool contains(const std::array<QLatin1StringView, Count> &words, QStringView word)
{
    return std::ranges::any_of(words, [word](QLatin1StringView one) { return one == word; });
}

QString decoded(QStringView encoded)
{
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

/// The non-empty segments of an encoded path, decoded.
QStringList segmentsOf(QStringView path)
{
    QStringList segments;
    for (const QStringView segment : path.tokenize(u'/', Qt::SkipEmptyParts))
        segments.append(decoded(segment));
    return segments;
}

bool hasDotSegment(const QStringList &segments)
{
    return segments.contains(u"."_s) || segments.contains(u".."_s);
}

/// Takes a revision off the front of `segments`: `refs/pr/N` and `refs/convert/NAME` with their slashes, else one.
QString takeRevision(QStringList &segments)
{
    const bool isSpecial =
        segments.size() >= 3 && segments[0] == "refs"_L1 && (segments[1] == "pr"_L1 || segments[1] == "convert"_L1);
    const QString revision = QStringList(segments.first(isSpecial ? 3 : 1)).join(u'/');
    segments.remove(0, isSpecial ? 3 : 1);
    return revision;
}

bool sameHostAndPort(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "http"_L1 ? 80 : 443); };
    return a.host() == b.host() && port(a) == port(b);
}

/// Pages of the repository `repository` beyond its card; empty for a page that has no view here.
std::optional<HubRepository> withRoute(HubRepository repository, QStringList rest)
{
    if (rest.isEmpty())
        return repository;
    const QString route = rest.takeFirst();
    if (route == "discussions"_L1) {
        repository.view = RepoView::Community;
        repository.discussion = rest.isEmpty() ? 0 : qMax(0, rest.first().toInt());
        return repository;
    }
    if (route == "settings"_L1 || route == "viewer"_L1) {
        repository.view = route == "viewer"_L1 ? RepoView::Viewer : RepoView::Settings;
        return repository;
    }
    if (!contains(kRoutes, route))
        return std::nullopt;
    if (!rest.isEmpty())
        repository.revision = takeRevision(rest);
    repository.path = rest.join(u'/');
    if (route == "tree"_L1 || repository.path.isEmpty())
        repository.view = RepoView::Folder;
    else
        repository.view = RepoView::File;
    if (route == "commits"_L1)
        repository.view = RepoView::History;
    if (route == "commit"_L1)
        repository.view = RepoView::Commit;
    return repository;
}

std::optional<HubRepository> repositoryPage(HubRepoKind kind, QStringList segments, const QString &fragment)
{
    HubRepository repository;
    repository.kind = kind;
    repository.fragment = fragment;
    const bool isSingle = segments.size() == 1 || contains(kRoutes, segments.at(1));
    repository.id = isSingle ? segments.first() : segments.at(0) + u'/' + segments.at(1);
    segments.remove(0, isSingle ? 1 : 2);
    if (!isRepositoryId(repository.id))
        return std::nullopt;
    return withRoute(std::move(repository), std::move(segments));
}

std::optional<HubRepoKind> listKind(QStringView word)
{
    if (word == "models"_L1)
        return HubRepoKind::Model;
    if (word == "datasets"_L1)
        return HubRepoKind::Dataset;
    if (word == "spaces"_L1)
        return HubRepoKind::Space;
    return std::nullopt;
}

HubAddress sitePage(const QUrl &url, QStringList segments)
{
    const HubPage page{url};
    if (segments.isEmpty() || hasDotSegment(segments) || contains(kSitePages, segments.first()))
        return page;
    const QString fragment = url.fragment(QUrl::FullyDecoded);
    if (const auto kind = listKind(segments.first())) {
        if (segments.size() == 1)
            return HubSearch{*kind, url.query(QUrl::FullyEncoded)};
        if (*kind == HubRepoKind::Model)
            return page;
        segments.removeFirst();
        const auto repository = repositoryPage(*kind, segments, fragment);
        return repository ? HubAddress(*repository) : page;
    }
    if (segments.first() == "collections"_L1) {
        if (segments.size() == 3)
            return HubCollection{segments.at(1), segments.at(2)};
        return page;
    }
    if (segments.size() == 1)
        return isRepositoryId(segments.first()) ? HubAddress(HubUser{segments.first()}) : page;
    const auto repository = repositoryPage(HubRepoKind::Model, segments, fragment);
    return repository ? HubAddress(*repository) : page;
}

/// Splits `name@revision` and the segments after it. `pr/12` is the short form of `refs/pr/12` (design.md §3).
bool readHubUriTail(HubRepository &repository, QString name, QStringList segments)
{
    const qsizetype at = name.indexOf(u'@');
    if (at >= 0) {
        segments.prepend(name.sliced(at + 1));
        name.truncate(at);
        if (segments.size() >= 2 && segments[0] == "pr"_L1)
            segments.prepend(u"refs"_s);
        for (QString &segment : segments)
            segment = decoded(segment);
        repository.revision = takeRevision(segments);
        if (repository.revision->startsWith("pr/"_L1))
            repository.revision->prepend("refs/"_L1);
        if (repository.revision->isEmpty())
            return false;
    } else {
        for (QString &segment : segments)
            segment = decoded(segment);
    }
    repository.id += repository.id.isEmpty() ? name : u'/' + name;
    repository.path = segments.join(u'/');
    repository.view = repository.path.isEmpty() ? RepoView::Card : RepoView::Entry;
    return isRepositoryId(repository.id) && !hasDotSegment(segments) && !repository.path.contains("//"_L1);
}

std::optional<HubAddress> parseHubUri(QStringView text)
{
    HubRepository repository;
    QStringView rest = text;
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        repository.fragment = decoded(rest.sliced(hash + 1));
        rest = rest.first(hash);
    }
    if (rest.startsWith(u"search/")) {
        const qsizetype mark = rest.indexOf(u'?');
        const auto kind = listKind(rest.first(mark < 0 ? rest.size() : mark).sliced(7));
        if (!kind)
            return std::nullopt;
        return HubSearch{*kind, mark < 0 ? QString() : rest.sliced(mark + 1).toString()};
    }
    while (rest.endsWith(u'/'))
        rest.chop(1);
    QStringList segments = rest.toString().split(u'/');
    if (segments.contains(QString()))
        return std::nullopt;
    if (const auto kind = listKind(segments.first())) {
        repository.kind = *kind;
        segments.removeFirst();
        if (segments.isEmpty())
            return HubSearch{*kind, {}};
    } else if (segments.first() == "collections"_L1) {
        if (segments.size() != 3)
            return std::nullopt;
        return HubCollection{segments.at(1), segments.at(2)};
    } else if (segments.first() == "buckets"_L1 || segments.first() == "kernels"_L1) {
        return std::nullopt;
    } else if (segments.size() == 1 && !segments.first().contains(u'@')) {
        return isRepositoryId(segments.first()) ? std::optional<HubAddress>(HubUser{segments.first()}) : std::nullopt;
    }
    // One segment after a type is a repository from before owners; the hub redirects it.
    if (segments.size() > 1 && !segments.first().contains(u'@'))
        repository.id = segments.takeFirst();
    const QString name = segments.takeFirst();
    if (!readHubUriTail(repository, name, std::move(segments)))
        return std::nullopt;
    return repository;
}

} // namespace

bool isRepositoryId(QStringView text)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    const auto isPart = [&](QStringView part) {
        return !part.isEmpty() && part.size() <= 96 && isWord(part.front()) && isWord(part.back()) &&
               std::ranges::all_of(part, [&](QChar c) { return isWord(c) || c == u'-' || c == u'.'; });
    };
    if (text.contains("--"_L1) || text.contains(".."_L1) || text.endsWith(".git"_L1) || text.count(u'/') > 1)
        return false;
    return std::ranges::all_of(text.split(u'/'), isPart);
}

bool isHubHost(const QUrl &url, const QUrl &endpoint)
{
    if (sameHostAndPort(url, endpoint))
        return true;
    return endpoint.host() == "huggingface.co"_L1 && url.scheme() == "https"_L1 &&
           (url.host() == "hf.co"_L1 || url.host().endsWith(".huggingface.co"_L1));
}

std::optional<HubAddress> parseHubUrl(const QUrl &url, const QUrl &endpoint)
{
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return std::nullopt;
    const bool isEndpoint = sameHostAndPort(url, endpoint);
    if (!isEndpoint && !contains(kHubHosts, url.host()))
        return std::nullopt;
    QString path = url.path(QUrl::FullyEncoded);
    if (isEndpoint && !endpoint.path().isEmpty()) {
        QString prefix = endpoint.path(QUrl::FullyEncoded);
        if (!prefix.endsWith(u'/'))
            prefix += u'/';
        if (!(path + u'/').startsWith(prefix))
            return std::nullopt;
        path = path.mid(prefix.size() - 1);
    }
    return sitePage(url, segmentsOf(path));
}

std::optional<HubAddress> parseHubAddress(QStringView text, const QUrl &endpoint)
{
    text = text.trimmed();
    constexpr qsizetype kLongest = 4096;
    const bool hasControl = std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (text.isEmpty() || text.size() > kLongest || hasControl)
        return std::nullopt;
    if (text.startsWith("hf://"_L1, Qt::CaseInsensitive))
        return parseHubUri(text.sliced(5));
    if (text.startsWith("https://"_L1, Qt::CaseInsensitive) || text.startsWith("http://"_L1, Qt::CaseInsensitive))
        return parseHubUrl(QUrl(text.toString()), endpoint);
    const qsizetype slash = text.indexOf(u'/');
    const QString host = text.first(slash < 0 ? text.size() : slash).toString().toLower();
    if (host.isEmpty() || (!contains(kHubHosts, host) && host != endpoint.authority()))
        return std::nullopt;
    const QString scheme = host == endpoint.authority() ? endpoint.scheme() : u"https"_s;
    return parseHubUrl(QUrl(scheme + "://"_L1 + text.toString()), endpoint);
}

} // namespace hs::cards
