// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A share of a whole as a thin bar inside a row; the number stands next to it.
class MiniBar : public QWidget
{
    Q_OBJECT
public:
    explicit MiniBar(ThemeSource &themes, QWidget *parent = nullptr);

    /// 0 … 1.
    void setRatio(double ratio);
    void setColor(QColor ThemeColors::*color);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    double m_ratio = 0;
    QColor ThemeColors::*m_color = &ThemeColors::progressFill;
};

} // namespace hs::ui
