// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferoverview.h"

#include "base/onworker.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "sessions/localrepos.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/diskforecast.h"
#include "transfers/throughputchart.h"
#include "transfers/transferqueue.h"

#include <QHBoxLayout>

#include <algorithm>

namespace hs::ui {

using base::Result;
using models::VolumeSpace;
using transfers::GroupSnapshot;
using transfers::VolumeNeed;

namespace {

constexpr int kMeasureEvery = 10; // seconds: free space changes by more than what is downloaded
constexpr int kOverviewHeight = 138;
constexpr int kCompactHeight = 108;
constexpr int kChartShare = 65;
constexpr int kForecastShare = 35;

using Spaces = QHash<QString, VolumeSpace>;

QCoro::Task<Result<Spaces>> measureOnWorker(QStringList folders)
{
    co_return co_await base::onWorker([folders] {
        Spaces spaces;
        for (const QString &folder : folders)
            spaces.insert(folder, models::volumeSpaceOf(folder));
        return spaces;
    });
}

} // namespace

TransferOverview::TransferOverview(ThemeSource &themes, const transfers::TransferQueue &queue,
                                   const models::LocalRepos *localRepos, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_queue(queue)
    , m_localRepos(localRepos)
    , m_chart(new ThroughputChart(themes, this))
    , m_forecast(new DiskForecast(themes, this))
{
    const Theme &theme = themes.theme();
    setSurface(this, Surface::Sunken);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCompact(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s6);
    for (QWidget *part : {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_forecast)})
        part->setContentsMargins(0, theme.space.s3, 0, theme.space.s2);
    row->addWidget(m_chart, kChartShare);
    row->addWidget(new Hairline(themes, Qt::Vertical, this));
    row->addWidget(m_forecast, kForecastShare);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &TransferOverview::tick);
    m_second.start();
    tick();
}

void TransferOverview::setCompact(bool isCompact)
{
    setMinimumHeight(m_themes.theme().scaled(isCompact ? kCompactHeight : kOverviewHeight));
    m_chart->setMaximumHeight(minimumHeight());
}

void TransferOverview::tick()
{
    const transfers::TransferTotals &totals = m_queue.totals();
    m_chart->add(totals.bytesFetched, totals.rateLimit);
    QStringList folders;
    for (const VolumeNeed &volume : totals.volumes)
        folders << volume.folder;
    if (folders.isEmpty() && m_localRepos)
        folders << m_localRepos->cacheFolder();
    const bool isNew = std::ranges::any_of(folders, [this](const QString &one) { return !m_spaces.contains(one); });
    if (isNew || (isVisible() && m_ticks % kMeasureEvery == 0))
        measure(folders);
    ++m_ticks;
    if (isVisible())
        showForecast();
}

void TransferOverview::measure(const QStringList &folders)
{
    m_measuring.restart();
    m_measuring.then(measureOnWorker(folders), [this](const Result<Spaces> &spaces) {
        m_spaces = *spaces;
        showForecast();
    });
}

void TransferOverview::showForecast()
{
    const VolumeSpace home = m_localRepos ? m_spaces.value(m_localRepos->cacheFolder()) : VolumeSpace();
    QList<VolumeForecast> volumes;
    for (auto found = m_spaces.cbegin(); found != m_spaces.cend(); ++found) {
        const VolumeSpace &space = found.value();
        const auto need = std::ranges::find(m_queue.totals().volumes, found.key(), &VolumeNeed::folder);
        const bool isNeeded = need != m_queue.totals().volumes.end();
        if (!space.isKnown() || std::ranges::contains(volumes, space.root, &VolumeForecast::root))
            continue;
        // Files that have begun have their space: what is left of them is not in `needed`. Of several volumes nobody
        // knows whose it is.
        const transfers::TransferTotals &totals = m_queue.totals();
        const qint64 reserved =
            isNeeded && totals.volumes.size() == 1 ? qMax<qint64>(0, totals.bytesLeft - need->needed) : 0;
        const bool hasLibrary = m_localRepos && (found.key() == m_localRepos->cacheFolder() || space.root == home.root);
        volumes.append({.root = space.root,
                        .total = space.total,
                        .free = isNeeded && need->free >= 0 ? need->free : space.free,
                        .library = hasLibrary ? m_localRepos->size() : 0,
                        .needed = isNeeded ? need->needed : 0,
                        .reserved = reserved});
    }
    // The one that is tightest stands first.
    std::ranges::sort(volumes, {}, [](const VolumeForecast &one) { return std::pair(one.freeAfter(), one.root); });
    // With several volumes it is not told which one a repetition would fill.
    m_forecast->showForecast(volumes, retryNote(volumes.size() == 1 ? volumes.first().freeAfter() : -1));
}

/// What is failed is not in the forecast; retrying it would be. \a free: what would be left without it, -1: not known.
QString TransferOverview::retryNote(qint64 free) const
{
    qint64 missing = 0;
    QString name;
    int failed = 0;
    const QList<GroupSnapshot> groups = m_queue.groups();
    for (const GroupSnapshot &group : groups) {
        if (group.failedFiles == 0 || group.size <= group.bytesOnDisk)
            continue;
        ++failed;
        missing += group.size - group.bytesOnDisk;
        name = group.repo.id.name();
    }
    if (failed == 0)
        return {};
    const QString more = formats::bytes(missing);
    if (free >= missing) {
        const QString left = formats::bytes(free - missing);
        return failed == 1 ? tr("Retrying %1 would need %2 more and leave %3.").arg(name, more, left)
                           : tr("Retrying what failed would need %1 more and leave %2.").arg(more, left);
    }
    return failed == 1 ? tr("Retrying %1 would need %2 more.").arg(name, more)
                       : tr("Retrying what failed would need %1 more.").arg(more);
}

} // namespace hs::ui
