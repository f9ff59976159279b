// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/figures.h"

#include "localhub/sample/canvas.h"
#include "localhub/sample/noise.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

enum Colour : quint8 { Paper, Ink, Grid, First, Second, Third };
constexpr quint32 kColours[] = {0xffffff, 0x26282c, 0xd8dbe0, 0x2f5bd0, 0xc98a00, 0x1f7a44};
constexpr QRect kPlot(60, 50, 620, 260);

int heightOf(double value, int top)
{
    // Values have one decimal at most; in tenths the arithmetic is exact.
    return static_cast<int>(value * 10.0 + 0.5) * kPlot.height() / (qMax(top, 1) * 10);
}

void drawAxes(Canvas &canvas, int top)
{
    constexpr int kLines = 3;
    for (int i = 0; i <= kLines; ++i) {
        const int y = kPlot.bottom() - kPlot.height() * i / kLines;
        canvas.fill(QRect(kPlot.left(), y, kPlot.width(), 1), i == 0 ? Ink : Grid);
        const QString value = QString::number(top * i / kLines);
        canvas.text({kPlot.left() - 8 - Canvas::textWidth(value), y - 7}, value, Ink);
    }
}

void drawLines(Canvas &canvas, const FileSpec &spec, int top)
{
    const QJsonArray labels = spec.list(u"labels");
    int x = kPlot.left();
    quint8 colour = First;
    for (const QJsonValue line : spec.list(u"lines")) {
        const QJsonArray values = line.toArray();
        QPoint last;
        for (int i = 0; i < values.size(); ++i) {
            const QPoint at(kPlot.left() + kPlot.width() * i / qMax<int>(1, static_cast<int>(values.size()) - 1),
                            kPlot.bottom() - heightOf(values.at(i).toDouble(), top));
            canvas.line(i == 0 ? at : last, at, 3, colour);
            last = at;
        }
        canvas.fill(QRect(x, kPlot.bottom() + 42, 24, 4), colour);
        x = canvas.text({x + 32, kPlot.bottom() + 37}, labels.at(colour - First).toString(), Ink) + 24;
        ++colour;
    }
    canvas.text({kPlot.left(), kPlot.bottom() + 12}, spec.text(u"from"), Ink);
    const QString to = spec.text(u"to");
    canvas.text({kPlot.right() - Canvas::textWidth(to), kPlot.bottom() + 12}, to, Ink);
}

void drawBars(Canvas &canvas, const FileSpec &spec, int top)
{
    const QJsonArray bars = spec.list(u"bars");
    const QJsonArray names = spec.list(u"names");
    const int step = kPlot.width() / qMax<int>(1, static_cast<int>(bars.size()));
    for (int i = 0; i < bars.size(); ++i) {
        const int height = heightOf(bars.at(i).toDouble(), top);
        const int left = kPlot.left() + i * step;
        canvas.fill(QRect(left + step / 5, kPlot.bottom() - height, step * 3 / 5, height), First);
        const QString name = names.at(i).toString();
        canvas.text({left + (step - Canvas::textWidth(name)) / 2, kPlot.bottom() + 12}, name, Ink);
    }
}

QList<quint32> paletteOf(const FileSpec &spec)
{
    QList<quint32> palette;
    for (const QJsonValue colour : spec.list(u"palette"))
        palette.append(colour.toVariant().toString().toUInt(nullptr, 16));
    return palette.isEmpty() ? QList<quint32>{0x0b2545, 0x13315c, 0x8da9c4, 0xeef4ed} : palette;
}

/// A hull and two sails on the water line `at`.
void drawBoat(Canvas &canvas, QPoint at, int size, quint8 hull, quint8 sail)
{
    for (int row = 0; row < size; ++row) {
        canvas.fill(QRect(at.x() - row / 2, at.y() - size + row, row / 2, 1), sail);
        canvas.fill(QRect(at.x() + size / 12 + 1, at.y() - size + row, row / 3, 1), sail);
    }
    for (int row = 0; row < size / 3; ++row)
        canvas.fill(QRect(at.x() - size * 2 / 3 + row, at.y() + 1 + row, size * 4 / 3 - 2 * row, 1), hull);
}

} // namespace

QList<SeedFile> makeChart(const FileSpec &spec)
{
    Canvas canvas(720, 380, Paper);
    const int top = spec.number(u"top", 100);
    canvas.text({kPlot.left(), 18}, spec.text(u"title"), Ink);
    drawAxes(canvas, top);
    if (spec.text(u"kind") == "bars"_L1)
        drawBars(canvas, spec, top);
    else
        drawLines(canvas, spec, top);
    return {{spec.path(), pngOf(canvas, QList<quint32>(std::begin(kColours), std::end(kColours)))}};
}

QByteArray pictureBytes(const FileSpec &spec, const QByteArray &seed)
{
    const QList<quint32> palette = paletteOf(spec);
    const int colours = static_cast<int>(palette.size());
    Noise noise(seed);
    Canvas canvas(spec.number(u"width", 160), spec.number(u"height", 120), 0);
    for (int x = 0, edge = 0; x < canvas.width(); ++x) {
        edge += static_cast<int>(noise.below(3)) - 1;
        for (int band = 1; band < colours; ++band) {
            const int y = canvas.height() * band / colours + edge / band;
            canvas.fill(QRect(x, y, 1, canvas.height() - y), static_cast<quint8>(band));
        }
    }
    for (int blot = spec.number(u"blots", 5); blot > 0; --blot) {
        const QPoint at(static_cast<int>(noise.below(canvas.width())), static_cast<int>(noise.below(canvas.height())));
        canvas.disc(at, 2 + static_cast<int>(noise.below(spec.number(u"blot", 12))),
                    static_cast<quint8>(noise.below(colours)));
    }
    const int boats = spec.number(u"boats");
    for (int boat = 0; boat < boats; ++boat) {
        const int size = canvas.height() / 8 + static_cast<int>(noise.below(canvas.height() / 10 + 1));
        const QPoint at(canvas.width() * (2 * boat + 1) / (2 * boats),
                        canvas.height() * 3 / 5 + static_cast<int>(noise.below(canvas.height() / 6)));
        drawBoat(canvas, at, size, static_cast<quint8>(colours - 1), 1);
    }
    return pngOf(canvas, palette);
}

QList<SeedFile> makePicture(const FileSpec &spec)
{
    return {{spec.path(), pictureBytes(spec, spec.seed())}};
}

} // namespace hs::localhub
