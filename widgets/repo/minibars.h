// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repodetails.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// One line of evaluation results: name, bar, number.
struct MiniBarRow
{
    QString name;
    QString note;               ///< the metric, where several are mixed
    QString value;              ///< as the card says it
    std::optional<double> part; ///< 0 … 1; no bar without
};

/// A few numbers as names, bars and figures, a line each; where a name would be cut, all of them have a line of their
/// own above the bars. The tooltip of a row has its whole name.
class MiniBars : public QWidget
{
    Q_OBJECT

public:
    explicit MiniBars(ThemeSource &themes, QWidget *parent = nullptr);

    void setRows(const QList<MiniBarRow> &rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isTwoLined(int width) const;
    [[nodiscard]] int noteWidth() const;
    [[nodiscard]] int rowHeight(int width) const;
    void paintRow(QPainter &painter, const MiniBarRow &row, int top) const;

    ThemeSource &m_themes;
    QList<MiniBarRow> m_rows;
};

/// How full the bar of a result is: percentages and shares by their value, others by the largest of the same metric.
[[nodiscard]] QList<MiniBarRow> miniBarRows(const QList<hub::EvalResult> &results, int most);

} // namespace hs::ui
