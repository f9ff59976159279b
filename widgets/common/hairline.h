// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A 1 px separator.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(ThemeSource &themes, Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
};

} // namespace hs::ui
