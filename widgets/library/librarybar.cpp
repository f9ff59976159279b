// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarybar.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/themedheight.h"
#include "library/deletionplan.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace hs::ui {

QString planWords(const library::DeletionPlan &plan)
{
    QStringList parts;
    if (plan.wholeRepos > 0)
        parts.append(LibraryBar::tr("%Ln repositories", nullptr, plan.wholeRepos));
    if (plan.revisions > 0)
        parts.append(LibraryBar::tr("%Ln revisions", nullptr, plan.revisions));
    const bool areAlone = plan.wholeRepos == 0; // those of whole repositories go without saying
    if (plan.leftovers > 0 && areAlone)
        parts.append(LibraryBar::tr("%Ln unfinished files", nullptr, plan.leftovers));
    return parts.size() < 2
               ? parts.value(0)
               : LibraryBar::tr("%1 and %2", "two things").arg(parts.value(0), parts.mid(1).join(QStringLiteral(", ")));
}

LibraryBar::LibraryBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_count(new TextLabel(themes, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_what(new ElidedLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_space(new TextLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_clear(makeButton(tr("Clear selection"), ButtonKind::Normal, this))
    , m_free(makeButton(themes, Icon::Delete, {}, ButtonKind::Primary, this))
{
    setSurface(this, Surface::Sunken);
    keepHeight(this, themes, &ThemeSizes::actionBar);
    const Theme &theme = themes.theme();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    line->setSpacing(theme.space.s2);
    line->addWidget(m_count);
    line->addWidget(m_what, 1);
    line->addWidget(m_space);
    line->addWidget(m_clear);
    line->addWidget(m_free);
    connect(m_clear, &QPushButton::clicked, this, &LibraryBar::clearRequested);
    connect(m_free, &QPushButton::clicked, this, &LibraryBar::freeRequested);
    hide();
}

void LibraryBar::setPlan(const library::DeletionPlan &plan, int marked, qint64 freeNow, bool canFree)
{
    setVisible(marked > 0);
    m_count->setText(tr("%Ln selected", nullptr, marked));
    m_what->setText(planWords(plan));
    m_space->setText(freeNow < 0 ? QString()
                                 : tr("%1 free now, %2 afterwards", "sizes")
                                       .arg(formats::bytes(freeNow), formats::bytes(freeNow + plan.bytes)));
    m_free->setText(tr("Free %1…").arg(formats::bytes(plan.bytes)));
    m_free->setEnabled(canFree && !plan.isEmpty());
}

void LibraryBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_themes.theme().color.hairline);
}

} // namespace hs::ui
