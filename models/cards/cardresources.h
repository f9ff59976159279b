// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/cardtree.h"
#include "cards/links.h"

#include <QHash>

namespace hs::cards {

/// The addresses of one card: every link and image goes through here on its way into the tree, and only what is allowed
/// comes out.
class CardResources
{
public:
    CardResources(const CardContext &context, const CardLimits &limits, bool isDark, int readingWidth);

    /// The `href` to write for a link; empty when it is refused.
    [[nodiscard]] QString hrefFor(QStringView written);
    /// An Image node; a Text or Link node where the image is refused or one too many. `width` and `height` are the
    /// author's words (`200`, `200px`, `50%`). A node without text is nothing: an image meant for the other theme.
    [[nodiscard]] CardNode imageFor(QStringView source, const QString &alternative, QStringView width,
                                    QStringView height);

    [[nodiscard]] const LinkTarget *link(const QString &href) const;
    [[nodiscard]] const ImageTarget *image(const QString &source) const;
    /// Something was left out because there was too much of it.
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    [[nodiscard]] int pixels(QStringView length, bool isWidth) const;

    CardContext m_context;
    CardLimits m_limits;
    bool m_isDark;
    int m_readingWidth;
    bool m_isCut = false;
    int m_imageCount = 0;
    QHash<QString, LinkTarget> m_links;
    QHash<QString, ImageTarget> m_images;
};

} // namespace hs::cards
