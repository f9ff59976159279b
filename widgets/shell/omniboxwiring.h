// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "sessions/quickfind.h"

#include <QObject>

namespace hs::ui {

class MainWindow;
class Omnibox;

/// Between the omnibox and the window: live search, suggestions, and what Enter means.
class OmniboxWiring : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; it is a child of \a window.
    OmniboxWiring(MainWindow &window, Omnibox &box);

    void setHub(const hub::HubContextPtr &hub) { m_find.setHub(hub); }

private:
    void connectBox();
    void searchLive(const QString &text);
    void suggest(const QString &text);
    void openText(const QString &text, Page::OpenIn where);
    void enterSearch(const QString &text);
    void chooseScope(hub::RepoKind kind);
    [[nodiscard]] std::optional<hub::RepoKind> listedKind() const;

    MainWindow &m_window;
    Omnibox &m_box;
    models::QuickFind m_find;
};

} // namespace hs::ui
