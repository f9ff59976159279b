// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardfinder.h"

#include "repo/cardplaces.h"
#include "theme/themesource.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kMostMatches = 5000;
constexpr qint64 kFindSlice = 4; ///< milliseconds

} // namespace

CardFinder::CardFinder(ThemeSource &themes, QTextEdit &view, const CardPlaces &places)
    : QObject(&view)
    , m_themes(themes)
    , m_view(view)
    , m_places(places)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CardFinder::work);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CardFinder::markVisible);
}

void CardFinder::find(const QString &text)
{
    m_text = text;
    m_wanted = m_view.cursorForPosition(QPoint(0, 0)).position();
    start();
}

void CardFinder::again()
{
    if (m_text.isEmpty())
        return;
    m_wanted = m_current >= 0 ? m_matches.at(m_current).selectionStart() : m_wanted;
    start();
}

void CardFinder::forget()
{
    m_timer.stop();
    m_matches.clear();
    m_current = -1;
    m_block = {};
    m_view.setExtraSelections({});
}

void CardFinder::start()
{
    m_matches.clear();
    m_current = -1;
    m_block = m_text.isEmpty() ? QTextBlock() : m_view.document()->begin();
    m_timer.start();
    work();
}

void CardFinder::work()
{
    QElapsedTimer timer;
    timer.start();
    while (m_block.isValid() && m_matches.size() < kMostMatches && timer.elapsed() < kFindSlice) {
        readBlock();
        m_block = m_block.next();
    }
    const bool isAtEnd = !m_block.isValid() || m_matches.size() >= kMostMatches;
    if (isAtEnd)
        m_timer.stop();
    if (m_current < 0)
        chooseFirst(isAtEnd);
    markVisible();
    Q_EMIT changed(m_current + 1, static_cast<int>(m_matches.size()));
}

void CardFinder::readBlock()
{
    const QString line = m_block.text().replace(QChar(QChar::Nbsp), u' ');
    for (qsizetype at = line.indexOf(m_text, 0, Qt::CaseInsensitive); at >= 0 && m_matches.size() < kMostMatches;
         at = line.indexOf(m_text, at + m_text.size(), Qt::CaseInsensitive)) {
        QTextCursor match(m_block);
        match.setPosition(m_block.position() + static_cast<int>(at));
        match.setPosition(m_block.position() + static_cast<int>(at + m_text.size()), QTextCursor::KeepAnchor);
        m_matches.append(match);
    }
}

/// The first one that can be seen or lies below; without any, the first of all.
void CardFinder::chooseFirst(bool isAtEnd)
{
    const auto first = std::ranges::find_if(
        m_matches, [this](const QTextCursor &match) { return match.selectionStart() >= m_wanted; });
    if (first != m_matches.end())
        m_current = static_cast<int>(first - m_matches.begin());
    else if (isAtEnd && !m_matches.isEmpty())
        m_current = 0;
    if (m_current >= 0)
        goToCurrent();
}

void CardFinder::next(bool isBackward)
{
    if (m_matches.isEmpty())
        return;
    const int count = static_cast<int>(m_matches.size());
    m_current = (std::max(m_current, 0) + (isBackward ? count - 1 : 1)) % count;
    goToCurrent();
    markVisible();
    Q_EMIT changed(m_current + 1, count);
}

void CardFinder::goToCurrent()
{
    QTextCursor cursor = m_matches.at(m_current);
    cursor.setPosition(cursor.selectionStart());
    m_view.setTextCursor(cursor);
    m_view.ensureCursorVisible();
    Q_EMIT moved(m_matches.at(m_current));
}

/// Only what can be seen: Qt measures each mark when they are set.
void CardFinder::markVisible()
{
    if (m_matches.isEmpty() && m_view.extraSelections().isEmpty())
        return;
    const int height = m_view.verticalScrollBar()->value();
    const auto [line, end] = m_places.linesAround(height, height + m_view.viewport()->height());
    const int top = line.isValid() ? line.position() : 0;
    const int bottom = end.isValid() ? end.position() : m_view.document()->characterCount();
    const auto first = std::ranges::lower_bound(m_matches, top, {}, &QTextCursor::selectionEnd);
    const ThemeColors &color = m_themes.theme().color;
    QList<QTextEdit::ExtraSelection> marks;
    for (auto match = first; match != m_matches.end() && match->selectionStart() <= bottom; ++match) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = *match;
        mark.format.setBackground(match - m_matches.begin() == m_current ? color.textSelection : color.findMatch);
        mark.format.setForeground(color.text);
        marks.append(mark);
    }
    m_view.setExtraSelections(marks);
}

} // namespace hs::ui
