// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/diskforecast.h"

#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/stackedbar.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QDir>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

enum ForecastColor { StillToDownload = 0, InLibrary = 1, OtherFiles = 6 };

double shareOf(qint64 bytes, const VolumeForecast &volume)
{
    return volume.total > 0 ? double(bytes) / double(volume.total) : 0;
}

/// The colour of a part beside its name; without one, an empty box: what stays free.
class Swatch : public QWidget
{
public:
    Swatch(ThemeSource &themes, int chart, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
        , m_chart(chart)
    {
        setFixedSize(themes.theme().space.s2, themes.theme().space.s2);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_themes.theme();
        const QColor fill = m_chart < 0 ? theme.color.progressTrack : theme.chart(m_chart);
        paintRounded(painter, rect(), theme.space.half, fill, m_chart < 0 ? theme.color.controlBorder : QColor());
    }

private:
    ThemeSource &m_themes;
    int m_chart;
};

} // namespace

DiskForecast::DiskForecast(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Disk forecast"));
    m_column->setContentsMargins({});
    m_column->setSpacing(themes.theme().space.s2);
    connect(&m_themes, &ThemeSource::changed, this, &DiskForecast::rebuild);
}

void DiskForecast::showForecast(const QList<VolumeForecast> &volumes, const QString &note)
{
    if (volumes == m_volumes && note == m_note)
        return;
    m_volumes = volumes;
    m_note = note;
    rebuild();
}

void DiskForecast::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList spoken;
    for (const VolumeForecast &volume : std::as_const(m_volumes)) {
        const QString root = QDir::toNativeSeparators(volume.root);
        const bool isShort = volume.freeAfter() < 0;
        const QString after = isShort ? tr("%1 are missing").arg(formats::bytes(-volume.freeAfter()))
                                      : tr("%1 free afterwards").arg(formats::bytes(volume.freeAfter()));
        const QString line = tr("%1: %2 still to download, %3", "volume, bytes, what is left")
                                 .arg(root, formats::bytes(volume.coming()), after);
        spoken << line + u'.';
        const bool isFirst = &volume == &m_volumes.constFirst();
        if (isFirst)
            m_column->addWidget(makeTitle(volume));
        m_column->addWidget(makeBar(volume));
        if (isFirst)
            m_column->addWidget(makeLegend(volume));
        if (!isFirst || isShort)
            addLine(line, isShort);
    }
    if (!m_note.isEmpty())
        addLine(m_note, false);
    m_column->addStretch(1);
    setAccessibleDescription((spoken << m_note).join(u' '));
}

QWidget *DiskForecast::makeTitle(const VolumeForecast &volume)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    auto *title = new TextLabel(m_themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary, bar);
    title->setText(tr("Disk forecast"));
    auto *size = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, bar);
    size->setElideMode(Qt::ElideMiddle);
    size->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    size->setText(
        tr("%1, %2", "volume, its size").arg(QDir::toNativeSeparators(volume.root), formats::bytes(volume.total)));
    row->addWidget(title);
    row->addWidget(size, 1);
    return bar;
}

QWidget *DiskForecast::makeBar(const VolumeForecast &volume)
{
    auto *bar = new StackedBar(m_themes, this);
    const Theme &theme = m_themes.theme();
    const QColor coming = volume.freeAfter() < 0 ? theme.color.danger : theme.chart(StillToDownload);
    bar->setParts({{shareOf(volume.other(), volume), theme.chart(OtherFiles)},
                   {shareOf(volume.library, volume), theme.chart(InLibrary)},
                   {shareOf(qMin(volume.needed, volume.free) + volume.reserved, volume), coming}});
    return bar;
}

QWidget *DiskForecast::makeLegend(const VolumeForecast &volume)
{
    auto *legend = new QWidget(this);
    auto *grid = new QGridLayout(legend);
    const Theme &theme = m_themes.theme();
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme.space.s4);
    grid->setVerticalSpacing(theme.space.half);
    const auto add = [&](int row, int column, int chart, const QString &name, qint64 bytes) {
        auto *cell = new QHBoxLayout;
        cell->setSpacing(theme.space.s1 + theme.space.half);
        cell->addWidget(new Swatch(m_themes, chart, legend));
        auto *label = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, legend);
        label->setText(name);
        auto *value = new TextLabel(m_themes, TextStyle::SmallStrong, &ThemeColors::text, legend);
        value->setNumeric(true);
        value->setText(formats::bytes(bytes));
        cell->addWidget(label);
        cell->addWidget(value);
        cell->addStretch(1);
        grid->addLayout(cell, row, column);
    };
    add(0, 0, OtherFiles, tr("Other files"), volume.other());
    add(0, 1, InLibrary, tr("Library"), volume.library);
    add(1, 0, StillToDownload, tr("Still to download"), volume.coming());
    add(1, 1, -1, tr("Free afterwards"), qMax<qint64>(0, volume.freeAfter()));
    return legend;
}

void DiskForecast::addLine(const QString &text, bool isWarning)
{
    auto *line = new ElidedLabel(m_themes, TextStyle::Small,
                                 isWarning ? &ThemeColors::dangerText : &ThemeColors::textSecondary, this);
    line->setText(text);
    m_column->addWidget(line);
}

} // namespace hs::ui
