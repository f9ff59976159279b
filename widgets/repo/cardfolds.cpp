// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardfolds.h"

#include "repo/cardfiller.h"
#include "repo/cardplaces.h"

#include <QTextBlock>
#include <QTextDocument>

namespace hs::ui {

CardFolds::CardFolds(QTextDocument &document, CardFiller &filler, CardPlaces &places, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_filler(filler)
    , m_places(places)
{}

void CardFolds::setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsState)
{
    m_details = card.details;
    m_style = style;
    m_ends.clear();
    if (!keepsState)
        m_isOpen.clear();
    for (qsizetype i = m_isOpen.size(); i < m_details.size(); ++i)
        m_isOpen.append(m_details.at(i).isOpen);
}

int CardFolds::endOfLine(int index) const
{
    const QTextBlock line = m_places.anchor(cards::detailsAnchor(index));
    return line.position() + line.length() - 1;
}

void CardFolds::fillNew()
{
    for (int i = 0; i < m_details.size(); ++i) {
        if (!m_isOpen.at(i) || m_ends.contains(i) || !m_places.anchor(cards::detailsAnchor(i)).isValid())
            continue;
        showMark(i);
        QTextCursor end(&m_document);
        end.setPosition(endOfLine(i));
        const QTextCursor start = end;
        // A line that stays after what goes in, so that all of it can be taken out again.
        QTextBlockFormat thin;
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        QTextCharFormat letters;
        letters.setProperty(QTextFormat::FontPixelSize, 1);
        end.insertBlock(thin, letters);
        m_ends.insert(i, end);
        QTextCursor place(&m_document);
        place.setPosition(endOfLine(i));
        if (!m_details.at(i).sections.isEmpty())
            m_filler.insertBelow(place, m_details.at(i).sections, i);
    }
}

void CardFolds::toggle(int index)
{
    if (index < 0 || index >= m_details.size())
        return;
    if (m_isOpen.at(index))
        return close(index);
    m_isOpen[index] = true;
    fillNew();
}

template <typename F>
bool CardFolds::openWhere(F isWanted)
{
    bool hasOpened = false;
    for (qsizetype i = 0; i < m_details.size(); ++i) {
        if (m_isOpen.at(i) || !isWanted(m_details.at(i)))
            continue;
        m_isOpen[i] = true;
        hasOpened = true;
    }
    if (hasOpened)
        fillNew();
    return hasOpened;
}

void CardFolds::openAll()
{
    openWhere([](const cards::CardDetails &) { return true; });
}

bool CardFolds::openFor(const QString &anchor)
{
    return openWhere([&anchor](const cards::CardDetails &details) { return details.anchors.contains(anchor); });
}

bool CardFolds::openWith(const QString &text)
{
    return !text.isEmpty() && openWhere([&text](const cards::CardDetails &details) {
        return details.plainText.contains(text, Qt::CaseInsensitive);
    });
}

void CardFolds::close(int index)
{
    m_isOpen[index] = false;
    const QTextCursor end = m_ends.take(index);
    if (end.isNull())
        return;
    const int from = endOfLine(index);
    const int to = end.block().position() + end.block().length() - 1;
    m_filler.drop(index);
    // Those inside go with it, and come back as they were.
    m_ends.removeIf([&](const auto &inner) {
        const bool isInside = inner.value().position() > from && inner.value().position() <= to;
        if (isInside)
            m_filler.drop(inner.key());
        return isInside;
    });
    m_places.forget(from, to + 1);
    QTextCursor content(&m_document);
    content.setPosition(from);
    content.setPosition(to, QTextCursor::KeepAnchor);
    content.removeSelectedText();
    showMark(index);
}

/// Turns the arrow before the summary.
void CardFolds::showMark(int index)
{
    const QTextBlock line = m_places.anchor(cards::detailsAnchor(index));
    for (auto it = line.begin(); !it.atEnd(); ++it) {
        QTextImageFormat image = it.fragment().charFormat().toImageFormat();
        if (!image.isValid() || (image.name() != m_style.closedMark && image.name() != m_style.openMark))
            continue;
        QTextCursor mark(line);
        mark.setPosition(it.fragment().position());
        mark.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        image.setName(m_isOpen.at(index) ? m_style.openMark : m_style.closedMark);
        mark.setCharFormat(image);
        return;
    }
}

} // namespace hs::ui
