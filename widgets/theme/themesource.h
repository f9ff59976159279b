// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QIcon>
#include <QObject>

#include <memory>

class QApplication;

namespace hs::ui {

class IconLoader;

/// Knows which Theme is shown now. The application owns one, it outlives every widget, and every themed widget is
/// handed it by reference: read theme() while painting; connect to changed() only what was computed from a theme
/// and kept, and read it from theme(): Qt hands the new palette and fonts to widgets in the next turn of the event
/// loop.
class ThemeSource : public QObject
{
    Q_OBJECT
public:
    /// System follows QStyleHints::colorScheme(). HighContrast takes the system's palette; Qt tells of the system's own
    /// wish for it from 6.10 on only (QAccessibilityHints), so that a person says it here.
    enum class Appearance { System, Light, Dark, HighContrast };
    Q_ENUM(Appearance)

    explicit ThemeSource(QObject *parent = nullptr);
    ~ThemeSource() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const IconLoader &icons() const { return *m_icons; }

    /// A recoloured icon that follows theme changes. Without a colour the control that shows it chooses one.
    [[nodiscard]] QIcon icon(Icon icon) const;
    /// The same always in the colour \a token, for example &ThemeColors::like.
    [[nodiscard]] QIcon icon(Icon icon, QColor ThemeColors::*token) const;

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    [[nodiscard]] qreal textScale() const { return m_theme.textScale(); }
    /// Limited to 0.85 … 1.5.
    void setTextScale(qreal scale);

    /// Gives \a application HubStyle, the palette and the fonts, and keeps them up to date while this lives.
    void install(QApplication &application);

Q_SIGNALS:
    /// Another colour scheme or text size.
    void changed();

private:
    void rebuild();
    [[nodiscard]] Theme::Scheme wantedScheme() const;
    [[nodiscard]] Theme wantedTheme(qreal textScale) const;

    Appearance m_appearance = Appearance::System;
    Theme m_theme;
    std::unique_ptr<IconLoader> m_icons;
    QApplication *m_application = nullptr;
};

} // namespace hs::ui
