// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/rowdelegate.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace hs::ui {

RowDelegate::RowDelegate(ThemeSource &themes, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_themes(themes)
    , m_view(view)
{
    view->setMouseTracking(true);
    view->viewport()->setAttribute(Qt::WA_Hover);
    view->viewport()->installEventFilter(this);
    connect(&m_themes, &ThemeSource::changed, view, [view] { view->doItemsLayout(); });
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : m_view->style();
    QStyleOptionViewItem background(row);
    if (index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        // A checked row is tinted in all its columns, though only the first has the mark.
        background.features |= QStyleOptionViewItem::HasCheckIndicator;
        background.checkState = Qt::Checked;
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, row.widget);
    painter->save();
    paintRow(*painter, row, index);
    painter->restore();
    paintButtons(*painter, row, index);
}

void RowDelegate::paintButtons(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &color = theme().color;
    for (const RowButton &button : buttons(option, index)) {
        const Place place{index, button.id};
        const QRect rect = mirrored(option, button.rect);
        if (button.isEnabled && (place == m_hovered || place == m_pressed)) {
            paintRounded(painter, rect, theme().radius.control,
                         place == m_pressed ? color.controlPressed : color.controlHover);
        }
        m_themes.icons().paint(painter, rect, button.icon, button.isEnabled ? color.*button.color : color.textDisabled,
                               theme().size.iconSmall);
    }
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip) {
        for (const RowButton &button : buttons(option, index)) {
            const QRect rect = mirrored(option, button.rect);
            if (rect.contains(event->pos())) {
                QToolTip::showText(event->globalPos(), button.text, view, rect);
                return true;
            }
        }
        const QString text = toolTip(option, index, event->pos());
        if (!text.isEmpty()) {
            QToolTip::showText(event->globalPos(), text, view, option.rect);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

bool RowDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_view->viewport()) {
        return QStyledItemDelegate::eventFilter(object, event);
    }
    switch (event->type()) {
    case QEvent::MouseMove:
        setHovered(placeAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
        break;
    case QEvent::Leave:
        setHovered({});
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const Place place = placeAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && place.button >= 0) {
            m_pressed = place;
            m_view->update(place.index);
            return true;
        }
        break;
    }
    case QEvent::MouseButtonRelease: {
        if (m_pressed.button < 0) {
            break;
        }
        const Place pressed = std::exchange(m_pressed, {});
        m_view->update(pressed.index);
        if (placeAt(static_cast<QMouseEvent *>(event)->position().toPoint()) == pressed && pressed.index.isValid()) {
            triggerButton(pressed.index, pressed.button);
        }
        return true;
    }
    default:
        break;
    }
    return false;
}

QString RowDelegate::accessibleText(const QModelIndex &index) const
{
    return index.data(Qt::DisplayRole).toString();
}

QList<RowButton> RowDelegate::buttons(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {};
}

void RowDelegate::triggerButton(const QModelIndex &, int) {}

QString RowDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &, const QPoint &) const
{
    return {};
}

const Theme &RowDelegate::theme() const
{
    return m_themes.theme();
}

QColor RowDelegate::tertiaryColor(const QStyleOptionViewItem &option) const
{
    return option.state.testFlag(QStyle::State_Selected) ? theme().color.textSecondary : theme().color.textTertiary;
}

QRect RowDelegate::mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

RowDelegate::Place RowDelegate::placeAt(const QPoint &position) const
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid()) {
        return {};
    }
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.widget = m_view;
    option.rect = m_view->visualRect(index);
    initStyleOption(&option, index);
    for (const RowButton &button : buttons(option, index)) {
        if (button.isEnabled && mirrored(option, button.rect).contains(position)) {
            return {index, button.id};
        }
    }
    return {index, -1};
}

void RowDelegate::setHovered(const Place &place)
{
    if (place == m_hovered) {
        return;
    }
    const Place previous = std::exchange(m_hovered, place);
    for (const Place &changed : {previous, place}) {
        if (changed.index.isValid()) {
            m_view->update(changed.index);
        }
    }
}

} // namespace hs::ui
