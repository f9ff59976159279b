// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardplaces.h"

#include <QTextBlock>
#include <QTextDocument>

namespace hs::ui {

void CardPlaces::clear()
{
    m_anchors.clear();
    m_images.clear();
}

void CardPlaces::read(const QTextDocument &document, int from, int to)
{
    const auto cursorAt = [](QTextBlock block, int position) {
        QTextCursor cursor(block);
        cursor.setPosition(position);
        return cursor;
    };
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isAnchor()) {
                for (const QString &name : format.anchorNames())
                    m_anchors.insert(name, cursorAt(block, fragment.position()));
            }
            if (!format.isImageFormat())
                continue;
            for (int i = 0; i < fragment.length(); ++i)
                m_images.insert(format.toImageFormat().name(), cursorAt(block, fragment.position() + i));
        }
    }
}

void CardPlaces::forget(int from, int to)
{
    const auto isInside = [from, to](const auto &place) {
        return place.value().position() >= from && place.value().position() < to;
    };
    m_anchors.removeIf(isInside);
    m_images.removeIf(isInside);
}

} // namespace hs::ui
