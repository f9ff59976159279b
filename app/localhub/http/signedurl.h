// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace hs::localhub {

struct SignedBlob
{
    QString sha256;
    QByteArray fileName;
};

/// Addresses of the blob host: like the Hub's CDN they name the object, say when they end and carry a signature, and
/// no token. The key lives as long as the process, so a restart ends them all; a client resolves again.
class SignedUrls
{
public:
    explicit SignedUrls(std::chrono::seconds lifetime);

    /// Path and query; `isExpired` makes one that is over already (for tests).
    [[nodiscard]] QByteArray make(const QString &repoOid, const QString &sha256, const QString &fileName,
                                  bool isExpired) const;

    enum class Verdict { Good, Expired, Forged };
    /// Judges a target as it came in.
    [[nodiscard]] Verdict check(const QByteArray &target, SignedBlob &blob) const;

    /// Any path with a query, its end and its signature.
    [[nodiscard]] QByteArray sign(const QByteArray &target, bool isExpired) const;
    /// Judges what sign() made.
    [[nodiscard]] Verdict judge(const QByteArray &target) const;
    [[nodiscard]] std::chrono::seconds lifetime() const { return m_lifetime; }

private:
    [[nodiscard]] QByteArray signature(const QByteArray &text) const;

    std::chrono::seconds m_lifetime;
    QByteArray m_key;
};

/// `inline; filename*=UTF-8''name; filename="name";`, as the Hub writes it.
[[nodiscard]] QByteArray contentDisposition(const QString &fileName, bool isAttachment);

} // namespace hs::localhub
