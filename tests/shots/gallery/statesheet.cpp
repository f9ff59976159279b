// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statesheet.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/collapsiblesection.h"
#include "common/hairline.h"
#include "common/minibar.h"
#include "common/pagetabbar.h"
#include "common/sectionheader.h"
#include "common/sparkline.h"
#include "common/splitter.h"
#include "common/stateview.h"
#include "common/textlabel.h"
#include "theme/styleproperties.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hs::gallery {

using namespace hs::ui;

StateSheet::StateSheet(ThemeSource &themes)
    : m_themes(themes)
{
    setFixedSize(1440, 900);
    for (const QString &name : {u"File"_s, u"Edit"_s, u"View"_s, u"Go"_s, u"Repository"_s, u"Transfers"_s}) {
        menuBar()->addMenu(name)->addAction(name);
    }
    statusBar()->showMessage(u"Connected to huggingface.co"_s);
    statusBar()->setSizeGripEnabled(false);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTabs());
    auto *split = new Splitter(themes, Qt::Horizontal, page);
    split->addWidget(makeSidePane());
    split->addWidget(makeStates());
    split->addWidget(makeTree());
    split->setDefaultSizes({232, 620, 588});
    column->addWidget(split, 1);
    setCentralWidget(page);
}

void StateSheet::focusTree()
{
    activateWindow();
    findChild<QTreeWidget *>()->setFocus();
}

QWidget *StateSheet::makeTabs()
{
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *strip = new QTabBar(all);
    strip->setDrawBase(false);
    strip->setExpanding(false);
    strip->setTabsClosable(true);
    strip->addTab(m_themes.icon(Icon::Model), u"Models: Text generation"_s);
    strip->addTab(m_themes.icon(Icon::Model), u"whisper-large-v3-yoruba"_s);
    strip->addTab(m_themes.icon(Icon::Space), u"yoruba-transcriber with a long name"_s);
    strip->addTab(m_themes.icon(Icon::Space), u"fourth"_s);
    strip->setCurrentIndex(1);
    column->addWidget(strip);
    auto *page = new QWidget(all);
    setSurface(page, Surface::Page);
    auto *row = new QVBoxLayout(page);
    row->setContentsMargins(12, 8, 0, 0);
    auto *tabs = new PageTabBar(m_themes, page);
    tabs->addPageTab(Icon::Card, u"Card"_s);
    tabs->addPageTab(Icon::Folder, u"Files"_s);
    tabs->addPageTab(Icon::History, u"History"_s);
    tabs->addPageTab(Icon::Community, u"Community"_s);
    tabs->addPageTab(Icon::Insights, u"Insights"_s);
    tabs->addPageTab(Icon::Configure, u"Settings"_s);
    tabs->setTabCount(1, 19);
    tabs->setTabCount(2, 92);
    tabs->setTabCount(3, 5);
    row->addWidget(tabs);
    column->addWidget(page);
    column->addWidget(new Hairline(m_themes));
    return all;
}

QWidget *StateSheet::makeStates()
{
    auto *split = new Splitter(m_themes, Qt::Vertical, this);
    auto *loading = new StateView(m_themes, split);
    loading->setDelays(0ms, 1h);
    loading->showLoading(u"Searching models…"_s);
    auto *empty = new StateView(m_themes, split);
    empty->showMessage({Icon::Search,
                        Tone::Neutral,
                        u"No models match these 5 filters"_s,
                        u"Without “Licence: MIT” there are 214. Without “Size: under 1 B” there are 37."_s,
                        {},
                        {{1, u"Remove “Licence: MIT”"_s}, {2, u"Clear all filters"_s}}});
    auto *failed = new StateView(m_themes, split);
    failed->showMessage({{},
                         Tone::Danger,
                         u"This page could not be loaded"_s,
                         u"The Hub answered with an error (503). Your tabs, filters and drafts are kept. Trying again "
                         "in 20 seconds."_s,
                         u"503 Service Unavailable GET /api/models/Qwen/Qwen3-8B"_s,
                         {{1, u"Try now"_s, Icon::Reload, true},
                          {2, u"Copy details"_s, Icon::Copy},
                          {3, u"Hub status page"_s, Icon::OpenWeb}}});
    for (QWidget *view : {loading, empty, failed}) {
        setSurface(view, Surface::Page);
        split->addWidget(view);
    }
    return split;
}

QWidget *StateSheet::makeTree()
{
    auto *box = new QWidget(this);
    setSurface(box, Surface::Page);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *offline = new Banner(m_themes, Banner::Shape::Flush, box);
    offline->showMessage(Tone::Warning, u"You are offline."_s,
                         u"This is the copy from 23 Sep, 14:02. Downloads wait and resume on their own."_s,
                         {{1, u"Try now"_s}});
    column->addWidget(offline);
    auto *tree = new QTreeWidget(box);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setHeaderLabels({u"Name"_s, u"Size"_s, u"Last commit"_s});
    tree->setSortingEnabled(true);
    tree->setUniformRowHeights(true);
    setRowKind(tree, RowKind::Marked);
    for (int i = 0; i < 60; ++i) {
        auto *folder = new QTreeWidgetItem(tree, {u"folder-%1"_s.arg(i), u"12.1 GB"_s, u"Add training curves"_s});
        folder->setIcon(0, m_themes.icon(Icon::Folder));
        folder->setCheckState(0, i == 2 ? Qt::Checked : i == 1 ? Qt::PartiallyChecked : Qt::Unchecked);
        auto *file = new QTreeWidgetItem(folder, {u"config.json"_s, u"820 B"_s, u"Initial commit"_s});
        file->setIcon(0, m_themes.icon(Icon::Json));
        folder->setExpanded(i == 0);
    }
    tree->setColumnWidth(0, 260);
    tree->sortByColumn(0, Qt::AscendingOrder);
    tree->setCurrentItem(tree->topLevelItem(4));
    column->addWidget(tree);
    return box;
}

QWidget *StateSheet::makeSidePane()
{
    auto *pane = new QWidget(this);
    setSurface(pane, Surface::Sunken);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *task = new CollapsibleSection(m_themes, u"Task"_s, pane);
    task->setNote(u"1 selected"_s, true);
    auto *boxes = new QWidget(pane);
    auto *list = new QVBoxLayout(boxes);
    list->setContentsMargins(16, 0, 16, 8);
    for (const QString &text : {u"Text generation"_s, u"Text classification"_s, u"Translation"_s}) {
        auto *box = new QCheckBox(text, boxes);
        box->setChecked(text.startsWith(u"Text g"));
        list->addWidget(box);
    }
    task->setContent(boxes);
    column->addWidget(task);
    auto *licence = new CollapsibleSection(m_themes, u"Licence"_s, pane);
    licence->setExpanded(false);
    licence->setNote(u"Any"_s, false);
    column->addWidget(licence);
    auto *rest = new QWidget(pane);
    auto *inner = new QVBoxLayout(rest);
    inner->setContentsMargins(16, 16, 16, 16);
    auto *header = new SectionHeader(m_themes, u"Evaluation results"_s, rest);
    header->setNote(u"WER"_s);
    header->setActionText(u"All 6"_s);
    inner->addWidget(header);
    auto *bar = new MiniBar(m_themes, rest);
    bar->setRatio(0.3);
    inner->addWidget(bar);
    const QList<double> values{3, 4, 3.5, 5, 5.5, 5, 6, 5.8, 7, 8, 7.5, 9};
    auto *line = new Sparkline(m_themes, SparklineKind::Line, rest);
    line->setValues(values);
    inner->addWidget(line);
    auto *bars = new Sparkline(m_themes, SparklineKind::Bars, rest);
    bars->setValues(values);
    inner->addWidget(bars);
    inner->addWidget(new QSpinBox(rest));
    column->addWidget(rest);
    column->addStretch();
    return pane;
}

} // namespace hs::gallery
