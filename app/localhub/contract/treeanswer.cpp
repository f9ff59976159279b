// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/treeanswer.h"

#include "localhub/contract/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString shown(const QString &sha256, bool isMasked)
{
    return isMasked ? QString(64, u'*') : sha256; // gating.md §1
}

} // namespace

QJsonObject securityFileStatus(const std::optional<QJsonObject> &pickleScan)
{
    const QJsonObject unscanned{{u"status"_s, u"unscanned"_s}};
    const QJsonObject noPickle{{u"status"_s, u"unscanned"_s}, {u"pickleImports"_s, QJsonArray()}};
    return {{u"status"_s, pickleScan ? pickleScan->value("status"_L1) : QJsonValue(u"unscanned"_s)},
            {u"avScan"_s, unscanned},
            {u"pickleImportScan"_s, pickleScan.value_or(noPickle)},
            {u"jFrogScan"_s, unscanned},
            {u"protectAiScan"_s, unscanned},
            {u"virusTotalScan"_s, unscanned}};
}

QJsonObject treeEntry(const TreeItem &item, const TreeShape &shape)
{
    QString type = u"file"_s;
    if (item.type == TreeItem::Type::Directory)
        type = u"directory"_s;
    else if (item.type == TreeItem::Type::Other)
        type = u"unknown"_s;
    QJsonObject entry{{u"type"_s, type}, {u"oid"_s, item.oid}, {u"size"_s, item.realSize()}, {u"path"_s, item.path}};
    if (item.lfs) {
        entry.insert(u"lfs"_s, QJsonObject{{u"oid"_s, shown(item.lfs->sha256, shape.isMasked)},
                                           {u"size"_s, item.lfs->size},
                                           {u"pointerSize"_s, item.lfs->pointerSize}});
    }
    if (shape.lastCommit && !shape.lastCommit->id.isEmpty()) {
        entry.insert(u"lastCommit"_s, QJsonObject{{u"id"_s, shape.lastCommit->id},
                                                  {u"title"_s, shape.lastCommit->title},
                                                  {u"date"_s, hubTime(shape.lastCommit->when)}});
    }
    if (shape.withSecurity && item.type == TreeItem::Type::File)
        entry.insert(u"securityFileStatus"_s, securityFileStatus(shape.pickleScan));
    return entry;
}

QJsonObject siblingEntry(const TreeItem &item, bool blobs, bool isMasked)
{
    QJsonObject entry{{u"rfilename"_s, item.path}};
    if (!blobs)
        return entry;
    entry.insert(u"blobId"_s, item.oid);
    entry.insert(u"size"_s, item.realSize());
    if (item.lfs) {
        entry.insert(u"lfs"_s, QJsonObject{{u"sha256"_s, shown(item.lfs->sha256, isMasked)},
                                           {u"size"_s, item.lfs->size},
                                           {u"pointerSize"_s, item.lfs->pointerSize}});
    }
    return entry;
}

} // namespace hs::localhub
