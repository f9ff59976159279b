// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardpicture.h"

#include "cards/markdown.h"
#include "common/cardlook.h"
#include "sessions/imagecache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPixmap>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kHighest = 30'000; // pixels; what goes beyond is cut
constexpr int kFirstHeight = 800;
constexpr std::chrono::milliseconds kSettling{200};

/// The file of a picture of the card; nothing outside of the card's folder.
QByteArray bytesOf(const cards::CardImage &image, const QDir &folder)
{
    if (image.target.origin == cards::ImageOrigin::Embedded)
        return cards::embeddedImage(image.target.url);
    if (image.target.origin != cards::ImageOrigin::Repository)
        return {};
    const QString path = QFileInfo(folder.filePath(image.target.path)).canonicalFilePath();
    if (!path.startsWith(folder.canonicalPath() + u'/'))
        return {};
    QFile file(path);
    return file.size() <= models::ImageCache::kLargestFile && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                             : QByteArray();
}

} // namespace

CardPicture::CardPicture(QApplication &application, const CardOptions &options)
    : m_options(options)
    , m_view(m_themes)
{
    m_themes.setAppearance(options.isDark ? ui::ThemeSource::Appearance::Dark : ui::ThemeSource::Appearance::Light);
    m_themes.install(application);
    m_view.setAttribute(Qt::WA_DontShowOnScreen);
    m_view.resize(options.width, kFirstHeight);
    m_view.show();
}

void CardPicture::start(const QByteArray &source)
{
    cards::CardStyle style = ui::cardLook(m_themes.theme());
    style.showsDetails = false;
    style.scrollsTables = true;
    style.paintsCode = true;
    cards::CardContext context;
    context.repoId = u"local/card"_s;
    const cards::RenderedCard card = cards::renderCard(cards::parseCard(source), context, style);
    connect(&m_view, &ui::CardView::cardComplete, this, &CardPicture::showImages, Qt::SingleShotConnection);
    m_view.setCard(card, style, false);
}

void CardPicture::showImages()
{
    const QDir folder = QFileInfo(m_options.file).absoluteDir();
    const QList<cards::CardImage> images = m_view.card().images;
    for (const cards::CardImage &image : images) {
        const QByteArray bytes = bytesOf(image, folder);
        const auto decoded = models::decodeImage(bytes, models::ImageCache::kLargestEdge);
        if (!bytes.isEmpty() && decoded)
            m_view.setImage(image.source, *decoded);
        else
            m_view.setPlaceholder(image.source, image.needsPermission() ? ui::Icon::Image : ui::Icon::MissingImage);
    }
    m_view.resize(m_options.width, std::clamp(m_view.wholeHeight(), 1, kHighest));
    // Scroll bars and buttons take their places in the next turns.
    QTimer::singleShot(kSettling, this, &CardPicture::take);
}

void CardPicture::take()
{
    QDir().mkpath(QFileInfo(m_options.picture).absolutePath());
    Q_EMIT finished(m_view.grab().save(m_options.picture, "PNG"));
}

} // namespace hs::app
