// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/themesource.h"

#include "theme/hubstyle.h"
#include "theme/iconloader.h"

#include <breezeicons.h>

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace hs::ui {

namespace {

constexpr qreal kSmallestText = 0.85;
constexpr qreal kLargestText = 1.5;

} // namespace

ThemeSource::ThemeSource(QObject *parent)
    : QObject(parent)
    , m_theme(wantedScheme())
    , m_icons(std::make_unique<IconLoader>(*this))
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { rebuild(); });
}

ThemeSource::~ThemeSource() = default;

QIcon ThemeSource::icon(Icon icon) const
{
    return m_icons->icon(icon);
}

QIcon ThemeSource::icon(Icon icon, QColor ThemeColors::*token) const
{
    return m_icons->icon(icon, token);
}

void ThemeSource::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance) {
        return;
    }
    m_appearance = appearance;
    // The platform is told too, so that native dialogs and window frames match.
    switch (appearance) {
    case Appearance::System:
    case Appearance::HighContrast:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case Appearance::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case Appearance::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    rebuild();
}

void ThemeSource::setTextScale(qreal scale)
{
    scale = std::clamp(scale, kSmallestText, kLargestText);
    if (qFuzzyCompare(scale, m_theme.textScale())) {
        return;
    }
    m_theme = wantedTheme(scale);
    if (m_application) {
        install(*m_application);
    }
    Q_EMIT changed();
}

void ThemeSource::install(QApplication &application)
{
    if (!m_application) {
        m_application = &application;
        BreezeIcons::initIcons();
        QApplication::setStyle(new HubStyle(*this));
    }
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(TextStyle::Body));
    QApplication::setFont(m_theme.font(TextStyle::BodyMedium), "QPushButton");
    QApplication::setFont(m_theme.font(TextStyle::BodyMedium), "QToolButton");
    QApplication::setFont(m_theme.font(TextStyle::SmallStrong), "QTabBar");
    QApplication::setFont(m_theme.font(TextStyle::Small), "QToolTip");
    QApplication::setFont(m_theme.font(TextStyle::Small), "QStatusBar");
    QApplication::setFont(m_theme.font(TextStyle::Caption), "QHeaderView");
    QToolTip::setPalette(m_theme.palette());
}

Theme::Scheme ThemeSource::wantedScheme() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return Theme::Scheme::Light;
    case Appearance::Dark:
        return Theme::Scheme::Dark;
    case Appearance::System:
    case Appearance::HighContrast:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::Scheme::Dark
                                                                                 : Theme::Scheme::Light;
}

Theme ThemeSource::wantedTheme(qreal textScale) const
{
    if (m_appearance != Appearance::HighContrast) {
        return Theme(wantedScheme(), textScale);
    }
    // Without a palette of our own the application has the system's.
    QApplication::setPalette(QPalette());
    return Theme(wantedScheme(), textScale, QGuiApplication::palette());
}

void ThemeSource::rebuild()
{
    const bool isHighContrast = m_appearance == Appearance::HighContrast;
    if (wantedScheme() == m_theme.scheme() && isHighContrast == m_theme.isHighContrast()) {
        return;
    }
    m_theme = wantedTheme(m_theme.textScale());
    if (m_application) {
        install(*m_application);
    }
    Q_EMIT changed();
}

} // namespace hs::ui
