// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QCache>
#include <QIcon>
#include <QPixmap>

#include <optional>

class QPainter;

namespace hs::ui {

class ThemeSource;

/// Loads Breeze and own SVG drawings and paints them in one colour. The 16 px drawing is used up to 20 px, larger
/// drawings above. Owned by ThemeSource; GUI thread only. Pixmaps are cached by drawing, size, scale and colour.
class IconLoader
{
public:
    explicit IconLoader(const ThemeSource &themes);

    /// Follows the theme, and takes the colour of the control that paints it (see recolorable()).
    [[nodiscard]] QIcon icon(Icon icon) const;
    /// Follows the theme, always in the colour \a token (disabled: textDisabled).
    [[nodiscard]] QIcon icon(Icon icon, QColor ThemeColors::*token) const;

    /// A square of \a size device-independent pixels. Never null for a known icon.
    [[nodiscard]] QPixmap pixmap(Icon icon, int size, qreal devicePixelRatio, const QColor &color) const;
    /// Paints centred in \a rect at \a size (0: the shorter side of \a rect), on whole device pixels.
    void paint(QPainter &painter, const QRect &rect, Icon icon, const QColor &color, int size = 0) const;

    /// True when a drawing exists.
    [[nodiscard]] bool contains(Icon icon) const;

    /// The icon inside \a icon, if it was made by icon() without a colour of its own.
    [[nodiscard]] static std::optional<Icon> recolorable(const QIcon &icon);

private:
    struct Key
    {
        Icon icon;
        int size;
        qreal ratio;
        QRgb color;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, static_cast<int>(key.icon), key.size, key.ratio, key.color);
        }
    };

    [[nodiscard]] QPixmap render(const Key &key) const;

    const ThemeSource &m_themes;
    mutable QCache<Key, QPixmap> m_pixmaps;
};

} // namespace hs::ui
