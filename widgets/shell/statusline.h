// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/reachability.h"

#include <QTimer>
#include <QWidget>

class QStatusBar;

namespace hs::transfers {
struct TransferTotals;
}

namespace hs::ui {

class ElidedLabel;
class IconLabel;
class TextLabel;
class ThemeSource;

/// The line at the bottom of the window: connection, or what just happened, at the left, transfers and free space at
/// the right.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    /// Fills \a bar, which outlives this.
    StatusLine(ThemeSource &themes, QStatusBar *bar);

    /// What there is to tell about the Hub.
    struct Connection
    {
        models::Reachability::State state = models::Reachability::State::Unknown;
        QUrl endpoint;
        QDateTime since; ///< UTC; of the state
        bool isSampleHub = false;
        bool hasHub = true;         ///< false: nothing is sent
        bool wasAsked = true;       ///< at least once
        bool wasReached = false;    ///< at least once
        bool isKeptOffline = false; ///< by HF_HUB_OFFLINE: nothing is asked
        friend bool operator==(const Connection &, const Connection &) = default;
    };
    /// "Connected to …", or that it does not answer, or since when not: that ages by itself. A sample hub is called so.
    void showConnection(const Connection &connection);
    void showTransfers(const transfers::TransferTotals &totals);
    /// Bytes; negative: unknown, nothing is shown.
    void showFreeSpace(qint64 bytes);
    /// For 5 s, in place of the connection.
    void showMessage(const QString &text);
    /// What is being told now; empty for nothing.
    [[nodiscard]] QString message() const;
    void endMessage();
    /// The words about the connection.
    [[nodiscard]] QString connectionText() const;
    /// The line as a part of the window that takes the keyboard, so that it is read out; it does nothing.
    [[nodiscard]] QWidget *region() const { return m_region; }

private:
    void describe();
    void tellConnection();

    ThemeSource &m_themes;
    QStatusBar *m_bar;
    QWidget *m_region;
    Connection m_shown;
    QTimer m_messageTimer;
    QTimer m_ageTimer;
    ElidedLabel *m_message;
    QWidget *m_dot;
    ElidedLabel *m_connection;
    TextLabel *m_transfers;
    QWidget *m_speedMark;
    TextLabel *m_speed;
    TextLabel *m_left;
    QWidget *m_separator;
    QWidget *m_diskMark;
    TextLabel *m_free;
};

} // namespace hs::ui
