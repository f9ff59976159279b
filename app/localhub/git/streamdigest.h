// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <openssl/evp.h>

#include <memory>

namespace hs::localhub {

/// A digest at OpenSSL's speed; Qt's own are several times slower on large files.
class StreamDigest
{
public:
    explicit StreamDigest(const EVP_MD *method)
        : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), method, nullptr);
    }
    void add(QByteArrayView data) { EVP_DigestUpdate(m_context.get(), data.data(), static_cast<size_t>(data.size())); }
    /// Lower-case hex digits; ends the digest.
    [[nodiscard]] QString hex()
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

/// SHA-256 of what comes in pieces.
class Sha256 : public StreamDigest
{
public:
    Sha256()
        : StreamDigest(EVP_sha256())
    {}
};

} // namespace hs::localhub
