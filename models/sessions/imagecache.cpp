// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/imagecache.h"

#include "base/onworker.h"
#include "hub/calls/files.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

using base::HubError;
using base::Result;

constexpr std::chrono::seconds kFailurePause{60};
constexpr int kLargestMebibytes = 128;
/// A drawing is painted larger than it is, for screens of a higher resolution and for cards that are zoomed.
constexpr int kDrawingEdge = 256; ///< pixels a small one gets
constexpr int kLeastDrawingScale = 2;
constexpr int kMostDrawingScale = 8;

bool isDrawing(const QByteArray &bytes)
{
    const QByteArrayView head = QByteArrayView(bytes).first(qMin<qsizetype>(bytes.size(), 1024));
    return head.contains("<svg") || head.trimmed().startsWith("<?xml");
}

/// QtSvg opens local files that an <image> names, and expands entities.
bool isHarmlessDrawing(const QByteArray &bytes)
{
    return bytes.size() <= ImageCache::kLargestDrawing && !bytes.contains("<image") && !bytes.contains("<!ENTITY") &&
           !bytes.contains("<!DOCTYPE");
}

QSize fitted(QSize size, int largestEdge)
{
    if (size.width() <= largestEdge && size.height() <= largestEdge)
        return size;
    return size.scaled(largestEdge, largestEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// How many pixels a drawing of this size gets for each of its own.
int drawingScale(const QSize &size, int largestEdge)
{
    const int edge = std::max(size.width(), size.height());
    const int wanted = std::clamp((kDrawingEdge + edge - 1) / edge, kLeastDrawingScale, kMostDrawingScale);
    return std::max(1, std::min(wanted, largestEdge / edge));
}

QCoro::Task<Result<QImage>> fetchImage(hub::HubContextPtr hub, QUrl url, std::stop_token stop)
{
    Result<QByteArray> bytes = co_await hub::fetchResource(hub, url, ImageCache::kLargestFile, stop);
    if (!bytes)
        co_return std::unexpected(bytes.error());
    co_return co_await base::onWorker(
        [data = *std::move(bytes)] { return decodeImage(data, ImageCache::kLargestEdge); });
}

} // namespace

Result<QImage> decodeImage(const QByteArray &bytes, int largestEdge)
{
    if (isDrawing(bytes) && !isHarmlessDrawing(bytes))
        return base::failure(HubError::Kind::Invalid, u"image"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return base::failure(HubError::Kind::Invalid, u"image"_s);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(kLargestMebibytes);
    const QSize size = reader.size();
    const int scale = isDrawing(bytes) && !size.isEmpty() ? drawingScale(size, largestEdge) : 1;
    if (size.isValid())
        reader.setScaledSize(fitted(size * scale, largestEdge));
    QImage image = reader.read();
    if (image.isNull())
        return base::failure(HubError::Kind::BadAnswer, u"image"_s, reader.errorString());
    if (image.size() != fitted(image.size(), largestEdge))
        image = image.scaled(fitted(image.size(), largestEdge), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(scale);
    return image;
}

ImageCache::ImageCache(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_images(kKeptKibibytes)
{}

QImage ImageCache::image(const QUrl &url)
{
    if (const QImage *known = m_images.object(url))
        return *known;
    const QString scheme = url.scheme();
    const bool isFetchable = scheme == "https"_L1 || scheme == "http"_L1;
    const auto failed = m_failedAt.constFind(url);
    const bool isPausing = failed != m_failedAt.cend() && failed->addDuration(kFailurePause) > m_hub->clock->now();
    if (!isFetchable || isPausing || m_loading.contains(url))
        return {};
    m_loading.insert(url);
    m_scope.then(fetchImage(m_hub, url, m_scope.token()),
                 [this, url](const Result<QImage> &image) { take(url, image); });
    return {};
}

ImageCache::State ImageCache::stateOf(const QUrl &url) const
{
    if (m_images.contains(url))
        return State::Ready;
    if (m_loading.contains(url))
        return State::Loading;
    return m_failedAt.contains(url) ? State::Failed : State::Missing;
}

void ImageCache::forgetFailures()
{
    m_failedAt.clear();
}

QUrl ImageCache::avatarAddress(const QString &account) const
{
    return m_hub->address(u"/api/avatars/"_s + QString::fromLatin1(QUrl::toPercentEncoding(account)));
}

void ImageCache::take(const QUrl &url, const Result<QImage> &image)
{
    m_loading.remove(url);
    if (!image) {
        m_failedAt.insert(url, m_hub->clock->now());
        Q_EMIT imageFailed(url);
        return;
    }
    m_failedAt.remove(url);
    m_images.insert(url, new QImage(*image), qMax(1, static_cast<int>(image->sizeInBytes() >> 10)));
    Q_EMIT imageReady(url);
}

} // namespace hs::models
