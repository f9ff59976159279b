// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/textlabel.h"

namespace hs::ui {

/// One line that gives up its end (or middle) instead of its neighbours' space. The whole text is the tooltip while
/// some of it is hidden, and always the accessible name.
class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(ThemeSource &themes, TextStyle style = TextStyle::Body,
                         QColor ThemeColors::*color = &ThemeColors::text, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace hs::ui
