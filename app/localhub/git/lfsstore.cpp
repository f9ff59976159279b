// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfsstore.h"

#include "localhub/git/streamdigest.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kPiece = 1024LL * 1024;

/// Reads a device to its end; false when reading or the receiver fails.
bool forEachPiece(QIODevice &source, const std::function<bool(QByteArrayView)> &receive)
{
    QByteArray buffer(kPiece, Qt::Uninitialized);
    for (;;) {
        const qint64 got = source.read(buffer.data(), buffer.size());
        if (got < 0)
            return false;
        if (got == 0)
            return true;
        if (!receive(QByteArrayView(buffer.constData(), got)))
            return false;
    }
}

} // namespace

QString sha256Hex(const QByteArray &content)
{
    Sha256 hash;
    hash.add(content);
    return hash.hex();
}

QString sha256OfFile(const QString &path)
{
    QFile file(path);
    Sha256 hash;
    const auto add = [&hash](QByteArrayView piece) {
        hash.add(piece);
        return true;
    };
    return file.open(QIODevice::ReadOnly) && forEachPiece(file, add) ? hash.hex() : QString();
}

bool isSha256(const QString &text)
{
    constexpr qsizetype kDigits = 64;
    return text.size() == kDigits &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

LfsStore::LfsStore(QString root)
    : m_root(std::move(root))
{}

QString LfsStore::path(const QString &sha256) const
{
    return u"%1/%2/%3/%4"_s.arg(m_root, sha256.first(2), sha256.sliced(2, 2), sha256);
}

bool LfsStore::has(const QString &sha256) const
{
    return QFile::exists(path(sha256));
}

Outcome<LfsObject> LfsStore::put(const QByteArray &content) const
{
    const LfsObject object{sha256Hex(content), content.size()};
    if (has(object.sha256))
        return object;
    const QString target = path(object.sha256);
    QDir().mkpath(target.first(target.lastIndexOf(u'/')));
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(target, file.errorString()));
    return object;
}

Outcome<LfsObject> LfsStore::putFile(const QString &file) const
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(file, source.errorString()));
    return putFrom(source);
}

Outcome<void> LfsStore::adopt(const QString &file, const QString &sha256) const
{
    const QString name = path(sha256);
    if (has(sha256)) {
        QFile::remove(file);
        return {};
    }
    QDir().mkpath(name.first(name.lastIndexOf(u'/')));
    QFile whole(file);
    if (whole.rename(name))
        return {};
    if (!has(sha256))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(name, whole.errorString()));
    QFile::remove(file); // another upload of the same content was faster; either file is as good
    return {};
}

void LfsStore::remove(const QString &sha256) const
{
    QFile::remove(path(sha256));
}

Outcome<LfsObject> LfsStore::putFrom(QIODevice &source) const
{
    QDir().mkpath(m_root);
    QTemporaryFile target(m_root + "/incoming-XXXXXX"_L1);
    if (!target.open())
        return failed(Failure::Kind::Broken, target.errorString());
    Sha256 hash;
    qint64 size = 0;
    const bool isRead = forEachPiece(source, [&](QByteArrayView piece) {
        hash.add(piece);
        size += piece.size();
        return target.write(piece.data(), piece.size()) == piece.size();
    });
    if (!isRead || !target.flush())
        return failed(Failure::Kind::Broken, u"cannot store a large file: "_s + target.errorString());
    const LfsObject object{hash.hex(), size};
    if (has(object.sha256))
        return object;
    const QString name = path(object.sha256);
    QDir().mkpath(name.first(name.lastIndexOf(u'/')));
    if (!target.rename(name))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(name, target.errorString()));
    target.setAutoRemove(false);
    return object;
}

} // namespace hs::localhub
