// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A rounded box in the code background around \a content, which it takes over.
class CodeBox : public QWidget
{
    Q_OBJECT
public:
    CodeBox(ThemeSource &themes, QWidget *content, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
};

} // namespace hs::ui
