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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeChart();
    void rebuild();
    void addBars();
    void addAxis(QAbstractAxis *axis, Qt::Alignment side, QAbstractSeries *series);

    ThemeSource &m_themes;
    QList<LibraryTile> m_tiles;
    QChart *m_chart = nullptr; ///< owned by its view; null: was not shown yet
};

} // namespace hs::ui
