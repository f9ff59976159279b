// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace hs::models {

/// Small pictures by address: avatars, and the images of cards that may be fetched. Asking is cheap and never blocks:
/// what is here is given at once, what is not is fetched once however many ask, decoded on a worker, and announced.
/// Decides nothing about permission: who asks for a third-party address has the person's consent.
class ImageCache : public QObject
{
    Q_OBJECT

public:
    enum class State { Missing, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit ImageCache(hub::HubContextPtr hub, QObject *parent = nullptr);

    /// The picture, scaled down to at most kLargestEdge, or a null image: then it is being fetched and imageReady() or
    /// imageFailed() follows (unless it failed less than a minute ago). Not http(s): always null.
    [[nodiscard]] QImage image(const QUrl &url);
    /// Without fetching.
    [[nodiscard]] State stateOf(const QUrl &url) const;
    /// Lets images that failed be asked for again at once.
    void forgetFailures();

    /// Where the Hub has the picture of a user or an organization (shared/hub-api/search.md §7.3).
    [[nodiscard]] QUrl avatarAddress(const QString &account) const;

    static constexpr int kLargestEdge = 2048;                    ///< pixels
    static constexpr qint64 kLargestFile = qint64{10} << 20;     ///< bytes on the wire
    static constexpr qint64 kLargestDrawing = qint64{512} << 10; ///< bytes of an SVG
    static constexpr int kKeptKibibytes = 64 << 10;              ///< decoded pictures kept in memory

Q_SIGNALS:
    void imageReady(const QUrl &url);
    void imageFailed(const QUrl &url);

private:
    void take(const QUrl &url, const base::Result<QImage> &image);

    hub::HubContextPtr m_hub;
    QCache<QUrl, QImage> m_images;
    QSet<QUrl> m_loading;
    QHash<QUrl, QDateTime> m_failedAt;
    base::AsyncScope m_scope;
};

/// Decodes PNG, JPEG, GIF (first frame), WebP and SVG, scaled down so that no edge exceeds `largestEdge` pixels. A
/// small SVG has more pixels than its own size, which its device pixel ratio tells: deviceIndependentSize() is that
/// size. Refuses SVG that names other files or entities, and pictures whose decoded size is out of all proportion.
/// Pure, for any thread.
[[nodiscard]] base::Result<QImage> decodeImage(const QByteArray &bytes, int largestEdge);

} // namespace hs::models
