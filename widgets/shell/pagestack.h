// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/tablist.h"
#include "shell/pagefactory.h"

#include <QHash>
#include <QStackedWidget>

namespace hs::ui {

/// Shows the pages of a TabList: one widget for each tab that was in front at least once (restored tabs load when they
/// are first looked at). Takes pages back and forth, keeps what they look like, and passes on what they ask for.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// \a tabs outlives this.
    explicit PageStack(models::TabList &tabs, QWidget *parent = nullptr);
    ~PageStack() override;

    /// Throws all pages away and shows the current place made by \a factory: another Hub, another account. Places,
    /// scroll positions and selections are kept where the pages can.
    void setFactory(const PageFactory &factory);

    /// Null while there is none.
    [[nodiscard]] Page *currentPage() const;
    /// Of the tab at that position; null when it was not looked at yet.
    [[nodiscard]] Page *pageAt(int position) const;
    /// As the tab strip shows it.
    [[nodiscard]] QString titleAt(int position) const;

    /// Lets every shown page tell the tab list what it looks like now (before a snapshot).
    void rememberAll();

Q_SIGNALS:
    /// Another page is in front, or the page in front moved.
    void currentPageChanged();
    /// Title or icon of the tab at that position.
    void titleChanged(int position);
    void loadingChanged(bool isLoading);
    /// The page in front offers other commands.
    void commandsChanged();
    void externalLinkRequested(const QUrl &url);
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);
    void statusMessage(const QString &text);
    void signInRequested();
    void settingsRequested();

private:
    void showTab(int id);
    void showCurrent();
    void remember(int id);
    void dropPage(int id);
    Page *makePage(int id, const models::HistoryStep &step);
    void connectPage(int id, Page *page);
    void open(const models::Location &location, Page::OpenIn where);

    models::TabList &m_tabs;
    PageFactory m_factory;
    QHash<int, Page *> m_pages; ///< by tab id; owned as children
};

/// What a tab is called before its page was ever shown.
[[nodiscard]] QString placeTitle(const models::Location &location);

} // namespace hs::ui
