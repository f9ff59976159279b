// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QString>

#include <optional>

namespace hs::ui {

/// What a message means. The tone chooses colours and the mark, so that colour never says it alone.
enum class Tone { Neutral, Info, Positive, Warning, Danger };

struct ToneLook
{
    QColor background;
    QColor foreground; ///< of the mark
    std::optional<Icon> mark;
};

[[nodiscard]] ToneLook toneLook(const Theme &theme, Tone tone);
/// The colour of a tone's mark as a token, for widgets that keep it.
[[nodiscard]] QColor ThemeColors::*toneMarkColor(Tone tone);

/// A button inside a message. \a id is given back by the widget that shows it.
struct MessageAction
{
    int id = 0;
    QString text;
    std::optional<Icon> icon = std::nullopt;
    bool primary = false;
};

} // namespace hs::ui
