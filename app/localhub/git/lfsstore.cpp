// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfsstore.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryFile>

#include <openssl/evp.h>

#include <array>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kPiece = 1024LL * 1024;

/// SHA-256 at OpenSSL's speed; Qt's own is several times slower on large files.
class Sha256
{
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(QByteArrayView data) { EVP_DigestUpdate(m_context.get(), data.data(), static_cast<size_t>(data.size())); }
    QString hex()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
        digest.truncate(length);
        return QString::fromLatin1(digest.toHex());
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

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
