// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthash.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::faults {
namespace {

constexpr qsizetype kSha1Digits = 40;

QByteArray hashOfFile(const QString &path, QCryptographicHash::Algorithm algorithm, const QByteArray &before)
{
    QFile file(path);
    QCryptographicHash hash(algorithm);
    hash.addData(before);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QByteArray sha256OfFile(const QString &path)
{
    return hashOfFile(path, QCryptographicHash::Sha256, {});
}

bool isContentName(const QString &name)
{
    static const QRegularExpression pattern(u"^([0-9a-f]{40}|[0-9a-f]{64})$"_s);
    return pattern.match(name).hasMatch();
}

bool hasItsName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (name.size() != kSha1Digits)
        return sha256OfFile(path) == name.toLatin1();
    QByteArray head = "blob " + QByteArray::number(QFileInfo(path).size());
    head.append('\0');
    return hashOfFile(path, QCryptographicHash::Sha1, head) == name.toLatin1();
}

} // namespace hs::faults
