// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/codeview.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace hs::ui {

namespace {

constexpr int kNumberPad = 16;
constexpr int kLeastDigits = 3;

/// Colours a document from spans that were computed elsewhere; Qt asks for a line when it is laid out.
class SpanHighlighter : public QSyntaxHighlighter
{
public:
    SpanHighlighter(QTextDocument *document, const QList<QList<cards::CodeSpan>> &spans)
        : QSyntaxHighlighter(document)
        , m_spans(spans)
    {}

protected:
    void highlightBlock(const QString &) override
    {
        const int line = currentBlock().blockNumber();
        if (line >= m_spans.size())
            return;
        for (const cards::CodeSpan &span : m_spans.at(line)) {
            QTextCharFormat format;
            format.setForeground(span.color);
            format.setFontWeight(span.isBold ? QFont::DemiBold : QFont::Normal);
            format.setFontItalic(span.isItalic);
            setFormat(static_cast<int>(span.offset), static_cast<int>(span.length), format);
        }
    }

private:
    const QList<QList<cards::CodeSpan>> &m_spans;
};

/// Gives every line of code the same height, more than its letters need: QPlainTextEdit knows no line height.
class CodeLayout : public QPlainTextDocumentLayout
{
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    void setLineHeight(int pixels) { m_lineHeight = pixels; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
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

private:
    int m_lineHeight = 0;
};

} // namespace

/// The strip of line numbers; the view paints it.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(CodeView &view)
        : QWidget(&view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view.paintNumbers(painter, event->rect());
    }

private:
    CodeView &m_view;
};

CodeView::CodeView(ThemeSource &themes, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_themes(themes)
    , m_numbers(new LineNumbers(*this))
{
    auto *code = new QTextDocument(this);
    code->setDocumentLayout(new CodeLayout(code));
    setDocument(code);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Contents of the file"));
    document()->setDocumentMargin(m_themes.theme().space.s2);
    new SpanHighlighter(document(), m_spans);
    applyTheme();
    connect(&m_themes, &ThemeSource::changed, this, &CodeView::applyTheme);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeNumbers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::highlightCurrentLine);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy != 0 ? m_numbers->scroll(0, dy) : m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
}

void CodeView::applyTheme()
{
    const Theme &theme = m_themes.theme();
    setFont(theme.font(TextStyle::Mono));
    static_cast<CodeLayout *>(document()->documentLayout())->setLineHeight(theme.lineHeight(TextStyle::Mono));
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(u' '));
    QPalette own = palette();
    own.setColor(QPalette::Base, theme.color.codeBg);
    own.setColor(QPalette::Text, theme.color.codeText);
    own.setColor(QPalette::Highlight, theme.color.textSelection);
    own.setColor(QPalette::HighlightedText, theme.color.codeText);
    setPalette(own);
    placeNumbers();
    highlightCurrentLine();
}

void CodeView::setCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, bool keepsPlace)
{
    m_spans = spans;
    const int place = verticalScrollBar()->value();
    const int position = textCursor().position();
    setPlainText(code);
    if (keepsPlace) {
        QTextCursor cursor(document());
        cursor.setPosition(std::min(position, document()->characterCount() - 1));
        setTextCursor(cursor);
        verticalScrollBar()->setValue(place);
    }
}

void CodeView::highlightCurrentLine()
{
    viewport()->update();
    m_numbers->update();
}

void CodeView::paintEvent(QPaintEvent *event)
{
    // Not a selection over the full width: that would be as high as the letters only.
    const QRectF line = blockBoundingGeometry(textCursor().block()).translated(contentOffset());
    QPainter(viewport())
        .fillRect(QRectF(0, line.top(), viewport()->width(), m_themes.theme().lineHeight(TextStyle::Mono)),
                  m_themes.theme().color.codeCurrentLine);
    QPlainTextEdit::paintEvent(event);
}

/// Between the letters of two lines there is no line: the nearer one is meant.
QPointF CodeView::onLine(const QPointF &position) const
{
    const QTextBlock block = cursorForPosition(position.toPoint()).block();
    const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
    const int height = m_themes.theme().lineHeight(TextStyle::Mono);
    return {position.x(), line.top() + height / 2.0};
}

void CodeView::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent moved(event->type(), onLine(event->position()), event->globalPosition(), event->button(),
                      event->buttons(), event->modifiers(), event->pointingDevice());
    QPlainTextEdit::mousePressEvent(&moved);
}

void CodeView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isInside = viewport()->rect().contains(event->position().toPoint());
    QMouseEvent moved(event->type(), isInside ? onLine(event->position()) : event->position(), event->globalPosition(),
                      event->button(), event->buttons(), event->modifiers(), event->pointingDevice());
    QPlainTextEdit::mouseMoveEvent(&moved);
}

int CodeView::numbersWidth() const
{
    const int digits = std::max<int>(kLeastDigits, static_cast<int>(QString::number(blockCount()).size()));
    return 2 * kNumberPad + digits * QFontMetrics(font()).horizontalAdvance(u'9');
}

void CodeView::placeNumbers()
{
    const QRect area = contentsRect();
    const int width = numbersWidth();
    setViewportMargins(isRightToLeft() ? 0 : width, 0, isRightToLeft() ? width : 0, 0);
    m_numbers->setGeometry(isRightToLeft() ? area.right() - width : area.left(), area.top(), width, area.height());
    m_numbers->update();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        placeNumbers();
}

void CodeView::paintNumbers(QPainter &painter, const QRect &area)
{
    const Theme &theme = m_themes.theme();
    painter.fillRect(area, theme.color.codeBg);
    QTextBlock block = firstVisibleBlock();
    const int current = textCursor().blockNumber();
    QRectF line = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && line.top() <= area.bottom()) {
        if (block.isVisible() && line.bottom() >= area.top()) {
            const QRect row(0, qRound(line.top()), m_numbers->width(), theme.lineHeight(TextStyle::Mono));
            if (block.blockNumber() == current)
                painter.fillRect(row, theme.color.codeCurrentLine);
            paintText(painter, row.adjusted(0, 0, -kNumberPad, 0), QString::number(block.blockNumber() + 1), font(),
                      theme.color.codeGutter, Qt::AlignRight);
        }
        block = block.next();
        line.translate(0, line.height());
        line.setHeight(blockBoundingRect(block).height());
    }
}

} // namespace hs::ui
