// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartcanvas.h"
#include "charts/chartlook.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// Where the words of a chart stand, and painting them.

namespace hs::ui {

namespace {

constexpr double kWidestNames = 0.4; ///< of the whole chart
constexpr int kHeightOfStep = 26;    ///< pixels between two lines of the grid, at least
constexpr int kWidthOfStep = 80;

bool isWholeNumber(const std::optional<double> &value)
{
    return !value || *value == std::floor(*value);
}

} // namespace

AxisScale ChartCanvas::scaleFor(double plotLength) const
{
    double lowest = 0;
    double highest = 0;
    bool isWhole = true;
    for (int category = 0; category < count(); ++category) {
        double sum = 0;
        for (const ChartSeries &series : m_numbers.series) {
            const std::optional<double> value = series.values.value(category);
            isWhole = isWhole && isWholeNumber(value);
            sum = m_form == ChartForm::StackedBars ? sum + value.value_or(0) : value.value_or(0);
            lowest = qMin(lowest, sum);
            highest = qMax(highest, sum);
        }
    }
    if (!std::isfinite(highest - lowest))
        return {};
    if (isHorizontal()) // no grid that wants round numbers: the longest bar fills the place
        return {lowest, m_numbers.top.value_or(highest > lowest ? highest : lowest + 1) - lowest, 1};
    if (m_numbers.top)
        return {lowest, (*m_numbers.top - lowest) / 2, 2};
    const int most = qBound(1, int(plotLength / m_themes.theme().scaled(kHeightOfStep)), 4);
    return axisScale(lowest, highest, most, isWhole);
}

int ChartCanvas::namesWidth() const
{
    int widest = 0;
    for (const QString &name : m_numbers.categories)
        widest = qMax(widest, textWidth(name, m_themes.theme().font(TextStyle::Small)));
    return qMin(widest, int(kWidestNames * viewport()->width()));
}

int ChartCanvas::valuesWidth() const
{
    const QFont &font = m_themes.theme().numberFont(TextStyle::Small);
    int widest = 0;
    for (const ChartSeries &series : m_numbers.series) {
        for (const std::optional<double> &value : series.values)
            widest = qMax(widest, value ? textWidth(m_format(*value), font) : 0);
    }
    return widest;
}

QRectF ChartCanvas::plotRect() const
{
    const Theme &theme = m_themes.theme();
    QRectF plot = viewport()->rect();
    if (isHorizontal()) {
        const int before = namesWidth() + theme.space.s3;
        const int after = valuesWidth() + theme.space.s2;
        return isMirrored() ? plot.adjusted(after, 0, -before, 0) : plot.adjusted(before, 0, -after, 0);
    }
    const int caption = theme.lineHeight(TextStyle::Caption);
    plot.adjust(0, caption / 2.0, 0, -caption - theme.space.s1);
    const AxisScale scale = scaleFor(plot.height());
    int widest = 0;
    for (int i = 0; i <= scale.steps; ++i) {
        widest = qMax(widest, textWidth(m_format(scale.low + i * scale.step), theme.numberFont(TextStyle::Caption)));
    }
    const int beside = widest + theme.space.s2;
    return isMirrored() ? plot.adjusted(0, 0, -beside, 0) : plot.adjusted(beside, 0, 0, 0);
}

QRectF ChartCanvas::band(int category) const
{
    if (isHorizontal()) {
        const double height = m_plot.height() / count();
        return {0, m_plot.top() + category * height, double(viewport()->width()), height};
    }
    const double width = m_plot.width() / count();
    const int place = isMirrored() ? count() - 1 - category : category;
    return {m_plot.left() + place * width, m_plot.top(), width, m_plot.height()};
}

int ChartCanvas::categoryAt(const QPointF &position) const
{
    for (int category = 0; category < count(); ++category) {
        const QRectF place = band(category);
        const bool isInside = isHorizontal() ? position.y() >= place.top() && position.y() < place.bottom()
                                             : position.x() >= place.left() && position.x() < place.right();
        if (isInside)
            return category;
    }
    return -1;
}

double ChartCanvas::positionOf(double value) const
{
    // Of a hostile value the end of the plot.
    const double part = std::clamp((value - m_scale.low) / (m_scale.high() - m_scale.low), 0.0, 1.0);
    if (!isHorizontal())
        return m_plot.bottom() - part * m_plot.height();
    return isMirrored() ? m_plot.right() - part * m_plot.width() : m_plot.left() + part * m_plot.width();
}

void ChartCanvas::drawBackground(QPainter *painter, const QRectF &)
{
    if (m_current < 0 || count() == 0)
        return;
    const Theme &theme = m_themes.theme();
    paintRounded(*painter, band(m_current), theme.radius.chip, theme.color.selectionInactive);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (count() == 0)
        return;
    if (isHorizontal()) {
        paintNames(*painter);
        paintEndValues(*painter);
    } else {
        paintValueAxis(*painter);
        paintCategoryAxis(*painter);
    }
}

void ChartCanvas::paintValueAxis(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const int height = theme.lineHeight(TextStyle::Caption);
    for (int i = 0; i <= m_scale.steps; ++i) {
        const double value = m_scale.low + i * m_scale.step;
        const int top = qRound(positionOf(value)) - height / 2;
        const QString words = m_format(value);
        // As wide as the words: beside the plot whatever the direction of the window.
        const int width = textWidth(words, theme.numberFont(TextStyle::Caption));
        const int left =
            isMirrored() ? qRound(m_plot.right()) + theme.space.s2 : qRound(m_plot.left()) - theme.space.s2 - width;
        paintText(painter, QRect(left, top, width, height), words, theme.numberFont(TextStyle::Caption),
                  theme.color.textSecondary, Qt::AlignLeft, Qt::ElideNone);
    }
}

void ChartCanvas::paintCategoryAxis(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const QFont &font = theme.font(TextStyle::Caption);
    const int height = theme.lineHeight(TextStyle::Caption);
    const int top = viewport()->height() - height;
    const bool hasOwnWords = !m_numbers.axisLabels.isEmpty();
    const QStringList &words = hasOwnWords ? m_numbers.axisLabels : m_numbers.categories;
    QRect last;
    for (int category = 0; category < qMin(count(), int(words.size())); ++category) {
        if (words[category].isEmpty())
            continue;
        const QRectF place = band(category);
        const int width = textWidth(words[category], font);
        // A month begins where its first bar does; the name of a bar stands in its middle.
        int left = qRound(hasOwnWords && !isMirrored() ? place.left() : place.center().x() - width / 2.0);
        left = qBound(0, left, qMax(0, viewport()->width() - width));
        const QRect line(left, top, width, height);
        if (!last.isNull() && line.adjusted(-theme.space.s2, 0, theme.space.s2, 0).intersects(last))
            continue;
        paintText(painter, line, words[category], font, theme.color.textSecondary, Qt::AlignLeft, Qt::ElideNone);
        last = line;
    }
}

void ChartCanvas::paintNames(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const int width = namesWidth();
    for (int category = 0; category < count(); ++category) {
        const QRectF place = band(category);
        const QRect line(isMirrored() ? viewport()->width() - width : 0, qRound(place.top()), width,
                         qRound(place.height()));
        paintText(painter, line, m_numbers.categories[category], theme.font(TextStyle::Small),
                  m_isActivatable ? theme.color.accentText : theme.color.text);
    }
}

void ChartCanvas::paintEndValues(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const QFont &font = theme.numberFont(TextStyle::Small);
    const int series = int(m_numbers.series.size());
    for (int category = 0; category < count(); ++category) {
        const QRectF place = band(category);
        const double bars = place.height() * barWidth();
        const double each = bars / qMax(series, 1);
        for (int i = 0; i < series; ++i) {
            const std::optional<double> value = m_numbers.series[i].values.value(category);
            const QString words = value ? m_format(*value) : QString(QChar(0x2013));
            // Within a category the axis runs downwards too.
            const double middle = place.center().y() - bars / 2 + (i + 0.5) * each;
            const double height = qMax(each, double(theme.lineHeight(TextStyle::Small)));
            const int end = qRound(positionOf(qMax(0.0, value.value_or(0))));
            const int width = textWidth(words, font);
            const int left = isMirrored() ? end - theme.space.s2 - width : end + theme.space.s2;
            paintText(painter, QRect(left, qRound(middle - height / 2), width, qRound(height)), words, font,
                      theme.color.text, Qt::AlignLeft, Qt::ElideNone);
        }
    }
}

} // namespace hs::ui
