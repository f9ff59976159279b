// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"
#include "localhub/git/pktline.h"
#include "localhub/types/values.h"

#include <functional>

namespace hs::localhub {

/// What the Hub looks at in the new objects of a push, and refuses: files above 10 MiB that are not in LFS, pointers to
/// large files that it does not have, and cards with invalid YAML (commit-upload.md §7, model-cards.md §6). One push,
/// one thread.
class PushInspection
{
public:
    /// Size of a large file that the repository may point to; nothing when it is not there.
    using LargeFile = std::function<std::optional<qint64>(const QString &sha256)>;

    /// `git` sees the new objects; it must outlive this.
    PushInspection(const GitReader &git, RepoKind kind, LargeFile largeFile);

    /// Takes a new object that some commit has under this path.
    void look(const QString &oid, const QString &path);
    /// Looks at the card of the commit that a reference is moved to.
    void lookAtCard(const QString &commit);

    /// What git shows to the person who pushes, in the Hub's words; empty when nothing is wrong. The commands say which
    /// reference brought a file.
    [[nodiscard]] QByteArray refusal(const QList<PushCommand> &commands) const;
    /// SHA-256 and size of the large files behind new pointers.
    [[nodiscard]] const QList<std::pair<QString, qint64>> &lfsObjects() const { return m_lfsObjects; }

private:
    struct Offence
    {
        QString oid;
        QString path;
    };

    [[nodiscard]] QByteArray refOf(const Offence &offence, const QList<PushCommand> &commands) const;

    const GitReader &m_git;
    RepoKind m_kind;
    LargeFile m_largeFile;
    QList<Offence> m_tooLarge;
    QList<Offence> m_missing;
    QStringList m_cardErrors;
    QList<std::pair<QString, qint64>> m_lfsObjects;
};

/// The frame that the Hub's hook puts around its refusals.
[[nodiscard]] QByteArray framedRefusal(const QByteArray &text);

} // namespace hs::localhub
