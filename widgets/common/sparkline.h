// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPainter;

namespace hs::ui {

class Theme;
class ThemeSource;

enum class SparklineKind { Line, Bars };

/// Paints \a values, oldest first, from zero to the highest. For delegates.
void paintSparkline(QPainter &painter, const Theme &theme, const QRectF &rect, const QList<double> &values,
                    SparklineKind kind);

/// A small chart without axes. Give it an accessible name that says what it shows.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(ThemeSource &themes, SparklineKind kind = SparklineKind::Line, QWidget *parent = nullptr);

    void setValues(const QList<double> &values);

    [[nodiscard]] QSize sizeHint() const override { return {148, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    SparklineKind m_kind;
    QList<double> m_values;
};

} // namespace hs::ui
