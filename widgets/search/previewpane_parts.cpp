// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/previewpane.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/chiprow.h"
#include "common/elidedlabel.h"
#include "common/hairline.h"
#include "common/keyhint.h"
#include "common/themedheight.h"
#include "search/factsgrid.h"
#include "search/previewcard.h"
#include "search/repoactions.h"
#include "theme/themesource.h"
#include "whichfile/whichfilepane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace hs::ui {

namespace {

constexpr int kBottomLeftWidth = 299;
constexpr int kFooter = 43; ///< without its hairline

void emptyLayout(QWidget *widget)
{
    delete widget->layout();
}

} // namespace

void PreviewPane::makeContent()
{
    if (m_content)
        return;
    m_content = new QWidget;
    m_side = new QWidget(m_content);
    m_line = new Hairline(m_themes, Qt::Vertical, m_content);
    m_scrolled = new QWidget;
    m_scroll = new QScrollArea(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Preview"));
    m_scroll->setWidget(m_scrolled);
    setSurface(m_scrolled, Surface::Page);
    setSurface(m_scroll->viewport(), Surface::Page);
    setFocusProxy(m_scroll);
    m_scroll->verticalScrollBar()->installEventFilter(this);
    m_header = makeHeader();
    m_chips = new ChipRow(m_themes, m_content);
    m_buttons = makeButtons();
    m_facts = new FactsGrid(m_themes, m_content);
    m_whichFile = new WhichFilePane(m_dependencies, m_content);
    m_card = new PreviewCard(m_themes, m_dependencies.images, m_content);
    m_footer = makeFooter();
    connect(m_whichFile, &WhichFilePane::downloadRequested, this, &PreviewPane::downloadRequested);
    connect(m_facts, &FactsGrid::linkActivated, this, &PreviewPane::modelRequested);
    connect(m_card, &PreviewCard::retryRequested, &m_preview, &models::RepoPreview::retry);
    connect(m_card, &PreviewCard::openRequested, this, [this] { Q_EMIT openRequested(Page::OpenIn::CurrentTab); });
    connect(m_card, &PreviewCard::linkChosen, this, &PreviewPane::linkChosen);
    m_primary->setVisible(m_hasOffer);
    arrange();
    m_stack->addWidget(m_content);
}

QWidget *PreviewPane::makeHeader()
{
    const Theme &theme = m_themes.theme();
    auto *header = new QWidget(m_content);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space.s3);
    m_avatar = new AvatarTile(m_themes, theme.size.avatarHeader, header);
    m_smallAvatar = new AvatarTile(m_themes, theme.size.avatarRow, header);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addWidget(m_smallAvatar, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_owner = new ElidedLabel(m_themes, TextStyle::Body, &ThemeColors::textSecondary, header);
    column->addWidget(m_owner);
    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(theme.space.s1);
    m_name = new ElidedLabel(m_themes, TextStyle::Title, &ThemeColors::text, header);
    nameRow->addWidget(m_name);
    auto *copy = makeIconButton(m_themes, Icon::Copy, tr("Copy name"), header,
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), ButtonSize::Small);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        const QKeyEvent key(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        m_actions.trigger(key);
    });
    nameRow->addWidget(copy);
    nameRow->addStretch(1);
    column->addLayout(nameRow);
    row->addLayout(column, 1);
    return header;
}

QWidget *PreviewPane::makeButtons()
{
    const Theme &theme = m_themes.theme();
    auto *buttons = new QWidget(m_content);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space.s2);
    m_primary = makeSplitButton(m_themes, Icon::Download, tr("Download"), ButtonKind::Primary, buttons);
    m_downloadMenu = new QMenu(m_primary);
    connect(m_downloadMenu->addAction(tr("All files")), &QAction::triggered, this,
            [this] { Q_EMIT offerTaken(PreviewOffer::Action::Download); });
    connect(m_downloadMenu->addAction(tr("Choose files…")), &QAction::triggered, this,
            &PreviewPane::chooseFilesRequested);
    m_primary->setMenu(m_downloadMenu);
    row->addWidget(m_primary);
    auto *open = makeButton(m_themes, Icon::ChevronRight, tr("Open"), ButtonKind::Normal, buttons);
    row->addWidget(open);
    row->addStretch(1);
    auto *more = makeIconButton(m_themes, Icon::More, tr("More"), buttons);
    more->setAutoRaise(false);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    m_actions.fill(*menu);
    more->setMenu(menu);
    row->addWidget(more);
    connect(m_primary, &QAbstractButton::clicked, this, [this] { Q_EMIT offerTaken(m_offer.action); });
    connect(open, &QAbstractButton::clicked, this, [this] { Q_EMIT openRequested(Page::OpenIn::CurrentTab); });
    return buttons;
}

QWidget *PreviewPane::makeFooter()
{
    const Theme &theme = m_themes.theme();
    auto *footer = new QWidget(m_content);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(m_themes, Qt::Horizontal, footer));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme.space.s5, 0, theme.space.s5, 0);
    row->setSpacing(theme.space.s1 + theme.space.half);
    m_readCard = new QToolButton(m_content);
    m_readCard->setText(tr("Read full card"));
    m_readCard->setFocusPolicy(Qt::TabFocus);
    setButtonKind(m_readCard, ButtonKind::Text);
    connect(m_readCard, &QAbstractButton::clicked, this, [this] { Q_EMIT openRequested(Page::OpenIn::CurrentTab); });
    row->addStretch(1);
    const auto addText = [&](const QString &text) {
        auto *label = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary, footer);
        label->setText(text);
        row->addWidget(label);
    };
    addText(tr("Space hides preview"));
    row->addSpacing(theme.space.s1);
    //: A key on the keyboard.
    row->addWidget(new KeyHint(m_themes, tr("Enter"), footer));
    //: What the key before it does.
    addText(tr("open"));
    column->addLayout(row, 1);
    keepHeight(footer, m_themes, kFooter + theme.stroke.hairline);
    return footer;
}

/// The same parts in two arrangements: one scrolled column, or head and card side by side.
void PreviewPane::arrange()
{
    const ThemeSpace &space = m_themes.theme().space;
    const bool isSide = m_arrangement == Arrangement::Side;
    for (QWidget *widget : {m_content, m_side, m_scrolled})
        emptyLayout(widget);
    QBoxLayout *outer = isSide ? static_cast<QBoxLayout *>(new QVBoxLayout(m_content)) : new QHBoxLayout(m_content);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *card = new QVBoxLayout(m_scrolled);
    if (isSide) {
        outer->addWidget(m_scroll, 1);
        outer->addWidget(m_footer);
        card->setSpacing(space.s3);
        for (QWidget *part : {m_header, static_cast<QWidget *>(m_chips), m_buttons, static_cast<QWidget *>(m_facts)})
            card->addWidget(part);
        card->addSpacing(space.s1);
        card->addWidget(m_whichFile);
        card->addWidget(m_card);
        static_cast<QBoxLayout *>(m_footer->layout()->itemAt(1)->layout())->insertWidget(0, m_readCard);
    } else {
        outer->addWidget(m_side);
        outer->addWidget(m_line);
        outer->addWidget(m_scroll, 1);
        m_side->setFixedWidth(kBottomLeftWidth);
        auto *side = new QVBoxLayout(m_side);
        side->setContentsMargins(space.s4, space.s3, space.s4, 0);
        side->setSpacing(space.s2);
        for (QWidget *part : {m_header, m_buttons, static_cast<QWidget *>(m_facts)})
            side->addWidget(part);
        side->addStretch(1);
        card->setSpacing(space.s1);
        card->addWidget(m_whichFile);
        card->addWidget(m_card);
        card->addWidget(m_readCard, 0, Qt::AlignLeft);
    }
    card->addStretch(1);
    fitMargins();
    m_side->setVisible(!isSide);
    m_line->setVisible(!isSide);
    m_footer->setVisible(isSide);
    m_chips->setVisible(isSide);
    m_avatar->setVisible(isSide);
    m_smallAvatar->setVisible(!isSide);
    m_name->setStyle(isSide ? TextStyle::Title : TextStyle::Subtitle);
    m_owner->setStyle(isSide ? TextStyle::Body : TextStyle::Small);
    m_facts->setForm(isSide ? FactsGrid::Form::Grid : FactsGrid::Form::Lines);
    m_readCard->show();
    m_scroll->show();
}

/// The scroll bar stands in the margin: the text has the same width with and without it.
void PreviewPane::fitMargins()
{
    QLayout *layout = m_scrolled->layout();
    if (!layout)
        return;
    const ThemeSpace &space = m_themes.theme().space;
    const bool isSide = m_arrangement == Arrangement::Side;
    const int margin = isSide ? space.s5 : space.s4;
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const int end = margin - (bar->isVisible() ? bar->width() : 0);
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    layout->setContentsMargins(isLeftToRight ? margin : end, isSide ? space.s4 : space.s3, isLeftToRight ? end : margin,
                               isSide ? space.s4 : space.s2);
}

} // namespace hs::ui
