// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarymap.h"

class QAbstractAxis;
class QAbstractSeries;
class QChart;

namespace hs::ui {

/// The largest repositories as bars, one colour a type (QtCharts).
class LibraryBars : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryBars(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param tiles  largest first
    void setTiles(const QList<LibraryTile> &tiles);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void rebuild();
    void addBars();
    void addAxis(QAbstractAxis *axis, Qt::Alignment side, QAbstractSeries *series);

    ThemeSource &m_themes;
    QList<LibraryTile> m_tiles;
    QChart *m_chart; // owned by its view
};

} // namespace hs::ui
