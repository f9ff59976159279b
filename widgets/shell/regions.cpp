// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/regions.h"

#include <QWidget>

namespace hs::ui {

namespace {

bool isUsable(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled();
}

/// What a region names as its main part, the region itself, or the first widget in it that takes the keyboard.
QWidget *entryOf(QWidget *region)
{
    if (!isUsable(region))
        return nullptr;
    if (isUsable(region->focusProxy()))
        return region->focusProxy();
    if (!region->focusProxy() && region->focusPolicy() != Qt::NoFocus)
        return region;
    const QList<QWidget *> inside = region->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (isUsable(widget) && (widget->focusPolicy() & Qt::TabFocus))
            return widget;
    }
    return nullptr;
}

} // namespace

void focusNextRegion(const QList<QWidget *> &regions, const QWidget *focus, int direction)
{
    const qsizetype count = regions.size();
    qsizetype here = -1;
    for (qsizetype index = 0; index < count; ++index) {
        const QWidget *region = regions.at(index);
        if (region && focus && (region == focus || region->isAncestorOf(focus)))
            here = index;
    }
    if (here < 0 && direction < 0)
        here = 0;
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype index = ((here + direction * step) % count + count) % count;
        if (QWidget *entry = entryOf(regions.at(index))) {
            entry->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace hs::ui
