// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/ownerheader.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/chiprow.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOwnerAvatar = 64;

/// "team" as the chip says it.
QString planName(const QString &plan)
{
    return plan.isEmpty() ? QString() : plan.left(1).toUpper() + plan.mid(1);
}

} // namespace

OwnerHeader::OwnerHeader(ThemeSource &themes, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_name(name)
    , m_avatar(new AvatarTile(themes, kOwnerAvatar, this))
    , m_fullname(new ElidedLabel(themes, TextStyle::Title, &ThemeColors::text, this))
    , m_chips(new ChipRow(themes, this))
    , m_about(new ElidedLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_facts(new ElidedLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_watch(new QToolButton(this))
{
    buildUi();
    m_fullname->setText(name);
    m_about->setText(name);
    m_avatar->setName(name);
}

void OwnerHeader::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    setSurface(this, Surface::Page);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space.s6, space.s4, space.s6, space.s3);
    row->setSpacing(space.s4);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space.half);
    auto *title = new QHBoxLayout;
    title->setSpacing(space.s2);
    m_fullname->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    title->addWidget(m_fullname);
    title->addWidget(m_chips, 0, Qt::AlignVCenter);
    title->addStretch(1);
    column->addLayout(title);
    column->addWidget(m_about);
    column->addWidget(m_facts);
    row->addLayout(column, 1);
    m_watch->setIcon(m_themes.icon(Icon::Notifications));
    m_watch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_watch->setFocusPolicy(Qt::TabFocus);
    m_watch->setCheckable(true);
    row->addWidget(m_watch, 0, Qt::AlignVCenter);
    auto *search = makeButton(m_themes, Icon::Search, tr("Search these"), ButtonKind::Normal, this);
    search->setToolTip(tr("Search among the models of %1, with filters").arg(m_name));
    row->addWidget(search, 0, Qt::AlignVCenter);
    connect(m_watch, &QToolButton::clicked, this, &OwnerHeader::watchToggled);
    connect(search, &QAbstractButton::clicked, this, &OwnerHeader::searchRequested);
    setWatched(std::nullopt);
}

void OwnerHeader::setWatched(std::optional<bool> isWatched)
{
    m_watch->setVisible(isWatched.has_value());
    m_watch->setChecked(isWatched.value_or(false));
    m_watch->setText(isWatched.value_or(false) ? tr("Watching") : tr("Watch"));
    m_watch->setToolTip(isWatched.value_or(false) ? tr("New and changed repositories are told. Click to stop.")
                                                  : tr("Tell of new and changed repositories of %1").arg(m_name));
}

void OwnerHeader::showOwner(const hub::Owner &owner)
{
    const QString name = owner.name.toString();
    m_avatar->setName(name, owner.isOrganization ? AvatarShape::Square : AvatarShape::Round);
    m_fullname->setText(owner.fullname.isEmpty() ? name : owner.fullname);
    m_about->setText(owner.details.isEmpty() ? name : name + u" · "_s + owner.details);
    QList<Chip> chips{{ChipKind::Neutral, owner.isOrganization ? tr("Organization") : tr("Person"),
                       owner.isOrganization ? Icon::Organization : Icon::Account}};
    if (owner.isVerified)
        chips.append({ChipKind::Local, tr("Verified"), Icon::Done});
    if (owner.isPro)
        chips.append({ChipKind::Neutral, tr("PRO")});
    if (!owner.plan.isEmpty())
        chips.append({ChipKind::Neutral, planName(owner.plan)});
    m_chips->setChips(chips);
    QStringList facts;
    if (owner.followers)
        facts.append(tr("%Ln followers", nullptr, formats::pluralOf(*owner.followers)));
    if (owner.members)
        facts.append(tr("%Ln members", nullptr, formats::pluralOf(*owner.members)));
    if (owner.likes)
        facts.append(tr("%Ln likes given", nullptr, formats::pluralOf(*owner.likes)));
    if (owner.createdAt)
        facts.append(
            tr("Here since %1").arg(formats::date(owner.createdAt->toLocalTime().date(), QDate::currentDate())));
    m_facts->setText(facts.join(u"    "_s));
    m_facts->setVisible(!facts.isEmpty());
}

} // namespace hs::ui
