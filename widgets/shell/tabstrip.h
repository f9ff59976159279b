// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QTabBar;
class QToolButton;

namespace hs::models {
class TabList;
}

namespace hs::ui {

class PageStack;
class ThemeSource;

/// The row of tabs of the window: follows a TabList, and changes it as people click, drag, and close.
class TabStrip : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    TabStrip(ThemeSource &themes, models::TabList &tabs, PageStack &pages, QWidget *parent = nullptr);

    [[nodiscard]] QTabBar *bar() const { return m_bar; }

Q_SIGNALS:
    void newTabRequested();
    /// An address was dropped onto the strip.
    void textDropped(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildUi();
    void connectTabs();
    void insertTab(int position);
    void updateTab(int position);
    void fillList();

    ThemeSource &m_themes;
    models::TabList &m_tabs;
    PageStack &m_pages;
    QTabBar *m_bar;
    QToolButton *m_new;
    QToolButton *m_list;
};

} // namespace hs::ui
