// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How FileBrowser is put together.

#include "repo/filebrowser.h"

#include "common/banner.h"
#include "common/searchfield.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "repo/filepreviewpane.h"
#include "repo/filetreeview.h"
#include "repo/selectionbar.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::FileTreeModel;

namespace {

constexpr auto kPreviewDelay = std::chrono::milliseconds(120); ///< while the arrow keys run through the list
constexpr auto kFilterDelay = std::chrono::milliseconds(150);
constexpr int kFilterWidth = 200;
constexpr auto kFilesLayout = "repo/files"_L1;

} // namespace

void FileBrowser::buildUi()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_splitter->addWidget(makeTreeSide());
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_preview->setMinimumWidth(theme.size.filePreviewMin);
    m_splitter->widget(0)->setMinimumHeight(theme.size.previewPaneBottomHeight / 2);
    m_splitter->setDefaultSizes({Splitter::kRest, theme.size.filePreviewWidth});
    m_splitter->restoreSizes(m_dependencies.settings->pageLayout(kFilesLayout));
    column->addWidget(m_splitter);
}

QWidget *FileBrowser::makeTreeSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolBar());
    column->addWidget(m_pane, 1);
    column->addWidget(m_partial);
    column->addWidget(m_selection);
    m_partial->hide();
    return side;
}

QWidget *FileBrowser::makeToolBar()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *bar = new QWidget;
    keepHeight(bar, *m_dependencies.theme, &ThemeSizes::paneHeader);
    setSurface(bar, Surface::Page);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(theme.space.s6, 0, theme.space.s3, 0);
    line->setSpacing(theme.space.s2);
    m_filter->setFixedWidth(kFilterWidth);
    m_filter->installEventFilter(this);
    m_summary->setNumeric(true);
    line->addWidget(m_title);
    line->addWidget(m_summary);
    line->addStretch();
    line->addWidget(m_filter);
    return bar;
}

void FileBrowser::connectParts()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelay);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &FileBrowser::previewCurrent);
    connect(&m_filterTimer, &QTimer::timeout, this, [this] { m_model.setFilter(m_filter->text().trimmed()); });
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &FileTreeModel::listingChanged, this, &FileBrowser::updateState);
    connect(&m_model, &FileTreeModel::checkedChanged, this, &FileBrowser::updateSelection);
    connect(&m_model, &FileTreeModel::folderNotCounted, this,
            [this](const QString &folder, const base::HubError &error) {
                const QString name = folder.isEmpty() ? m_shown.id.name() : folder;
                Q_EMIT statusMessage(tr("The files in %1 could not be counted (%2).").arg(name, error.details()));
            });
    connect(m_tree, &FileTreeView::currentPathChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_tree, &FileTreeView::fileOpened, this, &FileBrowser::previewCurrent);
    connect(m_tree, &FileTreeView::pathMissing, this,
            [this](const QString &path) { Q_EMIT statusMessage(tr("There is no “%1” at this revision.").arg(path)); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FileBrowser::showMenu);
    connect(m_pane, &StatePane::actionTriggered, this, &FileBrowser::act);
    connect(m_pane, &StatePane::stopRequested, this, &FileBrowser::stop);
    connect(m_partial, &Banner::actionTriggered, this, &FileBrowser::act);
    connect(m_selection, &SelectionBar::clearRequested, this, [this] { m_model.setAllChecked(false); });
    connect(m_selection, &SelectionBar::copyLinksRequested, this, [this] { copyLinks(checkedPaths()); });
    connect(m_selection, &SelectionBar::downloadRequested, this, [this] { Q_EMIT downloadRequested(checkedPaths()); });
    connect(m_selection, &SelectionBar::downloadToFolderRequested, this,
            [this] { Q_EMIT downloadToFolderRequested(checkedPaths()); });
    connect(m_preview, &FilePreviewPane::downloadRequested, this,
            [this](const QString &path) { Q_EMIT downloadRequested({path}); });
    connect(m_preview, &FilePreviewPane::copyLinkRequested, this, [this](const QString &path) { copyLinks({path}); });
    connect(m_preview, &FilePreviewPane::openOnWebRequested, this,
            [this](const QString &path) { Q_EMIT externalLinkRequested(webAddress(path)); });
    connect(m_preview, &FilePreviewPane::lineLinkRequested, this, &FileBrowser::copyLineLink);
    connect(m_preview, &FilePreviewPane::externalLinkRequested, this, &FileBrowser::externalLinkRequested);
    connect(m_preview, &FilePreviewPane::statusMessage, this, &FileBrowser::statusMessage);
    connect(m_preview, &FilePreviewPane::remedyRequested, this, &FileBrowser::remedyRequested);
    const auto remember = [this] { m_dependencies.settings->setPageLayout(kFilesLayout, m_splitter->saveState()); };
    connect(m_splitter, &QSplitter::splitterMoved, this, remember);
    connect(m_splitter, &Splitter::sizesReset, this, remember);
}

} // namespace hs::ui
