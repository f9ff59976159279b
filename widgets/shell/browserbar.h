// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QSpacerItem;
class QToolButton;

namespace hs::ui {

class Omnibox;
class ThemeSource;
class WindowActions;

/// Back, forward, reload or stop, the omnibox, and the way to the web page.
class BrowserBar : public QWidget
{
    Q_OBJECT

public:
    BrowserBar(ThemeSource &themes, WindowActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] Omnibox *omnibox() const { return m_omnibox; }
    void setLoading(bool isLoading);
    /// A hub without web pages has nothing to open there.
    void setHasWebPages(bool hasWebPages);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    static void setAction(QToolButton *button, QAction *action);

    ThemeSource &m_themes;
    WindowActions &m_actions;
    Omnibox *m_omnibox;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_reload;
    QToolButton *m_web;
    QSpacerItem *m_webGap; ///< before the button; the layout owns it
};

} // namespace hs::ui
