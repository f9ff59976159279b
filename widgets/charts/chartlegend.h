// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartnumbers.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// The names of the series with their colours and dashes, in lines as wide as the chart.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(ThemeSource &themes, QWidget *parent = nullptr);

    /// \a areLines: the marks are pieces of line.
    void setNames(const QStringList &names, bool areLines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QRect mark;
        QRect text;
    };
    [[nodiscard]] QList<Entry> entries(int width) const;

    ThemeSource &m_themes;
    QStringList m_names;
    bool m_areLines = false;
};

} // namespace hs::ui
