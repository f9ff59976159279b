// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QList>
#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// Shares of a whole one after the other on a track; what is left of the track is the rest. The words stand beside it.
class StackedBar : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        double share = 0; ///< of the whole, 0 … 1
        QColor color;
        friend bool operator==(const Part &, const Part &) = default;
    };

    explicit StackedBar(ThemeSource &themes, QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QList<Part> m_parts;
};

} // namespace hs::ui
