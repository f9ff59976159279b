// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferlayout.h"

namespace hs::ui {

namespace {

constexpr int kAvatarLeft = 48;
constexpr int kGroupBar = 120;
constexpr int kFileBar = 200;
constexpr int kNarrowFileBar = 104;
constexpr int kAmount = 128;
constexpr int kSpeed = 84;
constexpr int kTimeLeft = 76;
constexpr int kState = 184;
constexpr int kLeastFileName = 160;
constexpr int kGroupAmount = 260;

QRect centred(const QRect &row, int left, int width, int height)
{
    return {left, row.top() + (row.height() - height) / 2, width, height};
}

/// Takes columns away from the right end of a row.
struct Cutter
{
    QRect row;
    int right;

    QRect take(int width, int gap, int height = 0)
    {
        right -= width;
        const QRect rect = centred(row, right, width, height > 0 ? height : row.height());
        right -= gap;
        return rect;
    }
};

} // namespace

TransferFileLayout TransferFileLayout::translated(const QPoint &by) const
{
    TransferFileLayout moved = *this;
    for (QRect *part : {&moved.icon, &moved.name, &moved.bar, &moved.amount, &moved.speed, &moved.timeLeft,
                        &moved.stateMark, &moved.state, &moved.firstButton, &moved.secondButton})
        part->translate(by);
    return moved;
}

TransferGroupLayout TransferGroupLayout::translated(const QPoint &by) const
{
    TransferGroupLayout moved = *this;
    for (QRect *part : {&moved.chevron, &moved.avatar, &moved.text, &moved.amount, &moved.bar, &moved.upButton,
                        &moved.firstButton, &moved.secondButton})
        part->translate(by);
    return moved;
}

int transferTextLeft(const Theme &theme)
{
    return kAvatarLeft + theme.size.avatarGroup + theme.space.s2;
}

TransferFileLayout transferFileLayout(const Theme &theme, const QRect &row)
{
    TransferFileLayout layout;
    const int button = theme.size.controlTouchTarget;
    Cutter cut{row, row.left() + row.width() - theme.space.s5};
    layout.secondButton = cut.take(button, 0, button);
    layout.firstButton = cut.take(button, theme.space.s2, button);
    const int textLeft = row.left() + transferTextLeft(theme);
    layout.icon =
        centred(row, textLeft - theme.space.s2 - theme.size.iconSmall, theme.size.iconSmall, theme.size.iconSmall);
    // The name comes first; what it leaves is given out in the order of what a person needs.
    int room = cut.right - textLeft - theme.scaled(kLeastFileName);
    const auto fits = [&room](int width) {
        if (room < width)
            return false;
        room -= width;
        return true;
    };
    const int gap = theme.space.s3;
    const bool hasState = fits(theme.scaled(kState) + gap);
    const bool hasBar = fits(kNarrowFileBar + gap);
    const bool hasAmount = fits(theme.scaled(kAmount) + gap);
    const bool hasSpeed = fits(theme.scaled(kSpeed) + gap);
    const bool hasTime = fits(theme.scaled(kTimeLeft) + gap);
    const int bar = hasTime && room >= kFileBar - kNarrowFileBar ? kFileBar : kNarrowFileBar;
    if (hasState) {
        const QRect state = cut.take(theme.scaled(kState), gap);
        layout.stateMark = centred(row, state.left(), theme.size.iconState, theme.size.iconState);
        layout.state = state;
    }
    if (hasTime)
        layout.timeLeft = cut.take(theme.scaled(kTimeLeft), gap);
    if (hasSpeed)
        layout.speed = cut.take(theme.scaled(kSpeed), gap);
    if (hasAmount)
        layout.amount = cut.take(theme.scaled(kAmount), gap);
    if (hasBar)
        layout.bar = cut.take(bar, gap, theme.size.progressRegular);
    layout.name = centred(row, textLeft, qMax(0, cut.right - textLeft), row.height());
    return layout;
}

TransferGroupLayout transferGroupLayout(const Theme &theme, const QRect &row)
{
    TransferGroupLayout layout;
    const int button = theme.size.controlTouchTarget;
    Cutter cut{row, row.left() + row.width() - theme.space.s5};
    layout.secondButton = cut.take(button, 0, button);
    layout.firstButton = cut.take(button, theme.space.s2, button);
    layout.chevron = centred(row, row.left() + theme.space.s5, button, button);
    layout.avatar = centred(row, row.left() + kAvatarLeft, theme.size.avatarGroup, theme.size.avatarGroup);
    const int textLeft = row.left() + transferTextLeft(theme);
    const int groupAmount = theme.scaled(kGroupAmount);
    const int room = cut.right - textLeft - theme.scaled(kLeastFileName);
    if (room >= groupAmount + button)
        layout.upButton = layout.firstButton.translated(-button, 0);
    if (room >= kGroupBar + groupAmount)
        layout.bar = cut.take(kGroupBar, theme.space.s4, theme.size.progressRegular);
    if (room >= groupAmount)
        layout.amount = cut.take(groupAmount, theme.space.s3);
    layout.text = centred(row, textLeft, qMax(0, cut.right - textLeft), row.height());
    return layout;
}

} // namespace hs::ui
