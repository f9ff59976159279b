// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/stylecanvas.h"

#include "theme/iconloader.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace hs::ui {

const Theme &StyleCanvas::theme() const
{
    return themes.theme();
}

const IconLoader &StyleCanvas::icons() const
{
    return themes.icons();
}

int StyleCanvas::mnemonicFlag() const
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget) ? Qt::TextShowMnemonic
                                                                           : Qt::TextHideMnemonic;
}

void StyleCanvas::paintIcon(const QRect &rect, const QIcon &icon, int side, const QColor &color, bool isEnabled) const
{
    if (const auto own = IconLoader::recolorable(icon)) {
        icons().paint(painter, rect, *own, isEnabled ? color : theme().color.textDisabled, side);
        return;
    }
    QRect target(0, 0, side, side);
    target.moveTopLeft({rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2});
    icon.paint(&painter, target, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
}

bool isOnWindowColor(const QWidget *widget)
{
    for (const QWidget *ancestor = widget ? widget->parentWidget() : nullptr; ancestor;
         ancestor = ancestor->parentWidget()) {
        if (ancestor->autoFillBackground() || ancestor->isWindow()) {
            return ancestor->backgroundRole() == QPalette::Window;
        }
    }
    return false;
}

} // namespace hs::ui
