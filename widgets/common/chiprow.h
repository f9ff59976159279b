// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/chip.h"

#include <QWidget>

namespace hs::ui {

/// Chips after each other, wrapping to more lines when they must.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(ThemeSource &themes, QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    [[nodiscard]] const QList<Chip> &chips() const { return m_chips; }

private:
    ThemeSource &m_themes;
    QList<Chip> m_chips;
};

} // namespace hs::ui
