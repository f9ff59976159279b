// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/treedecoder.h"

#include "hub/json/jsonreader.h"
#include "hub/types/repopath.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

TreeEntry::Type typeOf(const QString &word)
{
    if (word == "file"_L1)
        return TreeEntry::Type::File;
    return word == "directory"_L1 ? TreeEntry::Type::Directory : TreeEntry::Type::Other;
}

std::optional<LastCommit> lastCommitOf(const JsonReader &entry)
{
    if (!entry.contains("lastCommit"_L1))
        return std::nullopt;
    const JsonReader commit = entry.object("lastCommit"_L1);
    return LastCommit{Oid(commit.text("id"_L1)), commit.text("title"_L1), commit.time("date"_L1)};
}

std::optional<SecurityStatus> securityOf(const JsonReader &entry)
{
    if (!entry.contains("securityFileStatus"_L1))
        return std::nullopt;
    const JsonReader status = entry.object("securityFileStatus"_L1);
    SecurityStatus security;
    security.status = status.text("status"_L1);
    for (const JsonReader &import : status.object("pickleImportScan"_L1).objects("pickleImports"_L1)) {
        if (import.text("safety"_L1) != "innocuous"_L1)
            security.dangerousImports << import.text("module"_L1) + u'.' + import.text("name"_L1);
    }
    return security;
}

std::optional<TreeEntry> entryOf(const JsonReader &object)
{
    TreeEntry entry;
    entry.path = object.text("path"_L1);
    if (!isSafeRepoPath(entry.path))
        return std::nullopt;
    const JsonReader lfs = object.object("lfs"_L1);
    entry.type = typeOf(object.text("type"_L1));
    entry.oid = Oid(object.text("oid"_L1));
    entry.size = lfs.integer("size"_L1).value_or(object.integer("size"_L1).value_or(0));
    entry.lfsSha256 = lfs.text("oid"_L1);
    entry.xetHash = object.text("xetHash"_L1);
    entry.lastCommit = lastCommitOf(object);
    entry.security = securityOf(object);
    return entry;
}

} // namespace

Result<Page<TreeEntry>> decodeTree(const QByteArray &json)
{
    const auto array = readArray(json);
    if (!array)
        return std::unexpected(array.error());
    Page<TreeEntry> page;
    page.items.reserve(array->size());
    for (const JsonReader &object : readersOf(*array, {})) {
        if (auto entry = entryOf(object))
            page.items.append(std::move(*entry));
    }
    page.dropped = static_cast<int>(array->size() - page.items.size());
    return page;
}

QByteArray encodePathsInfo(const QStringList &paths, bool isExpanded)
{
    const QJsonObject body{{u"paths"_s, QJsonArray::fromStringList(paths)}, {u"expand"_s, isExpanded}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace hs::hub
