// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/codeview.h"

#include "common/codelayout.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QLocale>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kNumberPad = 16;
constexpr int kLeastDigits = 3;
constexpr qsizetype kCharactersAtOnce = 32'000; ///< characters that go in at once: some milliseconds

/// Cut at ends of lines.
QStringList slicesOf(const QString &text)
{
    QStringList slices;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from + kCharactersAtOnce < text.size() ? text.lastIndexOf(u'\n', from + kCharactersAtOnce) + 1
                                                               : text.size();
        if (end <= from)
            end = text.indexOf(u'\n', from) + 1;
        if (end <= from)
            end = text.size();
        slices.append(text.sliced(from, end - from));
        from = end;
    }
    return slices;
}

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
    setUndoRedoEnabled(false);
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &CodeView::fill);
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

void CodeView::setCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, bool keepsPlace,
                       const QList<int> &continued)
{
    m_spans = spans;
    m_continued = continued;
    const int place = verticalScrollBar()->value();
    const int position = textCursor().position();
    m_waiting = slicesOf(code);
    m_blocksGiven = static_cast<int>(code.count(u'\n'));
    setPlainText(m_waiting.isEmpty() ? QString() : m_waiting.takeFirst());
    if (keepsPlace) {
        while (!m_waiting.isEmpty() && document()->characterCount() <= position)
            fill();
        QTextCursor cursor(document());
        cursor.setPosition(std::min(position, document()->characterCount() - 1));
        setTextCursor(cursor);
        verticalScrollBar()->setValue(place);
    }
    m_waiting.isEmpty() ? m_fillTimer.stop() : m_fillTimer.start();
}

void CodeView::appendCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, const QList<int> &continued)
{
    // Colours stand by line: those of uncoloured lines before are empty.
    if (!spans.isEmpty())
        m_spans.resize(m_blocksGiven);
    m_spans += spans;
    for (const int block : continued)
        m_continued.append(m_blocksGiven + block);
    m_blocksGiven += static_cast<int>(code.count(u'\n'));
    m_waiting += slicesOf(code);
    if (!m_waiting.isEmpty())
        m_fillTimer.start();
}

void CodeView::fill()
{
    if (!m_waiting.isEmpty()) {
        QTextCursor end(document());
        end.movePosition(QTextCursor::End);
        end.insertText(m_waiting.takeFirst());
    }
    if (!m_waiting.isEmpty())
        return;
    m_fillTimer.stop();
    Q_EMIT filled();
}

void CodeView::setWrapped(bool isWrapped)
{
    setLineWrapMode(isWrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

bool CodeView::isContinued(int block) const
{
    return std::ranges::binary_search(m_continued, block);
}

int CodeView::lineNumber(int block) const
{
    const auto before = std::ranges::upper_bound(m_continued, block) - m_continued.cbegin();
    return block + 1 - static_cast<int>(before);
}

void CodeView::goToLine(int number)
{
    int block = std::clamp(number - 1, 0, blockCount() - 1);
    // Blocks that continue a line push the later ones down.
    while (block + 1 < blockCount() && lineNumber(block) < number)
        ++block;
    setTextCursor(QTextCursor(document()->findBlockByNumber(block)));
    centerCursor();
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_hasLineLinks) {
        const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
        const int block = isByMouse ? cursorForPosition(event->pos()).blockNumber() : textCursor().blockNumber();
        const int line = lineNumber(block);
        menu->addSeparator();
        menu->addAction(m_themes.icon(Icon::CopyLink), tr("Copy link to line %1").arg(QLocale().toString(line)), this,
                        [this, line] { Q_EMIT lineLinkRequested(line); });
    }
    menu->popup(event->globalPos());
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
    const qsizetype lines = std::max<qsizetype>(1, blockCount() - m_continued.size());
    const int digits = std::max<int>(kLeastDigits, static_cast<int>(QString::number(lines).size()));
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
            if (!isContinued(block.blockNumber()))
                paintText(painter, row.adjusted(0, 0, -kNumberPad, 0), QString::number(lineNumber(block.blockNumber())),
                          font(), theme.color.codeGutter, Qt::AlignRight);
        }
        block = block.next();
        line.translate(0, line.height());
        line.setHeight(blockBoundingRect(block).height());
    }
}

} // namespace hs::ui
