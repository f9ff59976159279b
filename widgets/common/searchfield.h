// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hs::ui {

class ThemeSource;

/// A field that filters or searches: magnifier in front, a cross to empty it, Esc empties it too.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(ThemeSource &themes, const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace hs::ui
