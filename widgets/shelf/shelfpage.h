// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "items/item.h"
#include "sessions/trendingsession.h"

class QToolButton;

namespace hs::models {
struct Watch;
}

namespace hs::ui {

class ItemsPane;
class PageTabBar;
class SegmentedButton;
class TextLabel;

/// What others look at now, what was marked or seen here, and what is new about what is watched. A page for the lists
/// that belong to nobody's repository.
class ShelfPage : public Page
{
    Q_OBJECT
public:
    ShelfPage(const PageDependencies &dependencies, const models::ShelfPlace &place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return m_place; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void stop() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] PageTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ItemsPane *items() const { return m_items; }
    /// Takes away or marks: what the button at the end of the line says.
    [[nodiscard]] QToolButton *actionButton() const { return m_action; }

private:
    using View = models::ShelfPlace::View;

    void buildUi();
    QWidget *makeBar();
    void connectParts();
    void setView(View view);
    void refresh();
    void showBar();
    void showTrending();
    void showKept(bool isRecent);
    void showWatching();
    void appendWatch(QList<Item> &items, const models::Watch &watch, int position) const;
    void showEmpty(Icon icon, const QString &title, const QString &text);
    void remove(int row);
    void showMenu(int row, const QPoint &position);
    void act();

    const PageDependencies m_dependencies;
    models::ShelfPlace m_place;
    models::TrendingSession m_trending;
    PageTabBar *m_tabs;
    SegmentedButton *m_kinds;
    TextLabel *m_words;
    QToolButton *m_action;
    ItemsPane *m_items;
};

} // namespace hs::ui
