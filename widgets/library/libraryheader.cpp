// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryheader.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/searchfield.h"
#include "common/segmentedbutton.h"
#include "common/themedheight.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace hs::ui {

using Shown = LibrarySortModel::Shown;

namespace {

constexpr int kLibraryFilterWidth = 180;
constexpr std::array kAllShown{Shown::All, Shown::Incomplete, Shown::Unreferenced, Shown::Outdated, Shown::Damaged};

QString shownWord(Shown shown)
{
    switch (shown) {
    case Shown::Incomplete:
        return LibraryHeader::tr("Incomplete");
    case Shown::Unreferenced:
        return LibraryHeader::tr("Not pointed to");
    case Shown::Outdated:
        return LibraryHeader::tr("Outdated");
    case Shown::Damaged:
        return LibraryHeader::tr("Damaged");
    case Shown::All:
        break;
    }
    return LibraryHeader::tr("All", "repositories");
}

} // namespace

LibraryHeader::LibraryHeader(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_summary(new ElidedLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_filter(new SearchField(themes, tr("Filter repositories"), this))
    , m_picture(new SegmentedButton(themes, this))
    , m_shown(makeMenuButton(themes, std::nullopt, {}, this))
    , m_check(makeButton(themes, Icon::Done, tr("Check files"), ButtonKind::Normal, this))
    , m_more(makeIconButton(themes, Icon::More, tr("More"), this))
{
    keepHeight(this, themes, &ThemeSizes::pageHeaderSimple);
    const Theme &theme = themes.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    auto *title = new TextLabel(themes, TextStyle::Title, &ThemeColors::text, this);
    title->setText(tr("Library"));
    row->addWidget(title);
    row->addSpacing(theme.space.s2);
    row->addWidget(m_summary, 1);
    m_filter->setFixedWidth(kLibraryFilterWidth);
    m_picture->addSegment(static_cast<int>(Picture::Map), tr("Map"));
    m_picture->addSegment(static_cast<int>(Picture::Bars), tr("Bars"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filter, m_picture, m_shown, m_check, m_more})
        row->addWidget(widget);
    setButtonCaption(m_shown, tr("Show"));
    m_more->setAutoRaise(false);
    m_more->setPopupMode(QToolButton::InstantPopup);
    makeMenus();
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryHeader::filterChanged);
    connect(m_picture, &SegmentedButton::chosen, this,
            [this](int id) { Q_EMIT pictureChosen(static_cast<Picture>(id)); });
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_isChecking)
            Q_EMIT stopCheckRequested();
        else
            Q_EMIT checkRequested();
    });
}

void LibraryHeader::makeMenus()
{
    m_shown->setMenu(&m_shownMenu);
    m_more->setMenu(&m_moreMenu);
    m_moreMenu.addAction(tr("Select what nothing points to"), this, &LibraryHeader::markPrunableRequested);
    m_updates = m_moreMenu.addAction(m_themes.icon(Icon::Reload), tr("Look for updates"), this,
                                     &LibraryHeader::updatesRequested);
    m_moreMenu.addAction(m_themes.icon(Icon::AddFolder), tr("Add files you already have…"), this,
                         &LibraryHeader::importRequested);
    m_moreMenu.addSeparator();
    m_undo = m_moreMenu.addAction(m_themes.icon(Icon::Restore), {}, this, [this] { Q_EMIT undoRequested(m_undoId); });
    m_empty = m_moreMenu.addAction(m_themes.icon(Icon::Delete), {}, this, &LibraryHeader::emptyBinRequested);
    setDangerous(m_empty, true);
    m_moreMenu.addSeparator();
    m_moreMenu.addAction(m_themes.icon(Icon::FolderOpen), tr("Open folder"), this, &LibraryHeader::showFolderRequested);
    m_choose = m_moreMenu.addAction(tr("Choose folder…"), this, &LibraryHeader::chooseFolderRequested);
    setBin({});
}

void LibraryHeader::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void LibraryHeader::setShown(Shown shown, const std::function<int(Shown)> &count)
{
    m_shown->setText(QStringLiteral("%1 %2").arg(shownWord(shown), formats::exactCount(count(shown))));
    m_shownMenu.clear();
    for (const Shown one : kAllShown) {
        const QString text = QStringLiteral("%1 %2").arg(shownWord(one), formats::exactCount(count(one)));
        QAction *action = m_shownMenu.addAction(text, this, [this, one] { Q_EMIT shownChosen(one); });
        action->setCheckable(true);
        action->setChecked(one == shown);
    }
}

void LibraryHeader::setChecking(const QString &progress)
{
    m_isChecking = !progress.isEmpty();
    m_check->setText(m_isChecking ? tr("Stop, %1", "a check at a percentage").arg(progress) : tr("Check files"));
}

void LibraryHeader::setBin(const QList<library::BinEntry> &entries)
{
    qint64 bytes = 0;
    for (const library::BinEntry &entry : entries)
        bytes += entry.bytes;
    m_undoId = entries.isEmpty() ? QString() : entries.first().id;
    m_undo->setText(entries.isEmpty()
                        ? tr("Put back what was freed last")
                        : tr("Put back what was freed last (%1)").arg(formats::bytes(entries.first().bytes)));
    m_empty->setText(entries.isEmpty() ? tr("Empty the undo bin…")
                                       : tr("Empty the undo bin (%1)…").arg(formats::bytes(bytes)));
    m_undo->setEnabled(!entries.isEmpty());
    m_empty->setEnabled(!entries.isEmpty());
}

void LibraryHeader::setOffers(bool canLookForUpdates, bool canChooseFolder)
{
    m_updates->setVisible(canLookForUpdates);
    m_choose->setVisible(canChooseFolder);
}

} // namespace hs::ui
