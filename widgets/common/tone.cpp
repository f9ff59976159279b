// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/tone.h"

namespace hs::ui {

ToneLook toneLook(const Theme &theme, Tone tone)
{
    const ThemeColors &color = theme.color;
    const QColor mark = color.*toneMarkColor(tone);
    switch (tone) {
    case Tone::Neutral:
        return {color.sunken, mark, std::nullopt};
    case Tone::Info:
        return {color.accentSubtle, mark, Icon::Information};
    case Tone::Positive:
        return {color.positiveSubtle, mark, Icon::StateOk};
    case Tone::Warning:
        return {color.warningSubtle, mark, Icon::StateWarning};
    case Tone::Danger:
        return {color.dangerSubtle, mark, Icon::StateError};
    }
    Q_UNREACHABLE_RETURN({});
}

QColor ThemeColors::*toneMarkColor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info:
        return &ThemeColors::textSecondary;
    case Tone::Positive:
        return &ThemeColors::positiveText;
    case Tone::Warning:
        return &ThemeColors::warningText;
    case Tone::Danger:
        return &ThemeColors::dangerText;
    }
    Q_UNREACHABLE_RETURN(&ThemeColors::textSecondary);
}

} // namespace hs::ui
