// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hubkit.h"

#include <QJsonObject>

namespace hs::localhub::test {

/// One line of a commit.
[[nodiscard]] QJsonObject line(const char *key, const QJsonObject &value);
/// A regular file, in base64 as the clients send it.
[[nodiscard]] QJsonObject fileLine(const QString &path, const QByteArray &content);
/// A large file by the hash of its content.
[[nodiscard]] QJsonObject largeLine(const QString &path, const QByteArray &content);
[[nodiscard]] QJsonObject removalLine(const char *key, const QString &path);

/// NDJSON: the header with this summary, then the lines.
[[nodiscard]] QByteArray ndjson(const QString &summary, const QList<QJsonObject> &lines,
                                const QJsonObject &moreHeader = {});
/// POSTs it; `where` is "models/acme/tiny/commit/main".
[[nodiscard]] Reply commit(Hub &hub, const char *token, const QString &where, const QByteArray &body,
                           const QByteArray &type = "application/x-ndjson");

/// The LFS batch answer; `where` is "acme/tiny" or "datasets/acme/words".
[[nodiscard]] Reply batch(Hub &hub, const char *token, const QString &where, const char *operation,
                          const QList<QByteArray> &contents,
                          const QStringList &transfers = {QStringLiteral("basic"), QStringLiteral("multipart")});
/// Does for one object of a batch answer what the clients do: PUTs, completion, verify. The last status.
[[nodiscard]] int upload(Hub &hub, const QJsonObject &entry, const QByteArray &content);
/// All of it, for one file; true when it arrived.
[[nodiscard]] bool uploadLarge(Hub &hub, const char *token, const QString &where, const QByteArray &content);

/// Bytes that no two calls with other seeds share; NULs are among them.
[[nodiscard]] QByteArray binary(qsizetype size, quint32 seed);

} // namespace hs::localhub::test
