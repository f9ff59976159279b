// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/repoheader.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/chiprow.h"
#include "common/elidedlabel.h"
#include "common/pagetabbar.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace hs::ui {

namespace {

constexpr int kTitleTop = 16;
constexpr int kLongestRevision = 24; ///< characters on the button

} // namespace

RepoHeader::RepoHeader(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_avatar(new AvatarTile(themes, themes.theme().size.avatarHeader, this))
    , m_owner(new TextLabel(themes, TextStyle::Title, &ThemeColors::textSecondary, this))
    , m_slash(new TextLabel(themes, TextStyle::Title, &ThemeColors::textTertiary, this))
    , m_name(new ElidedLabel(themes, TextStyle::Title, &ThemeColors::text, this))
    , m_chips(new ChipRow(themes, this))
    , m_revision(makeMenuButton(themes, Icon::Branch, QString(), this))
    , m_download(makeSplitButton(themes, Icon::Download, tr("Download"), ButtonKind::Primary, this))
    , m_tabs(new PageTabBar(themes, this))
{
    buildUi();
}

void RepoHeader::buildUi()
{
    setSurface(this, Surface::Page);
    const Theme &theme = m_themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kTitleTop, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    top->setSpacing(theme.space.s3);
    top->addWidget(m_avatar, 0, Qt::AlignVCenter);
    top->addLayout(makeTitle(), 1);
    top->addLayout(makeButtons());
    column->addLayout(top);
    column->addStretch();
    column->addLayout(makeTabs());
    // After the labels' own: the owner is quieter than the name by its weight, too.
    connect(&m_themes, &ThemeSource::changed, this, &RepoHeader::applyTheme);
    applyTheme();
    setFocusProxy(m_tabs);
    // Tab enters at the proxy and goes on from there: what stood before it would never be reached.
    setTabOrder(m_tabs, m_revision);
    setTabOrder(m_revision, m_download);
}

void RepoHeader::applyTheme()
{
    const Theme &theme = m_themes.theme();
    QFont plain = theme.font(TextStyle::Title);
    plain.setWeight(QFont::Normal);
    m_owner->setFont(plain);
    m_slash->setFont(plain);
    setMinimumHeight(theme.size.pageHeaderRepo - (m_isMissing ? theme.size.pageTab : 0));
}

QLayout *RepoHeader::makeTitle()
{
    // An address: it reads from left to right everywhere.
    auto *id = new QWidget(this);
    id->setLayoutDirection(Qt::LeftToRight);
    id->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *words = new QHBoxLayout(id);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(4);
    m_slash->setText(QStringLiteral("/"));
    QToolButton *copy = makeIconButton(m_themes, Icon::Copy, tr("Copy name"), this,
                                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), ButtonSize::Small);
    connect(copy, &QToolButton::clicked, this, &RepoHeader::copyNameRequested);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    words->addWidget(m_owner);
    words->addWidget(m_slash);
    words->addWidget(m_name, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(id, 1);
    line->addSpacing(4);
    line->addWidget(copy);
    line->addStretch(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_chips);
    return column;
}

QLayout *RepoHeader::makeButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_themes.theme().space.s2);
    m_revision->setAccessibleName(tr("Revision"));
    setOpensList(m_revision, true);
    m_download->setMenu(makeDownloadMenu());
    connect(m_revision, &QToolButton::clicked, this, &RepoHeader::revisionsRequested);
    connect(m_download, &QToolButton::clicked, this, [this] { Q_EMIT offerTaken(m_offer.action); });
    line->addWidget(m_revision);
    line->addWidget(m_download);
    return line;
}

QMenu *RepoHeader::makeDownloadMenu()
{
    auto *menu = new QMenu(this);
    m_allFiles =
        menu->addAction(m_themes.icon(Icon::Download), tr("All files"), this, &RepoHeader::downloadAllRequested);
    // Shown, not set: the window owns the key.
    const QString keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D).toString(QKeySequence::NativeText);
    QAction *choose = menu->addAction(m_themes.icon(Icon::Tree), tr("Choose files…") + u'\t' + keys, this,
                                      &RepoHeader::chooseFilesRequested);
    m_whichFile = menu->addAction(m_themes.icon(Icon::Weights), tr("Which file do I need…"), this,
                                  &RepoHeader::whichFileRequested);
    m_whichFile->setVisible(false);
    menu->addSeparator();
    QAction *folder = menu->addAction(m_themes.icon(Icon::DownloadToFolder), tr("Download to folder…"), this,
                                      &RepoHeader::downloadToFolderRequested);
    menu->addSeparator();
    menu->addAction(m_themes.icon(Icon::Script), tr("Copy “hf download” command"), this,
                    &RepoHeader::copyDownloadCommandRequested);
    menu->addAction(m_themes.icon(Icon::FolderGit), tr("Copy git clone command"), this,
                    &RepoHeader::copyCloneCommandRequested);
    m_downloadActions = {m_allFiles, choose, folder};
    return menu;
}

QLayout *RepoHeader::makeTabs()
{
    auto *line = new QHBoxLayout;
    const ThemeSpace &space = m_themes.theme().space;
    line->setSpacing(space.s2);
    // The tabs bring half of the gap between them along.
    line->setContentsMargins(space.s3, 0, space.s4, 0);
    m_tabs->addPageTab(Icon::Card, tr("Card"));
    m_tabs->addPageTab(Icon::Table, tr("Viewer", "rows of a dataset"));
    m_tabs->addPageTab(Icon::Folder, tr("Files"));
    m_tabs->addPageTab(Icon::History, tr("History"));
    m_tabs->addPageTab(Icon::Insights, tr("Insights"));
    m_tabs->setAccessibleName(tr("Parts of the repository"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        updateTabActions();
        Q_EMIT tabChosen(static_cast<Tab>(tab));
    });
    line->addWidget(m_tabs);
    line->addStretch();
    return line;
}

void RepoHeader::addTabAction(Tab tab, QWidget *button)
{
    m_tabActions.append({tab, button});
    layout()->itemAt(layout()->count() - 1)->layout()->addWidget(button);
    updateTabActions();
}

void RepoHeader::updateTabActions()
{
    for (const auto &[tab, button] : std::as_const(m_tabActions))
        button->setVisible(!m_isMissing && tab == m_tabs->currentIndex());
}

void RepoHeader::setRepo(const hub::RepoRef &repo)
{
    m_tabs->setTabVisible(ViewerTab, repo.kind == hub::RepoKind::Dataset);
    const QString owner = repo.id.owner();
    m_avatar->setName(owner.isEmpty() ? repo.id.name() : owner);
    m_owner->setText(owner);
    m_owner->setVisible(!owner.isEmpty());
    m_slash->setVisible(!owner.isEmpty());
    m_name->setText(repo.id.name());
    QString revision = repo.revision.shortText();
    if (revision.size() > kLongestRevision)
        revision = revision.left(kLongestRevision - 1) + u'…';
    m_revision->setText(revision);
    //: %1 is the branch, tag or commit that is shown.
    m_revision->setToolTip(toolTipWithShortcut(tr("%1: switch branch, tag or commit").arg(revision),
                                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)));
    m_revision->setAccessibleDescription(revision);
    m_revision->setIcon(m_themes.icon(repo.revision.isCommit() ? Icon::History : Icon::Branch));
}

void RepoHeader::setChips(const QList<Chip> &chips)
{
    m_chips->setChips(chips);
}

void RepoHeader::setOffer(const DownloadOffer &offer)
{
    m_offer = offer;
    const Icon icon = offer.action == DownloadOffer::Action::OpenFolder     ? Icon::FolderOpen
                      : offer.action == DownloadOffer::Action::AskForAccess ? Icon::Gated
                                                                            : Icon::Download;
    m_download->setText(offer.text);
    m_download->setIcon(m_themes.icon(icon));
    setButtonKind(m_download, offer.isPrimary ? ButtonKind::Primary : ButtonKind::Normal);
    const bool canDownload =
        offer.action != DownloadOffer::Action::Nothing && offer.action != DownloadOffer::Action::AskForAccess;
    for (QAction *action : std::as_const(m_downloadActions))
        action->setEnabled(canDownload);
    m_download->setEnabled(offer.action != DownloadOffer::Action::Nothing);
}

void RepoHeader::setDownloadSize(const QString &size)
{
    // What stands behind a tab is painted at the end, like a shortcut.
    m_allFiles->setText(size.isEmpty() ? tr("All files") : tr("All files") + u'\t' + size);
}

void RepoHeader::setHasVariants(bool hasVariants)
{
    m_whichFile->setVisible(hasVariants);
}

void RepoHeader::setCounts(std::optional<qint64> files, std::optional<qint64> commits)
{
    m_tabs->setTabCount(FilesTab, files);
    m_tabs->setTabCount(HistoryTab, commits);
}

void RepoHeader::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void RepoHeader::setNarrow(bool isNarrow)
{
    m_revision->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void RepoHeader::setMissing(bool isMissing)
{
    if (isMissing == m_isMissing)
        return;
    m_isMissing = isMissing;
    for (QWidget *part : {static_cast<QWidget *>(m_revision), static_cast<QWidget *>(m_download),
                          static_cast<QWidget *>(m_chips), static_cast<QWidget *>(m_tabs)})
        part->setVisible(!isMissing);
    // A proxy that cannot be seen would keep Tab out of all that is left.
    setFocusProxy(isMissing ? nullptr : m_tabs);
    updateTabActions();
    applyTheme();
}

QWidget *RepoHeader::revisionButton() const
{
    return m_revision;
}

void RepoHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(painter, QPointF(0, height() - 1), QPointF(width(), height() - 1), m_themes.theme().color.hairline);
}

} // namespace hs::ui
