// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardplaces.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <iterator>

namespace hs::ui {

void CardPlaces::clear()
{
    m_landmarks.clear();
    m_anchors.clear();
    m_images.clear();
}

void CardPlaces::read(const QTextDocument &document, int from, int to)
{
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isAnchor()) {
                for (const QString &name : format.anchorNames())
                    m_anchors.insert(name, block);
            }
            if (!format.isImageFormat())
                continue;
            const QString source = format.toImageFormat().name();
            for (int i = 0; i < fragment.length(); ++i)
                m_images.insert(source, {.block = block, .offset = fragment.position() - block.position() + i});
        }
    }
}

void CardPlaces::addLandmark(const QTextBlock &line)
{
    const auto place = std::ranges::lower_bound(m_landmarks, line.position(), {}, &QTextBlock::position);
    if (place == m_landmarks.end() || *place != line)
        m_landmarks.insert(place, line);
}

std::pair<QTextBlock, QTextBlock> CardPlaces::linesAround(qreal top, qreal bottom) const
{
    // They stand in no table: where they are laid out is where they are.
    const auto height = [](const QTextBlock &line) { return line.layout()->position().y(); };
    const auto first = std::ranges::lower_bound(m_landmarks, top, {}, height);
    const auto last = std::ranges::upper_bound(m_landmarks, bottom, {}, height);
    if (m_landmarks.isEmpty())
        return {};
    return {first == m_landmarks.begin() ? m_landmarks.constFirst() : *std::prev(first),
            last == m_landmarks.end() ? QTextBlock() : *last};
}

QList<int> CardPlaces::images(const QString &source) const
{
    QList<int> positions;
    for (auto [place, end] = m_images.equal_range(source); place != end; ++place)
        positions.append(place->block.position() + place->offset);
    return positions;
}

void CardPlaces::forget(int from, int to)
{
    const auto isInside = [from, to](const QTextBlock &block) {
        return block.position() >= from && block.position() < to;
    };
    m_landmarks.removeIf(isInside);
    m_anchors.removeIf([&](const auto &anchor) { return isInside(anchor.value()); });
    m_images.removeIf([&](const auto &image) { return isInside(image.value().block); });
}

QRectF tableRect(QTextFrame *table)
{
    // Qt has the size of the whole, but the place of the text in the first cell.
    const QRectF rect = table->document()->documentLayout()->frameBoundingRect(table);
    const auto *cells = qobject_cast<const QTextTable *>(table);
    if (cells == nullptr)
        return rect;
    const QTextTableCellFormat cell = cells->cellAt(0, 0).format().toTableCellFormat();
    const QTextTableFormat format = cells->format();
    return rect.translated(-format.leftMargin() - cell.leftPadding(), -format.topMargin() - cell.topPadding());
}

} // namespace hs::ui
