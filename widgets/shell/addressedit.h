// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace hs::ui {

class ThemeSource;

/// The text of the address field. While nobody types, an address is shown with its repository standing out:
/// `hf://owner/`**`name`**`@main`.
class AddressEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(ThemeSource &themes, QWidget *parent = nullptr);

    /// Addresses are drawn in parts, search text is not.
    void setShowsAddress(bool showsAddress);

Q_SIGNALS:
    void focused();
    void unfocused();
    void escapePressed();
    void downPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ThemeSource &m_themes;
    bool m_showsAddress = false;
    bool m_selectsOnRelease = false;
};

} // namespace hs::ui
