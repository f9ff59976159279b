// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/links.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// As browsers do before they look for a scheme: no outer white space or control characters, none of tab, newline and
/// the like inside. Without this `java\nscript:` would pass as a relative address.
QString cleanedAddress(QStringView raw)
{
    QString text;
    text.reserve(raw.size());
    for (const QChar c : raw) {
        if (c.category() != QChar::Other_Control)
            text.append(c);
    }
    return text.trimmed();
}

/// The scheme in lower case, or nothing for a relative address.
QString schemeOf(QStringView address)
{
    const auto isAsciiLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address[i];
        if (c == u':')
            return i == 0 ? QString() : address.first(i).toString().toLower();
        const bool isInner = (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
        if (!isAsciiLetter(c) && (i == 0 || !isInner))
            return {};
    }
    return {};
}

QString unescaped(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

struct RelativeAddress
{
    QString path;
    QString fragment;
};

/// Path and fragment of a relative address, still encoded; the query is of no use in a repository. Backslashes are
/// slashes, as in browsers.
RelativeAddress relativeParts(QStringView address)
{
    RelativeAddress parts;
    if (const qsizetype hash = address.indexOf(u'#'); hash >= 0) {
        parts.fragment = unescaped(address.sliced(hash + 1));
        address = address.first(hash);
    }
    if (const qsizetype mark = address.indexOf(u'?'); mark >= 0)
        address = address.first(mark);
    parts.path = address.toString().replace(u'\\', u'/');
    return parts;
}

/// The path in the repository that `path` means from `folder`; nothing when it climbs out.
std::optional<QString> pathFrom(const QString &folder, const QString &path)
{
    QStringList segments = folder.split(u'/', Qt::SkipEmptyParts);
    const auto steps = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        const QString name = unescaped(step);
        if (name == "."_L1)
            continue;
        if (name != ".."_L1) {
            segments.append(name);
            continue;
        }
        if (segments.isEmpty())
            return std::nullopt;
        segments.removeLast();
    }
    return segments.join(u'/');
}

bool isShownRevision(const QString &revision, const CardContext &context)
{
    constexpr qsizetype kShortestCommit = 7;
    return revision == context.revision || revision == context.commit ||
           (revision.size() >= kShortestCommit && context.commit.startsWith(revision));
}

bool isOwnRepository(const HubRepository &repository, const CardContext &context)
{
    return repository.kind == context.kind && !context.repoId.isEmpty() &&
           repository.id.compare(context.repoId, Qt::CaseInsensitive) == 0;
}

LinkTarget linkTo(HubAddress address, const CardContext &context)
{
    auto *repository = std::get_if<HubRepository>(&address);
    if (repository == nullptr || !isOwnRepository(*repository, context))
        return std::visit([](auto &one) { return LinkTarget(std::move(one)); }, address);
    const bool isShown = !repository->revision || isShownRevision(*repository->revision, context);
    switch (repository->view) {
    case RepoView::Folder:
    case RepoView::File:
    case RepoView::Entry:
        return InRepository{repository->path, repository->fragment, isShown ? std::nullopt : repository->revision};
    case RepoView::Card:
        if (isShown && !repository->fragment.isEmpty())
            return AnchorLink{repository->fragment};
        break;
    default:
        break;
    }
    return std::move(*repository);
}

/// Pages of the hub open in the program, all else in the browser.
LinkTarget linkToUrl(const QUrl &url, const CardContext &context)
{
    if (!url.isValid() || url.host().isEmpty())
        return RefusedLink{RefusalReason::Malformed};
    if (auto address = parseHubUrl(url, context.endpoint))
        return linkTo(std::move(*address), context);
    return ExternalLink{url};
}

/// The address a card's relative links start from on the web site.
QUrl siteBase(const CardContext &context)
{
    HubRepository card{context.kind, context.repoId, context.revision, RepoView::File, {}, {}, 0};
    card.path = (context.folder.isEmpty() ? QString() : context.folder + u'/') + "README.md"_L1;
    return toWebUrl(card, context.endpoint);
}

QUrl resolveUrl(const CardContext &context, const QString &revision, const QString &path)
{
    const QUrl page =
        toWebUrl(HubRepository{context.kind, context.repoId, {}, RepoView::Card, {}, {}, 0}, context.endpoint);
    const QString text = page.toString(QUrl::FullyEncoded) + "/resolve/"_L1 +
                         QString::fromLatin1(QUrl::toPercentEncoding(revision)) + u'/' +
                         QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return QUrl(text);
}

QString shownRevision(const CardContext &context)
{
    return context.commit.isEmpty() ? context.revision : context.commit;
}

ImageTarget imageInRepository(const QString &path, const std::optional<QString> &revision, const CardContext &context)
{
    if (path.isEmpty() || context.repoId.isEmpty())
        return {};
    return {ImageOrigin::Repository, resolveUrl(context, revision.value_or(shownRevision(context)), path), path};
}

ImageTarget imageAt(const QUrl &url, const CardContext &context)
{
    if (!url.isValid() || url.host().isEmpty())
        return {};
    const auto address = parseHubUrl(url, context.endpoint);
    const auto *repository = address ? std::get_if<HubRepository>(&*address) : nullptr;
    const bool isFile = repository != nullptr && repository->view == RepoView::File;
    if (isFile && isOwnRepository(*repository, context)) {
        const auto target = linkTo(*address, context);
        const auto &inside = std::get<InRepository>(target);
        return imageInRepository(inside.path, inside.revision, context);
    }
    if (!isHubHost(url, context.endpoint))
        return {ImageOrigin::ThirdParty, url, {}};
    if (!isFile)
        return {ImageOrigin::Hub, url, {}};
    // `blob` is a page about the file; the picture itself is at `resolve`.
    CardContext other = context;
    other.kind = repository->kind;
    other.repoId = repository->id;
    return {ImageOrigin::Hub, resolveUrl(other, repository->revision.value_or(u"main"_s), repository->path), {}};
}

constexpr std::array kImageTypes{"image/png"_L1, "image/jpeg"_L1, "image/jpg"_L1, "image/gif"_L1, "image/webp"_L1};

struct DataAddress
{
    QString type;
    bool isBase64 = false;
    QStringView content;
};

std::optional<DataAddress> dataAddress(QStringView text)
{
    const qsizetype comma = text.indexOf(u',');
    if (!text.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0)
        return std::nullopt;
    const auto parts = text.sliced(5, comma - 5).toString().toLower().split(u';');
    DataAddress address;
    address.type = parts.first().trimmed();
    address.isBase64 = parts.last().trimmed() == "base64"_L1;
    address.content = text.sliced(comma + 1);
    return address;
}

QByteArray dataBytes(const DataAddress &address)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(address.content.toLatin1());
    return address.isBase64 ? QByteArray::fromBase64(bytes) : bytes;
}

ImageTarget embedded(const QString &address, qsizetype mostBytes)
{
    const auto data = dataAddress(address);
    if (!data || std::ranges::find(kImageTypes, data->type) == kImageTypes.end())
        return {};
    if (data->content.size() > mostBytes * 4 || dataBytes(*data).size() > mostBytes)
        return {};
    return {ImageOrigin::Embedded, QUrl(address), {}};
}

} // namespace

LinkTarget resolveLink(QStringView href, const CardContext &context)
{
    const QString address = cleanedAddress(href);
    if (address.isEmpty())
        return RefusedLink{RefusalReason::Malformed};
    if (address.startsWith(u'#'))
        return AnchorLink{unescaped(QStringView(address).sliced(1))};
    const QString scheme = schemeOf(address);
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return linkToUrl(QUrl(address), context);
    if (scheme == "hf"_L1) {
        auto hub = parseHubAddress(address, context.endpoint);
        return hub ? linkTo(std::move(*hub), context) : LinkTarget(RefusedLink{RefusalReason::Malformed});
    }
    if (scheme == "mailto"_L1)
        return ExternalLink{QUrl(address)};
    if (!scheme.isEmpty())
        return RefusedLink{RefusalReason::Scheme};
    const RelativeAddress relative = relativeParts(address);
    if (relative.path.startsWith(u'/'))
        return linkToUrl(context.endpoint.resolved(QUrl(QString(address).replace(u'\\', u'/'))), context);
    if (relative.path.isEmpty())
        return RefusedLink{RefusalReason::Malformed};
    if (const auto path = pathFrom(context.folder, relative.path))
        return InRepository{*path, relative.fragment, std::nullopt};
    if (context.repoId.isEmpty())
        return RefusedLink{RefusalReason::Malformed};
    // Above the root of the repository are the hub's other pages: `../../discussions`.
    return linkToUrl(siteBase(context).resolved(QUrl(relative.path)), context);
}

QString linkAddress(const LinkTarget &target, const CardContext &context)
{
    if (const auto *inside = std::get_if<InRepository>(&target)) {
        if (context.repoId.isEmpty())
            return QString::fromLatin1(QUrl::toPercentEncoding(inside->path, "/"));
        const HubRepository page{context.kind,
                                 context.repoId,
                                 inside->revision.value_or(context.revision),
                                 RepoView::File,
                                 inside->path,
                                 inside->fragment,
                                 0};
        return toWebUrl(page, context.endpoint).toString(QUrl::FullyEncoded);
    }
    if (const auto *anchor = std::get_if<AnchorLink>(&target))
        return u'#' + QString::fromLatin1(QUrl::toPercentEncoding(anchor->fragment));
    if (const auto *external = std::get_if<ExternalLink>(&target))
        return external->url.toString(QUrl::FullyEncoded);
    const auto page = std::visit(
        []<class Target>(const Target &one) -> std::optional<HubAddress> {
            if constexpr (std::is_constructible_v<HubAddress, Target>)
                return HubAddress(one);
            else
                return std::nullopt;
        },
        target);
    return page ? toWebUrl(*page, context.endpoint).toString(QUrl::FullyEncoded) : QString();
}

ImageTarget resolveImage(QStringView src, const CardContext &context, qsizetype dataImageBytes)
{
    const QString address = cleanedAddress(src);
    const QString scheme = schemeOf(address);
    if (scheme == "data"_L1)
        return embedded(address, dataImageBytes);
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return imageAt(QUrl(address), context);
    if (!scheme.isEmpty() || address.isEmpty())
        return {};
    const RelativeAddress relative = relativeParts(address);
    if (relative.path.startsWith(u'/'))
        return imageAt(context.endpoint.resolved(QUrl(QString(address).replace(u'\\', u'/'))), context);
    const auto path = pathFrom(context.folder, relative.path);
    return path ? imageInRepository(*path, std::nullopt, context)
                : imageAt(siteBase(context).resolved(QUrl(relative.path)), context);
}

QByteArray embeddedImage(const QUrl &url)
{
    const QString address = url.toString(QUrl::FullyEncoded);
    const auto data = dataAddress(address);
    return data ? dataBytes(*data) : QByteArray();
}

} // namespace hs::cards
