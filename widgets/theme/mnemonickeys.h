// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace hs::ui {

/// Knows whether the letters that open menus and press buttons are underlined: while Alt is held, and as long as a menu
/// is open that the keyboard opened. Watches the application; lives as long as its style.
class MnemonicKeys : public QObject
{
    Q_OBJECT
public:
    MnemonicKeys();

    [[nodiscard]] bool areShown() const { return m_areShown; }

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void show(bool areShown);

    bool m_areShown = false;
};

} // namespace hs::ui
