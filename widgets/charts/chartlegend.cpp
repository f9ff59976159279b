// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlegend.h"

#include "charts/chartlook.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QStyle>

namespace hs::ui {

namespace {

constexpr int kMarkSize = 10;
constexpr int kLineMarkWidth = 20;

} // namespace

ChartLegend::ChartLegend(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

void ChartLegend::setNames(const QStringList &names, bool areLines)
{
    m_names = names;
    m_areLines = areLines;
    setAccessibleName(tr("Series: %1").arg(names.join(tr(", ", "between the names of a list"))));
    updateGeometry();
    update();
}

QList<ChartLegend::Entry> ChartLegend::entries(int width) const
{
    const Theme &theme = m_themes.theme();
    const int line = theme.lineHeight(TextStyle::Small);
    const int markWidth = m_areLines ? kLineMarkWidth : kMarkSize;
    const int before = markWidth + theme.space.s1 + theme.space.half;
    QList<Entry> entries;
    int x = 0;
    int y = 0;
    for (const QString &name : m_names) {
        const int text = qMin(textWidth(name, theme.font(TextStyle::Small)), qMax(1, width - before));
        if (x > 0 && x + before + text > width) {
            x = 0;
            y += line + theme.space.s1;
        }
        entries.append({{x, y + (line - kMarkSize) / 2, markWidth, kMarkSize}, {x + before, y, text, line}});
        x += before + text + theme.space.s4;
    }
    return entries;
}

QSize ChartLegend::sizeHint() const
{
    return {100, heightForWidth(qMax(width(), 100))};
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<Entry> places = entries(width);
    return places.isEmpty() ? 0 : places.last().text.bottom() + 1;
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QList<Entry> places = entries(width());
    for (int i = 0; i < places.size(); ++i) {
        paintSeriesMark(painter, QStyle::visualRect(layoutDirection(), rect(), places[i].mark), theme, i, m_areLines);
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), places[i].text), m_names[i],
                  theme.font(TextStyle::Small), theme.color.textSecondary);
    }
}

} // namespace hs::ui
