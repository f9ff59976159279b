// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/rowspages.h"

#include "common/formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

/// For tr(): the words of this file.
class RowsWords
{
    Q_DECLARE_TR_FUNCTIONS(RowsWords)
};

QString bytesText(const QString &raw)
{
    return formats::bytes(raw.toLongLong());
}

QString lengthText(std::chrono::milliseconds length)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length);
    if (seconds.count() < 10)
        return RowsWords::tr("%1 s", "a length of time")
            .arg(QLocale().toString(static_cast<double>(length.count()) / 1000, 'f', 2));
    return formats::timeLeft(seconds);
}

} // namespace

RowsPage archivePage(const models::PreviewArchive &content)
{
    const hs::formats::Archive &archive = content.archive;
    QList<QStringList> rows;
    rows.reserve(archive.entries.size());
    for (const hs::formats::ArchiveEntry &entry : archive.entries) {
        const QString method =
            entry.isEncrypted ? RowsWords::tr("%1, encrypted", "a way of packing").arg(entry.method) : entry.method;
        const QString changed = entry.changed ? QLocale::c().toString(*entry.changed, u"yyyy-MM-dd HH:mm") : QString();
        rows.append({entry.path, QString::number(entry.size), QString::number(entry.packedSize), method, changed});
    }
    const bool isPart = archive.entryCount > archive.entries.size();
    return {.name = RowsWords::tr("Entries of the archive"),
            .facts = {{RowsWords::tr("Entries"), formats::exactCount(archive.entryCount)},
                      {RowsWords::tr("Unpacked"), formats::bytes(archive.size)},
                      {RowsWords::tr("Packed"), formats::bytes(archive.packedSize)}},
            .titles = {RowsWords::tr("Name"), RowsWords::tr("Size"), RowsWords::tr("Packed"), RowsWords::tr("Method"),
                       RowsWords::tr("Changed")},
            .rows = rows,
            .widths = {0, 84, 84, 84, 144},
            .formats = {{1, bytesText}, {2, bytesText}},
            .empty = RowsWords::tr("This archive is empty"),
            .note = isPart ? RowsWords::tr("These are the first %Ln entries.", nullptr, formats::pluralOf(rows.size()))
                           : RowsWords::tr("Listed from the archive's directory. Nothing was unpacked.")};
}

RowsPage soundPage(const models::PreviewSound &content)
{
    const hs::formats::Sound &sound = content.sound;
    QList<QStringList> rows;
    for (const auto &[name, value] : sound.tags)
        rows.append({name, value});
    return {.name = RowsWords::tr("Tags of the recording"),
            .facts = {{RowsWords::tr("Length"), lengthText(sound.length)},
                      {RowsWords::tr("Sample rate"), RowsWords::tr("%1 Hz").arg(formats::exactCount(sound.sampleRate))},
                      {RowsWords::tr("Channels"), QString::number(sound.channels)},
                      {RowsWords::tr("Bit rate"), RowsWords::tr("%1 kbit/s").arg(formats::exactCount(sound.bitRate))}},
            .titles = {RowsWords::tr("Tag"), RowsWords::tr("Value")},
            .rows = rows,
            .widths = {140, 0},
            .formats = {},
            .empty = RowsWords::tr("This recording has no tags"),
            .note = {}};
}

QString tableNote(const models::PreviewTable &content)
{
    const QString rows = content.isWhole()
                             ? RowsWords::tr("%Ln rows", nullptr, formats::pluralOf(content.rowCount))
                             : RowsWords::tr("%Ln rows so far", nullptr, formats::pluralOf(content.rowCount));
    QString note =
        RowsWords::tr("%1, %2", "rows, columns")
            .arg(rows, RowsWords::tr("%Ln columns", nullptr, formats::pluralOf(content.parser.columns().size())));
    if (const qint64 bad = content.parser.badLines(); bad > 0)
        note += u". "_s + RowsWords::tr("%Ln lines are no JSON objects", nullptr, formats::pluralOf(bad));
    return note;
}

RowsPage tablePage(const models::PreviewTable &content)
{
    return {.name = RowsWords::tr("Rows of the table"),
            .facts = {},
            .titles = content.parser.columns(),
            .rows = content.rows,
            .widths = {},
            .formats = {},
            .empty = RowsWords::tr("This table has no rows"),
            .note = tableNote(content)};
}

} // namespace hs::ui
