// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/browserbar.h"

#include "common/buttons.h"
#include "common/themedheight.h"
#include "shell/omnibox.h"
#include "shell/windowactions.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace hs::ui {

BrowserBar::BrowserBar(ThemeSource &themes, WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_actions(actions)
    , m_omnibox(new Omnibox(themes, this))
    , m_back(addButton(actions[Command::Back]))
    , m_forward(addButton(actions[Command::Forward]))
    , m_reload(addButton(actions[Command::Reload]))
    , m_web(addButton(actions[Command::OpenOnWeb]))
    , m_webGap(new QSpacerItem(themes.theme().space.s2, 0))
{
    const Theme &theme = themes.theme();
    keepHeight(this, themes, &ThemeSizes::toolbar);
    setAccessibleName(tr("Navigation bar"));
    setFocusProxy(m_omnibox);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({}); // a spacing changes sides with the window, a margin does not
    row->setSpacing(theme.space.s1);
    row->addSpacing(theme.space.s2);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_reload);
    row->addSpacing(theme.space.s1);
    row->addWidget(m_omnibox, 1);
    row->addSpacerItem(m_webGap);
    row->addWidget(m_web);
    row->addSpacing(theme.space.s3);
    setTabOrder({m_back, m_forward, m_reload, m_omnibox, m_web});
}

QToolButton *BrowserBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    setAction(button, action);
    button->setAutoRaise(true);
    const ThemeSizes &size = m_themes.theme().size;
    button->setIconSize({size.iconSmall, size.iconSmall});
    button->setFixedSize(size.controlIconButton, size.controlIconButton);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void BrowserBar::setAction(QToolButton *button, QAction *action)
{
    button->setDefaultAction(action);
    button->setAccessibleName(action->iconText()); // the tooltip has the shortcut as well
}

void BrowserBar::setLoading(bool isLoading)
{
    setAction(m_reload, m_actions[isLoading ? Command::Stop : Command::Reload]);
}

void BrowserBar::setHasWebPages(bool hasWebPages)
{
    m_web->setVisible(hasWebPages);
    m_webGap->changeSize(hasWebPages ? m_themes.theme().space.s2 : 0, 0);
    layout()->invalidate();
}

void BrowserBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &color = m_themes.theme().color;
    painter.fillRect(rect(), color.surface);
    const int y = height() - 1;
    paintHairline(painter, QPointF(0, y), QPointF(width(), y), color.hairline);
}

} // namespace hs::ui
