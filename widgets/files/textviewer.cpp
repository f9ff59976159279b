// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/textviewer.h"

#include "common/buttons.h"
#include "common/searchfield.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "files/codeview.h"
#include "sessions/textsearch.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kLeastSearchWidth = 140;
constexpr int kMostMarks = 400;
constexpr int kLinesBeforeEnd = 200; ///< that are left when more is asked for

} // namespace

TextViewer::TextViewer(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_code(new CodeView(themes, this))
    , m_field(new SearchField(themes, tr("Find, or :line"), this))
    , m_count(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
{
    buildUi();
    connect(m_field, &QLineEdit::textChanged, this, &TextViewer::search);
    connect(m_code, &CodeView::lineLinkRequested, this, &TextViewer::lineLinkRequested);
    connect(m_code, &CodeView::filled, this, &TextViewer::markVisible);
    connect(m_code->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        markVisible();
        watchEnd();
    });
}

void TextViewer::buildUi()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_code, 1);
    setFocusProxy(m_code);
    m_field->installEventFilter(this);
    m_code->installEventFilter(this);
}

QWidget *TextViewer::makeBar()
{
    const Theme &theme = m_themes.theme();
    auto *bar = new QWidget(this);
    keepHeight(bar, m_themes, &ThemeSizes::paneHeader);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(theme.space.s4, 0, theme.space.s2, 0);
    line->setSpacing(theme.space.s1);
    m_field->setMinimumWidth(kLeastSearchWidth);
    m_count->setNumeric(true);
    m_previous = makeIconButton(m_themes, Icon::Up, tr("Previous match"), bar, QKeySequence(Qt::SHIFT | Qt::Key_F3),
                                ButtonSize::Small);
    m_next = makeIconButton(m_themes, Icon::Down, tr("Next match"), bar, QKeySequence(Qt::Key_F3), ButtonSize::Small);
    auto *wrap = makeIconButton(m_themes, Icon::CodeText, tr("Wrap long lines"), bar);
    wrap->setCheckable(true);
    line->addWidget(m_field, 1);
    line->addWidget(m_count);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(wrap);
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(wrap, &QToolButton::toggled, m_code, &CodeView::setWrapped);
    return bar;
}

void TextViewer::setText(const models::PreviewText &text, bool keepsPlace)
{
    m_text = text.piece.text;
    m_code->setCode(text.piece.text, text.piece.spans, keepsPlace, text.piece.continued);
    if (!keepsPlace)
        m_field->clear();
    search();
}

void TextViewer::append(const models::PreviewText &text)
{
    m_text += text.piece.text;
    m_code->appendCode(text.piece.text, text.piece.spans, text.piece.continued);
    if (!m_field->text().isEmpty())
        search();
}

void TextViewer::setHasLineLinks(bool hasLinks)
{
    m_code->setHasLineLinks(hasLinks);
}

void TextViewer::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TextViewer::search()
{
    const QString needle = m_field->text();
    bool isLine = false;
    const int line = needle.startsWith(u':') ? QStringView(needle).sliced(1).toInt(&isLine) : 0;
    if (needle.isEmpty() || isLine) {
        m_scope.cancel();
        takePlaces({});
        if (isLine)
            m_code->goToLine(line);
        return;
    }
    m_scope.then(models::findInText(m_text, needle, m_scope.restart()),
                 [this](const base::Result<QList<qsizetype>> &places) {
                     if (places)
                         takePlaces(*places);
                 });
}

void TextViewer::takePlaces(const QList<qsizetype> &places)
{
    m_places = places;
    const bool isSearching = !m_field->text().isEmpty() && !m_field->text().startsWith(u':');
    setFieldKind(m_field, isSearching && places.isEmpty() ? FieldKind::Error : FieldKind::Search);
    m_previous->setEnabled(!places.isEmpty());
    m_next->setEnabled(!places.isEmpty());
    const qsizetype here = m_code->textCursor().selectionStart();
    m_current = std::ranges::lower_bound(std::as_const(m_places), here) - m_places.cbegin();
    if (m_current >= m_places.size())
        m_current = m_places.isEmpty() ? -1 : 0;
    if (!isSearching)
        m_count->clear();
    else if (places.isEmpty())
        m_count->setText(tr("Not found"));
    if (m_current >= 0)
        showMatch();
    markVisible();
}

void TextViewer::step(int direction)
{
    if (m_places.isEmpty())
        return;
    m_current = (m_current + direction + m_places.size()) % m_places.size();
    showMatch();
    markVisible();
}

void TextViewer::showMatch()
{
    m_count->setText(tr("%L1 of %L2", "matches").arg(m_current + 1).arg(m_places.size()));
    const qsizetype last = m_code->document()->characterCount() - 1;
    const qsizetype from = m_places.at(m_current);
    const qsizetype to = from + m_field->text().size();
    if (to > last)
        return; // still going in
    QTextCursor cursor(m_code->document());
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    m_code->setTextCursor(cursor);
    m_code->ensureCursorVisible();
}

/// Marks what can be seen: thousands of marks would cost more than the text.
void TextViewer::markVisible()
{
    QList<QTextEdit::ExtraSelection> marks;
    const qsizetype length = m_field->text().size();
    if (!m_places.isEmpty() && length > 0) {
        const QRect seen = m_code->viewport()->rect();
        const int first = m_code->cursorForPosition(seen.topLeft()).position();
        const int last = std::min(m_code->cursorForPosition(seen.bottomRight()).position(),
                                  m_code->document()->characterCount() - 1);
        for (auto place = std::ranges::lower_bound(std::as_const(m_places), first - length);
             place != m_places.cend() && *place <= last && marks.size() < kMostMarks; ++place) {
            QTextEdit::ExtraSelection mark;
            mark.format.setBackground(m_themes.theme().color.findMatch);
            mark.cursor = QTextCursor(m_code->document());
            mark.cursor.setPosition(static_cast<int>(*place));
            mark.cursor.setPosition(
                static_cast<int>(std::min<qsizetype>(*place + length, m_code->document()->characterCount() - 1)),
                QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    m_code->setExtraSelections(marks);
}

void TextViewer::watchEnd()
{
    const QScrollBar *bar = m_code->verticalScrollBar();
    if (bar->value() > 0 && bar->value() + kLinesBeforeEnd >= bar->maximum() && !m_code->isFilling())
        Q_EMIT moreWanted();
}

bool TextViewer::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isBack = key->modifiers().testFlag(Qt::ShiftModifier);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_F3 || (object == m_field && isEnter)) {
        step(isBack ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace hs::ui
