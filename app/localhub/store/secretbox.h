// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>

#include <optional>

namespace hs::localhub {

/// Seals what must not be readable in the database: AES-256-GCM with a key that lies beside it in a file of its own
/// (mode 0600), so that a copied database tells nothing. Thread-safe.
class SecretBox
{
public:
    /// Reads the key, or makes one; a key that others may read is locked up and a warning logged.
    [[nodiscard]] static Outcome<SecretBox> open(const QString &keyFile);

    /// `context` says what it belongs to: what was sealed for one thing does not open for another.
    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &context) const;
    /// Nothing for what was changed, or was sealed with another key or context.
    [[nodiscard]] std::optional<QByteArray> unseal(const QByteArray &sealed, const QByteArray &context) const;

private:
    explicit SecretBox(QByteArray key)
        : m_key(std::move(key))
    {}
    QByteArray m_key;
};

} // namespace hs::localhub
