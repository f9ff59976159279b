// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/throughputhistory.h"

#include <QWidget>

class QAreaSeries;
class QCategoryAxis;
class QChart;
class QChartView;
class QLineSeries;

namespace hs::ui {

class SpeedScale;
class TextLabel;
class ThemeSource;

/// The throughput of the last two minutes with the line of the limit. It takes a new value once a second and paints
/// only while it can be seen; its numbers are its accessible description, and can be copied from its menu.
class ThroughputChart : public QWidget
{
    Q_OBJECT

public:
    explicit ThroughputChart(ThemeSource &themes, QWidget *parent = nullptr);

    /// Once a second. \param limit  bytes a second; 0: none
    void add(qint64 bytesFetched, qint64 limit);
    [[nodiscard]] const models::ThroughputHistory &history() const { return m_history; }
    /// The numbers as a table: seconds ago and bytes a second, separated by tabs.
    [[nodiscard]] QString table() const;

Q_SIGNALS:
    /// Other points were handed to the chart.
    void drawn();

protected:
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void buildChart();
    [[nodiscard]] QWidget *makeLegend();
    [[nodiscard]] QWidget *makeTimes();
    void applyTheme();
    void draw();
    void showNumbers();

    ThemeSource &m_themes;
    models::ThroughputHistory m_history;
    qint64 m_limit = 0;
    qint64 m_top = 0;
    QChart *m_chart;
    QChartView *m_view;
    QLineSeries *m_line;
    QLineSeries *m_ground;
    QAreaSeries *m_area; ///< between m_ground and m_line
    QLineSeries *m_edge; ///< the line that is seen
    QLineSeries *m_limitLine;
    QCategoryAxis *m_time;
    QCategoryAxis *m_speed;
    SpeedScale *m_scale = nullptr;
    TextLabel *m_now = nullptr;
    TextLabel *m_limitText = nullptr;
};

} // namespace hs::ui
