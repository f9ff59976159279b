// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/location.h"

#include <QObject>

namespace hs::ui {

class MainWindow;
enum class Command;

/// Connects the actions of a window with what they do. A part of MainWindow, apart only for size.
class CommandWiring : public QObject
{
    Q_OBJECT

public:
    explicit CommandWiring(MainWindow &window);

private:
    void wireTabs();
    void wirePlaces();
    void wireRepository();
    void wireView();
    void wireProgram();
    void wireTabNumbers();

    void on(Command command, auto &&act);
    void stepTab(int distance);
    void copyName();
    void copyLink();
    void openOnWeb();
    void pasteAddress();
    void stepTextScale(int direction);
    void showAppearance();
    void stepRegion(int direction);
    void showRepoView(models::RepoPlace::View view);
    void showPageCommands();

    MainWindow &m_window;
};

} // namespace hs::ui
