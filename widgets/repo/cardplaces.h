// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QTextCursor>

namespace hs::ui {

/// Where pictures and anchors of a card stand in its document. Read piece by piece as the pieces go in; the places move
/// with the text when something goes in before them.
class CardPlaces
{
public:
    void clear();
    /// Learns what stands between two positions of \a document.
    void read(const QTextDocument &document, int from, int to);
    /// What stands there is about to be taken out.
    void forget(int from, int to);

    /// An invalid cursor when it is not (yet) in the document.
    [[nodiscard]] QTextCursor anchor(const QString &name) const { return m_anchors.value(name); }
    [[nodiscard]] QList<QTextCursor> images(const QString &source) const { return m_images.values(source); }

private:
    QHash<QString, QTextCursor> m_anchors;
    QMultiHash<QString, QTextCursor> m_images;
};

} // namespace hs::ui
