// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {

QJsonObject line(const char *key, const QJsonObject &value)
{
    return {{u"key"_s, QString::fromLatin1(key)}, {u"value"_s, value}};
}

QJsonObject fileLine(const QString &path, const QByteArray &content)
{
    return line(
        "file",
        {{u"path"_s, path}, {u"content"_s, QString::fromLatin1(content.toBase64())}, {u"encoding"_s, u"base64"_s}});
}

QJsonObject largeLine(const QString &path, const QByteArray &content)
{
    return line(
        "lfsFile",
        {{u"path"_s, path}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, sha256Hex(content)}, {u"size"_s, content.size()}});
}

QJsonObject removalLine(const char *key, const QString &path)
{
    return line(key, {{u"path"_s, path}});
}

QByteArray ndjson(const QString &summary, const QList<QJsonObject> &lines, const QJsonObject &moreHeader)
{
    QJsonObject header = moreHeader;
    header.insert(u"summary"_s, summary);
    QByteArray body = QJsonDocument(line("header", header)).toJson(QJsonDocument::Compact) + '\n';
    for (const QJsonObject &one : lines)
        body += QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n';
    return body;
}

Reply commit(Hub &hub, const char *token, const QString &where, const QByteArray &body, const QByteArray &type)
{
    return hub.post(u"/api/"_s + where, type, body, as(token));
}

Reply batch(Hub &hub, const char *token, const QString &where, const char *operation, const QList<QByteArray> &contents,
            const QStringList &transfers)
{
    QJsonArray objects;
    for (const QByteArray &content : contents)
        objects.append(QJsonObject{{u"oid"_s, sha256Hex(content)}, {u"size"_s, content.size()}});
    const QJsonObject body{{u"operation"_s, QString::fromLatin1(operation)},
                           {u"transfers"_s, QJsonArray::fromStringList(transfers)},
                           {u"objects"_s, objects},
                           {u"hash_algo"_s, u"sha256"_s}};
    return hub.post(u"/%1.git/info/lfs/objects/batch"_s.arg(where), "application/vnd.git-lfs+json",
                    QJsonDocument(body).toJson(QJsonDocument::Compact), as(token));
}

int upload(Hub &hub, const QJsonObject &entry, const QByteArray &content)
{
    const QJsonObject action = entry["actions"_L1]["upload"_L1].toObject();
    const QString href = action["href"_L1].toString();
    const QJsonObject header = action["header"_L1].toObject();
    const qint64 chunk = header["chunk_size"_L1].toString().toLongLong();
    if (chunk == 0) {
        const Reply put = hub.send("PUT", href, content, {});
        if (put.status != 200)
            return put.status;
    } else {
        QJsonArray parts;
        for (int part = 1; header.contains(u"%1"_s.arg(part, 5, 10, QChar(u'0'))); ++part) {
            const Reply put = hub.send("PUT", header[u"%1"_s.arg(part, 5, 10, QChar(u'0'))].toString(),
                                       content.mid(chunk * (part - 1), chunk), {});
            if (put.status != 200)
                return put.status;
            parts.append(QJsonObject{{u"partNumber"_s, part}, {u"etag"_s, QString::fromLatin1(put.header("etag"))}});
        }
        const QJsonObject completion{{u"oid"_s, entry["oid"_L1]}, {u"parts"_s, parts}};
        const Reply done = hub.post(href, "application/vnd.git-lfs+json", QJsonDocument(completion).toJson());
        if (done.status != 200)
            return done.status;
    }
    const QJsonObject verify{{u"oid"_s, entry["oid"_L1]}, {u"size"_s, entry["size"_L1]}};
    return hub
        .post(entry["actions"_L1]["verify"_L1]["href"_L1].toString(), "application/json",
              QJsonDocument(verify).toJson())
        .status;
}

bool uploadLarge(Hub &hub, const char *token, const QString &where, const QByteArray &content)
{
    const QJsonObject answer = batch(hub, token, where, "upload", {content}).object();
    const QJsonObject entry = answer["objects"_L1][0].toObject();
    return entry.contains("actions"_L1) && upload(hub, entry, content) == 200;
}

QByteArray binary(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    if (!bytes.isEmpty())
        bytes[0] = '\0';
    return bytes;
}

} // namespace hs::localhub::test
