// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/excerptview.h"

#include "common/cardlook.h"
#include "sessions/imagecache.h"
#include "theme/themesource.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {
constexpr int kTableRoom = 56; ///< borders and padding of a table of two columns
}

ExcerptView::ExcerptView(ThemeSource &themes, models::ImageCache *images, QWidget *parent)
    : QTextBrowser(parent)
    , m_themes(themes)
    , m_images(images)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Beginning of the card"));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
    if (images)
        connect(images, &models::ImageCache::imageReady, this, &ExcerptView::takeImage);
}

void ExcerptView::showCard(const cards::RenderedCard &card, const cards::CardContext &context,
                           const cards::CardStyle &style)
{
    m_context = context;
    m_wanted.clear();
    for (const cards::CardImage &image : card.images) {
        if (image.target.origin == cards::ImageOrigin::Repository || image.target.origin == cards::ImageOrigin::Hub ||
            image.target.origin == cards::ImageOrigin::Embedded)
            m_wanted.insert(image.source, image);
    }
    cards::applyStyle(*document(), style);
    const QString html = card.html();
    m_hasTable = html.contains("<img"_L1) && html.contains("<table"_L1);
    setHtml(html);
    updateGeometry();
}

void ExcerptView::clearCard()
{
    m_wanted.clear();
    clear();
    updateGeometry();
}

QSize ExcerptView::sizeHint() const
{
    return {m_themes.theme().size.previewPaneMin, static_cast<int>(std::ceil(document()->size().height()))};
}

int ExcerptView::heightForWidth(int width) const
{
    // The document is laid out to the viewport's width; asking for another would lay it out twice for each pixel.
    Q_UNUSED(width)
    return sizeHint().height();
}

void ExcerptView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ExcerptView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QVariant ExcerptView::loadResource(int type, const QUrl &name)
{
    // Never the base class: it opens local files.
    if (type != QTextDocument::ImageResource)
        return {};
    if (const QImage mark = alertMark(m_themes, name, devicePixelRatioF()); !mark.isNull())
        return mark;
    const auto wanted = m_wanted.constFind(name.toString());
    if (wanted == m_wanted.cend())
        return {};
    if (wanted->target.origin == cards::ImageOrigin::Embedded) {
        const QByteArray encoded = name.toString(QUrl::FullyEncoded).section(u',', 1).toLatin1();
        const auto image = models::decodeImage(QByteArray::fromBase64(encoded), models::ImageCache::kLargestEdge);
        return image ? QVariant(fitted(*image, wanted->declaredSize)) : QVariant();
    }
    if (!m_images)
        return {};
    const QImage image = m_images->image(wanted->target.url);
    return image.isNull() ? QVariant() : QVariant(fitted(image, wanted->declaredSize));
}

QImage ExcerptView::fitted(const QImage &image, const QSize &declared) const
{
    // A table grows with its pictures instead of shrinking them; two side by side are the usual case.
    const int room = m_hasTable ? (viewport()->width() - kTableRoom) / 2 : viewport()->width();
    const qreal ratio = devicePixelRatioF();
    const int own = qRound(image.deviceIndependentSize().width());
    const int width = std::min(room, declared.width() > 0 ? declared.width() : own);
    if (width <= 0 || own <= width)
        return image;
    QImage scaled = image.scaledToWidth(static_cast<int>(width * ratio), Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

void ExcerptView::takeImage(const QUrl &url)
{
    for (auto it = m_wanted.cbegin(); it != m_wanted.cend(); ++it) {
        if (it->target.url != url)
            continue;
        document()->addResource(QTextDocument::ImageResource, QUrl(it.key()),
                                fitted(m_images->image(url), it->declaredSize));
        document()->markContentsDirty(0, document()->characterCount());
    }
}

void ExcerptView::mouseReleaseEvent(QMouseEvent *event)
{
    const QString href = anchorAt(event->position().toPoint());
    QTextBrowser::mouseReleaseEvent(event);
    const bool isOpening = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (href.isEmpty() || !isOpening || textCursor().hasSelection())
        return;
    const bool inBackground = event->button() == Qt::MiddleButton || event->modifiers() & Qt::ControlModifier;
    Q_EMIT linkChosen(cards::resolveLink(href, m_context), inBackground);
}

} // namespace hs::ui
