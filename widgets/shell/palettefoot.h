// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// The keys of the command palette, at its lower edge.
class PaletteFoot : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteFoot(ThemeSource &themes, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintHint(QPainter &painter, int left, const QStringList &keys, const QString &words) const;
    [[nodiscard]] int hintWidth(const QStringList &keys, const QString &words) const;

    ThemeSource &m_themes;
};

} // namespace hs::ui
