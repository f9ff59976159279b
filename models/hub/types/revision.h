// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QString>

#include <optional>

namespace hs::hub {

/// A branch, a tag, a commit or a pull request's ref, as it is written in addresses (shared/hub-api/conventions.md §4).
class Revision
{
public:
    enum class Form {
        Named,       ///< branch or tag; the text does not tell which
        Commit,      ///< 40 hex digits: never changes
        PullRequest, ///< refs/pr/N
        Convert,     ///< refs/convert/NAME
    };

    Revision(); ///< "main"

    /// Accepts any ref name git would, "pr/12" for "refs/pr/12"; refuses empty text, "..", control characters, a
    /// leading "-" or "/" and the characters git forbids.
    [[nodiscard]] static std::optional<Revision> parse(QStringView text);
    [[nodiscard]] static Revision commit(const Oid &oid);

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] Form form() const;
    [[nodiscard]] bool isCommit() const { return form() == Form::Commit; }
    [[nodiscard]] bool isDefault() const;

    /// For a path segment: everything but unreserved characters is percent-encoded, slashes too.
    [[nodiscard]] QString encoded() const;

    /// The first 7 digits of a commit, the whole text otherwise, "pr/12" for a pull request.
    [[nodiscard]] QString shortText() const;

    friend bool operator==(const Revision &, const Revision &) = default;

private:
    explicit Revision(QString text);
    QString m_text;
};

} // namespace hs::hub
