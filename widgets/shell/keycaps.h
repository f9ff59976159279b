// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace hs::ui {

class Theme;
class ThemeSource;

/// Width of a key's cap around \a text.
[[nodiscard]] int keyCapWidth(const Theme &theme, const QString &text);
/// Paints a key as a small outlined cap, vertically centred at the left of \a room.
void paintKeyCap(QPainter &painter, const Theme &theme, const QRect &room, const QString &text);

/// A shortcut as a small outlined cap ("Ctrl+L"), to be learned in passing.
class KeyCaps : public QWidget
{
    Q_OBJECT

public:
    KeyCaps(ThemeSource &themes, const QKeySequence &keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QString m_text;
};

} // namespace hs::ui
