// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/messageview.h"

#include "common/codebox.h"
#include "common/iconlabel.h"
#include "common/stateview.h"
#include "common/textlabel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hs::ui {

namespace {

constexpr int kTextWidth = 400;

/// A layout between stretches asks a wrapping label for its height at its own width; an alignment would ask for it at
/// the width of the page.
QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

MessageView::MessageView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_icon(new IconLabel(themes, Icon::Search, &ThemeColors::textSecondary, themes.theme().size.iconEmpty, this))
    , m_title(new TextLabel(themes, TextStyle::Subtitle, &ThemeColors::text, this))
    , m_text(new TextLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, this))
    , m_details(new TextLabel(themes, TextStyle::Mono, &ThemeColors::textSecondary))
    , m_detailsBox(new CodeBox(themes, m_details, this))
    , m_buttons(new QWidget(this))
{
    buildUi();
}

void MessageView::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setMaximumWidth(kTextWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, space.s4, 0, 0);
    row->setSpacing(space.s2);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s6, space.s6, space.s6, space.s6);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space.s3);
    column->addLayout(centred(m_title));
    column->addSpacing(space.s1);
    column->addLayout(centred(m_text));
    column->addWidget(m_detailsBox, 0, Qt::AlignHCenter);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addStretch();
}

void MessageView::setMessage(const StateMessage &message)
{
    setIcon(message);
    m_title->setParagraph({}, message.title);
    m_text->setParagraph({}, message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_details->setText(message.details);
    m_detailsBox->setVisible(!message.details.isEmpty());
    setActions(message.actions);
    setAccessibleName(message.title);
    setAccessibleDescription(message.text);
}

void MessageView::setIcon(const StateMessage &message)
{
    const std::optional<Icon> icon = message.icon ? message.icon : toneLook(m_themes.theme(), message.tone).mark;
    m_icon->setVisible(icon.has_value());
    if (icon) {
        m_icon->setIcon(*icon);
        m_icon->setColor(toneMarkColor(message.tone));
    }
}

void MessageView::setActions(const QList<MessageAction> &actions)
{
    while (QLayoutItem *item = m_buttons->layout()->takeAt(0)) {
        // The button may be the one whose click brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MessageAction &action : actions) {
        auto *button = new QPushButton(action.text, m_buttons);
        button->setAutoDefault(false);
        if (action.icon) {
            button->setIcon(m_themes.icon(*action.icon));
        }
        setButtonKind(button, action.primary ? ButtonKind::Primary : ButtonKind::Normal);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); });
        m_buttons->layout()->addWidget(button);
    }
    m_buttons->setVisible(!actions.isEmpty());
}

} // namespace hs::ui
