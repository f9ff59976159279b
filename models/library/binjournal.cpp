// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/binjournal.h"

#include "transfers/diskfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::library {

using base::Result;

namespace {

constexpr int kJournalVersion = 1;
constexpr qint64 kLargestJournal = qint64(256) << 20;                                    // bytes
constexpr std::array kStateWords{"moving"_L1, "kept"_L1, "restoring"_L1, "emptying"_L1}; // as BinJournal::State

/// A rename is durable when its folder is.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle); // where a file system cannot, nothing else can be done
    ::close(handle);
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    texts.reserve(array.size());
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

/// Names are whatever was in the cache; only what would lead out of it is refused.
bool staysBelow(const QString &path)
{
    const QStringList steps = path.split(u'/');
    return std::ranges::none_of(
        steps, [](const QString &step) { return step.isEmpty() || step == "."_L1 || step == ".."_L1; });
}

} // namespace

std::optional<BinJournal> readJournal(const QString &path)
{
    const auto bytes = transfers::readWholeFile(path, kLargestJournal);
    if (!bytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto state = std::ranges::find(kStateWords, json["state"_L1].toString());
    if (json["version"_L1].toInt() != kJournalVersion || state == kStateWords.end())
        return std::nullopt;
    BinJournal journal;
    journal.state = static_cast<BinJournal::State>(state - kStateWords.begin());
    journal.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs).toUTC();
    journal.repos = textsOf(json["repos"_L1].toArray());
    journal.revisions = json["revisions"_L1].toInt();
    journal.bytes = json["bytes"_L1].toInteger();
    journal.paths = textsOf(json["paths"_L1].toArray());
    const bool isSafe = std::ranges::all_of(journal.paths, staysBelow);
    return isSafe ? std::optional(journal) : std::nullopt;
}

Result<void> writeJournal(const QString &path, const BinJournal &journal)
{
    const QJsonObject json{{u"version"_s, kJournalVersion},
                           {u"state"_s, QString(kStateWords.at(static_cast<size_t>(journal.state)))},
                           {u"at"_s, journal.at.toString(Qt::ISODateWithMs)},
                           {u"repos"_s, QJsonArray::fromStringList(journal.repos)},
                           {u"revisions"_s, journal.revisions},
                           {u"bytes"_s, journal.bytes},
                           {u"paths"_s, QJsonArray::fromStringList(journal.paths)}};
    const QString temporary = path + u".tmp"_s; // the bin is locked: nobody else writes it
    auto file = transfers::DiskFile::openForWriting(temporary);
    if (!file)
        return std::unexpected(file.error());
    auto done = file->truncate(0);
    if (done)
        done = file->writeAt(0, QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (done)
        done = file->sync();
    if (done)
        done = transfers::renameFile(temporary, path);
    if (done)
        syncFolder(QFileInfo(path).path());
    return done;
}

} // namespace hs::library
