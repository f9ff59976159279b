// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardfiller.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocument>

#include <chrono>
#include <limits>

namespace hs::ui {

namespace {

using std::chrono::nanoseconds;

/// Work of one turn: no further piece is begun that would take longer than this, if it takes as long as the last one.
constexpr nanoseconds kSlice = std::chrono::milliseconds(8);

/// What Qt has in its text at the end of a table.
constexpr QChar kEndOfFrame(0xfdd1);

/// A line that is hardly there: Qt keeps an empty one after a table.
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
    nanoseconds last{};
    while (!m_jobs.isEmpty() && timer.durationElapsed() + last < kSlice) {
        const nanoseconds before = timer.durationElapsed();
        insertNext();
        last = timer.durationElapsed() - before;
    }
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
    if (isMain) {
        place = QTextCursor(&m_document);
        place.movePosition(QTextCursor::End);
    }
    const int from = insertPiece(place, piece);
    if (!isMain)
        job.place = place;
    m_filled += isMain ? 1 : 0;
    const int to = place.position();
    if (job.next >= job.pieces.size())
        m_jobs.removeFirst();
    Q_EMIT inserted(from, to);
}

/// Where what went in begins.
int CardFiller::insertPiece(QTextCursor &place, const QString &piece)
{
    // The first paragraph of what goes in takes the looks of the one it goes into, and loses its own: it gets a line
    // before itself that is taken away again.
    static const QString kLine = QStringLiteral("<p>x</p>");
    const int end = place.position();
    const bool isFirst = end == 0;
    int from = 0;
    {
        // A change tells to paint all that can be seen, even if it is far below.
        const QSignalBlocker quiet(m_document.documentLayout());
        place.beginEditBlock();
        if (isFirst) {
            place.insertHtml(piece);
        } else {
            if (place.atBlockStart() && m_document.characterAt(end - 1) == kEndOfFrame)
                makeThin(place);
            place.insertHtml(kLine + piece);
            QTextCursor line(&m_document);
            line.setPosition(end);
            line.deleteChar();
            from = end + 1;
        }
        Q_EMIT placed(from, place.position());
        place.endEditBlock();
    }
    tellView(end);
    return from;
}

/// What the layout would have told: its new size, and that everything from there on is to be painted.
void CardFiller::tellView(int from)
{
    QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    const QSizeF size = layout->documentSize();
    const qreal top = layout->blockBoundingRect(m_document.findBlock(from)).top();
    Q_EMIT layout->documentSizeChanged(size);
    Q_EMIT layout->update(QRectF(0, top, size.width(), std::numeric_limits<int>::max()));
}

} // namespace hs::ui
