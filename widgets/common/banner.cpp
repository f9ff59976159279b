// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"

#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hs::ui {

Banner::Banner(ThemeSource &themes, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_shape(shape)
    , m_mark(new IconLabel(themes, Icon::Information, &ThemeColors::textSecondary, themes.theme().size.iconSmall, this))
    , m_text(new TextLabel(themes, TextStyle::Small, &ThemeColors::text, this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    buildUi();
    hide();
}

void Banner::buildUi()
{
    const Theme &theme = m_themes.theme();
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(m_themes.icon(Icon::Close));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    setButtonSize(m_close, ButtonSize::Small);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });

    auto *row = new QHBoxLayout(this);
    const int side = m_shape == Shape::Flush ? theme.space.s6 : theme.space.s3;
    const int above = m_shape == Shape::Flush ? theme.space.s2 : theme.space.s1;
    row->setContentsMargins(side, above, side, above);
    row->setSpacing(theme.space.s2);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    m_actions->setSpacing(theme.space.s2);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    setMinimumHeight(theme.size.controlLarge);
}

void Banner::showMessage(Tone tone, const QString &lead, const QString &text, const QList<MessageAction> &actions)
{
    m_tone = tone;
    m_lead = lead;
    m_plainText = text;
    const std::optional<Icon> mark = toneLook(m_themes.theme(), tone).mark;
    m_mark->setVisible(mark.has_value());
    if (mark) {
        m_mark->setIcon(*mark);
        m_mark->setColor(toneMarkColor(tone));
    }
    m_text->setParagraph(lead, text);
    setActions(actions);
    setAccessibleName(message());
    show();
    update();
    QAccessibleAnnouncementEvent event(this, message());
    QAccessible::updateAccessibility(&event);
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::message() const
{
    return m_lead.isEmpty() ? m_plainText : m_lead + u' ' + m_plainText;
}

void Banner::setActions(const QList<MessageAction> &actions)
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MessageAction &action : actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(false);
        if (action.icon) {
            button->setIcon(m_themes.icon(*action.icon));
        }
        const ButtonKind quiet = m_shape == Shape::Boxed ? ButtonKind::Text : ButtonKind::Normal;
        setButtonKind(button, action.primary ? ButtonKind::Primary : quiet);
        setButtonSize(button, ButtonSize::Small);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); });
        m_actions->addWidget(button);
    }
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect(), m_shape == Shape::Flush ? 0 : theme.radius.control,
                 toneLook(theme, m_tone).background, theme.tintBorder());
}

} // namespace hs::ui
