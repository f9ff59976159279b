// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/selectionbar.h"

#include "common/buttons.h"
#include "common/formats.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "repo/linklabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hs::ui {

SelectionBar::SelectionBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_text(new TextLabel(themes, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_copyLinks(makeButton(themes, Icon::CopyLink, tr("Copy links"), ButtonKind::Normal, this))
    , m_download(makeSplitButton(themes, Icon::Download, tr("Download"), ButtonKind::Primary, this))
{
    buildUi();
    hide();
}

void SelectionBar::buildUi()
{
    setSurface(this, Surface::Sunken);
    const Theme &theme = m_themes.theme();
    keepHeight(this, m_themes, &ThemeSizes::selectionBar);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme.space.s6, 0, theme.space.s3, 0);
    line->setSpacing(theme.space.s2);
    auto *clear = new LinkLabel(m_themes, tr("Clear"), TextStyle::SmallStrong, this);
    auto *menu = new QMenu(this);
    menu->addAction(m_themes.icon(Icon::DownloadToFolder), tr("Download to folder…"), this,
                    &SelectionBar::downloadToFolderRequested);
    m_download->setMenu(menu);
    line->addWidget(m_text);
    line->addSpacing(theme.space.s2);
    line->addWidget(clear);
    line->addStretch();
    line->addWidget(m_copyLinks);
    line->addWidget(m_download);
    connect(clear, &LinkLabel::activated, this, &SelectionBar::clearRequested);
    connect(m_copyLinks, &QPushButton::clicked, this, &SelectionBar::copyLinksRequested);
    connect(m_download, &QToolButton::clicked, this, &SelectionBar::downloadRequested);
}

void SelectionBar::setSum(const models::FileSum &sum, std::optional<qint64> allFiles, bool canDownload)
{
    setVisible(sum.files > 0 || !sum.isComplete);
    const QString files = sum.isComplete ? formats::exactCount(sum.files) : QStringLiteral("…");
    const int plural = formats::pluralOf(sum.files);
    m_text->setText(allFiles ? tr("%1 of %2 selected", "files", plural).arg(files, formats::exactCount(*allFiles))
                             : tr("%1 selected", "files", plural).arg(files));
    // Until every checked folder is listed, a number would be too small.
    m_download->setText(sum.isComplete ? tr("Download %Ln files (%1)", nullptr, plural).arg(formats::bytes(sum.bytes))
                                       : tr("Counting files…"));
    m_download->setEnabled(canDownload && sum.isComplete);
    m_copyLinks->setEnabled(sum.isComplete);
}

void SelectionBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_themes.theme().color.hairline);
}

} // namespace hs::ui
