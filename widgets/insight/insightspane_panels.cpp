// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The panels of InsightsPane, before they have numbers.

#include "charts/chartpanel.h"
#include "common/formats.h"
#include "insight/insightspane.h"

#include <QVBoxLayout>

namespace hs::ui {

using models::RepoInsights;

namespace {

constexpr int kRhythmHeight = 120;
constexpr int kRowsOfFacts = 2; ///< in the column, above the panels

QString bytesWords(double value)
{
    return formats::bytes(formats::whole(value));
}

} // namespace

/// The panel there, which is made when it first has something to show.
ChartPanel &InsightsPane::panelAt(Place place)
{
    ChartPanel *&panel = m_panels.at(static_cast<size_t>(place));
    if (!panel) {
        panel = new ChartPanel(*m_dependencies.theme);
        panel->setForm(ChartForm::HorizontalBars);
        connect(panel, &ChartPanel::statusMessage, this, &InsightsPane::statusMessage);
        dress(place, *panel);
        const auto above =
            std::ranges::count_if(m_panels.begin(), &panel, [](const auto *one) { return one != nullptr; });
        m_column->insertWidget(kRowsOfFacts + static_cast<int>(above), panel);
    }
    return *panel;
}

void InsightsPane::dress(Place place, ChartPanel &panel)
{
    switch (place) {
    case Place::Downloads:
        return panel.setTitle(tr("Downloads"));
    case Place::Types:
        panel.setFormat(bytesWords);
        return panel.setTitle(tr("Size by file type"));
    case Place::Storage:
        panel.setFormat(bytesWords);
        return panel.setTitle(tr("Storage"));
    case Place::Dtypes:
        panel.setFormat([](double value) { return formats::parameters(formats::whole(value)); },
                        [](double value) { return formats::exactCount(formats::whole(value)); });
        return panel.setTitle(tr("Parameters by number type"));
    case Place::Rhythm:
        panel.setForm(ChartForm::Bars);
        panel.setChartHeight(kRhythmHeight);
        panel.setTitle(tr("Commits over time"));
        return listen(Part::Commits, panel);
    case Place::Authors:
        panel.setTitle(tr("Contributors"));
        return listen(Part::Commits, panel);
    case Place::Relations:
        return panel.setTitle(tr("Models made from this one"));
    case Place::Quantized:
    case Place::FineTuned:
    case Place::Adapters:
    case Place::Merged: {
        const std::array titles{tr("Quantized from this one"), tr("Fine-tuned from this one"),
                                tr("Adapters for this one"), tr("Merged from this one")};
        const auto number = static_cast<size_t>(place) - static_cast<size_t>(Place::Quantized);
        panel.setTitle(titles.at(number));
        panel.setActivatable(true);
        return listen(RepoInsights::kRelations.at(number), panel);
    }
    case Place::Spaces:
        panel.setTitle(tr("Spaces that use it"));
        panel.setActivatable(true);
        panel.setNote(tr("the most liked ones"));
        return listen(Part::Spaces, panel);
    }
}

void InsightsPane::listen(Part part, ChartPanel &panel)
{
    connect(&panel, &ChartPanel::actionTriggered, this, [this, part](int action) { act(part, action); });
    connect(&panel, &ChartPanel::activated, this,
            [this, part](int row, bool inBackground) { openRepo(part, row, inBackground); });
}

} // namespace hs::ui
