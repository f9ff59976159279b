// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/noteline.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/iconlabel.h"
#include "common/themedheight.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace hs::ui {

namespace {

constexpr int kNoteHeight = 32;

} // namespace

NoteLine::NoteLine(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_text(new ElidedLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_link(makeButton({}, ButtonKind::Text, this))
{
    const Theme &theme = themes.theme();
    keepHeight(this, themes, kNoteHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s4, 0, theme.space.s3, 0);
    row->setSpacing(theme.space.s2);
    row->addWidget(new IconLabel(themes, Icon::Information, &ThemeColors::textSecondary, theme.size.iconSmall, this));
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &NoteLine::linkActivated);
}

void NoteLine::setNote(const QString &note, const QString &link)
{
    m_text->setText(note);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setVisible(m_hasRoom && !note.isEmpty());
}

void NoteLine::setHasRoom(bool hasRoom)
{
    m_hasRoom = hasRoom;
    setVisible(hasRoom && !m_text->text().isEmpty());
}

void NoteLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_themes.theme().color.hairline);
}

} // namespace hs::ui
