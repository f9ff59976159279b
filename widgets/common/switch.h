// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace hs::ui {

/// A check box painted as a switch: for a setting that takes effect at once.
class Switch : public QCheckBox
{
    Q_OBJECT
public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace hs::ui
