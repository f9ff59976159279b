// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/hubaddress.h"

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

template <class... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

QString encoded(const QString &text, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QLatin1StringView listName(HubRepoKind kind)
{
    switch (kind) {
    case HubRepoKind::Model:
        break;
    case HubRepoKind::Dataset:
        return "datasets"_L1;
    case HubRepoKind::Space:
        return "spaces"_L1;
    }
    return "models"_L1;
}

QString webPath(const HubRepository &repository)
{
    const QString base = repositoryPath(repository.kind, repository.id);
    const QString revision = encoded(repository.revision.value_or(u"main"_s));
    const QString path = repository.path.isEmpty() ? QString() : u'/' + encoded(repository.path, "/");
    switch (repository.view) {
    case RepoView::Card:
        return repository.revision ? base + "/tree/"_L1 + revision : base;
    case RepoView::Folder:
        return base + "/tree/"_L1 + revision + path;
    case RepoView::File:
    case RepoView::Entry:
        return base + (path.isEmpty() ? "/tree/"_L1 : "/blob/"_L1) + revision + path;
    case RepoView::History:
        return base + "/commits/"_L1 + revision + path;
    case RepoView::Commit:
        return base + "/commit/"_L1 + revision;
    case RepoView::Community:
        return base + "/discussions"_L1 +
               (repository.discussion > 0 ? u'/' + QString::number(repository.discussion) : QString());
    case RepoView::Settings:
        return base + "/settings"_L1;
    case RepoView::Viewer:
        return base + "/viewer"_L1;
    }
    return base;
}

QString uriOf(const HubRepository &repository)
{
    QString uri = "hf://"_L1 + repositoryPath(repository.kind, repository.id);
    if (repository.revision)
        uri += u'@' + encoded(*repository.revision);
    const bool hasPath =
        repository.view == RepoView::Folder || repository.view == RepoView::File || repository.view == RepoView::Entry;
    if (hasPath && !repository.path.isEmpty())
        uri += u'/' + encoded(repository.path, "/");
    if (!repository.fragment.isEmpty())
        uri += u'#' + encoded(repository.fragment);
    return uri;
}

QUrl onSite(const QUrl &endpoint, const QString &encodedPath, const QString &fragment = {}, const QString &query = {})
{
    QString text =
        endpoint.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (text.endsWith(u'/'))
        text.chop(1);
    text += u'/' + encodedPath;
    if (!query.isEmpty())
        text += u'?' + query;
    if (!fragment.isEmpty())
        text += u'#' + encoded(fragment);
    return QUrl(text);
}

} // namespace

QString repositoryPath(HubRepoKind kind, const QString &id)
{
    if (kind == HubRepoKind::Model)
        return id;
    return listName(kind) + u'/' + id;
}

QString toHubUri(const HubAddress &address)
{
    return std::visit(
        Overloaded{
            [](const HubRepository &repository) { return uriOf(repository); },
            [](const HubUser &user) -> QString { return "hf://"_L1 + user.name; },
            [](const HubCollection &one) -> QString { return "hf://collections/"_L1 + one.owner + u'/' + one.slug; },
            [](const HubSearch &search) -> QString {
                return "hf://search/"_L1 + listName(search.kind) +
                       (search.query.isEmpty() ? QString() : u'?' + search.query);
            },
            [](const HubPage &page) { return page.url.toString(QUrl::FullyEncoded); },
        },
        address);
}

QUrl toWebUrl(const HubAddress &address, const QUrl &endpoint)
{
    return std::visit(
        Overloaded{
            [&](const HubRepository &repository) { return onSite(endpoint, webPath(repository), repository.fragment); },
            [&](const HubUser &user) { return onSite(endpoint, encoded(user.name)); },
            [&](const HubCollection &one) {
                return onSite(endpoint, "collections/"_L1 + encoded(one.owner) + u'/' + encoded(one.slug));
            },
            [&](const HubSearch &search) { return onSite(endpoint, listName(search.kind), {}, search.query); },
            [](const HubPage &page) { return page.url; },
        },
        address);
}

} // namespace hs::cards
