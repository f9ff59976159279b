// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/disclosurebutton.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QStyle>

namespace hs::ui {

namespace {

constexpr int kSide = 16;
constexpr int kTitleInset = 16; // chevron 16, then the title

} // namespace

DisclosureButton::DisclosureButton(ThemeSource &themes, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
{
    setText(title);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DisclosureButton::setNote(const QString &note, bool isActive)
{
    m_note = note;
    m_isNoteActive = isActive;
    setAccessibleDescription(note);
    update();
}

QSize DisclosureButton::sizeHint() const
{
    return {100, m_themes.theme().size.facetPanelSection};
}

void DisclosureButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRect area = rect().adjusted(kSide, 0, -kSide, 0);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    // Its ink, not its square, begins at the edge.
    const QRect chevron(area.x() - theme.space.s1, 0, theme.size.iconSmall, height());
    painter.save();
    if (!isChecked() && layoutDirection() == Qt::RightToLeft) {
        painter.translate(2 * mirrored(chevron).center().x() + 1, 0);
        painter.scale(-1, 1);
    }
    m_themes.icons().paint(painter, mirrored(chevron), isChecked() ? Icon::ChevronDown : Icon::ChevronRight,
                           theme.color.textSecondary, theme.size.iconSmall);
    painter.restore();
    const Qt::LayoutDirection direction = layoutDirection();
    const int note = m_note.isEmpty() ? 0 : textWidth(m_note, theme.font(TextStyle::Small)) + theme.space.s2;
    paintText(painter, mirrored(area.adjusted(kTitleInset, 0, -note, 0)), text(), theme.font(TextStyle::SmallStrong),
              theme.color.text, QStyle::visualAlignment(direction, Qt::AlignLeft));
    paintText(painter, mirrored(area), m_note, theme.font(TextStyle::Small),
              m_isNoteActive ? theme.color.accentText : theme.color.textTertiary,
              QStyle::visualAlignment(direction, Qt::AlignRight), Qt::ElideNone);
}

} // namespace hs::ui
