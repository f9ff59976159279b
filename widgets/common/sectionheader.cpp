// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sectionheader.h"

#include "common/textlabel.h"
#include "common/themedheight.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace hs::ui {

SectionHeader::SectionHeader(ThemeSource &themes, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(themes, TextStyle::CaptionStrong, &ThemeColors::textTertiary, this))
    , m_note(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textTertiary, this))
    , m_action(new QToolButton(this))
{
    const Theme &theme = themes.theme();
    m_title->setText(title);
    setButtonKind(m_action, ButtonKind::Text);
    setButtonSize(m_action, ButtonSize::Small);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_action->hide();
    connect(m_action, &QToolButton::clicked, this, &SectionHeader::actionTriggered);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space.s2);
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch();
    row->addWidget(m_action);
    keepHeight(this, themes, &ThemeSizes::rowHeader);
    setAccessibleName(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void SectionHeader::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace hs::ui
