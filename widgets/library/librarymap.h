// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A repository in the map and in the bars.
struct LibraryTile
{
    library::RepoKey repo;
    qint64 bytes = 0;
    bool isMarked = false; ///< all or a part of it
    bool isIncomplete = false;
    friend bool operator==(const LibraryTile &, const LibraryTile &) = default;
};

/// The repositories as a treemap: the largest ones by name, the others together (mockup 08). A click shows a repository
/// in the list. By keyboard: arrows go from tile to tile, Enter shows, Space marks.
class LibraryMap : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryMap(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param tiles  largest first
    void setTiles(const QList<LibraryTile> &tiles);
    /// The repository of the tile with the keyboard, for tests and for screen readers.
    [[nodiscard]] std::optional<library::RepoKey> currentRepo() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void repoActivated(const hs::library::RepoKey &repo);
    void markToggled(const hs::library::RepoKey &repo);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void paintTile(QPainter &painter, qsizetype index) const;
    [[nodiscard]] qsizetype tileAt(const QPointF &position) const;
    [[nodiscard]] qsizetype neighbour(int key) const;
    [[nodiscard]] QString wordsOf(qsizetype index) const;
    [[nodiscard]] bool isRest(qsizetype index) const { return m_rest > 0 && index == m_shown; }
    void setCurrent(qsizetype index);

    ThemeSource &m_themes;
    QList<LibraryTile> m_tiles;
    QList<QRectF> m_rects; // of the shown ones, and of the rest
    qsizetype m_shown = 0; // tiles with a name
    qsizetype m_rest = 0;  // the others
    qint64 m_restBytes = 0;
    qsizetype m_current = 0;
    qsizetype m_hovered = -1;
};

} // namespace hs::ui
