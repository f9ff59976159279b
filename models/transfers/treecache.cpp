// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/treecache.h"

#include "hub/types/repopath.h"
#include "transfers/diskfile.h"
#include "transfers/hashing.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

constexpr int kFormatVersion = 1;
constexpr qint64 kLargestTreeFile = qint64(256) << 20; // bytes

bool isHex(const QString &text, qsizetype digits)
{
    return text.size() == digits && isContentId(hub::Etag(text));
}

std::optional<hub::TreeEntry> readEntry(const QString &path, const QJsonObject &json)
{
    hub::TreeEntry entry;
    entry.path = path;
    entry.oid = hub::Oid(json["blob_id"_L1].toString());
    entry.lfsSha256 = json["lfs_sha256"_L1].toString();
    entry.xetHash = json["xet_hash"_L1].toString();
    const auto size = json[entry.isLfs() && json.contains("lfs_size"_L1) ? "lfs_size"_L1 : "size"_L1];
    entry.size = size.toInteger(-1);
    const bool isSane = hub::isSafeRepoPath(path) && entry.size >= 0 && isHex(entry.oid.toString(), 40) &&
                        (entry.lfsSha256.isEmpty() || isHex(entry.lfsSha256, 64)) &&
                        (entry.xetHash.isEmpty() || isHex(entry.xetHash, 64));
    return isSane ? std::optional(entry) : std::nullopt;
}

QJsonObject writeEntry(const hub::TreeEntry &entry)
{
    QJsonObject json{{u"size"_s, entry.size}, {u"blob_id"_s, entry.oid.toString()}};
    if (entry.isLfs()) {
        json[u"lfs_sha256"_s] = entry.lfsSha256;
        json[u"lfs_size"_s] = entry.size;
    }
    if (isHex(entry.xetHash, 64))
        json[u"xet_hash"_s] = entry.xetHash;
    return json;
}

} // namespace

std::optional<QList<hub::TreeEntry>> readTreeCache(const QString &path)
{
    const auto bytes = readWholeFile(path, kLargestTreeFile);
    if (!bytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json["format_version"_L1].toInt() != kFormatVersion || !json["files"_L1].isObject())
        return std::nullopt;
    const QJsonObject files = json["files"_L1].toObject();
    QList<hub::TreeEntry> entries;
    entries.reserve(files.size());
    for (auto file = files.begin(); file != files.end(); ++file) {
        auto entry = readEntry(file.key(), file->toObject());
        if (!entry)
            return std::nullopt;
        entries.append(std::move(*entry));
    }
    return entries;
}

Result<void> writeTreeCache(const QString &path, const QList<hub::TreeEntry> &entries)
{
    QJsonObject files; // sorts its keys, as the format wants
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type == hub::TreeEntry::Type::File)
            files[entry.path] = writeEntry(entry);
    }
    const QJsonObject json{{u"format_version"_s, kFormatVersion}, {u"files"_s, files}};
    return writeWholeFile(path, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace hs::transfers
