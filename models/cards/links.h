// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/hubaddress.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace hs::cards {

/// Where a card lives. Links and images are resolved against it.
struct CardContext
{
    QUrl endpoint{QStringLiteral("https://huggingface.co")};
    HubRepoKind kind = HubRepoKind::Model;
    QString repoId;                            ///< Empty: a card without a repository (a draft, a local file).
    QString revision = QStringLiteral("main"); ///< What the person sees: branch, tag, `refs/pr/N` or commit.
    QString commit;                            ///< The commit it stood for when the page was opened, if known.
    QString folder;                            ///< Folder of the card in the repository; empty for the root.
};

/// A file or folder of the card's own repository.
struct InRepository
{
    QString path; ///< Decoded, normalised, no leading slash; empty is the root folder.
    QString fragment;
    std::optional<QString> revision; ///< Only when the link names another one than the page shows.
    friend bool operator==(const InRepository &, const InRepository &) = default;
};

/// A page outside of the hub (`http`, `https`) or a mail address: for the system's browser.
struct ExternalLink
{
    QUrl url;
    friend bool operator==(const ExternalLink &, const ExternalLink &) = default;
};

/// A place in the same card.
struct AnchorLink
{
    QString fragment; ///< Decoded. See findAnchor().
    friend bool operator==(const AnchorLink &, const AnchorLink &) = default;
};

enum class RefusalReason {
    Scheme,    ///< Not http, https, mailto or hf.
    Malformed, ///< No address at all.
};

/// A link that is shown as plain text and never followed.
struct RefusedLink
{
    RefusalReason reason = RefusalReason::Scheme;
    friend bool operator==(const RefusedLink &, const RefusedLink &) = default;
};

using LinkTarget = std::variant<InRepository, HubRepository, HubUser, HubCollection, HubSearch, HubPage, ExternalLink,
                                AnchorLink, RefusedLink>;

/// What following `href` of a card means. `href` is as written by the author, or as it stands in the rendered HTML:
/// both give the same target.
[[nodiscard]] LinkTarget resolveLink(QStringView href, const CardContext &context);

/// The address of a target for the status bar, for copying, and for the `href` of rendered HTML. Empty for refused
/// ones.
[[nodiscard]] QString linkAddress(const LinkTarget &target, const CardContext &context);

enum class ImageOrigin {
    Repository, ///< In the card's repository: fetch `url`, it is a `/resolve/` address of the endpoint.
    Hub,        ///< Elsewhere on the endpoint's host.
    Embedded,   ///< A `data:` image; no request.
    ThirdParty, ///< Another host: only with the person's permission.
    Refused,    ///< Not an image address we follow.
};

struct ImageTarget
{
    ImageOrigin origin = ImageOrigin::Refused;
    QUrl url;     ///< What to fetch, and what stands in `src` of the rendered HTML.
    QString path; ///< Repository only: the file.
    friend bool operator==(const ImageTarget &, const ImageTarget &) = default;
};

/// Where the image `src` comes from. `data:` images are accepted as PNG, JPEG, GIF or WebP below `dataImageBytes`.
[[nodiscard]] ImageTarget resolveImage(QStringView src, const CardContext &context, qsizetype dataImageBytes = 65536);

/// The bytes of a `data:` image accepted by resolveImage(); empty for any other address.
[[nodiscard]] QByteArray embeddedImage(const QUrl &url);

} // namespace hs::cards
