// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "sessions/volumespace.h"
#include "transfers/transfer.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace hs::models {
class LocalRepos;
}
namespace hs::transfers {
class TransferQueue;
}

namespace hs::ui {

class DiskForecast;
class ThemeSource;
class ThroughputChart;

/// Above the list of transfers: how fast it goes, and what it leaves of the disks. Follows the queue, once a second.
class TransferOverview : public QWidget
{
    Q_OBJECT

public:
    /// \param queue       outlives this
    /// \param localRepos  may be null: then the library is not told apart from other files
    TransferOverview(ThemeSource &themes, const transfers::TransferQueue &queue, const models::LocalRepos *localRepos,
                     QWidget *parent = nullptr);

    [[nodiscard]] ThroughputChart *chart() const { return m_chart; }
    /// Lower, where the list below needs the room.
    void setCompact(bool isCompact);

private:
    void tick();
    void measure(const QStringList &folders);
    void showForecast();
    [[nodiscard]] QString retryNote(qint64 free) const;

    ThemeSource &m_themes;
    const transfers::TransferQueue &m_queue;
    const models::LocalRepos *m_localRepos;
    ThroughputChart *m_chart;
    DiskForecast *m_forecast;
    QTimer m_second;
    int m_ticks = 0;
    QHash<QString, models::VolumeSpace> m_spaces; ///< by folder
    base::AsyncScope m_measuring;
};

} // namespace hs::ui
