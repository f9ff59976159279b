// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/secretbox.h"

#include <QFile>
#include <QLoggingCategory>

#include <memory>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcSecrets, "hs.localhub.secrets")

constexpr int kKeySize = 32;
constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;

struct FreeCipher
{
    void operator()(EVP_CIPHER_CTX *cipher) const { EVP_CIPHER_CTX_free(cipher); }
};
using CipherPtr = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

unsigned char *bytesOf(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    return RAND_bytes(bytesOf(bytes), size) == 1 ? bytes : QByteArray();
}

/// Made with its mode from the start: there is no moment in which others could read it.
Outcome<QByteArray> makeKey(const QString &keyFile)
{
    const QByteArray key = randomBytes(kKeySize);
    const int file = ::open(QFile::encodeName(keyFile).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 || key.isEmpty())
        return failed(Failure::Kind::Broken, u"cannot make the key "_s + keyFile);
    const bool isWritten = ::write(file, key.constData(), kKeySize) == kKeySize && ::fsync(file) == 0;
    ::close(file);
    if (!isWritten) {
        QFile::remove(keyFile);
        return failed(Failure::Kind::Broken, u"cannot write the key "_s + keyFile);
    }
    return key;
}

void closeToOthers(const QString &keyFile)
{
    const QByteArray name = QFile::encodeName(keyFile);
    struct stat facts{};
    if (::stat(name.constData(), &facts) != 0 || (facts.st_mode & 0077) == 0)
        return;
    qCWarning(lcSecrets).noquote() << keyFile << "could be read by others; that is over";
    ::chmod(name.constData(), 0600);
}

} // namespace

Outcome<SecretBox> SecretBox::open(const QString &keyFile)
{
    QFile file(keyFile);
    if (!file.exists())
        return makeKey(keyFile).transform([](QByteArray key) { return SecretBox(std::move(key)); });
    closeToOthers(keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(keyFile, file.errorString()));
    QByteArray key = file.readAll();
    if (key.size() != kKeySize)
        return failed(Failure::Kind::Broken, u"%1 is not a key"_s.arg(keyFile));
    return SecretBox(std::move(key));
}

QByteArray SecretBox::seal(const QByteArray &plain, const QByteArray &context) const
{
    const CipherPtr cipher(EVP_CIPHER_CTX_new());
    const QByteArray nonce = randomBytes(kNonceSize);
    QByteArray body(plain.size(), '\0');
    QByteArray tag(kTagSize, '\0');
    int length = 0;
    const bool isDone =
        cipher && !nonce.isEmpty() &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key), bytesOf(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytesOf(context), static_cast<int>(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), bytesOf(body), &length, bytesOf(plain), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), bytesOf(body) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, tag.data()) == 1;
    return isDone ? nonce + tag + body : QByteArray();
}

std::optional<QByteArray> SecretBox::unseal(const QByteArray &sealed, const QByteArray &context) const
{
    if (sealed.size() < kNonceSize + kTagSize)
        return std::nullopt;
    const QByteArray nonce = sealed.first(kNonceSize);
    QByteArray tag = sealed.sliced(kNonceSize, kTagSize);
    const QByteArray body = sealed.sliced(kNonceSize + kTagSize);
    QByteArray plain(body.size(), '\0');
    const CipherPtr cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isGood =
        cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key), bytesOf(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytesOf(context), static_cast<int>(context.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytesOf(plain), &length, bytesOf(body), static_cast<int>(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytesOf(plain) + length, &length) == 1;
    return isGood ? std::optional(plain) : std::nullopt;
}

} // namespace hs::localhub
