// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace hs::hub {

/// The name of a repository: "owner/name", or a legacy "name" (shared/hub-api/conventions.md §3).
/// Compared as written; the Hub itself ignores case and redirects.
class RepoId
{
public:
    RepoId() = default; ///< no repository
    /// Nothing when the text breaks the Hub's grammar (two slashes, "--", "..", ".git" at the end, other characters,
    /// a name over 96 characters).
    [[nodiscard]] static std::optional<RepoId> parse(QStringView text);

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString owner() const; ///< empty for a legacy id
    [[nodiscard]] QString name() const;

    friend bool operator==(const RepoId &, const RepoId &) = default;
    friend size_t qHash(const RepoId &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit RepoId(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

} // namespace hs::hub
