// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace hs::transfers {
class TransferQueue;
}

namespace hs::ui {

class ThemeSource;

/// The icon in the tray: idle, moving or failed by its shape, how far it is in its tooltip, and a menu.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    enum class Shape { Idle, Moving, Failed };

    /// \param limits  "Limit ▸"; may be null, outlives this
    TrayIcon(ThemeSource &themes, QMenu *limits, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Null: there is none.
    void follow(transfers::TransferQueue *queue);
    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const { return m_icon.isVisible(); }
    /// A message where there is no service for them.
    void showMessage(const QString &title, const QString &text);

    [[nodiscard]] static Shape shapeOf(const transfers::TransferTotals &totals);
    /// "4 transfers, 84.2 MB/s, 4 min left".
    [[nodiscard]] static QString textOf(const transfers::TransferTotals &totals);
    [[nodiscard]] QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void openRequested();
    /// A transfer of the menu, or one that a message was about.
    void transfersRequested();
    void quitRequested();

private:
    void show(const transfers::TransferTotals &totals);
    void drawIcon();
    void fillMenu();
    void addNewest();

    ThemeSource &m_themes;
    QMenu *m_limits;
    transfers::TransferQueue *m_queue = nullptr;
    Shape m_shape = Shape::Idle;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace hs::ui
