// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTextCursor>
#include <QTimer>

class QTextDocument;

namespace hs::ui {

/// Puts the HTML of a card into its document in pieces: a few milliseconds of work in each turn of the event loop, so
/// that the window goes on. Each piece is laid out once, as it goes in: Qt lays out what was appended, and never the
/// whole. What still grows with the document: for a piece that holds a table Qt visits every part of it, and what
/// stands below a piece is moved line by line.
class CardFiller : public QObject
{
    Q_OBJECT

public:
    explicit CardFiller(QTextDocument &document, QObject *parent = nullptr);

    /// Fills an empty document; the first piece goes in before this returns.
    void fill(const QStringList &pieces);
    /// More of the same card, whose beginning fill() was given.
    void append(const QStringList &pieces);
    /// Fills in below the line of \a place, before what else is to come. Nothing is emitted before this returns.
    void insertBelow(const QTextCursor &place, const QStringList &pieces, int id);
    /// What of \a id did not go in yet will not.
    void drop(int id);
    void stop();
    [[nodiscard]] bool isIdle() const { return m_jobs.isEmpty(); }
    /// How many of the pieces of fill() and append() are in.
    [[nodiscard]] qsizetype filled() const { return m_filled; }

Q_SIGNALS:
    /// Something stands between these positions now, and is laid out after this: formats may be set at no further cost.
    void placed(int from, int to);
    /// It is laid out.
    void inserted(int from, int to);
    void finished();

private:
    struct Job
    {
        QTextCursor place; ///< null: the end of the document
        QStringList pieces;
        qsizetype next = 0;
        int id = -1;
    };

    void work();
    void insertNext();
    [[nodiscard]] int insertPiece(QTextCursor &place, const QString &piece);
    void tellView(int from);

    QTextDocument &m_document;
    QList<Job> m_jobs; ///< the first one is worked on
    qsizetype m_filled = 0;
    QTimer m_timer;
};

} // namespace hs::ui
