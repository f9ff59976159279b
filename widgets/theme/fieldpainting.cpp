// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fieldpainting.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace hs::ui {

namespace {

/// QLineEdit adds 2 px of its own on each side.
constexpr int kTextInset = 7;
constexpr int kComboPadding = kTextInset + 2; ///< in line with the text of fields
constexpr int kChevronZone = 26;
constexpr int kStepperWidth = 20;

QColor borderColor(const ThemeColors &color, FieldKind kind)
{
    switch (kind) {
    case FieldKind::Search:
        return color.hairlineStrong;
    case FieldKind::Error:
        return color.danger;
    case FieldKind::Normal:
    case FieldKind::Bare:
        break;
    }
    return color.controlBorder;
}

} // namespace

void paintFieldPanel(const StyleCanvas &canvas, const QRect &rect, bool isEnabled, bool hasFocus)
{
    const FieldKind kind = fieldKind(canvas.widget);
    if (kind == FieldKind::Bare) {
        return;
    }
    const ThemeColors &color = canvas.color();
    const qreal radius = canvas.theme().radius.control;
    if (!isEnabled) {
        paintRounded(canvas.painter, rect, radius, color.controlDisabled, color.hairline);
        return;
    }
    const QColor fill = kind == FieldKind::Search && !hasFocus ? color.sunken : color.surface;
    if (!hasFocus) {
        paintRounded(canvas.painter, rect, radius, fill, borderColor(color, kind));
        return;
    }
    const QColor ring = kind == FieldKind::Error ? color.danger : color.focusRing;
    paintRounded(canvas.painter, rect, radius, ring);
    const int width = canvas.theme().stroke.focusRing;
    paintRounded(canvas.painter, rect.adjusted(width, width, -width, -width), radius - width, fill);
}

void paintComboBox(const StyleCanvas &canvas, const QStyleOptionComboBox &option)
{
    const ThemeColors &color = canvas.color();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.editable) {
        paintFieldPanel(canvas, option.rect, isEnabled, option.state.testFlag(QStyle::State_HasFocus));
    } else if (option.frame) {
        const bool isOpen = option.state.testFlag(QStyle::State_On) || option.state.testFlag(QStyle::State_Sunken);
        const bool isHovered = isEnabled && option.state.testFlag(QStyle::State_MouseOver);
        paintRounded(canvas.painter, option.rect, canvas.theme().radius.control,
                     isOpen      ? color.controlPressed
                     : isHovered ? color.controlHover
                                 : color.control,
                     isEnabled ? color.hairlineStrong : color.hairline);
    }
    canvas.icons().paint(canvas.painter, comboBoxPart(option, QStyle::SC_ComboBoxArrow), Icon::ChevronDown,
                         isEnabled ? color.textSecondary : color.textDisabled, canvas.theme().size.iconChip);
}

void paintComboBoxLabel(const StyleCanvas &canvas, const QStyleOptionComboBox &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const ThemeColors &color = canvas.color();
    QRect text = comboBoxPart(option, QStyle::SC_ComboBoxEditField);
    if (!option.currentIcon.isNull()) {
        const int side = canvas.theme().size.iconSmall;
        const QRect icon = QStyle::visualRect(option.direction, text, QRect(text.x(), text.y(), side, text.height()));
        canvas.paintIcon(icon, option.currentIcon, side, color.textSecondary, isEnabled);
        text = QStyle::visualRect(option.direction, text, text.adjusted(side + 6, 0, 0, 0));
    }
    if (!option.editable) {
        paintText(canvas.painter, text, option.currentText, canvas.theme().font(TextStyle::BodyMedium),
                  isEnabled ? color.text : color.textDisabled,
                  QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    }
}

void paintSpinBox(const StyleCanvas &canvas, const QStyleOptionSpinBox &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.frame) {
        paintFieldPanel(canvas, option.rect, isEnabled, option.state.testFlag(QStyle::State_HasFocus));
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const ThemeColors &color = canvas.color();
    const auto paintStep = [&](QStyle::SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        const bool isActive = option.activeSubControls.testFlag(part) && option.state.testFlag(QStyle::State_MouseOver);
        const QColor mark = !isEnabled || !option.stepEnabled.testFlag(step) ? color.textDisabled
                            : isActive                                       ? color.text
                                                                             : color.textSecondary;
        canvas.icons().paint(canvas.painter, spinBoxPart(option, part), icon, mark, canvas.theme().size.iconChip);
    };
    paintStep(QStyle::SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    paintStep(QStyle::SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect fieldContents(const QRect &field, const QWidget *widget)
{
    if (fieldKind(widget) == FieldKind::Bare) {
        return field;
    }
    const bool mirrors = widget && widget->layoutDirection() == Qt::RightToLeft;
    const int leading = hasLeadingIcon(widget) ? 0 : kTextInset;
    return mirrors ? field.adjusted(kTextInset, 1, -leading, -1) : field.adjusted(leading, 1, -kTextInset, -1);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect &whole = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, whole,
                                  QRect(whole.right() + 1 - kChevronZone, whole.y(), kChevronZone, whole.height()));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, whole,
                                  option.editable ? whole.adjusted(kTextInset, 2, -kChevronZone, -2)
                                                  : whole.adjusted(kComboPadding, 1, -kChevronZone, -1));
    default:
        return whole;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &whole = option.rect;
    const int steppers = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kStepperWidth;
    const QRect column(whole.right() - steppers, whole.y() + 2, steppers, whole.height() - 4);
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = column.adjusted(0, 0, 0, -column.height() / 2);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = column.adjusted(0, column.height() / 2, 0, 0);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = whole.adjusted(kTextInset, 2, -std::max(steppers, kTextInset), -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

QSize comboBoxSize(const Theme &theme, const QStyleOptionComboBox &option, const QSize &contents, const QWidget *widget)
{
    Q_UNUSED(widget)
    const int padding = option.editable ? kTextInset : kComboPadding;
    return {contents.width() + padding + kChevronZone, theme.size.controlHeight};
}

} // namespace hs::ui
