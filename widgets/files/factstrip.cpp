// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/factstrip.h"

#include "common/elidedlabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hs::ui {

FactStrip::FactStrip(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_row(new QHBoxLayout(this))
{
    const ThemeSpace &space = themes.theme().space;
    m_row->setContentsMargins(space.s4, space.s2, space.s4, space.s2);
    m_row->setSpacing(space.s4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactStrip::setHasRoom(bool hasRoom)
{
    m_hasRoom = hasRoom;
    setVisible(hasRoom && m_row->count() > 0);
}

void FactStrip::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Fact &fact : facts) {
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *caption = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, cell);
        caption->setText(fact.caption);
        auto *value = new ElidedLabel(m_themes, TextStyle::BodyStrong, &ThemeColors::text, cell);
        value->setNumeric(true);
        value->setText(fact.value);
        value->setToolTip(fact.toolTip);
        value->setAccessibleName(tr("%1: %2", "a fact and its value").arg(fact.caption, fact.value));
        column->addWidget(caption);
        column->addWidget(value);
        m_row->addWidget(cell, 1);
    }
    setVisible(m_hasRoom && !facts.isEmpty());
}

void FactStrip::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(painter, rect().bottomLeft(), rect().bottomRight() + QPoint(1, 0), m_themes.theme().color.hairline);
}

} // namespace hs::ui
