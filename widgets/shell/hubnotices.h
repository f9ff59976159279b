// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/reachability.h"
#include "settings/settingsfile.h"
#include "transfers/transfer.h"

#include <QWidget>

class QStackedWidget;

namespace hs::ui {

class NoticeArea;
class ThemeSource;
class UnreachableView;

/// The pages of a window and what stands above or in place of them when something about the Hub must be said: that it
/// is the sample hub, that it cannot be reached, that a file was damaged.
class HubNotices : public QWidget
{
    Q_OBJECT

public:
    /// Takes over \a pages.
    HubNotices(ThemeSource &themes, QWidget *pages, QWidget *parent = nullptr);

    void showSampleHub(bool isSampleHub);
    void showSetAside(const models::SetAsideFile &file);
    void showSampleHubSetAside(const models::SetAsideFile &folder);
    /// The list of transfers was damaged, or cannot be kept.
    void showTransferNotice(const transfers::TransferNotice &notice);

    struct Situation
    {
        bool needsHub = true;         ///< the page in front shows something of the Hub
        bool hasSavedAnswers = false; ///< pages can be shown without the network
        bool isSampleHub = false;
        bool hasHub = true;
    };
    /// Only a Hub that was never reached in this run is the window's concern: later failures are told by the pages.
    void showReachability(const models::Reachability &reach, const Situation &situation);
    /// What may stand in place of the pages; hidden otherwise.
    [[nodiscard]] QWidget *unreachable() const;

Q_SIGNALS:
    void sampleHubRequested();
    void defaultHubRequested();
    void retryRequested();
    /// Where there was no Hub to ask.
    void hubRetryRequested();
    void libraryRequested();

private:
    void showSavedCopies(const QString &host);

    NoticeArea *m_area;
    QStackedWidget *m_body;
    QWidget *m_pages;
    UnreachableView *m_unreachable;
    bool m_hasHub = true;
};

} // namespace hs::ui
