// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/chip.h"

#include <QWidget>

namespace hs::ui {

/// One Chip as a widget. Not interactive.
class TagChip : public QWidget
{
    Q_OBJECT
public:
    TagChip(ThemeSource &themes, const Chip &chip, QWidget *parent = nullptr);

    [[nodiscard]] const Chip &chip() const { return m_chip; }
    void setChip(const Chip &chip);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    Chip m_chip;
};

} // namespace hs::ui
