// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/diffpane.h"

#include "common/codelayout.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using diff::DiffLine;
using diff::DiffRow;

namespace {

constexpr int kGutterPad = 8;
constexpr int kSignWidth = 20;
constexpr int kFewestDigits = 3;
constexpr int kRowsAbove = 3; ///< left above a change that was gone to

} // namespace

/// The colours of the language, line by line.
class DiffColors : public QSyntaxHighlighter
{
public:
    explicit DiffColors(DiffPane &pane)
        : QSyntaxHighlighter(pane.document())
        , m_pane(pane)
    {}

protected:
    void highlightBlock(const QString &) override
    {
        const int row = currentBlock().blockNumber();
        if (row >= m_pane.m_rows.size())
            return;
        for (const cards::CodeSpan &span : m_pane.m_rows.at(row).spans) {
            QTextCharFormat format;
            format.setForeground(span.color);
            setFormat(static_cast<int>(span.offset), static_cast<int>(span.length), format);
        }
    }

private:
    DiffPane &m_pane;
};

/// The strip with numbers and signs; the pane paints it.
class DiffGutter : public QWidget
{
public:
    explicit DiffGutter(DiffPane &pane)
        : QWidget(&pane)
        , m_pane(pane)
    {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_pane.paintGutter(painter, event->rect());
    }

private:
    DiffPane &m_pane;
};

DiffPane::DiffPane(ThemeSource &themes, Side side, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_themes(themes)
    , m_side(side)
    , m_gutter(new DiffGutter(*this))
{
    auto *text = new QTextDocument(this);
    text->setDocumentLayout(new CodeLayout(text));
    text->setDocumentMargin(0);
    setDocument(text);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Code reads from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(side == Side::Old   ? tr("Before the change")
                      : side == Side::New ? tr("After the change")
                                          : tr("Changes"));
    new DiffColors(*this);
    applyTheme();
    connect(&m_themes, &ThemeSource::changed, this, &DiffPane::applyTheme);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DiffPane::describeLine);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy != 0 ? m_gutter->scroll(0, dy) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
}

void DiffPane::applyTheme()
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
    placeGutter();
    viewport()->update();
}

const DiffLine *DiffPane::lineOf(const ShownDiff &shown, const DiffRow &row) const
{
    const int line = m_side == Side::Old ? row.left : m_side == Side::New || row.left < 0 ? row.right : row.left;
    return line < 0 ? nullptr : &shown.diff.hunks.at(row.hunk).lines.at(line);
}

QString DiffPane::headerText(const diff::Hunk &hunk) const
{
    const QString old = u"-%1,%2"_s.arg(hunk.oldStart).arg(hunk.oldCount);
    const QString now = u"+%1,%2"_s.arg(hunk.newStart).arg(hunk.newCount);
    switch (m_side) {
    case Side::Old:
        return u"@@ %1 @@"_s.arg(old);
    case Side::New:
        return u"@@ %1 @@"_s.arg(now);
    case Side::Both:
        break;
    }
    return u"@@ %1 %2 @@"_s.arg(old, now);
}

DiffPane::Row DiffPane::rowOf(const ShownDiff &shown, const DiffRow &row) const
{
    if (row.isHeader)
        return {.ground = Ground::Header};
    const DiffLine *line = lineOf(shown, row);
    if (!line)
        return {};
    const bool isOld = line->kind == DiffLine::Kind::Removed || (m_side == Side::Old);
    Row shownRow{.ground = line->kind == DiffLine::Kind::Removed ? Ground::Removed
                           : line->kind == DiffLine::Kind::Added ? Ground::Added
                                                                 : Ground::Context,
                 .oldNumber = line->oldNumber,
                 .newNumber = line->newNumber,
                 .marks = line->marks,
                 .spans = {}};
    if (!line->isCut)
        shownRow.spans = isOld ? shown.oldSpans.value(line->oldNumber - 1) : shown.newSpans.value(line->newNumber - 1);
    return shownRow;
}

void DiffPane::showRows(const ShownDiff &shown, const QList<DiffRow> &rows)
{
    m_rows.clear();
    m_rows.reserve(rows.size());
    m_highestNumber = 0;
    QStringList lines;
    lines.reserve(rows.size());
    for (const DiffRow &row : rows) {
        m_rows.append(rowOf(shown, row));
        m_highestNumber = std::max({m_highestNumber, m_rows.constLast().oldNumber, m_rows.constLast().newNumber});
        const DiffLine *line = row.isHeader ? nullptr : lineOf(shown, row);
        lines.append(row.isHeader ? headerText(shown.diff.hunks.at(row.hunk)) : line ? line->text : QString());
    }
    setPlainText(lines.join(u'\n'));
    placeGutter();
    describeLine();
}

void DiffPane::goToRow(int row)
{
    const QTextBlock block = document()->findBlockByNumber(row);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(std::max(0, row - kRowsAbove));
}

int DiffPane::currentRow() const
{
    return textCursor().blockNumber();
}

QColor DiffPane::groundColor(Ground ground) const
{
    const ThemeColors &color = m_themes.theme().color;
    switch (ground) {
    case Ground::Header:
        return color.diffHunk;
    case Ground::Removed:
        return color.diffRemoveBg;
    case Ground::Added:
        return color.diffAddBg;
    case Ground::Filler:
        return color.sunken;
    case Ground::Context:
        break;
    }
    return color.codeBg;
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int height = m_themes.theme().lineHeight(TextStyle::Mono);
    QTextBlock block = firstVisibleBlock();
    QRectF line = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && line.top() <= event->rect().bottom()) {
        if (block.blockNumber() < m_rows.size()) {
            const QRectF row(0, line.top(), viewport()->width(), height);
            painter.fillRect(row, groundColor(m_rows.at(block.blockNumber()).ground));
            paintMarks(painter, block, line);
        }
        block = block.next();
        line.translate(0, line.height());
        line.setHeight(blockBoundingRect(block).height());
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void DiffPane::paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &line) const
{
    const Row &row = m_rows.at(block.blockNumber());
    if (row.marks.isEmpty() || block.layout()->lineCount() == 0)
        return;
    const Theme &theme = m_themes.theme();
    const QTextLine text = block.layout()->lineAt(0);
    const QColor color = row.ground == Ground::Removed ? theme.color.diffRemoveWord : theme.color.diffAddWord;
    const int height = theme.lineHeight(TextStyle::Mono);
    for (const diff::WordMark &mark : row.marks) {
        const double from = line.left() + text.cursorToX(static_cast<int>(mark.offset));
        const double to = line.left() + text.cursorToX(static_cast<int>(mark.offset + mark.length));
        paintRounded(painter, QRectF(from - 1, line.top() + 2, to - from + 2, height - 4), theme.space.half, color);
    }
}

int DiffPane::numberWidth() const
{
    int digits = kFewestDigits;
    for (int rest = m_highestNumber / 1000; rest > 0; rest /= 10)
        ++digits;
    return kGutterPad + digits * QFontMetrics(font()).horizontalAdvance(u'9');
}

int DiffPane::gutterWidth() const
{
    return numberWidth() * (m_side == Side::Both ? 2 : 1) + kSignWidth + kGutterPad;
}

void DiffPane::placeGutter()
{
    const QRect area = contentsRect();
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
    m_gutter->update();
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeGutter();
}

void DiffPane::paintGutter(QPainter &painter, const QRect &area)
{
    const Theme &theme = m_themes.theme();
    painter.fillRect(area, theme.color.codeBg);
    const int height = theme.lineHeight(TextStyle::Mono);
    const int width = numberWidth();
    QTextBlock block = firstVisibleBlock();
    QRectF line = blockBoundingGeometry(block).translated(contentOffset());
    const auto write = [&](int left, int top, int number, const QColor &color) {
        if (number > 0)
            paintText(painter, QRect(left, top, width, height), QString::number(number), font(), color, Qt::AlignRight);
    };
    while (block.isValid() && line.top() <= area.bottom() && block.blockNumber() < m_rows.size()) {
        const Row &row = m_rows.at(block.blockNumber());
        const int top = qRound(line.top());
        painter.fillRect(QRect(0, top, m_gutter->width(), height), groundColor(row.ground));
        const bool isRemoved = row.ground == Ground::Removed;
        const bool isAdded = row.ground == Ground::Added;
        const QColor color = isRemoved ? theme.color.diffRemoveText
                             : isAdded ? theme.color.diffAddText
                                       : theme.color.codeGutter;
        if (m_side != Side::New)
            write(0, top, row.oldNumber, color);
        if (m_side != Side::Old)
            write(m_side == Side::Both ? width : 0, top, row.newNumber, color);
        if (isRemoved || isAdded) {
            const QRect sign(m_gutter->width() - kSignWidth - kGutterPad, top, kSignWidth, height);
            paintText(painter, sign, isAdded ? u"+"_s : QString(QChar(0x2212)), font(), color, Qt::AlignHCenter);
        }
        block = block.next();
        line.translate(0, line.height());
        line.setHeight(blockBoundingRect(block).height());
    }
}

void DiffPane::describeLine()
{
    const int current = currentRow();
    if (current >= m_rows.size())
        return setAccessibleDescription({});
    const Row &row = m_rows.at(current);
    switch (row.ground) {
    case Ground::Header:
        return setAccessibleDescription(tr("Lines from here"));
    case Ground::Removed:
        return setAccessibleDescription(tr("Line %1, removed").arg(row.oldNumber));
    case Ground::Added:
        return setAccessibleDescription(tr("Line %1, added").arg(row.newNumber));
    case Ground::Context:
        return setAccessibleDescription(tr("Line %1").arg(m_side == Side::Old ? row.oldNumber : row.newNumber));
    case Ground::Filler:
        return setAccessibleDescription(tr("Nothing on this side"));
    }
}

QMimeData *DiffPane::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QStringList lines;
    QTextBlock block = document()->findBlock(selection.selectionStart());
    while (block.isValid() && block.position() < selection.selectionEnd()) {
        const Ground ground =
            block.blockNumber() < m_rows.size() ? m_rows.at(block.blockNumber()).ground : Ground::Filler;
        if (ground != Ground::Header && ground != Ground::Filler) {
            const int from = std::max(0, selection.selectionStart() - block.position());
            const int to = std::min(block.length() - 1, selection.selectionEnd() - block.position());
            lines.append(block.text().mid(from, to - from));
        }
        block = block.next();
    }
    auto *mime = new QMimeData;
    mime->setText(lines.join(u'\n'));
    return mime;
}

} // namespace hs::ui
