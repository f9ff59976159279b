// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/codecopybuttons.h"

#include "common/buttons.h"
#include "repo/cardplaces.h"
#include "theme/themesource.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QToolButton>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kInset = 6;

} // namespace

CodeCopyButtons::CodeCopyButtons(ThemeSource &themes, QTextBrowser &view, const CardPlaces &places)
    : QObject(&view)
    , m_themes(themes)
    , m_view(view)
    , m_places(places)
{
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CodeCopyButtons::place);
    connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, &CodeCopyButtons::place);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &CodeCopyButtons::place);
}

void CodeCopyButtons::clear()
{
    m_blocks.clear();
    qDeleteAll(m_buttons);
    m_buttons.clear();
}

void CodeCopyButtons::setBlocks(const QList<cards::CodeBlock> &blocks)
{
    if (!blocks.isEmpty() && blocks.first(std::min(m_blocks.size(), blocks.size())) == m_blocks) {
        m_blocks = blocks; // more of the same card
    } else {
        clear();
        m_blocks = blocks;
    }
    place();
}

QRectF CodeCopyButtons::rectOf(int position) const
{
    const QAbstractTextDocumentLayout *layout = m_view.document()->documentLayout();
    QTextCursor cursor(m_view.document());
    cursor.setPosition(position);
    QTextFrame *frame = cursor.currentFrame();
    if (frame && frame != m_view.document()->rootFrame())
        return layout->frameBoundingRect(frame);
    return layout->blockBoundingRect(cursor.block());
}

QToolButton *CodeCopyButtons::buttonFor(int index)
{
    QToolButton *&button = m_buttons[index];
    if (!button) {
        button = makeIconButton(m_themes, Icon::Copy, tr("Copy code"), m_view.viewport(), {}, ButtonSize::Small);
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, [this, index] {
            QGuiApplication::clipboard()->setText(m_blocks.at(index).code);
            Q_EMIT copied();
        });
    }
    return button;
}

void CodeCopyButtons::place()
{
    const int side = m_themes.theme().size.controlSmall;
    const QRect window = m_view.viewport()->rect();
    const QPoint origin(-m_view.horizontalScrollBar()->value(), -m_view.verticalScrollBar()->value());
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const int index = static_cast<int>(i);
        const QTextCursor found = m_places.anchor(cards::codeBlockAnchor(m_blocks.at(i).index));
        const QRect block = found.isNull() ? QRect() : rectOf(found.position()).toRect().translated(origin);
        if (!block.intersects(window)) {
            if (QToolButton *button = m_buttons.value(index))
                button->hide();
            continue;
        }
        QToolButton *button = buttonFor(index);
        const int right = std::min(block.right(), window.right()) - kInset - side;
        button->setGeometry(m_view.isRightToLeft() ? block.left() + kInset : right, block.top() + kInset, side, side);
        button->show();
    }
}

} // namespace hs::ui
