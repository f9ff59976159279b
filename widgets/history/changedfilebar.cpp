// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/changedfilebar.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/iconlabel.h"
#include "common/segmentedbutton.h"
#include "common/themedheight.h"
#include "history/changedfiledelegate.h"
#include "lists/shownname.h"
#include "repo/filedelegate.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace hs::ui {

ChangedFileBar::ChangedFileBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_icon(new IconLabel(themes, Icon::Json, &ThemeColors::textSecondary, themes.theme().size.iconSmall, this))
    , m_name(new ElidedLabel(themes, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_added(new TextLabel(themes, TextStyle::BodyMedium, &ThemeColors::diffAddText, this))
    , m_removed(new TextLabel(themes, TextStyle::BodyMedium, &ThemeColors::diffRemoveText, this))
    , m_count(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_special(new QToolButton(this))
    , m_previous(makeIconButton(themes, Icon::Up, tr("Previous change"), this, QKeySequence(Qt::SHIFT | Qt::Key_F7),
                                ButtonSize::Small))
    , m_next(makeIconButton(themes, Icon::Down, tr("Next change"), this, QKeySequence(Qt::Key_F7), ButtonSize::Small))
    , m_modes(new SegmentedButton(themes, this))
{
    buildUi();
}

void ChangedFileBar::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    setSurface(this, Surface::Sunken);
    keepHeight(this, m_themes, &ThemeSizes::paneHeader);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space.s4, 0, space.s4, 0);
    row->setSpacing(space.s2);
    m_name->setElideMode(Qt::ElideMiddle);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_added->setNumeric(true);
    m_removed->setNumeric(true);
    QToolButton *more = makeIconButton(m_themes, Icon::More, tr("More about this file"), this, {}, ButtonSize::Small);
    auto *menu = new QMenu(more);
    menu->addAction(m_themes.icon(Icon::Folder), tr("Open this version"), this, &ChangedFileBar::openRequested);
    menu->addAction(m_themes.icon(Icon::History), tr("History of this file"), this, &ChangedFileBar::historyRequested);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_special->setCheckable(true);
    m_special->setFocusPolicy(Qt::StrongFocus);
    setButtonSize(m_special, ButtonSize::Small);
    m_modes->addSegment(static_cast<int>(DiffView::Mode::SideBySide), tr("Side by side"));
    m_modes->addSegment(static_cast<int>(DiffView::Mode::Unified), tr("Unified"));
    m_modes->setSmall();
    m_modes->setToolTip(toolTipWithShortcut(tr("How changes are shown"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U)));
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_name, m_added, m_removed})
        row->addWidget(part);
    row->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_previous, m_next, more, m_special, m_modes})
        row->addWidget(part);
    connect(m_modes, &SegmentedButton::chosen, this,
            [this](int mode) { Q_EMIT modeChosen(static_cast<DiffView::Mode>(mode)); });
    connect(m_special, &QToolButton::clicked, this, &ChangedFileBar::specialFaceToggled);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT changeRequested(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT changeRequested(true); });
}

void ChangedFileBar::showFile(const diff::ChangedFile &file, int index, int count)
{
    m_icon->setIcon(
        fileIcon(file.after ? *file.after : file.before.value_or(hub::TreeEntry{.path = file.path}), false));
    m_name->setText(models::shownName(file.path));
    m_name->setAccessibleName(tr("%1, %2", "file, what happened to it").arg(file.path, changeWords(file.kind).word));
    m_count->setText(count == 1 ? tr("1 file changed") : tr("%1 of %2 files").arg(index + 1).arg(count));
    setCounts(file.added, file.removed);
}

void ChangedFileBar::setCounts(std::optional<int> added, std::optional<int> removed)
{
    m_added->setVisible(added.has_value());
    m_removed->setVisible(removed.has_value());
    m_added->setText(signedCount(added.value_or(0), true));
    m_removed->setText(signedCount(removed.value_or(0), false));
}

void ChangedFileBar::setMode(DiffView::Mode mode)
{
    m_modes->setCurrent(static_cast<int>(mode));
}

void ChangedFileBar::setSpecialFace(const QString &text, bool isShown)
{
    m_special->setVisible(!text.isEmpty());
    m_special->setText(text);
    m_special->setChecked(isShown);
}

void ChangedFileBar::setHasText(bool hasText)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_modes, m_previous, m_next})
        part->setVisible(hasText);
}

} // namespace hs::ui
