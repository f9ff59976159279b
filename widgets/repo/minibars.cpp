// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/minibars.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {

constexpr int kRowHeight = 22;
constexpr int kTallRowHeight = 42;
constexpr int kNameShare = 50; ///< percent of the width
constexpr int kValueWidth = 44;

} // namespace

QList<MiniBarRow> miniBarRows(const QList<hub::EvalResult> &results, int most)
{
    QHash<QString, double> largest;
    for (const hub::EvalResult &result : results) {
        if (result.value)
            largest[result.metric] = std::max(largest.value(result.metric), std::abs(*result.value));
    }
    const bool isMixed = largest.size() > 1;
    QList<MiniBarRow> rows;
    for (const hub::EvalResult &result : results.first(std::min<qsizetype>(most, results.size()))) {
        MiniBarRow row{.name = result.dataset.isEmpty() ? result.task : result.dataset,
                       .note = {},
                       .value = result.valueText,
                       .part = {}};
        if (row.name.isEmpty())
            row.name = result.metric;
        else if (isMixed)
            row.note = result.metric.toUpper();
        if (result.value) {
            const double scale = largest.value(result.metric);
            const double whole = scale <= 1 ? 1 : (scale <= 100 ? 100 : scale);
            row.value = QLocale().toString(*result.value, 'g', 4);
            row.part = std::clamp(*result.value / whole, 0.0, 1.0);
        }
        rows.append(row);
    }
    return rows;
}

MiniBars::MiniBars(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MiniBars::setRows(const QList<MiniBarRow> &rows)
{
    m_rows = rows;
    QStringList sentence;
    for (const MiniBarRow &row : rows)
        sentence.append(row.name + u' ' + row.value);
    setAccessibleName(sentence.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

/// Of the widest note, so that bars begin below each other.
int MiniBars::noteWidth() const
{
    const QFont &font = m_themes.theme().font(TextStyle::Caption);
    int width = 0;
    for (const MiniBarRow &row : m_rows)
        width = std::max(width, textWidth(row.note, font));
    return width;
}

bool MiniBars::isTwoLined(int width) const
{
    const Theme &theme = m_themes.theme();
    const int note = noteWidth();
    const int room = width * kNameShare / 100 - (note > 0 ? note + theme.space.s2 : 0);
    return std::ranges::any_of(
        m_rows, [&](const MiniBarRow &row) { return textWidth(row.name, theme.font(TextStyle::Small)) > room; });
}

int MiniBars::rowHeight(int width) const
{
    return m_themes.theme().scaled(isTwoLined(width) ? kTallRowHeight : kRowHeight);
}

QSize MiniBars::sizeHint() const
{
    const int width = m_themes.theme().size.metaColumnMin;
    return {width, heightForWidth(width)};
}

QSize MiniBars::minimumSizeHint() const
{
    return {0, static_cast<int>(m_rows.size()) * m_themes.theme().scaled(kRowHeight)};
}

int MiniBars::heightForWidth(int width) const
{
    return static_cast<int>(m_rows.size()) * rowHeight(width);
}

void MiniBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int top = 0;
    for (const MiniBarRow &row : std::as_const(m_rows)) {
        paintRow(painter, row, top);
        top += rowHeight(width());
    }
}

void MiniBars::paintRow(QPainter &painter, const MiniBarRow &row, int top) const
{
    const Theme &theme = m_themes.theme();
    const int gap = theme.space.s2;
    const auto place = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const bool hasNameLine = isTwoLined(width());
    const int nameWidth = hasNameLine ? width() : width() * kNameShare / 100;
    const int note = noteWidth();
    const int noteLeft = hasNameLine ? 0 : nameWidth - note;
    const int height = theme.scaled(kRowHeight);
    const int nameHeight = hasNameLine ? theme.lineHeight(TextStyle::Small) + theme.space.half : height;
    const int y = hasNameLine ? top + nameHeight - theme.space.half : top;
    const int roomForName = hasNameLine || note == 0 ? nameWidth : noteLeft - gap;
    paintText(painter, place(QRect(0, top, roomForName, nameHeight)), row.name, theme.font(TextStyle::Small),
              theme.color.text, Qt::AlignLeft);
    paintText(painter, place(QRect(noteLeft, y, note, height)), row.note, theme.font(TextStyle::Caption),
              theme.color.textTertiary, Qt::AlignLeft, Qt::ElideNone);
    const int valueWidth = theme.scaled(kValueWidth);
    paintText(painter, place(QRect(width() - valueWidth, y, valueWidth, height)), row.value,
              theme.numberFont(TextStyle::SmallStrong), theme.color.text, Qt::AlignRight);
    const int barHeight = theme.size.progressRegular;
    const int barLeft = hasNameLine ? (note > 0 ? note + gap : 0) : nameWidth + gap;
    const QRect bar(barLeft, y + (height - barHeight) / 2, width() - barLeft - valueWidth - gap, barHeight);
    if (row.part && bar.width() > 0)
        paintBar(painter, place(bar), *row.part, theme.color.progressFill, theme.color.progressTrack, isRightToLeft());
}

bool MiniBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / rowHeight(width());
    if (row >= 0 && row < m_rows.size())
        QToolTip::showText(help->globalPos(), (m_rows.at(row).name + u' ' + m_rows.at(row).note).trimmed(), this);
    return true;
}

} // namespace hs::ui
