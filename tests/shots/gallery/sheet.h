// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QStyle>
#include <QWidget>

namespace hs::gallery {

/// The component sheet: every control at the place where the design draws it, 1440 × 900.
class Sheet : public QWidget
{
public:
    explicit Sheet(ui::ThemeSource &themes);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void title(int x, int y, const QString &text);
    void caption(int x, int centre, const QString &text);
    /// Puts \a widget with its left at \a x, centred on \a centre; returns the x after it.
    int put(QWidget *widget, int x, int centre);
    /// A button as it looks in \a extra states.
    void sampleButton(int x, int centre, ui::ButtonKind kind, const QString &text, QStyle::State extra);

    void addButtons();
    void addFields();
    void addChoices();
    void addChips();
    void addRows();
    void addMessages();
    void addMenu();
    void addType();
    void addSurfaces();

    ui::ThemeSource &m_themes;
};

} // namespace hs::gallery
