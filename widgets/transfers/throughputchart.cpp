// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/throughputchart.h"

#include "charts/chartlook.h"
#include "common/formats.h"
#include "common/textlabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace hs::ui {

using models::ThroughputHistory;

namespace {

constexpr double kLast = ThroughputHistory::kSeconds - 1;
constexpr int kScaleWidth = 64;

} // namespace

/// The speeds at the end of the grid's lines. Not the axis's own labels: QtCharts gives those the width that the first
/// ones had, and cuts the later ones off.
class SpeedScale : public QWidget
{
public:
    SpeedScale(ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFixedWidth(themes.theme().scaled(kScaleWidth));
    }

    void show(qint64 top, const QRectF &plot)
    {
        m_top = top;
        m_plot = plot;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_themes.theme();
        const int height = theme.lineHeight(TextStyle::Caption);
        const auto write = [&](double share, const QString &text) {
            const int middle = qRound(m_plot.bottom() - share * m_plot.height());
            const QRect line(theme.space.s2, middle - height / 2, width() - theme.space.s2, height);
            paintText(painter, line, text, theme.numberFont(TextStyle::Caption), theme.color.textSecondary);
        };
        write(1, formats::speed(m_top));
        write(0.5, formats::speed(m_top / 2));
        write(0, QStringLiteral("0"));
    }

private:
    ThemeSource &m_themes;
    qint64 m_top = 0;
    QRectF m_plot;
};

ThroughputChart::ThroughputChart(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_line(new QLineSeries(m_chart))
    , m_ground(new QLineSeries(m_chart))
    , m_area(new QAreaSeries(m_line, m_ground))
    , m_edge(new QLineSeries(m_chart))
    , m_limitLine(new QLineSeries(m_chart))
    , m_time(new QCategoryAxis(m_chart))
    , m_speed(new QCategoryAxis(m_chart))
{
    setAccessibleName(tr("Throughput, last 2 minutes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeLegend());
    m_scale = new SpeedScale(themes, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->setDirection(QBoxLayout::LeftToRight);
    row->addWidget(m_view, 1);
    row->addWidget(m_scale);
    column->addLayout(row, 1);
    column->addWidget(makeTimes());
    buildChart();
    connect(&m_themes, &ThemeSource::changed, this, &ThroughputChart::applyTheme);
    applyTheme();
    draw();
}

QWidget *ThroughputChart::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins({});
    row->setSpacing(m_themes.theme().space.s3);
    auto *title = new TextLabel(m_themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary, legend);
    title->setText(tr("Throughput, last 2 minutes"));
    m_limitText = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, legend);
    m_now = new TextLabel(m_themes, TextStyle::SmallStrong, &ThemeColors::text, legend);
    m_now->setNumeric(true);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_limitText);
    row->addWidget(m_now);
    return legend;
}

QWidget *ThroughputChart::makeTimes()
{
    auto *times = new QWidget(this);
    // Time runs from left to right in every language.
    times->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, m_scale->width(), 0);
    for (const QString &text : {tr("2 min ago"), tr("1 min ago"), tr("now")}) {
        auto *label = new TextLabel(m_themes, TextStyle::Caption, &ThemeColors::textSecondary, times);
        label->setText(text);
        if (row->count() > 0)
            row->addStretch(1);
        row->addWidget(label);
    }
    return times;
}

void ThroughputChart::buildChart()
{
    m_chart->legend()->hide();
    // Half a line of text above and below: the speeds stand beside the edges.
    m_chart->setMargins({0, m_themes.theme().space.s2, 0, m_themes.theme().space.s1});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents); // the menu belongs to the whole
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_chart->addSeries(m_area);
    m_chart->addSeries(m_edge);
    m_chart->addSeries(m_limitLine);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_speed, Qt::AlignRight);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{m_area, m_edge, m_limitLine}) {
        series->attachAxis(m_time);
        series->attachAxis(m_speed);
    }
    m_time->setRange(0, kLast);
    m_time->hide(); // its words stand in makeTimes(): QtCharts leaves out those at the ends
    m_speed->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_speed->setLabelsVisible(false);
    m_speed->setLineVisible(false);
    m_ground->append(0, 0);
    m_ground->append(kLast, 0);
}

void ThroughputChart::applyTheme()
{
    const Theme &theme = m_themes.theme();
    m_area->setBrush(areaFill(theme));
    m_area->setPen(Qt::NoPen); // its line would run down at both ends
    m_edge->setPen(seriesLine(theme, 0));
    QPen limit(theme.color.textTertiary, 1);
    limit.setStyle(Qt::DotLine);
    m_limitLine->setPen(limit);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_time), static_cast<QAbstractAxis *>(m_speed)}) {
        axis->setGridLinePen(QPen(theme.color.hairline, 1));
    }
}

void ThroughputChart::add(qint64 bytesFetched, qint64 limit)
{
    m_history.add(bytesFetched);
    m_limit = limit;
    if (isVisible())
        draw();
}

void ThroughputChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void ThroughputChart::draw()
{
    const QList<qint64> &rates = m_history.rates();
    QList<QPointF> points;
    points.reserve(rates.size());
    const double first = kLast + 1 - double(rates.size());
    for (int i = 0; i < rates.size(); ++i)
        points.append({first + i, double(rates[i])});
    m_line->replace(points);
    m_edge->replace(points);
    m_ground->replace({{points.isEmpty() ? kLast : points.first().x(), 0}, {kLast, 0}});
    const qint64 top = models::roundAxisTop(qMax(m_history.highest(), m_limit + m_limit / 10));
    if (top != m_top) {
        m_top = top;
        for (const QString &label : m_speed->categoriesLabels())
            m_speed->remove(label);
        m_speed->setRange(0, double(top));
        for (const double share : {0.0, 0.5, 1.0}) // the lines of the grid
            m_speed->append(QString::number(share), share * double(top));
    }
    m_limitLine->setVisible(m_limit > 0);
    if (m_limit > 0)
        m_limitLine->replace({{0, double(m_limit)}, {kLast, double(m_limit)}});
    m_scale->show(top, m_chart->plotArea());
    showNumbers();
    Q_EMIT drawn();
}

void ThroughputChart::showNumbers()
{
    m_now->setText(tr("Down %1", "speed").arg(formats::speed(m_history.now())));
    m_limitText->setText(m_limit > 0 ? tr("Limit %1").arg(formats::speed(m_limit)) : QString());
    setAccessibleDescription(tr("Now %1, on average %2, at most %3.")
                                 .arg(formats::speed(m_history.now()), formats::speed(m_history.average()),
                                      formats::speed(m_history.highest())));
}

QString ThroughputChart::table() const
{
    QString text = tr("seconds ago\tbytes a second") + u'\n';
    const QList<qint64> &rates = m_history.rates();
    for (qsizetype i = 0; i < rates.size(); ++i)
        text += QString::number(rates.size() - 1 - i) + u'\t' + QString::number(rates[i]) + u'\n';
    return text;
}

void ThroughputChart::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy the numbers"), this,
                    [this] { QGuiApplication::clipboard()->setText(table()); });
    menu->popup(event->globalPos());
}

} // namespace hs::ui
