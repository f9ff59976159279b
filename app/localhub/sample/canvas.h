// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QString>

namespace hs::localhub {

/// A small picture of palette indices, drawn with integer arithmetic so that it is the same everywhere.
class Canvas
{
public:
    Canvas(int width, int height, quint8 colour);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const QByteArray &pixels() const { return m_pixels; }

    void fill(QRect area, quint8 colour);
    void disc(QPoint centre, int radius, quint8 colour);
    void line(QPoint from, QPoint to, int thickness, quint8 colour);
    /// Capital letters, digits and a little punctuation (font.yaml); others leave a gap. Returns where the text ends.
    int text(QPoint topLeft, const QString &text, quint8 colour, int scale = 2);
    [[nodiscard]] static int textWidth(const QString &text, int scale = 2);

private:
    int m_width;
    int m_height;
    QByteArray m_pixels;
};

/// The picture as a PNG file. `palette` has 1 … 256 colours (0xRRGGBB).
[[nodiscard]] QByteArray pngOf(const Canvas &canvas, const QList<quint32> &palette);

} // namespace hs::localhub
