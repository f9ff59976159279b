// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/cardresources.h"

namespace hs::cards {

using namespace Qt::StringLiterals;

CardResources::CardResources(const CardContext &context, const CardLimits &limits, bool isDark, int readingWidth)
    : m_context(context)
    , m_limits(limits)
    , m_isDark(isDark)
    , m_readingWidth(readingWidth)
{}

QString CardResources::hrefFor(QStringView written)
{
    const LinkTarget target = resolveLink(written, m_context);
    QString href = linkAddress(target, m_context);
    if (!href.isEmpty())
        m_links.insert(href, target);
    return href;
}

/// `200`, `200px`, `50%`; -1 for anything else. Percents are of the reading width; of a height they mean nothing.
int CardResources::pixels(QStringView length, bool isWidth) const
{
    length = length.trimmed();
    const bool isPercent = length.endsWith(u'%');
    if (isPercent)
        length.chop(1);
    else if (length.endsWith("px"_L1, Qt::CaseInsensitive))
        length.chop(2);
    bool isNumber = false;
    double value = length.trimmed().toDouble(&isNumber);
    if (!isNumber || !(value > 0) || (isPercent && !isWidth))
        return -1;
    if (isPercent)
        value = qMin(value, 100.0) * m_readingWidth / 100.0;
    return qBound(1, qRound(qMin(value, 1e6)), m_limits.imageSide);
}

CardNode CardResources::imageFor(QStringView source, const QString &alternative, QStringView width, QStringView height)
{
    CardNode node;
    // hub-api/model-cards.md §2: images for one theme only.
    if (source.endsWith(m_isDark ? "#hf-light-mode-only"_L1 : "#hf-dark-mode-only"_L1))
        return node;
    const ImageTarget target = resolveImage(source, m_context, m_limits.dataImageBytes);
    if (target.origin == ImageOrigin::Refused) {
        node.text = alternative;
        return node;
    }
    if (++m_imageCount > m_limits.images) {
        m_isCut = true;
        node.text = alternative;
        return node;
    }
    node.tag = Tag::Image;
    node.text = alternative;
    node.detail = target.url.toString(QUrl::FullyEncoded);
    node.size = {pixels(width, true), pixels(height, false)};
    m_images.insert(node.detail, target);
    return node;
}

const LinkTarget *CardResources::link(const QString &href) const
{
    const auto found = m_links.constFind(href);
    return found == m_links.cend() ? nullptr : &*found;
}

const ImageTarget *CardResources::image(const QString &source) const
{
    const auto found = m_images.constFind(source);
    return found == m_images.cend() ? nullptr : &*found;
}

} // namespace hs::cards
