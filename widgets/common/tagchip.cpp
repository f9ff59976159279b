// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/tagchip.h"

#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kLeastChip = 40;

} // namespace

TagChip::TagChip(ThemeSource &themes, const Chip &chip, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeSource::changed, this, [this] { updateGeometry(); });
    setChip(chip);
}

void TagChip::setChip(const Chip &chip)
{
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize TagChip::sizeHint() const
{
    return chipSize(m_themes.theme(), m_chip);
}

QSize TagChip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), kLeastChip), whole.height()};
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, m_themes, rect(), m_chip, layoutDirection());
}

} // namespace hs::ui
