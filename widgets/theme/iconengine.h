// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QIconEngine>
#include <QPointer>

namespace hs::ui {

class ThemeSource;

/// Paints one drawing through IconLoader in the colours of the theme shown at that moment.
class IconEngine : public QIconEngine
{
public:
    /// A null \a token means "not coloured on purpose": controls may repaint it in their text colour.
    IconEngine(const ThemeSource &themes, Icon icon, QColor ThemeColors::*token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    QPointer<const ThemeSource> m_themes;
    Icon m_icon;
    QColor ThemeColors::*m_token;
};

} // namespace hs::ui
