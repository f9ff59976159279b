// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/linkrows.h"

#include "common/textlabel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

namespace hs::ui {

LinkRows::LinkRows(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(themes.theme().space.s3);
    m_grid->setVerticalSpacing(themes.theme().space.s1);
    m_grid->setColumnStretch(1, 1);
}

void LinkRows::setFacts(const QList<Fact> &facts)
{
    // The same again would take the keyboard's place in them away.
    if (facts == m_facts)
        return;
    m_facts = facts;
    qDeleteAll(m_cells);
    m_cells.clear();
    int row = 0;
    for (const Fact &fact : facts) {
        auto *name = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::textSecondary, this);
        name->setText(fact.name);
        auto *link = new QToolButton(this);
        setButtonKind(link, ButtonKind::Text);
        link->setText(fact.value);
        //: For screen readers: "Fine-tuned from", the name of a model
        link->setAccessibleName(tr("%1 %2").arg(fact.name, fact.value));
        link->setFocusPolicy(Qt::StrongFocus);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QAbstractButton::clicked, this, [this, address = fact.link] {
            Q_EMIT linkActivated(address, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
        });
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(link, row++, 1, Qt::AlignLeading);
        m_cells << name << link;
    }
}

} // namespace hs::ui
