// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace hs::models {
class Shelf;
}

namespace hs::ui {

class MainWindow;

/// Between the commands that mark and watch, the place in front, and what is kept. Child of its window.
class ShelfWiring : public QObject
{
    Q_OBJECT

public:
    explicit ShelfWiring(MainWindow &window);

    /// Null: nothing is kept, and the commands are not offered.
    void setShelf(models::Shelf *shelf);

private:
    void mark(bool isFavourite);
    void watch(bool isWatched);
    void refresh();

    MainWindow &m_window;
    models::Shelf *m_shelf = nullptr;
};

} // namespace hs::ui
