// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How FilePreviewPane is put together.

#include "repo/filepreviewpane.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/errortext.h"
#include "common/iconlabel.h"
#include "common/statepane.h"
#include "common/tagchip.h"
#include "common/themedheight.h"
#include "files/fileviewers.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace hs::ui {

using models::FilePreview;

namespace {

constexpr int kFactsHeight = 32;

} // namespace

void FilePreviewPane::buildUi()
{
    setSurface(this, Surface::Sunken);
    const Theme &theme = m_dependencies.theme->theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = makeHeader();
    auto *facts = new QHBoxLayout(m_factsBar);
    m_factsRow = facts;
    facts->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    facts->setSpacing(theme.space.s3);
    keepHeight(m_factsBar, *m_dependencies.theme, kFactsHeight);
    m_facts->setNumeric(true);
    m_changed->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    facts->addWidget(m_facts);
    facts->addWidget(m_changed, 1);
    setFocusProxy(m_viewers);
    column->addWidget(m_header);
    column->addWidget(m_danger);
    column->addWidget(m_factsBar);
    column->addWidget(m_pane, 1);
    column->addWidget(m_more);
    connect(m_pane, &StatePane::actionTriggered, this, &FilePreviewPane::act);
    connect(m_pane, &StatePane::stopRequested, &m_preview, &FilePreview::stop);
    connect(m_more, &Banner::actionTriggered, &m_preview, &FilePreview::readMore);
    connect(m_viewers, &FileViewers::moreWanted, &m_preview, &FilePreview::readMore);
    connect(m_viewers, &FileViewers::statusMessage, this, &FilePreviewPane::statusMessage);
    connect(m_viewers, &FileViewers::lineLinkRequested, this,
            [this](int line) { Q_EMIT lineLinkRequested(m_preview.file().path, line); });
    connect(m_viewers, &FileViewers::linkActivated, this, [this](const QString &href) {
        const QUrl url(href);
        if (url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"))
            Q_EMIT externalLinkRequested(url);
    });
    connect(m_viewers, &FileViewers::failed, this, [this](const base::HubError &error) {
        const ErrorText text = errorText(error, {.failed = tr("These bytes could not be read"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        Q_EMIT statusMessage(text.title);
    });
    m_viewers->setHasLineLinks(m_dependencies.hasWebPages);
}

QWidget *FilePreviewPane::makeHeader()
{
    ThemeSource &themes = *m_dependencies.theme;
    const Theme &theme = themes.theme();
    auto *header = new QWidget(this);
    keepHeight(header, themes, &ThemeSizes::paneHeader);
    setSurface(header, Surface::Page);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(theme.space.s4, 0, theme.space.s2, 0);
    line->setSpacing(theme.space.s2);
    m_copy = makeIconButton(themes, Icon::Copy, tr("Copy contents"), header);
    QToolButton *link = makeIconButton(themes, Icon::CopyLink, tr("Copy link"), header);
    QToolButton *download = makeIconButton(themes, Icon::Download, tr("Download"), header);
    QToolButton *web = makeIconButton(themes, Icon::OpenWeb, tr("Open on the web"), header);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    line->addWidget(m_icon);
    line->addWidget(m_name);
    line->addWidget(m_scan);
    line->addStretch(1);
    for (QToolButton *button : {m_copy, link, download, web})
        line->addWidget(button);
    connect(m_copy, &QToolButton::clicked, this, &FilePreviewPane::copyContents);
    connect(link, &QToolButton::clicked, this, [this] { Q_EMIT copyLinkRequested(m_preview.file().path); });
    connect(download, &QToolButton::clicked, this, [this] { Q_EMIT downloadRequested(m_preview.file().path); });
    web->setVisible(m_dependencies.hasWebPages);
    connect(web, &QToolButton::clicked, this, [this] { Q_EMIT openOnWebRequested(m_preview.file().path); });
    return header;
}

} // namespace hs::ui
