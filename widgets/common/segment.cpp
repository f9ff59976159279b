// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/segment.h"

#include "common/formats.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace hs::ui {

namespace {

constexpr int kSegmentPadding = 10;
constexpr int kCountGap = 5;
constexpr int kIconSegment = 28;

} // namespace

Segment::Segment(ThemeSource &themes, const QString &text, std::optional<Icon> icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_icon(icon)
{
    setText(icon ? QString() : text);
    setAccessibleName(text);
    setToolTip(icon ? text : QString());
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeSource::changed, this, [this] { updateGeometry(); });
}

void Segment::setCount(std::optional<int> count)
{
    m_count = count;
    updateGeometry();
    update();
}

QString Segment::countText() const
{
    return m_count ? formats::count(*m_count) : QString();
}

int Segment::labelWidth() const
{
    // The stronger of the two looks, so that choosing does not move the neighbours.
    const Theme &theme = m_themes.theme();
    int width = textWidth(text(), theme.font(TextStyle::SmallStrong));
    if (m_count) {
        width += kCountGap + textWidth(countText(), theme.numberFont(TextStyle::SmallStrong));
    }
    return width;
}

QSize Segment::sizeHint() const
{
    const ThemeSizes &size = m_themes.theme().size;
    const int height = buttonSize(this) == ButtonSize::Small ? size.controlSmall : size.controlHeight;
    return {m_icon ? kIconSegment : labelWidth() + 2 * kSegmentPadding + 1, height};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const ThemeColors &color = theme.color;
    QPainter painter(this);
    // The outline belongs to the whole row of segments: each paints the part of it that it covers.
    const QRect whole = QRect(-x(), 0, parentWidget()->width(), height());
    QColor fill = isChecked() ? color.navSelected : underMouse() && isEnabled() ? color.controlHover : color.control;
    paintRounded(painter, whole, theme.radius.control, fill, color.hairlineStrong);
    const bool isLast = x() + width() >= parentWidget()->width();
    const bool isFirst = x() <= 0;
    const bool needsLine = layoutDirection() == Qt::LeftToRight ? !isLast : !isFirst;
    if (needsLine) {
        const int line = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
        paintHairline(painter, QPointF(line, 1), QPointF(line, height() - 1), color.hairline);
    }
    const QColor ink = !isEnabled() ? color.textDisabled : isChecked() ? color.text : color.textSecondary;
    if (m_icon) {
        m_themes.icons().paint(painter, rect(), *m_icon, ink, theme.size.iconSmall);
        return;
    }
    const QRect label((width() - labelWidth()) / 2, 0, labelWidth(), height());
    const QFont &font = theme.font(TextStyle::SmallStrong);
    const int taken = textWidth(text(), font);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    paintText(painter, mirrored(QRect(label.x(), 0, taken, height())), text(), font, ink, Qt::AlignLeft, Qt::ElideNone);
    if (m_count) {
        paintText(painter, mirrored(label.adjusted(taken + kCountGap, 0, 0, 0)), countText(),
                  theme.numberFont(TextStyle::SmallStrong), ink, Qt::AlignLeft, Qt::ElideNone);
    }
}

} // namespace hs::ui
