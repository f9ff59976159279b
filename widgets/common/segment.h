// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QAbstractButton>

#include <optional>

namespace hs::ui {

class ThemeSource;

/// One choice of a SegmentedButton.
class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    Segment(ThemeSource &themes, const QString &text, std::optional<Icon> icon, QWidget *parent);

    void setCount(std::optional<int> count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countText() const;
    [[nodiscard]] int labelWidth() const;

    ThemeSource &m_themes;
    std::optional<Icon> m_icon;
    std::optional<int> m_count;
};

} // namespace hs::ui
