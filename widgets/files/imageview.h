// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A picture, fitted to the pane and never enlarged, on a plate that shows where it is transparent.
class ImageView : public QWidget
{
    Q_OBJECT

public:
    explicit ImageView(ThemeSource &themes, QWidget *parent = nullptr);
    void setImage(const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QImage m_image;
};

} // namespace hs::ui
