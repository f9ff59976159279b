// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QTextBrowser;

namespace hs::ui {

class ThemeSource;

/// The help that comes along (F1): one page, rendered like a card.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens it beside \a window and returns at once; one at a time.
    static void open(QWidget *window, ThemeSource &themes);

    HelpDialog(ThemeSource &themes, QWidget *parent);

    using QDialog::open;

    [[nodiscard]] QTextBrowser *text() const { return m_text; }

private:
    void render();

    ThemeSource &m_themes;
    QTextBrowser *m_text;
};

} // namespace hs::ui
