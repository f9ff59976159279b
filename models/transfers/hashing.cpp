// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/hashing.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace hs::transfers {

namespace {

constexpr qsizetype kSha1Digits = 40;
constexpr qsizetype kSha256Digits = 64;

} // namespace

bool isContentId(const hub::Etag &etag)
{
    const QString &text = etag.toString();
    return (text.size() == kSha1Digits || text.size() == kSha256Digits) &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

void ContentHash::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

ContentHash::ContentHash(bool isSha256, qint64 size)
    : m_isSha256(isSha256)
    , m_size(size)
    , m_context(EVP_MD_CTX_new())
{
    restart();
}

ContentHash::ContentHash(ContentHash &&) noexcept = default;
ContentHash &ContentHash::operator=(ContentHash &&) noexcept = default;
ContentHash::~ContentHash() = default;

std::optional<ContentHash> ContentHash::forEtag(const hub::Etag &etag, qint64 size)
{
    if (!isContentId(etag))
        return std::nullopt;
    return ContentHash(etag.toString().size() == kSha256Digits, size);
}

void ContentHash::restart()
{
    EVP_DigestInit_ex(m_context.get(), m_isSha256 ? EVP_sha256() : EVP_sha1(), nullptr);
    if (!m_isSha256) {
        QByteArray header = "blob " + QByteArray::number(m_size);
        header.append('\0');
        add(header);
    }
}

void ContentHash::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

ContentHash ContentHash::copy() const
{
    ContentHash other(m_isSha256, m_size);
    EVP_MD_CTX_copy_ex(other.m_context.get(), m_context.get());
    return other;
}

hub::Etag ContentHash::result() const
{
    const std::unique_ptr<evp_md_ctx_st, Free> copy(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_MD_CTX_copy_ex(copy.get(), m_context.get());
    EVP_DigestFinal_ex(copy.get(), digest.data(), &length);
    return hub::Etag(QString::fromLatin1(QByteArrayView(digest.data(), length).toByteArray().toHex()));
}

} // namespace hs::transfers
