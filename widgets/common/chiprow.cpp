// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/chiprow.h"

#include "common/flowlayout.h"
#include "common/tagchip.h"
#include "theme/themesource.h"

namespace hs::ui {

ChipRow::ChipRow(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    const int gap = themes.theme().size.chipGap;
    new FlowLayout(gap, gap, this);
}

void ChipRow::setChips(const QList<Chip> &chips)
{
    if (chips == m_chips) {
        return;
    }
    m_chips = chips;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Chip &chip : chips) {
        layout()->addWidget(new TagChip(m_themes, chip, this));
    }
}

} // namespace hs::ui
