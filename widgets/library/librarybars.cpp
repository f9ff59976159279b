// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarybars.h"

#include "common/formats.h"
#include "theme/themesource.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

constexpr qsizetype kMostBars = 10;
constexpr int kBarsHeight = 142;
constexpr qsizetype kLongestLabel = 18; // characters

QString typeWord(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Dataset:
        return LibraryBars::tr("Datasets");
    case hub::RepoKind::Space:
        return LibraryBars::tr("Spaces");
    case hub::RepoKind::Model:
        break;
    }
    return LibraryBars::tr("Models");
}

/// "Models 180 GB, 49": of all repositories, not only of those with a bar.
QString typeSum(hub::RepoKind kind, const QList<LibraryTile> &tiles)
{
    qint64 bytes = 0;
    int count = 0;
    for (const LibraryTile &tile : tiles) {
        bytes += tile.repo.kind == kind ? tile.bytes : 0;
        count += tile.repo.kind == kind ? 1 : 0;
    }
    return LibraryBars::tr("%1 %2, %3", "kind of repositories, bytes, how many")
        .arg(typeWord(kind), formats::bytes(bytes), formats::exactCount(count));
}

/// The unit in which the largest bar has one to three digits before the point.
std::pair<double, QString> unitFor(qint64 largest)
{
    static const std::array kUnits{std::pair{1e12, u"TB"_s}, std::pair{1e9, u"GB"_s}, std::pair{1e6, u"MB"_s},
                                   std::pair{1e3, u"kB"_s}};
    const auto found =
        std::ranges::find_if(kUnits, [largest](const auto &unit) { return double(largest) >= unit.first; });
    return found == kUnits.end() ? std::pair{1.0, u"B"_s} : *found;
}

QString shortName(const library::RepoKey &repo)
{
    const QString name = repo.id.name();
    return name.size() <= kLongestLabel ? name : name.first(kLongestLabel - 1) + u'…';
}

} // namespace

LibraryBars::LibraryBars(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        rebuild();
    });
}

void LibraryBars::makeChart()
{
    m_chart = new QChart;
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto *view = new QChartView(m_chart, this);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setRenderHint(QPainter::Antialiasing);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false); // the page is seen behind it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(view);
    view->show(); // at once: this is on the screen already
}

/// Most look at the map: what is hidden behind it costs nothing.
void LibraryBars::showEvent(QShowEvent *event)
{
    if (!m_chart) {
        makeChart();
        rebuild();
    }
    QWidget::showEvent(event);
}

QSize LibraryBars::sizeHint() const
{
    return {400, m_themes.theme().scaled(kBarsHeight)};
}

void LibraryBars::setTiles(const QList<LibraryTile> &tiles)
{
    if (tiles == m_tiles)
        return;
    m_tiles = tiles;
    rebuild();
}

void LibraryBars::rebuild()
{
    if (!m_chart)
        return;
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    if (m_tiles.isEmpty())
        return;
    addBars();
    m_chart->legend()->setAlignment(Qt::AlignRight);
    m_chart->legend()->setFont(m_themes.theme().font(TextStyle::Caption));
    m_chart->legend()->setLabelColor(m_themes.theme().color.textSecondary);
    QStringList sentence;
    for (const hub::RepoKind kind : hub::kAllRepoKinds)
        sentence.append(typeSum(kind, m_tiles));
    for (const LibraryTile &tile : m_tiles.first(std::min(kMostBars, m_tiles.size())))
        sentence.append(tr("%1, %2", "repository, size").arg(tile.repo.id.toString(), formats::bytes(tile.bytes)));
    setAccessibleName(tr("Bars of the largest repositories"));
    setAccessibleDescription(sentence.join(u"; "_s));
}

void LibraryBars::addBars()
{
    const Theme &theme = m_themes.theme();
    const auto [factor, unit] = unitFor(m_tiles.first().bytes);
    const qsizetype count = std::min(kMostBars, m_tiles.size());
    auto *series = new QStackedBarSeries;
    int color = 0;
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        auto *set = new QBarSet(typeSum(kind, m_tiles));
        for (const LibraryTile &tile : m_tiles.first(count))
            *set << (tile.repo.kind == kind ? double(tile.bytes) / factor : 0.0);
        set->setColor(theme.chart(color++));
        set->setBorderColor(Qt::transparent);
        series->append(set);
    }
    series->setBarWidth(0.6);
    m_chart->addSeries(series);
    auto *across = new QBarCategoryAxis;
    for (qsizetype i = 0; i < count; ++i) // a category for each, even where two short names are the same
        across->append(shortName(m_tiles.at(i).repo) + QString(i, QChar(0x200b)));
    across->setGridLineVisible(false);
    across->setLinePenColor(theme.color.hairlineStrong);
    addAxis(across, Qt::AlignBottom, series);
    auto *up = new QValueAxis;
    up->setRange(0, double(m_tiles.first().bytes) / factor);
    up->setTickCount(3);
    up->setLabelFormat(u"%.3g "_s + unit);
    up->setGridLineColor(theme.color.hairline);
    up->setLineVisible(false);
    addAxis(up, Qt::AlignLeft, series);
}

void LibraryBars::addAxis(QAbstractAxis *axis, Qt::Alignment side, QAbstractSeries *series)
{
    axis->setLabelsFont(m_themes.theme().numberFont(TextStyle::Caption));
    axis->setLabelsColor(m_themes.theme().color.textSecondary);
    m_chart->addAxis(axis, side);
    series->attachAxis(axis);
}

} // namespace hs::ui
