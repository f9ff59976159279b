// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/themesource.h"

#include <QMainWindow>

namespace hs::gallery {

/// The four states, a tab strip, page tabs, a tree with a header, menus and a status bar, in one window.
class StateSheet : public QMainWindow
{
public:
    explicit StateSheet(ui::ThemeSource &themes);
    /// Gives the tree the focus, so that its selection is an active one.
    void focusTree();

private:
    [[nodiscard]] QWidget *makeTabs();
    [[nodiscard]] QWidget *makeStates();
    [[nodiscard]] QWidget *makeTree();
    [[nodiscard]] QWidget *makeSidePane();

    ui::ThemeSource &m_themes;
};

} // namespace hs::gallery
