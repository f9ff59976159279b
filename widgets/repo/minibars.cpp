// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/minibars.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {

constexpr int kRowHeight = 22;
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
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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

int MiniBars::rowHeight() const
{
    return m_themes.theme().scaled(kRowHeight);
}

QSize MiniBars::sizeHint() const
{
    return {m_themes.theme().size.metaColumnMin, static_cast<int>(m_rows.size()) * rowHeight()};
}

void MiniBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const int gap = theme.space.s3;
    const auto place = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const Qt::Alignment leading = Qt::AlignLeft;
    const Qt::Alignment trailing = Qt::AlignRight;
    const int height = rowHeight();
    const int valueWidth = theme.scaled(kValueWidth);
    int y = 0;
    for (const MiniBarRow &row : std::as_const(m_rows)) {
        const int nameWidth = width() * kNameShare / 100;
        const int noteWidth = row.note.isEmpty() ? 0 : textWidth(row.note, theme.font(TextStyle::Caption)) + gap / 2;
        const int taken = paintText(painter, place(QRect(0, y, nameWidth - noteWidth, height)), row.name,
                                    theme.font(TextStyle::Small), theme.color.text, leading);
        paintText(painter, place(QRect(taken + gap / 2, y, noteWidth, height)), row.note,
                  theme.font(TextStyle::Caption), theme.color.textTertiary, leading, Qt::ElideNone);
        paintText(painter, place(QRect(width() - valueWidth, y, valueWidth, height)), row.value,
                  theme.numberFont(TextStyle::SmallStrong), theme.color.text, trailing);
        const int barHeight = theme.size.progressRegular;
        const QRect bar(nameWidth + gap, y + (height - barHeight) / 2, width() - nameWidth - valueWidth - gap * 2,
                        barHeight);
        if (row.part && bar.width() > 0)
            paintBar(painter, place(bar), *row.part, theme.color.progressFill, theme.color.progressTrack,
                     isRightToLeft());
        y += height;
    }
}

bool MiniBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / rowHeight();
    if (row >= 0 && row < m_rows.size())
        QToolTip::showText(help->globalPos(), (m_rows.at(row).name + u' ' + m_rows.at(row).note).trimmed(), this);
    return true;
}

} // namespace hs::ui
