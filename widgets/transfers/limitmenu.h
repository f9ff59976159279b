// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

/// The choices of "Limit ▾": the speed of all transfers together. Changes the setting; who moves the bytes follows it.
class LimitMenu : public QMenu
{
    Q_OBJECT

public:
    /// \param settings  outlives the menu
    explicit LimitMenu(models::AppSettings *settings, QWidget *parent = nullptr);

    /// "100 MB/s", or "No limit".
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] bool hasLimit() const;

Q_SIGNALS:
    void limitChanged();

private:
    void fill();
    [[nodiscard]] QString textOf(qint64 bytesPerSecond) const;

    models::AppSettings *m_settings;
};

} // namespace hs::ui
