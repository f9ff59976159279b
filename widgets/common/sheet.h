// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QScrollArea;

namespace hs::ui {

class ThemeSource;

/// A dialog before its dimmed window (design.md §11): of one width, as high as its contents need there, but no higher
/// than the window leaves room for; then the contents scroll. Follows its contents, the text size and the window.
class Sheet : public QDialog
{
    Q_OBJECT
public:
    /// \param width   pixels at the normal text size; 0: what the contents ask for
    /// \param window  or something inside it; never null
    Sheet(ThemeSource &themes, int width, QWidget *window);
    ~Sheet() override;

    void setVisible(bool isVisible) override;

protected:
    /// Called once. \a contents has a layout; \a foot stays below it on a sunken ground, has a height of its own, and
    /// may be null.
    void setContents(QWidget *contents, QWidget *foot = nullptr);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int heightFor(int width) const;

    ThemeSource &m_themes;
    int m_width;
    QScrollArea *m_area;
    QWidget *m_foot = nullptr;
    QPointer<QWidget> m_scrim;
};

} // namespace hs::ui
