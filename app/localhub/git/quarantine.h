// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"
#include "localhub/git/reachable.h"

#include <QTemporaryDir>

namespace hs::localhub {

/// The objects of a push until they are checked, in a folder of their own that sees the repository's objects (as
/// git-receive-pack(1) has it). Nothing changes in the repository before moveIn(); what was not moved in is gone with
/// this. One thread.
class Quarantine
{
public:
    /// `incoming` must be on the file system of the repository.
    [[nodiscard]] static Outcome<std::unique_ptr<Quarantine>> make(GitPrograms &programs, const QString &repository,
                                                                   const QString &incoming);

    /// Takes the next bytes of the pack. When git has seen enough of a bad one the rest is dropped: finishPack() says
    /// why.
    void takePack(QByteArrayView piece);
    /// The pack has arrived. Invalid with git's words for one that is broken or has objects that `git fsck --strict`
    /// would complain about.
    [[nodiscard]] Outcome<void> finishPack();

    /// All objects that the commits or tags lead to and no reference does. Invalid when some are missing.
    [[nodiscard]] Outcome<void> forEachNew(const QStringList &ids,
                                           const std::function<bool(const ReachableObject &)> &receive);
    /// Reads the repository with the new objects in it.
    [[nodiscard]] Outcome<GitReader> reader() const;

    /// Makes the objects part of the repository, on disk for good. Hold the repository.
    [[nodiscard]] Outcome<void> moveIn();

private:
    Quarantine(GitPrograms &programs, QString repository, const QString &incoming);
    [[nodiscard]] QString objects() const { return m_folder.filePath(QStringLiteral("objects")); }
    [[nodiscard]] GitCommand command(const QStringList &arguments) const;
    [[nodiscard]] Outcome<void> startUnpacking();
    void feed(QByteArrayView piece);

    GitPrograms &m_programs;
    QString m_repository;
    QTemporaryDir m_folder;
    QByteArray m_head; ///< of the pack, until it says how many objects there are
    std::unique_ptr<GitProcess> m_unpacking;
    std::optional<Failure> m_failure;
    bool m_isEnough = false;
};

} // namespace hs::localhub
