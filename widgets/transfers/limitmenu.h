// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

/// The choices of "Limit ▾": the speed of all transfers together, going easy for a while, and the way to the timetable.
/// Changes the settings; who moves the bytes follows them.
class LimitMenu : public QMenu
{
    Q_OBJECT

public:
    /// \param settings  outlives the menu
    explicit LimitMenu(models::AppSettings *settings, QWidget *parent = nullptr);

    /// What is in force now: "100 MB/s", "No limit".
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] bool hasLimit() const;
    /// "until 18:00" while the timetable says so, "going easy" while that is on; else empty.
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    /// Another limit is in force, by the person's hand; the timetable's hours pass without a signal.
    void limitChanged();
    /// The timetable is a part of the settings.
    void settingsRequested();

private:
    void fill();

    models::AppSettings *m_settings;
};

/// The speeds that menus offer, in bytes a second: 1, 2, 5 … 100 MB/s.
[[nodiscard]] QList<qint64> offeredSpeeds();

} // namespace hs::ui
