// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace hs::ui {

/// Gives every line of code the same height, more than its letters need: QPlainTextEdit knows no line height.
class CodeLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    void setLineHeight(int pixels) { m_lineHeight = pixels; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    int m_lineHeight = 0;
};

} // namespace hs::ui
