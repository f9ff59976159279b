// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace hs::library {
struct DeletionPlan;
}

namespace hs::ui {

class ElidedLabel;
class TextLabel;
class ThemeSource;

/// The bar below the library's table while something is marked: what it is, what is free afterwards, and the button
/// that says how much it frees.
class LibraryBar : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryBar(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param freeNow  bytes; -1: unknown
    void setPlan(const library::DeletionPlan &plan, int marked, qint64 freeNow, bool canFree);

Q_SIGNALS:
    void clearRequested();
    void freeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    TextLabel *m_count;
    ElidedLabel *m_what;
    TextLabel *m_space;
    QPushButton *m_clear;
    QPushButton *m_free;
};

/// "2 repositories and 2 old revisions".
[[nodiscard]] QString planWords(const library::DeletionPlan &plan);

} // namespace hs::ui
