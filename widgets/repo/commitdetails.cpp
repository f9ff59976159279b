// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commitdetails.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/flowlayout.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/statepane.h"
#include "common/themedheight.h"
#include "history/changesview.h"
#include "lists/shownname.h"
#include "repo/linklabel.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMessageLines = 5; ///< shown at most; longer ones scroll
constexpr std::chrono::milliseconds kWalkingPause{120};

} // namespace

CommitDetails::CommitDetails(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_themes(*dependencies.theme)
    , m_title(new TextLabel(m_themes, TextStyle::Subtitle, &ThemeColors::text))
    , m_oid(new TextLabel(m_themes, TextStyle::Mono, &ThemeColors::textSecondary))
    , m_avatar(new AvatarTile(m_themes, m_themes.theme().size.avatarInline))
    , m_author(new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary))
    , m_baseWord(new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary))
    , m_base(new LinkLabel(m_themes, QString(), TextStyle::MonoSmall))
    , m_message(new TextLabel(m_themes, TextStyle::Body, &ThemeColors::text))
    , m_messageArea(new QScrollArea)
    , m_head(new QWidget)
    , m_changes(new ChangesView(dependencies))
    , m_pane(nullptr)
{
    buildUi();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kWalkingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_changes->compare({.head = m_repo, .base = {}}); });
    connect(m_changes, &ChangesView::compared, this, &CommitDetails::showBase);
    connect(m_base, &LinkLabel::activated, this, [this] {
        if (const auto &list = m_changes->session().changes().value; list && list->base)
            Q_EMIT commitRequested(hub::Oid(list->base->revision.toString()));
    });
    showNothing();
}

void CommitDetails::buildUi()
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = m_themes.theme().space;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(space.s6, space.s3, space.s6, space.s3);
    head->setSpacing(space.s2);
    head->addLayout(makeTop());
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setAlignment(Qt::AlignTop);
    m_messageArea->setAccessibleName(tr("Message of the commit"));
    m_messageArea->setFrameShape(QFrame::NoFrame);
    m_messageArea->setWidgetResizable(true);
    m_messageArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_messageArea->setWidget(m_message);
    setSurface(m_messageArea->viewport(), Surface::Page);
    head->addWidget(m_messageArea);
    head->addLayout(makeButtons());
    m_head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_head);
    column->addWidget(new Hairline(m_themes));
    column->addWidget(m_changes, 1);
    setSurface(content, Surface::Page);
    m_pane = new StatePane(m_themes, content, this);
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
    m_author->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    second->addWidget(m_avatar);
    second->addWidget(m_author);
    second->addWidget(m_baseWord);
    second->addWidget(m_base);
    second->addStretch(1);
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
    const auto add = [&](Icon icon, const QString &text) {
        QPushButton *button = makeButton(m_themes, icon, text, ButtonKind::Normal, this);
        setButtonSize(button, ButtonSize::Small);
        line->addWidget(button);
        return button;
    };
    QPushButton *browse = add(Icon::Folder, tr("Browse files"));
    QPushButton *compare = add(Icon::Compare, tr("Compare with…"));
    m_download = add(Icon::Download, tr("Download this revision"));
    QPushButton *python = add(Icon::Copy, tr("Copy revision= line"));
    browse->setToolTip(tr("The files as they were at this commit"));
    compare->setToolTip(toolTipWithShortcut(tr("Compare this commit with another revision or repository"),
                                            QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D)));
    python->setToolTip(tr("For Python: from_pretrained(…, revision=\"…\")"));
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT browseRequested(m_commit.id); });
    connect(compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(m_commit.id); });
    connect(m_download, &QPushButton::clicked, this, [this] { Q_EMIT downloadRequested(m_commit.id); });
    connect(python, &QPushButton::clicked, this,
            [this] { Q_EMIT copyRequested(u"revision=\"%1\""_s.arg(m_commit.id.toString())); });
    return line;
}

void CommitDetails::showCommit(const hub::RepoRef &repo, const hub::Commit &commit)
{
    const hub::RepoRef here = repo.at(hub::Revision::commit(commit.id));
    if (here == m_repo && commit == m_commit && m_pane->isShowingContent())
        return;
    const bool isFirst = m_commit.id.isEmpty();
    m_repo = here;
    m_commit = commit;
    if (isFirst)
        m_changes->compare({.head = m_repo, .base = {}});
    else
        m_pause.start();
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
    showMessage(commit.message.trimmed());
    showBase();
    m_pane->showContent();
}

void CommitDetails::showMessage(const QString &message)
{
    m_message->setText(message);
    m_messageArea->setVisible(!message.isEmpty());
    const int lines = std::clamp(static_cast<int>(message.count(u'\n')) + 1, 1, kMessageLines);
    m_messageArea->setFixedHeight(lines * m_themes.theme().lineHeight(TextStyle::Body));
}

/// What the commit is compared with; the parent only where the Hub's answer says that it is.
void CommitDetails::showBase()
{
    const auto &list = m_changes->session().changes().value;
    const bool isKnown =
        list && list->base && list->base->revision.isCommit() && m_changes->session().sides().head == m_repo;
    m_baseWord->setVisible(isKnown);
    m_base->setVisible(isKnown);
    if (!isKnown)
        return;
    m_baseWord->setText(list->isParent ? tr("parent") : tr("compared with"));
    m_base->setText(formats::shortOid(list->base->revision.toString()));
    m_base->setAccessibleName(tr("Go to commit %1").arg(m_base->text()));
    m_base->updateGeometry();
}

void CommitDetails::showNothing()
{
    m_pause.stop();
    m_repo = {};
    m_commit = {};
    m_changes->close();
    m_pane->showMessage({.icon = Icon::History,
                         .tone = Tone::Neutral,
                         .title = tr("Select a commit to see what it changed"),
                         .text = {},
                         .details = {},
                         .actions = {}});
}

void CommitDetails::setCanDownload(bool canDownload)
{
    m_download->setEnabled(canDownload);
}

QList<QWidget *> CommitDetails::regions() const
{
    if (!m_pane->isShowingContent())
        return {m_pane};
    return QList<QWidget *>{m_head} + m_changes->regions();
}

} // namespace hs::ui
