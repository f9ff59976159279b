// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardfiller.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr qint64 kSlice = 4; ///< milliseconds after which no further piece is begun

/// A line that is hardly there: Qt keeps an empty one before a table that goes in.
void makeThin(QTextCursor &place)
{
    QTextBlockFormat line;
    line.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCharFormat letters;
    letters.setProperty(QTextFormat::FontPixelSize, 1);
    place.setBlockFormat(line);
    place.setBlockCharFormat(letters);
}

} // namespace

CardFiller::CardFiller(QTextDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CardFiller::work);
}

void CardFiller::fill(const QStringList &pieces)
{
    stop();
    if (pieces.isEmpty())
        return;
    append(pieces);
    insertNext();
}

void CardFiller::append(const QStringList &pieces)
{
    if (pieces.isEmpty())
        return;
    m_jobs.append({.place = {}, .pieces = pieces, .next = 0, .id = -1});
    m_timer.start();
}

void CardFiller::insertBelow(const QTextCursor &place, const QStringList &pieces, int id)
{
    m_jobs.prepend({.place = place, .pieces = pieces, .next = 0, .id = id});
    m_timer.start();
}

void CardFiller::drop(int id)
{
    m_jobs.removeIf([id](const Job &job) { return job.id == id; });
}

void CardFiller::stop()
{
    m_jobs.clear();
    m_timer.stop();
    m_filled = 0;
}

void CardFiller::work()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_jobs.isEmpty() && timer.elapsed() < kSlice)
        insertNext();
    if (!m_jobs.isEmpty())
        return;
    m_timer.stop();
    Q_EMIT finished();
}

void CardFiller::insertNext()
{
    Job &job = m_jobs.first();
    const bool isMain = job.place.isNull();
    const QString piece = job.pieces.at(job.next++);
    QTextCursor place = job.place;
    int from = 0;
    if (isMain && m_filled == 0) {
        m_document.setHtml(piece);
        place = QTextCursor(&m_document);
        place.movePosition(QTextCursor::End);
    } else {
        if (isMain) {
            place = QTextCursor(&m_document);
            place.movePosition(QTextCursor::End);
        }
        from = place.position();
        insertPiece(place, piece);
        job.place = isMain ? QTextCursor() : place;
    }
    m_filled += isMain ? 1 : 0;
    const int to = place.position();
    if (job.next >= job.pieces.size())
        m_jobs.removeFirst();
    Q_EMIT inserted(from, to);
}

void CardFiller::insertPiece(QTextCursor &place, const QString &piece)
{
    place.beginEditBlock();
    // A block of its own, else the first paragraph would take the looks of the last one before it. After a table there
    // is an empty one, of which as little as can be is seen; before a table Qt leaves one.
    const bool isTable = piece.startsWith(QLatin1StringView("<table"));
    const bool isAfterTable = place.block().length() == 1;
    if (isAfterTable)
        makeThin(place);
    if (!isTable || !isAfterTable)
        place.insertBlock(QTextBlockFormat(), QTextCharFormat());
    if (isTable)
        makeThin(place);
    place.insertHtml(piece);
    place.endEditBlock();
}

} // namespace hs::ui
