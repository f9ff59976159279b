// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/tensor.h"

#include <QWidget>

namespace hs::ui {

class StackedBar;
class ThemeSource;

/// Parameters by their type: a bar of shares, and below it each type with its number in words.
class DtypeBar : public QWidget
{
    Q_OBJECT

public:
    explicit DtypeBar(ThemeSource &themes, QWidget *parent = nullptr);
    void setSums(const QList<hs::formats::DtypeSum> &sums);
    /// The numbers with tabs between them: type, tensors, parameters, bytes.
    [[nodiscard]] QString table() const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();

    ThemeSource &m_themes;
    StackedBar *m_bar;
    QWidget *m_legend = nullptr;
    QList<hs::formats::DtypeSum> m_sums;
};

} // namespace hs::ui
