// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/codelayout.h"

#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace hs::ui {

QRectF CodeLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout *layout = block.layout();
    if (!block.isValid() || !block.isVisible() || layout->lineCount() == 0)
        return rect;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const double above = std::floor((m_lineHeight - line.height()) / 2);
        line.setPosition({line.x(), i * m_lineHeight + above});
    }
    const double below = block.next().isValid() ? 0 : document()->documentMargin();
    rect.setHeight(layout->lineCount() * m_lineHeight + below);
    return rect;
}

} // namespace hs::ui
