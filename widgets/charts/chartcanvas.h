// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/axisscale.h"
#include "charts/chartnumbers.h"

#include <QChartView>

class QAbstractBarSeries;
class QAbstractSeries;
class QValueAxis;

namespace hs::ui {

class ThemeSource;

/// The drawn face of a ChartPanel. QtCharts draws the series and the grid; the words around them are painted here,
/// because those of QtCharts keep the width that the first ones had and leave out the ends. Left and Right (Up and Down
/// in horizontal bars), Home and End go from category to category; the mouse does it by being there. While hidden only
/// the numbers are kept.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    explicit ChartCanvas(ThemeSource &themes, QWidget *parent = nullptr);

    void setNumbers(const ChartNumbers &numbers);
    void setForm(ChartForm form);
    /// \a format writes the axis and the values at the ends of bars, \a exact what is read out.
    void setFormats(const ChartFormat &format, const ChartFormat &exact);
    /// Enter, Space and a double click tell of the category; names beside horizontal bars are links then. Off by
    /// default.
    void setActivatable(bool isActivatable);
    /// In pixels at the normal text size; horizontal bars are as high as they are many.
    void setHeight(int pixels);

    /// The category that is read out; -1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int category);
    /// "Week of 3 Aug: 41", with the names of the series where there are several; empty without a current one.
    [[nodiscard]] QString readout() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();
    void activated(int category, bool inBackground);
    /// Other numbers were handed to QtCharts.
    void drawn();

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void numbersChanged();
    void draw();
    void applyTheme();
    void addBars();
    void addLines(bool isArea);
    void place();
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QRectF band(int category) const;
    [[nodiscard]] int categoryAt(const QPointF &position) const;
    [[nodiscard]] bool isLink(const QPointF &position) const;
    void follow(const QPointF &position);
    [[nodiscard]] int stepOf(int key) const;
    [[nodiscard]] AxisScale scaleFor(double plotLength) const;
    [[nodiscard]] double positionOf(double value) const;
    [[nodiscard]] double barWidth() const;
    [[nodiscard]] int namesWidth() const;
    [[nodiscard]] int valuesWidth() const;
    [[nodiscard]] bool isHorizontal() const { return m_form == ChartForm::HorizontalBars; }
    /// Charts over time are never mirrored.
    [[nodiscard]] bool isMirrored() const { return isRightToLeft() && !m_numbers.isOverTime; }
    [[nodiscard]] int count() const { return int(m_numbers.categories.size()); }
    void paintValueAxis(QPainter &painter) const;
    void paintCategoryAxis(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintEndValues(QPainter &painter) const;

    ThemeSource &m_themes;
    ChartNumbers m_numbers;
    ChartForm m_form = ChartForm::Bars;
    ChartFormat m_format;
    ChartFormat m_exact;
    AxisScale m_scale;
    QRectF m_plot; ///< where the series are drawn
    QChart *m_chart;
    QValueAxis *m_categories;
    QValueAxis *m_values;
    QAbstractBarSeries *m_bars = nullptr; ///< owned by the chart
    int m_height = 160;
    int m_current = -1;
    bool m_isActivatable = false;
    bool m_isStale = false;
};

} // namespace hs::ui
