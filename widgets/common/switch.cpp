// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/switch.h"

#include "theme/styleproperties.h"

namespace hs::ui {

Switch::Switch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setSwitch(this, true);
}

} // namespace hs::ui
