// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commitdetails.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/flowlayout.h"
#include "common/formats.h"
#include "common/statepane.h"
#include "common/themedheight.h"
#include "lists/shownname.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace hs::ui {

CommitDetails::CommitDetails(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new TextLabel(themes, TextStyle::Subtitle, &ThemeColors::text))
    , m_oid(new TextLabel(themes, TextStyle::Mono, &ThemeColors::textSecondary))
    , m_avatar(new AvatarTile(themes, themes.theme().size.avatarSmall))
    , m_author(new ElidedLabel(themes, TextStyle::Small, &ThemeColors::textSecondary))
    , m_message(new TextLabel(themes, TextStyle::Body, &ThemeColors::text))
    , m_pane(nullptr)
{
    buildUi();
    showNothing();
}

void CommitDetails::buildUi()
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = m_themes.theme().space;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space.s6, space.s4, space.s6, space.s4);
    column->setSpacing(space.s3);
    column->addLayout(makeTop());
    column->addLayout(makeButtons());
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setAlignment(Qt::AlignTop);
    column->addWidget(m_message);
    column->addStretch();
    setSurface(content, Surface::Page);
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Commit"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_pane = new StatePane(m_themes, scroll, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
}

QLayout *CommitDetails::makeTop()
{
    const ThemeSpace &space = m_themes.theme().space;
    auto *first = new QHBoxLayout;
    first->setSpacing(space.s2);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton *copy = makeIconButton(m_themes, Icon::Copy, tr("Copy commit id"), this, {}, ButtonSize::Small);
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_commit.id.toString()); });
    keepHeight(m_oid, m_themes, &ThemeSizes::controlSmall);
    first->addWidget(m_title, 1);
    first->addWidget(m_oid, 0, Qt::AlignTop);
    first->addWidget(copy, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(space.s2);
    second->addWidget(m_avatar);
    second->addWidget(m_author, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(space.s1);
    column->addLayout(first);
    column->addLayout(second);
    return column;
}

QLayout *CommitDetails::makeButtons()
{
    const ThemeSpace &space = m_themes.theme().space;
    auto *line = new FlowLayout(space.s2, space.s2);
    QPushButton *browse = makeButton(m_themes, Icon::Folder, tr("Browse files here"), ButtonKind::Normal, this);
    QPushButton *download =
        makeButton(m_themes, Icon::Download, tr("Download this revision"), ButtonKind::Normal, this);
    QPushButton *copy = makeButton(m_themes, Icon::Copy, tr("Copy commit id"), ButtonKind::Normal, this);
    m_download = download;
    for (QPushButton *button : {browse, download, copy}) {
        setButtonSize(button, ButtonSize::Small);
        line->addWidget(button);
    }
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT browseRequested(m_commit.id); });
    connect(download, &QPushButton::clicked, this, [this] { Q_EMIT downloadRequested(m_commit.id); });
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_commit.id.toString()); });
    return line;
}

void CommitDetails::showCommit(const hub::Commit &commit)
{
    m_commit = commit;
    m_title->setText(models::shownName(commit.title));
    m_oid->setText(formats::headerOid(commit.id.toString()));
    QStringList names;
    for (const hub::CommitAuthor &author : commit.authors)
        names.append(models::shownName(author.user));
    const QString who = names.isEmpty() ? tr("unknown author") : QLocale().createSeparatedList(names);
    m_avatar->setName(names.isEmpty() ? QString() : names.constFirst(), AvatarShape::Round);
    m_author->setText(commit.date ? tr("%1 committed %2", "author, time")
                                        .arg(who, formats::dateTime(*commit.date, QDateTime::currentDateTimeUtc()))
                                  : who);
    m_message->setText(commit.message.trimmed());
    m_message->setVisible(!commit.message.trimmed().isEmpty());
    m_pane->showContent();
}

void CommitDetails::showNothing()
{
    m_commit = {};
    m_pane->showMessage({.icon = Icon::History,
                         .tone = Tone::Neutral,
                         .title = tr("Select a commit to see what it says"),
                         .text = {},
                         .details = {},
                         .actions = {}});
}

void CommitDetails::setCanDownload(bool canDownload)
{
    m_download->setEnabled(canDownload);
}

} // namespace hs::ui
