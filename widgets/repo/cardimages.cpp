// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardimages.h"

#include "hub/hubclient.h"
#include "sessions/imagecache.h"

namespace hs::ui {

using cards::ImageOrigin;

CardImages::CardImages(const hub::HubClient &client, models::ImageCache &images, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_images(images)
{
    connect(&m_images, &models::ImageCache::imageReady, this, &CardImages::take);
    connect(&m_images, &models::ImageCache::imageFailed, this, [this](const QUrl &url) {
        for (const QString &source : m_sources.values(url))
            Q_EMIT imageMissing(source);
        m_sources.remove(url);
    });
}

void CardImages::load(const QList<cards::CardImage> &images, const hub::RepoRef &repo, bool areThirdPartiesAllowed)
{
    clear();
    m_repo = repo;
    for (const cards::CardImage &image : images) {
        if (!image.needsPermission() || areThirdPartiesAllowed) {
            request(image);
            continue;
        }
        m_withheld.append(image);
        Q_EMIT imageWithheld(image.source);
    }
}

void CardImages::allowThirdParties()
{
    const QList<cards::CardImage> allowed = std::exchange(m_withheld, {});
    for (const cards::CardImage &image : allowed)
        request(image);
}

void CardImages::clear()
{
    m_withheld.clear();
    m_sources.clear();
}

void CardImages::request(const cards::CardImage &image)
{
    QUrl url = image.target.url;
    switch (image.target.origin) {
    case ImageOrigin::Refused:
        Q_EMIT imageMissing(image.source);
        return;
    case ImageOrigin::Embedded: {
        const QByteArray text = url.toEncoded();
        const QByteArray bytes =
            QByteArray::fromBase64(QByteArray::fromPercentEncoding(text.sliced(text.indexOf(',') + 1)));
        if (const auto decoded = models::decodeImage(bytes, models::ImageCache::kLargestEdge))
            Q_EMIT imageReady(image.source, *decoded);
        return;
    }
    case ImageOrigin::Repository:
        // The card may have been rendered before the commit was known; its pictures are those of the commit.
        url = hub::resolveAddress(*m_client.context(), m_repo, image.target.path);
        break;
    case ImageOrigin::Hub:
    case ImageOrigin::ThirdParty:
        break;
    }
    const QImage known = m_images.image(url);
    if (!known.isNull())
        Q_EMIT imageReady(image.source, known);
    else if (m_images.stateOf(url) == models::ImageCache::State::Loading)
        m_sources.insert(url, image.source);
    else
        Q_EMIT imageMissing(image.source); // it failed a moment ago
}

void CardImages::take(const QUrl &url)
{
    const QStringList sources = m_sources.values(url);
    m_sources.remove(url);
    if (sources.isEmpty())
        return;
    const QImage image = m_images.image(url);
    for (const QString &source : sources)
        Q_EMIT imageReady(source, image);
}

} // namespace hs::ui
