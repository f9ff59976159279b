// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTextBlock>

#include <utility>

class QTextDocument;
class QTextFrame;

namespace hs::ui {

/// Where pictures and anchors of a card stand in its document. Read piece by piece as the pieces go in; the places move
/// with the text when something goes in before them. They are blocks, not cursors: Qt moves each cursor of a document
/// for each word that goes in.
class CardPlaces
{
public:
    void clear();
    /// Learns what stands between two positions of \a document.
    void read(const QTextDocument &document, int from, int to);
    /// What stands there is about to be taken out.
    void forget(int from, int to);

    /// The block it stands in; an invalid one when it is not (yet) in the document.
    [[nodiscard]] QTextBlock anchor(const QString &name) const { return m_anchors.value(name); }
    /// Positions.
    [[nodiscard]] QList<int> images(const QString &source) const;

    /// A line of the card itself, in no table, which is laid out.
    void addLandmark(const QTextBlock &line);
    /// A line of the card itself that stands above all that is between these heights, and one that stands below; the
    /// latter may be invalid: the end. Qt itself looks for what stands at a height from there to the end of the
    /// document, if it is the space between two lines.
    [[nodiscard]] std::pair<QTextBlock, QTextBlock> linesAround(qreal top, qreal bottom) const;

private:
    struct ImagePlace
    {
        QTextBlock block;
        int offset = 0;
    };

    QList<QTextBlock> m_landmarks; ///< in their order
    QHash<QString, QTextBlock> m_anchors;
    QMultiHash<QString, ImagePlace> m_images;
};

/// The rectangle of a table in its document, with its margins.
[[nodiscard]] QRectF tableRect(QTextFrame *table);

} // namespace hs::ui
