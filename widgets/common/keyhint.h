// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A key drawn as on a keyboard: "Ctrl+K".
class KeyHint : public QWidget
{
    Q_OBJECT
public:
    KeyHint(ThemeSource &themes, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QString m_text;
};

} // namespace hs::ui
