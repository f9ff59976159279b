// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>

class QTextEdit;

namespace hs::ui {

class CardPlaces;
class ThemeSource;

/// Finds text in a card: all of its places, a few milliseconds of work in each turn of the event loop, and marks those
/// that can be seen.
class CardFinder : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    CardFinder(ThemeSource &themes, QTextEdit &view, const CardPlaces &places);

    /// Empty: nothing is looked for.
    void find(const QString &text);
    /// The same once more: the document has changed.
    void again();
    void next(bool isBackward);
    /// The document goes.
    void forget();
    [[nodiscard]] const QString &text() const { return m_text; }

Q_SIGNALS:
    /// \a current counts from 1; 0: none.
    void changed(int current, int total);
    /// Another place is the current one.
    void moved(const QTextCursor &match);

private:
    void start();
    void work();
    void readBlock();
    void chooseFirst(bool isAtEnd);
    void markVisible();
    void goToCurrent();

    ThemeSource &m_themes;
    QTextEdit &m_view;
    const CardPlaces &m_places;
    QString m_text;
    QList<QTextCursor> m_matches; ///< in the order of the document
    int m_current = -1;
    int m_wanted = 0; ///< position from which on the first current one is chosen
    QTextBlock m_block;
    QTimer m_timer;
};

} // namespace hs::ui
