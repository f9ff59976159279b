// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/codecopybuttons.h"

#include "common/buttons.h"
#include "theme/themesource.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QToolButton>

namespace hs::ui {

namespace {

constexpr int kInset = 6;

} // namespace

CodeCopyButtons::CodeCopyButtons(ThemeSource &themes, QTextBrowser &view)
    : QObject(&view)
    , m_themes(themes)
    , m_view(view)
{
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CodeCopyButtons::place);
    connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, &CodeCopyButtons::place);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &CodeCopyButtons::place);
}

void CodeCopyButtons::clear()
{
    m_blocks.clear();
    m_positions.clear();
    qDeleteAll(m_buttons);
    m_buttons.clear();
}

void CodeCopyButtons::setBlocks(const QList<cards::CodeBlock> &blocks)
{
    clear();
    if (blocks.isEmpty())
        return;
    m_blocks = blocks;
    QHash<QString, int> wanted;
    for (const cards::CodeBlock &block : blocks)
        wanted.insert(cards::codeBlockAnchor(block.index), block.index);
    for (QTextBlock block = m_view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            for (const QString &name : it.fragment().charFormat().anchorNames()) {
                if (const auto found = wanted.constFind(name); found != wanted.cend())
                    m_positions.insert(*found, it.fragment().position());
            }
        }
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
        const auto position = m_positions.constFind(m_blocks.at(i).index);
        if (position == m_positions.cend())
            continue;
        const QRect block = rectOf(*position).toRect().translated(origin);
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
