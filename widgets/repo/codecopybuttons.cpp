// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/codecopybuttons.h"

#include "common/buttons.h"
#include "repo/codeboxes.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kInset = 6;

} // namespace

CodeCopyButtons::CodeCopyButtons(ThemeSource &themes, QTextBrowser &view, const CodeBoxes &boxes)
    : QObject(&view)
    , m_themes(themes)
    , m_view(view)
    , m_boxes(boxes)
{
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CodeCopyButtons::place);
    connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, &CodeCopyButtons::place);
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

QToolButton *CodeCopyButtons::buttonFor(int code)
{
    QToolButton *&button = m_buttons[code];
    if (!button) {
        button = makeIconButton(m_themes, Icon::Copy, tr("Copy code"), m_view.viewport(), {}, ButtonSize::Small);
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, [this, code] { copy(code); });
    }
    return button;
}

void CodeCopyButtons::copy(int code)
{
    const auto block = std::ranges::find(m_blocks, code, &cards::CodeBlock::index);
    if (block == m_blocks.end())
        return;
    QGuiApplication::clipboard()->setText(block->code);
    Q_EMIT copied();
}

void CodeCopyButtons::place()
{
    const int side = m_themes.theme().size.controlSmall;
    const QPoint moved(0, m_view.verticalScrollBar()->value()); // it never moves sideways
    const QRect window = m_view.viewport()->rect();
    const QList<CodeBoxes::Box> boxes =
        m_blocks.isEmpty() ? QList<CodeBoxes::Box>() : m_boxes.boxesIn(window.translated(moved));
    for (auto [code, button] : m_buttons.asKeyValueRange()) {
        if (!std::ranges::contains(boxes, code, &CodeBoxes::Box::code))
            button->hide();
    }
    for (const CodeBoxes::Box &box : boxes) {
        const QRect rect = box.rect.toAlignedRect().translated(-moved);
        const int right = std::min(rect.right(), window.right()) - kInset - side;
        // Code runs from the left in every language.
        QToolButton *button = buttonFor(box.code);
        button->setGeometry(right, rect.top() + kInset, side, side);
        button->show();
    }
}

void CodeCopyButtons::paint(QPainter &painter) const
{
    for (const QToolButton *button : m_buttons) {
        // As far as the edge of the box.
        if (button->isVisible())
            painter.fillRect(button->geometry().adjusted(-kInset / 2, 0, kInset - 1, 0), m_themes.theme().color.codeBg);
    }
}

} // namespace hs::ui
