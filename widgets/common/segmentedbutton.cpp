// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/segmentedbutton.h"

#include "common/segment.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>

namespace hs::ui {

SegmentedButton::SegmentedButton(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedButton::chosen);
    connect(&m_group, &QButtonGroup::idToggled, this, [this] {
        update();
        fixTabStops();
    });
}

/// The chosen one takes the keyboard, and the arrows go on from there. Qt sees to that only when one has the focus, so
/// that Tab would first come to another.
void SegmentedButton::fixTabStops()
{
    const QList<QAbstractButton *> buttons = m_group.buttons();
    for (QAbstractButton *button : buttons) {
        const int withoutTab = button->focusPolicy() & ~Qt::TabFocus;
        button->setFocusPolicy(Qt::FocusPolicy(button->isChecked() ? withoutTab | Qt::TabFocus : withoutTab));
    }
}

void SegmentedButton::addSegment(int id, const QString &text)
{
    add(id, new Segment(m_themes, text, std::nullopt, this));
}

void SegmentedButton::addSegment(int id, Icon icon, const QString &text)
{
    add(id, new Segment(m_themes, text, icon, this));
}

void SegmentedButton::add(int id, QAbstractButton *button)
{
    m_group.addButton(button, id);
    layout()->addWidget(button);
    if (m_group.checkedId() < 0) {
        button->setChecked(true);
    }
    fixTabStops();
}

void SegmentedButton::setCount(int id, std::optional<int> count)
{
    if (auto *segment = qobject_cast<Segment *>(m_group.button(id))) {
        segment->setCount(count);
    }
}

void SegmentedButton::setSmall()
{
    const QList<QAbstractButton *> buttons = m_group.buttons();
    for (QAbstractButton *button : buttons) {
        setButtonSize(button, ButtonSize::Small);
    }
}

void SegmentedButton::setCurrent(int id)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setChecked(true);
    }
}

} // namespace hs::ui
