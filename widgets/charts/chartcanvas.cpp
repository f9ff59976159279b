// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartcanvas.h"

#include "charts/accessiblechart.h"
#include "charts/chartlook.h"
#include "common/formats.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace hs::ui {

namespace {

constexpr double kFillOfCategory = 0.72; ///< bars beside each other
constexpr double kFillOfRow = 0.58;      ///< and below each other
constexpr int kWidestBar = 28;
constexpr int kNarrowestChart = 160;
constexpr int kBarRow = 24;

QString countWords(double value)
{
    return formats::count(formats::whole(value));
}

} // namespace

ChartCanvas::ChartCanvas(ThemeSource &themes, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_themes(themes)
    , m_format(countWords)
    , m_exact(countWords)
    , m_chart(chart())
    , m_categories(new QValueAxis(m_chart))
    , m_values(new QValueAxis(m_chart))
{
    installAccessibleCharts();
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    for (QValueAxis *axis : {m_categories, m_values}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(axis == m_values);
    }
    m_chart->addAxis(m_categories, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    connect(&m_themes, &ThemeSource::changed, this, &ChartCanvas::applyTheme);
    applyTheme();
}

void ChartCanvas::setNumbers(const ChartNumbers &numbers)
{
    m_numbers = numbers;
    m_current = -1;
    numbersChanged();
}

void ChartCanvas::setForm(ChartForm form)
{
    if (m_form == form)
        return;
    m_form = form;
    m_chart->removeAxis(m_categories);
    m_chart->removeAxis(m_values);
    m_chart->addAxis(m_categories, isHorizontal() ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(m_values, isHorizontal() ? Qt::AlignBottom : Qt::AlignLeft);
    // Bars with their values at the end need no grid.
    m_values->setGridLineVisible(!isHorizontal());
    numbersChanged();
}

void ChartCanvas::setFormats(const ChartFormat &format, const ChartFormat &exact)
{
    m_format = format;
    m_exact = exact;
    numbersChanged();
}

void ChartCanvas::setActivatable(bool isActivatable)
{
    m_isActivatable = isActivatable;
}

void ChartCanvas::setHeight(int pixels)
{
    m_height = pixels;
    updateGeometry();
}

void ChartCanvas::numbersChanged()
{
    m_isStale = true;
    updateGeometry();
    Q_EMIT currentChanged();
    if (isVisible())
        draw();
}

void ChartCanvas::draw()
{
    m_isStale = false;
    m_bars = nullptr;
    m_chart->removeAllSeries();
    if (count() > 0) {
        if (m_form == ChartForm::Lines || m_form == ChartForm::Area)
            addLines(m_form == ChartForm::Area);
        else
            addBars();
    }
    m_categories->setRange(-0.5, qMax(count(), 1) - 0.5);
    place();
    Q_EMIT drawn();
}

void ChartCanvas::addBars()
{
    if (m_form == ChartForm::StackedBars)
        m_bars = new QStackedBarSeries(m_chart);
    else if (isHorizontal())
        m_bars = new QHorizontalBarSeries(m_chart);
    else
        m_bars = new QBarSeries(m_chart);
    const Theme &theme = m_themes.theme();
    for (int i = 0; i < m_numbers.series.size(); ++i) {
        auto *set = new QBarSet(m_numbers.series[i].name, m_bars);
        for (int category = 0; category < count(); ++category)
            set->append(m_numbers.series[i].values.value(category).value_or(0));
        set->setBrush(seriesFill(theme, i));
        set->setPen(seriesBorder(theme));
        m_bars->append(set);
    }
    m_chart->addSeries(m_bars);
    m_bars->attachAxis(m_categories);
    m_bars->attachAxis(m_values);
}

void ChartCanvas::addLines(bool isArea)
{
    const Theme &theme = m_themes.theme();
    QList<QAbstractSeries *> all;
    for (int i = 0; i < m_numbers.series.size(); ++i) {
        auto *line = new QLineSeries(m_chart);
        for (int category = 0; category < count(); ++category) {
            if (const std::optional<double> value = m_numbers.series[i].values.value(category))
                line->append(category, *value);
        }
        line->setPen(seriesLine(theme, i));
        // A single point is no line.
        line->setPointsVisible(line->count() < 2);
        if (isArea && line->count() > 1) {
            auto *upper = new QLineSeries(m_chart);
            upper->append(line->points());
            auto *ground = new QLineSeries(m_chart);
            ground->append(line->points().first().x(), 0);
            ground->append(line->points().last().x(), 0);
            auto *area = new QAreaSeries(upper, ground);
            area->setBrush(areaFill(theme));
            area->setPen(Qt::NoPen); // its line would run down at both ends
            all.append(area);
        }
        all.append(line);
    }
    for (QAbstractSeries *series : std::as_const(all)) {
        m_chart->addSeries(series);
        series->attachAxis(m_categories);
        series->attachAxis(m_values);
    }
}

void ChartCanvas::applyTheme()
{
    m_values->setGridLinePen(QPen(m_themes.theme().color.hairline, 1));
    updateGeometry();
    m_isStale = true;
    if (isVisible())
        draw();
}

void ChartCanvas::place()
{
    m_plot = plotRect();
    m_plot.setSize(m_plot.size().expandedTo({1, 1})); // of a window too small for the words
    m_scale = scaleFor(isHorizontal() ? m_plot.width() : m_plot.height());
    m_values->setRange(m_scale.low, m_scale.high());
    m_values->setTickCount(m_scale.steps + 1);
    // The first row of horizontal bars is the upper one; an axis begins below.
    m_categories->setReverse(isHorizontal() || isMirrored());
    m_values->setReverse(isHorizontal() && isMirrored());
    m_chart->setPlotArea(m_plot);
    if (m_bars)
        m_bars->setBarWidth(barWidth());
    viewport()->update();
}

double ChartCanvas::barWidth() const
{
    const double category = (isHorizontal() ? m_plot.height() : m_plot.width()) / qMax(count(), 1);
    const qsizetype besideEachOther =
        m_form == ChartForm::StackedBars ? 1 : qMax<qsizetype>(1, m_numbers.series.size());
    const double fill = isHorizontal() ? kFillOfRow : kFillOfCategory;
    return category > 0 ? qMin(fill, double(kWidestBar * besideEachOther) / category) : fill;
}

void ChartCanvas::setCurrent(int category)
{
    category = qBound(-1, category, count() - 1);
    if (category == m_current)
        return;
    m_current = category;
    viewport()->update();
    QAccessibleValueChangeEvent event(this, readout());
    QAccessible::updateAccessibility(&event);
    Q_EMIT currentChanged();
}

QString ChartCanvas::readout() const
{
    if (m_current < 0 || m_current >= count())
        return {};
    QStringList values;
    for (const ChartSeries &series : m_numbers.series) {
        const std::optional<double> value = series.values.value(m_current);
        const QString words = value ? m_exact(*value) : tr("not known");
        values.append(m_numbers.series.size() > 1 ? tr("%1 %2", "name of a series, value").arg(series.name, words)
                                                  : words);
    }
    return tr("%1: %2", "category, values").arg(m_numbers.categories[m_current], values.join(QStringLiteral(", ")));
}

QSize ChartCanvas::sizeHint() const
{
    const Theme &theme = m_themes.theme();
    if (!isHorizontal())
        return {QChartView::sizeHint().width(), theme.scaled(m_height)};
    const int rows = qMax(1, count()) * qMax(1, int(m_numbers.series.size()) * 2 / 3);
    return {QChartView::sizeHint().width(), theme.scaled(kBarRow) * rows + theme.space.s1};
}

QSize ChartCanvas::minimumSizeHint() const
{
    return {kNarrowestChart, sizeHint().height()};
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (!m_isStale)
        place();
}

void ChartCanvas::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    if (m_isStale)
        draw();
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && !m_isStale)
        place();
}

bool ChartCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        follow(static_cast<QMouseEvent *>(event)->position());
    else if (event->type() == QEvent::Leave && !hasFocus())
        setCurrent(-1);
    return QChartView::viewportEvent(event);
}

void ChartCanvas::follow(const QPointF &position)
{
    setCurrent(categoryAt(position));
    viewport()->setCursor(isLink(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ChartCanvas::isLink(const QPointF &position) const
{
    if (!m_isActivatable || !isHorizontal() || categoryAt(position) < 0)
        return false;
    return isMirrored() ? position.x() >= viewport()->width() - namesWidth() : position.x() < namesWidth();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const int step = stepOf(event->key());
    if (step != 0 && count() > 0)
        setCurrent(m_current < 0 ? (step > 0 ? 0 : count() - 1) : qBound(0, m_current + step, count() - 1));
    else if (event->key() == Qt::Key_Home && count() > 0)
        setCurrent(0);
    else if (event->key() == Qt::Key_End)
        setCurrent(count() - 1);
    else if (m_isActivatable && m_current >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        Q_EMIT activated(m_current, event->modifiers().testFlag(Qt::ControlModifier));
    else
        event->ignore(); // not to the graphics view: it would scroll
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isMiddle = event->button() == Qt::MiddleButton;
    if ((isMiddle || event->button() == Qt::LeftButton) && isLink(event->position()))
        Q_EMIT activated(categoryAt(event->position()), isMiddle || event->modifiers().testFlag(Qt::ControlModifier));
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int category = categoryAt(event->position());
    if (m_isActivatable && category >= 0 && !isLink(event->position()))
        Q_EMIT activated(category, event->modifiers().testFlag(Qt::ControlModifier));
}

int ChartCanvas::stepOf(int key) const
{
    if (isHorizontal())
        return key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int onwards = isMirrored() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isMirrored() ? Qt::Key_Right : Qt::Key_Left;
    return key == onwards ? 1 : key == back ? -1 : 0;
}

} // namespace hs::ui
